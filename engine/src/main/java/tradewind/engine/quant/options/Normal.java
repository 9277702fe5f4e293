package tradewind.engine.quant.options;

/// The standard normal distribution to full double accuracy, in the tails relative to the value itself.
///
/// Rational approximations of the complementary error function; the exponential is split so that its argument
/// is exact.
///
/// @see "Cody (1969), Rational Chebyshev approximations for the error function, Mathematics of Computation 23"
public final class Normal {
    private static final double SQRT_HALF = 0.70710678118654752440;
    private static final double INV_SQRT_PI = 0.56418958354775628695;
    private static final double INV_SQRT_2PI = 0.39894228040143267794;

    private Normal() {}

    /// φ(x) = e^(−x²/2)/√(2π).
    public static double density(double x) {
        return INV_SQRT_2PI * expOfHalfSquare(x);
    }

    /// N(x), the probability of a value below x. Relative error about 10⁻¹⁵, also where it is 10⁻³⁰⁰.
    public static double cdf(double x) {
        double z = Math.abs(x) * SQRT_HALF;
        if (z <= 0.46875) return 0.5 + 0.5 * centre(x * SQRT_HALF);
        double tail = 0.5 * scaled(z) * expOfHalfSquare(x);
        return x > 0 ? 1 - tail : tail;
    }

    /// N(x) where φ(x) is known, for loops that need both.
    static double cdf(double x, double density) {
        double z = Math.abs(x) * SQRT_HALF;
        if (z <= 0.46875) return 0.5 + 0.5 * centre(x * SQRT_HALF);
        double tail = 0.5 * scaled(z) * density / INV_SQRT_2PI;
        return x > 0 ? 1 - tail : tail;
    }

    /// N(x)/φ(x); grows like e^(x²/2) for positive x, falls like −1/x for negative.
    static double mills(double x) {
        double z = Math.abs(x) * SQRT_HALF;
        if (z <= 0.46875) return (0.5 + 0.5 * centre(x * SQRT_HALF)) * Math.exp(0.5 * x * x) / INV_SQRT_2PI;
        if (x < 0) return 0.5 * scaled(z) / INV_SQRT_2PI;
        return cdf(x) / density(x);
    }

    /// e^(−x²/2), the square taken in two exact parts.
    private static double expOfHalfSquare(double x) {
        double a = Math.abs(x);
        if (a > 40) return 0;
        double head = Math.floor(a * 16) / 16;
        double rest = (a - head) * (a + head);
        return Math.exp(-0.5 * head * head) * Math.exp(-0.5 * rest);
    }

    /// erf(y) for |y| ≤ 0.46875.
    private static double centre(double y) {
        double s = y * y;
        double num = 0.185777706184603153 * s;
        double den = s;
        num = (num + 3.16112374387056560) * s;
        den = (den + 23.6012909523441209) * s;
        num = (num + 113.864154151050156) * s;
        den = (den + 244.024637934444173) * s;
        num = (num + 377.485237685302021) * s;
        den = (den + 1282.61652607737228) * s;
        return y * (num + 3209.37758913846947) / (den + 2844.23683343917062);
    }

    /// e^(y²) erfc(y) for y ≥ 0.46875.
    private static double scaled(double y) {
        if (y <= 4) {
            double num = 2.15311535474403846e-8 * y;
            double den = y;
            num = (num + 0.564188496988670089) * y;
            den = (den + 15.7449261107098347) * y;
            num = (num + 8.88314979438837594) * y;
            den = (den + 117.693950891312499) * y;
            num = (num + 66.1191906371416295) * y;
            den = (den + 537.181101862009858) * y;
            num = (num + 298.635138197400131) * y;
            den = (den + 1621.38957456669019) * y;
            num = (num + 881.952221241769090) * y;
            den = (den + 3290.79923573345963) * y;
            num = (num + 1712.04761263407058) * y;
            den = (den + 4362.61909014324716) * y;
            num = (num + 2051.07837782607147) * y;
            den = (den + 3439.36767414372164) * y;
            return (num + 1230.33935479799725) / (den + 1230.33935480374942);
        }
        double s = 1 / (y * y);
        double num = 0.0163153871373020978 * s;
        double den = s;
        num = (num + 0.305326634961232344) * s;
        den = (den + 2.56852019228982242) * s;
        num = (num + 0.360344899949804439) * s;
        den = (den + 1.87295284992346725) * s;
        num = (num + 0.125781726111229246) * s;
        den = (den + 0.527905102951428412) * s;
        num = (num + 0.0160837851487422766) * s;
        den = (den + 0.0605183413124413191) * s;
        double tail = s * (num + 6.58749161529837803e-4) / (den + 0.00233520497626869185);
        return (INV_SQRT_PI - tail) / y;
    }

    /// The x with N(x) = p: Acklam's approximation and two Halley steps on the exact distribution.
    ///
    /// @param p between 0 and 1, both excluded
    /// @throws IllegalArgumentException if it is not
    public static double quantile(double p) {
        if (!(p > 0 && p < 1)) throw new IllegalArgumentException("probability must lie between 0 and 1: " + p);
        if (p > 0.5) return -lowerQuantile(1 - p);
        return lowerQuantile(p);
    }

    /// The quantile of p ≤ ½ to about 10⁻⁹, for first guesses.
    static double quantileRough(double p) {
        return approximate(Math.max(p, 1e-300));
    }

    private static double lowerQuantile(double p) {
        double x = approximate(p);
        for (int i = 0; i < 2; i++) {
            double e = (cdf(x) - p) / density(x);
            x -= e / (1 + x * e / 2);
        }
        return x;
    }

    /// To about 10⁻⁹ relative, for p ≤ ½.
    private static double approximate(double p) {
        if (p < 0.02425) {
            double q = Math.sqrt(-2 * Math.log(p));
            double num = ((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838) * q
                                            - 2.549732539343734)
                                    * q
                            + 4.374664141464968)
                    * q;
            double den = (((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996) * q
                            + 3.754408661907416)
                    * q;
            return (num + 2.938163982698783) / (den + 1);
        }
        double q = p - 0.5;
        double r = q * q;
        double num = ((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r
                                        + 1.383577518672690e+02)
                                * r
                        - 3.066479806614716e+01)
                * r;
        double den = ((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r
                                        + 6.680131188771972e+01)
                                * r
                        - 1.328068155288572e+01)
                * r;
        return q * (num + 2.506628277459239) / (den + 1);
    }
}
