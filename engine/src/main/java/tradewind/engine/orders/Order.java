package tradewind.engine.orders;

import tradewind.engine.market.Instrument;
import tradewind.engine.market.Quantity;

/// An instruction to trade, as it was given. It never changes; what happens to it is an [OrderEvent].
///
/// @param id ClOrdID (tag 11), never reused
/// @param quantity OrderQty (tag 38), above zero, at the instrument's scale
/// @param terms OrdType (tag 40) with the prices that type needs, at the instrument's scale
/// @param source who decided
public record Order(
        OrderId id,
        Instrument instrument,
        Side side,
        Quantity quantity,
        Terms terms,
        TimeInForce timeInForce,
        OrderSource source) {
    public Order {
        if (quantity.isZero()) throw new IllegalArgumentException("order quantity must be above zero: " + id);
        if (quantity.scale() != instrument.quantityScale())
            throw new IllegalArgumentException("quantity not at the scale of " + instrument.id() + ": " + quantity);
        requireScale(terms, instrument);
    }

    private static void requireScale(Terms terms, Instrument instrument) {
        boolean wrong = switch (terms) {
            case Terms.Market _ -> false;
            case Terms.Limit limit -> limit.price().scale() != instrument.priceScale();
            case Terms.Stop stop -> stop.trigger().scale() != instrument.priceScale();
            case Terms.StopLimit stop ->
                stop.trigger().scale() != instrument.priceScale()
                        || stop.price().scale() != instrument.priceScale();
        };
        if (wrong) throw new IllegalArgumentException("price not at the scale of " + instrument.id() + ": " + terms);
    }

    /// The same order with another quantity and other prices, as a replace makes it.
    public Order with(Quantity newQuantity, Terms newTerms) {
        return new Order(id, instrument, side, newQuantity, newTerms, timeInForce, source);
    }
}
