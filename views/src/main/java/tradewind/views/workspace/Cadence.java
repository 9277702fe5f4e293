package tradewind.views.workspace;

/// Thins out frames to a slower rhythm, for what nobody can read 60 times a second.
final class Cadence {
    private final long period;
    private long due = Long.MIN_VALUE;

    /// @param perSecond above zero
    Cadence(int perSecond) {
        period = 1_000_000_000L / perSecond;
    }

    /// True at the first call and then once per period.
    boolean due(long wallNanos) {
        if (wallNanos < due) return false;
        due = wallNanos + period;
        return true;
    }
}
