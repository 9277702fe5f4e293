package tradewind.engine.orders;

import tradewind.engine.market.Instrument;
import tradewind.engine.market.Quantity;

/// An instruction to trade, as it was given. It never changes; what happens to it is an [OrderEvent].
///
/// @param id ClOrdID (tag 11), never reused
/// @param quantity OrderQty (tag 38), above zero, at the instrument's scale
/// @param terms OrdType (tag 40) with the prices that type needs, at the instrument's scale
/// @param source who decided
/// @param handling how it is to be worked
public record Order(
        OrderId id,
        Instrument instrument,
        Side side,
        Quantity quantity,
        Terms terms,
        TimeInForce timeInForce,
        OrderSource source,
        Handling handling) {
    public Order {
        if (quantity.isZero()) throw new IllegalArgumentException("order quantity must be above zero: " + id);
        if (quantity.scale() != instrument.quantityScale())
            throw new IllegalArgumentException("quantity not at the scale of " + instrument.id() + ": " + quantity);
        requireScale(terms, instrument);
    }

    /// An order with nothing special about its handling.
    public Order(
            OrderId id,
            Instrument instrument,
            Side side,
            Quantity quantity,
            Terms terms,
            TimeInForce timeInForce,
            OrderSource source) {
        this(id, instrument, side, quantity, terms, timeInForce, source, Handling.PLAIN);
    }

    private static void requireScale(Terms terms, Instrument instrument) {
        int scale = instrument.priceScale();
        boolean right = switch (terms) {
            case Terms.Limit limit -> limit.price().scale() == scale;
            case Terms.Market _, Terms.MarketToLimit _ -> true;
            case Terms.Stop stop -> stop.trigger().scale() == scale;
            case Terms.StopLimit stop ->
                stop.trigger().scale() == scale && stop.price().scale() == scale;
            case Terms.TrailingStop trailing -> trailing.trigger().scale() == scale;
            case Terms.MarketIfTouched touched -> touched.trigger().scale() == scale;
            case Terms.LimitIfTouched touched ->
                touched.trigger().scale() == scale && touched.price().scale() == scale;
            case Terms.Pegged pegged -> pegged.limit().scale() == scale;
        };
        if (!right) throw new IllegalArgumentException("price not at the scale of " + instrument.id() + ": " + terms);
    }

    /// The same order with another quantity and other prices, as a replace makes it.
    public Order with(Quantity newQuantity, Terms newTerms) {
        return new Order(id, instrument, side, newQuantity, newTerms, timeInForce, source, handling);
    }
}
