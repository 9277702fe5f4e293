package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Refuses a limit or stop price that is not above zero.
record PriceInvalid() implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.PRICE_INVALID;
    }

    @Override
    public boolean passes(Order order, long added, Limits limits, GateView view) {
        return valid(Reference.limit(order.terms())) && valid(Reference.trigger(order.terms()));
    }

    private static boolean valid(long price) {
        return price > 0 || price == Long.MIN_VALUE;
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        long limit = Reference.limit(order.terms());
        return valid(limit)
                ? "stop=" + Decimals.price(order.instrument(), Reference.trigger(order.terms()))
                : "limit=" + Decimals.price(order.instrument(), limit);
    }
}
