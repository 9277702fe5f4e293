package tradewind.engine.quant.options;

/// The volatility at which Black's formula gives a price.
///
/// Prices are normalised to b = price/(D√(FK)) of the out-of-the-money option, with x = −|ln(F/K)| and s = σ√T, as in
/// Jaeckel; below the inflection s = √(2|x|) the root of 1/ln b is sought, far above it that of ln(b_max − b), between them
/// that of b itself. Third-order Householder steps inside a bracket; two or three reach the last digits. The normalised
/// price is a difference of Mills ratios, for small s a series in s/2 without cancellation.
///
/// @see "Jaeckel (2015), Let's Be Rational, Wilmott magazine; idea followed, code and first guesses are our own"
public final class ImpliedVolatility {
    private static final int MAX_STEPS = 40;
    private static final double SMALL = 0.2;
    private static final double INV_SQRT_2PI = 0.39894228040143267794;
    private static final double EPS = 3e-16;

    private ImpliedVolatility() {}

    /// From the price of an option on a forward.
    ///
    /// @param forward        F, above zero
    /// @param discountFactor D, above zero
    /// @param price          of the option today
    /// @return σ per year, above zero
    /// @throws IllegalArgumentException if an input is out of range, or the price admits arbitrage: at or below the discounted
    ///     intrinsic value, at or above the discounted forward (call) or strike (put)
    public static double black76(
            OptionType type, double forward, double strike, double years, double discountFactor, double price) {
        Terms.positive("forward", forward);
        Terms.positive("strike", strike);
        Terms.years(years);
        Terms.positive("discount factor", discountFactor);
        Terms.finite("price", price);
        double undiscounted = price / discountFactor;
        double intrinsic = type.payoff(forward, strike);
        double most = type == OptionType.CALL ? forward : strike;
        if (!(undiscounted > intrinsic))
            throw new IllegalArgumentException("price " + price + " is not above the discounted intrinsic value "
                    + intrinsic * discountFactor + ": no volatility gives it");
        if (!(undiscounted < most))
            throw new IllegalArgumentException("price " + price + " is not below the most the option can be worth, "
                    + most * discountFactor + ": no volatility gives it");
        double x = -Math.abs(Math.log(forward / strike));
        double beta = (undiscounted - intrinsic) / Math.sqrt(forward) / Math.sqrt(strike);
        double s = solve(x, beta);
        return s / Math.sqrt(years);
    }

    /// From the price of an option on a spot with rate and dividend yield.
    public static double of(
            OptionType type, double spot, double strike, double years, double rate, double dividend, double price) {
        Terms.positive("spot", spot);
        Terms.years(years);
        return black76(
                type,
                spot * Math.exp((rate - dividend) * years),
                strike,
                years,
                Math.exp(-rate * years),
                price);
    }

    /// The s with b(x, s) = β for x ≤ 0.
    private static double solve(double x, double beta) {
        double most = Math.exp(x / 2);
        double knee = Math.sqrt(-2 * x);
        double atKnee = knee > 0 ? price(x, knee) : 0;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double s;
        int branch;
        if (beta < atKnee) {
            high = knee;
            branch = -1;
            double u = -1 / Math.log(beta);
            double uKnee = -1 / Math.log(atKnee);
            double y = u * x * x / 2 + (-2 * x - uKnee * x * x / 2) * (u / uKnee) * (u / uKnee);
            s = Math.sqrt(y);
        } else {
            low = knee;
            double middle = (atKnee + most) / 2;
            branch = beta > middle ? 1 : 0;
            s = branch == 1
                    ? -2 * Normal.quantile(Math.min(0.5, (most - beta) / (most + 1 / most)))
                    : knee + (beta - atKnee) / slope(x, knee);
        }
        if (!(s > low) || !(s < high)) s = high < Double.POSITIVE_INFINITY ? (low + high) / 2 : low + 1;
        double logBeta = Math.log(beta);
        double logRest = branch == 1 ? Math.log(most - beta) : 0;
        for (int step = 0; step < MAX_STEPS; step++) {
            double b = price(x, s);
            double slope = slope(x, s);
            double up = b < beta ? s : low;
            if (b < beta) low = Math.max(low, up);
            else high = Math.min(high, s);
            double change = change(branch, x, s, b, slope, most, beta, logBeta, logRest);
            double next = s + change;
            if (!(next > low && next < high) && Math.abs(change) > EPS * s)
                next = high < Double.POSITIVE_INFINITY ? (low + high) / 2 : 2 * s;
            if (Math.abs(next - s) <= EPS * s) return next > 0 ? next : s;
            s = next;
            if (high - low <= EPS * s) return s;
        }
        return s;
    }

    private static double change(
            int branch, double x, double s, double b, double slope, double most, double beta, double logBeta, double logRest) {
        double second = x * x / (s * s * s) - s / 4;
        double third = second * second - 3 * x * x / (s * s * s * s) - 0.25;
        double newton;
        double halley;
        double householder;
        if (branch < 0) {
            double logB = Math.log(b);
            double ratio = slope / b;
            newton = (logBeta - logB) * logB / logBeta / ratio;
            halley = second - ratio * (1 + 2 / logB);
            householder = third
                    + 2 * ratio * ratio * (1 + 3 / logB * (1 + 1 / logB))
                    - 3 * second * ratio * (1 + 2 / logB);
        } else if (branch > 0) {
            double rest = complement(x, s);
            double ratio = slope / rest;
            newton = (Math.log(rest) - logRest) / ratio;
            halley = second + ratio;
            householder = third + ratio * (3 * second + 2 * ratio);
        } else {
            newton = (beta - b) / slope;
            halley = second;
            householder = third;
        }
        double bent = 1 + newton * (halley + newton * householder / 6);
        double factor = (1 + 0.5 * halley * newton) / bent;
        return factor > 0.1 && factor < 10 ? newton * factor : newton;
    }

    /// b(x, s) of the out-of-the-money call.
    static double price(double x, double s) {
        double h = x / s;
        double t = s / 2;
        if (t < SMALL) return slope(x, s) * millsDifference(h, t);
        if (h + t < 0) return slope(x, s) * (Normal.mills(h + t) - Normal.mills(h - t));
        double half = Math.exp(x / 2);
        return half * Normal.cdf(h + t) - Normal.cdf(h - t) / half;
    }

    /// e^(x/2) − b(x, s), as a sum.
    private static double complement(double x, double s) {
        double h = x / s;
        double t = s / 2;
        double half = Math.exp(x / 2);
        return half * Normal.cdf(-h - t) + Normal.cdf(h - t) / half;
    }

    /// ∂b/∂s = e^(−(h² + t²)/2)/√(2π).
    private static double slope(double x, double s) {
        double h = x / s;
        double t = s / 2;
        return INV_SQRT_2PI * Math.exp(-0.5 * (h * h + t * t));
    }

    /// Y(h + t) − Y(h − t) for Y = N/φ by its odd derivatives: Y⁽ⁿ⁺¹⁾ = hY⁽ⁿ⁾ + nY⁽ⁿ⁻¹⁾.
    private static double millsDifference(double h, double t) {
        double before = Normal.mills(h);
        double now = 1 + h * before;
        double sum = 0;
        double factor = t;
        double square = t * t;
        for (int n = 1; n <= 15; n += 2) {
            double term = factor * now;
            sum += term;
            if (Math.abs(term) < 1e-17 * Math.abs(sum)) break;
            double even = h * now + n * before;
            double odd = h * even + (n + 1) * now;
            before = even;
            now = odd;
            factor *= square / ((n + 1) * (n + 2));
        }
        return 2 * sum;
    }
}
