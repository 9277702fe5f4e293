package tradewind.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;
import org.HdrHistogram.Histogram;
import tradewind.engine.gate.Passed;
import tradewind.engine.gateways.ExecutionReports;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.gateways.VenueAccount;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Money;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Terms;
import tradewind.engine.time.EngineClock;

/// A venue outside the kernel that notes when an order reaches it, then accepts and fills it at once. What brought an
/// order about is told by its quantity: the number of the tick or the command, + 1.
final class AnsweringVenue implements Gateway {
    private static final long MOST = 60_000_000_000L;
    private static final Money FEE = Currency.USD.money("0.01");

    private final EngineClock clock;
    private final LongUnaryOperator due;
    private final LongPredicate counts;
    private final Histogram latency = new Histogram(MOST, 3);
    private volatile ExecutionReports desk = _ -> {};
    private volatile long sent;
    private volatile long lastAt;
    private boolean asked;

    /// @param clock the session's
    /// @param due when what has that number was due, nanoseconds of [System#nanoTime]
    /// @param counts whether it is measured
    AnsweringVenue(EngineClock clock, LongUnaryOperator due, LongPredicate counts) {
        this.clock = clock;
        this.due = due;
        this.counts = counts;
    }

    @Override
    public String name() {
        return "venue";
    }

    @Override
    public void start(ExecutionReports reports) {
        desk = reports;
        reports.onConnection(true, "");
    }

    /// Nothing at the beginning; asked again it does not say.
    @Override
    public void requestAccount(long request) {
        if (asked) desk.onQueryFailed(request, "busy");
        else desk.onAccount(new VenueAccount(request, List.of(), List.of(), Optional.of(List.of())));
        asked = true;
    }

    @Override
    public void send(Passed passed) {
        long at = System.nanoTime();
        Order order = passed.order();
        long number = order.quantity().units() - 1;
        if (counts.test(number)) latency.recordValue(Math.clamp(at - due.applyAsLong(number), 0, MOST));
        lastAt = at;
        sent = sent + 1;
        long now = clock.now();
        desk.onReport(new OrderEvent.Accepted(order.id(), now, "V"));
        if (!(order.terms() instanceof Terms.Limit limit)) throw new IllegalArgumentException("no limit: " + order);
        desk.onReport(
                new OrderEvent.Filled(order.id(), now, "X", order.quantity(), limit.price(), FEE, Liquidity.TAKER));
    }

    /// Orders that have reached the venue.
    long sent() {
        return sent;
    }

    /// When the last one did, nanoseconds of [System#nanoTime].
    long lastAt() {
        return lastAt;
    }

    /// From the time something was due to the time its order reached the venue, nanoseconds. To be read when all have.
    Histogram latency() {
        return latency;
    }

    @Override
    public void replace(Passed changed) {
        throw new UnsupportedOperationException("nobody changes orders here");
    }

    @Override
    public void cancel(OrderId order) {
        throw new UnsupportedOperationException("nobody cancels orders here");
    }

    @Override
    public void cancelWorking() {}

    @Override
    public void close() {}
}
