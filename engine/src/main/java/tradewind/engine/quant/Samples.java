package tradewind.engine.quant;

import java.util.Arrays;

/// Describes a sample: moments, quantiles, least squares with one regressor.
///
/// The caller has checked the values ([Require]); empty samples give NaN here and must not get so far.
public final class Samples {
    private Samples() {}

    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum / values.length;
    }

    /// Mean of (x − mean)^`power`: the central moment, ddof 0.
    public static double moment(double[] values, int power) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            double term = 1;
            for (int i = 0; i < power; i++) term *= value - mean;
            sum += term;
        }
        return sum / values.length;
    }

    /// Sample variance, n − 1 below.
    public static double variance(double[] values) {
        return moment(values, 2) * values.length / (values.length - 1);
    }

    /// Sample standard deviation, n − 1 below.
    public static double standardDeviation(double[] values) {
        return Math.sqrt(variance(values));
    }

    /// Sample covariance, n − 1 below.
    public static double covariance(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) sum += (x[i] - meanX) * (y[i] - meanY);
        return sum / (x.length - 1);
    }

    /// Type-7 quantile (linear between order statistics at h = (n − 1) p), the default of R, NumPy and Excel.
    ///
    /// @param p between 0 and 1
    public static double quantile(double[] values, double p) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = (sorted.length - 1) * p;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /// Slope of the least-squares line of y on x with intercept.
    public static double slope(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double cross = 0;
        double square = 0;
        for (int i = 0; i < x.length; i++) {
            cross += (x[i] - meanX) * (y[i] - meanY);
            square += (x[i] - meanX) * (x[i] - meanX);
        }
        return cross / square;
    }

    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }
}
