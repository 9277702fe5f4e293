package tradewind.engine.quant.series;

import java.util.OptionalDouble;
import tradewind.engine.quant.LeastSquares;
import tradewind.engine.quant.Require;
import tradewind.engine.quant.Samples;

/// A pair that may share a trend: the regression y = intercept + slope x, and its residuals as a spread.
///
/// @param residuals y − intercept − slope x
/// @param ar1       1 + φ of Δe_t = φ e_{t−1}, no constant
/// @param halfLife  −ln 2/ln(1 + φ) periods; undefined unless 0 < 1 + φ < 1: the spread does not come back steadily
/// @see "Engle and Granger (1987), Co-integration and error correction"
public record EngleGranger(double intercept, double slope, double[] residuals, double ar1, OptionalDouble halfLife) {

    /// @param x at least ten values that vary
    /// @param y as many
    public static EngleGranger of(double[] x, double[] y) {
        Require.varying("x", Require.finite("x", x, 10));
        Require.varying("y", Require.finite("y", y, 10));
        Require.sameLength("x", x, "y", y);
        double slope = Samples.slope(x, y);
        double intercept = Samples.mean(y) - slope * Samples.mean(x);
        double[] residuals = new double[x.length];
        for (int i = 0; i < x.length; i++) residuals[i] = y[i] - intercept - slope * x[i];
        double scale = Samples.standardDeviation(y);
        if (!(Samples.standardDeviation(residuals) > 1e-12 * scale)) {
            throw new IllegalArgumentException("y is a line in x: no residuals to test");
        }
        double cross = 0;
        double square = 0;
        for (int i = 1; i < residuals.length; i++) {
            cross += (residuals[i] - residuals[i - 1]) * residuals[i - 1];
            square += residuals[i - 1] * residuals[i - 1];
        }
        double ar1 = 1 + cross / square;
        OptionalDouble halfLife =
                ar1 > 0 && ar1 < 1 ? OptionalDouble.of(-Math.log(2) / Math.log(ar1)) : OptionalDouble.empty();
        return new EngleGranger(intercept, slope, residuals, ar1, halfLife);
    }

    /// The Dickey-Fuller test on the residuals, without constant; p-value and critical values are those of two series
    /// with a constant in their regression.
    public AugmentedDickeyFuller test(int lags) {
        LeastSquares regression = AugmentedDickeyFuller.regress("residuals", residuals, lags, MacKinnon.NONE);
        double statistic = regression.tStatistic(0);
        return new AugmentedDickeyFuller(
                statistic,
                MacKinnon.CONSTANT.pValue(statistic, 2),
                MacKinnon.CONSTANT.criticalValues(2, residuals.length - 1.0),
                residuals.length - 1 - lags);
    }
}
