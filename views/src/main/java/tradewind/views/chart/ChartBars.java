package tradewind.views.chart;

import tradewind.engine.desk.BarBoard;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.BarSeries;

/// The bars of one instrument as a chart needs them: copied from the board when they changed, in the chosen interval,
/// merged to what the screen can show.
final class ChartBars {
    private static final double PIXELS_PER_CANDLE = 3;

    private final BarBoard board;
    private final int instrument;
    private final BarSeries minutes = new BarSeries(BarInterval.M1);
    private final IntervalBars byTime;
    private final BarBuckets byCount = new BarBuckets();
    private final VisibleBars visible = new VisibleBars();
    private long version = -1;
    private int changed;

    ChartBars(BarBoard board, int instrument, BarInterval interval) {
        this.board = board;
        this.instrument = instrument;
        byTime = new IntervalBars(minutes, interval);
        byTime.interval(interval);
    }

    /// Takes in new trades.
    ///
    /// @return whether anything changed
    boolean poll() {
        long now = board.version(instrument);
        if (now == version) return false;
        version = now;
        board.copyInto(instrument, minutes);
        changed = Math.min(changed, byTime.update());
        return true;
    }

    /// Shows another interval.
    void interval(BarInterval interval) {
        byTime.interval(interval);
        byTime.update();
        changed = 0;
    }

    BarSeries bars() {
        return byTime.bars();
    }

    int size() {
        return bars().size();
    }

    /// Goes up when the bars change.
    long version() {
        return version;
    }

    /// The candles of a window, at most one per three pixels.
    VisibleBars visible(BarWindow window) {
        double end = window.end();
        int bucket = BarBuckets.sizeFor(end - window.first(), window.width() / PIXELS_PER_CANDLE);
        byCount.update(bars(), changed, bucket);
        changed = Math.max(0, size() - 1);
        byCount.copy(bars(), window.first(), end, visible);
        return visible;
    }

    /// Index of the last bar that starts at or before a time; −1 if there is none.
    int indexAt(long time) {
        BarSeries bars = bars();
        int low = 0;
        int high = bars.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (bars.time(middle) <= time) low = middle + 1;
            else high = middle - 1;
        }
        return high;
    }

    /// Where a time is on the index axis: within its bar by its share of it, in a pause at the end of the bar before.
    double indexOf(long time) {
        int at = indexAt(time);
        double share = (time - timeAt(at)) / (double) bars().interval().nanos();
        return at >= 0 && at < size() - 1 ? at + Math.min(share, 1) : at + share;
    }

    /// The time at a place on the index axis.
    long timeOf(double index) {
        int bar = (int) Math.floor(index);
        return timeAt(bar) + Math.round((index - bar) * bars().interval().nanos());
    }

    /// Start of the bar at an index; beyond the ends it is reckoned without gaps.
    long timeAt(int index) {
        BarSeries bars = bars();
        if (bars.size() == 0) return 0;
        long nanos = bars.interval().nanos();
        if (index < 0) return bars.time(0) + index * nanos;
        if (index >= bars.size()) return bars.time(bars.size() - 1) + (index - bars.size() + 1) * nanos;
        return bars.time(index);
    }
}
