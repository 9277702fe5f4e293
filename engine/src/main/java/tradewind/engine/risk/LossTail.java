package tradewind.engine.risk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import tradewind.engine.quant.Samples;
import tradewind.engine.quant.options.Normal;
import tradewind.engine.quant.risk.PeaksOverThreshold;
import tradewind.engine.quant.risk.ValueAtRisk;
import tradewind.engine.risk.RiskRefusal.Reason;

/// VaR and ES of one series of profits, for every method that needs nothing but the series.
///
/// Profits are of one period and zero mean is assumed where a distribution is; a longer horizon scales by
/// √h (for Cornish-Fisher also skewness by 1/√h and excess kurtosis by 1/h).
final class LossTail {
    /// Decay of squared profits a period.
    static final double DECAY = 0.94;

    private static final double THRESHOLD = 0.90;
    private static final int WARM_UP = 20;

    private LossTail() {}

    /// @param worst rows of the tail, the worst first; empty for methods with a formula
    @SuppressWarnings("ArrayRecordComponent")
    record Found(double var, double es, Optional<VarReport.Interval> interval, int[] worst, double[] scale) {}

    static Found of(double[] profits, VarMethod method, double level, double horizon) {
        return switch (method) {
            case HISTORICAL -> empirical(profits, ones(profits.length), level, horizon);
            case FILTERED_HISTORICAL -> empirical(profits, rescaling(profits), level, horizon);
            case PARAMETRIC, MONTE_CARLO -> normal(profits, level, horizon);
            case CORNISH_FISHER -> bent(profits, level, horizon);
            case EVT -> extreme(profits, level, horizon);
        };
    }

    private static Found empirical(double[] profits, double[] scale, double level, double horizon) {
        int n = profits.length;
        double share = n * (1 - level);
        if (share < 1 - 1e-9) throw new RiskRefusal(Reason.THIN_TAIL, level, n);
        double root = Math.sqrt(horizon);
        double[] scaled = new double[n];
        for (int t = 0; t < n; t++) scaled[t] = profits[t] * scale[t] * root;
        requireMoves(scaled);
        ValueAtRisk.Measures measures = ValueAtRisk.measures(scaled, level);
        Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Double.compare(scaled[a], scaled[b]));
        int tail = (int) Math.ceil(share - 1e-9);
        int spread = (int) Math.ceil(1.645 * Math.sqrt(share * level));
        var interval = new VarReport.Interval(
                -scaled[order[Math.min(n - 1, tail - 1 + spread)]], -scaled[order[Math.max(0, tail - 1 - spread)]]);
        int[] worst =
                Arrays.stream(order).limit(tail).mapToInt(Integer::intValue).toArray();
        double[] used = Arrays.stream(scale).map(each -> each * root).toArray();
        return new Found(
                measures.historicalOrderStatistic(), measures.historicalEsExact(), Optional.of(interval), worst, used);
    }

    /// σ_now/σₜ of the exponentially weighted deviation known before each profit.
    static double[] rescaling(double[] profits) {
        double[] deviation = new double[profits.length];
        double variance = 0;
        int first = Math.min(WARM_UP, profits.length);
        for (int t = 0; t < first; t++) variance += profits[t] * profits[t] / first;
        double floor = 1e-4 * Samples.moment(profits, 2);
        if (!(floor > 0)) throw new RiskRefusal(Reason.STILL_BOOK);
        for (int t = 0; t < profits.length; t++) {
            deviation[t] = Math.sqrt(Math.max(variance, floor));
            variance = DECAY * variance + (1 - DECAY) * profits[t] * profits[t];
        }
        double now = Math.sqrt(Math.max(variance, floor));
        double[] scale = new double[profits.length];
        for (int t = 0; t < scale.length; t++) scale[t] = now / deviation[t];
        return scale;
    }

    private static Found normal(double[] profits, double level, double horizon) {
        double z = -Normal.quantile(1 - level);
        double deviation = deviation(profits) * Math.sqrt(horizon);
        double error = 1.645 * z * deviation / Math.sqrt(2.0 * profits.length);
        double var = z * deviation;
        return new Found(
                var,
                deviation * Normal.density(z) / (1 - level),
                Optional.of(new VarReport.Interval(var - error, var + error)),
                new int[0],
                new double[0]);
    }

    private static Found bent(double[] profits, double level, double horizon) {
        requireMoves(profits);
        ValueAtRisk.Measures moments = ValueAtRisk.measures(profits, level);
        double s = moments.skewness() / Math.sqrt(horizon);
        double k = moments.excessKurtosis() / horizon;
        double tail = 1 - level;
        double z = Normal.quantile(tail);
        double square = z * z - 1;
        double quantile = z + square * s / 6 + (z * z * z - 3 * z) * k / 24 - (2 * z * z * z - 5 * z) * s * s / 36;
        // the mean of the same expansion below z, by ∫zφ = −φ, ∫(z² − 1)φ = −zφ, ∫(z³ − 3z)φ = −(z² − 1)φ
        double mean = Normal.density(z) / tail * (1 + z * s / 6 + square * k / 24 - (2 * square + 1) * s * s / 36);
        double deviation = deviation(profits) * Math.sqrt(horizon);
        if (!(-quantile > 0 && mean >= -quantile))
            throw new RiskRefusal(Reason.BENT_TOO_FAR, figure(moments.skewness()), figure(moments.excessKurtosis()));
        return new Found(-quantile * deviation, mean * deviation, Optional.empty(), new int[0], new double[0]);
    }

    private static void requireMoves(double[] profits) {
        if (!(Samples.moment(profits, 2) > 0)) throw new RiskRefusal(Reason.STILL_BOOK);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static Found extreme(double[] profits, double level, double horizon) {
        if (level <= THRESHOLD) throw new RiskRefusal(Reason.BEFORE_THE_TAIL, THRESHOLD, level);
        try {
            return fitted(profits, level, horizon);
        } catch (IllegalArgumentException none) {
            throw new RiskRefusal(Reason.NO_TAIL, String.valueOf(none.getMessage()));
        }
    }

    private static Found fitted(double[] profits, double level, double horizon) {
        double[] losses = Arrays.stream(profits).map(each -> -each).toArray();
        double threshold = Samples.quantile(losses, THRESHOLD);
        PeaksOverThreshold fit = PeaksOverThreshold.ofLosses(losses, threshold);
        double root = Math.sqrt(horizon);
        int tail = (int) Math.max(1, Math.ceil(profits.length * (1 - level) - 1e-9));
        Integer[] order = IntStream.range(0, profits.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Double.compare(profits[a], profits[b]));
        int[] worst =
                Arrays.stream(order).limit(tail).mapToInt(Integer::intValue).toArray();
        double[] used = new double[profits.length];
        Arrays.fill(used, root);
        return new Found(fit.var(level) * root, fit.expectedShortfall(level) * root, Optional.empty(), worst, used);
    }

    private static double deviation(double[] profits) {
        double deviation = Math.sqrt(Samples.variance(profits));
        if (!(deviation > 0)) throw new RiskRefusal(Reason.STILL_BOOK);
        return deviation;
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
