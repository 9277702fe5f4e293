package tradewind.views.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tradewind.engine.Answer;
import tradewind.engine.Preview;
import tradewind.engine.Ticket;
import tradewind.engine.TicketList;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Terms;
import tradewind.views.blotter.UnansweredOrders;

/// Order entry that writes down what a ladder asks of it.
final class RecordedEntry extends UnansweredOrders {
    /// Such as `submit BUY 1.00000000 Limit[price=999.00]`.
    final List<String> asked = new ArrayList<>();
    final List<Ticket> tickets = new ArrayList<>();
    final List<TicketList> lists = new ArrayList<>();

    /// What the gate has against a change, or an order that only reduces.
    Optional<Denial> denial = Optional.empty();

    private CompletableFuture<Answer> later(String what) {
        asked.add(what);
        return later();
    }

    private static Preview judged(Optional<Denial> found) {
        return new Preview(Optional.empty(), Optional.empty(), 0, found, List.of(), 5);
    }

    @Override
    public Preview preview(Ticket ticket) {
        return judged(ticket.handling().reduceOnly() ? denial : Optional.empty());
    }

    @Override
    public Preview previewReplace(OrderId order, Quantity quantity, Terms terms) {
        return judged(denial);
    }

    @Override
    public CompletableFuture<Answer> submit(Ticket ticket) {
        tickets.add(ticket);
        return later("submit " + ticket.side() + " " + ticket.quantity() + " " + ticket.terms());
    }

    @Override
    public CompletableFuture<Answer> submitList(TicketList list) {
        lists.add(list);
        return later("list " + list.legs().getFirst().ticket().terms());
    }

    @Override
    public CompletableFuture<Answer> replace(OrderId order, Quantity quantity, Terms terms) {
        return later("replace " + order + " " + quantity + " " + terms);
    }

    @Override
    public CompletableFuture<Answer> cancel(OrderId order) {
        return later("cancel " + order);
    }

    @Override
    public CompletableFuture<Answer> cancelAll(Instrument instrument) {
        return later("cancel all " + instrument.symbol());
    }

    @Override
    public CompletableFuture<Answer> flatten(Instrument instrument) {
        return later("flatten " + instrument.symbol());
    }
}
