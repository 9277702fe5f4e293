package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Refuses an order once too many orders and changes of the day have come to too few fills.
record OrderToTrade() implements AccountCheck {
    @Override
    public CheckCode code() {
        return CheckCode.ORDER_TO_TRADE;
    }

    @Override
    public boolean passes(Order order, long added, long worth, AccountLimits limits, GateView view) {
        long sent = view.account().messagesToday();
        return sent < limits.orderToTradeFrom()
                || sent / limits.maxOrdersPerFill() < Math.max(1, view.account().fillsToday())
                || Exposure.onlyReduces(order, added, view);
    }

    @Override
    public String numbers(Order order, long added, long worth, AccountLimits limits, GateView view) {
        return "sent=" + view.account().messagesToday() + " fills="
                + view.account().fillsToday() + " limit=" + limits.maxOrdersPerFill();
    }
}
