package tradewind.engine.quant;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/// Student's t distribution with any degrees of freedom above zero (not standardised: its variance is ν/(ν − 2)).
///
/// @param nu degrees of freedom, above zero
public record StudentT(double nu) {
    private static final int MOST_STEPS = 200;

    public StudentT {
        Require.positive("degrees of freedom", nu);
    }

    public double density(double x) {
        return Math.exp(Gamma.logGamma((nu + 1) / 2)
                - Gamma.logGamma(nu / 2)
                - 0.5 * Math.log(nu * Math.PI)
                - (nu + 1) / 2 * Math.log1p(x * x / nu));
    }

    /// P(T ≤ x) = I(ν/(ν + x²); ν/2, ½)/2 for x ≤ 0, the regularised incomplete beta function.
    public double cumulative(double x) {
        double tail = 0.5 * Beta.regularizedBeta(nu / (nu + x * x), nu / 2, 0.5);
        return x <= 0 ? tail : 1 - tail;
    }

    /// x with P(T ≤ x) = p: bracketed, then Newton with bisection as a fallback, to rounding.
    ///
    /// @throws IllegalArgumentException if p is not strictly between 0 and 1, or so far out that the quantile is
    ///                                  beyond the range of doubles
    public double quantile(double p) {
        Require.between("probability", p, 0, 1);
        if (p == 0.5) return 0;
        if (p > 0.5) return -quantile(1 - p);
        double low = -1;
        while (cumulative(low) > p) low *= 2;
        if (Double.isInfinite(low * low)) {
            throw new IllegalArgumentException(
                    "probability " + p + " lies beyond the range of numbers for " + nu + " degrees of freedom");
        }
        double high = 0;
        double x = low / 2;
        for (int i = 0; i < MOST_STEPS; i++) {
            double off = cumulative(x) - p;
            if (off > 0) high = x;
            else low = x;
            double next = x - off / density(x);
            if (!(next > low && next < high)) next = 0.5 * (low + high);
            if (Math.abs(next - x) <= 1e-15 * Math.abs(x)) return next;
            x = next;
        }
        return x;
    }
}
