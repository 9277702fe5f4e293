package tradewind.views.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import tradewind.engine.Answer;
import tradewind.engine.OrderEntry;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.Rows;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderId;
import tradewind.views.texts.Texts;

/// The open orders of one instrument as lines, the one selected, and the one being moved.
///
/// All methods belong to one thread; answers come back to it through the executor.
public final class OrderLines {
    private static final Texts TEXTS = Texts.of("chart");

    /// A price asked for and not yet in force; the old one is live until then.
    private record Asked(long price, OrderRow before, boolean answered) {}

    private final Instrument instrument;
    private final Rows<OrderRow> rows;
    private final Rows<OrderRow>.Changes changes;
    private final OrderEntry orders;
    private final Executor fx;
    private final Consumer<String> message;
    private final Map<OrderId, OrderLine> lines = new TreeMap<>();
    private final Map<OrderId, Asked> asked = new HashMap<>();
    private Optional<OrderId> selected = Optional.empty();
    private Optional<OrderDrag> drag = Optional.empty();

    /// @param message gets what went wrong, in words
    public OrderLines(
            Instrument instrument, Rows<OrderRow> rows, OrderEntry orders, Executor fx, Consumer<String> message) {
        this.instrument = instrument;
        this.rows = rows;
        this.changes = rows.changes();
        this.orders = orders;
        this.fx = fx;
        this.message = message;
    }

    public void dispose() {
        rows.release(changes);
    }

    /// Takes in what happened to the orders since the last call.
    ///
    /// @return whether a line came, went or changed
    public boolean poll() {
        boolean[] changed = new boolean[1];
        changes.drain(index -> {
            OrderRow row = rows.get(index);
            if (row.order().instrument().index() == instrument.index()) changed[0] |= take(row);
        });
        return changed[0];
    }

    private boolean take(OrderRow row) {
        OrderId id = row.order().id();
        settle(id, row);
        if (OrderLine.shows(row)) {
            lines.put(id, new OrderLine(row));
            return true;
        }
        if (lines.remove(id) == null) return false;
        asked.remove(id);
        if (selected.filter(id::equals).isPresent()) selected = Optional.empty();
        if (drag.filter(d -> d.line().id().equals(id)).isPresent()) {
            drag = Optional.empty();
            message.accept(TEXTS.get("orders.gone", row.status().label()));
        }
        return true;
    }

    /// Forgets a price asked for once the venue has answered.
    private void settle(OrderId id, OrderRow row) {
        Asked ask = asked.get(id);
        if (ask == null || row.status() == OrdStatus.PENDING_REPLACE) return;
        boolean inForce = OrderLine.shows(row) && new OrderLine(row).price() == ask.price();
        if (inForce || (ask.answered() && row != ask.before())) asked.remove(id);
    }

    /// Oldest first.
    public Collection<OrderLine> all() {
        return lines.values();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    public Optional<OrderLine> find(OrderId id) {
        return Optional.ofNullable(lines.get(id));
    }

    /// The price a replace asked for while the old one is still live.
    public Optional<Long> pending(OrderId id) {
        return Optional.ofNullable(asked.get(id)).map(Asked::price);
    }

    Optional<OrderLine> selected() {
        return selected.map(lines::get);
    }

    void select(OrderId id) {
        if (lines.containsKey(id)) selected = Optional.of(id);
    }

    /// Selects the next order up (1) or down (−1) by price; past the last one none is selected.
    ///
    /// @return whether one is selected now
    boolean selectNext(int step) {
        List<OrderLine> byPrice = new ArrayList<>(lines.values());
        byPrice.sort((a, b) -> Long.compare(a.price(), b.price()));
        int before = step > 0 ? -1 : byPrice.size();
        int at = selected.map(lines::get).map(byPrice::indexOf).orElse(before) + step;
        selected = at >= 0 && at < byPrice.size() ? Optional.of(byPrice.get(at).id()) : Optional.empty();
        return selected.isPresent();
    }

    void deselect() {
        selected = Optional.empty();
    }

    public Optional<OrderDrag> drag() {
        return drag;
    }

    /// Begins to move an order; says why if it cannot be moved now.
    ///
    /// @return whether it began
    public boolean grab(OrderId id) {
        OrderLine line = lines.get(id);
        if (line == null) return false;
        select(id);
        if (isFixed(line)) return false;
        drag = Optional.of(OrderDrag.of(line));
        return true;
    }

    /// Says so if an order cannot be moved now.
    private boolean isFixed(OrderLine line) {
        if (line.movable() && !asked.containsKey(line.id())) return false;
        message.accept(TEXTS.get("orders.fixed", line.status().label()));
        return true;
    }

    public void dragTo(double price) {
        drag = drag.map(d -> d.to(price));
    }

    /// Moves the selected order's draft price by ticks.
    ///
    /// @return false if no order is selected or it cannot be moved
    boolean nudge(int ticks) {
        if (drag.isEmpty() && selected.isEmpty()) return false;
        if (drag.isEmpty() && !grab(selected.get())) return false;
        drag = drag.map(d -> d.byTicks(ticks));
        return true;
    }

    /// Gives up the change: the order stays where it is.
    ///
    /// @return whether there was one
    public boolean drop() {
        boolean was = drag.isPresent();
        drag = Optional.empty();
        return was;
    }

    /// Asks the venue for the price chosen. Without a change nothing is sent.
    public void send() {
        if (drag.isEmpty()) return;
        OrderDrag wanted = drag.get();
        drag = Optional.empty();
        OrderLine line = lines.get(wanted.line().id());
        if (line != null && wanted.moved()) ask(line, wanted.price());
    }

    /// Asks the venue for a price on the tick, without a draft of it; says why if the order cannot be moved now.
    ///
    /// @param price price units
    /// @return whether it was asked for
    public boolean move(OrderId id, long price) {
        OrderLine line = lines.get(id);
        if (line == null || isFixed(line)) return false;
        ask(line, price);
        return true;
    }

    private void ask(OrderLine line, long price) {
        OrderId id = line.id();
        asked.put(id, new Asked(price, line.row(), false));
        follow(id, orders.replace(id, line.row().order().quantity(), line.termsAt(price)), "orders.unmoved");
    }

    public void cancel(OrderId id) {
        OrderLine line = lines.get(id);
        if (line != null && line.cancellable()) follow(id, orders.cancel(id), "orders.uncanceled");
    }

    /// @param failed key of what is said if it is refused
    private void follow(OrderId id, CompletableFuture<Answer> request, String failed) {
        var _ = request.whenCompleteAsync((answer, failure) -> answered(id, answer, failure, failed), fx);
    }

    private void answered(OrderId id, Answer answer, Throwable failure, String failed) {
        if (failure != null) {
            // what the venue does next still settles the change
            asked.computeIfPresent(id, (_, ask) -> new Asked(ask.price(), ask.before(), true));
            message.accept(TEXTS.get("orders.noanswer"));
            return;
        }
        switch (answer) {
            case Answer.Sent _, Answer.Done _ -> {
                Asked ask = asked.get(id);
                if (ask == null) return;
                asked.put(id, new Asked(ask.price(), ask.before(), true));
                OrderLine line = lines.get(id);
                if (line != null) settle(id, line.row());
            }
            case Answer.Refused refused -> {
                asked.remove(id);
                message.accept(TEXTS.get(failed, refused.denial()));
            }
            case Answer.NotDone notDone -> {
                asked.remove(id);
                message.accept(TEXTS.get(failed, notDone.reason()));
            }
        }
    }
}
