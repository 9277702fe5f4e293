package tradewind.engine.quant.options;

/// The SABR smile in Hagan's lognormal expansion: Black volatility by strike for one expiry.
///
/// dF = αF^β dW₁, dα = να dW₂, corr ρ. Accurate for νT^½ well below 1; at low strikes the expansion itself can
/// imply a negative density, which is not corrected here.
///
/// @param alpha above zero
/// @param beta  0 to 1
/// @param nu    zero or above
/// @param rho   −1 to 1, both excluded
/// @see "Hagan, Kumar, Lesniewski and Woodward (2002), Managing Smile Risk, Wilmott magazine, eq. 2.17a"
public record Sabr(double alpha, double beta, double nu, double rho) {
    public Sabr {
        Terms.positive("alpha", alpha);
        if (!(beta >= 0 && beta <= 1)) throw new IllegalArgumentException("beta must lie between 0 and 1: " + beta);
        Terms.notNegative("nu", nu);
        Terms.correlation(rho);
    }

    /// σ_Black(K) per year.
    ///
    /// @throws IllegalArgumentException if F or K is not above zero (shift both for negative rates), or the
    ///     expansion gives no positive volatility there
    public double blackVolatility(double forward, double strike, double years) {
        Terms.positive("forward", forward);
        Terms.positive("strike", strike);
        Terms.years(years);
        double one = 1 - beta;
        double log = Math.log(forward / strike);
        double power = Math.pow(forward * strike, one / 2);
        double l2 = one * one * log * log;
        double z = nu / alpha * power * log;
        double first = one * one / 24 * alpha * alpha / (power * power);
        double second = rho * beta * nu * alpha / (4 * power);
        double third = (2 - 3 * rho * rho) / 24 * nu * nu;
        double value =
                alpha / (power * (1 + l2 / 24 + l2 * l2 / 1920)) * zOverX(z) * (1 + (first + second + third) * years);
        if (!(value > 0) || !Double.isFinite(value))
            throw new IllegalArgumentException("the expansion gives no volatility at strike " + strike + ": " + value);
        return value;
    }

    /// The same for rates that may be negative: forward and strike are shifted by `shift` first.
    public double shiftedBlackVolatility(double forward, double strike, double years, double shift) {
        Terms.notNegative("shift", shift);
        return blackVolatility(forward + shift, strike + shift, years);
    }

    /// z/x(z), x = ln((√(1 − 2ρz + z²) + z − ρ)/(1 − ρ)); a series near 0, and for very negative z the form
    /// without cancellation.
    private double zOverX(double z) {
        if (Math.abs(z) < 1e-4) return 1 - rho * z / 2 + (2 - 3 * rho * rho) * z * z / 12;
        double root = Math.sqrt(1 - 2 * rho * z + z * z);
        double x = z > 0 ? Math.log((root + z - rho) / (1 - rho)) : Math.log((1 + rho) / (root - z + rho));
        return z / x;
    }
}
