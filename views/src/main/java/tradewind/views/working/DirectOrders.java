package tradewind.views.working;

import static java.lang.System.Logger.Level.ERROR;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tradewind.engine.Answer;
import tradewind.engine.OrderEntry;
import tradewind.engine.OrderOffer;
import tradewind.engine.Ticket;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.TimeInForce;
import tradewind.views.texts.Texts;
import tradewind.views.ticket.SizeGuard;

/// Sends clicked orders to the gate without a question. One so large that the ticket always asks is put on the ticket
/// instead. Whoever calls has made sure that one-click trading is armed. One thread, as [OrderLines].
public final class DirectOrders {
    private static final Texts TEXTS = Texts.of("working");
    private static final System.Logger LOG = System.getLogger(DirectOrders.class.getName());

    private final OrderEntry orders;
    private final OrderSource source;
    private final Executor fx;
    private final Consumer<String> message;
    private Optional<Consumer<ClickedOrder>> ticket = Optional.empty();

    /// @param source how the blotter calls them
    /// @param message gets what was not sent and why, in words
    public DirectOrders(OrderEntry orders, OrderSource source, Executor fx, Consumer<String> message) {
        this.orders = orders;
        this.source = source;
        this.fx = fx;
        this.message = message;
    }

    /// @param shows an order that is not sent
    public void setTicket(Consumer<ClickedOrder> shows) {
        ticket = Optional.of(shows);
    }

    /// Sends it once, or says why not.
    public void send(ClickedOrder order) {
        if (large(order)) {
            ticket.ifPresent(shows -> shows.accept(order));
            message.accept(TEXTS.get("click.large", order.words(), ticket.isPresent() ? 1 : 0));
            return;
        }
        Optional<String> unknown = unknown(order);
        if (unknown.isPresent()) {
            message.accept(unknown.get());
            return;
        }
        var _ = orders.submit(ticket(order)).whenCompleteAsync(this::answered, fx);
    }

    /// Why it would not be sent, by what the gate says now; empty if it would. Nothing is sent.
    public Optional<String> objection(ClickedOrder order) {
        if (large(order)) return Optional.of(TEXTS.get("click.asks"));
        return unknown(order).or(() -> orders.preview(ticket(order)).denial().map(DirectOrders::refused));
    }

    private static boolean large(ClickedOrder order) {
        Instrument instrument = order.instrument();
        Money value = instrument.quote().money(instrument.notional(order.price(), order.quantity()));
        return SizeGuard.question(instrument, order.quantity(), Optional.of(value))
                .isPresent();
    }

    private Optional<String> unknown(ClickedOrder order) {
        return orders.offer().type(order.type()) == OrderOffer.Where.NOWHERE
                ? Optional.of(TEXTS.get("click.type", order.type().label()))
                : Optional.empty();
    }

    private Ticket ticket(ClickedOrder order) {
        Instrument instrument = order.instrument();
        return new Ticket(
                instrument,
                order.side(),
                instrument.quantity(order.quantity()),
                order.terms(),
                lasting(orders.offer(), order.type()),
                source);
    }

    /// How long an order lasts that nobody was asked about: until the venue's day ends, where it has one.
    public static TimeInForce lasting(OrderOffer offer, OrdType type) {
        if (offer.time(TimeInForce.DAY) != OrderOffer.Where.NOWHERE) return TimeInForce.DAY;
        return type == OrdType.MARKET ? TimeInForce.IOC : TimeInForce.GTC;
    }

    private static String refused(Denial denial) {
        return TEXTS.get("click.refused", denial);
    }

    private void answered(@Nullable Answer answer, @Nullable Throwable failure) {
        problem(answer, failure).ifPresent(message);
    }

    /// What a trader has to know of an answer to an order that was sent without a question; empty if all is well.
    ///
    /// @param answer null if there was none
    public static Optional<String> problem(@Nullable Answer answer, @Nullable Throwable failure) {
        if (answer == null) {
            if (failure != null) LOG.log(ERROR, "no answer to an order", failure);
            return Optional.of(TEXTS.get("click.noanswer"));
        }
        return switch (answer) {
            case Answer.Sent _, Answer.Done _ -> Optional.empty();
            case Answer.Refused refusal -> Optional.of(refused(refusal.denial()));
            case Answer.NotDone notDone -> Optional.of(TEXTS.get("click.notdone", notDone.reason()));
        };
    }
}
