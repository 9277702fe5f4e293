package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Refuses an order whose value cannot be computed. Exits too: what cannot be computed cannot be booked.
record NotionalOverflow() implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.NOTIONAL_OVERFLOW;
    }

    @Override
    public boolean passes(Order order, long added, Limits limits, GateView view) {
        try {
            var _ = MaxNotional.worth(order, view);
            return true;
        } catch (ArithmeticException tooLarge) {
            return false;
        }
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        return "quantity="
                + Decimals.quantity(order.instrument(), order.quantity().units()) + " price="
                + Decimals.price(order.instrument(), Reference.expected(order, view));
    }
}
