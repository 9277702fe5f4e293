package tradewind.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.GateView;
import tradewind.engine.gate.Passed;
import tradewind.engine.gate.Usage;
import tradewind.engine.gate.Verdict;
import tradewind.engine.gateways.VenueOffer;
import tradewind.engine.kernel.Command;
import tradewind.engine.kernel.Inbox;
import tradewind.engine.kernel.Outcome;
import tradewind.engine.kernel.VenueForm;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Money;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Contingency;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.time.WallClock;

/// Order entry of one session: previews with the kernel's own gate, commands into its inbox.
final class SessionOrders implements OrderEntry {
    /// No real order ever has this id: an epoch is a count of starts.
    private static final OrderId DRAFT = OrderId.of((1L << 23) - 1, 1);

    /// What a venue takes for a trade, as far as that is known before it.
    @FunctionalInterface
    interface Fees {
        Optional<Money> of(Money notional, Liquidity liquidity);
    }

    private static final Answer NOTHING = new Answer.NotDone("The quantity must be above zero.");

    private final Inbox inbox;
    private final Gate gate;
    private final Supplier<BoardView> view;
    private final VenueOffer offer;
    private final Fees fees;
    private final Desk desk;
    private final SessionNews news;
    private final Watchdog watchdog;

    SessionOrders(
            Inbox inbox,
            Watchdog watchdog,
            Gate gate,
            Supplier<BoardView> view,
            VenueOffer offer,
            Fees fees,
            Desk desk,
            SessionNews news) {
        this.inbox = inbox;
        this.watchdog = watchdog;
        this.gate = gate;
        this.view = view;
        this.offer = offer;
        this.fees = fees;
        this.desk = desk;
        this.news = news;
    }

    @Override
    public OrderOffer offer() {
        return OrderOffer.of(offer);
    }

    @Override
    public Preview preview(Ticket ticket) {
        return preview(ticket, Contingency.Role.NONE, view.get());
    }

    @Override
    public Preview previewLinked(Ticket ticket, OrderLink link) {
        BoardView now = view.get();
        boolean instead = link.kind() == OrderLink.Kind.ONE_CANCELS_OTHER;
        OrderRow other = find(link.to());
        // of two that do the same only the larger counts
        if (instead && other != null && sameWay(other.order(), ticket)) now = now.without(other);
        return preview(ticket, link.kind().role(), now);
    }

    private static boolean sameWay(Order order, Ticket ticket) {
        return order.side() == ticket.side() && order.instrument().equals(ticket.instrument());
    }

    @Override
    public List<Preview> previewList(TicketList list) {
        return list.legs().stream()
                .map(leg -> preview(leg.ticket(), leg.role(), view.get()))
                .toList();
    }

    private Preview preview(Ticket ticket, Contingency.Role role, GateView now) {
        if (ticket.quantity().isZero()) return refused(CheckCode.QUANTITY_INVALID, "quantity=0");
        Order order = new Order(
                DRAFT,
                ticket.instrument(),
                ticket.side(),
                ticket.quantity(),
                ticket.terms(),
                ticket.timeInForce(),
                ticket.source(),
                ticket.handling());
        String missing = new VenueForm(offer).missing(order);
        if (!missing.isEmpty()) return refused(CheckCode.NOT_OFFERED, missing);
        boolean waits =
                role == Contingency.Role.TARGET || role == Contingency.Role.STOP || role == Contingency.Role.FOLLOWER;
        Verdict verdict = waits ? gate.judgeForm(order, now) : gate.judge(order, now);
        List<Usage> usage = waits ? List.of() : gate.usage(order, now);
        Preview known = preview(order, ticket.quantity().units(), verdict, usage, now);
        return waits || known.denial().isEmpty() ? known : further(known, order, now);
    }

    /// Goes on asking as if a person had confirmed what refused so far.
    private Preview further(Preview known, Order order, GateView now) {
        Set<CheckCode> confirmed = EnumSet.noneOf(CheckCode.class);
        List<Denial> further = new ArrayList<>();
        Denial last = known.denial().orElseThrow();
        while (true) {
            CheckCode code = CheckCode.find(last.code());
            if (code == null || !code.overridable() || !confirmed.add(code)) break;
            if (!(gate.judgeConfirmed(order, confirmed, now) instanceof Verdict.Refused next)) break;
            last = next.denial();
            further.add(last);
        }
        return new Preview(
                known.notional(),
                known.fees(),
                known.positionAfter(),
                known.denial(),
                further,
                known.nearest(),
                known.checks());
    }

    @Override
    public Preview previewReplace(OrderId id, Quantity quantity, Terms terms) {
        OrderRow row = find(id);
        if (row == null) return refused(CheckCode.ORDER_UNKNOWN, "order=" + id);
        if (quantity.isZero()) return refused(CheckCode.QUANTITY_INVALID, "quantity=0");
        Order current = row.order();
        Order changed = current.with(quantity, terms);
        GateView now = view.get();
        long open = Math.max(0, quantity.units() - row.state().cumQty());
        return preview(
                changed,
                open,
                gate.judgeReplace(current, row.state().cumQty(), changed, now),
                gate.usageOfReplace(current, changed, now),
                now);
    }

