package tradewind.engine.quant;

import org.hipparchus.special.Erf;

/// The standard normal distribution.
///
/// Density, distribution and quantile to about 1e-15 relative (Hipparchus' error functions; the quantile is finished
/// by one Halley step on the tail it lies in).
public final class Normal {
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
    private static final double ROOT_TWO = Math.sqrt(2);

    private Normal() {}

    public static double density(double x) {
        return Math.exp(-0.5 * x * x) / ROOT_TWO_PI;
    }

    /// P(Z ≤ x), exact to the far left tail.
    public static double cumulative(double x) {
        return 0.5 * Erf.erfc(-x / ROOT_TWO);
    }

    /// x with P(Z ≤ x) = p.
    ///
    /// @throws IllegalArgumentException if p is not strictly between 0 and 1
    public static double quantile(double p) {
        Require.between("probability", p, 0, 1);
        if (p > 0.5) return -lower(1 - p);
        return p == 0.5 ? 0 : lower(p);
    }

    private static double lower(double p) {
        double x = -ROOT_TWO * Erf.erfcInv(2 * p);
        double density = density(x);
        if (density == 0) return x;
        double step = (cumulative(x) - p) / density;
        return x - step / (1 + 0.5 * x * step);
    }
}
