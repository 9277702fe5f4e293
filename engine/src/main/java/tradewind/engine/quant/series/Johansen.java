package tradewind.engine.quant.series;

import tradewind.engine.quant.LeastSquares;
import tradewind.engine.quant.Matrices;
import tradewind.engine.quant.Require;
import tradewind.engine.quant.Samples;

/// Johansen's test for the number of cointegrating relations among several series.
///
/// Δx and x_{t−1} are cleared of lagged differences and of the deterministic terms; the squared canonical
/// correlations of what is left are the eigenvalues, in falling order. Row r of the statistics tests "at most r
/// relations".
///
/// @param trace         −T Σ_{i>r} ln(1 − λ_i)
/// @param maxEigen      −T ln(1 − λ_{r+1})
/// @param traceCritical at 90, 95 and 99 percent
/// @param maxCritical   at 90, 95 and 99 percent
/// @param vectors       columns: the relations, scaled to unit variance of the cleared levels
/// @see "Johansen (1991); critical values of MacKinnon, Haug and Michelis (1999)"
public record Johansen(
        double[] eigenvalues,
        double[] trace,
        double[] maxEigen,
        double[][] traceCritical,
        double[][] maxCritical,
        double[][] vectors) {
    private static final int MOST_SERIES = 6;

    /// The deterministic part.
    public enum Terms {
        NONE,
        /// A constant outside the relation: the levels may drift.
        UNRESTRICTED_CONSTANT
    }

    private static final double[][] TRACE_NONE = {
        {2.9762, 4.1296, 6.9406},
        {10.4741, 12.3212, 16.3640},
        {21.7781, 24.2761, 29.5147},
        {37.0339, 40.1749, 46.5716},
        {56.2839, 60.0627, 67.6367},
        {79.5329, 83.9383, 92.7136}
    };
    private static final double[][] TRACE_CONSTANT = {
        {2.7055, 3.8415, 6.6349},
        {13.4294, 15.4943, 19.9349},
        {27.0669, 29.7961, 35.4628},
        {44.4929, 47.8545, 54.6815},
        {65.8202, 69.8189, 77.8202},
        {91.1090, 95.7542, 104.9637}
    };
    private static final double[][] MAX_NONE = {
        {2.9762, 4.1296, 6.9406},
        {9.4748, 11.2246, 15.0923},
        {15.7175, 17.7961, 22.2519},
        {21.8370, 24.1592, 29.0609},
        {27.9160, 30.4428, 35.7359},
        {33.9271, 36.6301, 42.2333}
    };
    private static final double[][] MAX_CONSTANT = {
        {2.7055, 3.8415, 6.6349},
        {12.2971, 14.2639, 18.5200},
        {18.8928, 21.1314, 25.8650},
        {25.1236, 27.5858, 32.7172},
        {31.2379, 33.8777, 39.3693},
        {37.2786, 40.0763, 45.8662}
    };

    /// @param series one row a time, one column a series; two to six series
    /// @param lags   lagged differences, at least one
    public static Johansen test(double[][] series, int lags, Terms terms) {
        Require.atLeast("lags", lags, 1);
        Require.matrix("series", series, 3, 2);
        int k = series[0].length;
        if (k > MOST_SERIES) {
            throw new IllegalArgumentException("critical values are tabulated up to " + MOST_SERIES + " series: " + k);
        }
        int rows = series.length - 1 - lags;
        boolean constant = terms == Terms.UNRESTRICTED_CONSTANT;
        int columns = k * lags + (constant ? 1 : 0);
        if (rows < columns + 2 * k + 1) {
            throw new IllegalArgumentException(
                    "series have " + series.length + " rows, too few for " + lags + " lags of " + k);
        }
        double[][] past = new double[rows][columns];
        double[][] change = new double[k][rows];
        double[][] level = new double[k][rows];
        for (int i = 0; i < rows; i++) {
            int t = i + 1 + lags;
            for (int j = 0; j < k; j++) {
                change[j][i] = series[t][j] - series[t - 1][j];
                level[j][i] = series[t - 1][j];
                for (int lag = 1; lag <= lags; lag++) {
                    past[i][(lag - 1) * k + j] = series[t - lag][j] - series[t - lag - 1][j];
                }
            }
            if (constant) past[i][columns - 1] = 1;
        }
        for (int j = 0; j < k; j++) {
            change[j] = LeastSquares.of(change[j], past).residuals();
            level[j] = LeastSquares.of(level[j], past).residuals();
        }
        return of(change, level, constant);
    }

    private static Johansen of(double[][] change, double[][] level, boolean constant) {
        int k = change.length;
        int rows = change[0].length;
        double[][] s00 = products(change, change);
        double[][] s01 = products(change, level);
        double[][] lower = Matrices.cholesky("levels of the series", products(level, level));
        double[][] inverse = Matrices.inverse("levels of the series", lower);
        double[][] middle = Matrices.times(Matrices.transpose(s01), Matrices.solve("changes of the series", s00, s01));
        double[][] whitened = Matrices.times(Matrices.times(inverse, middle), Matrices.transpose(inverse));
        Matrices.Eigen eigen = Matrices.eigen("canonical correlations", whitened);
        double[] trace = new double[k];
        double[] most = new double[k];
        double sum = 0;
        for (int r = k - 1; r >= 0; r--) {
            double lambda = eigen.values()[r];
            if (!(lambda < 1)) throw new IllegalArgumentException("series are an exact combination of each other");
            most[r] = -rows * Math.log1p(-lambda);
            sum += most[r];
            trace[r] = sum;
        }
        return new Johansen(
                eigen.values(),
                trace,
                most,
                falling(constant ? TRACE_CONSTANT : TRACE_NONE, k),
                falling(constant ? MAX_CONSTANT : MAX_NONE, k),
                Matrices.times(Matrices.transpose(inverse), eigen.vectors()));
    }

    private static double[][] falling(double[][] table, int k) {
        double[][] rows = new double[k][];
        for (int r = 0; r < k; r++) rows[r] = table[k - 1 - r].clone();
        return rows;
    }

    private static double[][] products(double[][] a, double[][] b) {
        double[][] products = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) products[i][j] = Samples.dot(a[i], b[j]) / a[0].length;
        }
        return products;
    }
}
