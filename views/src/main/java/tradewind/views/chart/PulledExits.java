package tradewind.views.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Side;
import tradewind.views.texts.Texts;
import tradewind.views.working.OrderLine;
import tradewind.views.working.OrderLines;

/// Stops and targets pulled out of the position of a chart, by mouse or by key: which handles are shown, and the order
/// being drawn. What is drawn goes to the ticket; nothing is sent. One thread.
final class PulledExits {
    private static final Texts TEXTS = Texts.of("chart");

    /// @param side that closed the position when it began
    /// @param byKeys no pointer chooses the price
    private record Pulled(ExitDraft.Kind kind, Side side, long price, boolean byKeys) {}

    private final Instrument instrument;
    private final OrderLines orders;
    private final QuoteRow quote;
    private final Supplier<PositionRow> position;
    private final Consumer<String> message;
    private Optional<Consumer<ExitDraft>> ticket = Optional.empty();
    private Optional<ExitDraft.Kind> held = Optional.empty();
    private Optional<Pulled> pulled = Optional.empty();
    /// What was said of the one last put on the ticket.
    private String prepared = "";

    private boolean near;
    private boolean selected;

    /// @param quote always the market as the chart shows it
    /// @param message gets what was done and what was not, in words
    PulledExits(
            Instrument instrument,
            OrderLines orders,
            QuoteRow quote,
            Supplier<PositionRow> position,
            Consumer<String> message) {
        this.instrument = instrument;
        this.orders = orders;
        this.quote = quote;
        this.position = position;
        this.message = message;
    }

    /// @param shows an order on a ticket; without one nothing can be pulled out
    void setTicket(Consumer<ExitDraft> shows) {
        ticket = Optional.of(shows);
    }

    /// @param over the pointer is over the prices
    void near(boolean over) {
        near = over;
    }

    /// The handles in sight, the stop's first: of what is not covered yet, while a hand or the keys are at it.
    List<ExitDraft.Kind> shown() {
        boolean at = near || selected || held.isPresent() || pulled.isPresent();
        if (!at || ticket.isEmpty()) return List.of();
        return Stream.of(ExitDraft.Kind.values()).filter(this::offered).toList();
    }

    /// Whether there is a ticket, a market, and a part of a position such an order would close.
    boolean offered(ExitDraft.Kind kind) {
        return ticket.isPresent() && quote.hasLast() && open(kind) > 0;
    }

    /// Quantity units of the position that no order of the kind would close: counted as order safety does.
    private long open(ExitDraft.Kind kind) {
        long covered = 0;
        for (OrderLine line : orders.all())
            if (line.side() == side() && covers(kind, line.row()))
                covered += line.row().state().leavesQty();
        return Math.max(0, Math.absExact(position.get().netQuantity()) - covered);
    }

    private static boolean covers(ExitDraft.Kind kind, OrderRow row) {
        return kind == ExitDraft.Kind.STOP ? row.protects() : row.takesProfit();
    }

    private Side side() {
        return position.get().netQuantity() > 0 ? Side.SELL : Side.BUY;
    }

    /// What is being drawn.
    Optional<ExitDraft> draft() {
        return pulled.map(p -> new ExitDraft(p.kind(), instrument, p.side(), open(p.kind()), p.price()));
    }

    /// The price the keys have chosen; empty while a pointer chooses one: the range must not move under the hand.
    OptionalLong keyed() {
        return pulled.filter(Pulled::byKeys)
                .map(p -> OptionalLong.of(p.price()))
                .orElse(OptionalLong.empty());
    }

    /// Gives up what the position no longer needs.
    ///
    /// @return whether something was given up
    boolean poll() {
        selected &= !position.get().flat();
        if (pulled.isEmpty()) return false;
        Pulled now = pulled.get();
        if (now.side() == side() && open(now.kind()) > 0) return false;
        drop();
        message.accept(TEXTS.get("exit.gone"));
        return true;
    }

