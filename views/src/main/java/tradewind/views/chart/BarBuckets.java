package tradewind.views.chart;

import java.util.Arrays;
import tradewind.engine.market.BarSeries;

/// Bars merged by count for a view too narrow to draw each one: bucket `b` of size `n` holds bars `b × n` to
/// `b × n + n − 1`, whatever part of them is visible, so candles keep their shape while the view pans.
final class BarBuckets {
    private int size = 1;
    private long[] open = new long[0];
    private long[] high = new long[0];
    private long[] low = new long[0];
    private long[] close = new long[0];
    private long[] volume = new long[0];
    private int count;

    /// Smallest power of two that leaves at most `most` buckets of `bars` bars.
    static int sizeFor(double bars, double most) {
        int size = 1;
        while (bars / size > most && size < 1 << 24) size <<= 1;
        return size;
    }

    int size() {
        return size;
    }

    int count() {
        return count;
    }

    /// Brings the buckets up to date.
    ///
    /// @param changed first bar that may differ since the last call
    /// @param wanted bars in a bucket
    void update(BarSeries bars, int changed, int wanted) {
        int from = wanted == size ? Math.min(changed / wanted, count) : 0;
        size = wanted;
        if (size == 1) {
            count = bars.size();
            return;
        }
        count = (bars.size() + size - 1) / size;
        if (open.length < count) grow(Math.max(256, count + count / 2));
        for (int b = from; b < count; b++) fill(bars, b);
    }

    private void fill(BarSeries bars, int b) {
        int first = b * size;
        int last = Math.min(bars.size(), first + size) - 1;
        long top = bars.high(first);
        long bottom = bars.low(first);
        long sum = 0;
        for (int i = first; i <= last; i++) {
            top = Math.max(top, bars.high(i));
            bottom = Math.min(bottom, bars.low(i));
            sum += bars.volume(i);
        }
        open[b] = bars.open(first);
        high[b] = top;
        low[b] = bottom;
        close[b] = bars.close(last);
        volume[b] = sum;
    }

    private void grow(int capacity) {
        open = Arrays.copyOf(open, capacity);
        high = Arrays.copyOf(high, capacity);
        low = Arrays.copyOf(low, capacity);
        close = Arrays.copyOf(close, capacity);
        volume = Arrays.copyOf(volume, capacity);
    }

    /// Copies the buckets that touch bars `from` (inclusive) to `to` (exclusive).
    void copy(BarSeries bars, double from, double to, VisibleBars into) {
        int first = Math.max(0, (int) Math.floor(from / size));
        int end = Math.min(count, (int) Math.ceil(to / size));
        into.reset(Math.max(0, end - first), size);
        for (int b = first; b < end; b++) {
            if (size == 1)
                into.add(b, bars.time(b), bars.open(b), bars.high(b), bars.low(b), bars.close(b), bars.volume(b));
            else into.add(b * size, bars.time(b * size), open[b], high[b], low[b], close[b], volume[b]);
        }
    }
}
