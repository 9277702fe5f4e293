package tradewind.engine.quant.options;

/// Options on the average price from now to expiry.
public final class AsianOption {
    private AsianOption() {}

    /// Geometric average, watched all the time: exact. Volatility σ/√3 and carry ½(b − σ²/6).
    ///
    /// @see "Kemna and Vorst (1990), J. Banking and Finance 14; Haug (2007), 4.20.1"
    public static double geometricContinuous(Vanilla o) {
        double carry = (o.carry() - o.volatility() * o.volatility() / 6) / 2;
        double variance = o.volatility() * o.volatility() * o.years() / 3;
        return black(o, o.spot() * Math.exp(carry * o.years()), variance);
    }

    /// Geometric average of n equally spaced fixings T/n, 2T/n, … T: exact.
    ///
    /// @param fixings n, at least 1
    /// @see "Clewlow and Strickland (1998), Implementing Derivatives Models, 4.7"
    public static double geometricDiscrete(Vanilla o, int fixings) {
        if (fixings < 1) throw new IllegalArgumentException("fixings must be at least 1: " + fixings);
        double n = fixings;
        double sigma2 = o.volatility() * o.volatility();
        double mean = (o.carry() - sigma2 / 2) * o.years() * (n + 1) / (2 * n);
        double variance = sigma2 * o.years() * (n + 1) * (2 * n + 1) / (6 * n * n);
        return black(o, o.spot() * Math.exp(mean + variance / 2), variance);
    }

    /// Arithmetic average, watched all the time, by a lognormal with its first two moments (Levy).
    ///
    /// @see "Levy (1992), Pricing European average rate currency options, J. International Money and Finance
    ///     11; Haug (2007), 4.20.2"
    public static double arithmeticLevy(Vanilla o) {
        double t = o.years();
        double b = o.carry();
        double sigma2 = o.volatility() * o.volatility();
        double mean = o.spot() * growth(b, t) / t;
        double second = 2 * o.spot() * o.spot() / (t * t) * difference(b, sigma2, t);
        double variance = Math.log(second / (mean * mean));
        return black(o, mean, variance);
    }

    /// (e^(aT) − 1)/a, which is T at a = 0.
    private static double growth(double a, double t) {
        return a * t == 0 ? t : Math.expm1(a * t) / a;
    }

    /// (growth(2b + σ²) − growth(b))/(b + σ²), or the slope of growth where the carry offsets the variance. The
    /// quotient is taken as Haug prints it, which near that point costs up to 10⁻⁹ of the price: published
    /// values carry the same error.
    private static double difference(double b, double sigma2, double t) {
        double gap = b + sigma2;
        if (Math.abs(gap) * t > 1e-4) return (printed(2 * b + sigma2, t) - printed(b, t)) / gap;
        double a = b + gap / 2;
        double x = a * t;
        if (Math.abs(x) < 1e-4) return t * t * (0.5 + x / 3 + x * x / 8);
        return t * t * (Math.exp(x) * x - Math.expm1(x)) / (x * x);
    }

    private static double printed(double a, double t) {
        return Math.abs(a * t) < 1e-4 ? growth(a, t) : (Math.exp(a * t) - 1) / a;
    }

    private static double black(Vanilla o, double forward, double variance) {
        if (!(variance > 0))
            throw new IllegalArgumentException(
                    "volatility " + o.volatility() + " is too small for the average to vary");
        double deviation = Math.sqrt(variance);
        double d1 = Math.log(forward / o.strike()) / deviation + deviation / 2;
        int sign = o.type().sign();
        double value = sign
                * o.discountFactor()
                * (forward * Normal.cdf(sign * d1) - o.strike() * Normal.cdf(sign * (d1 - deviation)));
        return Terms.answer("price", Math.max(value, 0));
    }
}
