package tradewind.engine.market;

/// What the engine must know of an instrument to price, check and book it.
///
/// @param index dense number within one session, from 0; the hot path's name for the instrument
/// @param base what a unit of quantity is (BTC in BTC/USD)
/// @param quote what prices and P&L are in (USD in BTC/USD)
/// @param priceScale decimals of a price
/// @param tick smallest price step in price units, above zero
/// @param quantityScale decimals of a quantity
/// @param lot smallest quantity step in quantity units, above zero
/// @param defaultQuantity what a new ticket starts with, in quantity units, a multiple of the lot
public record Instrument(
        int index,
        InstrumentId id,
        String name,
        Currency base,
        Currency quote,
        int priceScale,
        long tick,
        int quantityScale,
        long lot,
        long defaultQuantity) {
    public Instrument {
        if (index < 0) throw new IllegalArgumentException("index: " + index);
        if (tick <= 0) throw new IllegalArgumentException("tick must be above zero: " + id);
        if (lot <= 0) throw new IllegalArgumentException("lot must be above zero: " + id);
        if (defaultQuantity <= 0 || defaultQuantity % lot != 0)
            throw new IllegalArgumentException("default quantity must be a positive multiple of the lot: " + id);
    }

    public String symbol() {
        return id.symbol();
    }

    public Price price(long units) {
        return new Price(units, priceScale);
    }

    /// @throws NumberFormatException if the text is no plain decimal or has too many decimals
    public Price price(String text) {
        return Price.of(text, priceScale);
    }

    public Quantity quantity(long units) {
        return new Quantity(units, quantityScale);
    }

    /// @throws NumberFormatException if the text is no plain decimal or has too many decimals
    public Quantity quantity(String text) {
        return Quantity.of(text, quantityScale);
    }

    public boolean onTick(long priceUnits) {
        return tick == 1 || priceUnits % tick == 0;
    }

    public boolean onLot(long quantityUnits) {
        return lot == 1 || quantityUnits % lot == 0;
    }

    /// Price × quantity in units of the quote currency, rounded half to even in its last decimal.
    ///
    /// @throws ArithmeticException if it does not fit
    public long notional(long priceUnits, long quantityUnits) {
        return FixedPoint.multiply(priceUnits, priceScale, quantityUnits, quantityScale, quote.scale());
    }

    /// What one unit cost on average: a notional in quote-currency units over a quantity, rounded half to even to
    /// this instrument's price decimals.
    ///
    /// @param quantityUnits above zero
    public Price averagePrice(long notionalUnits, long quantityUnits) {
        int shift = priceScale + quantityScale - quote.scale();
        long units = shift >= 0
                ? FixedPoint.multiplyDivide(notionalUnits, FixedPoint.power(shift), quantityUnits)
                : FixedPoint.multiplyDivide(
                        notionalUnits, 1, Math.multiplyExact(quantityUnits, FixedPoint.power(-shift)));
        return price(units);
    }
}
