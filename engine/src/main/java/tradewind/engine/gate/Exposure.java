package tradewind.engine.gate;

import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;

/// Position arithmetic in quantity units, seen from the side of an order. Sums that do not fit saturate, so
/// that they are over every limit and never wrap below one.
final class Exposure {
    private Exposure() {}

    /// Sum of LeavesQty open on the order's side.
    static long open(Order order, GateView view) {
        int index = order.instrument().index();
        return order.side() == Side.BUY ? view.openBuyQuantity(index) : view.openSellQuantity(index);
    }

    /// The position if everything open on the order's side and `added` filled, above zero in the order's direction.
    static long projected(Order order, long added, GateView view) {
        long net = view.netQuantity(order.instrument().index());
        long held = order.side() == Side.BUY ? net : net == Long.MIN_VALUE ? Long.MAX_VALUE : -net;
        return plus(held, plus(open(order, view), added));
    }

    /// By how much the order raises the most that could be held, long or short, if one side filled and the other did
    /// not: all of `added`, or less if more stands against it.
    static long addedToWorst(Order order, long added, GateView view) {
        int index = order.instrument().index();
        long net = view.netQuantity(index);
        long before = Math.max(
                magnitude(plus(net, view.openBuyQuantity(index))), magnitude(plus(net, -view.openSellQuantity(index))));
        return Math.max(0, plus(magnitude(projected(order, added, view)), -before));
    }

    private static long magnitude(long quantity) {
        return quantity == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(quantity);
    }

    /// The order and everything open on its side bring the position nearer to flat and not through it.
    static boolean onlyReduces(Order order, long added, GateView view) {
        long net = view.netQuantity(order.instrument().index());
        boolean against = order.side() == Side.BUY ? net < 0 : net > 0;
        return against && projected(order, added, view) <= 0;
    }

    static String numbers(Order order, long added, GateView view) {
        var instrument = order.instrument();
        return "position=" + Decimals.quantity(instrument, view.netQuantity(instrument.index()))
                + " open=" + Decimals.quantity(instrument, open(order, view))
                + " order=" + Decimals.quantity(instrument, added);
    }

    private static long plus(long a, long b) {
        long sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) return a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        return sum;
    }
}
