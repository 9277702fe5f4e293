package tradewind.engine.gate;

import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;

/// Units as the plain decimals a denial shows.
final class Decimals {
    private Decimals() {}

    static String price(Instrument instrument, long units) {
        return FixedPoint.format(units, instrument.priceScale());
    }

    static String quantity(Instrument instrument, long units) {
        return FixedPoint.format(units, instrument.quantityScale());
    }

    static String money(Instrument instrument, long units) {
        return FixedPoint.format(units, instrument.quote().scale());
    }

    /// Nanoseconds as seconds, such as `2.500s`; what is finer than a millisecond is cut off.
    static String seconds(long nanos) {
        return FixedPoint.format(nanos / 1_000_000, 3) + "s";
    }
}
