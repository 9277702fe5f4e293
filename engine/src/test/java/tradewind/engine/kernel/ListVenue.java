package tradewind.engine.kernel;

import static tradewind.engine.kernel.TestKernel.BTC;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tradewind.engine.gate.Passed;
import tradewind.engine.gateways.ExecutionReports;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.gateways.VenueOffer;
import tradewind.engine.market.Currency;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;

/// A venue that does what it is asked, answers in order, and outlives the desk: it keeps its orders and what it has not
/// said yet while the kernel is away.
final class ListVenue implements Gateway {
    private static final class Resting {
        Order order;
        long cumQty;

        Resting(Order order) {
            this.order = order;
        }

        long leaves() {
            return order.quantity().units() - cumQty;
        }
    }

    final ArrayDeque<OrderEvent> toSay = new ArrayDeque<>();
    private final Map<OrderId, Resting> resting = new LinkedHashMap<>();
    private final Set<OrderId> seen = new HashSet<>();
    long time;
    private int trades;

    @Override
    public String name() {
        return "list venue";
    }

    @Override
    public VenueOffer capabilities() {
        return VenueOffer.ALL;
    }

    @Override
    public boolean outside() {
        return false;
    }

    @Override
    public void start(ExecutionReports reports) {}

    @Override
    public void send(Passed order) {
        OrderId id = order.order().id();
        if (!seen.add(id)) throw new AssertionError("sent twice: " + order.order());
        resting.put(id, new Resting(order.order()));
        toSay.add(new OrderEvent.Accepted(id, time, "v" + id));
    }

    @Override
    public void replace(Passed changed) {
        OrderId id = changed.order().id();
        Resting known = resting.get(id);
        if (known == null || changed.order().quantity().units() <= known.cumQty) {
            toSay.add(new OrderEvent.ReplaceRejected(id, time, "too late"));
            return;
        }
        known.order = changed.order();
        toSay.add(new OrderEvent.Replaced(
                id, time, changed.order().quantity(), changed.order().terms()));
    }

    @Override
    public void cancel(OrderId id) {
        toSay.add(
                resting.remove(id) == null
                        ? new OrderEvent.CancelRejected(id, time, "too late")
                        : new OrderEvent.Canceled(id, time, ""));
    }

    int working() {
        return resting.size();
    }

    /// Fills some of the nth order that rests, at most `quantity`.
    void fill(int nth, long quantity) {
        OrderId id = List.copyOf(resting.keySet()).get(nth);
        Resting order = Objects.requireNonNull(resting.get(id));
        long filled = Math.min(quantity, order.leaves());
        order.cumQty += filled;
        if (order.leaves() == 0) resting.remove(id);
        toSay.add(new OrderEvent.Filled(
                id,
                time,
                "x" + ++trades,
                BTC.quantity(filled),
                BTC.price("100.00"),
                Currency.USD.money("0.0100"),
                Liquidity.MAKER));
    }

    @Override
    public void cancelWorking() {}

    @Override
    public void close() {}
}
