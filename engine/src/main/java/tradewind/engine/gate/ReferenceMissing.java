package tradewind.engine.gate;

import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Order;

/// Refuses an order nothing is known to judge by: no market data, no reference price, or a market order without
/// the touch it would hit.
record ReferenceMissing() implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.REFERENCE_MISSING;
    }

    @Override
    public boolean passes(Order order, long added, Limits limits, GateView view) {
        int instrument = order.instrument().index();
        return view.quoteTime(instrument) > 0
                && Reference.price(instrument, view) > 0
                && (order.terms().type() != OrdType.MARKET || Reference.touch(order, view) > 0);
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        var instrument = order.instrument();
        return "bid=" + known(instrument, view.bid(instrument.index()))
                + " ask=" + known(instrument, view.ask(instrument.index()))
                + " last=" + known(instrument, view.last(instrument.index()));
    }

    private static String known(Instrument instrument, long price) {
        return price > 0 ? Decimals.price(instrument, price) : "none";
    }
}
