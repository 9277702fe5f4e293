package tradewind.engine.kernel;

import org.HdrHistogram.Histogram;

/// How long the kernel takes for an input: percentiles of the last whole half minute, and of what there is until the
/// first one is over. Written by the kernel's thread, read by any.
final class Latency {
    static final long WINDOW = 30_000_000_000L;
    private static final long HIGHEST = 60_000_000_000L;
    private static final int PUBLISH_EVERY = 64;

    private final Histogram histogram = new Histogram(HIGHEST, 2);
    private boolean begun;
    private boolean whole;
    private long windowStart;
    private volatile long p50;
    private volatile long p99;

    /// @param start when the kernel took the input, on the scale of [System#nanoTime]
    /// @param end when it was done with it
    void record(long start, long end) {
        if (!begun) {
            begun = true;
            windowStart = start;
        }
        histogram.recordValue(Math.min(Math.max(0, end - start), HIGHEST));
        boolean over = end - windowStart >= WINDOW;
        if (over || (!whole && histogram.getTotalCount() % PUBLISH_EVERY == 1)) {
            p50 = histogram.getValueAtPercentile(50);
            p99 = histogram.getValueAtPercentile(99);
        }
        if (over) {
            whole = true;
            histogram.reset();
            windowStart = end;
        }
    }

    /// Median, nanoseconds; 0 before the first input.
    long p50() {
        return p50;
    }

    /// 99th percentile, nanoseconds.
    long p99() {
        return p99;
    }
}
