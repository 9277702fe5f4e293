package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// A check of which one can say how much of the limit is used.
sealed interface Measure extends Check permits MaxNotional, MaxPosition, MaxQuantity, PriceCollar {
    /// Share of the limit, 0 and above, above 1 if over; NaN if there is no price to measure by.
    double used(Order order, long added, Limits limits, GateView view);

    /// Value and limit, such as `4.20 of 10.00`. Called only if [#used] is a number.
    String text(Order order, long added, Limits limits, GateView view);

    /// A limit that is missing is used up.
    static double share(double value, double limit) {
        return limit > 0 ? value / limit : 1;
    }
}
