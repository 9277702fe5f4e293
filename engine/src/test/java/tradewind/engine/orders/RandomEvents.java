package tradewind.engine.orders;

import static tradewind.engine.orders.TestOrders.X;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import tradewind.engine.market.Currency;

/// Events of one order drawn from a seed, in any order, whether or not a venue would send them.
final class RandomEvents {
    private static final int KINDS = 19;

    private final SplittableRandom random;
    private final OrderId order;
    /// Trades that stand, as they were reported last.
    private final List<OrderEvent.Filled> trades = new ArrayList<>();

    RandomEvents(SplittableRandom random, OrderId order) {
        this.random = random;
        this.order = order;
    }

    /// @param at time of the event; the id of a fill is made of it
    OrderEvent next(long at) {
        return switch (random.nextInt(KINDS)) {
            case 0 -> new OrderEvent.Accepted(order, at, "v");
            case 1 -> new OrderEvent.Rejected(order, at, "no");
            case 2 -> new OrderEvent.Triggered(order, at);
            case 3 -> new OrderEvent.CancelRequested(order, at);
            case 4 -> new OrderEvent.CancelRejected(order, at, "late");
            case 5 -> new OrderEvent.Canceled(order, at, "");
            case 6 -> new OrderEvent.ReplaceRequested(order, at, X.quantity(5 + random.nextInt(10)), terms());
            case 7 -> new OrderEvent.Replaced(order, at, X.quantity(5 + random.nextInt(10)), terms());
            case 8 -> new OrderEvent.ReplaceRejected(order, at, "no");
            case 9 -> new OrderEvent.Expired(order, at);
            case 10 -> new OrderEvent.Unresolved(order, at, "timeout");
            case 11 -> new OrderEvent.Restated(order, at, X.quantity(5 + random.nextInt(10)), terms(), "step");
            case 12 -> new OrderEvent.Activated(order, at, X.quantity(5 + random.nextInt(10)));
            case 13 -> trades.isEmpty() ? new OrderEvent.Triggered(order, at) : takenBack(at);
            case 14 -> trades.isEmpty() ? new OrderEvent.Triggered(order, at) : corrected(at);
            default -> fill(at, 1 + random.nextInt(4));
        };
    }

    OrderEvent.Filled fill(long at, long quantity) {
        OrderEvent.Filled trade = new OrderEvent.Filled(
                order,
                at,
                "e" + at,
                X.quantity(quantity),
                X.price(90_00L + random.nextInt(20_00)),
                Currency.USD.money(random.nextInt(300) - 100L),
                Liquidity.TAKER);
        trades.add(trade);
        return trade;
    }

    private OrderEvent takenBack(long at) {
        return new OrderEvent.TradeCanceled(order, at, trades.remove(random.nextInt(trades.size())));
    }

    private OrderEvent corrected(long at) {
        OrderEvent.Filled trade = trades.remove(random.nextInt(trades.size()));
        OrderEvent.TradeCorrected correction = new OrderEvent.TradeCorrected(
                order,
                at,
                trade,
                X.quantity(1 + random.nextInt(4)),
                X.price(90_00L + random.nextInt(20_00)),
                Currency.USD.money(random.nextInt(300) - 100L));
        trades.add(correction.corrected());
        return correction;
    }

    private Terms terms() {
        return new Terms.Limit(X.price(100_00L + random.nextInt(100)));
    }
}
