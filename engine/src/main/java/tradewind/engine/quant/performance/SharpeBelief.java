package tradewind.engine.quant.performance;

import tradewind.engine.quant.Normal;
import tradewind.engine.quant.Require;

/// How far to believe a Sharpe ratio: the probability that the true one is above a reference, given length, skewness
/// and fat tails of the record, and how many strategies were tried to find it.
///
/// All Sharpe ratios per period, not annualised; kurtosis is Pearson's (normal = 3).
public final class SharpeBelief {
    private static final double EULER_MASCHERONI = 0.57721566490153286;

    private SharpeBelief() {}

    /// Φ((SR − SR*) √(n − 1)/√(1 − γ₃ SR + (γ₄ − 1)/4 SR²)).
    ///
    /// @throws IllegalArgumentException if skewness and kurtosis are not those of any distribution (γ₄ < 1 + γ₃²),
    ///                                  or make the variance of the estimate zero or less
    /// @see "Bailey and Lopez de Prado (2012), The Sharpe Ratio Efficient Frontier"
    public static double probabilistic(double sharpe, double reference, double n, double skewness, double kurtosis) {
        Require.finite("sharpe", sharpe);
        Require.finite("reference", reference);
        if (!(n > 1) || Double.isInfinite(n))
            throw new IllegalArgumentException("n must be above one and finite: " + n);
        if (!(kurtosis >= 1 + skewness * skewness)) {
            throw new IllegalArgumentException(
                    "kurtosis " + kurtosis + " is below 1 + skewness² of skewness " + skewness);
        }
        double variance = 1 - skewness * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe;
        if (!(variance > 0)) {
            throw new IllegalArgumentException("skewness " + skewness + " and kurtosis " + kurtosis
                    + " leave no variance for a Sharpe ratio of " + sharpe);
        }
        return Normal.cumulative((sharpe - reference) * Math.sqrt(n - 1) / Math.sqrt(variance));
    }

    /// Expected best Sharpe ratio of unskilled trials: √V ((1 − γ) Φ⁻¹(1 − 1/N) + γ Φ⁻¹(1 − 1/(N e))).
    ///
    /// @param variance of the Sharpe ratios over the trials, per period
    /// @param trials   independent trials; one trial expects zero
    /// @see "Bailey and Lopez de Prado (2014), The Deflated Sharpe Ratio"
    public static double expectedMaximum(double variance, double trials) {
        Require.notNegative("variance of Sharpe ratios", variance);
        if (!(trials >= 1) || Double.isInfinite(trials))
            throw new IllegalArgumentException("trials must be at least one and finite: " + trials);
        if (trials == 1) return 0;
        // Φ⁻¹(1 − p) = −Φ⁻¹(p), which keeps its digits however many trials there were
        return -Math.sqrt(variance)
                * ((1 - EULER_MASCHERONI) * Normal.quantile(1 / trials)
                        + EULER_MASCHERONI * Normal.quantile(1 / (trials * Math.E)));
    }

    /// Probabilistic Sharpe ratio against what the best of `trials` would show without skill.
    public static double deflated(
            double sharpe, double variance, double trials, double n, double skewness, double kurtosis) {
        return probabilistic(sharpe, expectedMaximum(variance, trials), n, skewness, kurtosis);
    }
}
