package tradewind.views.portfolio;

import static java.lang.System.Logger.Level.ERROR;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tradewind.engine.Session;
import tradewind.engine.orders.OrderId;
import tradewind.engine.portfolio.RebalanceRun;
import tradewind.views.texts.Texts;

/// Writes down what has to be there again after a restart. FX thread only.
final class PlanNotes {
    private static final Texts TEXTS = Texts.of("portfolio");
    private static final System.Logger LOG = System.getLogger(PlanNotes.class.getName());

    private final Session session;
    private final PlanMemory memory;
    private final Executor fx;
    /// Notes that lines wait for.
    private int awaited;

    PlanNotes(Session session, PlanMemory memory, Executor fx) {
        this.session = session;
        this.memory = memory;
        this.fx = fx;
    }

    void read(Consumer<PlanMemory.Found> then) {
        var _ = memory.read(session.instruments())
                .whenCompleteAsync(
                        (found, failure) -> then.accept(
                                failure == null
                                        ? found
                                        : new PlanMemory.Found.Unusable(
                                                said(Optional.empty(), failure).orElse(""))),
                        fx);
    }

    /// Whether a note that lines wait for is not where it survives yet.
    boolean awaited() {
        return awaited > 0;
    }

    /// Writes a note that lines wait for.
    ///
    /// @param then told why it could not be written, or nothing
    void await(RebalanceRun run, Consumer<Optional<String>> then) {
        awaited++;
        var _ = memory.keep(run.kept(newest()))
                .whenCompleteAsync(
                        (why, failure) -> {
                            awaited--;
                            then.accept(said(why, failure));
                        },
                        fx);
    }

    /// What was sent is noted beside the journal, which decides: nothing waits for this note.
    void write(RebalanceRun run) {
        log(memory.keep(run.kept(newest())));
    }

    void putAside() {
        log(memory.putAside());
    }

    /// @param then told why it could not be put aside, or nothing
    void putAside(Consumer<Optional<String>> then) {
        var _ = memory.putAside().whenCompleteAsync((why, failure) -> then.accept(said(why, failure)), fx);
    }

    private static Optional<String> said(Optional<String> why, @Nullable Throwable failure) {
        if (failure == null) return why;
        LOG.log(ERROR, "note of a plan", failure);
        return Optional.of(TEXTS.get("bug", failure));
    }

    private static void log(CompletionStage<Optional<String>> done) {
        var _ = done.whenComplete((why, failure) -> said(why, failure).ifPresent(text -> LOG.log(ERROR, text)));
    }

    private Optional<OrderId> newest() {
        int size = session.desk().orders().size();
        return size == 0
                ? Optional.empty()
                : Optional.of(session.desk().orders().get(size - 1).order().id());
    }
}
