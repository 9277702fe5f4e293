package tradewind.views.chart;

/// The prices a pane should show, price units.
record PriceRange(double low, double high) {
    /// How far beyond the candles a level may be and still be shown, as a share of their range: with levels at both
    /// sides the candles keep half of the pane.
    private static final double REACH = 0.5;

    /// The same for lines over the candles, at either side.
    private static final double LEAN = 0.3;

    PriceRange {
        if (!(high >= low)) throw new IllegalArgumentException("low " + low + ", high " + high);
    }

    /// What holds both ranges whole.
    PriceRange and(PriceRange other) {
        return new PriceRange(Math.min(low, other.low), Math.max(high, other.high));
    }

    /// The range widened towards another one, by as much as leaves the candles most of the pane.
    ///
    /// @param least the range of a market that hardly moved counts as this, price units
    PriceRange towards(PriceRange other, double least) {
        double reach = Math.max(high - low, least) * LEAN;
        return new PriceRange(
                Math.min(low, Math.max(other.low, low - reach)), Math.max(high, Math.min(other.high, high + reach)));
    }

    /// The range widened to the levels near it. Others would squash the candles; their labels name the price instead.
    ///
    /// @param least the range of a market that hardly moved counts as this, price units
    PriceRange with(double[] levels, double least) {
        double reach = Math.max(high - low, least) * REACH;
        double bottom = low;
        double top = high;
        for (double level : levels) {
            if (level < low - reach || level > high + reach) continue;
            bottom = Math.min(bottom, level);
            top = Math.max(top, level);
        }
        return new PriceRange(bottom, top);
    }
}
