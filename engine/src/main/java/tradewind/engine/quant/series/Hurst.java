package tradewind.engine.quant.series;

import org.hipparchus.special.Gamma;
import tradewind.engine.quant.Require;
import tradewind.engine.quant.Samples;

/// Long memory of a series of increments: rescaled range, with and without the Anis-Lloyd correction, and detrended
/// fluctuation analysis of order one.
///
/// Windows do not overlap and start at the first value; what does not fill a window at the end is left out. H is the
/// least-squares slope of ln (R/S), or of ln F, on ln n. The corrected H is the slope of ln (R/S) − ln E(R/S), plus ½.
///
/// @param rescaledRange   mean R/S of the windows of each length, ddof 0
/// @param dfaFluctuation  F of each length: root mean squared residual around the windows' own lines
/// @see "Hurst (1951); Anis and Lloyd (1976); Peters (1994); Peng et al. (1994)"
public record Hurst(
        double[] rescaledRange, double hurstRS, double hurstRSAnisLloyd, double[] dfaFluctuation, double hurstDFA1) {
    /// From here on the gamma functions' ratio is taken by its asymptote.
    private static final int LARGE = 340;

    private static final int LEAST_WINDOW = 4;

    /// @param windows at least two different lengths, each from 4 to the length of the series
    public static Hurst of(double[] increments, int[] windows) {
        Require.finite("increments", increments, 2 * LEAST_WINDOW);
        Require.varying("increments", increments);
        Require.atLeast("number of windows", windows.length, 2);
        double[] ranges = new double[windows.length];
        double[] fluctuation = new double[windows.length];
        double[] logLength = new double[windows.length];
        double[] logRange = new double[windows.length];
        double[] corrected = new double[windows.length];
        double[] logFluctuation = new double[windows.length];
        for (int i = 0; i < windows.length; i++) {
            int n = windows[i];
            if (n < LEAST_WINDOW || n > increments.length) {
                throw new IllegalArgumentException(
                        "window " + n + " is not from " + LEAST_WINDOW + " to " + increments.length);
            }
            ranges[i] = rescaledRange(increments, n);
            fluctuation[i] = fluctuation(increments, n);
            logLength[i] = Math.log(n);
            logRange[i] = Math.log(ranges[i]);
            corrected[i] = logRange[i] - Math.log(expectedRescaledRange(n));
            logFluctuation[i] = Math.log(Require.positive("fluctuation over " + n, fluctuation[i]));
        }
        Require.varying("windows", logLength);
        return new Hurst(
                ranges,
                Samples.slope(logLength, logRange),
                Samples.slope(logLength, corrected) + 0.5,
                fluctuation,
                Samples.slope(logLength, logFluctuation));
    }

    /// E(R/S) of n independent normal values: Γ((n−1)/2)/(√π Γ(n/2)) Σ √((n−i)/i), times Peters' (n − ½)/n; above
    /// n = 340 the first factor is 1/√(nπ/2).
    public static double expectedRescaledRange(int n) {
        Require.atLeast("n", n, 2);
        double sum = 0;
        for (int i = 1; i < n; i++) sum += Math.sqrt((double) (n - i) / i);
        double factor = n > LARGE
                ? 1 / Math.sqrt(n * Math.PI / 2)
                : Math.exp(Gamma.logGamma((n - 1) / 2.0) - Gamma.logGamma(n / 2.0)) / Math.sqrt(Math.PI);
        return (n - 0.5) / n * factor * sum;
    }

    private static double rescaledRange(double[] x, int n) {
        double sum = 0;
        int count = x.length / n;
        for (int w = 0; w < count; w++) {
            double mean = 0;
            for (int i = 0; i < n; i++) mean += x[w * n + i] / n;
            double low = 0;
            double high = 0;
            double at = 0;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                double off = x[w * n + i] - mean;
                at += off;
                low = Math.min(low, at);
                high = Math.max(high, at);
                squares += off * off;
            }
            if (!(squares > 0)) {
                throw new IllegalArgumentException(
                        "increments do not vary from " + w * n + " to " + (w * n + n - 1) + ": no R/S over " + n);
            }
            sum += (high - low) / Math.sqrt(squares / n);
        }
        return sum / count;
    }

    private static double fluctuation(double[] x, int n) {
        double mean = Samples.mean(x);
        int count = x.length / n;
        double[] time = new double[n];
        double[] profile = new double[n];
        for (int i = 0; i < n; i++) time[i] = i - (n - 1) / 2.0;
        double at = 0;
        double squares = 0;
        for (int w = 0; w < count; w++) {
            for (int i = 0; i < n; i++) {
                at += x[w * n + i] - mean;
                profile[i] = at;
            }
            double slope = Samples.slope(time, profile);
            double level = Samples.mean(profile);
            for (int i = 0; i < n; i++) squares += Math.pow(profile[i] - level - slope * time[i], 2);
        }
        return Math.sqrt(squares / (count * n));
    }
}
