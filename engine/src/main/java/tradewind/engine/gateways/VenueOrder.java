package tradewind.engine.gateways;

import java.util.Optional;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// An order as the venue has it.
///
/// @param clOrdId our id, if the order has one that could come from a desk like this
/// @param status NEW, PARTIALLY_FILLED, FILLED, CANCELED, REJECTED or EXPIRED
/// @param cumQty filled so far, quantity units
/// @param cumNotional what that is worth, quote-currency units
public record VenueOrder(
        Optional<OrderId> clOrdId,
        String venueOrderId,
        Instrument instrument,
        Side side,
        Quantity quantity,
        Terms terms,
        TimeInForce timeInForce,
        OrdStatus status,
        long cumQty,
        long cumNotional) {
    public VenueOrder {
        switch (status) {
            case NEW, PARTIALLY_FILLED, FILLED, CANCELED, REJECTED, EXPIRED -> {}
            default -> throw new IllegalArgumentException("not a status of a venue: " + status);
        }
        if (cumQty < 0) throw new IllegalArgumentException("filled quantity: " + cumQty);
    }

    /// An open order of ours as a venue that takes it for what we take it for would list it.
    public static VenueOrder working(OrderState state) {
        return of(state, state.cumQty() > 0 ? OrdStatus.PARTIALLY_FILLED : OrdStatus.NEW);
    }

    /// An order as its state says, under that status.
    public static VenueOrder of(OrderState state, OrdStatus status) {
        Order order = state.order();
        return new VenueOrder(
                Optional.of(order.id()),
                state.venueOrderId(),
                order.instrument(),
                order.side(),
                order.quantity(),
                order.terms(),
                order.timeInForce(),
                status,
                state.cumQty(),
                state.cumNotional());
    }
}
