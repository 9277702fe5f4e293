package tradewind.engine.gate;

import tradewind.engine.market.FixedPoint;
import tradewind.engine.orders.Order;

/// Refuses an order that could take the gross exposure of the account past its limit.
record GrossExposure() implements AccountCheck {
    @Override
    public CheckCode code() {
        return CheckCode.GROSS_EXPOSURE;
    }

    @Override
    public boolean passes(Order order, long added, long worth, AccountLimits limits, GateView view) {
        return worth == 0
                || after(order, added, worth, view) <= limits.maxGross()
                || Exposure.onlyReduces(order, added, view);
    }

    /// What the gross exposure would be. An order that is smaller than what stands against it adds less than it is
    /// worth, in proportion.
    static long after(Order order, long added, long worth, GateView view) {
        long more = Exposure.addedToWorst(order, added, view);
        long value = more >= added ? worth : FixedPoint.multiplyDivide(worth, more, added);
        return AccountCheck.plus(view.account().grossExposure(), value);
    }

    @Override
    public String numbers(Order order, long added, long worth, AccountLimits limits, GateView view) {
        return "gross=" + Decimals.money(limits.home(), view.account().grossExposure())
                + " order=" + Decimals.money(limits.home(), worth)
                + " limit=" + Decimals.money(limits.home(), limits.maxGross());
    }
}
