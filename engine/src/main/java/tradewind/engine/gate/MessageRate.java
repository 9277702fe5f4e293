package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Refuses more new orders and replaces within a second than the limit.
record MessageRate() implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.MESSAGE_RATE;
    }

    @Override
    public boolean passes(Order order, long added, Limits limits, GateView view) {
        return view.messagesInLastSecond() < limits.maxMessagesPerSecond();
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        return "sent=" + view.messagesInLastSecond() + " limit=" + limits.maxMessagesPerSecond();
    }
}
