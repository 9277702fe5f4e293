package tradewind.engine;

import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrderId;

/// What became of a request to trade. It is given once the outcome is in the journal.
public sealed interface Answer {
    /// On its way to the venue. What the venue says shows in the blotter.
    record Sent(OrderId order) implements Answer {}

    /// Done, or under way; there is no single order to follow.
    record Done() implements Answer {}

    /// Refused by the gate; shown in the blotter under this id.
    record Refused(OrderId order, Denial denial) implements Answer {}

    /// Nothing could be done, and nothing was: unknown order, already done, session closed.
    record NotDone(String reason) implements Answer {}
}
