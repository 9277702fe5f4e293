package tradewind.views.chart;

import java.util.Arrays;
import tradewind.engine.market.BarSeries;

/// Heikin-Ashi candles of one frame: the close is the mean of a bar's four prices, the open the middle of the candle
/// before. Price units; reused from frame to frame.
///
/// @see "Valcu, Using the heikin-ashi technique, Stocks & Commodities 22:2 (2004)"
final class HeikinAshi {
    /// Each bar halves what the first one still counts for: after so many it is below any price unit.
    private static final int WARM_UP = 64;

    private double[] open = new double[0];
    private double[] high = new double[0];
    private double[] low = new double[0];
    private double[] close = new double[0];

    /// Works out the candles in view; several bars in one candle are merged as prices are.
    void layout(BarSeries bars, VisibleBars visible) {
        if (visible.size() > open.length) grow(visible.size());
        if (visible.size() == 0) return;
        int begin = Math.max(0, visible.first(0) - WARM_UP);
        double o = (bars.open(begin) + bars.close(begin)) / 2.0;
        double c = mean(bars, begin);
        int bar = begin;
        for (int i = 0; i < visible.size(); i++) {
            int from = visible.first(i);
            int to = Math.min(bars.size(), from + visible.bucket());
            for (; bar < to; bar++) {
                if (bar > begin) o = (o + c) / 2;
                c = mean(bars, bar);
                if (bar < from) continue;
                if (bar == from) {
                    open[i] = o;
                    high[i] = o;
                    low[i] = o;
                }
                high[i] = Math.max(high[i], Math.max(o, Math.max(c, bars.high(bar))));
                low[i] = Math.min(low[i], Math.min(o, Math.min(c, bars.low(bar))));
                close[i] = c;
            }
        }
    }

    private static double mean(BarSeries bars, int i) {
        return ((double) bars.open(i) + bars.high(i) + bars.low(i) + bars.close(i)) / 4;
    }

    private void grow(int room) {
        open = Arrays.copyOf(open, room);
        high = Arrays.copyOf(high, room);
        low = Arrays.copyOf(low, room);
        close = Arrays.copyOf(close, room);
    }

    double open(int i) {
        return open[i];
    }

    double high(int i) {
        return high[i];
    }

    double low(int i) {
        return low[i];
    }

    double close(int i) {
        return close[i];
    }
}
