package tradewind.bench;

/// When which tick is due, and what it says.
///
/// @param start nanoseconds of [System#nanoTime]
/// @param epoch what the session's clock says at `start`, epoch nanoseconds
/// @param rate ticks a second, over all instruments in turn
/// @param warmUp ticks before those that count, at a quarter of the rate: a cold JVM is slower
/// @param ticks those before included
record LatencyPlan(long start, long epoch, int rate, int instruments, long warmUp, long ticks) {
    private static final long SECOND = 1_000_000_000L;
    private static final int SLOWER = 4;

    static LatencyPlan of(long start, int rate, int instruments, double warmUp, double seconds) {
        long before = (long) (rate * warmUp / SLOWER);
        return new LatencyPlan(
                start, 1_385_337_600L * SECOND, rate, instruments, before, before + (long) (rate * seconds));
    }

    long due(long tick) {
        long slow = Math.min(tick, warmUp);
        return start + (SLOWER * slow + tick - slow) * SECOND / rate;
    }

    /// The time the tick has on the market.
    long marketTime(long tick) {
        return epoch + due(tick) - start;
    }

    /// What the session's clock says.
    long now() {
        return epoch + System.nanoTime() - start;
    }

    boolean counts(long tick) {
        return tick >= warmUp;
    }

    long price(long tick) {
        return 10_000 + tick / instruments % 50;
    }

    int instrument(long tick) {
        return (int) (tick % instruments);
    }
}
