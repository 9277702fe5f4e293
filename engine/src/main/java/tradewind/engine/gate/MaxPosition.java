package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Refuses an order that could take the position past its limit if everything open on that side filled. An
/// order that only reduces the position is let through, and so is a replace that adds no quantity.
record MaxPosition() implements Measure {
    @Override
    public CheckCode code() {
        return CheckCode.MAX_POSITION;
    }

    @Override
    public boolean passes(Order order, long added, Limits limits, GateView view) {
        return added == 0 || Exposure.projected(order, added, view) <= limits.maxPosition();
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        return Exposure.numbers(order, added, view) + " limit="
                + Decimals.quantity(order.instrument(), limits.maxPosition());
    }

    @Override
    public double used(Order order, long added, Limits limits, GateView view) {
        return Measure.share(Math.max(0, Exposure.projected(order, added, view)), limits.maxPosition());
    }

    @Override
    public String text(Order order, long added, Limits limits, GateView view) {
        return Decimals.quantity(order.instrument(), Math.max(0, Exposure.projected(order, added, view))) + " of "
                + Decimals.quantity(order.instrument(), limits.maxPosition());
    }
}
