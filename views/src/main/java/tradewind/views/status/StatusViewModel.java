package tradewind.views.status;

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
    /// Rates are taken over at least this long, nanoseconds.
    private static final long WINDOW = 1_000_000_000L;

    private final Session session;
    private final QuoteRow quote = new QuoteRow();
    private final ReadOnlyObjectWrapper<StatusFigures> figures;
    private final ReadOnlyStringWrapper clock = new ReadOnlyStringWrapper(this, "clock", "");
    private long windowStart = Long.MIN_VALUE;
    private long windowTicks;
    private double rate = -1;

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
        clock.set(now <= 0 ? "" : Figures.full(now) + " UTC");
    }

    /// @param status just read
    /// @param wallNanos monotonic clock
    /// @param framesPerSecond 0 if not measured yet
    /// @param frameP99 nanoseconds between two frames
    public void show(SessionStatus status, long wallNanos, double framesPerSecond, long frameP99) {
        if (windowStart == Long.MIN_VALUE) {
            windowStart = wallNanos;
            windowTicks = status.ticks();
        } else if (wallNanos - windowStart >= WINDOW) {
            rate = (status.ticks() - windowTicks) * 1e9 / (wallNanos - windowStart);
            windowStart = wallNanos;
            windowTicks = status.ticks();
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
