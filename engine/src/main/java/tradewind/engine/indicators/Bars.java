package tradewind.engine.indicators;

import tradewind.engine.market.BarSeries;
import tradewind.engine.market.FixedPoint;

/// Bars as doubles in columns, for formulas.
///
/// @param time bar starts, epoch nanoseconds
/// @param nanos length of a bar
public record Bars(
        long[] time, long nanos, double[] open, double[] high, double[] low, double[] close, double[] volume) {
    static Bars of(BarSeries bars, int priceScale, int quantityScale) {
        int size = bars.size();
        double price = FixedPoint.power(priceScale);
        double quantity = FixedPoint.power(quantityScale);
        Bars out = new Bars(
                new long[size],
                bars.interval().nanos(),
                new double[size],
                new double[size],
                new double[size],
                new double[size],
                new double[size]);
        for (int i = 0; i < size; i++) {
            out.time[i] = bars.time(i);
            out.open[i] = bars.open(i) / price;
            out.high[i] = bars.high(i) / price;
            out.low[i] = bars.low(i) / price;
            out.close[i] = bars.close(i) / price;
            out.volume[i] = bars.volume(i) / quantity;
        }
        return out;
    }

    public int size() {
        return time.length;
    }
}
