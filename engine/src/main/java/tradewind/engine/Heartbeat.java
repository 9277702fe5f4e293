package tradewind.engine;

/// Tells a kernel that hangs from a process that stood still as a whole: only looks that came in time count.
///
/// A plain object; times are nanoseconds of one monotonic clock.
final class Heartbeat {
    /// Two looks further apart than this mean that the one who looks stood still too: collector, debugger, sleep.
    static final long GAP = 200_000_000L;

    private long seen = -1;
    private long since;
    private long lastLook;
    private boolean looked;

    /// @param handled inputs finished so far
    /// @param busy inputs wait or are in hand
    /// @return how long none was finished although one waited, nanoseconds
    long stuckFor(long now, long handled, boolean busy) {
        boolean gap = looked && now - lastLook > GAP;
        boolean first = !looked;
        looked = true;
        lastLook = now;
        if (first || gap || !busy || handled != seen) {
            seen = handled;
            since = now;
        }
        return now - since;
    }
}
