package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// One question the gate asks of an order and the whole account. Stateless; asking changes nothing and allocates
/// nothing.
///
/// `added` is what the order adds to the open quantity of its side, in quantity units, and `worth` its value in
/// home-currency units, [HomeValue#UNKNOWN] if there is none. An order that only reduces a position is let through by
/// every limit on money: a limit must never keep a trader in.
sealed interface AccountCheck
        permits AccountLimitMissing,
                ValueUnknown,
                GrossExposure,
                NetExposure,
                OpenOrderValue,
                BuyingPower,
                DayLoss,
                EquityFloor,
                OrderToTrade,
                RepeatedOrder {
    CheckCode code();

    boolean passes(Order order, long added, long worth, AccountLimits limits, GateView view);

    /// The figures of a refusal as `key=value` pairs. Called only if [#passes] said no.
    String numbers(Order order, long added, long worth, AccountLimits limits, GateView view);

    /// A sum that saturates, so that what does not fit is over every limit.
    static long plus(long a, long b) {
        long sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) return a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        return sum;
    }
}
