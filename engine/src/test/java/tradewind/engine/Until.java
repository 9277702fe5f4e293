package tradewind.engine;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what another thread is about to bring, on a machine that may be busy with other things. It sleeps between
/// two looks, so that whoever is waited for gets the processor, and gives up with a sentence instead of never.
public final class Until {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final long BETWEEN_LOOKS = 200_000L;

    private Until() {}

    /// @param what did not happen if it fails
    public static void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0)
                throw new AssertionError(what + ": not within " + TimeUnit.NANOSECONDS.toSeconds(PATIENCE) + " s");
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }
}
