package tradewind.views.safety;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tradewind.engine.Answer;
import tradewind.engine.SafetyReport;
import tradewind.engine.Session;
import tradewind.engine.market.Instrument;
import tradewind.views.texts.Texts;

/// Asks the session now and then how safe its orders are, one question at a time. Application thread only.
public final class OrderSafetyViewModel {
    private static final Texts TEXTS = Texts.of("safety");

    /// Without an answer for so long the engine itself is the news, nanoseconds.
    private static final long LATE = 1_000_000_000L;

    private static final long CONFIRM_WITHIN = 10_000_000_000L;

    private final Session session;
    private final LongSupplier nanos;
    private final Executor fx;
    private final Consumer<String> tell;
    private final ReadOnlyObjectWrapper<Optional<OrderSafetyFace>> face =
            new ReadOnlyObjectWrapper<>(this, "face", Optional.empty());
    private final ReadOnlyObjectWrapper<String> silence = new ReadOnlyObjectWrapper<>(this, "silence", "");
    private final ReadOnlyObjectWrapper<Optional<Instrument>> doubted =
            new ReadOnlyObjectWrapper<>(this, "doubted", Optional.empty());
    private boolean asked;
    private long askedAt;
    private long doubtedAt;

    /// @param nanos any clock that only goes forward
    /// @param fx runs on the application thread
    /// @param tell says a sentence to the trader
    public OrderSafetyViewModel(Session session, LongSupplier nanos, Executor fx, Consumer<String> tell) {
        this.session = session;
        this.nanos = nanos;
        this.fx = fx;
        this.tell = tell;
    }

    /// Empty before the first answer.
    ReadOnlyObjectProperty<Optional<OrderSafetyFace>> face() {
        return face.getReadOnlyProperty();
    }

    /// How long the engine has not answered, in words; empty while it does.
    ReadOnlyObjectProperty<String> silence() {
        return silence.getReadOnlyProperty();
    }

    /// The instrument whose venue position waits for a second word.
    ReadOnlyObjectProperty<Optional<Instrument>> doubted() {
        return doubted.getReadOnlyProperty();
    }

    /// To be called a few times a second.
    public void refresh() {
        long now = nanos.getAsLong();
        if (doubted.get().isPresent() && now - doubtedAt > CONFIRM_WITHIN) doubted.set(Optional.empty());
        if (asked) {
            if (now - askedAt > LATE) silence.set(TEXTS.get("engine.silent", OrderSafetyFace.seconds(now - askedAt)));
            return;
        }
        asked = true;
        askedAt = now;
        session.safety().whenCompleteAsync(this::show, fx);
    }

    private void show(@Nullable SafetyReport report, @Nullable Throwable failure) {
        asked = false;
        silence.set(report == null ? TEXTS.get("engine.failed", String.valueOf(failure)) : "");
        if (report != null) face.set(Optional.of(OrderSafetyFace.of(report)));
    }

    void compareNow() {
        answer(session.reconcile(), TEXTS.get("compare.asked"));
    }

    /// The first call asks, the second within ten seconds does it.
    void acceptPosition(Instrument instrument) {
        if (doubted.get().filter(instrument::equals).isEmpty()) {
            doubtedAt = nanos.getAsLong();
            doubted.set(Optional.of(instrument));
            return;
        }
        doubted.set(Optional.empty());
        answer(session.acceptPosition(instrument), TEXTS.get("accept.done", instrument.symbol()));
    }

    private void answer(CompletableFuture<Answer> future, String done) {
        future.whenCompleteAsync(
                (answer, failure) -> {
                    if (answer instanceof Answer.NotDone not) tell.accept(not.reason());
                    else tell.accept(failure == null ? done : TEXTS.get("engine.none", failure.toString()));
                },
                fx);
    }
}
