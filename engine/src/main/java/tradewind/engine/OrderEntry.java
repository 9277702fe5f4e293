package tradewind.engine;

import java.util.List;
import java.util.Optional;
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
    /// What can be entered, and whether the venue does it or this desk. The same for the life of the session.
    OrderOffer offer();

    /// What would happen, without sending. Fast enough for every keystroke.
    Preview preview(Ticket ticket);

    /// Sends a new order through the gate.
    CompletableFuture<Answer> submit(Ticket ticket);

    /// What would happen to each order of a list, in the order of [TicketList#legs]. What waits for another is judged
    /// by its form alone: everything else is asked when it goes out. One denial denies the list.
    List<Preview> previewList(TicketList list);

    /// Sends a list of orders through the gate, all or nothing.
    ///
    /// @return sent with the id of the first order, or refused with the id of the one that did not pass
    CompletableFuture<Answer> submitList(TicketList list);

    /// What would happen to an order that is linked to one that is open. One that waits is judged by its form alone.
    Preview previewLinked(Ticket ticket, OrderLink link);

    /// Sends an order that is linked to one that is open through the gate.
    ///
    /// @return not done, and nothing is written down, if the two do not go together
    CompletableFuture<Answer> submitLinked(Ticket ticket, OrderLink link);

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

    /// Halts trading, cancels everything and closes every position at the market. Strategies are stopped. If the
    /// engine stands still for 250 ms, the venues are asked to cancel without it.
    ///
    /// @param reason for the journal
    default CompletableFuture<Answer> kill(String reason) {
        return kill(Optional.empty(), reason, true);
    }

    /// The same, of everything or of one instrument. Of one, only the strategies that sent orders in it are stopped.
    ///
    /// @param scope the instrument; empty for everything
    /// @param flatten close the positions too; else only cancel
    CompletableFuture<Answer> kill(Optional<Instrument> scope, String reason, boolean flatten);

    /// From now on only what brings a position nearer to flat is sent. Working orders stay as they are. Out of a halt
    /// this is refused within 60 seconds of the kill.
    CompletableFuture<Answer> reduceOnly(String reason);

    /// Ends the session's halt or its reducing. Refused within 60 seconds of a kill.
    CompletableFuture<Answer> resume();

    /// Ends the halt of one instrument. Refused within 60 seconds of its kill.
    CompletableFuture<Answer> resume(Instrument instrument);
}
