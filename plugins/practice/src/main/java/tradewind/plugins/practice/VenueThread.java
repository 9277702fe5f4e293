package tradewind.plugins.practice;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.PriorityQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tradewind.engine.time.EngineClock;

/// The venue's one thread: brings it to the time it is, then does what it was handed and what is due.
final class VenueThread {
    /// What lives on it.
    interface Life {
        /// Lets happen what happens up to `now`.
        void advance(long now);

        /// When something happens next by itself.
        long next();
    }

    private static final Logger LOG = System.getLogger(VenueThread.class.getName());
    private static final long LOOK = 100 * PracticeSettings.MILLI;
    private static final long PATIENCE = 5_000;

    private record Due(long at, long sequence, Runnable what) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
        }
    }

    private final EngineClock clock;
    private final Life life;
    private final Thread thread;
    private final LinkedBlockingQueue<Runnable> handed = new LinkedBlockingQueue<>();
    private final PriorityQueue<Due> diary = new PriorityQueue<>();
    private long sequence;
    private volatile boolean closed;

    VenueThread(String name, EngineClock clock, Life life) {
        this.clock = clock;
        this.life = life;
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    boolean alive() {
        return thread.isAlive() && !closed;
    }

    /// Hands something over, in order; any thread.
    void hand(Runnable what) {
        handed.add(what);
    }

    /// Has it done at a time, after what was put down for that time before. The thread's own only.
    void at(long due, Runnable what) {
        diary.add(new Due(due, sequence++, what));
    }

    private void run() {
        while (!closed) {
            try {
                Runnable next = handed.poll(untilNext(), TimeUnit.NANOSECONDS);
                turn(next);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "the practice venue could not do something", e);
            }
        }
    }

    private void turn(@Nullable Runnable next) {
        long now = clock.now();
        reach(now);
        if (next == null) return;
        next.run();
        reach(now);
    }

    /// In order of time, however far the clock has gone since: a computer may have slept.
    private void reach(long now) {
        for (Due first = diary.peek(); first != null && first.at <= now; first = diary.peek()) {
            diary.remove();
            life.advance(first.at);
            first.what.run();
        }
        life.advance(now);
    }

    private long untilNext() {
        Due first = diary.peek();
        long next = Math.min(life.next(), first == null ? Long.MAX_VALUE : first.at);
        long now = clock.now();
        return next <= now ? 0 : Math.min(LOOK, next - now);
    }

    /// Does nothing after this returns, unless it hangs.
    void close() {
        closed = true;
        hand(() -> {});
        if (thread == Thread.currentThread()) return;
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
