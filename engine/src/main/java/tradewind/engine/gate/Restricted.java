package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Refuses an instrument on the restricted list. What is held may be sold, what is short bought back.
record Restricted() implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.RESTRICTED;
    }

    @Override
    public boolean passes(Order order, long added, Limits limits, GateView view) {
        return !limits.restricted() || Exposure.onlyReduces(order, added, view);
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        return "instrument=" + order.instrument().symbol() + " " + Exposure.numbers(order, added, view);
    }
}
