package tradewind.engine.risk;

import java.util.Arrays;

/// Watches ticks for a price that runs away: a fall or a rise within a minute that volatility does not
/// explain and that is more than one print.
///
/// The move is the distance of this tick from the highest (or lowest) price of the last minute, less the
/// largest single step in its direction: a wild print and its return, or one jump, are one step and do not
/// count. It alarms when that exceeds both a least move and a number of deviations of the volatility
/// before. Judged on the tick itself, in event time; afterwards the symbol is quiet for a while. A tick
/// allocates nothing. One thread.
///
/// The minute is twelve buckets of five seconds; variance is an exponential average of squared moves from
/// bucket to bucket, so that the crash itself hardly enters it.
public final class FlashCrashDetector {
    private static final long BUCKET = 5_000_000_000L;
    private static final int BUCKETS = 12;
    private static final double WINDOW_SECONDS = 60;

    private final Settings settings;
    private final Listener listener;
    private final long quietNanos;
    private final long[] current;
    private final long[] quietUntil;
    private final double[] last;
    private final double[] lastClose;
    private final double[] variance;
    private final double[] high;
    private final double[] low;
    private final double[] down;
    private final double[] up;
    private final double[] olderHigh;
    private final double[] olderLow;
    private final double[] olderDown;
    private final double[] olderUp;

    /// @param leastMove     of the logarithm of the price, above zero
    /// @param deviations    of a minute's move, above zero
    /// @param memorySeconds of the volatility, at least 60
    /// @param quietSeconds  after an alarm, zero or above
    public record Settings(double leastMove, double deviations, double memorySeconds, double quietSeconds) {
        /// 3 % and eight deviations, half an hour of memory, ten quiet minutes.
        public static final Settings STANDARD = new Settings(0.03, 8, 1_800, 600);

        public Settings {
            if (!(leastMove > 0) || !(deviations > 0) || !(memorySeconds >= 60) || !(quietSeconds >= 0))
                throw new IllegalArgumentException("settings of the detector are out of range: " + leastMove + ", "
                        + deviations + ", " + memorySeconds + ", " + quietSeconds);
        }
    }

    /// Hears of alarms on the thread that brings the tick.
    public interface Listener {
        /// @param nanos      time of the tick
        /// @param price      of the tick
        /// @param move       of the logarithm within the minute, below zero for a fall
        /// @param deviations the same in deviations of a minute; 0 while no volatility is known
        void alarm(int symbol, long nanos, double price, double move, double deviations);
    }

    public FlashCrashDetector(int symbols, Settings settings, Listener listener) {
        this.settings = settings;
        this.listener = listener;
        quietNanos = (long) (settings.quietSeconds() * 1e9);
        current = new long[symbols];
        quietUntil = new long[symbols];
        last = new double[symbols];
        lastClose = new double[symbols];
        variance = new double[symbols];
        olderHigh = new double[symbols];
        olderLow = new double[symbols];
        olderDown = new double[symbols];
        olderUp = new double[symbols];
        high = new double[symbols * BUCKETS];
        low = new double[symbols * BUCKETS];
        down = new double[symbols * BUCKETS];
        up = new double[symbols * BUCKETS];
        Arrays.fill(last, Double.NaN);
        Arrays.fill(quietUntil, Long.MIN_VALUE);
    }

    /// @param nanos not before the symbol's last tick; an older one is taken as now
    /// @param price a price that is not above zero is passed over: it has no logarithm
    /// @return whether it alarmed
    public boolean tick(int symbol, long nanos, double price) {
        if (!(price > 0) || price == Double.POSITIVE_INFINITY) return false;
        double p = Math.log(price);
        long bucket = nanos / BUCKET;
        double before = last[symbol];
        last[symbol] = p;
        if (Double.isNaN(before)) {
            begin(symbol, bucket, p);
            return false;
        }
        if (bucket > current[symbol]) turn(symbol, bucket, before);
        int at = symbol * BUCKETS + (int) (current[symbol] % BUCKETS);
        double step = p - before;
        if (p > high[at]) high[at] = p;
        if (p < low[at]) low[at] = p;
        if (-step > down[at]) down[at] = -step;
        if (step > up[at]) up[at] = step;
        double fall = Math.max(olderHigh[symbol], high[at]) - p;
        double rise = p - Math.min(olderLow[symbol], low[at]);
        double beyondFall = fall - Math.max(olderDown[symbol], down[at]);
        double beyondRise = rise - Math.max(olderUp[symbol], up[at]);
        double beyond = Math.max(beyondFall, beyondRise);
        if (beyond < settings.leastMove() || nanos < quietUntil[symbol]) return false;
        double deviation = Math.sqrt(variance[symbol] * WINDOW_SECONDS);
        if (beyond < settings.deviations() * deviation) return false;
        quietUntil[symbol] = nanos + quietNanos;
        double move = beyondFall >= beyondRise ? -fall : rise;
        listener.alarm(symbol, nanos, price, move, deviation > 0 ? Math.abs(move) / deviation : 0);
        return true;
    }

