package tradewind.views.venues;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tradewind.engine.SafetyReport;
import tradewind.engine.Session;
import tradewind.views.providers.Visits;
import tradewind.views.providers.Visits.Visit;
import tradewind.views.venues.Health.Line;
import tradewind.views.venues.VenueDesk.Stand;

/// Looks at one account now and then, and remembers when its venue was last heard of and when it failed. Application
/// thread only.
final class AccountWatch {
    /// So long a line that is not up yet counts as being taken up, nanoseconds.
    static final long PATIENCE = 5_000_000_000L;

    private final LongSupplier nanos;
    private final LongSupplier wall;
    private final Executor fx;
    private Visits visits = Visits.NONE;
    private Optional<Session> session = Optional.empty();
    private Optional<SafetyReport> report = Optional.empty();
    private Optional<String> failure = Optional.empty();
    private boolean asked;
    private boolean isUp;
    private boolean wasUp;
    private long begun;

    /// @param nanos monotonic clock
    /// @param wall epoch nanoseconds
    AccountWatch(LongSupplier nanos, LongSupplier wall, Executor fx) {
        this.nanos = nanos;
        this.wall = wall;
        this.fx = fx;
    }

    /// What is known of it now; the session is asked again.
    Health look(Stand now) {
        if (!now.session().equals(session)) begin(now.session());
        if (now.failure().isPresent() && !now.failure().equals(failure)) failed();
        failure = now.failure();
        session.ifPresent(this::ask);
        return switch (now.state()) {
            case CLOSED -> new Health(failure.isPresent() ? Line.FAILED : Line.CLOSED, false, failure, visits);
            case OPENING -> new Health(Line.CONNECTING, false, Optional.empty(), visits);
            case CLOSING -> new Health(Line.CLOSING, false, Optional.empty(), visits);
            case OPEN -> open();
        };
    }

    private void begin(Optional<Session> next) {
        session = next;
        report = Optional.empty();
        asked = false;
        isUp = false;
        wasUp = false;
        begun = nanos.getAsLong();
    }

    private void failed() {
        visits = visits.failed(new Visit(wall.getAsLong(), 0));
    }

    private void ask(Session of) {
        if (asked) return;
        asked = true;
        of.safety().whenCompleteAsync((answer, _) -> take(of, answer), fx);
    }

    private void take(Session of, @Nullable SafetyReport answer) {
        // another one was begun meanwhile
        if (!session.equals(Optional.of(of))) return;
        asked = false;
        report = Optional.ofNullable(answer);
        if (answer == null) return;
        boolean up = answer.line() != SafetyReport.Line.DOWN;
        if (isUp && !up) failed();
        isUp = up;
        if (up && answer.heartbeatAge().isPresent())
            visits = visits.answered(
                    new Visit(wall.getAsLong() - answer.heartbeatAge().getAsLong(), 0));
        wasUp |= up;
    }

    private Health open() {
        Optional<String> problem = session.flatMap(of -> of.status().problem());
        Line line = report.map(SafetyReport::line)
                .map(known -> switch (known) {
                    case IN_STEP -> Line.IN_STEP;
                    case COMPARING -> Line.COMPARING;
                    case DIFFERS -> Line.DIFFERS;
                    case DOWN -> wasUp || nanos.getAsLong() - begun > PATIENCE ? Line.DOWN : Line.CONNECTING;
                })
                .orElse(Line.CONNECTING);
        boolean well = line == Line.IN_STEP || line == Line.CONNECTING;
        return new Health(line, true, well ? Optional.empty() : problem, visits);
    }
}
