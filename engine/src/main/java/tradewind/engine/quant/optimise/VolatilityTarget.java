package tradewind.engine.quant.optimise;

/// How much to hold of one strategy so that its volatility stays near a target.
///
/// @see "J.P. Morgan/Reuters (1996), RiskMetrics Technical Document, 4th ed."
public final class VolatilityTarget {
    private VolatilityTarget() {}

    /// Leverage per period from exponentially weighted variance, each known before the return it sizes.
    ///
    /// The first variance is the population variance of the first `seedObservations` returns; then
    /// s² ← λs² + (1 − λ)r². Leverage is min(maxLeverage, targetVol / √(s² periodsPerYear)).
    ///
    /// @param returns   per period, oldest first, as fractions
    /// @param targetVol per year, as a fraction
    /// @return one value per period from `seedObservations` to the one after the last return
    /// @throws IllegalArgumentException if there are fewer returns than seeds, a parameter is out of range, or
    ///     the variance is zero, which no leverage brings to the target
    public static double[] leverage(
            double[] returns,
            double lambda,
            double targetVol,
            double maxLeverage,
            double periodsPerYear,
            int seedObservations) {
        Check.finite("returns", returns);
        if (!(lambda > 0 && lambda < 1))
            throw new IllegalArgumentException("lambda must lie between 0 and 1: " + lambda);
        Check.positive("target volatility", targetVol);
        Check.positive("maximum leverage", maxLeverage);
        Check.positive("periods per year", periodsPerYear);
        if (seedObservations < 1 || seedObservations > returns.length)
            throw new IllegalArgumentException(
                    "seed of " + seedObservations + " observations does not fit " + returns.length + " returns");
        double mean = 0;
        for (int i = 0; i < seedObservations; i++) mean += returns[i] / seedObservations;
        double variance = 0;
        for (int i = 0; i < seedObservations; i++)
            variance += (returns[i] - mean) * (returns[i] - mean) / seedObservations;
        double[] leverage = new double[returns.length - seedObservations + 1];
        for (int i = 0; i < leverage.length; i++) {
            if (!(variance > 0))
                throw new IllegalArgumentException(
                        "returns before period " + (seedObservations + i) + " have zero volatility");
            leverage[i] = Math.min(maxLeverage, targetVol / Math.sqrt(variance * periodsPerYear));
            if (i + 1 < leverage.length) {
                double r = returns[seedObservations + i];
                variance = lambda * variance + (1 - lambda) * r * r;
            }
        }
        return leverage;
    }

    /// Leverage per period from variances forecast elsewhere (GARCH, for instance): min(maxLeverage, targetVol
    /// / √(variance · periodsPerYear)).
    ///
    /// @param variance per period, each forecast before its period
    public static double[] leverage(double[] variance, double targetVol, double maxLeverage, double periodsPerYear) {
        Check.positive("target volatility", targetVol);
        Check.positive("maximum leverage", maxLeverage);
        Check.positive("periods per year", periodsPerYear);
        double[] leverage = new double[variance.length];
        for (int i = 0; i < leverage.length; i++)
            leverage[i] = Math.min(
                    maxLeverage,
                    targetVol
                            / Math.sqrt(
                                    Check.positive("variance forecast for period " + i, variance[i]) * periodsPerYear));
        return leverage;
    }
}
