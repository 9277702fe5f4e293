package tradewind.views.ladder;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tradewind.engine.Answer;
import tradewind.engine.OrderEntry;
import tradewind.engine.OrderOffer;
import tradewind.engine.Ticket;
import tradewind.engine.TicketList;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.views.figures.Figures;
import tradewind.views.figures.OrderWords;
import tradewind.views.texts.Texts;
import tradewind.views.ticket.PresetExits;
import tradewind.views.ticket.SizeGuard;
import tradewind.views.working.DirectOrders;

/// Sends the orders of a ladder, or puts them on the ticket. FX thread only.
///
/// Armed, an order goes to the gate without a question; one so large that the ticket always asks is put there
/// instead. Disarmed, only what brings the position nearer to flat is sent, and it cannot go through it.
final class Placing {
    /// How the blotter calls what was clicked.
    static final OrderSource SOURCE = new OrderSource(OrderSource.Kind.MANUAL, "Ladder");

    private static final Texts TEXTS = Texts.of("ladder");

    /// What the ladder says.
    ///
    /// @param bad it was not done, or nobody knows
    record Said(String text, boolean bad) {
        static final Said NOTHING = new Said("", false);
    }

    private final OrderEntry orders;
    private final Executor fx;
    private final Consumer<TicketDraft> ticket;
    private final Consumer<Said> say;

    /// @param ticket shows an order that is not sent
    Placing(OrderEntry orders, Executor fx, Consumer<TicketDraft> ticket, Consumer<Said> say) {
        this.orders = orders;
        this.fx = fx;
        this.ticket = ticket;
        this.say = say;
    }

    /// @param quantity quantity units
    /// @param net position, quantity units
    /// @param reference what the order is worth a unit, price units
    void place(
            Instrument instrument,
            Aim aim,
            long quantity,
            OrderSource source,
            boolean armed,
            long net,
            long reference) {
        boolean closing = aim.price() == 0 && reduces(aim.side(), quantity, net);
        if (!armed && !closing) {
            stage(instrument, aim, quantity, "staged.disarmed");
            return;
        }
        Money value = instrument.quote().money(instrument.notional(reference, quantity));
        if (SizeGuard.question(instrument, quantity, Optional.of(value)).isPresent()) {
            stage(instrument, aim, quantity, "staged.large");
            return;
        }
        if (orders.offer().type(aim.type()) == OrderOffer.Where.NOWHERE) {
            say.accept(new Said(TEXTS.get("no.type", aim.type().label()), true));
            return;
        }
        send(instrument, aim, quantity, source, armed ? Handling.PLAIN : Handling.PLAIN.reducingOnly());
    }

    /// Sends an entry with its exits, all or nothing. It goes to the ticket where it is not clear what they are, and
    /// where the entry would fill at once and its stop with it.
    ///
    /// @param exits of the presets of the ticket
    void bracket(LadderViewModel ladder, Aim aim, Optional<PresetExits> exits) {
        Instrument instrument = ladder.instrument();
        long quantity = ladder.size().units();
        Money value = instrument.quote().money(instrument.notional(aim.price(), quantity));
        if (!ladder.armedProperty().get()) {
            stage(instrument, aim, quantity, "staged.disarmed");
        } else if (SizeGuard.question(instrument, quantity, Optional.of(value)).isPresent()) {
            stage(instrument, aim, quantity, "staged.large");
        } else if (exits.isEmpty()) {
            stage(instrument, aim, quantity, "staged.exits.none");
        } else if (orders.offer().type(aim.type()) == OrderOffer.Where.NOWHERE) {
            say.accept(new Said(TEXTS.get("no.type", aim.type().label()), true));
        } else {
            Ticket entry = ticket(instrument, aim, quantity, SOURCE, Handling.PLAIN);
            LadderMarket market = ladder.market();
            Optional<TicketList.Bracket> list =
                    exits.get().around(entry, market.quote(), orders.offer()).list();
            if (list.isEmpty()) {
                stage(instrument, aim, quantity, "staged.exits.wrong");
            } else if (aim.crosses(market) && stopsAtOnce(list.get(), market)) {
                stage(instrument, aim, quantity, "staged.exits.reached");
            } else {
                say.accept(Said.NOTHING);
                follow(orders.submitList(list.get()));
            }
        }
    }

    /// Whether the last price, which a stop of a bracket looks at, is beyond its trigger.
    private static boolean stopsAtOnce(TicketList.Bracket list, LadderMarket market) {
        boolean sells = list.entry().side() == Side.BUY;
        long last = market.quote().hasLast() ? market.quote().last() : sells ? market.bid() : market.ask();
        return list.stop()
                .triggerPrice()
                .filter(trigger -> sells ? trigger.units() >= last : trigger.units() <= last)
                .isPresent();
    }

    /// Sends it as it is. Its size is not asked about: it is what is held already, and the limits of the gate hold.
    void send(Instrument instrument, Aim aim, long quantity, OrderSource source) {
        send(instrument, aim, quantity, source, Handling.PLAIN);
    }

    private void send(Instrument instrument, Aim aim, long quantity, OrderSource source, Handling handling) {
        say.accept(Said.NOTHING);
        var _ = submit(ticket(instrument, aim, quantity, source, handling));
    }

    /// The order as it is sent.
    Ticket ticket(Instrument instrument, Aim aim, long quantity, OrderSource source, Handling handling) {
        return new Ticket(
                instrument,
                aim.side(),
                instrument.quantity(quantity),
                aim.terms(instrument),
                DirectOrders.lasting(orders.offer(), aim.type()),
                source,
                handling);
    }

    /// Sends it and says what is wrong, if anything is; till then stays what the ladder says.
    CompletableFuture<Answer> submit(Ticket ticket) {
        CompletableFuture<Answer> answer = orders.submit(ticket);
        follow(answer);
        return answer;
    }

    private static boolean reduces(Side side, long quantity, long net) {
        return side.sign() == -Long.signum(net) && quantity <= Math.abs(net);
    }

    /// Puts it on the ticket.
    ///
    /// @param why a text that takes the order's words
    void stage(Instrument instrument, Aim aim, long quantity, String why) {
        Optional<Long> price = aim.price() == 0 ? Optional.empty() : Optional.of(aim.price());
        ticket.accept(new TicketDraft(instrument, aim.side(), aim.type(), price, quantity, aim.bracket()));
        say.accept(new Said(TEXTS.get(why, words(instrument, aim, quantity)), false));
    }

    /// Such as `BUY LMT 1.00 at 1,116.50`.
    static String words(Instrument instrument, Aim aim, long quantity) {
        String order = tagged(instrument, aim, quantity);
        return aim.price() == 0 ? order : TEXTS.get("order", order, Figures.price(instrument, aim.price()));
    }

    /// Such as `BUY LMT 1.00`.
    static String tagged(Instrument instrument, Aim aim, long quantity) {
        return OrderWords.side(aim.side()) + " " + aim.tag() + " " + Figures.quantity(instrument, quantity);
    }

    void cancelAll(Instrument instrument) {
        say.accept(Said.NOTHING);
        follow(orders.cancelAll(instrument));
    }

    void flatten(Instrument instrument) {
        say.accept(Said.NOTHING);
        follow(orders.flatten(instrument));
    }

    private void follow(CompletableFuture<Answer> request) {
        var _ = request.whenCompleteAsync(this::answered, fx);
    }

    void answered(@Nullable Answer answer, @Nullable Throwable failure) {
        DirectOrders.problem(answer, failure).ifPresent(text -> say.accept(new Said(text, true)));
    }
}
