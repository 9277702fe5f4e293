package tradewind.engine.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.Passed;
import tradewind.engine.gateways.ExecutionReports;
import tradewind.engine.gateways.SimulatedVenue;
import tradewind.engine.gateways.VenueOffer;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.market.Money;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderState;

/// A simulated exchange: own orders against a market that trades, recorded or live. No thread, no clock,
/// seeded: the same calls in the same order give the same reports.
///
/// **What fills**
///
/// - An order *takes* if it is a market order, or a limit at or beyond the opposite touch: up to the quantity
///   shown, at the touch. What is left takes again from each following quote, until the quote moves out of
///   its limit; then it rests. Each quote shows its quantity anew; between two quotes it can be taken once. A
///   market order that finds nobody on the other side on arrival, or a bid above the ask, is rejected. An order
///   that meets no quote at all waits for the first.
/// - A *resting* order fills whole, at its limit, once the market trades through it or is quoted through it.
///   A trade at its limit, whoever was the aggressor, first serves the quantity ahead of it; what is left of
///   the trade fills own orders in the order they joined. Own buys and own sells each meet the whole trade.
/// - *Ahead* of an order inside the spread stands nothing. Ahead of one at the touch stands the quantity
///   shown when it joined (times [PaperOptions#queuePercent]). Depth beyond the touch is not known; the same
///   quantity is assumed there. Only trades at its price shorten the queue, cancels of others never do. This is
///   [FillModel.VolumeAhead]; the other [fill models][FillModel] say what they do differently.
/// - An *iceberg* joins the queue again with each part it shows. Whatever is shown at the price of a *hidden*
///   order stands ahead of it.
/// - A *trigger* is reached when the price it looks at is at or through it, also if it is there on arrival.
///   The order then enters the market a nanosecond later, so that it meets the quote that belongs to the
///   trade. A trailing stop follows that price; a pegged order stands where the quote puts it and loses its
///   turn when it moves. Both are told as restatements. Market to limit has the price of its first fill for a
///   limit.
/// - IOC takes what it can on arrival and the rest is cancelled; FOK takes all on arrival or is cancelled.
///   Day orders expire at the end of the day they arrive in, good-till-date orders at their time.
/// - *Post-only* orders that would take are rejected on arrival and cancelled after a trigger. *Reduce-only*
///   orders fill as far as the position made here goes, and end with it.
/// - A replace to less at the same limit keeps the place in the queue, any other joins anew. To no more than
///   is filled already, it ends the order. Fills while it is on its way count. The order type stays.
/// - Own orders trade with each other only if [OwnOrders] says so, and the market does not react to them.
/// - An *auction* uncrosses a book of own orders and of what the recording shows of others ([AuctionBook] says how
///   that is made): at the price where the most can trade, then the least is left over, then nearest to the print.
///   The opening waits for the first trade if nothing was printed or quoted. In a halt and before the open orders
///   wait; while the market is closed they are refused.
///
/// **Time.** The kernel brings it to the time of each input before it gives the input. Calls to send, replace
/// and cancel leave at the time last advanced to and reach the venue after the latency. Reports are delivered
/// inside [#advanceTo] only, stamped with their time of delivery; whoever gets them may send at once.
public final class PaperExchange implements SimulatedVenue {
    private static final long DAY = 86_400_000_000_000L;
    private static final String NOT_FOUND = "Order not found";
    private static final String NO_REASON = "Refused for no reason, as the settings ask";

    private final String name;
    private final Instruments instruments;
    private final VenueRules rules;
    private final PaperOptions options;
    private final LongUnaryOperator dayEnd;
    private final Agenda agenda = new Agenda();
    private final Steps steps = new Steps();
    private final OpenOrders open = new OpenOrders();
    private final ReportLine reports;
    private final Delay toVenue;
    /// Made when the market or an order first touches the instrument.
    private final @Nullable Book[] books;
    private final Draws refusals;
    private TradingPhase phase = TradingPhase.CONTINUOUS;
    private long nextTurn = Long.MIN_VALUE;
    private boolean hasAuctions;
    private ExecutionReports desk = report -> {
        throw new IllegalStateException("not started: " + report);
    };
    private volatile boolean massCancel;

    /// @param dayEnd from a time to the end of the trading day it is in, both epoch nanoseconds, the result
    ///     later than the argument; see [#utcDayEnd]
    public PaperExchange(String name, Instruments instruments, PaperOptions options, LongUnaryOperator dayEnd) {
        this.name = name;
        this.instruments = instruments;
        rules = new VenueRules(instruments);
        this.options = options;
        this.dayEnd = dayEnd;
        reports = new ReportLine(agenda, options);
        toVenue = new Delay(options.toVenue(), options.seed());
        books = new Book[instruments.size()];
        refusals = new Draws(options.seed() ^ 0x5851F42D4C957F2DL);
        hasAuctions = !options.hours().turns().isEmpty();
    }

