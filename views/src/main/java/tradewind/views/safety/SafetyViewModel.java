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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tradewind.engine.Answer;
import tradewind.engine.OrderEntry;
import tradewind.engine.SessionStatus;
import tradewind.engine.gate.TradingState;
import tradewind.engine.market.Instrument;
import tradewind.views.figures.Figures;

/// What may be sent, and how a kill goes: fired, halted, flat, unlocked. One thread; the engine works elsewhere.
public final class SafetyViewModel {
    /// What has to be typed to trade again.
    public static final String UNLOCK_WORD = "RESUME";

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
        if (!flat) return "closing";
        return flatAfter
                .map(nanos -> String.format(Locale.ROOT, "flat in %.1f s", nanos / 1e9))
                .orElse("flat");
    }

    private static String cancelsOnly(SessionStatus status) {
        return status.halted().filter(halt -> halt.doneAt() > 0).isPresent() ? "canceled" : "cancelling";
    }

    private Halted halted(SessionStatus.Halt halt, boolean paused) {
        String what = halt.scope().map(i -> i.symbol() + " halted at ").orElse("Trading halted at ")
                + Figures.time(halt.at()) + ": " + halt.reason() + ".";
        long wait = Math.max(0, halt.unlockAt() - wallMillis.getAsLong());
        return new Halted(halt.scope(), what, result(halt), next(halt, paused), (wait + 999) / 1000);
    }

    /// What was cancelled and closed, what is still open, what nobody knows, and how long it took.
    private static String result(SessionStatus.Halt halt) {
        boolean idle = halt.canceled() == 0 && halt.closed() == 0 && halt.doneAt() > 0;
        if (halt.restored() && idle) return "Since before this start; nothing was left to do.";
        List<String> parts = new ArrayList<>();
        if (halt.restored()) parts.add("Carried on after the restart: ");
        parts.add(halt.canceled() + " canceled, ");
        parts.add(halt.flatten() ? halt.closed() + " closed, " : "positions kept, ");
        int working = halt.working() - halt.unknown();
        parts.add(working > 0 || halt.open() > 0 && halt.flatten() ? stillOpen(halt, working) : "nothing still open, ");
        parts.add(halt.unknown() + " unknown");
        if (!halt.restored())
            halt.nanosToDone()
                    .ifPresent(nanos -> parts.add(String.format(
                            Locale.ROOT, halt.flatten() ? ", flat after %.2f s" : ", done after %.2f s", nanos / 1e9)));
        return String.join("", parts) + ".";
    }

    private static String stillOpen(SessionStatus.Halt halt, int working) {
        String orders = working > 0 ? count(working, "order") : "";
        String positions = halt.flatten() && halt.open() > 0 ? count(halt.open(), "position") : "";
        String and = orders.isEmpty() || positions.isEmpty() ? "" : " and ";
        return orders + and + positions + " still open, ";
    }

    private static String count(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    private static String next(SessionStatus.Halt halt, boolean paused) {
        if (halt.unknown() > 0) return "Unknown orders may still be live: check them in the blotter.";
        boolean open = halt.doneAt() == 0 && (halt.working() > 0 || halt.open() > 0);
        if (open && paused) return "Press play: cancels and closing orders need a market.";
        return open ? "Cancelling and closing." : "";
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
            killSwitch.set(new Switch(Phase.STOPPING, "stopping"));
        }
        var _ = orders.kill(scope, "kill switch", flatten).whenCompleteAsync(this::killed, fx);
    }

    /// Lets through only what brings positions nearer to flat, or everything again.
    void reduceOnly(boolean on) {
        watch(on ? orders.reduceOnly("reduce only") : orders.resume(), "Reduce only was not switched");
    }

    private void killed(Answer answer, Throwable failure) {
        String reason = failure != null ? logged("kill", failure) : refusal(answer);
        if (reason.isEmpty()) return;
        complain.accept("The kill switch did not work: " + reason + ". Trading goes on; hold it again.");
        if (killSwitch.get().phase() == Phase.STOPPING) rest();
    }

    /// Ends a halt.
    ///
    /// @param typed has to be [#UNLOCK_WORD]
    public void resume(String typed) {
        if (!typed.strip().equals(UNLOCK_WORD)) {
            complain.accept("Trading is still halted: type " + UNLOCK_WORD + " in capitals to go on.");
            return;
        }
        watch(orders.resume(), "Trading is still halted");
    }

    /// Ends the halt of one instrument.
    void resume(Instrument instrument) {
        watch(orders.resume(instrument), instrument.symbol() + " is still halted");
    }

    private void watch(CompletableFuture<Answer> asked, String otherwise) {
        var _ = asked.whenCompleteAsync(
                (answer, failure) -> {
                    String reason = failure != null ? logged(otherwise, failure) : refusal(answer);
                    if (!reason.isEmpty()) complain.accept(otherwise + ": " + reason);
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
        return "no answer from the engine (" + failure.getClass().getSimpleName() + ")";
    }
}
