package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Refuses all but exits once the day has cost as much as it may.
record DayLoss() implements AccountCheck {
    @Override
    public CheckCode code() {
        return CheckCode.DAY_LOSS;
    }

    @Override
    public boolean passes(Order order, long added, long worth, AccountLimits limits, GateView view) {
        return loss(view) < limits.maxDayLoss() || Exposure.onlyReduces(order, added, view);
    }

    /// Below zero for a gain.
    static long loss(GateView view) {
        AccountView account = view.account();
        return AccountCheck.plus(account.dayStartEquity(), -account.equity());
    }

    @Override
    public String numbers(Order order, long added, long worth, AccountLimits limits, GateView view) {
        return "loss=" + Decimals.money(limits.home(), loss(view)) + " limit="
                + Decimals.money(limits.home(), limits.maxDayLoss());
    }
}
