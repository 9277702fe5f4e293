package tradewind.views.blotter;

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
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Terms;

/// Order entry that answers when the test does. A panel overrides what it asks for, everything else throws.
public abstract class UnansweredOrders implements OrderEntry {
    /// One for each request, in the order they came.
    public final List<CompletableFuture<Answer>> answers = new ArrayList<>();

    protected final CompletableFuture<Answer> later() {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        answers.add(answer);
        return answer;
    }

    private static UnsupportedOperationException never() {
        return new UnsupportedOperationException("this panel does not ask for this");
    }

    @Override
    public OrderOffer offer() {
        return OrderOffer.ALL;
    }

    @Override
    public Preview preview(Ticket ticket) {
        throw never();
    }

    @Override
    public CompletableFuture<Answer> submit(Ticket ticket) {
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
        throw never();
    }

    @Override
    public CompletableFuture<Answer> replace(OrderId order, Quantity quantity, Terms terms) {
        throw never();
    }

    @Override
    public CompletableFuture<Answer> cancel(OrderId order) {
        throw never();
    }

    @Override
    public CompletableFuture<Answer> cancelAll(Instrument instrument) {
        throw never();
    }

    @Override
    public CompletableFuture<Answer> cancelAll() {
        throw never();
    }

    @Override
    public CompletableFuture<Answer> flatten(Instrument instrument) {
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
