package tradewind.engine.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.GateView;
import tradewind.engine.gate.LimitChange;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.Passed;
import tradewind.engine.gate.TradingState;
import tradewind.engine.gate.Verdict;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.gateways.SimulatedVenue;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.kernel.OwnOrders.Slot;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.positions.Ledger;

/// Decides about money: one order book of our own, one ledger, one gate, the strategies and, on paper, the venue.
///
/// One thread at a time may call it, whichever. [#now] is the stamp of the input in hand; what the simulated venue
/// does in between happens at its own time. Allocates nothing for market data that touches no order.
public final class Kernel implements MarketDataListener, GateView {
    private static final long MARK_EVERY = BarInterval.M1.nanos();
    private static final String TOO_MANY_MESSAGES =
            "At most " + SentLog.CAPACITY + " messages a second can be counted; choose a lower limit.";

    private final Instruments instruments;
    private final KernelSetup setup;
    private final Gate gate;
    private final Gateway gateway;
    private final @Nullable SimulatedVenue venue;
    private final KernelOutput out;
    private final OwnOrders orders;
    private final Ledger ledger;
    private final SentLog sent = new SentLog();
    private final Exits exits;
    private final Map<Long, KernelNote.LimitsProposed> proposals = new HashMap<>();
    private final ArrayDeque<Slot> noticeSlots = new ArrayDeque<>();
    private final ArrayDeque<OrderEvent> noticeEvents = new ArrayDeque<>();
    private final long[] bid;
    private final long[] bidQuantity;
    private final long[] ask;
    private final long[] askQuantity;
    private final long[] last;
    private final long[] quoteTime;
    /// Whether an instrument ever had limits: only the first ones come without a second word.
    private final boolean[] limited;
    private StrategyRunner[] runners = {};
    private TradingState state;
    private long now;
    private long ticks;
    private long markedTicks;
    private long inputs;
    private long nextMark = Long.MIN_VALUE;
    /// Midnight after now, UTC; unknown before the first input of a new session.
    private long nextDay;
    private long lastProposal;

    /// A kernel that goes on from a recovered state; a fresh one for a new session.
    public Kernel(KernelSetup setup, KernelState recovered, KernelOutput out) {
        this.setup = setup;
        this.instruments = setup.instruments();
        this.gate = setup.gate();
        this.gateway = setup.gateway();
        this.venue = setup.gateway() instanceof SimulatedVenue simulated ? simulated : null;
        this.out = out;
        this.ledger = recovered.ledger();
        this.orders = new OwnOrders(setup.epoch(), instruments.size());
        this.exits = new Exits(this, orders, instruments);
        this.state = recovered.tradingState();
        this.now = recovered.at();
        this.ticks = recovered.ticks();
        this.markedTicks = ticks;
        this.nextDay = now == 0 ? Long.MIN_VALUE : dayAfter(now);
        this.lastProposal = recovered.lastProposal();
        int count = instruments.size();
        bid = new long[count];
        bidQuantity = new long[count];
        ask = new long[count];
        askQuantity = new long[count];
        last = new long[count];
        quoteTime = new long[count];
        for (OrderState order : recovered.orders()) {
            Slot slot = orders.add(order, null);
            recovered.execIds(order.order().id()).forEach(slot::firstTime);
        }
        for (KernelNote.LimitsProposed proposal : recovered.proposals()) {
            proposals.put(proposal.proposal(), proposal);
        }
        limited = new boolean[count];
        for (int i = 0; i < count; i++) {
            limited[i] = recovered.limits(i).isPresent();
            publishExposure(i);
        }
        gateway.start(this::onReport);
    }

    // Market data

