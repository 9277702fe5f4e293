package tradewind.views.working;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tradewind.engine.Answer;
import tradewind.engine.OrderEntry;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.desk.Rows;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderId;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// The open orders of one instrument as lines, the one selected, and what is being moved.
///
/// All methods belong to one thread; answers come back to it through the executor.
public final class OrderLines {
    private static final Texts TEXTS = Texts.of("working");

    /// A price the gate would refuse.
    public record Objection(OrderDrag draft, String reason) {}

    private final Instrument instrument;
    private final Rows<OrderRow> rows;
    private final Rows<OrderRow>.Changes changes;
    private final OrderEntry orders;
    private final Executor fx;
    private final Consumer<String> message;
    private final AskedPrices asked;
    private final Map<OrderId, OrderLine> lines = new TreeMap<>();
    private final OrderLists lists = new OrderLists();
    private Optional<OrderId> selected = Optional.empty();
    private Optional<OrderMove> move = Optional.empty();
    /// Since the last poll.
    private boolean changed;

    /// @param message gets what went wrong, in words
    public OrderLines(
            Instrument instrument, Rows<OrderRow> rows, OrderEntry orders, Executor fx, Consumer<String> message) {
        this.instrument = instrument;
        this.rows = rows;
        this.changes = rows.changes();
        this.orders = orders;
        this.fx = fx;
        this.message = message;
        asked = new AskedPrices(orders, fx, this::drain, message);
    }

    public void dispose() {
        rows.release(changes);
    }

    /// Takes in what happened to the orders since the last call.
    ///
    /// @return whether a line came, went or changed
    public boolean poll() {
        drain();
        boolean was = changed;
        changed = false;
        return was;
    }

    private void drain() {
        changes.drain(index -> {
            OrderRow row = rows.get(index);
            if (row.order().instrument().index() == instrument.index() && take(row)) changed = true;
        });
    }

    private boolean take(OrderRow row) {
        OrderId id = row.order().id();
        lists.take(row);
        asked.settle(row);
        if (move.filter(now -> now.needs(row)).isPresent()) stopping(row).ifPresent(this::stop);
        if (OrderLine.shows(row)) {
            lines.put(id, new OrderLine(row));
            return true;
        }
        if (lines.remove(id) == null) return false;
        if (selected.filter(id::equals).isPresent()) selected = Optional.empty();
        return true;
    }

    /// Why what is being moved cannot go on; empty if it can.
    private Optional<String> stopping(OrderRow row) {
        if (move.filter(OrderMove::whole).isPresent()) return obstacle(row);
        return OrderLine.shows(row)
                ? Optional.empty()
                : Optional.of(TEXTS.get("gone", row.status().label()));
    }

    private void stop(String why) {
        move = Optional.empty();
        changed = true;
        message.accept(why);
    }

