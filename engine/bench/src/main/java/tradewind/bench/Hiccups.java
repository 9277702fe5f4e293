package tradewind.bench;

import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/// How late a thread wakes that asks for one millisecond of sleep: what no program on this machine can do better than.
/// Watches from its construction to [#stop].
final class Hiccups {
    private static final long NAP = 1_000_000L;
    private static final long MOST = 60_000_000_000L;

    private final Histogram late = new Histogram(MOST, 3);
    private final Thread watch = Thread.ofPlatform().daemon().name("hiccups").unstarted(this::watch);
    private volatile boolean done;

    Hiccups() {
        watch.start();
    }

    private void watch() {
        while (!done) {
            long before = System.nanoTime();
            LockSupport.parkNanos(NAP);
            late.recordValue(Math.clamp(System.nanoTime() - before - NAP, 0, MOST));
        }
    }

    /// Nanoseconds beyond the millisecond.
    Histogram stop() throws InterruptedException {
        done = true;
        watch.join();
        return late;
    }
}
