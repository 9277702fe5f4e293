package tradewind.engine.market;

/// An exact amount of one currency, positive or negative.
///
/// @param units count of the currency's smallest decimal
public record Money(long units, Currency currency) implements Comparable<Money> {
    /// @throws ArithmeticException on overflow
    public Money plus(Money other) {
        return new Money(Math.addExact(units, same(other).units), currency);
    }

    /// @throws ArithmeticException on overflow
    public Money minus(Money other) {
        return new Money(Math.subtractExact(units, same(other).units), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(units), currency);
    }

    public Money abs() {
        return units < 0 ? negated() : this;
    }

    public boolean exceeds(Money limit) {
        return compareTo(limit) > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(units, same(other).units);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency))
            throw new IllegalArgumentException("two currencies: " + this + ", " + other);
        return other;
    }

    /// For plots and statistics only.
    public double toDouble() {
        return (double) units / FixedPoint.power(currency.scale());
    }

    /// The amount without the currency code, such as `100408.3900`.
    public String amount() {
        return FixedPoint.format(units, currency.scale());
    }

    @Override
    public String toString() {
        return amount() + " " + currency;
    }
}
