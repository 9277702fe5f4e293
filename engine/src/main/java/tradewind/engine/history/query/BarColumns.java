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
                i = within(times, prices, quantities, i, rows);
            }
        }

        /// The trades of the current bar; what is in the loop is in registers.
        private int within(long[] times, long[] prices, long[] quantities, int from, int rows) {
            final long until = end;
            final long factor = priceFactor;
            final long lots = quantityFactor;
            long top = high;
            long bottom = low;
            long sum = volume;
            int i = from;
            for (; i < rows && times[i] < until; i++) {
                long price = Math.multiplyExact(prices[i], factor);
                top = Math.max(top, price);
                bottom = Math.min(bottom, price);
                sum = Math.addExact(sum, Math.multiplyExact(quantities[i], lots));
            }
            if (i > from) close = Math.multiplyExact(prices[i - 1], factor);
            high = top;
            low = bottom;
            volume = sum;
            trades += i - from;
            return i;
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