    /// Oldest first.
    public Collection<OrderLine> all() {
        return lines.values();
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public Optional<OrderLine> find(OrderId id) {
        return Optional.ofNullable(lines.get(id));
    }

    /// The price a replace asked for while the old one is still live.
    public Optional<Long> pending(OrderId id) {
        return asked.of(id);
    }

    public Optional<OrderLine> selected() {
        return selected.map(lines::get);
    }

    public void select(OrderId id) {
        if (lines.containsKey(id)) selected = Optional.of(id);
    }

    /// Selects the next order up (1) or down (−1) by price; past the last one none is selected.
    ///
    /// @return whether one is selected now
    public boolean selectNext(int step) {
        List<OrderLine> byPrice = new ArrayList<>(lines.values());
        byPrice.sort((a, b) -> Long.compare(a.price(), b.price()));
        int before = step > 0 ? -1 : byPrice.size();
        int at = selected.map(lines::get).map(byPrice::indexOf).orElse(before) + step;
        selected = at >= 0 && at < byPrice.size() ? Optional.of(byPrice.get(at).id()) : Optional.empty();
        return selected.isPresent();
    }

    public void deselect() {
        selected = Optional.empty();
    }

    /// The order in hand, as it was when the change began, and the price being chosen.
    public Optional<OrderDrag> drag() {
        return move.map(OrderMove::hand);
    }

    /// Every order that would move, as it stands now, with the price it would go to; the one in hand first.
    public List<OrderDrag> drafts() {
        return move.map(this::drafts).orElse(List.of());
    }

    private List<OrderDrag> drafts(OrderMove now) {
        OrderId hand = now.hand().line().id();
        Stream<OrderLine> moving = now.whole()
                ? now.lists().stream()
                        .flatMap(list -> lists.open(list).stream())
                        .map(OrderLine::new)
                : now.held().stream().flatMap(line -> find(line.id()).stream());
        return moving.sorted(Comparator.comparing(line -> !line.id().equals(hand)))
                .map(now::draft)
                .toList();
    }

    /// The first of what moves that would fill or trigger at once.
    public Optional<OrderDrag> crossing(QuoteRow quote) {
        return drafts().stream().filter(draft -> draft.atOnce(quote)).findFirst();
    }

    /// The first of these prices that the gate would refuse.
    public Optional<Objection> objection(List<OrderDrag> drafts) {
        return drafts.stream().filter(OrderDrag::moved).flatMap(this::judge).findFirst();
    }

    private Stream<Objection> judge(OrderDrag draft) {
        OrderLine line = draft.line();
        return orders
                .previewReplace(line.id(), line.row().order().quantity(), line.termsAt(draft.price()))
                .denial()
                .map(denial -> new Objection(draft, denial.toString()))
                .stream();
    }

    /// Begins to move an order; says why if it cannot be moved now.
    ///
    /// @return whether it began
    public boolean grab(OrderId id) {
        return grab(List.of(id));
    }

    /// Begins to move orders to one price, the first of them in hand; says why of those that cannot be moved now.
    ///
    /// @return whether it began: not if the first cannot be moved
    public boolean grab(List<OrderId> ids) {
        List<OrderLine> all = ids.stream().flatMap(id -> find(id).stream()).toList();
        if (all.isEmpty()) return false;
        select(all.getFirst().id());
        List<OrderLine> free = all.stream().filter(this::free).toList();
        all.stream().filter(line -> !free(line)).findFirst().ifPresent(this::fixed);
        if (!free(all.getFirst())) return false;
        move = Optional.of(OrderMove.of(free));
        return true;
    }

    private boolean free(OrderLine line) {
        return line.movable() && !asked.pending(line.id());
    }

    private void fixed(OrderLine line) {
        message.accept(TEXTS.get("fixed", status(line.row()).label()));
    }

    private OrdStatus status(OrderRow row) {
        return asked.pending(row.order().id()) ? OrdStatus.PENDING_REPLACE : row.status();
    }

    /// Whether the lists of the orders held move with them, or they alone. Says why and gives up if something of a list
    /// cannot be moved now.
    ///
    /// @return whether the move goes on
    public boolean whole(boolean is) {
        if (move.isEmpty()) return false;
        OrderMove now = move.get().whole(is);
        move = Optional.of(now);
        if (!is) return true;
        Optional<String> obstacle = now.lists().stream()
                .flatMap(list -> lists.open(list).stream())
                .flatMap(row -> obstacle(row).stream())
                .findFirst();
        obstacle.ifPresent(this::stop);
        return obstacle.isEmpty();
    }

    /// Why a list with this order cannot be moved now; empty if it does not stand in the way.
    private Optional<String> obstacle(OrderRow row) {
        if (!OrderLine.priced(row))
            return Optional.of(
                    TEXTS.get("list.priceless", row.order().terms().type().tag()));
        OrderLine line = new OrderLine(row);
        if (free(line)) return Optional.empty();
        String price = Figures.price(instrument, line.price());
        return Optional.of(
                TEXTS.get("list.fixed", line.tag(), price, status(row).label()));
    }

    public void dragTo(double price) {
        move = move.map(now -> now.to(price));
    }

    /// Moves the draft price of the selected order by ticks.
    ///
    /// @param whole its list goes with it
    /// @return false if no order is selected or it cannot be moved
    public boolean nudge(int ticks, boolean whole) {
        if (move.isEmpty() && selected.filter(this::grab).isEmpty()) return false;
        if (!whole(whole)) return false;
        move = move.map(now -> now.byTicks(ticks));
        return true;
    }

    /// Gives up the change: the orders stay where they are.
    ///
    /// @return whether there was one
    public boolean drop() {
        boolean was = move.isPresent();
        move = Optional.empty();
        return was;
    }

    /// Asks the venue for the prices chosen, each order by itself. Without a change nothing is sent, and nothing of a
    /// list of which the gate would refuse one.
    public void send() {
        drain();
        if (move.isEmpty()) return;
        OrderMove wanted = move.get();
        List<OrderDrag> changes =
                drafts(wanted).stream().filter(OrderDrag::moved).toList();
        move = Optional.empty();
        if (wanted.whole()) sendTogether(changes, wanted.foremostFirst());
        else changes.forEach(asked::ask);
    }

    /// Asks the venue for a price on the tick, without a draft of it; says why if the order cannot be moved now.
    ///
    /// @param price price units
    /// @return whether it was asked for
    public boolean move(OrderId id, long price) {
        OrderLine line = lines.get(id);
        if (line == null) return false;
        boolean free = free(line);
        if (free) asked.ask(new OrderDrag(line, price));
        else fixed(line);
        return free;
    }

    private void sendTogether(List<OrderDrag> changes, Comparator<OrderDrag> first) {
        Optional<Objection> objection = changes.size() > 1 ? objection(changes) : Optional.empty();
        objection.ifPresentOrElse(
                refused -> message.accept(TEXTS.get(
                        "list.refused",
                        refused.draft().line().tag(),
                        Figures.price(instrument, refused.draft().price()),
                        refused.reason())),
                () -> asked.askTogether(changes.stream().sorted(first).toList()));
    }

    public void cancel(OrderId id) {
        OrderLine line = lines.get(id);
        if (line == null || !line.cancellable()) return;
        var _ = orders.cancel(id).whenCompleteAsync(this::canceled, fx);
    }

    private void canceled(@Nullable Answer answer, @Nullable Throwable failure) {
        if (answer == null || failure != null) {
            message.accept(TEXTS.get("noanswer"));
            return;
        }
        switch (answer) {
            case Answer.Sent _, Answer.Done _ -> {}
            case Answer.Refused refused -> message.accept(TEXTS.get("uncanceled", refused.denial()));
            case Answer.NotDone notDone -> message.accept(TEXTS.get("uncanceled", notDone.reason()));
        }
    }
}