    /// The next midnight in UTC, where markets that never close end their day.
    public static long utcDayEnd(long time) {
        return (Math.floorDiv(time, DAY) + 1) * DAY;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public VenueOffer capabilities() {
        return options.offer();
    }

    @Override
    public void start(ExecutionReports reportsTo) {
        desk = reportsTo;
    }

    @Override
    public void send(Passed passed) {
        WorkingOrder order = open.add(passed.order());
        agenda.arrive(toVenue.due(agenda.now()), order);
    }

    @Override
    public void replace(Passed changed) {
        agenda.change(toVenue.due(agenda.now()), changed.order());
    }

    @Override
    public void cancel(OrderId order) {
        agenda.cancel(toVenue.due(agenda.now()), order);
    }

    /// Cancels everything, what is still on its way to the venue included, without latency: at the next call
    /// of [#advanceTo], [#onTrade] or [#onQuote], before anything else.
    @Override
    public void cancelWorking() {
        massCancel = true;
    }

    /// When something happens next without further market data, epoch nanoseconds; [Long#MAX_VALUE] if never.
    /// The turns of a day do not count: nothing is heard of them while nobody trades.
    @Override
    public long nextTimer() {
        return massCancel ? agenda.now() : agenda.nextDue();
    }

    /// Lets happen what is due up to and at `time`, in time order. Reports are delivered from in here.
    @Override
    public void advanceTo(long time) {
        takeUpMassCancel();
        while (true) {
            long due = agenda.nextDue();
            if (nextTurn <= Math.min(due, time)) turn(time);
            else if (due <= time) agenda.doNext(steps);
            else break;
        }
        agenda.now(time);
    }

    private void turn(long time) {
        long at = nextTurn == Long.MIN_VALUE ? time : nextTurn;
        agenda.now(at);
        nextTurn = options.hours().nextTurn(at);
        if (!hasAuctions) return;
        phase = options.hours().phaseAt(at);
        for (int i = 0; i < books.length; i++) turn(i, phase);
    }

    private void turn(int instrument, TradingPhase next) {
        Book book = books[instrument];
        if (book != null) book.auction().turn(next, book.all(instruments.get(instrument)));
    }

    /// The market of one instrument goes into another phase, whatever its hours say; they have the next word.
    ///
    /// @throws IllegalStateException if something was due before `time`
    public void onPhase(int instrument, long time, TradingPhase next) {
        reach(time);
        hasAuctions = true;
        book(instrument);
        turn(instrument, next);
    }

    @Override
    public MarketStatus status(int instrument) {
        if (!hasAuctions) return MarketStatus.OPEN;
        Book book = books[instrument];
        return (book == null ? phase : book.auction().phase()).status();
    }

    /// Tells it of a position that was not made here, for reduce-only orders.
    ///
    /// @param units net, in quantity units, below zero if short
    public void onPosition(int instrument, long units) {
        book(instrument).position(units);
    }

    /// Somebody traded. Same parameters as [tradewind.engine.market.MarketDataListener#onTrade].
    ///
    /// @throws IllegalStateException if something was due before `time`
    @Override
    public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
        reach(time);
        book(instrument).onTrade(price, quantity);
    }

    /// The touch changed. A side with quantity 0 is not there.
    ///
    /// @throws IllegalStateException if something was due before `time`
    @Override
    public void onQuote(int instrument, long time, long bidPrice, long bidQty, long askPrice, long askQty) {
        reach(time);
        book(instrument).onQuote(bidPrice, bidQty, askPrice, askQty);
    }

    private void reach(long time) {
        if (agenda.nextDue() < time)
            throw new IllegalStateException("market data of " + time + " before what was due at " + agenda.nextDue());
        agenda.now(time);
        takeUpMassCancel();
    }

    private void takeUpMassCancel() {
        if (!massCancel) return;
        massCancel = false;
        for (WorkingOrder order : open.all()) book(order).cancel(order, "Mass cancel");
    }

    private final class Steps implements Agenda.Doer {
        @Override
        public void arrive(WorkingOrder order) {
            if (!order.done()) PaperExchange.this.arrive(order);
        }

        @Override
        public void change(Order changed) {
            PaperExchange.this.change(changed);
        }

        @Override
        public void cancel(OrderId id) {
            WorkingOrder order = open.get(id);
            if (order == null) reports.cancelRejected(id, NOT_FOUND);
            else if (refuses(options.refusals().cancels())) reports.cancelRejected(id, NO_REASON);
            else book(order).cancel(order, "");
        }

