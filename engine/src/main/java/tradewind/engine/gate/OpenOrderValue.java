package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Refuses an order that would take the value of all open orders past its limit.
record OpenOrderValue() implements AccountCheck {
    @Override
    public CheckCode code() {
        return CheckCode.OPEN_ORDER_VALUE;
    }

    @Override
    public boolean passes(Order order, long added, long worth, AccountLimits limits, GateView view) {
        return worth == 0
                || AccountCheck.plus(view.account().openOrderValue(), worth) <= limits.maxOpenValue()
                || Exposure.onlyReduces(order, added, view);
    }

    @Override
    public String numbers(Order order, long added, long worth, AccountLimits limits, GateView view) {
        return "open=" + Decimals.money(limits.home(), view.account().openOrderValue())
                + " order=" + Decimals.money(limits.home(), worth)
                + " limit=" + Decimals.money(limits.home(), limits.maxOpenValue());
    }
}
