package tradewind.views.chart;

import tradewind.engine.market.BarInterval;
import tradewind.engine.market.BarSeries;

/// Minute bars in a longer interval, kept up to date by working out again only what changed.
final class IntervalBars {
    private final BarSeries minutes;
    private BarSeries bars;
    /// First minute of the last bar: everything before it is final.
    private int open;

    /// @param minutes grows at its end; its last bar may change
    IntervalBars(BarSeries minutes, BarInterval interval) {
        this.minutes = minutes;
        this.bars = new BarSeries(interval);
    }

    BarSeries bars() {
        return bars;
    }

    /// Starts over in another interval.
    void interval(BarInterval interval) {
        bars = interval == BarInterval.M1 ? minutes : new BarSeries(interval);
        open = 0;
    }

    /// Takes in what was added to the minutes since the last call.
    ///
    /// @return index of the first bar that may differ from before
    int update() {
        if (bars == minutes) {
            int changed = open;
            open = Math.max(0, minutes.size() - 1);
            return changed;
        }
        int changed = Math.max(0, bars.size() - 1);
        int i = open;
        while (i < minutes.size()) {
            long start = bars.interval().start(minutes.time(i));
            open = i;
            long high = minutes.high(i);
            long low = minutes.low(i);
            long volume = minutes.volume(i);
            int last = i;
            for (i++; i < minutes.size() && bars.interval().start(minutes.time(i)) == start; i++) {
                high = Math.max(high, minutes.high(i));
                low = Math.min(low, minutes.low(i));
                volume += minutes.volume(i);
                last = i;
            }
            put(start, minutes.open(open), high, low, minutes.close(last), volume);
        }
        return changed;
    }

    private void put(long start, long open, long high, long low, long close, long volume) {
        int last = bars.size() - 1;
        if (last >= 0 && bars.time(last) == start) bars.setBar(last, open, high, low, close, volume);
        else bars.addBar(start, open, high, low, close, volume);
    }
}