    private Preview preview(Order order, long open, Verdict verdict, List<Usage> usage, GateView now) {
        Instrument instrument = order.instrument();
        long price = gate.expectedPrice(order, now);
        Optional<Money> notional = price == 0 ? Optional.empty() : worth(instrument, price, open);
        boolean takes = order.terms().limitPrice().isEmpty() || crosses(order, now);
        Optional<Money> fee = notional.flatMap(n -> fees.of(n.abs(), takes ? Liquidity.TAKER : Liquidity.MAKER));
        long after = now.netQuantity(instrument.index()) + order.side().sign() * open;
        Optional<Denial> denial = switch (verdict) {
            case Passed _ -> Optional.empty();
            case Verdict.Refused refused -> Optional.of(refused.denial());
        };
        List<Preview.LimitUse> nearest = usage.stream()
                .map(u -> new Preview.LimitUse(u.code().name(), u.used(), u.text()))
                .toList();
        return new Preview(notional, fee, after, denial, nearest, gate.checks());
    }

    private static Optional<Money> worth(Instrument instrument, long price, long quantity) {
        try {
            return Optional.of(instrument.quote().money(instrument.notional(price, quantity)));
        } catch (ArithmeticException tooLarge) {
            return Optional.empty();
        }
    }

    private static boolean crosses(Order order, GateView now) {
        int i = order.instrument().index();
        return order.terms()
                .limitPrice()
                .map(limit -> order.side() == Side.BUY
                        ? now.ask(i) > 0 && limit.units() >= now.ask(i)
                        : now.bid(i) > 0 && limit.units() <= now.bid(i))
                .orElse(true);
    }

    private Preview refused(CheckCode code, String numbers) {
        return new Preview(
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.of(new Denial(code.name(), numbers)),
                List.of(),
                gate.checks());
    }

    private @Nullable OrderRow find(OrderId id) {
        return desk.find(id).orElse(null);
    }

    @Override
    public CompletableFuture<Answer> submit(Ticket ticket) {
        if (ticket.quantity().isZero()) return completed(NOTHING);
        return send(command(ticket));
    }

    @Override
    public CompletableFuture<Answer> submitList(TicketList list) {
        if (list.legs().stream().anyMatch(leg -> leg.ticket().quantity().isZero()))
            return CompletableFuture.completedFuture(
                    new Answer.NotDone("The quantity of each order must be above zero."));
        return send(new Command.SubmitList(list.legs().stream()
                .map(leg -> new Command.Leg(leg.role(), command(leg.ticket())))
                .toList()));
    }

    @Override
    public CompletableFuture<Answer> submitLinked(Ticket ticket, OrderLink link) {
        if (ticket.quantity().isZero()) return completed(NOTHING);
        return send(new Command.SubmitLinked(command(ticket), link.kind().role(), link.to()));
    }

    @Override
    public CompletableFuture<Answer> submitConfirmed(Ticket ticket, Set<CheckCode> confirmed) {
        if (ticket.quantity().isZero()) return completed(NOTHING);
        return send(new Command.SubmitConfirmed(command(ticket), confirmed));
    }

    private static CompletableFuture<Answer> completed(Answer answer) {
        return CompletableFuture.completedFuture(answer);
    }

    private static Command.Submit command(Ticket ticket) {
        return new Command.Submit(
                ticket.instrument(),
                ticket.side(),
                ticket.quantity(),
                ticket.terms(),
                ticket.timeInForce(),
                ticket.source(),
                ticket.handling());
    }

    @Override
    public CompletableFuture<Answer> replace(OrderId order, Quantity quantity, Terms terms) {
        if (quantity.isZero())
            return CompletableFuture.completedFuture(
                    new Answer.NotDone("The quantity must be above zero; cancel the order instead."));
        return send(new Command.Replace(order, quantity, terms));
    }

    @Override
    public CompletableFuture<Answer> cancel(OrderId order) {
        return send(new Command.Cancel(order));
    }

    @Override
    public CompletableFuture<Answer> cancelAll(Instrument instrument) {
        return send(new Command.CancelInstrument(instrument));
    }

    @Override
    public CompletableFuture<Answer> cancelAll() {
        return send(new Command.CancelAll());
    }

    @Override
    public CompletableFuture<Answer> flatten(Instrument instrument) {
        return send(new Command.Flatten(instrument));
    }

    @Override
    public CompletableFuture<Answer> kill(Optional<Instrument> scope, String reason, boolean flatten) {
        CompletableFuture<Outcome> reply = inbox.command(new Command.Kill(scope, reason, flatten));
        watchdog.await(new Incident.PendingKill(scope, reason, flatten), reply);
        return reply.thenApply(SessionOrders::answer);
    }

    @Override
    public CompletableFuture<Answer> reduceOnly(String reason) {
        return send(Optional.empty(), new Command.Reduce(Optional.empty(), reason));
    }

    @Override
    public CompletableFuture<Answer> resume() {
        return send(Optional.empty(), new Command.Resume());
    }

    @Override
    public CompletableFuture<Answer> resume(Instrument instrument) {
        return send(Optional.of(instrument), new Command.Resume(Optional.of(instrument)));
    }

    /// Not in the first minute of a halt.
    private CompletableFuture<Answer> send(Optional<Instrument> scope, Command loosening) {
        long wait = news.unlockAt(scope) - WallClock.millis();
        if (wait <= 0) return send(loosening);
        return CompletableFuture.completedFuture(
                new Answer.NotDone("Trading can be resumed in " + (wait + 999) / 1000 + " s."));
    }

    private CompletableFuture<Answer> send(Command command) {
        return inbox.command(command).thenApply(SessionOrders::answer);
    }

    static Answer answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent sent -> new Answer.Sent(sent.order());
            case Outcome.Denied denied -> new Answer.Refused(denied.order(), denied.denial());
            case Outcome.NotDone not -> new Answer.NotDone(not.reason());
            case Outcome.Done _ -> new Answer.Done();
        };
    }
}
