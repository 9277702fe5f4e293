package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Refuses an exit that, together with what is open on its side, would not only bring the position nearer to flat.
record NotReducing() implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.NOT_REDUCING;
    }

    @Override
    public boolean passes(Order order, long added, Limits limits, GateView view) {
        return Exposure.onlyReduces(order, added, view);
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        return Exposure.numbers(order, added, view);
    }
}
