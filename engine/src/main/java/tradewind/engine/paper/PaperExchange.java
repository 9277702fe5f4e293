package tradewind.engine.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongUnaryOperator;
import tradewind.engine.gate.Passed;
import tradewind.engine.gateways.ExecutionReports;
import tradewind.engine.gateways.SimulatedVenue;
import tradewind.engine.gateways.VenueOffer;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.market.Money;
import tradewind.engine.orders.Liquidity;
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

    private final String name;
    private final TradingHours hours;
    private final PaperOptions options;
    private final Agenda agenda = new Agenda();
    private final OpenOrders open = new OpenOrders();
    private final Delay toVenue;
    private final Books books;
    private final VenueSteps steps;
    private long nextTurn = Long.MIN_VALUE;
    private volatile boolean massCancel;

    /// @param dayEnd from a time to the end of the trading day it is in, both epoch nanoseconds, the result
    ///     later than the argument; see [#utcDayEnd]
    public PaperExchange(String name, Instruments instruments, PaperOptions options, LongUnaryOperator dayEnd) {
        this.name = name;
        this.options = options;
        hours = options.hours();
        toVenue = new Delay(options.toVenue(), options.seed());
        var reports = new ReportLine(agenda, options);
        books = new Books(instruments, agenda, reports, open, options);
        steps = new VenueSteps(instruments, options, dayEnd, agenda, open, reports, books);
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
    public void start(ExecutionReports reports) {
        steps.reportTo(reports);
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
        nextTurn = hours.nextTurn(at);
        if (books.hasAuctions()) books.turn(hours.phaseAt(at));
    }

    /// The market of one instrument goes into another phase, whatever its hours say; they have the next word.
    ///
    /// @throws IllegalStateException if something was due before `time`
    public void onPhase(int instrument, long time, TradingPhase next) {
        reach(time);
        books.turn(instrument, next);
    }

    @Override
    public MarketStatus status(int instrument) {
        return books.status(instrument);
    }

    /// Tells it of a position that was not made here, for reduce-only orders.
    ///
    /// @param units net, in quantity units, below zero if short
    public void onPosition(int instrument, long units) {
        books.of(instrument).position(units);
    }

    /// Somebody traded. Same parameters as [tradewind.engine.market.MarketDataListener#onTrade].
    ///
    /// @throws IllegalStateException if something was due before `time`
    @Override
    public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
        reach(time);
        books.of(instrument).onTrade(price, quantity);
    }

    /// The touch changed. A side with quantity 0 is not there.
    ///
    /// @throws IllegalStateException if something was due before `time`
    @Override
    public void onQuote(int instrument, long time, long bidPrice, long bidQty, long askPrice, long askQty) {
        reach(time);
        books.of(instrument).onQuote(bidPrice, bidQty, askPrice, askQty);
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
        steps.cancelAll("Mass cancel");
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
                .forEach(steps::restore);
    }

    /// Forgets everything; nothing is reported after it.
    @Override
    public void close() {
        agenda.clear();
        open.clear();
    }
}
