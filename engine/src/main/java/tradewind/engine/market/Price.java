package tradewind.engine.market;

/// A price at its instrument's scale: `units × 10^-scale`. May be zero or negative (spreads, some futures).
///
/// @param units count of the smallest decimal
/// @param scale number of decimals, 0 to 18
public record Price(long units, int scale) implements Comparable<Price> {
    public Price {
        if (scale < 0 || scale > FixedPoint.MAX_SCALE) throw new IllegalArgumentException("scale: " + scale);
    }

    /// @throws NumberFormatException if the text is no plain decimal with at most `scale` decimals
    public static Price of(String text, int scale) {
        return new Price(FixedPoint.parse(text, scale), scale);
    }

    public Price plusUnits(long more) {
        return new Price(Math.addExact(units, more), scale);
    }

    /// @throws IllegalArgumentException if the scales differ: prices of two instruments do not compare
    @Override
    public int compareTo(Price other) {
        if (scale != other.scale)
            throw new IllegalArgumentException("prices of different scale: " + this + ", " + other);
        return Long.compare(units, other.units);
    }

    /// For plots and statistics only; never for money.
    public double toDouble() {
        return (double) units / FixedPoint.power(scale);
    }

    @Override
    public String toString() {
        return FixedPoint.format(units, scale);
    }
}
