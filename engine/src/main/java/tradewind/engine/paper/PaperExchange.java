package tradewind.engine.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import tradewind.engine.gate.Passed;
import tradewind.engine.gateways.ExecutionReports;
import tradewind.engine.gateways.SimulatedVenue;
import tradewind.engine.gateways.VenueOffer;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;
import tradewind.engine.market.Price;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// A simulated exchange: own orders against a market that trades, recorded or live. No thread, no clock,
/// seeded: the same calls in the same order give the same reports.
///
/// **What fills**
///
/// - An order *takes* if it is a market order, or a limit at or beyond the opposite touch: up to the quantity
///   shown, at the touch. What is left takes again from each following quote, until the quote moves out of
///   its limit; then it rests. Each quote shows its quantity anew; between two quotes it can be taken once. A
///   market order that finds nobody on the other side on arrival is rejected. An order that meets no quote at
///   all waits for the first.
/// - A *resting* order fills whole, at its limit, once the market trades through it or is quoted through it.
///   A trade at its limit, whoever was the aggressor, first serves the quantity ahead of it; what is left of
///   the trade fills own orders in the order they joined. Own buys and own sells each meet the whole trade.
/// - *Ahead* of an order inside the spread stands nothing. Ahead of one at the touch stands the quantity
///   shown when it joined (times [PaperOptions#queuePercent]). Depth beyond the touch is not known; the same
///   quantity is assumed there. Only trades at its price shorten the queue, cancels of others never do.
/// - A *stop* is elected when the last price is at or through its trigger, also if it is there on arrival. It
///   then enters the market a nanosecond later, so that it meets the quote that belongs to the trade.
/// - IOC takes what it can on arrival and the rest is cancelled; FOK takes all on arrival or is cancelled.
///   Day orders expire at the end of the day they arrive in.
/// - A replace to less at the same limit keeps the place in the queue, any other joins anew. To no more than
///   is filled already, it ends the order. Fills while it is on its way count. The order type stays.
/// - Own orders never trade with each other, and the market does not react to them.
///
/// **Time.** The kernel brings it to the time of each input before it gives the input. Calls to send, replace
/// and cancel leave at the time last advanced to and reach the venue after the latency. Reports are delivered
/// inside [#advanceTo] only, stamped with their time of delivery; whoever gets them may send at once.
public final class PaperExchange implements SimulatedVenue {
    private static final long DAY = 86_400_000_000_000L;
    private static final String NOT_FOUND = "Order not found";

    private final String name;
    private final Instruments instruments;
    private final PaperOptions options;
    private final LongUnaryOperator dayEnd;
    private final Agenda agenda = new Agenda();
    private final Map<OrderId, WorkingOrder> open = new LinkedHashMap<>();
    private final ReportLine reports;
    private final Delay toVenue;
    private final Book[] books;
    private ExecutionReports desk = report -> {
        throw new IllegalStateException("not started: " + report);
    };
    private volatile boolean massCancel;

    /// @param dayEnd from a time to the end of the trading day it is in, both epoch nanoseconds, the result
    ///     later than the argument; see [#utcDayEnd]
    public PaperExchange(String name, Instruments instruments, PaperOptions options, LongUnaryOperator dayEnd) {
        this.name = name;
        this.instruments = instruments;
        this.options = options;
        this.dayEnd = dayEnd;
        reports = new ReportLine(agenda, options);
        toVenue = new Delay(options.latencyNanos(), options.jitterNanos(), options.seed());
        books = new Book[instruments.size()];
        for (int i = 0; i < books.length; i++) books[i] = new Book(agenda, reports, open, options.queuePercent());
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
        return VenueOffer.BASIC.withStops();
    }

    @Override
    public void start(ExecutionReports reportsTo) {
        desk = reportsTo;
    }

    @Override
    public void send(Passed passed) {
        WorkingOrder order = new WorkingOrder(passed.order());
        if (open.putIfAbsent(order.id(), order) != null)
            throw new IllegalArgumentException("sent twice: " + passed.order());
        agenda.add(toVenue.due(agenda.now()), new Agenda.Step.Arrive(order));
    }

    @Override
    public void replace(Passed changed) {
        agenda.add(toVenue.due(agenda.now()), new Agenda.Step.Change(changed.order()));
    }

    @Override
    public void cancel(OrderId order) {
        agenda.add(toVenue.due(agenda.now()), new Agenda.Step.Cancel(order));
    }

    /// Cancels everything, what is still on its way to the venue included, without latency: at the next call
    /// of [#advanceTo], [#onTrade] or [#onQuote], before anything else.
    @Override
    public void cancelWorking() {
        massCancel = true;
    }

    /// When something happens next without further market data, epoch nanoseconds; [Long#MAX_VALUE] if never.
    @Override
    public long nextTimer() {
        return massCancel ? agenda.now() : agenda.nextDue();
    }

