package tradewind.engine.quant.performance;

import tradewind.engine.quant.Normal;
import tradewind.engine.quant.Require;
import tradewind.engine.quant.Samples;

/// Value at risk and expected shortfall of a return series, as returns (a loss is negative).
///
/// Gaussian and modified figures use mean and standard deviation with n below, and the moment skewness S and excess
/// kurtosis K. Modified: Cornish-Fisher quantile, and for the shortfall its Edgeworth counterpart (Boudt, Peterson and
/// Croux 2008).
public final class TailRisk {
    private final double[] returns;
    private final double mean;
    private final double deviation;
    private final double skewness;
    private final double excess;

    /// @param returns at least two that vary
    public TailRisk(double[] returns) {
        this.returns = Require.varying("returns", Require.finite("returns", returns, 2))
                .clone();
        mean = Samples.mean(returns);
        deviation = Math.sqrt(Samples.moment(returns, 2));
        skewness = Samples.moment(returns, 3) / Math.pow(deviation, 3);
        excess = Samples.moment(returns, 4) / Math.pow(deviation, 4) - 3;
    }

    private static double tail(double confidence) {
        return 1 - Require.between("confidence", confidence, 0.5, 1);
    }

    /// Type-7 quantile at 1 − confidence.
    public double varHistorical(double confidence) {
        return Samples.quantile(returns, tail(confidence));
    }

    /// Mean of the returns at or below [#varHistorical].
    public double esHistorical(double confidence) {
        double limit = varHistorical(confidence);
        double sum = 0;
        int count = 0;
        for (double r : returns) {
            if (r <= limit) {
                sum += r;
                count++;
            }
        }
        return count == 0 ? limit : sum / count;
    }

    /// mean + z sd.
    public double varGaussian(double confidence) {
        return mean + Normal.quantile(tail(confidence)) * deviation;
    }

    /// mean − sd φ(z)/(1 − confidence).
    public double esGaussian(double confidence) {
        double p = tail(confidence);
        return mean - deviation * Normal.density(Normal.quantile(p)) / p;
    }

    /// mean + sd (z + (z² − 1)S/6 + (z³ − 3z)K/24 − (2z³ − 5z)S²/36).
    public double varModified(double confidence) {
        return mean + deviation * cornishFisher(tail(confidence));
    }

    private double cornishFisher(double p) {
        double z = Normal.quantile(p);
        double cube = z * z * z;
        return z
                + (z * z - 1) * skewness / 6
                + (cube - 3 * z) * excess / 24
                - (2 * cube - 5 * z) * skewness * skewness / 36;
    }

    /// Never better than [#varModified].
    public double esModified(double confidence) {
        double p = tail(confidence);
        double h = cornishFisher(p);
        double f = Normal.density(h);
        double even = (power(4, h) - 6 * power(2, h) + 3 * f) * excess / 24;
        double odd = (power(3, h) - 3 * power(1, h)) * skewness / 6;
        double square = (power(6, h) - 15 * power(4, h) + 45 * power(2, h) - 15 * f) * skewness * skewness / 72;
        double shortfall = (f + even + odd + square) / p;
        return mean + deviation * Math.min(-shortfall, h);
    }

    /// −∫ x^(q+1) φ(x) dx up to h, by parts: the recursion I(q) = h^q φ(h) + q I(q − 2), I(0) = φ, I(1) = h φ − Φ.
    private static double power(int q, double h) {
        if (q == 0) return Normal.density(h);
        if (q == 1) return h * Normal.density(h) - Normal.cumulative(h);
        return Math.pow(h, q) * Normal.density(h) + q * power(q - 2, h);
    }
}
