package tradewind.engine.gate;

import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Order;

/// Refuses a price too far from the reference, either way: limit and stop prices as given, market orders at the
/// touch they would hit.
record PriceCollar() implements Measure {
    @Override
    public CheckCode code() {
        return CheckCode.PRICE_COLLAR;
    }

    @Override
    public boolean passes(Order order, long added, Limits limits, GateView view) {
        long reference = Reference.price(order.instrument().index(), view);
        return distance(order, reference, view) <= band(reference, limits.collarBps());
    }

    /// How far the order's furthest price is from the reference. Prices are above zero here, so this cannot
    /// overflow.
    private static long distance(Order order, long reference, GateView view) {
        return Math.max(
                away(Reference.expected(order, view), reference), away(Reference.trigger(order.terms()), reference));
    }

    private static long away(long price, long reference) {
        return price == Long.MIN_VALUE ? 0 : Math.abs(price - reference);
    }

    /// `reference × bps ÷ 10,000`, rounded down; as far as a `long` goes if it does not fit.
    static long band(long reference, int bps) {
        long product = reference * bps;
        if (product >= 0 && Math.multiplyHigh(reference, bps) == 0) return product / 10_000;
        long whole = reference / 10_000;
        if (bps > 0 && whole > (Long.MAX_VALUE - bps) / bps) return Long.MAX_VALUE;
        return whole * bps + reference % 10_000 * bps / 10_000;
    }

    @Override
    public String numbers(Order order, long added, Limits limits, GateView view) {
        Instrument instrument = order.instrument();
        long reference = Reference.price(instrument.index(), view);
        long band = band(reference, limits.collarBps());
        long trigger = Reference.trigger(order.terms());
        boolean stop = away(trigger, reference) > band;
        long price = stop ? trigger : Reference.expected(order, view);
        String name = stop ? "stop" : order.terms().type() == OrdType.MARKET ? "touch" : "limit";
        long high = band > Long.MAX_VALUE - reference ? Long.MAX_VALUE : reference + band;
        return name + "=" + Decimals.price(instrument, price)
                + " reference=" + Decimals.price(instrument, reference)
                + " band=" + Decimals.price(instrument, reference - band)
                + ".." + Decimals.price(instrument, high);
    }

    @Override
    public double used(Order order, long added, Limits limits, GateView view) {
        long reference = Reference.price(order.instrument().index(), view);
        if (reference <= 0 || Reference.expected(order, view) <= 0) return Double.NaN;
        return Measure.share(distance(order, reference, view), band(reference, limits.collarBps()));
    }

    @Override
    public String text(Order order, long added, Limits limits, GateView view) {
        Instrument instrument = order.instrument();
        long reference = Reference.price(instrument.index(), view);
        return Decimals.price(instrument, distance(order, reference, view)) + " of "
                + Decimals.price(instrument, band(reference, limits.collarBps()));
    }
}
