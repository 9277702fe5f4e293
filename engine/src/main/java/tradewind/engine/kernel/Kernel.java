package tradewind.engine.kernel;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.AccountView;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.GateView;
import tradewind.engine.gate.TradingState;
import tradewind.engine.gateways.LinkState;
import tradewind.engine.gateways.SimulatedVenue;
import tradewind.engine.gateways.VenueBook;
import tradewind.engine.gateways.VenueOrder;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;

/// Decides about money: one order book of our own, one ledger, one gate, the strategies and, on paper, the venue.
///
/// The one door: inputs come in here and time moves here; who carries them out is behind it. One thread at a time may
/// call it, whichever. [#now] is the stamp of the input in hand; what the simulated venue does in between happens at
/// its own time. Allocates nothing for market data that touches no order.
public final class Kernel implements MarketDataListener, GateView {
    private final KernelSetup setup;
    private final @Nullable SimulatedVenue venue;
    private final KernelParts parts;
    private long now;

    /// A kernel that goes on from a recovered state; a fresh one for a new session.
    public Kernel(KernelSetup setup, KernelState recovered, KernelOutput out) {
        this.setup = setup;
        this.venue = setup.gateway() instanceof SimulatedVenue simulated ? simulated : null;
        this.now = recovered.at();
        parts = new KernelParts(setup, recovered, out, this);
        parts.recover(setup, recovered);
        // an outside gateway reports through the inbox
        if (venue != null) venue.start(parts.reports::onReport);
    }

    // Market data

