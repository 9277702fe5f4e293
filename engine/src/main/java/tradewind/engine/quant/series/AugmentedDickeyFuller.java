package tradewind.engine.quant.series;

import tradewind.engine.quant.LeastSquares;
import tradewind.engine.quant.Require;

/// The augmented Dickey-Fuller test for a unit root with a fixed number of lags.
///
/// Δy_t on y_{t−1}, Δy_{t−1} … Δy_{t−lags} and the deterministic terms; the statistic is the t-ratio of y_{t−1}.
///
/// @param observations rows of the regression
/// @see "Said and Dickey (1984); MacKinnon (1994, 2010)"
public record AugmentedDickeyFuller(double statistic, double pValue, double[] criticalValues, int observations) {

    /// @param y long enough for twice as many rows as coefficients, about; must vary
    public static AugmentedDickeyFuller test(double[] y, int lags, MacKinnon terms) {
        LeastSquares regression = regress("y", y, lags, terms);
        int rows = y.length - 1 - lags;
        double statistic = regression.tStatistic(0);
        return new AugmentedDickeyFuller(statistic, terms.pValue(statistic, 1), terms.criticalValues(1, rows), rows);
    }

    static LeastSquares regress(String name, double[] y, int lags, MacKinnon terms) {
        Require.atLeast("lags", lags, 0);
        int extra = terms.ordinal();
        int columns = 1 + lags + extra;
        Require.varying(name, Require.finite(name, y, lags + columns + 3));
        int rows = y.length - 1 - lags;
        double[] change = new double[rows];
        double[][] x = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            int t = i + 1 + lags;
            change[i] = y[t] - y[t - 1];
            x[i][0] = y[t - 1];
            for (int lag = 1; lag <= lags; lag++) x[i][lag] = y[t - lag] - y[t - lag - 1];
            if (extra > 0) x[i][1 + lags] = 1;
            if (extra > 1) x[i][2 + lags] = i + 1;
        }
        return LeastSquares.of(change, x);
    }
}
