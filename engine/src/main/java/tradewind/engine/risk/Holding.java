package tradewind.engine.risk;

/// One thing that is held, valued in the book's currency.
///
/// @param symbol   as the history calls it
/// @param group    what it is summed up with: an asset class or a venue, for instance
/// @param quantity above zero long, below zero short
/// @param price    of one unit, in the book's currency, above zero
public record Holding(String symbol, String group, double quantity, double price) {
    /// Groups nobody had to name.
    public static final String CRYPTO = "Crypto";

    public static final String EQUITY = "Equity";

    public Holding {
        if (symbol.isBlank()) throw new IllegalArgumentException("a holding has no symbol");
        if (!Double.isFinite(quantity))
            throw new IllegalArgumentException("quantity of " + symbol + " is not a number: " + quantity);
        if (!(price > 0) || Double.isInfinite(price))
            throw new IllegalArgumentException("price of " + symbol + " must be above zero: " + price);
    }

    /// Signed: below zero for a short.
    public double worth() {
        return quantity * price;
    }

    Holding withQuantity(double other) {
        return new Holding(symbol, group, other, price);
    }
}
