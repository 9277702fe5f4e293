package tradewind.engine.quant.options;

/// The tree of Cox, Ross and Rubinstein, and American and Bermudan values taken from trees.
///
/// u = e^(σ√Δt), d = 1/u, p = (e^((r − q)Δt) − d)/(u − d); backward induction over one array.
///
/// @see "Cox, Ross and Rubinstein (1979); Broadie and Detemple (1996), American option valuation, RFS 9(4)"
public final class BinomialTree {
    private BinomialTree() {}

    /// When the holder may exercise before expiry.
    public enum Exercise {
        EUROPEAN,
        AMERICAN
    }

    /// The plain tree.
    ///
    /// @param steps at least 1
    /// @throws IllegalArgumentException if the drift of a step leaves the tree (p outside 0 to 1): more steps
    ///     are needed
    public static double crr(Vanilla option, int steps, Exercise exercise) {
        return induct(option, steps, exercise == Exercise.AMERICAN ? 1 : steps, false);
    }

    /// Exercise on `dates` equally spaced dates, the last at expiry: the mean of two trees that have every date
    /// on a node. With 100 steps between dates within about 10⁻³ of the price.
    ///
    /// @param stepsPerDate at least 2
    public static double bermudan(Vanilla option, int dates, int stepsPerDate) {
        if (dates < 1) throw new IllegalArgumentException("exercise dates must be at least 1: " + dates);
        if (stepsPerDate < 2)
            throw new IllegalArgumentException("steps between dates must be at least 2: " + stepsPerDate);
        return 0.5
                * (induct(option, dates * stepsPerDate, stepsPerDate, false)
                        + induct(option, dates * (stepsPerDate + 1), stepsPerDate + 1, false));
    }

    /// The American value: trees whose last step is Black-Scholes, extrapolated from n and 2n steps (BBSR).
    /// With 1,000 steps within about 10⁻⁴ of the price.
    ///
    /// @param steps n, at least 10
    public static double american(Vanilla option, int steps) {
        if (steps < 10) throw new IllegalArgumentException("steps must be at least 10: " + steps);
        double coarse = induct(option, steps, 1, true);
        double fine = induct(option, 2 * steps, 1, true);
        return Math.max(2 * fine - coarse, option.payoff());
    }

    private static double induct(Vanilla o, int steps, int every, boolean smooth) {
        if (steps < 1) throw new IllegalArgumentException("steps must be at least 1: " + steps);
        double dt = o.years() / steps;
        double up = Math.exp(o.volatility() * Math.sqrt(dt));
        double down = 1 / up;
        double p = (Math.exp(o.carry() * dt) - down) / (up - down);
        if (!(p > 0 && p < 1))
            throw new IllegalArgumentException("steps: " + steps + " are too few for a carry of " + o.carry()
                    + " at volatility " + o.volatility() + " (probability " + p + ")");
        double discount = Math.exp(-o.rate() * dt);
        double pu = discount * p;
        double pd = discount * (1 - p);
        int sign = o.type().sign();
        double strike = o.strike();
        // prices at node j of any level with the same parity: spot · u^k, k from −steps to steps
        double[] ladder = new double[2 * steps + 1];
        for (int k = -steps; k <= steps; k++)
            ladder[k + steps] = o.spot() * Math.exp(k * o.volatility() * Math.sqrt(dt));
        int last = smooth ? steps - 1 : steps;
        double[] value = new double[last + 1];
        for (int j = 0; j <= last; j++) {
            double spot = ladder[2 * j - last + steps];
            value[j] = smooth
                    ? Math.max(
                            BlackScholes.price(o.type(), spot, strike, dt, o.rate(), o.dividend(), o.volatility()),
                            sign * (spot - strike))
                    : Math.max(sign * (spot - strike), 0);
        }
        for (int level = last - 1; level >= 0; level--) {
            int base = steps - level;
            if (level % every == 0 && every < steps) {
                for (int j = 0; j <= level; j++) {
                    double held = pu * value[j + 1] + pd * value[j];
                    double exercised = sign * (ladder[2 * j + base] - strike);
                    value[j] = held > exercised ? held : exercised;
                }
            } else {
                for (int j = 0; j <= level; j++) value[j] = pu * value[j + 1] + pd * value[j];
            }
        }
        return Terms.answer(
                "price", every < steps && every == 1 ? Math.max(value[0], sign * (o.spot() - strike)) : value[0]);
    }
}
