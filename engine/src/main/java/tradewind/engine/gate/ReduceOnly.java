package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Refuses a reduce-only order that, together with what is open on its side, would do anything else.
record ReduceOnly() implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.NOT_REDUCING;
    }

    @Override
    public boolean passes(Order order, long added, Limits limits, GateView view) {
        return !order.handling().reduceOnly() || added == 0 || Exposure.onlyReduces(order, added, view);
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        return Exposure.numbers(order, added, view);
    }
}
