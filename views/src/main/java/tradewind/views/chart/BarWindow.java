package tradewind.views.chart;

/// Which bars a plot shows: the window's left edge as a bar index and the width of a bar in pixels. Bar `i` covers
/// `i` to `i + 1`.
///
/// While the newest bar stands at its place before the right margin the window follows it; panning it away stops that.
final class BarWindow {
    static final double DEFAULT_BAR = 6;
    static final double WIDEST_BAR = 60;
    private static final double NARROWEST_BAR = 1e-4;
    /// At least this many bars stay on screen however far one pans.
    private static final double KEEP = 3;

    private double first;
    private double barWidth = DEFAULT_BAR;
    private double width = 1;
    private double margin;
    private int bars;
    private boolean following = true;

    double first() {
        return first;
    }

    /// Index just right of the plot.
    double end() {
        return first + width / barWidth;
    }

    double barWidth() {
        return barWidth;
    }

    double width() {
        return width;
    }

    boolean following() {
        return following;
    }

    double x(double index) {
        return (index - first) * barWidth;
    }

    double index(double x) {
        return first + x / barWidth;
    }

    /// Pixels of the plot, pixels kept free right of the newest bar, bars there are.
    void fit(double plotWidth, double freeMargin, int barCount) {
        double right = end();
        boolean resized = plotWidth != width;
        width = Math.max(1, plotWidth);
        margin = Math.min(freeMargin, width / 2);
        bars = barCount;
        if (following) toEnd();
        else if (resized) first = right - width / barWidth;
    }

    /// Shows the newest bar and follows it.
    void toEnd() {
        following = true;
        first = edge();
    }

    private double edge() {
        return bars - (width - margin) / barWidth;
    }

    /// Shows the first bar.
    void toStart() {
        moveTo(0);
    }

    /// Moves the content right by so many pixels: back in time.
    void pan(double pixels) {
        moveTo(first - pixels / barWidth);
    }

    /// Puts an index at the right edge of the plot.
    void endAt(double index) {
        moveTo(index - width / barWidth);
    }

    /// Makes bars so wide, within what is allowed; the right edge stays.
    void widen(double pixels) {
        double end = end();
        barWidth = Math.clamp(pixels, narrowest(), WIDEST_BAR);
        if (following) toEnd();
        else first = end - width / barWidth;
    }

    /// Back or forth by a share of the window's width.
    void page(double share) {
        pan(-share * width);
    }

    private void moveTo(double wanted) {
        double earliest = Math.min(KEEP - width / barWidth, edge());
        first = Math.clamp(wanted, Math.min(earliest, bars - KEEP), Math.max(0, bars - KEEP));
        following = Math.abs(first - edge()) * barWidth < 0.5;
    }

    /// Makes bars wider or narrower around a fixed pixel. While following, zooming out opens no room beyond the margin
    /// but keeps following.
    ///
    /// @param factor above 1 zooms in
    void zoom(double factor, double x) {
        double at = index(x);
        boolean live = following;
        boolean stay = live && x(bars) <= x + 1;
        barWidth = Math.clamp(barWidth * factor, narrowest(), WIDEST_BAR);
        if (stay) toEnd();
        else moveTo(live ? Math.min(edge(), at - x / barWidth) : at - x / barWidth);
    }

    private double narrowest() {
        return Math.min(DEFAULT_BAR, Math.max(NARROWEST_BAR, (width - margin) / Math.max(1, bars)));
    }

    /// Another series: default width, newest bar.
    void reset() {
        barWidth = DEFAULT_BAR;
        following = true;
    }

    /// Shows as much time as before after the bars became longer or shorter.
    ///
    /// @param at index that should stand at pixel `x`
    void rebase(double at, double x) {
        if (!following) first = at - x / barWidth;
    }
}
