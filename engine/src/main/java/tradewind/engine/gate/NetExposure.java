package tradewind.engine.gate;

import tradewind.engine.orders.Order;
import tradewind.engine.orders.Side;

/// Refuses an order that could take the net exposure of the account, long or short, past its limit.
record NetExposure() implements AccountCheck {
    @Override
    public CheckCode code() {
        return CheckCode.NET_EXPOSURE;
    }

    @Override
    public boolean passes(Order order, long added, long worth, AccountLimits limits, GateView view) {
        return worth == 0 || after(order, worth, view) <= limits.maxNet() || Exposure.onlyReduces(order, added, view);
    }

    /// The net exposure in the order's direction if its side filled.
    private static long after(Order order, long worth, GateView view) {
        AccountView account = view.account();
        long now = order.side() == Side.BUY ? account.longExposure() : -account.shortExposure();
        return AccountCheck.plus(now, worth);
    }

    @Override
    public String numbers(Order order, long added, long worth, AccountLimits limits, GateView view) {
        AccountView account = view.account();
        long now = order.side() == Side.BUY ? account.longExposure() : account.shortExposure();
        return "net=" + Decimals.money(limits.home(), now)
                + " order=" + Decimals.money(limits.home(), order.side().sign() * worth)
                + " limit=" + Decimals.money(limits.home(), limits.maxNet());
    }
}
