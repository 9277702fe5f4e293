package tradewind.views.safety;

import static java.lang.System.Logger.Level.ERROR;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tradewind.engine.Answer;
import tradewind.engine.OrderEntry;
import tradewind.engine.SessionStatus;
import tradewind.engine.gate.TradingState;
import tradewind.engine.market.Instrument;
import tradewind.views.figures.Figures;
import tradewind.views.figures.OrderWords;
import tradewind.views.texts.Texts;

/// What may be sent, and how a kill goes: fired, halted, flat, unlocked. One thread; the engine works elsewhere.
public final class SafetyViewModel {
    private static final Texts TEXTS = Texts.of("safety");

    /// What has to be typed to trade again.
    public static final String UNLOCK_WORD = "RESUME";

    /// What the engine and the journal are told of why.
    private static final String BY_SWITCH = "kill switch";

    /// How long a kill that was acknowledged may take to show as a halt before the switch can be used again.
    private static final long GRACE = 5_000_000_000L;

    private static final System.Logger LOG = System.getLogger(SafetyViewModel.class.getName());

    /// Where the kill switch is.
    enum Phase {
        REST,
        /// Fired; the engine has not said that it stands.
        STOPPING,
        HALTED
    }

    /// @param detail what the switch says beside its word; empty at rest
    record Switch(Phase phase, String detail) {}

    /// The banner of a halt.
    ///
    /// @param scope the instrument; empty for everything
    /// @param what when and why
    /// @param result what it came to
    /// @param next what is still open, or empty
    /// @param secondsToUnlock 0 once trading can be resumed
    record Halted(Optional<Instrument> scope, String what, String result, String next, long secondsToUnlock) {}

    private final OrderEntry orders;
    private final LongSupplier wallMillis;
    private final LongSupplier nanoTime;
    private final Executor fx;
    private final Consumer<String> complain;
    private final ReadOnlyObjectWrapper<TradingState> state =
            new ReadOnlyObjectWrapper<>(this, "state", TradingState.ACTIVE);
    private final ReadOnlyObjectWrapper<Switch> killSwitch =
            new ReadOnlyObjectWrapper<>(this, "killSwitch", new Switch(Phase.REST, ""));
    private final ReadOnlyObjectWrapper<Optional<Halted>> halted =
            new ReadOnlyObjectWrapper<>(this, "halted", Optional.empty());
    private final ReadOnlyObjectWrapper<List<Halted>> symbols = new ReadOnlyObjectWrapper<>(this, "symbols", List.of());
    private Optional<Long> killedAt = Optional.empty();
    private Optional<Long> flatAfter = Optional.empty();

    /// @param wallMillis wall clock, epoch milliseconds
    /// @param nanoTime monotonic clock, nanoseconds
    /// @param fx where answers of the engine are taken
    /// @param complain shows a sentence that must be read
    public SafetyViewModel(
            OrderEntry orders, LongSupplier wallMillis, LongSupplier nanoTime, Executor fx, Consumer<String> complain) {
        this.orders = orders;
        this.wallMillis = wallMillis;
        this.nanoTime = nanoTime;
        this.fx = fx;
        this.complain = complain;
    }