    @Override
    public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
        advance(time);
        last[instrument] = price;
        quoteTime[instrument] = now;
        ticks++;
        setup.quotes().trade(instrument, time, price, quantity);
        setup.bars().trade(instrument, time, price, quantity);
        if (venue != null) venue.onTrade(instrument, now, price, quantity, aggressor);
        Instrument traded = instruments.get(instrument);
        for (StrategyRunner runner : runners) {
            try {
                runner.strategy.onTrade(traded, time, price, quantity, aggressor);
            } catch (Throwable broken) {
                stopBroken(runner, broken);
            }
        }
        if (now >= nextMark) mark();
        finish();
    }

    private void mark() {
        if (nextMark != Long.MIN_VALUE) markHere();
        nextMark = BarInterval.M1.start(now) + MARK_EVERY;
    }

    /// Writes down how much of the market was taken, unless that is written already. Every event is preceded by
    /// such a mark if it needs one, so that a session that comes back goes on with the very next trade.
    public void markHere() {
        if (markedTicks == ticks) return;
        markedTicks = ticks;
        out.onMark(now, ticks);
    }

    private void tell(OrderEvent event) {
        markHere();
        out.onOrder(event);
    }

    private void tell(KernelNote note) {
        markHere();
        out.onNote(note);
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
        bid[instrument] = bidPrice;
        this.bidQuantity[instrument] = bidQuantity;
        ask[instrument] = askPrice;
        this.askQuantity[instrument] = askQuantity;
        quoteTime[instrument] = now;
        setup.quotes().quote(instrument, time, bidPrice, bidQuantity, askPrice, askQuantity, derived);
        if (venue != null) venue.onQuote(instrument, now, bidPrice, bidQuantity, askPrice, askQuantity);
        Instrument quoted = instruments.get(instrument);
        for (StrategyRunner runner : runners) {
            try {
                runner.strategy.onQuote(quoted, time, bidPrice, bidQuantity, askPrice, askQuantity);
            } catch (Throwable broken) {
                stopBroken(runner, broken);
            }
        }
        finish();
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
        log(Level.INFO, "", "The tape has ended.");
        finish();
    }

    /// Brings time forward; the simulated venue acts at its own times on the way. Time never goes back.
    private void advance(long time) {
        inputs++;
        if (venue != null) {
            long due = venue.nextTimer();
            while (due <= time) {
                reach(due);
                venue.advanceTo(now);
                notifyStrategies();
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
        List<Long> lasts = new ArrayList<>();
        // just after a restart there was no trade yet, and the bid stands in
        for (int i = 0; i < last.length; i++) lasts.add(last[i] > 0 ? last[i] : bid[i]);
        tell(new KernelNote.DayStarted(BarInterval.D1.start(time), lasts));
    }

    private static long dayAfter(long time) {
        return BarInterval.D1.start(time) + BarInterval.D1.nanos();
    }

    private void finish() {
        notifyStrategies();
        if (exits.active()) {
            exits.proceed();
            notifyStrategies();
        }
    }

    // Commands

    /// Carries out a command.
    ///
    /// @param at when it was given, epoch nanoseconds of the session's clock
    public Outcome accept(long at, Command command) {
        advance(at);
        Outcome outcome = switch (command) {
            case Command.Submit submit -> submitByHand(submit);
            case Command.Replace replace -> replace(replace);
            case Command.Cancel cancel -> cancelByHand(cancel.order());
            case Command.CancelAll _ -> cancelOpen(-1);
            case Command.CancelInstrument cancel ->
                cancelOpen(cancel.instrument().index());
            case Command.Flatten flatten -> {
                exits.begin(flatten.instrument());
                yield new Outcome.Done(0);
            }
            case Command.Kill kill -> kill(kill.reason());
            case Command.Resume _ -> resume();
            case Command.ChangeLimits change -> changeLimits(change.instrument(), change.limits());
            case Command.ProposeLimits propose -> propose(propose);
            case Command.ConfirmLimits confirm -> confirm(confirm.proposal());
            case Command.StartStrategy start -> start(start);
            case Command.StopStrategy stop -> stop(stop.name(), "switched off");
        };
        finish();
        return outcome;
    }

    private Outcome submitByHand(Command.Submit submit) {
        OrderId id = submit(
                null,
                submit.instrument(),
                submit.side(),
                submit.quantity(),
                submit.terms(),
                submit.timeInForce(),
                submit.source());
        Slot slot = orders.find(id);
        if (slot != null && lastDenial != null && slot.state.status() == OrdStatus.DENIED)
            return new Outcome.Denied(id, lastDenial);
        return new Outcome.Sent(id);
    }

    private @Nullable Denial lastDenial;

    OrderId submit(
            @Nullable StrategyRunner owner,
            Instrument instrument,
            Side side,
            Quantity quantity,
            Terms terms,
            TimeInForce timeInForce,
            OrderSource source) {
        Order order = new Order(orders.nextId(), instrument, side, quantity, terms, timeInForce, source);
        String stalled = out.stalled();
        if (!stalled.isEmpty()) return deny(owner, order, new Denial(stalled, ""));
        return switch (gate.judge(order, this)) {
            case Verdict.Refused refused -> {
                OrderId id = deny(owner, order, refused.denial());
                if (owner != null && refused.denial().code().equals(CheckCode.MESSAGE_RATE.name()))
                    stopAlarmed(owner, "sent too many messages: " + refused.denial());
                yield id;
            }
            case Passed passed -> send(owner, passed);
        };
    }

    private OrderId deny(@Nullable StrategyRunner owner, Order order, Denial denial) {
        lastDenial = denial;
        first(owner, new OrderEvent.Denied(order, now, denial));
        return order.id();
    }

    OrderId send(@Nullable StrategyRunner owner, Passed passed) {
        Order order = passed.order();
        sent.add(order, now);
        first(owner, new OrderEvent.Submitted(order, now));
        try {
            gateway.send(passed);
        } catch (Throwable unclear) {
            emit(order.id(), new OrderEvent.Unresolved(order.id(), now, "send failed: " + unclear));
        }
        return order.id();
    }

    private void first(@Nullable StrategyRunner owner, OrderEvent event) {
        Slot slot = orders.add(OrderState.first(event), owner);
        publishExposure(slot.state.order().instrument().index());
        tell(event);
        notice(slot, event);
    }

    private Outcome replace(Command.Replace replace) {
        Slot slot = orders.find(replace.order());
        if (slot == null) return new Outcome.NotDone("There is no order " + replace.order() + ".");
        OrderState current = slot.state;
        String refusal = notReplaceable(current);
        if (!refusal.isEmpty()) return new Outcome.NotDone(refusal);
        if (!out.stalled().isEmpty()) return new Outcome.NotDone(out.stalled());
        Order changed = current.order().with(replace.quantity(), replace.terms());
        return switch (gate.judgeReplace(current.order(), current.cumQty(), changed, this)) {
            case Verdict.Refused refused -> new Outcome.Denied(changed.id(), refused.denial());
            case Passed passed -> {
                sent.add(changed, now);
                emit(
                        changed.id(),
                        new OrderEvent.ReplaceRequested(changed.id(), now, replace.quantity(), replace.terms()));
                try {
                    gateway.replace(passed);
                } catch (Throwable unclear) {
                    emit(changed.id(), new OrderEvent.Unresolved(changed.id(), now, "replace failed: " + unclear));
                }
                yield new Outcome.Sent(changed.id());
            }
        };
    }

    private static String notReplaceable(OrderState state) {
        if (!state.status().open())
            return "Order " + state.order().id() + " is " + state.status().label() + ".";
        return switch (state.status()) {
            case PENDING_CANCEL -> "A cancel of " + state.order().id() + " is on its way.";
            case PENDING_REPLACE -> "A change of " + state.order().id() + " is on its way.";
            case UNKNOWN -> "The venue has not said where " + state.order().id() + " stands.";
            default -> "";
        };
    }

    private Outcome cancelByHand(OrderId id) {
        Slot slot = orders.find(id);
        if (slot == null) return new Outcome.NotDone("There is no order " + id + ".");
        OrdStatus status = slot.state.status();
        if (!status.open()) return new Outcome.NotDone("Order " + id + " is " + status.label() + ".");
        if (status == OrdStatus.PENDING_CANCEL) return new Outcome.NotDone("A cancel of " + id + " is on its way.");
        cancel(slot);
        return new Outcome.Sent(id);
    }

    void cancelFor(StrategyRunner owner, OrderId id) {
        Slot slot = orders.find(id);
        if (slot != null && slot.owner == owner && slot.state.status().open()) cancel(slot);
    }

    /// Asks for a cancel unless one is on its way.
    void cancel(Slot slot) {
        if (slot.state.status() == OrdStatus.PENDING_CANCEL) return;
        OrderId id = slot.state.order().id();
        emit(id, new OrderEvent.CancelRequested(id, now));
        try {
            gateway.cancel(id);
        } catch (Throwable unclear) {
            emit(id, new OrderEvent.Unresolved(id, now, "cancel failed: " + unclear));
        }
    }

    private Outcome cancelOpen(int instrument) {
        orders.forEachOpen(slot -> {
            if (instrument < 0 || slot.state.order().instrument().index() == instrument) cancel(slot);
        });
        return new Outcome.Done(0);
    }

    private Outcome kill(String reason) {
        changeState(TradingState.HALTED, reason);
        for (StrategyRunner runner : runners) stop(runner.name, "kill switch");
        exits.beginAll(reason);
        return new Outcome.Done(0);
    }

    private Outcome resume() {
        if (state == TradingState.ACTIVE) return new Outcome.NotDone("Trading is active.");
        exits.end();
        changeState(TradingState.ACTIVE, "resumed");
        return new Outcome.Done(0);
    }

    private void changeState(TradingState next, String reason) {
        state = next;
        tell(new KernelNote.StateChanged(now, next, reason));
        log(next == TradingState.ACTIVE ? Level.INFO : Level.ALARM, "", "Trading " + next + ": " + reason);
    }

    private Outcome changeLimits(Instrument instrument, Limits limits) {
        int i = instrument.index();
        if (limited[i] && LimitChange.raises(gate.limits(i), limits))
            return new Outcome.NotDone("Higher limits must be proposed and then confirmed.");
        return putInForce(i, limits);
    }

    private Outcome putInForce(int instrument, Limits limits) {
        if (limits.maxMessagesPerSecond() > SentLog.CAPACITY) return new Outcome.NotDone(TOO_MANY_MESSAGES);
        gate.limits(instrument, limits);
        limited[instrument] = true;
        proposals.values().removeIf(p -> p.instrument() == instrument);
        tell(new KernelNote.LimitsChanged(now, instrument, limits));
        return new Outcome.Done(0);
    }

    private Outcome propose(Command.ProposeLimits propose) {
        if (propose.limits().maxMessagesPerSecond() > SentLog.CAPACITY) return new Outcome.NotDone(TOO_MANY_MESSAGES);
        var note = new KernelNote.LimitsProposed(
                now, ++lastProposal, propose.instrument().index(), propose.limits());
        proposals.put(note.proposal(), note);
        tell(note);
        return new Outcome.Done(note.proposal());
    }

    private Outcome confirm(long proposal) {
        KernelNote.LimitsProposed proposed = proposals.get(proposal);
        if (proposed == null) return new Outcome.NotDone("There is no proposal " + proposal + ".");
        return putInForce(proposed.instrument(), proposed.limits());
    }

    // Strategies

    private Outcome start(Command.StartStrategy start) {
        for (StrategyRunner runner : runners)
            if (runner.name.equals(start.name())) return new Outcome.NotDone(start.name() + " is running.");
        if (state != TradingState.ACTIVE) return new Outcome.NotDone("Trading is " + state + ".");
        StrategyRunner runner = new StrategyRunner(start.name(), start.strategy(), this);
        List<StrategyRunner> more = new ArrayList<>(List.of(runners));
        more.add(runner);
        runners = more.toArray(StrategyRunner[]::new);
        tell(new KernelNote.StrategyStarted(now, start.name()));
        try {
            start.strategy().onStart(runner);
        } catch (Throwable broken) {
            stopBroken(runner, broken);
            return new Outcome.NotDone(start.name() + " failed to start: " + broken);
        }
        return new Outcome.Done(0);
    }

    private Outcome stop(String name, String reason) {
        for (StrategyRunner runner : runners) {
            if (!runner.name.equals(name)) continue;
            try {
                runner.strategy.onStop();
            } catch (Throwable broken) {
                log(Level.WARN, "", name + " failed to stop: " + broken);
            }
            retire(runner, reason);
            return new Outcome.Done(0);
        }
        return new Outcome.NotDone(name + " is not running.");
    }

    private void stopBroken(StrategyRunner runner, Throwable broken) {
        stopAlarmed(runner, "failed: " + broken);
    }

    private void stopAlarmed(StrategyRunner runner, String reason) {
        if (!runner.running) return;
        retire(runner, reason);
        log(Level.ALARM, "", "Strategy " + runner.name + " was stopped because it " + reason);
    }

    private void retire(StrategyRunner runner, String reason) {
        if (!runner.running) return;
        runner.running = false;
        List<StrategyRunner> rest = new ArrayList<>(List.of(runners));
        rest.remove(runner);
        runners = rest.toArray(StrategyRunner[]::new);
        tell(new KernelNote.StrategyStopped(now, runner.name, reason));
        orders.forEachOpen(slot -> {
            if (slot.owner == runner) cancel(slot);
        });
    }

    private void notice(Slot slot, OrderEvent event) {
        if (slot.owner == null) return;
        noticeSlots.add(slot);
        noticeEvents.add(event);
    }

    /// Strategies hear of their orders after the input in hand is done with, so that a strategy always knows the id
    /// of an order before it hears of it.
    private void notifyStrategies() {
        while (!noticeSlots.isEmpty()) {
            Slot slot = noticeSlots.remove();
            OrderEvent event = noticeEvents.remove();
            StrategyRunner owner = slot.owner;
            if (owner == null || !owner.running) continue;
            try {
                owner.strategy.onOrder(slot.state, event);
            } catch (Throwable broken) {
                stopBroken(owner, broken);
            }
        }
    }

    // Reports

    /// Takes what a gateway outside the kernel reports.
    ///
    /// @param at when it came in, epoch nanoseconds of the session's clock
    public void onReport(long at, OrderEvent report) {
        advance(at);
        onReport(report);
        finish();
    }

    private void onReport(OrderEvent report) {
        Slot slot = orders.find(report.order());
        if (slot == null) {
            log(Level.ALARM, report.order().toString(), "The venue reports on an order we do not know: " + report);
            return;
        }
        if (report instanceof OrderEvent.Filled fill) {
            if (!slot.firstTime(fill.execId())) {
                log(
                        Level.WARN,
                        fill.order().toString(),
                        "Fill " + fill.execId() + " was reported twice; counted once.");
                return;
            }
            onFill(slot, fill);
            return;
        }
        if (report instanceof OrderEvent.Canceled) exits.onCanceled();
        emit(report.order(), report);
    }

    private void onFill(Slot slot, OrderEvent.Filled fill) {
        OrderState before = slot.state;
        Order order = before.order();
        int instrument = order.instrument().index();
        try {
            before.apply(fill);
            ledger.fill(
                    instrument,
                    order.side().sign(),
                    fill.lastQty().units(),
                    fill.lastPx().units(),
                    fill.fee().units());
        } catch (ArithmeticException tooLarge) {
            log(
                    Level.ALARM,
                    fill.order().toString(),
                    "A fill too large to be booked; the position shown is wrong: " + fill);
            emit(fill.order(), new OrderEvent.Unresolved(fill.order(), now, "not booked: " + fill));
            return;
        }
        emit(fill.order(), fill);
        if (before.status().done() && !slot.state.overfilled())
            log(
                    Level.ALARM,
                    fill.order().toString(),
                    "Filled after it was " + before.status().label() + ". The position is real.");
        if (slot.state.overfilled()) {
            log(Level.ALARM, fill.order().toString(), "Filled beyond its quantity. The position is real.");
            if (slot.owner != null) stopAlarmed(slot.owner, "was filled beyond the quantity of " + fill.order());
        }
        if (before.status().done()) exits.onLateFill(order.instrument());
    }

    private void emit(OrderId id, OrderEvent event) {
        Slot slot = orders.find(id);
        if (slot == null) throw new IllegalStateException("no order " + id);
        orders.apply(slot, event);
        publishExposure(slot.state.order().instrument().index());
        tell(event);
        notice(slot, event);
    }

    private void publishExposure(int i) {
        setup.exposure().write(i, ledger.netQuantity(i), orders.openBuy(i), orders.openSell(i));
    }

    void log(Level level, String order, String text) {
        tell(new KernelNote.Logged(now, level, order, text));
    }

    // What others may see

    Gate gate() {
        return gate;
    }

    /// Number of the input in hand, from 1.
    long inputs() {
        return inputs;
    }

    Instruments instruments() {
        return instruments;
    }

    /// Names of the strategies that are running.
    public List<String> running() {
        return List.of(runners).stream().map(runner -> runner.name).toList();
    }

    /// How far the last kill has come; empty if there was none, or trading was resumed since.
    public @Nullable HaltReport haltReport() {
        return exits.report();
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public long bid(int instrument) {
        return bid[instrument];
    }

    @Override
    public long ask(int instrument) {
        return ask[instrument];
    }

    @Override
    public long last(int instrument) {
        return last[instrument];
    }

    @Override
    public long quoteTime(int instrument) {
        return quoteTime[instrument];
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
        return state;
    }

    @Override
    public int messagesInLastSecond() {
        return sent.inLastSecond(now);
    }

    @Override
    public long lastSentLike(Order order) {
        return sent.lastLike(order);
    }
}
