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
import tradewind.engine.market.Money;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Terms;

/// Writes down every request and answers as told.
public final class RecordingOrders implements OrderEntry {
    public final List<String> requests = new ArrayList<>();
    public final List<Ticket> submitted = new ArrayList<>();
    public Optional<Denial> denial = Optional.empty();
    public CompletableFuture<Answer> next = CompletableFuture.completedFuture(new Answer.Sent(OrderId.of(1, 99)));
    public List<Denial> further = List.of();
    public int previews;
    public OrderOffer offer = OrderOffer.ALL;
    public final List<TicketList> lists = new ArrayList<>();

    /// Of the exits of a list alone.
    public Optional<Denial> exitDenial = Optional.empty();

    @Override
    public OrderOffer offer() {
        return offer;
    }

    @Override
    public Preview preview(Ticket ticket) {
        previews++;
        Instrument instrument = ticket.instrument();
        Optional<Money> notional = ticket.terms()
                .limitPrice()
                .map(p -> instrument
                        .quote()
                        .money(instrument.notional(p.units(), ticket.quantity().units())));
        return answer(notional, ticket.side().sign() * ticket.quantity().units());
    }

    @Override
    public List<Preview> previewList(TicketList list) {
        List<Preview> answers = new ArrayList<>();
        for (TicketList.Leg leg : list.legs()) {
            Preview plain = preview(leg.ticket());
            boolean entry = answers.isEmpty();
            answers.add(new Preview(
                    plain.notional(),
                    plain.fees(),
                    plain.positionAfter(),
                    entry ? plain.denial() : exitDenial,
                    plain.nearest(),
                    plain.checks()));
        }
        return answers;
    }

    @Override
    public CompletableFuture<Answer> submitList(TicketList list) {
        lists.add(list);
        return request("list of " + list.legs().size());
    }

    @Override
    public Preview previewLinked(Ticket ticket, OrderLink link) {
        return preview(ticket);
    }

    @Override
    public CompletableFuture<Answer> submitLinked(Ticket ticket, OrderLink link) {
        submitted.add(ticket);
        return request(link.kind() + " with " + link.to());
    }

    @Override
    public Preview previewReplace(OrderId order, Quantity quantity, Terms terms) {
        previews++;
        return answer(Optional.empty(), quantity.units());
    }

    private Preview answer(Optional<Money> notional, long after) {
        return new Preview(
                notional,
                notional.map(n -> n.currency().money(n.units() / 200)),
                after,
                denial,
                denial.isPresent() ? further : List.of(),
                List.of(
                        new Preview.LimitUse("MAX_POSITION", 0.62, "24.90000000 of 40.00000000"),
                        new Preview.LimitUse("MAX_QUANTITY", 0.81, "0.12340000 of 1000.00000000"),
                        new Preview.LimitUse("PRICE_COLLAR", 0.11, "0.32 % of 3.00 %")),
                14);
    }

    private CompletableFuture<Answer> request(String text) {
        requests.add(text);
        return next;
    }

    @Override
    public CompletableFuture<Answer> submitConfirmed(Ticket ticket, Set<CheckCode> confirmed) {
        submitted.add(ticket);
        return request("confirmed " + confirmed + " " + ticket.side() + " " + ticket.quantity() + " " + ticket.terms());
    }

    @Override
    public CompletableFuture<Answer> submit(Ticket ticket) {
        submitted.add(ticket);
        return request("submit " + ticket.side() + " " + ticket.quantity() + " " + ticket.terms() + " "
                + ticket.timeInForce());
    }

    @Override
    public CompletableFuture<Answer> replace(OrderId order, Quantity quantity, Terms terms) {
        return request("replace " + order + " " + quantity + " " + terms);
    }

    @Override
    public CompletableFuture<Answer> cancel(OrderId order) {
        return request("cancel " + order);
    }

    @Override
    public CompletableFuture<Answer> cancelAll(Instrument instrument) {
        return request("cancelAll " + instrument.symbol());
    }

    @Override
    public CompletableFuture<Answer> cancelAll() {
        return request("cancelAll");
    }

    @Override
    public CompletableFuture<Answer> flatten(Instrument instrument) {
        return request("flatten " + instrument.symbol());
    }

    @Override
    public CompletableFuture<Answer> kill(Optional<Instrument> scope, String reason, boolean flatten) {
        return request("kill " + reason);
    }

    @Override
    public CompletableFuture<Answer> reduceOnly(String reason) {
        return request("reduce " + reason);
    }

    @Override
    public CompletableFuture<Answer> resume(Instrument instrument) {
        return request("resume " + instrument.symbol());
    }

    @Override
    public CompletableFuture<Answer> resume() {
        return request("resume");
    }
}