    /// Deviation of a minute's move as the detector sees it now.
    public double minuteDeviation(int symbol) {
        return Math.sqrt(variance[symbol] * WINDOW_SECONDS);
    }

    /// When the move began that ends with the symbol's last tick: the newest of the twelve buckets whose highest (for
    /// a fall) or lowest price is within a tenth of the move of the minute's, so exact to five seconds. To be asked
    /// while an alarm is heard.
    ///
    /// @return beginning of that bucket, in the nanoseconds of the ticks
    public long since(int symbol, boolean fall) {
        int from = symbol * BUCKETS;
        double extreme = fall ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        for (int at = from; at < from + BUCKETS; at++)
            extreme = fall ? Math.max(extreme, high[at]) : Math.min(extreme, low[at]);
        double near = extreme - 0.1 * (extreme - last[symbol]);
        long oldest = Math.max(0, current[symbol] - BUCKETS + 1);
        for (long b = current[symbol]; b > oldest; b--) {
            int at = from + (int) (b % BUCKETS);
            if (fall ? high[at] >= near : low[at] <= near) return b * BUCKET;
        }
        return oldest * BUCKET;
    }

    private void begin(int symbol, long bucket, double p) {
        current[symbol] = bucket;
        lastClose[symbol] = p;
        for (int b = 0; b < BUCKETS; b++) clear(symbol * BUCKETS + b);
        int at = symbol * BUCKETS + (int) (bucket % BUCKETS);
        high[at] = p;
        low[at] = p;
        gather(symbol, at);
    }

    private void clear(int at) {
        high[at] = Double.NEGATIVE_INFINITY;
        low[at] = Double.POSITIVE_INFINITY;
        down[at] = 0;
        up[at] = 0;
    }

    /// The bucket of `close`, the last price before this tick, is over.
    private void turn(int symbol, long bucket, double close) {
        long passed = bucket - current[symbol];
        double seconds = passed * (BUCKET / 1e9);
        double moved = close - lastClose[symbol];
        double weight = -Math.expm1(-seconds / settings.memorySeconds());
        double rate = moved * moved / seconds;
        variance[symbol] = variance[symbol] == 0 ? rate : variance[symbol] + weight * (rate - variance[symbol]);
        lastClose[symbol] = close;
        for (long b = Math.max(current[symbol] + 1, bucket - BUCKETS + 1); b <= bucket; b++)
            clear(symbol * BUCKETS + (int) (b % BUCKETS));
        current[symbol] = bucket;
        int at = symbol * BUCKETS + (int) (bucket % BUCKETS);
        // the price stands where it stood: the first step of the bucket begins there
        high[at] = close;
        low[at] = close;
        gather(symbol, at);
    }

    /// Extremes of the other eleven buckets, so that a tick looks at one.
    private void gather(int symbol, int at) {
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        double mostDown = 0;
        double mostUp = 0;
        for (int i = symbol * BUCKETS; i < (symbol + 1) * BUCKETS; i++) {
            if (i == at) continue;
            most = Math.max(most, high[i]);
            least = Math.min(least, low[i]);
            mostDown = Math.max(mostDown, down[i]);
            mostUp = Math.max(mostUp, up[i]);
        }
        olderHigh[symbol] = most;
        olderLow[symbol] = least;
        olderDown[symbol] = mostDown;
        olderUp[symbol] = mostUp;
    }
}
