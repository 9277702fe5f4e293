package tradewind.views.chart;

/// The candles of one frame in primitive columns. Reused from frame to frame.
final class VisibleBars {
    private int bucket = 1;
    private int size;
    private int[] first = new int[0];
    private long[] time = new long[0];
    private long[] open = new long[0];
    private long[] high = new long[0];
    private long[] low = new long[0];
    private long[] close = new long[0];
    private long[] volume = new long[0];

    void reset(int capacity, int barsPerCandle) {
        size = 0;
        bucket = barsPerCandle;
        if (capacity <= time.length) return;
        first = new int[capacity];
        time = new long[capacity];
        open = new long[capacity];
        high = new long[capacity];
        low = new long[capacity];
        close = new long[capacity];
        volume = new long[capacity];
    }

    void add(int firstBar, long start, long o, long h, long l, long c, long v) {
        first[size] = firstBar;
        time[size] = start;
        open[size] = o;
        high[size] = h;
        low[size] = l;
        close[size] = c;
        volume[size] = v;
        size++;
    }

    int size() {
        return size;
    }

    /// Bars in one candle.
    int bucket() {
        return bucket;
    }

    /// Index of the candle's first bar.
    int first(int i) {
        return first[i];
    }

    /// Middle of the candle on the index axis.
    double center(int i) {
        return first[i] + bucket / 2.0;
    }

    long time(int i) {
        return time[i];
    }

    long open(int i) {
        return open[i];
    }

    long high(int i) {
        return high[i];
    }

    long low(int i) {
        return low[i];
    }

    long close(int i) {
        return close[i];
    }

    long volume(int i) {
        return volume[i];
    }

    /// From the lowest to the highest price, of at least one candle.
    PriceRange range() {
        long lowest = low[0];
        long highest = high[0];
        for (int i = 1; i < size; i++) {
            lowest = Math.min(lowest, low[i]);
            highest = Math.max(highest, high[i]);
        }
        return new PriceRange(lowest, highest);
    }

    boolean up(int i) {
        return close[i] >= open[i];
    }
}
