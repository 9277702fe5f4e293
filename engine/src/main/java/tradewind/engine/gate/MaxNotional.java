package tradewind.engine.gate;

import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Order;

/// Refuses an order worth more than the limit: OrderQty × limit price, else the trigger, else the touch. An
/// order that only reduces the position is let through: a limit must never keep a trader in.
record MaxNotional() implements Measure {
    /// In quote-currency units.
    ///
    /// @throws ArithmeticException if it does not fit
    static long worth(Order order, GateView view) {
        return order.instrument()
                .notional(Reference.expected(order, view), order.quantity().units());
    }

    @Override
    public CheckCode code() {
        return CheckCode.MAX_NOTIONAL;
    }

    @Override
    public boolean passes(Order order, long added, Limits limits, GateView view) {
        return worth(order, view) <= limits.maxNotional() || Exposure.onlyReduces(order, added, view);
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        Instrument instrument = order.instrument();
        return "notional=" + Decimals.money(instrument, worth(order, view))
                + " limit=" + Decimals.money(instrument, limits.maxNotional())
                + " price=" + Decimals.price(instrument, Reference.expected(order, view));
    }

    @Override
    public double used(Order order, long added, Limits limits, GateView view) {
        if (Reference.expected(order, view) <= 0) return Double.NaN;
        try {
            return Measure.share(worth(order, view), limits.maxNotional());
        } catch (ArithmeticException tooLarge) {
            return Double.NaN;
        }
    }

    @Override
    public String text(Order order, long added, Limits limits, GateView view) {
        return Decimals.money(order.instrument(), worth(order, view)) + " of "
                + Decimals.money(order.instrument(), limits.maxNotional());
    }
}