    /// Lets happen what is due up to and at `time`, in time order. Reports are delivered from in here.
    @Override
    public void advanceTo(long time) {
        takeUpMassCancel();
        while (agenda.nextDue() <= time) happen(agenda.take());
        agenda.now(time);
    }

    /// Somebody traded. Same parameters as [tradewind.engine.market.MarketDataListener#onTrade].
    ///
    /// @throws IllegalStateException if something was due before `time`
    @Override
    public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
        reach(time);
        books[instrument].onTrade(price, quantity);
    }

    /// The touch changed. A side with quantity 0 is not there.
    ///
    /// @throws IllegalStateException if something was due before `time`
    @Override
    public void onQuote(int instrument, long time, long bidPrice, long bidQty, long askPrice, long askQty) {
        reach(time);
        books[instrument].onQuote(bidPrice, bidQty, askPrice, askQty);
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
        for (WorkingOrder order : List.copyOf(open.values())) book(order).cancel(order, "Mass cancel");
    }

    private void happen(Agenda.Step step) {
        switch (step) {
            case Agenda.Step.Arrive arrive -> {
                if (!arrive.order().done()) arrive(arrive.order());
            }
            case Agenda.Step.Change change -> change(change.changed());
            case Agenda.Step.Cancel cancel -> {
                WorkingOrder order = open.get(cancel.order());
                if (order == null) reports.cancelRejected(cancel.order(), NOT_FOUND);
                else book(order).cancel(order, "");
            }
            case Agenda.Step.Enter enter -> {
                if (!enter.order().done()) book(enter.order()).enter(enter.order());
            }
            case Agenda.Step.Expire expire -> {
                if (!expire.order().done()) book(expire.order()).expire(expire.order());
            }
            case Agenda.Step.Deliver deliver -> desk.onReport(deliver.report());
        }
    }

    private void arrive(WorkingOrder order) {
        String refusal = refusal(order.order);
        if (refusal.isEmpty()
                && order.order.terms() instanceof Terms.Market
                && !book(order).hasTouchFor(order))
            refusal = "No quote for " + order.instrument().symbol() + " to trade against";
        if (!refusal.isEmpty()) {
            open.remove(order.id());
            reports.rejected(order, refusal);
            return;
        }
        reports.accepted(order);
        scheduleExpiry(order);
        book(order).join(order);
    }

    private void change(Order changed) {
        WorkingOrder order = open.get(changed.id());
        if (order == null) {
            reports.replaceRejected(changed.id(), NOT_FOUND);
            return;
        }
        String refusal = changed.terms().type() != order.order.terms().type()
                ? "Order type cannot be changed"
                : refusal(changed);
        if (refusal.isEmpty()) book(order).change(order, changed);
        else reports.replaceRejected(changed.id(), refusal);
    }

    /// Why the venue will not take it, in its words; empty if it will.
    private String refusal(Order order) {
        Instrument instrument = order.instrument();
        if (instrument.index() >= books.length
                || !instruments.get(instrument.index()).equals(instrument))
            return "Unknown symbol " + instrument.symbol();
        if (!offers(order))
            return order.terms().type().label() + " " + order.timeInForce().label() + " is not offered";
        if (!instrument.onLot(order.quantity().units()))
            return "Quantity " + order.quantity() + " is not a multiple of " + instrument.quantity(instrument.lot());
        String offTick = offTick(instrument, order.terms().limitPrice());
        return offTick.isEmpty() ? offTick(instrument, order.terms().triggerPrice()) : offTick;
    }

    private static boolean offers(Order order) {
        boolean type = switch (order.terms().type()) {
            case MARKET, LIMIT, STOP, STOP_LIMIT -> true;
            default -> false;
        };
        boolean lives = switch (order.timeInForce()) {
            case DAY, GTC, IOC, FOK -> true;
            default -> false;
        };
        return type && lives && order.handling().equals(Handling.PLAIN);
    }

    private static String offTick(Instrument instrument, Optional<Price> price) {
        if (price.isEmpty() || instrument.onTick(price.get().units())) return "";
        return "Price " + price.get() + " is not a multiple of " + instrument.price(instrument.tick());
    }

    private void scheduleExpiry(WorkingOrder order) {
        if (order.order.timeInForce() == TimeInForce.DAY)
            agenda.add(dayEnd.applyAsLong(agenda.now()), new Agenda.Step.Expire(order));
    }

    private Book book(WorkingOrder order) {
        return books[order.instrument().index()];
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
        for (WorkingOrder order : open.values()) states.add(order.state(agenda.now()));
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
        WorkingOrder order = new WorkingOrder(state.order());
        order.cumQty = state.cumQty();
        order.cumNotional = state.cumNotional();
        order.triggered = state.triggered();
        open.put(order.id(), order);
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