        @Override
        public void enter(WorkingOrder order) {
            if (!order.done()) book(order).enter(order);
        }

        @Override
        public void expire(WorkingOrder order) {
            if (!order.done()) book(order).expire(order);
        }

        @Override
        public void deliver(OrderEvent report) {
            desk.onReport(report);
        }
    }

    private void arrive(WorkingOrder order) {
        String refusal = rules.refusal(order.order, agenda.now(), hasAuctions);
        if (refusal.isEmpty()) refusal = book(order).refusal(order.order);
        if (refusal.isEmpty() && refuses(options.refusals().orders())) refusal = NO_REASON;
        if (!refusal.isEmpty()) {
            reports.rejected(order, refusal);
            order.place = WorkingOrder.Place.DONE;
            open.remove(order);
            return;
        }
        reports.accepted(order);
        scheduleExpiry(order);
        book(order).join(order);
    }

    private boolean refuses(int share) {
        return share > 0 && refusals.below(Refusals.ALL) < share;
    }

    private void change(Order changed) {
        WorkingOrder order = open.get(changed.id());
        if (order == null) {
            reports.replaceRejected(changed.id(), NOT_FOUND);
            return;
        }
        String refusal = changed.terms().type() != order.order.terms().type()
                ? "Order type cannot be changed"
                : rules.refusal(changed, agenda.now(), hasAuctions);
        if (refusal.isEmpty() && changed.handling().postOnly() && book(order).takesAtOnce(changed))
            refusal = "Post only: it would take";
        if (refusal.isEmpty() && refuses(options.refusals().replaces())) refusal = NO_REASON;
        if (refusal.isEmpty()) book(order).change(order, changed);
        else reports.replaceRejected(changed.id(), refusal);
    }

    private void scheduleExpiry(WorkingOrder order) {
        long at = switch (order.order.timeInForce()) {
            case DAY -> dayEnd.applyAsLong(agenda.now());
            case GTD -> order.order.handling().expireAt();
            case GTC, IOC, FOK, AT_THE_OPEN, AT_THE_CLOSE -> Long.MAX_VALUE;
        };
        if (at < Long.MAX_VALUE) agenda.expire(at, order);
    }

    private Book book(WorkingOrder order) {
        return book(order.instrument().index());
    }

    private Book book(int instrument) {
        Book book = books[instrument];
        if (book == null) {
            book = new Book(instruments.get(instrument), agenda, reports, open, options, phase);
            books[instrument] = book;
        }
        return book;
    }

    /// What a fill would cost.
    ///
    /// @param notional price × quantity in the quote currency
    /// @throws ArithmeticException if it does not fit
    public Money feeFor(Money notional, Liquidity liquidity) {
        return notional.currency().money(options.fee(notional.units(), liquidity));
    }

    /// Fills whose report is on its way are counted.
    @Override
    public List<OrderState> openOrders() {
        List<OrderState> states = new ArrayList<>(open.size());
        for (WorkingOrder order : open.all()) states.add(order.state(agenda.now()));
        return states;
    }

    /// Takes back the orders that were open when a session ended, in the order of their ids, each at the back
    /// of its queue. Limit and market orders wait for the first quote to see where they stand.
    ///
    /// What was under way is settled: a pending cancel is carried out; a pending replace is refused; an order
    /// that was never acknowledged is accepted now. IOC and FOK orders are cancelled. Nothing else is
    /// reported.
    ///
    /// @param states open orders as the desk knows them
    /// @param now session time, epoch nanoseconds
    public void restore(Collection<OrderState> states, long now) {
        agenda.now(now);
        states.stream()
                .filter(state -> state.status().open())
                .sorted(Comparator.comparing(state -> state.order().id()))
                .forEach(this::restore);
    }

    private void restore(OrderState state) {
        WorkingOrder order = open.add(state.order());
        order.cumQty = state.cumQty();
        order.cumNotional = state.cumNotional();
        order.triggered = state.triggered();
        if (!state.acknowledged() || state.status() == OrdStatus.UNKNOWN) reports.accepted(order);
        if (state.status() == OrdStatus.PENDING_CANCEL) {
            book(order).cancel(order, "");
        } else if (order.immediate() && !order.waitsForTrigger()) {
            book(order).cancel(order, "Not filled before the venue restarted");
        } else {
            if (state.status() == OrdStatus.PENDING_REPLACE)
                reports.replaceRejected(order.id(), "Not done before the venue restarted");
            scheduleExpiry(order);
            book(order).join(order);
        }
    }

    /// Forgets everything; nothing is reported after it.
    @Override
    public void close() {
        agenda.clear();
        open.clear();
    }
}