    @Override
    public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
        advance(time);
        if (parts.ingress.refusesTrade(instrument, price, quantity)) {
            parts.trail.onTick();
            finish();
            return;
        }
        parts.market.trade(instrument, time, price);
        parts.sums.onPrice(instrument);
        parts.trail.onTick();
        setup.quotes().trade(instrument, time, price, quantity);
        setup.bars().trade(instrument, time, price, quantity);
        if (venue != null) {
            venue.onTrade(instrument, now, price, quantity, aggressor);
            status(instrument, venue.status(instrument));
        }
        parts.held.onTrade(instrument, time, price);
        parts.strategies.onTrade(instrument, time, price, quantity, aggressor);
        parts.trail.markByTheMinute();
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
        if (parts.ingress.refusesQuote(instrument, bidPrice, bidQuantity, askPrice, askQuantity)) {
            finish();
            return;
        }
        parts.market.quote(instrument, time, bidPrice, askPrice);
        if (parts.market.last(instrument) <= 0) parts.sums.onPrice(instrument);
        setup.quotes().quote(instrument, time, bidPrice, bidQuantity, askPrice, askQuantity, derived);
        if (venue != null) {
            venue.onQuote(instrument, now, bidPrice, bidQuantity, askPrice, askQuantity);
            status(instrument, venue.status(instrument));
        }
        parts.held.onQuote(instrument, time, bidPrice, askPrice);
        parts.strategies.onQuote(instrument, time, bidPrice, bidQuantity, askPrice, askQuantity);
        finish();
    }

    @Override
    public void onStatus(int instrument, long time, MarketStatus status) {
        advance(time);
        status(instrument, status);
        finish();
    }

    private void status(int instrument, MarketStatus status) {
        if (parts.market.status(instrument) == status) return;
        parts.market.status(instrument, status);
        setup.exposure().write(instrument, status);
        parts.trail.tell(new KernelNote.MarketStatusChanged(now, instrument, status));
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
        parts.trail.log(Level.INFO, "", "The tape has ended.");
        finish();
    }

    /// Writes down how much of the market was taken, unless that is written already. Every event is preceded by
    /// such a mark if it needs one, so that a session that comes back goes on with the very next trade.
    public void markHere() {
        parts.trail.markHere();
    }

    /// Brings time forward; the simulated venue acts at its own times on the way. Time never goes back.
    private void advance(long time) {
        parts.strategies.nextInput();
        parts.lists.nextInput();
        parts.dates.onInput(time);
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
        parts.days.reach(time);
        now = time;
    }

    private void finish() {
        parts.dates.proceed();
        settle();
        boolean looked = parts.breaches.due();
        if (looked) {
            parts.breaches.look(parts.strategies, parts.states);
            settle();
        }
        if (parts.exits.active()) {
            parts.exits.proceed();
            settle();
        }
        if (setup.gateway().outside()) parts.reconciliation.proceed();
        parts.steps.publishAccount(looked);
        // a notice of what the reconciliation did waits for the next input
        if (parts.notices.isEmpty()) parts.orders.putAway();
    }

    /// Lets orders follow what has happened, until nothing more follows.
    private void settle() {
        boolean more = true;
        while (more) {
            parts.strategies.deliverNotices();
            more = parts.lists.settle();
            more |= parts.held.settle();
        }
    }

    // Commands and reports

    /// Carries out a command.
    ///
    /// @param at when it was given, epoch nanoseconds of the session's clock
    public Outcome accept(long at, Command command) {
        advance(at);
        Outcome outcome = parts.commands.carryOut(command);
        finish();
        return outcome;
    }

    /// Takes what a gateway outside the kernel reports.
    ///
    /// @param at when it came in, epoch nanoseconds of the session's clock
    public void onReport(long at, OrderEvent report) {
        advance(at);
        parts.reports.onReport(report);
        finish();
    }

    /// Takes what else a gateway outside the kernel says: that the connection is up or down, and what it answers.
    ///
    /// @param at when it came in, epoch nanoseconds of the session's clock
    public void onVenueNews(long at, VenueNews news) {
        advance(at);
        parts.reconciliation.onNews(news);
        finish();
    }

    // What others may see

    Gate gate() {
        return setup.gate();
    }

    /// Names of the strategies that are running.
    public List<String> running() {
        return parts.strategies.running();
    }

    /// How far the last kill of everything has come; empty if there was none, or trading was resumed since. Any
    /// thread.
    public @Nullable HaltReport haltReport() {
        return parts.exits.report();
    }

    /// The same for the last kill of one instrument. Any thread.
    public @Nullable HaltReport haltReport(int instrument) {
        return parts.exits.report(instrument);
    }

    /// Where the connection to the venue stands. Any thread.
    public LinkState link() {
        return parts.link.state();
    }

    /// What the venue has open, as it says: an outside one when it was asked last, a simulated one now. Kernel thread.
    public VenueBook venueBook() {
        if (venue == null) return parts.reconciliation.lastBook();
        return new VenueBook(
                now, venue.openOrders().stream().map(VenueOrder::working).toList(), Optional.empty());
    }

    /// Session time our book and the venue's were last found to agree, 0 if never. Any thread.
    public long reconciledAt() {
        return parts.reconciliation.lastAt();
    }

    /// The strategy's callback that is being carried out, if one is. Any thread; a moment old.
    public @Nullable Callback inHand() {
        return parts.strategies.inHand();
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public long bid(int instrument) {
        return parts.market.bid(instrument);
    }

    @Override
    public long ask(int instrument) {
        return parts.market.ask(instrument);
    }

    @Override
    public long last(int instrument) {
        return parts.market.last(instrument);
    }

    @Override
    public long quoteTime(int instrument) {
        return parts.market.quoteTime(instrument);
    }

    @Override
    public long netQuantity(int instrument) {
        return parts.ledger.netQuantity(instrument);
    }

    @Override
    public long openBuyQuantity(int instrument) {
        return parts.orders.openBuy(instrument);
    }

    @Override
    public long openSellQuantity(int instrument) {
        return parts.orders.openSell(instrument);
    }

    @Override
    public TradingState tradingState() {
        return parts.states.session();
    }

    @Override
    public TradingState tradingState(int instrument) {
        return parts.states.of(instrument);
    }

    @Override
    public int messagesInLastSecond() {
        return parts.flow.messagesInLastSecond();
    }

    @Override
    public long lastSentLike(Order order, long since) {
        return parts.flow.lastSentLike(order, since);
    }

    @Override
    public int askedAlike(Order order, long since) {
        return parts.flow.askedAlike(order, since);
    }

    @Override
    public MarketStatus marketStatus(int instrument) {
        return parts.market.status(instrument);
    }

    @Override
    public long bestOwnBuy(int instrument) {
        return parts.orders.bestBuy(instrument);
    }

    @Override
    public long bestOwnSell(int instrument) {
        return parts.orders.bestSell(instrument);
    }

    @Override
    public AccountView account() {
        return parts.sums;
    }
}
