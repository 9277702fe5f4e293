package tradewind.views.status;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import tradewind.engine.Session;
import tradewind.engine.SessionStatus;
import tradewind.engine.desk.QuoteRow;
import tradewind.views.figures.Figures;

/// The status line of one session. One thread.
public final class StatusViewModel {
    /// A reading is kept once a second, and the rate is taken over the last few: a slow market has seconds without any.
    private static final long SECOND = 1_000_000_000L;

    private static final int READINGS = 5;

    private final Session session;
    private final QuoteRow quote = new QuoteRow();
    private final ReadOnlyObjectWrapper<StatusFigures> figures;
    private final ReadOnlyStringWrapper clock = new ReadOnlyStringWrapper(this, "clock", "");
    private final Deque<Reading> readings = new ArrayDeque<>();
    private double rate = -1;

    private record Reading(long at, long ticks) {}

    public StatusViewModel(Session session) {
        this.session = session;
        figures = new ReadOnlyObjectWrapper<>(this, "figures", StatusFigures.of(session.status(), -1, false, 0, 0));
    }

    ReadOnlyObjectProperty<StatusFigures> figures() {
        return figures.getReadOnlyProperty();
    }

    ReadOnlyStringProperty clock() {
        return clock.getReadOnlyProperty();
    }

    /// Reads the session's clock; every frame, so that all clocks of a window agree.
    public void tick() {
        long now = session.clock().now();
        clock.set(now <= 0 ? "" : Figures.inZone(Figures.full(now)));
    }

    /// @param status just read
    /// @param wallNanos monotonic clock
    /// @param framesPerSecond 0 if not measured yet
    /// @param frameP99 nanoseconds between two frames
    public void show(SessionStatus status, long wallNanos, double framesPerSecond, long frameP99) {
        if (readings.isEmpty() || wallNanos - readings.getLast().at() >= SECOND) {
            readings.addLast(new Reading(wallNanos, status.ticks()));
            Reading first = readings.getFirst();
            if (readings.size() > 1) rate = (status.ticks() - first.ticks()) * 1e9 / (wallNanos - first.at());
            if (readings.size() > READINGS) readings.removeFirst();
        }
        figures.set(StatusFigures.of(status, rate, derived(), framesPerSecond, frameP99));
    }

    private boolean derived() {
        for (int i = 0; i < session.instruments().size(); i++) {
            session.desk().quotes().read(i, quote);
            if (quote.hasQuote() && quote.derived()) return true;
        }
        return false;
    }
}
