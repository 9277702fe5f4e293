package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Refuses all but exits while the equity is below its floor.
record EquityFloor() implements AccountCheck {
    @Override
    public CheckCode code() {
        return CheckCode.EQUITY_FLOOR;
    }

    @Override
    public boolean passes(Order order, long added, long worth, AccountLimits limits, GateView view) {
        return view.account().equity() >= limits.minEquity() || Exposure.onlyReduces(order, added, view);
    }

    @Override
    public String numbers(Order order, long added, long worth, AccountLimits limits, GateView view) {
        return "equity=" + Decimals.money(limits.home(), view.account().equity()) + " floor="
                + Decimals.money(limits.home(), limits.minEquity());
    }
}
