package tradewind.views.chart;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import tradewind.engine.OrderEntry;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.views.texts.Texts;
import tradewind.views.working.ClickedOrder;
import tradewind.views.working.DirectOrders;

/// Orders by a click on the prices of a chart, without a toolkit: whether a click sends, what it would send, and what
/// is held between press and release. One thread.
///
/// Disarmed nothing here does anything: a chart is for looking first, and a click on it must not fill in a ticket.
final class ClickOrders {
    private static final Texts TEXTS = Texts.of("chart");

    private final Instrument instrument;
    private final QuoteBoard quotes;
    private final DirectOrders direct;
    private final Consumer<String> message;
    private final QuoteRow quote = new QuoteRow();
    private final BooleanProperty armed = new SimpleBooleanProperty(this, "armed", false);
    private Optional<ClickedOrder> pressed = Optional.empty();
    private boolean offering;

    /// @param message gets what was not sent and why, in words
    ClickOrders(Instrument instrument, QuoteBoard quotes, OrderEntry orders, Executor fx, Consumer<String> message) {
        this.instrument = instrument;
        this.quotes = quotes;
        this.message = message;
        direct = new DirectOrders(orders, OrderSource.CHART, fx, message);
        armed.subscribe(is -> {
            if (is) return;
            drop();
            offering = false;
        });
    }

    /// @param shows an order on a ticket that is too large to be sent by a click
    void setTicket(Consumer<ClickedOrder> shows) {
        direct.setTicket(shows);
    }

    /// Whether a click sends. Off at every start, and never kept.
    BooleanProperty armedProperty() {
        return armed;
    }

    /// @param now the pointer is where a click would be an order, and the key for it is held
    ///
    /// @return whether that is news
    boolean offer(boolean now) {
        boolean was = offering;
        offering = now && armed.get();
        return was != offering;
    }

    /// Whether what a click would send is shown beside the pointer.
    boolean offering() {
        return offering;
    }

    /// What a click would send, the buy first; while a button is down what that one would. Empty without bid and ask.
    ///
    /// @param level where the pointer is, price units
    List<ClickedOrder> choices(double level) {
        quotes.read(instrument.index(), quote);
        if (pressed.isPresent()) return List.of(pressed.get());
        return Stream.of(Side.BUY, Side.SELL)
                .flatMap(side -> at(side, level).stream())
                .toList();
    }

    private Optional<ClickedOrder> at(Side side, double level) {
        return ClickedOrder.at(instrument, side, level, instrument.defaultQuantity(), quote);
    }

    /// What there is to know about one before the click, in words; empty if nothing.
    Optional<String> caution(ClickedOrder order) {
        return direct.objection(order).or(() -> switch (order.crossing(quote)) {
            case NONE -> Optional.empty();
            case FILLS_AT_ONCE -> Optional.of(TEXTS.get("level.fills"));
            case TRIGGERS_AT_ONCE -> Optional.of(TEXTS.get("level.triggers"));
        });
    }

    /// A button is down. The price is that under the pointer now, wherever the axis goes meanwhile.
    ///
    /// @param clicks 2 for the second press of a double click: one that slipped is not a second order
    void press(Side side, double level, int clicks) {
        drop();
        if (!armed.get()) return;
        if (clicks > 1) {
            message.accept(TEXTS.get("click.double"));
            return;
        }
        quotes.read(instrument.index(), quote);
        pressed = at(side, level);
        if (pressed.isEmpty()) message.accept(TEXTS.get("click.noquote"));
    }

    /// The same button is up again: sends what was pressed, once, if it is still the same order. A market that went
    /// through the price meanwhile has made another of it.
    void release() {
        Optional<ClickedOrder> was = pressed;
        drop();
        if (was.isEmpty()) return;
        quotes.read(instrument.index(), quote);
        Optional<ClickedOrder> now = at(was.get().side(), was.get().price());
        if (now.isEmpty()) message.accept(TEXTS.get("click.noquote"));
        else if (now.equals(was)) direct.send(was.get());
        else message.accept(TEXTS.get("click.through"));
    }

    /// The key was let go before the button.
    void letGo() {
        if (drop()) message.accept(TEXTS.get("click.letgo"));
    }

    /// Gives up what was pressed.
    ///
    /// @return whether there was something
    boolean drop() {
        boolean was = pressed.isPresent();
        pressed = Optional.empty();
        return was;
    }
}
