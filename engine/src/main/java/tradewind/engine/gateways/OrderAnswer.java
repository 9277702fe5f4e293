package tradewind.engine.gateways;

import java.util.List;
import java.util.Optional;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;

/// What the venue says of one order.
///
/// @param request number of the question
/// @param found empty if the venue says in so many words that it does not know the order
/// @param fills of it, oldest first
public record OrderAnswer(long request, OrderId order, Optional<VenueOrder> found, List<OrderEvent.Filled> fills) {
    public OrderAnswer {
        fills = List.copyOf(fills);
    }
}
