package tradewind.engine.kernel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.AccountView;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.GateView;
import tradewind.engine.gate.HomeValue;
import tradewind.engine.gate.TradingState;
import tradewind.engine.gateways.LinkState;
import tradewind.engine.gateways.SimulatedVenue;
import tradewind.engine.gateways.VenueBook;
import tradewind.engine.gateways.VenueOrder;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderState;
import tradewind.engine.positions.Ledger;

/// Decides about money: one order book of our own, one ledger, one gate, the strategies and, on paper, the venue.
///
/// The one door: inputs come in here and time moves here; who carries them out is behind it. One thread at a time may
/// call it, whichever. [#now] is the stamp of the input in hand; what the simulated venue does in between happens at
/// its own time. Allocates nothing for market data that touches no order.
public final class Kernel implements MarketDataListener, GateView {
    private final KernelSetup setup;
    private final @Nullable SimulatedVenue venue;
    private final MarketPicture market;
    private final MarketIngress ingress;
    private final OwnOrders orders;
    private final Ledger ledger;
    private final AuditTrail trail;
    private final OrderFlow flow;
    private final StrategyHost strategies;
    private final Exits exits;
    private final VenueReports reports;
    private final LimitsInForce limits;
    private final AccountRecord account;
    private final AccountSums sums;
    private final Breaches breaches;
    private final VenueLink link;
    private final Reconciliation reconciliation;
    private final HeldOrders held;
    private final OrderLists lists;
    private final ListEntry entry;
    private final GoodTillDate dates;
    private final TradingStates states;
    private long now;
    /// Midnight after now, UTC; unknown before the first input of a new session.
    private long nextDay;

    /// A kernel that goes on from a recovered state; a fresh one for a new session.
    public Kernel(KernelSetup setup, KernelState recovered, KernelOutput out) {
        this.setup = setup;
        this.venue = setup.gateway() instanceof SimulatedVenue simulated ? simulated : null;
        this.now = recovered.at();
        this.nextDay = now == 0 ? Long.MIN_VALUE : dayAfter(now);
        int count = setup.instruments().size();
        var notices = new OrderNotices();
        market = new MarketPicture(count);
        ledger = recovered.ledger();
        orders = new OwnOrders(setup.epoch(), count);
        trail = new AuditTrail(out, this, recovered.ticks());
        ingress = new MarketIngress(setup.instruments(), this, trail);
        account = recovered.account();
        var values = new HomeValue(setup.instruments(), account.home());
        sums = new AccountSums(setup.instruments(), values, ledger, orders, this, account);
        link = new VenueLink(setup.gateway().outside() ? LinkState.DOWN : LinkState.READY);
        var form = new VenueForm(setup.gateway().capabilities());
        flow = new OrderFlow(setup, orders, ledger, sums, this, trail, notices, link, form);
        var work = new DeskWork(setup.gate(), orders, this, flow, form, trail);
        held = new HeldOrders(setup, this, flow, work, form, link, trail);
        lists = new OrderLists(count, this, flow, work, held, trail, link);
        entry = new ListEntry(setup, orders, this, flow, form);
        dates = new GoodTillDate(orders, this, flow, form, trail, now);
        exits = new Exits(setup, orders, this, flow, trail, link);
        breaches = new Breaches(setup.gate(), this, flow, exits, trail);
        strategies = new StrategyHost(setup.instruments(), this, flow, trail, notices, breaches);
        reports = new VenueReports(orders, ledger, this, flow, exits, strategies, trail, link);
        var catchUp = new FillCatchUp(orders, this, reports, trail);
        reconciliation = new Reconciliation(
                setup, ledger, this, trail, link, new BookComparison(setup, orders, this, flow, trail, catchUp));
        if (venue == null) exits.boundBy(reconciliation::exitBound);
        limits = new LimitsInForce(setup, recovered, this, trail);
        states = new TradingStates(setup.instruments(), recovered, this, exits, strategies, trail);
        for (OrderState order : recovered.orders()) {
            orders.add(order, null).fills(recovered.fills(order.order().id()).copy());
        }
        orders.forEachOpen(slot -> {
            lists.recovered(slot);
            held.recovered(slot);
            dates.onOrder(slot);
        });
        flow.watcher((slot, event) -> {
            held.onEvent(slot, event);
            lists.onEvent(slot, event);
            dates.onOrder(slot);
        });
        for (int i = 0; i < count; i++) {
            market.status(i, account.status(i));
            setup.exposure().write(i, account.status(i));
            flow.publishExposure(i);
        }
        recovered.tradingStates().forEach(exits::restore);
        // an outside gateway reports through the inbox
        if (venue != null) venue.start(reports::onReport);
    }

    // Market data

