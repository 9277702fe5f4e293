package tradewind.engine.quant.options;

/// Generalised Black-Scholes-Merton: European options on anything with a constant cost of carry.
///
/// d₁ = (ln(S/K) + (b + σ²/2)T)/(σ√T), d₂ = d₁ − σ√T; a call is worth S e^(−qT)N(d₁) − K e^(−rT)N(d₂). With q =
/// r this is Black-76, with q the foreign rate Garman-Kohlhagen.
///
/// @see "Black and Scholes (1973); Merton (1973); Black (1976); Haug, The Complete Guide to Option Pricing
///     Formulas, 2nd ed. (2007), ch. 1-2"
public final class BlackScholes {
    private static final double INV_SQRT_2PI = 0.39894228040143267794;

    private BlackScholes() {}

    /// Price and sensitivities. V is the price, t runs forward (so theta = dV/dt = −∂V/∂T, per year).
    ///
    /// @param vega        ∂V/∂σ per 1.00
    /// @param rho         ∂V/∂r per 1.00 with q held
    /// @param dividendRho ∂V/∂q per 1.00 with r held
    /// @param vanna       ∂²V/∂S∂σ
    /// @param vomma       ∂²V/∂σ²
    /// @param charm       ∂delta/∂t per year
    /// @param veta        ∂vega/∂t per year
    /// @param dualDelta   ∂V/∂K
    /// @param dualGamma   ∂²V/∂K², the discounted density of the price at expiry
    /// @param speed       ∂gamma/∂S
    /// @param zomma       ∂gamma/∂σ
    /// @param color       ∂gamma/∂t per year
    public record Greeks(
            double price,
            double delta,
            double gamma,
            double vega,
            double theta,
            double rho,
            double dividendRho,
            double vanna,
            double vomma,
            double charm,
            double veta,
            double dualDelta,
            double dualGamma,
            double speed,
            double zomma,
            double color,
            double d1,
            double d2) {}

    /// The price.
    public static double price(Vanilla option) {
        return price(
                option.type(),
                option.spot(),
                option.strike(),
                option.years(),
                option.rate(),
                option.dividend(),
                option.volatility());
    }

    static double price(OptionType type, double s, double k, double t, double r, double q, double sigma) {
        double deviation = sigma * Math.sqrt(t);
        double d1 = (Math.log(s / k) + (r - q) * t) / deviation + deviation / 2;
        int sign = type.sign();
        double value = sign
                * (s * Math.exp(-q * t) * Normal.cdf(sign * d1)
                        - k * Math.exp(-r * t) * Normal.cdf(sign * (d1 - deviation)));
        return Terms.answer("price", Math.max(value, 0));
    }

    /// The price with every first and second order sensitivity, and the third order ones traders watch.
    public static Greeks greeks(Vanilla o) {
        double s = o.spot();
        double t = o.years();
        double sigma = o.volatility();
        double q = o.dividend();
        double r = o.rate();
        double b = o.carry();
        double root = Math.sqrt(t);
        double deviation = sigma * root;
        int sign = o.type().sign();
        double d1 = (Math.log(s / o.strike()) + b * t) / deviation + deviation / 2;
        double d2 = d1 - deviation;
        double carried = Math.exp(-q * t);
        double discounted = o.strike() * Math.exp(-r * t);
        double n1 = Normal.cdf(sign * d1);
        double n2 = Normal.cdf(sign * d2);
        double density = carried * Normal.density(d1);

        double price = Math.max(sign * (s * carried * n1 - discounted * n2), 0);
        double gamma = density / (s * deviation);
        double vega = s * density * root;
        double d1ByT = (b + sigma * sigma / 2) / deviation - d1 / (2 * t);
        double theta = -s * density * sigma / (2 * root) + sign * (q * s * carried * n1 - r * discounted * n2);
        double charm = sign * q * carried * n1 - density * d1ByT;
        Greeks greeks = new Greeks(
                price,
                sign * carried * n1,
                gamma,
                vega,
                theta,
                sign * t * discounted * n2,
                -sign * t * s * carried * n1,
                -density * d2 / sigma,
                vega * d1 * d2 / sigma,
                charm,
                vega * (q + d1 * d1ByT - 1 / (2 * t)),
                -sign * Math.exp(-r * t) * n2,
                Math.exp(-r * t) * Normal.density(d2) / (o.strike() * deviation),
                -gamma / s * (d1 / deviation + 1),
                gamma * (d1 * d2 - 1) / sigma,
                gamma * (q + d1 * d1ByT + 1 / (2 * t)),
                d1,
                d2);
        double all = price + greeks.theta() + greeks.vomma() + greeks.vanna() + greeks.charm() + greeks.veta();
        Terms.answer("price", all + greeks.dualGamma() + greeks.speed() + greeks.zomma() + greeks.color());
        return greeks;
    }

    /// Where a batch writes: one array per number, all as long as the batch.
    @SuppressWarnings("ArrayRecordComponent")
    public record Columns(double[] price, double[] delta, double[] gamma, double[] vega, double[] theta, double[] rho) {
        public static Columns of(int length) {
            return new Columns(
                    new double[length],
                    new double[length],
                    new double[length],
                    new double[length],
                    new double[length],
                    new double[length]);
        }
    }

    /// Prices and five greeks of many options of one kind, without allocating. The same numbers as [#greeks],
    /// up to the last digits.
    ///
    /// @throws IllegalArgumentException naming the first option whose inputs cannot be priced
    @SuppressWarnings("TooManyParameters")
    public static void greeks(
            OptionType type,
            double[] spot,
            double[] strike,
            double[] years,
            double[] rate,
            double[] dividend,
            double[] volatility,
            Columns out) {
        int sign = type.sign();
        for (int i = 0; i < spot.length; i++) {
            double s = spot[i];
            double k = strike[i];
            double t = years[i];
            double r = rate[i];
            double q = dividend[i];
            double sigma = volatility[i];
            double root = Math.sqrt(t);
            double deviation = sigma * root;
            double d1 = (Math.log(s / k) + (r - q) * t) / deviation + deviation / 2;
            double d2 = d1 - deviation;
            double carried = s * Math.exp(-q * t);
            double discounted = k * Math.exp(-r * t);
            double phi = INV_SQRT_2PI * Math.exp(-0.5 * d1 * d1);
            double n1 = Normal.cdf(sign * d1, phi);
            double n2 = Normal.cdf(sign * d2, phi * carried / discounted); // the same density, seen from the strike
            double density = carried * phi;
            double price = sign * (carried * n1 - discounted * n2);
            double gamma = density / (s * s * deviation);
            if (!(gamma >= 0 && price < Double.POSITIVE_INFINITY && s > 0 && k > 0 && sigma > 0))
                throw new IllegalArgumentException(
                        "option " + i + " cannot be priced: " + new Vanilla(type, s, k, t, r, q, sigma));
            out.price[i] = Math.max(price, 0);
            out.delta[i] = sign * carried / s * n1;
            out.gamma[i] = gamma;
            out.vega[i] = density * root;
            out.theta[i] = -density * sigma / (2 * root) + sign * (q * carried * n1 - r * discounted * n2);
            out.rho[i] = sign * t * discounted * n2;
        }
    }
}
