package tradewind.engine.quant.optimise;

/// Several noisy predictors of the same thing weighed by how far they predicted it, with a prior that none
/// does.
///
/// y = Σ βₛ xₛ + ε with β ~ N(0, τ²I) and ε ~ N(0, σ²): the posterior of β is normal with precision P =
/// X'X/σ² + I/τ² and mean P⁻¹X'y/σ². Predictors that say the same share one weight; one that never
/// predicted keeps a weight near zero however often it was asked.
///
/// @param weights   posterior mean of β
/// @param variances posterior variance of each
/// @see "Gelman et al. (2013), Bayesian Data Analysis, 3rd ed., ch. 14"
@SuppressWarnings("ArrayRecordComponent")
public record SignalFusion(double[] weights, double[] variances) {
    /// Fuses.
    ///
    /// @param signals  one row per observation, one column per predictor
    /// @param outcomes what came of each observation
    /// @param prior    τ: how large a weight is thought possible before looking, above zero
    /// @param noise    σ: standard deviation of what no predictor explains, above zero
    /// @throws IllegalArgumentException if shapes disagree, an entry is not finite, or a scale is not above
    ///     zero
    public static SignalFusion of(double[][] signals, double[] outcomes, double prior, double noise) {
        if (signals.length == 0) throw new IllegalArgumentException("signals have no observation");
        int count = signals[0].length;
        Check.vector("outcomes", outcomes, signals.length);
        Check.positive("prior scale of the weights", prior);
        Check.positive("noise", noise);
        double[][] precision = new double[count][count];
        double[] right = new double[count];
        double unit = 1 / (noise * noise);
        for (int t = 0; t < signals.length; t++) {
            Check.vector("signals of observation " + t, signals[t], count);
            for (int a = 0; a < count; a++) {
                right[a] += signals[t][a] * outcomes[t] * unit;
                for (int b = 0; b < count; b++) precision[a][b] += signals[t][a] * signals[t][b] * unit;
            }
        }
        for (int a = 0; a < count; a++) precision[a][a] += 1 / (prior * prior);
        Cholesky factor = Cholesky.of(precision, 0);
        double[] variances = new double[count];
        for (int a = 0; a < count; a++) {
            double[] one = new double[count];
            one[a] = 1;
            variances[a] = factor.solve(one)[a];
        }
        return new SignalFusion(factor.solve(right), variances);
    }

    /// Σ βₛ xₛ.
    public double predict(double[] signals) {
        Check.vector("signals", signals, weights.length);
        return Check.dot(weights, signals);
    }
}