    ReadOnlyObjectProperty<TradingState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Switch> killSwitch() {
        return killSwitch.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Halted>> halted() {
        return halted.getReadOnlyProperty();
    }

    /// Instruments that are halted by themselves.
    ReadOnlyObjectProperty<List<Halted>> symbols() {
        return symbols.getReadOnlyProperty();
    }

    /// Takes in how the session is doing.
    ///
    /// @param flat every position is closed
    /// @param paused a replay that stands still, so nothing can fill
    public void show(SessionStatus status, boolean flat, boolean paused) {
        state.set(status.tradingState());
        boolean stands = status.tradingState() == TradingState.HALTED;
        if (stands && flat && flatAfter.isEmpty()) flatAfter = killedAt.map(at -> nanoTime.getAsLong() - at);
        boolean closes = status.halted().map(SessionStatus.Halt::flatten).orElse(true);
        if (stands) killSwitch.set(new Switch(Phase.HALTED, closes ? detail(flat) : cancelsOnly(status)));
        else if (killSwitch.get().phase() == Phase.HALTED || graceIsOver()) rest();
        halted.set(stands ? status.halted().map(halt -> halted(halt, paused)) : Optional.empty());
        List<Halted> own =
                status.symbols().stream().map(halt -> halted(halt, paused)).toList();
        if (!own.equals(symbols.get())) symbols.set(own);
    }

    private boolean graceIsOver() {
        return killSwitch.get().phase() == Phase.STOPPING
                && killedAt.isPresent()
                && nanoTime.getAsLong() - killedAt.get() > GRACE;
    }

    private String detail(boolean flat) {
        if (!flat) return TEXTS.get("switch.closing");
        return flatAfter
                .map(nanos -> TEXTS.get("switch.flat.in", String.format(Locale.ROOT, "%.1f", nanos / 1e9)))
                .orElseGet(() -> TEXTS.get("switch.flat"));
    }

    private static String cancelsOnly(SessionStatus status) {
        boolean done = status.halted().filter(halt -> halt.doneAt() > 0).isPresent();
        return TEXTS.get(done ? "switch.canceled" : "switch.cancelling");
    }

    private Halted halted(SessionStatus.Halt halt, boolean paused) {
        String at = Figures.time(halt.at());
        String why = halt.reason().equals(BY_SWITCH) ? TEXTS.get("halted.by.switch") : halt.reason();
        String what = halt.scope()
                .map(i -> TEXTS.get("halted.symbol", i.symbol(), at, why))
                .orElseGet(() -> TEXTS.get("halted.all", at, why));
        long wait = Math.max(0, halt.unlockAt() - wallMillis.getAsLong());
        return new Halted(halt.scope(), what, result(halt), next(halt, paused), (wait + 999) / 1000);
    }

    /// What was cancelled and closed, what is still open, what nobody knows, and how long it took.
    private static String result(SessionStatus.Halt halt) {
        boolean idle = halt.canceled() == 0 && halt.closed() == 0 && halt.doneAt() > 0;
        if (halt.restored() && idle) return TEXTS.get("result.idle");
        List<String> parts = new ArrayList<>();
        parts.add(TEXTS.get("result.canceled", Integer.toString(halt.canceled())));
        parts.add(
                halt.flatten()
                        ? TEXTS.get("result.closed", Integer.toString(halt.closed()))
                        : TEXTS.get("result.kept"));
        parts.add(stillOpen(halt.working() - halt.unknown(), halt.flatten() ? halt.open() : 0));
        parts.add(TEXTS.get("result.unknown", Integer.toString(halt.unknown())));
        if (!halt.restored())
            halt.nanosToDone()
                    .ifPresent(nanos -> parts.add(TEXTS.get(
                            halt.flatten() ? "result.flat" : "result.done",
                            String.format(Locale.ROOT, "%.2f", nanos / 1e9))));
        return TEXTS.get(halt.restored() ? "result.restored" : "result", OrderWords.list(parts));
    }

    private static String stillOpen(int working, int positions) {
        if (working > 0 && positions > 0) return TEXTS.get("result.open.both", working, positions);
        if (working > 0) return TEXTS.get("result.open.orders", working);
        return positions > 0 ? TEXTS.get("result.open.positions", positions) : TEXTS.get("result.open.none");
    }

    private static String next(SessionStatus.Halt halt, boolean paused) {
        if (halt.unknown() > 0) return TEXTS.get("next.unknown");
        boolean open = halt.doneAt() == 0 && (halt.working() > 0 || halt.open() > 0);
        if (open && paused) return TEXTS.get("next.paused");
        return open ? TEXTS.get("next.open") : "";
    }

    private void rest() {
        killedAt = Optional.empty();
        flatAfter = Optional.empty();
        killSwitch.set(new Switch(Phase.REST, ""));
    }

    /// Fires: halts, cancels everything, closes everything.
    public void kill() {
        kill(Optional.empty(), true);
    }

    /// Fires at everything or at one instrument.
    ///
    /// @param flatten close positions too; else only cancel
    void kill(Optional<Instrument> scope, boolean flatten) {
        if (scope.isEmpty()) {
            killedAt = Optional.of(nanoTime.getAsLong());
            flatAfter = Optional.empty();
            killSwitch.set(new Switch(Phase.STOPPING, TEXTS.get("switch.stopping")));
        }
        var _ = orders.kill(scope, BY_SWITCH, flatten).whenCompleteAsync(this::killed, fx);
    }

    /// Lets through only what brings positions nearer to flat, or everything again.
    void reduceOnly(boolean on) {
        watch(
                on ? orders.reduceOnly("reduce only") : orders.resume(),
                "reduce only",
                why -> TEXTS.get("reduce.failed", why));
    }

    private void killed(Answer answer, Throwable failure) {
        String reason = failure != null ? logged("kill", failure) : refusal(answer);
        if (reason.isEmpty()) return;
        complain.accept(TEXTS.get("kill.failed", reason));
        if (killSwitch.get().phase() == Phase.STOPPING) rest();
    }

    /// Ends a halt.
    ///
    /// @param typed has to be [#UNLOCK_WORD]
    public void resume(String typed) {
        if (!typed.strip().equals(UNLOCK_WORD)) {
            complain.accept(TEXTS.get("resume.wrong", UNLOCK_WORD));
            return;
        }
        watch(orders.resume(), "resume", why -> TEXTS.get("resume.failed", why));
    }

    /// Ends the halt of one instrument.
    void resume(Instrument instrument) {
        String symbol = instrument.symbol();
        watch(orders.resume(instrument), "resume " + symbol, why -> TEXTS.get("symbol.resume.failed", symbol, why));
    }

    /// @param what for the log
    /// @param otherwise the complaint, of why it was not done
    private void watch(CompletableFuture<Answer> asked, String what, UnaryOperator<String> otherwise) {
        var _ = asked.whenCompleteAsync(
                (answer, failure) -> {
                    String reason = failure != null ? logged(what, failure) : refusal(answer);
                    if (!reason.isEmpty()) complain.accept(otherwise.apply(reason));
                },
                fx);
    }

    private static String refusal(Answer answer) {
        return switch (answer) {
            case Answer.Sent _, Answer.Done _ -> "";
            case Answer.Refused refused -> refused.denial().toString();
            case Answer.NotDone notDone -> notDone.reason();
        };
    }

    private static String logged(String what, Throwable failure) {
        LOG.log(ERROR, what, failure);
        return TEXTS.get("engine.no.answer", failure.getClass().getSimpleName());
    }
}
