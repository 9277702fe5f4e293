package tradewind.engine.gate;

import tradewind.engine.market.Currency;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;

/// Quantities as money of the home currency, at the last price. An instrument quoted in another currency is converted
/// at the last price of the session's instrument that has this currency as its base and the home one as its quote;
/// without such an instrument there is no value. Immutable; allocates nothing.
public final class HomeValue {
    /// Stands for a value that is not known or does not fit.
    public static final long UNKNOWN = Long.MIN_VALUE;

    /// The rate of an instrument that needs none.
    public static final int HOME = -1;

    private static final int MISSING = -2;

    private final Instruments instruments;
    private final Currency home;
    private final int[] rate;

    public HomeValue(Instruments instruments, Currency home) {
        this.instruments = instruments;
        this.home = home;
        rate = new int[instruments.size()];
        for (Instrument each : instruments.all()) rate[each.index()] = rateOf(each.quote());
    }

    private int rateOf(Currency quote) {
        if (quote.equals(home)) return HOME;
        for (Instrument each : instruments.all())
            if (each.base().equals(quote) && each.quote().equals(home)) return each.index();
        return MISSING;
    }

    public Currency home() {
        return home;
    }

    /// The instrument whose price converts this one's; [#HOME] or below if there is none.
    public int rateInstrument(int instrument) {
        return rate[instrument];
    }

    /// What a quantity is worth now.
    ///
    /// @param quantity in quantity units, below zero for what is short
    /// @return home-currency units, or [#UNKNOWN]
    public long of(int instrument, long quantity, GateView view) {
        if (quantity == 0) return 0;
        return of(instrument, quantity, price(instrument, view), ratePrice(instrument, view));
    }

    /// An amount of the instrument's quote currency as it is worth now.
    ///
    /// @return home-currency units, or [#UNKNOWN]
    public long ofMoney(int instrument, long units, GateView view) {
        return ofMoney(instrument, units, ratePrice(instrument, view));
    }

    /// The price an instrument is valued at now, in its price units; 0 if there is none.
    public long price(int instrument, GateView view) {
        return Reference.price(instrument, view);
    }

    /// The price of its [rate instrument][#rateInstrument] now; 0 if there is none, or none is needed.
    public long ratePrice(int instrument, GateView view) {
        return rate[instrument] < 0 ? 0 : Reference.price(rate[instrument], view);
    }

    /// What a quantity is worth at a given price.
    ///
    /// @param price in price units; no value unless above zero
    /// @param ratePrice of the [rate instrument][#rateInstrument], in its price units; not looked at if none is
    /// needed
    public long of(int instrument, long quantity, long price, long ratePrice) {
        if (quantity == 0) return 0;
        if (price <= 0) return UNKNOWN;
        try {
            return ofMoney(instrument, instruments.get(instrument).notional(price, quantity), ratePrice);
        } catch (ArithmeticException tooLarge) {
            return UNKNOWN;
        }
    }

    /// An amount of the instrument's quote currency at a given rate.
    public long ofMoney(int instrument, long units, long ratePrice) {
        int by = rate[instrument];
        if (by == HOME || units == 0) return units;
        if (by == MISSING || ratePrice <= 0) return UNKNOWN;
        try {
            return FixedPoint.multiply(
                    units,
                    instruments.get(instrument).quote().scale(),
                    ratePrice,
                    instruments.get(by).priceScale(),
                    home.scale());
        } catch (ArithmeticException tooLarge) {
            return UNKNOWN;
        }
    }
}
