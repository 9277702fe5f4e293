package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Refuses an order while the market data is older than it may be.
record ReferenceStale() implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.REFERENCE_STALE;
    }

    @Override
    public boolean passes(Order order, long added, Limits limits, GateView view) {
        return age(order, view) <= limits.staleAfter();
    }

    private static long age(Order order, GateView view) {
        return view.now() - view.quoteTime(order.instrument().index());
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        return "age=" + Decimals.seconds(age(order, view)) + " limit=" + Decimals.seconds(limits.staleAfter());
    }
}
