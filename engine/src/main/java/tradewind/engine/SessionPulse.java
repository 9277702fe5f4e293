package tradewind.engine;

import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.engine.kernel.Inbox;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.time.EngineClock;

/// Tells the kernel of a session on an outside venue what time it is, five times a second, so that timers fire in quiet
/// markets too. It sees whatever the time itself tells: that the computer slept, and that its clock is not the venue's.
final class SessionPulse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionPulse.class);
    private static final long PERIOD = 200_000_000L;
    /// Time that passed unseen for longer was slept through, whichever clock says so.
    static final long SLEPT = 10_000_000_000L;
    /// A clock that is further off than this makes venues refuse requests.
    static final long OFF = 1_000_000_000L;

    private final SessionParts parts;
    private final EngineClock clock;
    private final Thread thread;
    private volatile boolean closed;
    private long last;
    private boolean offTold;

    SessionPulse(SessionParts parts, EngineClock clock) {
        this.parts = parts;
        this.clock = clock;
        last = clock.now();
        thread = new Thread(this::run, "pulse " + parts.plan.name());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                beat();
            } catch (Throwable e) {
                LOG.error("The pulse of {} failed and goes on", parts.plan.name(), e);
            }
            LockSupport.parkNanos(PERIOD);
        }
    }

    /// Once per period.
    void beat() {
        long now = clock.now();
        long unseen = now - last;
        last = now;
        Inbox inbox = parts.inbox;
        if (unseen > SLEPT) inbox.onResume("this computer stood still for " + unseen / 1_000_000_000L + " s");
        inbox.onTime(now);
        parts.watch.onTime(now);
        tellOfTheClock(inbox.clockOffset());
    }

    private void tellOfTheClock(long offset) {
        if (offTold || offset == Long.MIN_VALUE || Math.abs(offset) <= OFF) return;
        offTold = true;
        parts.log(
                Level.WARN,
                "The clock of this computer is %.1f s %s that of %s. Set it right: a venue may refuse what is signed with a wrong time."
                        .formatted(Math.abs(offset) / 1e9, offset > 0 ? "behind" : "ahead of", parts.gateway.name()));
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        if (!thread.isAlive()) return;
        try {
            thread.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
