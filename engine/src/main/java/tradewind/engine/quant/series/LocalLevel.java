package tradewind.engine.quant.series;

import tradewind.engine.quant.Require;

/// The local level model y = μ + ε, μ' = μ + η: Kalman filter, fixed-interval smoother, likelihood and its maximum.
///
/// A diffuse start is exact: the first observation initialises the level (a = y₁, P = σ²_ε) and adds nothing to the
/// likelihood. A known start (a₁, P₁) is the level's mean and variance before the first observation.
///
/// @see "Durbin and Koopman, Time Series Analysis by State Space Methods, chapter 2"
public final class LocalLevel {
    private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

    private final double eps;
    private final double eta;
    private final double firstMean;
    private final double firstVariance;

    private LocalLevel(double sigma2Eps, double sigma2Eta, double firstMean, double firstVariance) {
        eps = Require.notNegative("sigma2Eps", sigma2Eps);
        eta = Require.notNegative("sigma2Eta", sigma2Eta);
        if (eps + eta == 0) throw new IllegalArgumentException("sigma2Eps and sigma2Eta are both zero");
        this.firstMean = firstMean;
        this.firstVariance = firstVariance;
    }

    public static LocalLevel diffuse(double sigma2Eps, double sigma2Eta) {
        return new LocalLevel(sigma2Eps, sigma2Eta, 0, Double.POSITIVE_INFINITY);
    }

    public static LocalLevel known(double sigma2Eps, double sigma2Eta, double mean, double variance) {
        return new LocalLevel(sigma2Eps, sigma2Eta, Require.finite("a1", mean), Require.notNegative("P1", variance));
    }

    /// @param filteredLevel    E(μ_t | y_1..t)
    /// @param filteredVariance its variance
    /// @param smoothedLevel    E(μ_t | all y)
    /// @param smoothedVariance its variance
    /// @param logLikelihood    −½ Σ (ln 2π + ln F + v²/F); without the first observation if the start is diffuse
    public record Estimate(
            double[] filteredLevel,
            double[] filteredVariance,
            double[] smoothedLevel,
            double[] smoothedVariance,
            double logLikelihood) {}

    /// @param y at least one observation
    public Estimate estimate(double[] y) {
        Require.finite("y", y, 1);
        int n = y.length;
        double[] level = new double[n];
        double[] variance = new double[n];
        double logLikelihood = 0;
        double mean = firstMean;
        double ahead = firstVariance;
        for (int t = 0; t < n; t++) {
            if (Double.isInfinite(ahead)) {
                level[t] = y[t];
                variance[t] = eps;
            } else {
                double f = Require.positive("variance of the forecast of y[" + t + "]", ahead + eps);
                double v = y[t] - mean;
                level[t] = mean + ahead / f * v;
                variance[t] = ahead * eps / f;
                logLikelihood -= 0.5 * (LOG_TWO_PI + Math.log(f) + v * v / f);
            }
            mean = level[t];
            ahead = variance[t] + eta;
        }
        double[] smooth = level.clone();
        double[] smoothVariance = variance.clone();
        for (int t = n - 2; t >= 0; t--) {
            double next = variance[t] + eta;
            double gain = next == 0 ? 0 : variance[t] / next;
            smooth[t] = level[t] + gain * (smooth[t + 1] - level[t]);
            smoothVariance[t] = variance[t] + gain * gain * (smoothVariance[t + 1] - next);
        }
        return new Estimate(level, variance, smooth, smoothVariance, logLikelihood);
    }

    /// @param logLikelihoodExcludingFirst diffuse log-likelihood at the maximum
    public record Fit(double sigma2Eps, double sigma2Eta, double logLikelihoodExcludingFirst) {
        public LocalLevel model() {
            return diffuse(sigma2Eps, sigma2Eta);
        }
    }

    /// Maximum likelihood with a diffuse start: σ²_ε is concentrated out, the ratio q = σ²_η/σ²_ε searched on a grid
    /// of logarithms and refined by golden section. Either variance may come out as zero.
    ///
    /// @param y at least three observations that vary
    public static Fit fit(double[] y) {
        Require.varying("y", Require.finite("y", y, 3));
        double best = -30;
        for (double x = -30; x <= 30; x += 0.5) if (concentrated(y, x) > concentrated(y, best)) best = x;
        double low = best - 0.5;
        double high = best + 0.5;
        double golden = (Math.sqrt(5) - 1) / 2;
        double left = high - golden * (high - low);
        double right = low + golden * (high - low);
        double atLeft = concentrated(y, left);
        double atRight = concentrated(y, right);
        while (high - low > 1e-9) {
            if (atLeft >= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - golden * (high - low);
                atLeft = concentrated(y, left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + golden * (high - low);
                atRight = concentrated(y, right);
            }
        }
        Fit inner = fitted(y, Math.exp((low + high) / 2));
        Fit still = fitted(y, 0);
        return still.logLikelihoodExcludingFirst() >= inner.logLikelihoodExcludingFirst() ? still : inner;
    }

    private static double concentrated(double[] y, double logRatio) {
        return fitted(y, Math.exp(logRatio)).logLikelihoodExcludingFirst();
    }

    private static Fit fitted(double[] y, double ratio) {
        double mean = y[0];
        double p = 1;
        double squares = 0;
        double logs = 0;
        int n = y.length - 1;
        for (int t = 1; t <= n; t++) {
            double ahead = p + ratio;
            double f = ahead + 1;
            double v = y[t] - mean;
            squares += v * v / f;
            logs += Math.log(f);
            mean += ahead / f * v;
            p = ahead / f;
        }
        double eps = squares / n;
        return new Fit(eps, ratio * eps, -0.5 * (n * (LOG_TWO_PI + 1 + Math.log(eps)) + logs));
    }
}
