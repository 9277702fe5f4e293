package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Refuses an order if its source has asked for too many in the same instrument and direction within a while,
/// whatever their size: a parent whose fills are not taken off it, or a loop.
record RepeatedOrder() implements AccountCheck {
    @Override
    public CheckCode code() {
        return CheckCode.REPEATED_ORDER;
    }

    @Override
    public boolean passes(Order order, long added, long worth, AccountLimits limits, GateView view) {
        return limits.maxRepeats() <= 0 || asked(order, limits, view) < limits.maxRepeats();
    }

    private static int asked(Order order, AccountLimits limits, GateView view) {
        return view.askedAlike(order, view.now() - limits.repeatWindow());
    }

    @Override
    public String numbers(Order order, long added, long worth, AccountLimits limits, GateView view) {
        return "asked=" + asked(order, limits, view) + " within=" + Decimals.seconds(limits.repeatWindow()) + " limit="
                + limits.maxRepeats();
    }
}
