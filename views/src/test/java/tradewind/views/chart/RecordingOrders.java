package tradewind.views.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tradewind.engine.Answer;
import tradewind.engine.OrderOffer;
import tradewind.engine.Preview;
import tradewind.engine.Ticket;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Terms;
import tradewind.views.blotter.UnansweredOrders;

/// Order entry that writes down what a chart asks of it.
public final class RecordingOrders extends UnansweredOrders {
    public record Replace(OrderId order, Quantity quantity, Terms terms) {}

    public final List<Replace> replaces = new ArrayList<>();
    public final List<OrderId> cancels = new ArrayList<>();
    public final List<Ticket> tickets = new ArrayList<>();
    /// What the gate has against a new order.
    public Optional<Denial> refusal = Optional.empty();
    public OrderOffer offer = OrderOffer.ALL;
    public Optional<Denial> denial = Optional.empty();
    /// Whose change the gate would deny; empty for every one.
    public Optional<OrderId> refused = Optional.empty();

    @Override
    public OrderOffer offer() {
        return offer;
    }

    @Override
    public Preview preview(Ticket ticket) {
        return new Preview(Optional.empty(), Optional.empty(), 0, refusal, List.of(), 5);
    }

    @Override
    public CompletableFuture<Answer> submit(Ticket ticket) {
        tickets.add(ticket);
        return later();
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
}
