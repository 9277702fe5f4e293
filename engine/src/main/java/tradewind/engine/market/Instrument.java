package tradewind.engine.market;

import org.jspecify.annotations.Nullable;

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
/// @param notation how its prices are written for a person; every multiple of the tick can be
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
        long defaultQuantity,
        PriceNotation notation) {
    public Instrument {
        if (index < 0) throw new IllegalArgumentException("index: " + index);
        if (tick <= 0) throw new IllegalArgumentException("tick must be above zero: " + id);
        if (lot <= 0) throw new IllegalArgumentException("lot must be above zero: " + id);
        if (defaultQuantity <= 0 || defaultQuantity % lot != 0)
            throw new IllegalArgumentException("default quantity must be a positive multiple of the lot: " + id);
        if (!notation.fits(priceScale, tick))
            throw new IllegalArgumentException("its tick cannot be written in " + notation.code() + ": " + id);
    }

    /// With prices in decimals.
    public Instrument(
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
        this(
                index,
                id,
                name,
                base,
                quote,
                priceScale,
                tick,
                quantityScale,
                lot,
                defaultQuantity,
                PriceNotation.DECIMAL);
    }

    /// The same instrument, its prices written another way.
    ///
    /// @throws IllegalArgumentException if a multiple of the tick cannot be written so
    public Instrument written(PriceNotation other) {
        return other == notation
                ? this
                : new Instrument(
                        index, id, name, base, quote, priceScale, tick, quantityScale, lot, defaultQuantity, other);
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

    /// The way its prices are written makes no other instrument of it: a journal, a venue or a file that knows none
    /// still speaks of this one.
    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || other instanceof Instrument i
                        && index == i.index
                        && priceScale == i.priceScale
                        && tick == i.tick
                        && quantityScale == i.quantityScale
                        && lot == i.lot
                        && defaultQuantity == i.defaultQuantity
                        && id.equals(i.id)
                        && name.equals(i.name)
                        && base.equals(i.base)
                        && quote.equals(i.quote);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + index;
    }
}