    /// A handle is pressed and not yet moved.
    void hold(ExitDraft.Kind kind) {
        alone();
        held = Optional.of(kind);
    }

    /// The handle that is held is at a price; nothing if none is, or it was given up.
    void dragTo(double wanted) {
        Optional<ExitDraft.Kind> kind = held.filter(this::offered);
        long price = Math.round(wanted / instrument.tick()) * instrument.tick();
        if (kind.isPresent()) pulled = Optional.of(new Pulled(kind.get(), side(), price, false));
    }

    /// The handle is let go. What was drawn goes to the ticket unless the market would take it at once; one that did
    /// not move goes on by key.
    void release() {
        Optional<ExitDraft> drawn = draft();
        Optional<ExitDraft.Kind> pressed = held;
        drop();
        if (drawn.isPresent()) prepare(drawn.get());
        else pressed.ifPresent(this::begin);
    }

    /// Begins at a price the keys then move, or says why not.
    void begin(ExitDraft.Kind kind) {
        drop();
        if (ticket.isEmpty()) return;
        if (!offered(kind)) {
            message.accept(refusal(kind));
            return;
        }
        alone();
        pulled = Optional.of(new Pulled(kind, side(), ExitDraft.begin(kind, side(), instrument, quote), true));
    }

    /// Of all that can be moved on a chart one thing is, at a time.
    private void alone() {
        drop();
        orders.drop();
        orders.deselect();
    }

    private String refusal(ExitDraft.Kind kind) {
        if (position.get().flat()) return TEXTS.get("exit.flat", instrument.symbol());
        if (!quote.hasLast()) return TEXTS.get("exit.noprice");
        return TEXTS.get("exit.covered", kind == ExitDraft.Kind.STOP ? 0 : 1);
    }

    /// Moves what is drawn by ticks; with only the position selected, begins the order of that direction.
    ///
    /// @return false if it is neither
    boolean nudge(int ticks) {
        if (pulled.isEmpty() && !selected) return false;
        if (pulled.isEmpty()) {
            ExitDraft.Kind stop = ExitDraft.Kind.STOP;
            begin(stop.above(side()) == ticks > 0 ? stop : ExitDraft.Kind.TARGET);
            return true;
        }
        long step = Math.multiplyExact(ticks, instrument.tick());
        pulled = pulled.map(p -> new Pulled(p.kind(), p.side(), Math.addExact(p.price(), step), true));
        return true;
    }

    /// Puts on the ticket what the keys have drawn; what the market would take at once stays and says so.
    ///
    /// @return whether something is drawn
    boolean put() {
        Optional<ExitDraft> drawn = draft();
        if (drawn.isPresent() && drawn.get().crossing(quote) == OrderLine.Crossing.NONE) {
            drop();
            prepare(drawn.get());
        }
        return drawn.isPresent();
    }

    private void prepare(ExitDraft drawn) {
        Optional<String> wrong = ExitWords.wrong(drawn, quote);
        if (wrong.isPresent()) {
            message.accept(TEXTS.get("exit.nothing", wrong.get()));
            return;
        }
        ticket.orElseThrow().accept(drawn);
        prepared = ExitWords.prepared(drawn);
        message.accept(prepared);
    }

    /// Whether a sentence says of an exit that it is on the ticket and not sent.
    boolean isPrepared(String sentence) {
        return !sentence.isEmpty() && sentence.equals(prepared);
    }

    /// Gives up what is drawn or held; nothing was prepared.
    ///
    /// @return whether there was something
    boolean drop() {
        boolean was = pulled.isPresent() || held.isPresent();
        pulled = Optional.empty();
        held = Optional.empty();
        return was;
    }

    boolean selected() {
        return selected;
    }

    /// Selects the position's box.
    ///
    /// @return false if there is none
    boolean select() {
        selected = ticket.isPresent() && !position.get().flat();
        return selected;
    }

    /// @return whether it was selected
    boolean deselect() {
        boolean was = selected;
        selected = false;
        return was;
    }
}
