package tradewind.engine.kernel;

import tradewind.engine.gateways.OrderAnswer;
import tradewind.engine.gateways.VenueAccount;

/// What an outside gateway tells the kernel besides execution reports.
public sealed interface VenueNews {
    record Connection(boolean up, String text) implements VenueNews {}

    /// This computer stood still: what the venue said meanwhile may be lost, though the connection looks whole.
    record Resumed(String text) implements VenueNews {}

    record Account(VenueAccount account) implements VenueNews {}

    record Answer(OrderAnswer answer) implements VenueNews {}

    record QueryFailed(long request, String text) implements VenueNews {}

    /// Something about an order that is not from this desk.
    record Foreign(String venueOrderId, String text) implements VenueNews {}
}
