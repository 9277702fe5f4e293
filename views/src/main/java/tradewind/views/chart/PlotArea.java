package tradewind.views.chart;

/// A pane while it is painted: its candles and where they go.
///
/// @param width pixels of the plot
/// @param candles pixels from the left in which candles may stand; the rest is for labels
/// @param height pixels
/// @param sessions bars before which a session's line is drawn
record PlotArea(
        BarWindow window,
        PriceScale scale,
        VisibleBars bars,
        double width,
        double candles,
        double height,
        int[] sessions) {
    double x(double index) {
        return window.x(index);
    }

    double y(double value) {
        return scale.y(value);
    }

    /// Pixels from one candle to the next.
    double pitch() {
        return window.barWidth() * bars.bucket();
    }

    /// An odd number of pixels for a candle's body, so that its wick stands in the middle.
    double body() {
        double body = Math.floor(pitch() * 0.72);
        if (body % 2 == 0) body--;
        return Math.max(1, Math.min(body, Math.max(1, pitch() - 1)));
    }

    /// Left edge of a one-pixel column in the middle of a candle.
    double column(int candle) {
        return Math.floor(x(bars.center(candle)));
    }
}