    @Override
    public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
        advance(time);
        if (ingress.refusesTrade(instrument, price, quantity)) {
            trail.onTick();
            finish();
            return;
        }
        market.trade(instrument, time, price);
        sums.onPrice(instrument);
        trail.onTick();
        setup.quotes().trade(instrument, time, price, quantity);
        setup.bars().trade(instrument, time, price, quantity);
        if (venue != null) {
            venue.onTrade(instrument, now, price, quantity, aggressor);
            status(instrument, venue.status(instrument));
        }
        held.onTrade(instrument, time, price);
        strategies.onTrade(instrument, time, price, quantity, aggressor);
        trail.markByTheMinute();
        finish();
    }

    @Override
    public void onQuote(
            int instrument,
            long time,
            long bidPrice,
            long bidQuantity,
            long askPrice,
            long askQuantity,
            boolean derived) {
        advance(time);
        if (ingress.refusesQuote(instrument, bidPrice, bidQuantity, askPrice, askQuantity)) {
            finish();
            return;
        }
        market.quote(instrument, time, bidPrice, askPrice);
        if (market.last(instrument) <= 0) sums.onPrice(instrument);
        setup.quotes().quote(instrument, time, bidPrice, bidQuantity, askPrice, askQuantity, derived);
        if (venue != null) {
            venue.onQuote(instrument, now, bidPrice, bidQuantity, askPrice, askQuantity);
            status(instrument, venue.status(instrument));
        }
        held.onQuote(instrument, time, bidPrice, askPrice);
        strategies.onQuote(instrument, time, bidPrice, bidQuantity, askPrice, askQuantity);
        finish();
    }

    @Override
    public void onStatus(int instrument, long time, MarketStatus status) {
        advance(time);
        status(instrument, status);
        finish();
    }

    private void status(int instrument, MarketStatus status) {
        if (market.status(instrument) == status) return;
        market.status(instrument, status);
        setup.exposure().write(instrument, status);
        trail.tell(new KernelNote.MarketStatusChanged(now, instrument, status));
    }

    @Override
    public void onTime(long time) {
        advance(time);
        finish();
    }

    @Override
    public void onEnd(long time) {
        advance(time);
        markHere();
        trail.log(Level.INFO, "", "The tape has ended.");
        finish();
    }

    /// Writes down how much of the market was taken, unless that is written already. Every event is preceded by
    /// such a mark if it needs one, so that a session that comes back goes on with the very next trade.
    public void markHere() {
        trail.markHere();
    }

    /// Brings time forward; the simulated venue acts at its own times on the way. Time never goes back.
    private void advance(long time) {
        strategies.nextInput();
        lists.nextInput();
        dates.onInput(time);
        if (venue != null) {
            long due = venue.nextTimer();
            while (due <= time) {
                reach(due);
                venue.advanceTo(now);
                settle();
                due = venue.nextTimer();
            }
        }
        reach(time);
        if (venue != null) venue.advanceTo(now);
    }

    private void reach(long time) {
        if (time <= now) return;
        if (time >= nextDay) startDay(time);
        now = time;
    }

    private void startDay(long time) {
        boolean first = nextDay == Long.MIN_VALUE;
        nextDay = dayAfter(time);
        if (first) return;
        var day = new KernelNote.DayStarted(BarInterval.D1.start(time), market.lasts());
        sums.onDayStart(account.equity(ledger, day.lasts()));
        trail.tell(day);
    }

    private static long dayAfter(long time) {
        return BarInterval.D1.start(time) + BarInterval.D1.nanos();
    }

    private void finish() {
        dates.proceed();
        settle();
        boolean looked = breaches.due();
        if (looked) {
            breaches.look(strategies, states);
            settle();
        }
        if (exits.active()) {
            exits.proceed();
            settle();
        }
        if (setup.gateway().outside()) reconciliation.proceed();
        flow.publishAccount(looked);
    }

    /// Lets orders follow what has happened, until nothing more follows.
    private void settle() {
        boolean more = true;
        while (more) {
            strategies.deliverNotices();
            more = lists.settle();
            more |= held.settle();
        }
    }

    // Commands and reports

    /// Carries out a command.
    ///
    /// @param at when it was given, epoch nanoseconds of the session's clock
    public Outcome accept(long at, Command command) {
        advance(at);
        Outcome outcome = switch (command) {
            case Command.Submit each -> submit(each, Set.of());
            case Command.SubmitConfirmed again -> submit(again.order(), again.confirmed());
            case Command.SubmitList list -> entry.submit(list.legs());
            case Command.SubmitLinked linked -> entry.join(linked.order(), linked.role(), linked.to());
            case Command.Replace replace -> flow.replace(replace.order(), replace.quantity(), replace.terms());
            case Command.Cancel cancel -> flow.cancel(cancel.order());
            case Command.CancelAll _ -> {
                flow.cancelAll();
                yield new Outcome.Done(0);
            }
            case Command.CancelInstrument cancel -> {
                flow.cancelIn(cancel.instrument());
                yield new Outcome.Done(0);
            }
            case Command.Flatten flatten -> {
                exits.begin(flatten.instrument());
                yield new Outcome.Done(0);
            }
            case Command.Kill kill -> states.kill(kill);
            case Command.Reduce reduce -> states.reduce(reduce);
            case Command.Resume resume -> states.resume(resume);
            case Command.ChangeLimits change -> limits.change(change.instrument(), change.limits());
            case Command.ProposeLimits propose -> limits.propose(propose.instrument(), propose.limits());
            case Command.ChangeAccountLimits change -> limits.change(change.limits());
            case Command.ProposeAccountLimits propose -> limits.propose(propose.limits());
            case Command.ConfirmLimits confirm -> limits.confirm(confirm.proposal());
            case Command.Reconcile _ -> done(reconciliation.askNow());
            case Command.AcceptPosition accept -> {
                String refusal = reconciliation.acceptPosition(accept.instrument());
                flow.publishExposure(accept.instrument().index());
                lists.onPosition(accept.instrument().index());
                yield done(refusal);
            }
            case Command.StartStrategy start -> strategies.start(start.name(), start.strategy());
            case Command.StopStrategy stop -> strategies.stop(stop.name(), stop.reason());
        };
        finish();
        return outcome;
    }

    private Outcome submit(Command.Submit submit, Set<CheckCode> confirmed) {
        Outcome outcome = flow.submit(submit, confirmed);
        if (outcome instanceof Outcome.Denied denied) breaches.onDenied(submit.instrument(), denied.denial());
        return outcome;
    }

    private static Outcome done(String refusal) {
        return refusal.isEmpty() ? new Outcome.Done(0) : new Outcome.NotDone(refusal);
    }

    /// Takes what a gateway outside the kernel reports.
    ///
    /// @param at when it came in, epoch nanoseconds of the session's clock
    public void onReport(long at, OrderEvent report) {
        advance(at);
        reports.onReport(report);
        finish();
    }

    /// Takes what else a gateway outside the kernel says: that the connection is up or down, and what it answers.
    ///
    /// @param at when it came in, epoch nanoseconds of the session's clock
    public void onVenueNews(long at, VenueNews news) {
        advance(at);
        reconciliation.onNews(news);
        finish();
    }

    // What others may see

    Gate gate() {
        return setup.gate();
    }

    /// Names of the strategies that are running.
    public List<String> running() {
        return strategies.running();
    }

    /// How far the last kill of everything has come; empty if there was none, or trading was resumed since. Any
    /// thread.
    public @Nullable HaltReport haltReport() {
        return exits.report();
    }

    /// The same for the last kill of one instrument. Any thread.
    public @Nullable HaltReport haltReport(int instrument) {
        return exits.report(instrument);
    }

    /// Where the connection to the venue stands. Any thread.
    public LinkState link() {
        return link.state();
    }

    /// What the venue has open, as it says: an outside one when it was asked last, a simulated one now. Kernel thread.
    public VenueBook venueBook() {
        if (venue == null) return reconciliation.lastBook();
        return new VenueBook(
                now, venue.openOrders().stream().map(VenueOrder::working).toList(), Optional.empty());
    }

    /// Session time our book and the venue's were last found to agree, 0 if never. Any thread.
    public long reconciledAt() {
        return reconciliation.lastAt();
    }

    /// The strategy's callback that is being carried out, if one is. Any thread; a moment old.
    public @Nullable Callback inHand() {
        return strategies.inHand();
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public long bid(int instrument) {
        return market.bid(instrument);
    }

    @Override
    public long ask(int instrument) {
        return market.ask(instrument);
    }

    @Override
    public long last(int instrument) {
        return market.last(instrument);
    }

    @Override
    public long quoteTime(int instrument) {
        return market.quoteTime(instrument);
    }

    @Override
    public long netQuantity(int instrument) {
        return ledger.netQuantity(instrument);
    }

    @Override
    public long openBuyQuantity(int instrument) {
        return orders.openBuy(instrument);
    }

    @Override
    public long openSellQuantity(int instrument) {
        return orders.openSell(instrument);
    }

    @Override
    public TradingState tradingState() {
        return states.session();
    }

    @Override
    public TradingState tradingState(int instrument) {
        return states.of(instrument);
    }

    @Override
    public int messagesInLastSecond() {
        return flow.messagesInLastSecond();
    }

    @Override
    public long lastSentLike(Order order, long since) {
        return flow.lastSentLike(order, since);
    }

    @Override
    public int askedAlike(Order order, long since) {
        return flow.askedAlike(order, since);
    }

    @Override
    public MarketStatus marketStatus(int instrument) {
        return market.status(instrument);
    }

    @Override
    public long bestOwnBuy(int instrument) {
        return orders.bestBuy(instrument);
    }

    @Override
    public long bestOwnSell(int instrument) {
        return orders.bestSell(instrument);
    }

    @Override
    public AccountView account() {
        return sums;
    }
}
