package tradewind.engine.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.paper.matching.Execution;
import tradewind.engine.paper.matching.LimitOrderBook;
import tradewind.engine.paper.matching.MatchListener;
import tradewind.engine.paper.matching.SelfTrade;

/// Own orders that rest in one instrument, for others of our own to meet. Reduce-only orders are not among
/// them: what we trade with ourselves reduces nothing.
final class OwnBook implements MatchListener {
    /// Quantity of an order that traded, or that is gone.
    private record Change(WorkingOrder order, long quantity, long price, Liquidity liquidity, boolean traded) {}

    private final Book venue;
    private final ReportLine reports;
    private final long tick;
    private final SelfTrade sameSource;
    private final LimitOrderBook book = new LimitOrderBook(this, 16, 64);
    private final Map<Long, WorkingOrder> orders = new HashMap<>();
    private final Map<OrderSource, Long> groups = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();

    OwnBook(Book venue, ReportLine reports, long tick, SelfTrade sameSource) {
        this.venue = venue;
        this.reports = reports;
        this.tick = tick;
        this.sameSource = sameSource;
    }

    boolean takesAtOnce(int sign, long limit) {
        return sign > 0 ? book.bestAsk() <= limit / tick : book.bestBid() >= limit / tick;
    }

    /// An order that arrives meets those of the other side that are better than the touch.
    void meet(WorkingOrder order, Touch touch) {
        if (order.order.handling().reduceOnly()) return;
        int sign = order.sign();
        long reach = order.market() ? sign * LimitOrderBook.PRICE_LIMIT : order.limit() / tick;
        if (touch.hasFor(sign)) {
            long better = touch.priceFor(sign) / tick - sign;
            reach = sign > 0 ? Math.min(reach, better) : Math.max(reach, better);
        }
        submit(order, reach, Execution.IOC);
        orders.remove(order.id().value());
    }

    /// An order rests.
    void add(WorkingOrder order) {
        if (order.order.handling().reduceOnly()) return;
        submit(order, order.limit() / tick, Execution.GTC);
    }

    private void submit(WorkingOrder order, long price, Execution execution) {
        long id = order.id().value();
        orders.put(id, order);
        long display = order.order.handling().displayQty();
        book.submit(
                id,
                order.order.side(),
                price,
                order.leaves(),
                execution,
                display < 0 ? Long.MAX_VALUE : display,
                groups.computeIfAbsent(order.order.source(), _ -> groups.size() + 1L),
                sameSource);
        settle();
    }

    void remove(WorkingOrder order) {
        book.cancel(order.id().value());
        orders.remove(order.id().value());
    }

    /// Less of an order is left, for the market has filled it or it was changed.
    void shrink(WorkingOrder order, long quantity) {
        if (quantity > 0) book.reduce(order.id().value(), quantity);
    }

    @Override
    public void traded(long maker, long taker, long price, long quantity, long makerLeaves, long takerLeaves) {
        keep(maker, quantity, price * tick, Liquidity.MAKER, true);
        keep(taker, quantity, price * tick, Liquidity.TAKER, true);
    }

    @Override
    public void canceled(long id, long quantity, long leaves, Why why) {
        if (why == Why.SELF_TRADE) keep(id, quantity, 0, Liquidity.TAKER, false);
    }

    private void keep(long id, long quantity, long price, Liquidity liquidity, boolean traded) {
        WorkingOrder order = orders.get(id);
        if (order == null) throw new IllegalStateException("not an order of this book: " + id);
        changes.add(new Change(order, quantity, price, liquidity, traded));
    }

    /// The book must not be asked while it tells what happened, so it is carried out afterwards.
    private void settle() {
        while (!changes.isEmpty()) {
            Change change = changes.removeFirst();
            WorkingOrder order = change.order();
            if (change.traded()) {
                venue.fill(order, change.quantity(), change.price(), change.liquidity());
            } else if (change.quantity() == order.leaves()) {
                venue.cancel(order, "Self-trade prevention");
            } else {
                order.order = order.order.with(
                        order.instrument().quantity(order.order.quantity().units() - change.quantity()),
                        order.order.terms());
                reports.restated(order, "Self-trade prevention");
            }
        }
    }
}
