package tradewind.engine.history;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import tradewind.engine.time.EngineClock;

/// What time it is in a replay: not before the last delivery, not after the next trade, between them at the pace that
/// was asked for. Stands still until it is set going. Any thread.
final class ReplayClock implements EngineClock {
    private final LongSupplier wall;

    /// Guarded by this, as is [#running].
    private final ReplayPace pace;

    private boolean running;
    private volatile long last;
    private volatile long next;

    /// The latest time anybody was told.
    private final AtomicLong latest = new AtomicLong(Long.MIN_VALUE);

    ReplayClock(long start, LongSupplier wall) {
        this.wall = wall;
        pace = new ReplayPace(start, wall.getAsLong());
        standBetween(start, start);
    }

    @Override
    public long now() {
        long time = Math.max(last, Math.min(next, paced()));
        return latest.accumulateAndGet(time, Math::max);
    }

    private synchronized long paced() {
        return running ? pace.replayAt(wall.getAsLong()) : last;
    }

    /// Before it is set going: it is `time`, and the next trade is at `trade`.
    synchronized void standBetween(long time, long trade) {
        last = time;
        next = trade;
        pace.anchor(time, wall.getAsLong());
    }

    /// Time runs from here.
    synchronized void run() {
        pace.anchor(last, wall.getAsLong());
        running = true;
    }

    /// A delivery is made at this time. Delivering thread only.
    void reached(long time) {
        last = time;
    }

    /// The trade after the last delivery is at this time. Delivering thread only.
    void upcoming(long time) {
        next = time;
    }

    /// Time goes on from `time`, which lies between the last delivery and the next trade.
    synchronized void goOnFrom(long time) {
        pace.anchor(time, wall.getAsLong());
    }

    synchronized void playing(boolean play) {
        goOnFrom(now());
        pace.playing(play);
    }

    synchronized boolean playing() {
        return pace.playing();
    }

    synchronized void factor(int times) {
        goOnFrom(now());
        pace.factor(times);
    }

    synchronized int factor() {
        return pace.factor();
    }

    /// Wall nanoseconds until the trade at `time` is due: 0 if it is, [Long#MAX_VALUE] while paused.
    synchronized long waitFor(long time) {
        if (!pace.playing()) return Long.MAX_VALUE;
        if (pace.unbounded()) return 0;
        long wallNow = wall.getAsLong();
        pace.catchUp(time, wallNow);
        return pace.waitFor(time, wallNow);
    }
}
