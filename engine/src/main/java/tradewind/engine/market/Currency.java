package tradewind.engine.market;

/// A currency and the decimals its money is kept in: 4 for fiat, 8 for crypto.
///
/// @param code ISO 4217 or the venue's ticker, capitals, such as `USD` or `BTC`
/// @param scale decimals, 0 to 18
public record Currency(String code, int scale) {
    public static final Currency USD = new Currency("USD", 4);
    public static final Currency BTC = new Currency("BTC", 8);
    public static final Currency ETH = new Currency("ETH", 8);

    public Currency {
        if (code.isBlank()) throw new IllegalArgumentException("currency code is blank");
        if (scale < 0 || scale > FixedPoint.MAX_SCALE) throw new IllegalArgumentException("scale: " + scale);
    }

    public Money zero() {
        return new Money(0, this);
    }

    public Money money(long units) {
        return new Money(units, this);
    }

    /// @throws NumberFormatException if the text is no plain decimal with at most [#scale] decimals
    public Money money(String text) {
        return new Money(FixedPoint.parse(text, scale), this);
    }

    @Override
    public String toString() {
        return code;
    }
}
