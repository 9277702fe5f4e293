package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Refuses a new order that equals one sent within the window.
record DuplicateOrder() implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.DUPLICATE_ORDER;
    }

    @Override
    public boolean passes(Order order, long added, Limits limits, GateView view) {
        if (limits.duplicateWindow() == 0) return true;
        return lastSent(order, limits, view) == Long.MIN_VALUE;
    }

    private static long lastSent(Order order, Limits limits, GateView view) {
        return view.lastSentLike(order, view.now() - limits.duplicateWindow());
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        return "ago=" + Decimals.seconds(view.now() - lastSent(order, limits, view)) + " window="
                + Decimals.seconds(limits.duplicateWindow());
    }
}
