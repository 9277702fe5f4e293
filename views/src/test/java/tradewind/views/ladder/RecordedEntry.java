package tradewind.views.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import tradewind.engine.Answer;
import tradewind.engine.OrderEntry;
import tradewind.engine.OrderLink;
import tradewind.engine.OrderOffer;
import tradewind.engine.Preview;
import tradewind.engine.Ticket;
import tradewind.engine.TicketList;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Terms;

/// Order entry that writes down what a ladder asks of it. What a ladder has no business with throws.
final class RecordedEntry implements OrderEntry {
    /// Such as `submit BUY 1.00000000 Limit[price=999.00]`.
    final List<String> asked = new ArrayList<>();
    final List<Ticket> tickets = new ArrayList<>();
    final List<CompletableFuture<Answer>> answers = new ArrayList<>();
    /// What the gate would say of any change.
    Optional<Denial> denial = Optional.empty();

    private CompletableFuture<Answer> later(String what) {
        asked.add(what);
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        answers.add(answer);
        return answer;
    }

    private static UnsupportedOperationException never() {
        return new UnsupportedOperationException("a ladder does not ask for this");
    }

    @Override
    public OrderOffer offer() {
        return OrderOffer.ALL;
    }

    @Override
    public CompletableFuture<Answer> submit(Ticket ticket) {
        tickets.add(ticket);
        return later("submit " + ticket.side() + " " + ticket.quantity() + " " + ticket.terms());
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

    @Override
    public Preview preview(Ticket ticket) {
        throw never();
    }

    @Override
    public List<Preview> previewList(TicketList list) {
        throw never();
    }

    @Override
    public CompletableFuture<Answer> submitList(TicketList list) {
        throw never();
    }

    @Override
    public Preview previewLinked(Ticket ticket, OrderLink link) {
        throw never();
    }

    @Override
    public CompletableFuture<Answer> submitLinked(Ticket ticket, OrderLink link) {
        throw never();
    }

    @Override
    public CompletableFuture<Answer> submitConfirmed(Ticket ticket, Set<CheckCode> confirmed) {
        throw never();
    }

    @Override
    public Preview previewReplace(OrderId order, Quantity quantity, Terms terms) {
        return new Preview(Optional.empty(), Optional.empty(), 0, denial, List.of(), 5);
    }

    @Override
    public CompletableFuture<Answer> cancelAll() {
        throw never();
    }

    @Override
    public CompletableFuture<Answer> kill(Optional<Instrument> scope, String reason, boolean flatten) {
        throw never();
    }

    @Override
    public CompletableFuture<Answer> reduceOnly(String reason) {
        throw never();
    }

    @Override
    public CompletableFuture<Answer> resume() {
        throw never();
    }

    @Override
    public CompletableFuture<Answer> resume(Instrument instrument) {
        throw never();
    }
}
