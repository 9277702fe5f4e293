package tradewind.engine.quant.options;

/// American options by Bjerksund and Stensland's two flat exercise boundaries of 2002: a lower bound,
/// closer than the single boundary of 1993 in [American].
///
/// The first boundary holds until t₁ = (√5 − 1)/2 T, the second to expiry; each is set by the time left when it
/// begins to hold, T and T − t₁. Puts by P(S, K, T, r, b) = C(K, S, T, r −
/// b, −b). Needs r ≥ 0 where exercise can pay, for puts also q ≥ 0; European where early exercise never pays.
///
/// @see "Bjerksund and Stensland (2002), Closed form valuation of American options; Haug (2007), 3.4"
public final class BjerksundStensland {
    private static final double SPLIT = (Math.sqrt(5) - 1) / 2;

    private final double s;
    private final double r;
    private final double b;
    private final double sigma;
    private final double t;
    private final double first;
    private double lower;
    private double upper;

    private BjerksundStensland(double s, double t, double r, double b, double sigma) {
        this.s = s;
        this.t = t;
        this.r = r;
        this.b = b;
        this.sigma = sigma;
        first = SPLIT * t;
    }

    /// @throws IllegalArgumentException if a rate is negative where the formula needs it not to be
    public static double price(Vanilla o) {
        boolean call = o.type() == OptionType.CALL;
        boolean never = call ? o.dividend() <= 0 && o.rate() >= 0 : o.rate() <= 0 && o.dividend() >= 0;
        if (never) return BlackScholes.price(o);
        if (o.rate() < 0 || !call && o.dividend() < 0)
            throw new IllegalArgumentException("rate " + o.rate() + " and dividend yield " + o.dividend()
                    + ": exercise may have two boundaries, which the formula does not know; take the tree");
        return call
                ? new BjerksundStensland(o.spot(), o.years(), o.rate(), o.carry(), o.volatility()).call(o.strike())
                : new BjerksundStensland(o.strike(), o.years(), o.dividend(), -o.carry(), o.volatility())
                        .call(o.spot());
    }

    private double call(double k) {
        double variance = sigma * sigma;
        double shift = b / variance - 0.5;
        double beta = -shift + Math.sqrt(shift * shift + 2 * r / variance);
        double far = beta / (beta - 1) * k;
        double near = Math.max(k, r / (r - b) * k);
        lower = boundary(t - first, k, near, far);
        upper = boundary(t, k, near, far);
        double i1 = lower;
        double i2 = upper;
        if (s >= i2) return s - k;
        double a1 = (i1 - k) * Math.pow(i1, -beta);
        double a2 = (i2 - k) * Math.pow(i2, -beta);
        double value = a2 * Math.pow(s, beta)
                - a2 * phi(beta, i2, i2)
                + phi(1, i2, i2)
                - phi(1, i1, i2)
                - k * phi(0, i2, i2)
                + k * phi(0, i1, i2)
                + a1 * phi(beta, i1, i2)
                - a1 * psi(beta, i1)
                + psi(1, i1)
                - psi(1, k)
                - k * psi(0, i1)
                + k * psi(0, k);
        return Terms.answer("price", Math.max(value, Math.max(s - k, 0)));
    }

    private double boundary(double time, double k, double near, double far) {
        double h = -(b * time + 2 * sigma * Math.sqrt(time)) * k * k / ((far - near) * near);
        return near + (far - near) * -Math.expm1(h);
    }

    private double drift(double gamma) {
        return b + (gamma - 0.5) * sigma * sigma;
    }

    private double growth(double gamma, double time) {
        return Math.exp((-r + gamma * b + 0.5 * gamma * (gamma - 1) * sigma * sigma) * time) * Math.pow(s, gamma);
    }

    private double kappa(double gamma) {
        return 2 * b / (sigma * sigma) + 2 * gamma - 1;
    }

    /// Haug's φ at t₁.
    private double phi(double gamma, double h, double i) {
        double deviation = sigma * Math.sqrt(first);
        double d1 = -(Math.log(s / h) + drift(gamma) * first) / deviation;
        double d2 = -(Math.log(i * i / (s * h)) + drift(gamma) * first) / deviation;
        return growth(gamma, first) * (Normal.cdf(d1) - Math.pow(i / s, kappa(gamma)) * Normal.cdf(d2));
    }

    /// Haug's ψ at T.
    private double psi(double gamma, double h) {
        double early = sigma * Math.sqrt(first);
        double late = sigma * Math.sqrt(t);
        double m1 = drift(gamma) * first;
        double m2 = drift(gamma) * t;
        double i1 = lower;
        double i2 = upper;
        double e1 = (Math.log(s / i1) + m1) / early;
        double e2 = (Math.log(i2 * i2 / (s * i1)) + m1) / early;
        double e3 = (Math.log(s / i1) - m1) / early;
        double e4 = (Math.log(i2 * i2 / (s * i1)) - m1) / early;
        double f1 = (Math.log(s / h) + m2) / late;
        double f2 = (Math.log(i2 * i2 / (s * h)) + m2) / late;
        double f3 = (Math.log(i1 * i1 / (s * h)) + m2) / late;
        double f4 = (Math.log(s * i1 * i1 / (h * i2 * i2)) + m2) / late;
        double rho = Math.sqrt(first / t);
        double kappa = kappa(gamma);
        return growth(gamma, t)
                * (Bivariate.cdf(-e1, -f1, rho)
                        - Math.pow(i2 / s, kappa) * Bivariate.cdf(-e2, -f2, rho)
                        - Math.pow(i1 / s, kappa) * Bivariate.cdf(-e3, -f3, -rho)
                        + Math.pow(i1 / i2, kappa) * Bivariate.cdf(-e4, -f4, -rho));
    }
}
