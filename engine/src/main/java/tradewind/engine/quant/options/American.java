package tradewind.engine.quant.options;

/// Closed-form approximations of American options.
///
/// Both need r ≥ 0 wherever early exercise can pay; with a negative rate two exercise boundaries may exist,
/// which they do not know, and the option is refused (take [BinomialTree#american]). Where early exercise never
/// pays (a call with q ≤ 0 ≤ r, a put with r ≤ 0 ≤ q) the European price is exact and returned.
public final class American {
    private American() {}

    /// Barone-Adesi and Whaley's quadratic approximation, critical price solved to 10⁻¹².
    ///
    /// @see "Barone-Adesi and Whaley (1987), Efficient Analytic Approximation of American Option Values, J.
    ///     Finance 42(2)"
    public static double baroneAdesiWhaley(Vanilla o) {
        double european = BlackScholes.price(o);
        if (neverEarly(o)) return european;
        refuseNegativeRate(o);
        double variance = o.volatility() * o.volatility();
        double n = 2 * o.carry() / variance;
        double rt = o.rate() * o.years();
        // 2r/(σ²(1 − e^(−rT))), which is 2/(σ²T) without a rate
        double mOverK = rt == 0 ? 2 / (variance * o.years()) : 2 * o.rate() / (variance * -Math.expm1(-rt));
        int sign = o.type().sign();
        double power = (-(n - 1) + sign * Math.sqrt((n - 1) * (n - 1) + 4 * mOverK)) / 2;
        double critical = critical(o, power);
        if (sign * (o.spot() - critical) >= 0) return o.payoff();
        double scale = sign * critical / power * (1 - carried(o) * Normal.cdf(sign * d1(o, critical)));
        return Math.max(european + scale * Math.pow(o.spot() / critical, power), o.payoff());
    }

    private static double carried(Vanilla o) {
        return Math.exp(-o.dividend() * o.years());
    }

    private static double d1(Vanilla o, double spot) {
        double deviation = o.deviation();
        return (Math.log(spot / o.strike()) + o.carry() * o.years()) / deviation + deviation / 2;
    }

    /// Where holding and exercising are worth the same, by bisection-guarded Newton steps.
    private static double critical(Vanilla o, double power) {
        int sign = o.type().sign();
        double low = sign > 0 ? o.strike() : 1e-12 * o.strike();
        double high = sign > 0 ? o.strike() : o.strike();
        if (sign > 0) while (excess(o, power, high) < 0 && high < 1e12 * o.strike()) high *= 2;
        double s = sign > 0 ? (low + high) / 2 : 0.9 * o.strike();
        for (int step = 0; step < 200; step++) {
            double f = excess(o, power, s);
            // for a call the excess of exercising grows with the price, for a put it falls
            if (sign * f > 0) high = s;
            else low = s;
            double h = 1e-6 * s;
            double slope = (excess(o, power, s + h) - excess(o, power, s - h)) / (2 * h);
            double next = s - f / slope;
            if (!(next > low && next < high)) next = (low + high) / 2;
            if (Math.abs(next - s) <= 1e-13 * o.strike()) return next;
            s = next;
        }
        return s;
    }

    /// Exercise less the approximated value of holding on.
    private static double excess(Vanilla o, double power, double s) {
        int sign = o.type().sign();
        double european =
                BlackScholes.price(o.type(), s, o.strike(), o.years(), o.rate(), o.dividend(), o.volatility());
        double early = sign * s / power * (1 - carried(o) * Normal.cdf(sign * d1(o, s)));
        return sign * (s - o.strike()) - european - early;
    }

    private static boolean neverEarly(Vanilla o) {
        return o.type() == OptionType.CALL ? o.dividend() <= 0 && o.rate() >= 0 : o.rate() <= 0 && o.dividend() >= 0;
    }

    private static void refuseNegativeRate(Vanilla o) {
        if (o.rate() < 0)
            throw new IllegalArgumentException("rate " + o.rate()
                    + " is negative: the approximation has one exercise boundary, this option may have two;"
                    + " take the tree");
    }

    /// Bjerksund and Stensland's flat exercise boundary of 1993. Puts by P(S, K, T, r, b) = C(K, S, T, r − b,
    /// −b).
    ///
    /// @see "Bjerksund and Stensland (1993), Closed-form approximation of American options, Scandinavian J.
    ///     Management 9; Haug (2007), 3.3"
    public static double bjerksundStensland1993(Vanilla o) {
        if (neverEarly(o)) return BlackScholes.price(o);
        refuseNegativeRate(o);
        if (o.type() == OptionType.CALL)
            return call(o.spot(), o.strike(), o.years(), o.rate(), o.carry(), o.volatility());
        if (o.dividend() < 0)
            throw new IllegalArgumentException("dividend yield " + o.dividend()
                    + " is negative: the put is priced as a call at that rate, whose boundary is not known;"
                    + " take the tree");
        return call(o.strike(), o.spot(), o.years(), o.dividend(), -o.carry(), o.volatility());
    }

    private static double call(double s, double k, double t, double r, double b, double sigma) {
        double variance = sigma * sigma;
        double shift = b / variance - 0.5;
        double beta = -shift + Math.sqrt(shift * shift + 2 * r / variance);
        double far = beta / (beta - 1) * k;
        double near = Math.max(k, r / (r - b) * k);
        double h = -(b * t + 2 * sigma * Math.sqrt(t)) * near / (far - near);
        double trigger = near + (far - near) * -Math.expm1(h);
        if (s >= trigger) return s - k;
        double alpha = (trigger - k) * Math.pow(trigger, -beta);
        double value = alpha * Math.pow(s, beta)
                - alpha * phi(s, t, beta, trigger, trigger, r, b, sigma)
                + phi(s, t, 1, trigger, trigger, r, b, sigma)
                - phi(s, t, 1, k, trigger, r, b, sigma)
                - k * phi(s, t, 0, trigger, trigger, r, b, sigma)
                + k * phi(s, t, 0, k, trigger, r, b, sigma);
        return Terms.answer("price", Math.max(value, Math.max(s - k, 0)));
    }

    private static double phi(
            double s, double t, double gamma, double h, double trigger, double r, double b, double sigma) {
        double variance = sigma * sigma;
        double deviation = sigma * Math.sqrt(t);
        double lambda = (-r + gamma * b + 0.5 * gamma * (gamma - 1) * variance) * t;
        double d = -(Math.log(s / h) + (b + (gamma - 0.5) * variance) * t) / deviation;
        double kappa = 2 * b / variance + 2 * gamma - 1;
        return Math.exp(lambda)
                * Math.pow(s, gamma)
                * (Normal.cdf(d)
                        - Math.pow(trigger / s, kappa) * Normal.cdf(d - 2 * Math.log(trigger / s) / deviation));
    }
}
