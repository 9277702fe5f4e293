package tradewind.views.chart;

/// Where one trading session ends and the next begins. A chart leaves the time between out, as it does with every time
/// without a trade, and draws a line there.
@FunctionalInterface
public interface SessionBreaks {
    /// A market that never closes.
    SessionBreaks NONE = (_, _) -> false;

    /// Whether a session begins between two bars.
    ///
    /// @param end first instant after the earlier bar, epoch nanoseconds
    /// @param start of the later bar, epoch nanoseconds; not before `end`
    boolean between(long end, long start);

    /// Sessions told by pauses: so long without a trade, the market was closed.
    ///
    /// @param least nanoseconds, above zero
    static SessionBreaks pauses(long least) {
        if (least <= 0) throw new IllegalArgumentException("a pause of " + least + " ns");
        return (end, start) -> start - end >= least;
    }

    /// Sessions that begin at the same time each day, UTC.
    ///
    /// @param nanoOfDay 0 to just below a day
    static SessionBreaks daily(long nanoOfDay) {
        long day = 86_400_000_000_000L;
        if (nanoOfDay < 0 || nanoOfDay >= day) throw new IllegalArgumentException("time of day: " + nanoOfDay);
        // the instant after a bar that ends with its session is already the next one's
        return (end, start) -> Math.floorDiv(end - 1 - nanoOfDay, day) != Math.floorDiv(start - nanoOfDay, day);
    }

    /// Where either of the two has a break.
    default SessionBreaks or(SessionBreaks other) {
        return (end, start) -> between(end, start) || other.between(end, start);
    }
}
