package tradewind.engine.gateways;

import java.util.List;
import java.util.Optional;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrderEvent;

/// What the venue says it has: the answer to one question.
///
/// @param request number of the question
/// @param orders all that are open, and those that ended lately as far as the venue tells
/// @param fills of this desk's orders, as far back as the venue tells, oldest first
/// @param positions of every instrument that is not flat; empty if the venue could not be asked, which never means
///     flat
public record VenueAccount(
        long request, List<VenueOrder> orders, List<OrderEvent.Filled> fills, Optional<List<VenuePosition>> positions) {
    public VenueAccount {
        orders = List.copyOf(orders);
        fills = List.copyOf(fills);
        positions = positions.map(List::copyOf);
    }

    /// @param quantity net position in quantity units, below zero if short
    public record VenuePosition(Instrument instrument, long quantity) {}
}
