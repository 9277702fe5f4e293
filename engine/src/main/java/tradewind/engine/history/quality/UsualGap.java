package tradewind.engine.history.quality;

/// How long it usually takes until the next event comes. Counts gaps by powers of two and lets old ones fade, so that
/// neither a burst nor one long silence moves it much. Allocates nothing.
final class UsualGap {
    /// Nobody is told of a silence shorter than this.
    static final long LEAST = 60 * FeedQuality.SECOND;
    /// Of one this long, always.
    static final long MOST = 1_800 * FeedQuality.SECOND;
    /// While too few gaps are known to judge by.
    static final long AT_FIRST = 300 * FeedQuality.SECOND;

    private static final int KNOWN = 50;
    private static final int FADE = 4_096;
    /// So many times the gap that 99 of 100 do not exceed.
    private static final int TIMES = 8;

    private final int[] counts = new int[65];
    private int total;

    void add(long gap) {
        counts[64 - Long.numberOfLeadingZeros(Math.max(0, gap))]++;
        if (++total < FADE) return;
        total = 0;
        for (int i = 0; i < counts.length; i++) {
            counts[i] /= 2;
            total += counts[i];
        }
    }

    /// Whether nothing has come for longer than that can be.
    boolean unusual(long gap) {
        return gap > LEAST && gap > patience();
    }

    long patience() {
        if (total < KNOWN) return AT_FIRST;
        int beyond = total / 100;
        int i = counts.length - 1;
        for (int sum = counts[i]; sum <= beyond && i > 0; sum += counts[i]) i--;
        // bucket i holds the gaps below 2 to the power of i
        if (i >= 60) return MOST;
        return Math.clamp(TIMES * (1L << i), LEAST, MOST);
    }
}
