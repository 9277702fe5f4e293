package tradewind.engine;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Terms;

/// The way orders get in. Any thread; nothing blocks; answers complete on an engine thread.
///
/// Cancel, flatten and kill work in every state of the session.
public interface OrderEntry {
    /// What would happen, without sending. Fast enough for every keystroke.
    Preview preview(Ticket ticket);

    /// Sends a new order through the gate.
    CompletableFuture<Answer> submit(Ticket ticket);

    /// Sends an order that was refused once more, a person having confirmed to go beyond these limits. Only codes
    /// that are [overridable][CheckCode#overridable] make a difference; the journal says so with an alarm.
    CompletableFuture<Answer> submitConfirmed(Ticket ticket, Set<CheckCode> confirmed);

    /// What would happen if a working order were changed.
    Preview previewReplace(OrderId order, Quantity quantity, Terms terms);

    /// Changes quantity and prices of a working order. Until the venue agrees the old order is live and can fill.
    ///
    /// @param quantity the new OrderQty in total, what is filled already included
    CompletableFuture<Answer> replace(OrderId order, Quantity quantity, Terms terms);

    CompletableFuture<Answer> cancel(OrderId order);

    /// Cancels every open order of the instrument.
    CompletableFuture<Answer> cancelAll(Instrument instrument);

    /// Cancels every open order of the session.
    CompletableFuture<Answer> cancelAll();

    /// Cancels every open order of the instrument, then closes its position at the market.
    CompletableFuture<Answer> flatten(Instrument instrument);

    /// Halts trading, cancels everything and closes every position at the market. Strategies are stopped.
    ///
    /// @param reason for the journal
    CompletableFuture<Answer> kill(String reason);

    /// Ends a halt. Refused within 60 seconds of a kill.
    CompletableFuture<Answer> resume();
}
