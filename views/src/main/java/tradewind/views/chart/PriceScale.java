package tradewind.views.chart;

/// Prices against pixels: `high` at pixel 0, `low` at pixel `height`. Prices are in price units of the instrument.
///
/// @param log equal ratios are equally high; otherwise equal differences are. Then `low` is above zero
record PriceScale(double low, double high, double height, boolean log) {
    PriceScale {
        if (!(high > low) || !(height > 0) || log && !(low > 0))
            throw new IllegalArgumentException("low " + low + ", high " + high + ", height " + height + ", log " + log);
    }

    PriceScale(double low, double high, double height) {
        this(low, high, height, false);
    }

    /// A scale that shows `low` to `high` with free pixels above and below.
    ///
    /// @param least smallest span shown, in price units, above zero: a flat market is not blown up
    static PriceScale around(double low, double high, double height, double above, double below, double least) {
        return around(low, high, height, above, below, least, false);
    }

    /// The same; a logarithm of what is not above zero is not asked for, the scale is then linear.
    static PriceScale around(
            double low, double high, double height, double above, double below, double least, boolean wantsLog) {
        double top = high;
        double bottom = low;
        if (top - bottom < least) {
            double middle = (top + bottom) / 2;
            top = middle + least / 2;
            bottom = middle - least / 2;
        }
        boolean log = wantsLog && bottom > 0;
        double upper = place(top, log);
        double lower = place(bottom, log);
        double inner = Math.max(height - above - below, Math.min(height, 10));
        double perPixel = (upper - lower) / inner;
        double used = height - inner;
        double share = above + below > 0 ? above / (above + below) : 0;
        double edge = upper + used * share * perPixel;
        return new PriceScale(value(edge - height * perPixel, log), value(edge, log), height, log);
    }

    private static double place(double price, boolean log) {
        return log ? Math.log(price) : price;
    }

    private static double value(double place, boolean log) {
        return log ? Math.exp(place) : place;
    }

    /// A price on a straight axis: its logarithm on a logarithmic scale. What has none stands far below the foot.
    double place(double price) {
        if (log && !(price > 0)) return place(low) - 10 * span();
        return place(price, log);
    }

    private double span() {
        return place(high, log) - place(low, log);
    }

    double y(double price) {
        return (place(high, log) - place(price)) / span() * height;
    }

    double price(double y) {
        return value(place(high, log) - y / height * span(), log);
    }

    /// Price units from one pixel to the next, on average.
    double perPixel() {
        return (high - low) / height;
    }

    boolean shows(double price) {
        return price >= low && price <= high;
    }

    /// Stretches or squeezes around the middle.
    ///
    /// @param factor above 1 shows a wider range
    PriceScale stretched(double factor) {
        double middle = (place(low, log) + place(high, log)) / 2;
        return of(middle - span() / 2 * factor, middle + span() / 2 * factor);
    }

    /// Moves the content down by so many pixels.
    PriceScale moved(double pixels) {
        double by = pixels * span() / height;
        return of(place(low, log) + by, place(high, log) + by);
    }

    /// Beyond what can be counted the scale stays as it is.
    private PriceScale of(double bottom, double top) {
        double from = value(bottom, log);
        double to = value(top, log);
        boolean counts = Double.isFinite(from) && Double.isFinite(to) && to > from && (!log || from > 0);
        return counts ? new PriceScale(from, to, height, log) : this;
    }

    /// The same prices on another height.
    PriceScale resized(double newHeight) {
        return new PriceScale(low, high, newHeight, log);
    }
}
