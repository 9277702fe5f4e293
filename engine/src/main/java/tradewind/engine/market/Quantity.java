package tradewind.engine.market;

/// How much of an instrument, at its scale: `units × 10^-scale`. Never negative; direction is the side's business.
///
/// @param units count of the smallest decimal, zero or above
/// @param scale number of decimals, 0 to 18
public record Quantity(long units, int scale) implements Comparable<Quantity> {
    public Quantity {
        if (scale < 0 || scale > FixedPoint.MAX_SCALE) throw new IllegalArgumentException("scale: " + scale);
        if (units < 0) throw new IllegalArgumentException("quantity below zero: " + FixedPoint.format(units, scale));
    }

    /// @throws NumberFormatException if the text is no plain decimal with at most `scale` decimals
    /// @throws IllegalArgumentException if it is below zero
    public static Quantity of(String text, int scale) {
        return new Quantity(FixedPoint.parse(text, scale), scale);
    }

    public boolean isZero() {
        return units == 0;
    }

    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(units, sameScale(other).units), scale);
    }

    /// @throws IllegalArgumentException if the result would be below zero
    public Quantity minus(Quantity other) {
        return new Quantity(Math.subtractExact(units, sameScale(other).units), scale);
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(units, sameScale(other).units);
    }

    private Quantity sameScale(Quantity other) {
        if (scale != other.scale)
            throw new IllegalArgumentException("quantities of different scale: " + this + ", " + other);
        return other;
    }

    /// For plots and statistics only.
    public double toDouble() {
        return (double) units / FixedPoint.power(scale);
    }

    @Override
    public String toString() {
        return FixedPoint.format(units, scale);
    }
}
