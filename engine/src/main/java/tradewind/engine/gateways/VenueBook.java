package tradewind.engine.gateways;

import java.util.List;
import java.util.Optional;
import tradewind.engine.gateways.VenueAccount.VenuePosition;

/// What the venue last said it has open.
///
/// @param at session time of its word, epoch nanoseconds; 0 if it never said anything
/// @param open its open orders
/// @param positions empty if it keeps none, or never said
public record VenueBook(long at, List<VenueOrder> open, Optional<List<VenuePosition>> positions) {
    public static final VenueBook NEVER = new VenueBook(0, List.of(), Optional.empty());

    public VenueBook {
        open = List.copyOf(open);
        positions = positions.map(List::copyOf);
    }
}
