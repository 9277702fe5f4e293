package tradewind.views.chart;

import java.util.Arrays;
import java.util.Optional;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;

/// A second instrument beside the chart's own: both in percent, each from its first bar in view.
///
/// Its bars are found by time, so a market with other hours still stands where it belongs; while it does not trade its
/// last close goes on.
final class Comparison {
    private final BarBoard board;
    private BarInterval interval;
    private Optional<Instrument> instrument = Optional.empty();
    private Optional<ChartBars> other = Optional.empty();
    private double[] percents = new double[0];

    Comparison(BarBoard board, BarInterval interval) {
        this.board = board;
        this.interval = interval;
    }

    Optional<Instrument> instrument() {
        return instrument;
    }

    void with(Instrument second) {
        instrument = Optional.of(second);
        other = Optional.of(new ChartBars(board, second.index(), interval));
        percents = new double[0];
    }

    void without() {
        instrument = Optional.empty();
        other = Optional.empty();
        percents = new double[0];
    }

    void interval(BarInterval now) {
        interval = now;
        other.ifPresent(bars -> bars.interval(now));
    }

    /// Takes in new trades.
    ///
    /// @return whether anything changed
    boolean poll() {
        return other.isPresent() && other.get().poll();
    }

    /// Works out the frame: percent by candle, NaN before its first bar.
    void layout(VisibleBars visible, ChartBars own) {
        if (other.isEmpty()) return;
        ChartBars second = other.get();
        double[] now = new double[visible.size()];
        double base = Double.NaN;
        for (int i = 0; i < now.length; i++) {
            int last = Math.min(own.size(), visible.first(i) + visible.bucket()) - 1;
            int at = second.indexAt(own.timeAt(last));
            double close = at < 0 ? Double.NaN : second.bars().close(at);
            if (Double.isNaN(base) && close > 0) base = close;
            now[i] = (close / base - 1) * 100;
        }
        percents = now;
    }

    /// Percent of a candle; NaN if there is none.
    double percent(int candle) {
        return candle >= 0 && candle < percents.length ? percents[candle] : Double.NaN;
    }

    /// By candle, as last worked out.
    double[] percents() {
        return percents;
    }

    /// Where the line runs, as prices of the chart's own instrument.
    ///
    /// @return empty if there is nothing to see
    Optional<PriceRange> range(PercentBase base) {
        double low = Arrays.stream(percents).filter(p -> !Double.isNaN(p)).min().orElse(Double.NaN);
        double high =
                Arrays.stream(percents).filter(p -> !Double.isNaN(p)).max().orElse(Double.NaN);
        return Double.isNaN(low)
                ? Optional.empty()
                : Optional.of(new PriceRange(base.priceAt(low), base.priceAt(high)));
    }
}
