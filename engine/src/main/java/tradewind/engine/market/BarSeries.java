package tradewind.engine.market;

import java.util.Arrays;

/// Open, high, low, close and volume of consecutive bars in primitive columns. Not thread-safe.
///
/// Times are bar starts in epoch nanoseconds, strictly rising; prices and volumes are units at the instrument's
/// scale. Intervals without a trade have no bar.
public final class BarSeries {
    private final BarInterval interval;
    private long[] time;
    private long[] open;
    private long[] high;
    private long[] low;
    private long[] close;
    private long[] volume;
    private int size;
    /// No later than the end of the last bar: worked out when a trade comes after it.
    private long end = Long.MIN_VALUE;

    public BarSeries(BarInterval interval) {
        this(interval, 256);
    }

    /// @param room bars it takes before it allocates again; 1 or more
    public BarSeries(BarInterval interval, int room) {
        if (room < 1) throw new IllegalArgumentException("room for " + room + " bars");
        this.interval = interval;
        time = new long[room];
        open = new long[room];
        high = new long[room];
        low = new long[room];
        close = new long[room];
        volume = new long[room];
    }

    public BarInterval interval() {
        return interval;
    }

    public int size() {
        return size;
    }

    public long time(int i) {
        return time[i];
    }

    public long open(int i) {
        return open[i];
    }

    public long high(int i) {
        return high[i];
    }

    public long low(int i) {
        return low[i];
    }

    public long close(int i) {
        return close[i];
    }

    public long volume(int i) {
        return volume[i];
    }

    /// Adds a trade: to the last bar if it falls into it, else as the first of a new bar. A trade older than the
    /// last bar counts into the last bar, so that a late print never rewrites history.
    public void addTrade(long at, long price, long quantity) {
        if (takes(at)) {
            int last = size - 1;
            if (price > high[last]) high[last] = price;
            if (price < low[last]) low[last] = price;
            close[last] = price;
            volume[last] += quantity;
        } else {
            addBar(interval.start(at), price, price, price, price, quantity);
        }
    }

    /// Whether a trade of that time counts into the last bar, and makes no new one.
    public boolean takes(long at) {
        if (size == 0) return false;
        if (at >= end) end = interval.start(time[size - 1]) + interval.nanos();
        return at < end;
    }

    /// Appends a whole bar.
    ///
    /// @throws IllegalArgumentException if it does not start after the last one
    public void addBar(long start, long o, long h, long l, long c, long v) {
        if (size > 0 && start <= time[size - 1])
            throw new IllegalArgumentException("bar at " + start + " does not follow " + time[size - 1]);
        if (size == time.length) grow();
        time[size] = start;
        open[size] = o;
        high[size] = h;
        low[size] = l;
        close[size] = c;
        volume[size] = v;
        size++;
    }

    /// Makes bar `i` equal to the given values, keeping its start.
    public void setBar(int i, long o, long h, long l, long c, long v) {
        open[i] = o;
        high[i] = h;
        low[i] = l;
        close[i] = c;
        volume[i] = v;
    }

    public void clear() {
        size = 0;
        end = Long.MIN_VALUE;
    }

    /// These bars again in longer intervals: first open, highest high, lowest low, last close, summed volume.
    ///
    /// @throws IllegalArgumentException if the target is not a multiple of this interval
    public BarSeries aggregate(BarInterval target) {
        if (target.nanos() % interval.nanos() != 0)
            throw new IllegalArgumentException(interval + " bars do not make " + target);
        BarSeries out = new BarSeries(target);
        for (int i = 0; i < size; i++) out.addShorter(this, i);
        return out;
    }

    /// Adds a bar of a shorter interval, later than all that are in here: to the last bar if it lies within, or as the
    /// first of a new one.
    public void addShorter(BarSeries from, int i) {
        long start = interval.start(from.time[i]);
        int last = size - 1;
        if (last >= 0 && time[last] == start) {
            setBar(
                    last,
                    open[last],
                    Math.max(high[last], from.high[i]),
                    Math.min(low[last], from.low[i]),
                    from.close[i],
                    volume[last] + from.volume[i]);
        } else {
            addBar(start, from.open[i], from.high[i], from.low[i], from.close[i], from.volume[i]);
        }
    }

    private void grow() {
        int capacity = size * 2;
        time = Arrays.copyOf(time, capacity);
        open = Arrays.copyOf(open, capacity);
        high = Arrays.copyOf(high, capacity);
        low = Arrays.copyOf(low, capacity);
        close = Arrays.copyOf(close, capacity);
        volume = Arrays.copyOf(volume, capacity);
    }
}
