package tradewind.views.connections;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import tradewind.engine.Answer;
import tradewind.engine.ReplayControl;
import tradewind.engine.SafetyReport;
import tradewind.engine.Session;
import tradewind.engine.SessionStatus;
import tradewind.engine.desk.QuoteRow;
import tradewind.views.figures.Figures;
import tradewind.views.texts.Texts;

/// The connections of one session, looked at now and then. Application thread only.
public final class ConnectionsViewModel {
    private static final Texts TEXTS = Texts.of("connections");
    private static final long SECOND = 1_000_000_000L;
    private static final int READINGS = 5;

    private final Session session;
    private final LongSupplier nanos;
    private final Executor fx;
    private final Consumer<String> tell;
    private final QuoteRow quote = new QuoteRow();
    private final Deque<Reading> readings = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<List<Connection>> all = new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private final ReadOnlyStringWrapper lastProblem = new ReadOnlyStringWrapper(this, "lastProblem", "");
    private Optional<SafetyReport> report = Optional.empty();
    private boolean asked;
    private long lastTicks = -1;
    private long lastTickAt;
    private String problem = "";
    private Optional<Wrong> wrong = Optional.empty();

    /// @param at session time, epoch nanoseconds
    private record Wrong(long at, String what, boolean over) {
        String words() {
            String text = Figures.time(at) + "  " + what;
            return over ? TEXTS.get("problem.over", text) : text;
        }
    }

    private record Reading(long at, long ticks) {}

    /// @param nanos any clock that only goes forward
    /// @param tell shows a sentence
    public ConnectionsViewModel(Session session, LongSupplier nanos, Executor fx, Consumer<String> tell) {
        this.session = session;
        this.nanos = nanos;
        this.fx = fx;
        this.tell = tell;
    }

    /// Feed, venue, and what is between them.
    ReadOnlyObjectProperty<List<Connection>> all() {
        return all.getReadOnlyProperty();
    }

    /// What was wrong last while somebody looked, and when; empty if nothing was.
    ReadOnlyStringProperty lastProblem() {
        return lastProblem.getReadOnlyProperty();
    }

    /// To be called a few times a second.
    public void refresh() {
        if (!asked) {
            asked = true;
            session.safety().whenCompleteAsync(this::take, fx);
        }
        long now = nanos.getAsLong();
        SessionStatus status = session.status();
        if (status.ticks() != lastTicks) {
            lastTicks = status.ticks();
            lastTickAt = now;
        }
        remember(status.problem().orElse(""));
        boolean down = report.filter(r -> r.line() == SafetyReport.Line.DOWN).isPresent();
        Optional<ReplayControl.Position> replay = session.replay().map(ReplayControl::position);
        List<Connection> next = List.of(
                ConnectionFacts.feed(status, replay, rate(now, status.ticks()), now - lastTickAt, newest(), derived()),
                ConnectionFacts.venue(status, report, down ? status.problem() : Optional.empty()),
                ConnectionFacts.engine(status, report, down ? Optional.empty() : status.problem()));
        if (!next.equals(all.get())) all.set(next);
    }

    private void take(@Nullable SafetyReport answer, @Nullable Throwable failure) {
        asked = false;
        report = Optional.ofNullable(answer);
    }

    /// Below zero before two readings were taken.
    private double rate(long now, long ticks) {
        if (readings.isEmpty() || now - readings.getLast().at() >= SECOND) {
            readings.addLast(new Reading(now, ticks));
            if (readings.size() > READINGS) readings.removeFirst();
        }
        Reading first = readings.getFirst();
        Reading last = readings.getLast();
        if (first == last) return -1;
        return (last.ticks() - first.ticks()) * 1e9 / (last.at() - first.at());
    }

    private long newest() {
        long newest = 0;
        for (int i = 0; i < session.instruments().size(); i++) {
            session.desk().quotes().read(i, quote);
            newest = Math.max(newest, quote.time());
        }
        return newest;
    }

    private boolean derived() {
        for (int i = 0; i < session.instruments().size(); i++) {
            session.desk().quotes().read(i, quote);
            if (quote.hasQuote() && quote.derived()) return true;
        }
        return false;
    }

    private void remember(String now) {
        if (!now.isEmpty() && !now.equals(problem))
            wrong = Optional.of(new Wrong(session.clock().now(), now, false));
        if (now.isEmpty()) wrong = wrong.map(last -> new Wrong(last.at(), last.what(), true));
        lastProblem.set(wrong.map(Wrong::words).orElse(""));
        problem = now;
    }

    /// Whether there are lines that could break: a replay's market and venue are inside this process.
    boolean outside() {
        return session.replay().isEmpty();
    }

    /// Takes up the lines to market and venue again.
    void reconnect() {
        LinesAgain.take(session, fx, tell);
    }

    /// Asks the venue what it has, and compares it with our book.
    void compareBooks() {
        session.reconcile()
                .whenCompleteAsync(
                        (answer, failure) -> {
                            if (answer instanceof Answer.NotDone not) tell.accept(not.reason());
                            else
                                tell.accept(
                                        failure == null
                                                ? TEXTS.get("compare.asked")
                                                : TEXTS.get("compare.failed", failure.toString()));
                        },
                        fx);
    }
}
