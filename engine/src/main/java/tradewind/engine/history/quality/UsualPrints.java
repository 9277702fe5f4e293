package tradewind.engine.history.quality;

/// What the last prints were, to tell one that stands alone: far from the median of the prints before it, as their
/// median deviation counts, while the next one is back. A move that lasts is none. Allocates nothing.
final class UsualPrints {
    private static final int MEMORY = 15;
    /// A print nearer than this to the one before is never judged: two in a hundred.
    private static final double LEAST = 0.02;
    /// Deviations of a normal distribution, of which the median deviation is 0.6745.
    private static final double FAR = 8 / 0.6745;

    private final long[] prints = new long[MEMORY];
    private final long[] sorted = new long[MEMORY];
    private int count;
    private boolean suspected;
    private long suspect;
    private long alone;
    private long around;

    /// Takes the next print.
    ///
    /// @return whether the one before it stood alone; it is forgotten then
    boolean next(long price) {
        boolean stoodAlone = false;
        if (suspected) {
            suspected = false;
            if (2 * Math.abs((double) price - around) < Math.abs((double) suspect - around)) {
                alone = suspect;
                stoodAlone = true;
            } else {
                keep(suspect);
            }
        }
        if (count >= MEMORY && far(price)) {
            suspected = true;
            suspect = price;
        } else {
            keep(price);
        }
        return stoodAlone;
    }

    /// The print that stood alone last.
    long alone() {
        return alone;
    }

    /// Median of the prints before it.
    long around() {
        return around;
    }

    private void keep(long price) {
        prints[count % MEMORY] = price;
        // goes on counting from a full memory, so that it never overflows
        count = count + 1 == 2 * MEMORY ? MEMORY : count + 1;
    }

    private boolean far(long price) {
        long before = prints[(count - 1) % MEMORY];
        if (Math.abs((double) price - before) <= LEAST * Math.abs((double) before)) return false;
        System.arraycopy(prints, 0, sorted, 0, MEMORY);
        long median = median();
        for (int i = 0; i < MEMORY; i++) sorted[i] = Math.abs(sorted[i] - median);
        double deviation = median();
        around = median;
        double away = Math.abs((double) price - median);
        return away > LEAST * Math.abs((double) median) && away > FAR * deviation;
    }

    /// Of `sorted`, which it sorts: by insertion, for there are few and they are nearly in order.
    private long median() {
        for (int i = 1; i < MEMORY; i++) {
            long value = sorted[i];
            int j = i - 1;
            while (j >= 0 && sorted[j] > value) {
                sorted[j + 1] = sorted[j];
                j--;
            }
            sorted[j + 1] = value;
        }
        return sorted[MEMORY / 2];
    }
}
