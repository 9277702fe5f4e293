package tradewind.views.chart;

/// Prices against pixels: `high` at pixel 0, `low` at pixel `height`. Prices are in price units of the instrument.
record PriceScale(double low, double high, double height) {
    PriceScale {
        if (!(high > low) || !(height > 0))
            throw new IllegalArgumentException("low " + low + ", high " + high + ", height " + height);
    }

    /// A scale that shows `low` to `high` with free pixels above and below.
    ///
    /// @param least smallest span shown, in price units, above zero: a flat market is not blown up
    static PriceScale around(double low, double high, double height, double above, double below, double least) {
        double top = high;
        double bottom = low;
        if (top - bottom < least) {
            double middle = (top + bottom) / 2;
            top = middle + least / 2;
            bottom = middle - least / 2;
        }
        double inner = Math.max(height - above - below, Math.min(height, 10));
        double perPixel = (top - bottom) / inner;
        double used = height - inner;
        double share = above + below > 0 ? above / (above + below) : 0;
        double upper = top + used * share * perPixel;
        return new PriceScale(upper - height * perPixel, upper, height);
    }

    double y(double price) {
        return (high - price) / (high - low) * height;
    }

    double price(double y) {
        return high - y / height * (high - low);
    }

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
        double middle = (low + high) / 2;
        double half = (high - low) / 2 * factor;
        return new PriceScale(middle - half, middle + half, height);
    }

    /// Moves the content down by so many pixels.
    PriceScale moved(double pixels) {
        double by = pixels * perPixel();
        return new PriceScale(low + by, high + by, height);
    }

    /// The same prices on another height.
    PriceScale resized(double newHeight) {
        return new PriceScale(low, high, newHeight);
    }
}
