package tradewind.views.safety;

import static java.lang.System.Logger.Level.ERROR;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tradewind.engine.Answer;
import tradewind.engine.OrderEntry;
import tradewind.engine.SessionStatus;
import tradewind.engine.gate.TradingState;
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
    /// @param what when and why, and what it came to
    /// @param next what is still open, or empty
    /// @param secondsToUnlock 0 once trading can be resumed
    record Halted(String what, String next, long secondsToUnlock) {}

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

    /// Takes in how the session is doing.
    ///
    /// @param flat every position is closed
    /// @param paused a replay that stands still, so nothing can fill
    public void show(SessionStatus status, boolean flat, boolean paused) {
        state.set(status.tradingState());
        boolean stands = status.tradingState() == TradingState.HALTED;
        if (stands && flat && flatAfter.isEmpty()) flatAfter = killedAt.map(at -> nanoTime.getAsLong() - at);
        if (stands) killSwitch.set(new Switch(Phase.HALTED, detail(flat)));
        else if (killSwitch.get().phase() == Phase.HALTED || graceIsOver()) rest();
        halted.set(stands ? status.halted().map(halt -> halted(halt, flat, paused)) : Optional.empty());
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

    private Halted halted(SessionStatus.Halt halt, boolean flat, boolean paused) {
        String what = "Trading halted at " + Figures.time(halt.at()) + ": " + halt.reason() + ". "
                + (halt.restored()
                        ? "The halt stands since before this start."
                        : halt.canceled() + " canceled, " + halt.closed() + " closed, " + halt.unknown() + " unknown.");
        String next = "";
        if (halt.unknown() > 0) next = "Unknown orders may still be live: check them in the blotter.";
        else if (!flat && paused) next = "A position is still open: press play, the closing order needs a market.";
        else if (!flat) next = "A position is still open: its closing order is working.";
        long wait = Math.max(0, halt.unlockAt() - wallMillis.getAsLong());
        return new Halted(what, next, (wait + 999) / 1000);
    }

    private void rest() {
        killedAt = Optional.empty();
        flatAfter = Optional.empty();
        killSwitch.set(new Switch(Phase.REST, ""));
    }

    /// Fires: halts, cancels everything, closes everything.
    public void kill() {
        killedAt = Optional.of(nanoTime.getAsLong());
        flatAfter = Optional.empty();
        killSwitch.set(new Switch(Phase.STOPPING, "stopping"));
        var _ = orders.kill("kill switch").whenCompleteAsync(this::killed, fx);
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
        var _ = orders.resume()
                .whenCompleteAsync(
                        (answer, failure) -> {
                            String reason = failure != null ? logged("resume", failure) : refusal(answer);
                            if (!reason.isEmpty()) complain.accept("Trading is still halted: " + reason + ".");
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
