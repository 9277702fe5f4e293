package tradewind.engine.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.GateView;
import tradewind.engine.gate.TradingState;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Quantity;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.strategies.Strategy;

/// Runs the strategies: shows them the market and what became of their orders, takes their orders, and stops one that
/// fails, floods the venue or is filled beyond what it asked for. A stopped one leaves no open order behind.
final class StrategyHost {
    private final Instruments instruments;
    private final GateView view;
    private final OrderFlow flow;
    private final AuditTrail trail;
    private final OrderNotices notices;
    private final Breaches breaches;
    private final BiConsumer<Slot, OrderEvent> hear = this::hear;
    private StrategyRunner[] runners = {};
    private long inputs;
    /// Whose code is running now. Written without a fence on the kernel's thread, for a watchdog on another.
    @SuppressWarnings("UnusedVariable")
    private @Nullable Callback inHand;

    private static final VarHandle IN_HAND = inHandHandle();

    private static VarHandle inHandHandle() {
        try {
            return MethodHandles.lookup().findVarHandle(StrategyHost.class, "inHand", Callback.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    StrategyHost(
            Instruments instruments,
            GateView view,
            OrderFlow flow,
            AuditTrail trail,
            OrderNotices notices,
            Breaches breaches) {
        this.instruments = instruments;
        this.view = view;
        this.flow = flow;
        this.trail = trail;
        this.notices = notices;
        this.breaches = breaches;
    }

    Outcome start(String name, Strategy strategy) {
        for (StrategyRunner runner : runners)
            if (runner.name.equals(name)) return new Outcome.NotDone(name + " is running.");
        TradingState state = view.tradingState();
        if (state != TradingState.ACTIVE) return new Outcome.NotDone("Trading is " + state + ".");
        StrategyRunner runner = new StrategyRunner(name, strategy, this);
        runners = Arrays.copyOf(runners, runners.length + 1);
        runners[runners.length - 1] = runner;
        trail.tell(new KernelNote.StrategyStarted(view.now(), name));
        try {
            enter(runner.onStart);
            strategy.onStart(runner);
            leave();
        } catch (Throwable broken) {
            stopBroken(runner, broken);
            return new Outcome.NotDone(name + " failed to start: " + broken);
        }
        return new Outcome.Done(0);
    }

    Outcome stop(String name, String reason) {
        for (StrategyRunner runner : runners) {
            if (!runner.name.equals(name)) continue;
            try {
                enter(runner.onStop);
                runner.strategy.onStop();
                leave();
            } catch (Throwable broken) {
                leave();
                trail.log(Level.WARN, "", name + " failed to stop: " + broken);
            }
            retire(runner, reason);
            return new Outcome.Done(0);
        }
        return new Outcome.NotDone(name + " is not running.");
    }

    void stopAll(String reason) {
        for (StrategyRunner runner : runners) stop(runner.name, reason);
    }

    /// Stops the strategies that sent orders in the instrument: one leg halted, they would go on with the other.
    void stopThoseIn(int instrument, String reason) {
        for (StrategyRunner runner : runners) if (runner.traded(instrument)) stop(runner.name, reason);
    }

    private void enter(Callback callback) {
        IN_HAND.setRelease(this, callback);
    }

    private void leave() {
        IN_HAND.setRelease(this, (Callback) null);
    }

    /// The callback that is running, if one is. Any thread.
    @Nullable
    Callback inHand() {
        return (Callback) IN_HAND.getAcquire(this);
    }

    /// Stops a strategy with an alarm; once stopped it is left alone.
    void stopAlarmed(StrategyRunner runner, String reason) {
        if (!runner.running) return;
        retire(runner, reason);
        trail.log(Level.ALARM, "", "Strategy " + runner.name + " was stopped because it " + reason);
    }

    private void stopBroken(StrategyRunner runner, Throwable broken) {
        leave();
        stopAlarmed(runner, "failed: " + broken);
    }

    private void retire(StrategyRunner runner, String reason) {
        if (!runner.running) return;
        runner.running = false;
        List<StrategyRunner> rest = new ArrayList<>(List.of(runners));
        rest.remove(runner);
        runners = rest.toArray(StrategyRunner[]::new);
        trail.tell(new KernelNote.StrategyStopped(view.now(), runner.name, reason));
        flow.cancelAllOf(runner);
    }

    void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
        Instrument traded = instruments.get(instrument);
        for (StrategyRunner runner : runners) {
            try {
                enter(runner.onTrade);
                runner.strategy.onTrade(traded, time, price, quantity, aggressor);
                leave();
            } catch (Throwable broken) {
                stopBroken(runner, broken);
            }
        }
    }

    void onQuote(int instrument, long time, long bidPrice, long bidQuantity, long askPrice, long askQuantity) {
        Instrument quoted = instruments.get(instrument);
        for (StrategyRunner runner : runners) {
            try {
                enter(runner.onQuote);
                runner.strategy.onQuote(quoted, time, bidPrice, bidQuantity, askPrice, askQuantity);
                leave();
            } catch (Throwable broken) {
                stopBroken(runner, broken);
            }
        }
    }

    /// Tells the strategies what became of their orders.
    void deliverNotices() {
        notices.deliver(hear);
    }

    private void hear(Slot slot, OrderEvent event) {
        StrategyRunner owner = slot.owner;
        if (owner == null || !owner.running) return;
        try {
            enter(owner.onOrder);
            owner.strategy.onOrder(slot.state.state(), event);
            leave();
        } catch (Throwable broken) {
            stopBroken(owner, broken);
        }
    }

    /// Names of the strategies that are running.
    List<String> running() {
        return List.of(runners).stream().map(runner -> runner.name).toList();
    }

    // What a strategy asks for

    /// Sends a strategy's order; one denied by a rule that stops strategies stops it, and so does going on while the
    /// journal takes no orders.
    OrderId submit(
            StrategyRunner owner,
            Instrument instrument,
            Side side,
            Quantity quantity,
            Terms terms,
            TimeInForce timeInForce,
            OrderSource source) {
        Order order = flow.order(instrument, side, quantity, terms, timeInForce, source);
        Outcome refused = flow.submit(owner, order);
        if (refused == null) return order.id();
        return switch (refused) {
            case Outcome.Denied denied -> {
                if (breaches.onDenied(instrument, denied.denial()))
                    stopAlarmed(owner, "broke a rule: " + denied.denial());
                yield denied.order();
            }
            case Outcome.NotDone not -> {
                stopAlarmed(owner, "went on sending orders that cannot be taken: " + not.reason());
                throw new IllegalStateException(not.reason());
            }
            case Outcome.Sent _, Outcome.Done _ -> throw new IllegalStateException("not a refusal: " + refused);
        };
    }

    void cancel(StrategyRunner owner, OrderId order) {
        flow.cancelFor(owner, order);
    }

    /// A strategy's own lines are left out while the way out keeps its last room for cancels.
    void log(String text) {
        if (trail.stalled().isEmpty()) trail.log(Level.INFO, "", text);
    }

    GateView view() {
        return view;
    }

    Instruments instruments() {
        return instruments;
    }

    /// Another input begins.
    void nextInput() {
        inputs++;
    }

    /// Number of the input in hand, from 1.
    long inputs() {
        return inputs;
    }
}
