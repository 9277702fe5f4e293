package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Refuses an OrderQty above the limit.
record MaxQuantity() implements Measure {
    @Override
    public CheckCode code() {
        return CheckCode.MAX_QUANTITY;
    }

    @Override
    public boolean passes(Order order, long added, Limits limits, GateView view) {
        return order.quantity().units() <= limits.maxQuantity();
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        return "quantity="
                + Decimals.quantity(order.instrument(), order.quantity().units()) + " limit="
                + Decimals.quantity(order.instrument(), limits.maxQuantity());
    }

    @Override
    public double used(Order order, long added, Limits limits, GateView view) {
        return Measure.share(order.quantity().units(), limits.maxQuantity());
    }

    @Override
    public String text(Order order, long added, Limits limits, GateView view) {
        return Decimals.quantity(order.instrument(), order.quantity().units()) + " of "
                + Decimals.quantity(order.instrument(), limits.maxQuantity());
    }
}
