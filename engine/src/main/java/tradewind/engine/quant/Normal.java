package tradewind.engine.quant;

import org.hipparchus.special.Erf;

/// The standard normal distribution.
///
/// Density, distribution and quantile to about 1e-15 relative (the error function is Hipparchus'; the quantile is
/// found by Newton's method on the tail it lies in).
public final class Normal {
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
    private static final double ROOT_TWO = Math.sqrt(2);

    private static final int MOST_STEPS = 50;

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

    /// Newton on ln Φ, which is nearly a parabola in the tail.
    private static double lower(double p) {
        double x = -Math.sqrt(-2 * Math.log(2 * p));
        for (int i = 0; i < MOST_STEPS; i++) {
            double below = cumulative(x);
            double step = Math.log(below / p) * below / density(x);
            x -= step;
            if (Math.abs(step) <= 1e-15 * Math.abs(x)) break;
        }
        return x;
    }
}
