package tradewind.engine.history.query;

import java.util.Arrays;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.market.FixedPoint;

/// Bars in primitive columns, oldest first; stretches without a trade have none. The arrays are the bars' own: they are
/// for reading.
///
/// @param times when each bar begins, epoch nanoseconds
/// @param open price units at the price scale, as are high, low and close
/// @param volume quantity units at the quantity scale
/// @param trades in each bar
@SuppressWarnings("ArrayRecordComponent")
public record BarColumns(
        int priceScale,
        int quantityScale,
        long[] times,
        long[] open,
        long[] high,
        long[] low,
        long[] close,
        long[] volume,
        long[] trades) {
    public int size() {
        return times.length;
    }

    /// Takes trades in the order of time. One thread.
    static final class Builder {
        private final long nanos;
        private final int priceScale;
        private final int quantityScale;
        private long priceFactor = 1;
        private long quantityFactor = 1;
        private long[][] columns = new long[7][1024];
        private int size;
        private long end = Long.MIN_VALUE;
        private long open;
        private long high;
        private long low;
        private long close;
        private long volume;
        private long trades;

        Builder(BarSpan span, int priceScale, int quantityScale) {
            this.nanos = span.nanos();
            this.priceScale = priceScale;
            this.quantityScale = quantityScale;
        }

        /// The scales of the trades that come next; not finer than the bars'.
        void scales(int price, int quantity) {
            priceFactor = FixedPoint.power(priceScale - price);
            quantityFactor = FixedPoint.power(quantityScale - quantity);
        }

        void add(long[] times, long[] prices, long[] quantities, int rows) {
            int i = 0;
            while (i < rows) {
                if (times[i] >= end) begin(times[i], Math.multiplyExact(prices[i], priceFactor));
                int to = i + 1;
                for (final long until = end; to < rows && times[to] < until; to++) {}
                fold(prices, quantities, i, to);
                i = to;
            }
        }

        /// Trades of the current bar. A loop without a branch, in which the processor takes several at once; whether
        /// the sum can have left its range the largest quantity tells afterwards.
        private void fold(long[] prices, long[] quantities, int from, int to) {
            long top = Long.MIN_VALUE;
            long bottom = Long.MAX_VALUE;
            long sum = 0;
            long bits = 0;
            for (int i = from; i < to; i++) {
                top = Math.max(top, prices[i]);
                bottom = Math.min(bottom, prices[i]);
                sum += quantities[i];
                bits |= quantities[i];
            }
            if (bits < 0 || bits > Long.MAX_VALUE / (to - from)) sum = exact(quantities, from, to);
            high = Math.max(high, Math.multiplyExact(top, priceFactor));
            low = Math.min(low, Math.multiplyExact(bottom, priceFactor));
            close = Math.multiplyExact(prices[to - 1], priceFactor);
            volume = Math.addExact(volume, Math.multiplyExact(sum, quantityFactor));
            trades += to - from;
        }

        private static long exact(long[] quantities, int from, int to) {
            long sum = 0;
            for (int i = from; i < to; i++) sum = Math.addExact(sum, quantities[i]);
            return sum;
        }

        private void begin(long time, long price) {
            finish();
            end = Math.multiplyExact(Math.floorDiv(time, nanos) + 1, nanos);
            open = price;
            high = price;
            low = price;
            volume = 0;
            trades = 0;
        }

        private void finish() {
            if (trades == 0) return;
            if (size == columns[0].length)
                for (int c = 0; c < columns.length; c++) columns[c] = Arrays.copyOf(columns[c], size * 2);
            long[] bar = {end - nanos, open, high, low, close, volume, trades};
            for (int c = 0; c < bar.length; c++) columns[c][size] = bar[c];
            size++;
        }

        BarColumns build() {
            finish();
            trades = 0;
            long[][] cut = new long[columns.length][];
            for (int c = 0; c < cut.length; c++) cut[c] = Arrays.copyOf(columns[c], size);
            return new BarColumns(priceScale, quantityScale, cut[0], cut[1], cut[2], cut[3], cut[4], cut[5], cut[6]);
        }
    }
}
