package tradewind.engine.gateways;

/// Tells a silent line from a dead one, as FIX sessions do: nothing for an interval is answered by a test request,
/// nothing for another one means that the line is dead, whatever the socket says.
///
/// Not thread-safe; times are nanoseconds of any steady clock.
public final class Heartbeat {
    public enum Pulse {
        /// Nothing to do.
        QUIET,
        /// Say something, so that the venue knows we are here.
        SEND,
        /// Ask the venue to say something.
        TEST,
        /// The line is dead: close it.
        DEAD
    }

    private final long interval;
    private long received;
    private long sent;
    private boolean tested;

    /// @param interval nanoseconds, above zero
    public Heartbeat(long interval, long now) {
        if (interval <= 0) throw new IllegalArgumentException("interval: " + interval);
        this.interval = interval;
        this.received = now;
        this.sent = now;
    }

    /// Anything at all came in.
    public void onReceived(long now) {
        received = now;
        tested = false;
    }

    /// Anything at all went out.
    public void onSent(long now) {
        sent = now;
    }

    /// What to do now; to be asked a few times per interval.
    public Pulse poll(long now) {
        long silent = now - received;
        if (silent >= 2 * interval) return Pulse.DEAD;
        if (silent >= interval && !tested) {
            tested = true;
            return Pulse.TEST;
        }
        return now - sent >= interval ? Pulse.SEND : Pulse.QUIET;
    }
}
