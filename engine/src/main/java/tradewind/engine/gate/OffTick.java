package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Refuses a limit or stop price between two price steps.
record OffTick() implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.OFF_TICK;
    }

    @Override
    public boolean passes(Order order, long added, Limits limits, GateView view) {
        return onTick(order, Reference.limit(order.terms())) && onTick(order, Reference.trigger(order.terms()));
    }

    private static boolean onTick(Order order, long price) {
        return price == Long.MIN_VALUE || order.instrument().onTick(price);
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        var instrument = order.instrument();
        long limit = Reference.limit(order.terms());
        String price = onTick(order, limit)
                ? "stop=" + Decimals.price(instrument, Reference.trigger(order.terms()))
                : "limit=" + Decimals.price(instrument, limit);
        return price + " tick=" + Decimals.price(instrument, instrument.tick());
    }
}
