package tradewind.engine.gate;

import tradewind.engine.orders.Order;

/// Refuses an order if equity and credit would not cover the margin on the gross exposure it could lead to.
record BuyingPower() implements AccountCheck {
    @Override
    public CheckCode code() {
        return CheckCode.BUYING_POWER;
    }

    @Override
    public boolean passes(Order order, long added, long worth, AccountLimits limits, GateView view) {
        return worth == 0
                || covered(GrossExposure.after(order, added, worth, view), limits, view)
                || Exposure.onlyReduces(order, added, view);
    }

    /// Whether equity and credit cover the margin on a gross exposure.
    static boolean covered(long gross, AccountLimits limits, GateView view) {
        return margin(gross, limits) <= cover(limits, view);
    }

    /// The margin a gross exposure asks for; above any cover if it does not fit.
    static long margin(long gross, AccountLimits limits) {
        return PriceCollar.band(gross, limits.marginBps());
    }

    static long cover(AccountLimits limits, GateView view) {
        return AccountCheck.plus(view.account().equity(), limits.credit());
    }

    @Override
    public String numbers(Order order, long added, long worth, AccountLimits limits, GateView view) {
        long margin = margin(GrossExposure.after(order, added, worth, view), limits);
        return "margin=" + Decimals.money(limits.home(), margin)
                + " equity=" + Decimals.money(limits.home(), view.account().equity())
                + " credit=" + Decimals.money(limits.home(), limits.credit());
    }
}
