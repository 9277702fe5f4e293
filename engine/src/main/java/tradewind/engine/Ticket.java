package tradewind.engine;

import tradewind.engine.market.Instrument;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// An order as a person or a program asks for it, before it has an id.
///
/// @param quantity OrderQty at the instrument's scale
/// @param terms prices at the instrument's scale
/// @param handling how it is to be worked; what it has to do with other orders is said by a [TicketList]
public record Ticket(
        Instrument instrument,
        Side side,
        Quantity quantity,
        Terms terms,
        TimeInForce timeInForce,
        OrderSource source,
        Handling handling) {
    /// With nothing special about its handling.
    public Ticket(
            Instrument instrument,
            Side side,
            Quantity quantity,
            Terms terms,
            TimeInForce timeInForce,
            OrderSource source) {
        this(instrument, side, quantity, terms, timeInForce, source, Handling.PLAIN);
    }
}
