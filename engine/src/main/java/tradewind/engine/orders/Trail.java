package tradewind.engine.orders;

import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Price;

/// How far behind the market a trailing stop stays.
///
/// @param amount above zero: price units, basis points of the market's price, or price steps
public record Trail(Unit unit, long amount) {
    public enum Unit {
        PRICE("price"),
        BASIS_POINTS("bp"),
        TICKS("ticks");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Trail {
        if (amount <= 0) throw new IllegalArgumentException("a trail must be above zero: " + amount);
        if (unit == Unit.BASIS_POINTS && amount >= 10_000)
            throw new IllegalArgumentException("a trail must be below 100 %: " + amount + " bp");
    }

    /// The distance in price units with the market at `price`, a whole number of ticks, at least one.
    ///
    /// @throws ArithmeticException if it does not fit
    public long distance(Instrument instrument, long price) {
        long raw = switch (unit) {
            case PRICE -> amount;
            case BASIS_POINTS -> FixedPoint.multiplyDivide(Math.absExact(price), amount, 10_000);
            case TICKS -> Math.multiplyExact(amount, instrument.tick());
        };
        return Math.max(1, raw / instrument.tick()) * instrument.tick();
    }

    /// Where the stop stands with the market at `price`: below it for a sell, above it for a buy, on a tick.
    ///
    /// @throws ArithmeticException if it does not fit
    public Price trigger(Instrument instrument, Side side, long price) {
        return instrument.price(triggerUnits(instrument, side, price));
    }

    /// The same in price units.
    ///
    /// @throws ArithmeticException if it does not fit
    public long triggerUnits(Instrument instrument, Side side, long price) {
        long distance = distance(instrument, price);
        long base = Math.floorDiv(price, instrument.tick()) * instrument.tick();
        if (side == Side.BUY && base < price) base = Math.addExact(base, instrument.tick());
        return Math.addExact(base, side.sign() * distance);
    }
}
