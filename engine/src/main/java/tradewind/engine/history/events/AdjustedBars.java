package tradewind.engine.history.events;

import tradewind.engine.history.query.BarColumns;
import tradewind.engine.market.FixedPoint;

/// Bars whose prices and volumes are comparable with those of a moment: what was split or paid by then, and was known
/// by then, counts; see [CorporateActions#adjusted]. Decimals, for what comes out of a ratio is no price that was
/// traded. The arrays are the bars' own: they are for reading.
///
/// @param times when each bar begins, epoch nanoseconds
/// @param volume in shares of that moment
@SuppressWarnings("ArrayRecordComponent")
public record AdjustedBars(long[] times, double[] open, double[] high, double[] low, double[] close, double[] volume) {
    /// @param asOf epoch nanoseconds
    /// @throws IllegalArgumentException if a dividend is not below the close before it
    public static AdjustedBars of(BarColumns bars, CorporateActions actions, long asOf) {
        double[] close = plain(bars.close(), bars.priceScale());
        double[] prices = actions.factors(bars.times(), close, asOf);
        double[] shares = actions.shareFactors(bars.times(), asOf);
        return new AdjustedBars(
                bars.times(),
                times(plain(bars.open(), bars.priceScale()), prices),
                times(plain(bars.high(), bars.priceScale()), prices),
                times(plain(bars.low(), bars.priceScale()), prices),
                times(close, prices),
                times(plain(bars.volume(), bars.quantityScale()), shares));
    }

    private static double[] plain(long[] units, int scale) {
        double[] plain = new double[units.length];
        double one = FixedPoint.power(scale);
        for (int i = 0; i < units.length; i++) plain[i] = units[i] / one;
        return plain;
    }

    private static double[] times(double[] values, double[] factors) {
        for (int i = 0; i < values.length; i++) values[i] *= factors[i];
        return values;
    }
}
