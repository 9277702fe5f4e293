package tradewind.views.chart;

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

/// Order entry that writes down what it was asked and answers when told to.
final class RecordingOrders implements OrderEntry {
    record Replace(OrderId order, Quantity quantity, Terms terms) {}

    final List<Replace> replaces = new ArrayList<>();
    final List<OrderId> cancels = new ArrayList<>();
    final List<CompletableFuture<Answer>> answers = new ArrayList<>();
    Optional<Denial> denial = Optional.empty();
    /// Whose change the gate would deny; empty for every one.
    Optional<OrderId> refused = Optional.empty();

    private CompletableFuture<Answer> later() {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        answers.add(answer);
        return answer;
    }

    private Preview judged() {
        return new Preview(Optional.empty(), Optional.empty(), 0, denial, List.of(), 5);
    }

    @Override
    public OrderOffer offer() {
        return OrderOffer.ALL;
    }

    @Override
    public Preview preview(Ticket ticket) {
        return judged();
    }

    @Override
    public CompletableFuture<Answer> submitConfirmed(Ticket ticket, Set<CheckCode> confirmed) {
        return submit(ticket);
    }

    @Override
    public CompletableFuture<Answer> submit(Ticket ticket) {
        throw new UnsupportedOperationException("a chart submits nothing: " + ticket);
    }

    @Override
    public List<Preview> previewList(TicketList list) {
        return list.legs().stream().map(leg -> preview(leg.ticket())).toList();
    }

    @Override
    public Preview previewLinked(Ticket ticket, OrderLink link) {
        throw new UnsupportedOperationException("not used here");
    }

    @Override
    public CompletableFuture<Answer> submitLinked(Ticket ticket, OrderLink link) {
        throw new UnsupportedOperationException("not used here");
    }

    @Override
    public CompletableFuture<Answer> submitList(TicketList list) {
        throw new UnsupportedOperationException("no lists here: " + list);
    }

    @Override
    public Preview previewReplace(OrderId order, Quantity quantity, Terms terms) {
        boolean meant = refused.map(order::equals).orElse(true);
        return new Preview(Optional.empty(), Optional.empty(), 0, meant ? denial : Optional.empty(), List.of(), 5);
    }

    @Override
    public CompletableFuture<Answer> replace(OrderId order, Quantity quantity, Terms terms) {
        replaces.add(new Replace(order, quantity, terms));
        return later();
    }

    @Override
    public CompletableFuture<Answer> cancel(OrderId order) {
        cancels.add(order);
        return later();
    }

    @Override
    public CompletableFuture<Answer> cancelAll(Instrument instrument) {
        return later();
    }

    @Override
    public CompletableFuture<Answer> cancelAll() {
        return later();
    }

    @Override
    public CompletableFuture<Answer> flatten(Instrument instrument) {
        return later();
    }

    @Override
    public CompletableFuture<Answer> kill(Optional<Instrument> scope, String reason, boolean flatten) {
        return later();
    }

    @Override
    public CompletableFuture<Answer> reduceOnly(String reason) {
        return later();
    }

    @Override
    public CompletableFuture<Answer> resume(Instrument instrument) {
        return later();
    }

    @Override
    public CompletableFuture<Answer> resume() {
        return later();
    }
}
