package tradewind.engine.gate;

import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Order;

/// Refuses an order while it, or anything held or open, has no value in the home currency: what cannot be valued
/// cannot be kept within a limit.
record ValueUnknown() implements AccountCheck {
    @Override
    public CheckCode code() {
        return CheckCode.VALUE_UNKNOWN;
    }

    @Override
    public boolean passes(Order order, long added, long worth, AccountLimits limits, GateView view) {
        return worth != HomeValue.UNKNOWN && view.account().unvalued() < 0 || Exposure.onlyReduces(order, added, view);
    }

    @Override
    public String numbers(Order order, long added, long worth, AccountLimits limits, GateView view) {
        Instrument instrument = order.instrument();
        if (worth == HomeValue.UNKNOWN)
            return "instrument=" + instrument.symbol() + " quote=" + instrument.quote() + " home=" + limits.home();
        return "instrument=" + view.account().unvalued() + " home=" + limits.home();
    }
}
