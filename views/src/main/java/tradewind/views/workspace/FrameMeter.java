package tradewind.views.workspace;

import java.util.Arrays;

/// Frames per second and the time between frames, over the last 240 frames. Allocates nothing per frame. One thread.
public final class FrameMeter {
    private static final int WINDOW = 240;

    private final long[] gaps = new long[WINDOW];
    private final long[] sorted = new long[WINDOW];
    private int count;
    private int next;
    private long last = Long.MIN_VALUE;

    /// @param wallNanos monotonic clock at the start of a frame
    public void frame(long wallNanos) {
        if (last != Long.MIN_VALUE) {
            gaps[next] = wallNanos - last;
            next = (next + 1) % WINDOW;
            count = Math.min(WINDOW, count + 1);
        }
        last = wallNanos;
    }

    /// 0 before there were two frames.
    public double framesPerSecond() {
        long total = 0;
        for (int i = 0; i < count; i++) total += gaps[i];
        return total == 0 ? 0 : count * 1e9 / total;
    }

    /// 99th percentile of the time between two frames, nanoseconds; 0 before there were two.
    public long p99() {
        if (count == 0) return 0;
        System.arraycopy(gaps, 0, sorted, 0, count);
        Arrays.sort(sorted, 0, count);
        return sorted[(int) Math.ceil(0.99 * count) - 1];
    }
}
