package tradewind.app.desk;

import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The end of a desk in a test: what its threads still write is written before the folder they write to is deleted.
final class DeskWork {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    /// Threads a panel or a window begins for one thing each.
    private static final Set<String> PASSING = Set.of("history", "stores", "session opening", "session closing");

    private DeskWork() {}

    /// @param work the desk's own thread
    static void finish(ExecutorService work) throws InterruptedException {
        work.shutdown();
        if (!work.awaitTermination(PATIENCE, TimeUnit.NANOSECONDS))
            throw new AssertionError("what was to be kept is still being written");
        until(
                "threads of panels that were closed have ended",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .noneMatch(PASSING::contains));
    }

    /// @param what did not happen if it fails
    static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0)
                throw new AssertionError(what + ": not within " + TimeUnit.NANOSECONDS.toSeconds(PATIENCE) + " s");
            LockSupport.parkNanos(2_000_000L);
        }
    }
}
