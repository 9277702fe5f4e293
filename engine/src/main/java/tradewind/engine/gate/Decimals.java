package tradewind.engine.gate;

import tradewind.engine.market.Currency;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;

/// Units as the plain decimals a denial shows.
final class Decimals {
    private Decimals() {}

    static String price(Instrument instrument, long units) {
        return FixedPoint.format(units, instrument.priceScale());
    }

    static String quantity(Instrument instrument, long units) {
        return trimmed(units, instrument.quantityScale());
    }

    static String money(Instrument instrument, long units) {
        return money(instrument.quote(), units);
    }

    static String money(Currency currency, long units) {
        return trimmed(units, currency.scale());
    }

    /// Without trailing zeros beyond the second decimal.
    private static String trimmed(long units, int scale) {
        int shown = scale;
        long rest = units;
        while (shown > 2 && rest % 10 == 0) {
            rest /= 10;
            shown--;
        }
        return FixedPoint.format(rest, shown);
    }

    /// Nanoseconds as seconds, such as `2.500s`; what is finer than a millisecond is cut off.
    static String seconds(long nanos) {
        return FixedPoint.format(nanos / 1_000_000, 3) + "s";
    }
}
