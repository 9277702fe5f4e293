package tradewind.engine.quant.options;

/// The volatility at which Black's formula gives a price.
///
/// Prices are normalised to b = price/(D√(FK)) of the out-of-the-money option, with x = −|ln(F/K)| and s = σ√T,
/// as in Jaeckel; below the inflection s = √(2|x|) the root of 1/ln b is sought, far above it that of ln(b_max
/// − b), between them that of b itself. Third-order Householder steps inside a bracket; two or three reach the
/// last digits. The normalised price is a difference of Mills ratios, for small s a series in s/2 without
/// cancellation.
///
/// @see "Jaeckel (2015), Let's Be Rational, Wilmott magazine; idea followed, code and first guesses are our
///     own"
public final class ImpliedVolatility {
    private static final int MAX_STEPS = 40;
    private static final double SMALL = 0.2;
    private static final double INV_SQRT_2PI = 0.39894228040143267794;
    private static final double EPS = 3e-16;
    private static final double SQRT_3 = 1.7320508075688772;

    private ImpliedVolatility() {}

    /// From the price of an option on a forward.
    ///
    /// @param forward        F, above zero
    /// @param discountFactor D, above zero
    /// @param price          of the option today
    /// @return σ per year, above zero
    /// @throws IllegalArgumentException if an input is out of range, or the price admits arbitrage: at or below
    ///     the discounted intrinsic value, at or above the discounted forward (call) or strike (put)
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
        return black76(type, spot * Math.exp((rate - dividend) * years), strike, years, Math.exp(-rate * years), price);
    }

    /// The s with b(x, s) = β for x ≤ 0.
    private static double solve(double x, double beta) {
        double most = Math.exp(x / 2);
        double knee = Math.sqrt(-2 * x);
        double kneeSlope = slope(x, knee, most);
        double atKnee = knee > 0 ? price(x, knee, kneeSlope, most) : 0;
        double low = 0;
        double high = Double.MAX_VALUE;
        int branch;
        double s;
        if (beta < atKnee) {
            branch = -1;
            high = knee;
            s = guessBelow(x, beta, most, knee, atKnee, kneeSlope);
        } else {
            low = knee;
            double far = knee + (most - atKnee) / kneeSlope;
            double farSlope = slope(x, far, most);
            double atFar = price(x, far, farSlope, most);
            branch = beta > atFar ? 1 : 0;
            s = branch == 0
                    ? hermite(beta, atKnee, atFar, knee, far, 1 / kneeSlope, 1 / farSlope)
                    : guessAbove(x, beta, most, far, atFar);
        }
        double reference = branch < 0 ? Math.log(beta) : branch > 0 ? Math.log(most - beta) : beta;
        if (!(s > low && s < high)) s = high < Double.MAX_VALUE ? (low + high) / 2 : 2 * low + 1;
        for (int step = 0; step < MAX_STEPS; step++) {
            double slope = slope(x, s, most);
            double b = price(x, s, slope, most);
            if (b < beta) low = s;
            else high = s;
            double next = b > 0 ? s + change(branch, x, s, b, slope, most, reference) : Double.NaN;
            if (Math.abs(next - s) <= EPS * s) return next;
            boolean inside = next > low && next < high;
            if (!inside) next = high < Double.MAX_VALUE ? (low + high) / 2 : 2 * s;
            if (high - low <= EPS * s) return next;
            s = next;
        }
        return s;
    }

    /// Below the inflection: s against b by cubic pieces; in the far tail on Jaeckel's map 2π|x|N(−|x|/(√3
    /// s))³/(3√3), which is tangent to b at zero.
    private static double guessBelow(double x, double beta, double most, double knee, double atKnee, double kneeSlope) {
        double near = knee - atKnee / kneeSlope;
        if (!(near > 0)) return knee / 2;
        double nearSlope = slope(x, near, most);
        double atNear = price(x, near, nearSlope, most);
        if (beta >= atNear) return hermite(beta, atNear, atKnee, near, knee, 1 / nearSlope, 1 / kneeSlope);
        double z = x / (SQRT_3 * near);
        double n = Normal.cdf(z);
        double scale = -2 * Math.PI * x / (3 * SQRT_3);
        double mapped = scale * n * n * n;
        double slope = 3 * scale * n * n * Normal.density(z) * -z / near / nearSlope;
        double value = hermite(beta, 0, atNear, 0, mapped, 1, slope);
        if (!(value > 0 && value < mapped))
            value = mapped * Math.pow(beta / atNear, Math.log(mapped) / Math.log(atNear));
        return x / (SQRT_3 * Normal.quantileRough(Math.min(Math.cbrt(value / scale), 0.5)));
    }

    /// Far above: the map N(−s/2), which falls to zero with slope −½ where b reaches its bound.
    private static double guessAbove(double x, double beta, double most, double far, double atFar) {
        double h = x / far;
        double value = hermite(beta, atFar, most, Normal.cdf(-far / 2), 0, -0.5 * Math.exp(0.5 * h * h), -0.5);
        if (!(value > 0 && value < 0.5)) value = (most - beta) / (most + 1 / most);
        return -2 * Normal.quantileRough(Math.min(value, 0.5));
    }

    private static double hermite(
            double at, double a, double b, double valueA, double valueB, double slopeA, double slopeB) {
        double width = b - a;
        if (!(width > 0)) return valueA;
        double t = (at - a) / width;
        double u = 1 - t;
        return u * u * ((1 + 2 * t) * valueA + t * width * slopeA)
                + t * t * ((1 + 2 * u) * valueB - u * width * slopeB);
    }

    private static double change(
            int branch, double x, double s, double b, double slope, double most, double reference) {
        double h = x / s;
        double second = h * h / s - s / 4;
        double third = second * second - 3 * h * h / (s * s) - 0.25;
        double newton;
        double halley;
        double householder;
        if (branch < 0) {
            double logB = Math.log(b);
            double ratio = slope / b;
            newton = (reference - logB) * logB / reference / ratio;
            halley = second - ratio * (1 + 2 / logB);
            householder =
                    third + 2 * ratio * ratio * (1 + 3 / logB * (1 + 1 / logB)) - 3 * second * ratio * (1 + 2 / logB);
        } else if (branch > 0) {
            double rest = slope * (Normal.mills(-h - s / 2) + Normal.mills(h - s / 2));
            double ratio = slope / rest;
            newton = (Math.log(rest) - reference) / ratio;
            halley = second + ratio;
            householder = third + ratio * (3 * second + 2 * ratio);
        } else {
            newton = (reference - b) / slope;
            halley = second;
            householder = third;
        }
        double factor = (1 + 0.5 * halley * newton) / (1 + newton * (halley + newton * householder / 6));
        return factor > 0.1 && factor < 10 ? newton * factor : newton;
    }

    /// b(x, s) of the out-of-the-money call: differences of Mills ratios Y = N/φ, each side scaled by `slope`.
    private static double price(double x, double s, double slope, double most) {
        double h = x / s;
        double t = s / 2;
        if (t < SMALL) return slope * millsDifference(h, t);
        if (h + t < 0) return slope * (Normal.mills(h + t) - Normal.mills(h - t));
        return most - slope * (Normal.mills(-h - t) + Normal.mills(h - t));
    }

    /// ∂b/∂s = e^(−(h² + t²)/2)/√(2π); at x = s = 0 its limit.
    private static double slope(double x, double s, double most) {
        if (s == 0) return x == 0 ? INV_SQRT_2PI * most : 0;
        double h = x / s;
        return INV_SQRT_2PI * Math.exp(-0.5 * (h * h + s * s / 4));
    }

    /// Y(h + t) − Y(h − t) by the odd derivatives: Y⁽ⁿ⁺¹⁾ = hY⁽ⁿ⁾ + nY⁽ⁿ⁻¹⁾. Rounding grows with h² and the
    /// root's sensitivity falls with it.
    private static double millsDifference(double h, double t) {
        double before = Normal.mills(h);
        double now = 1 + h * before;
        double sum = 0;
        double factor = t;
        double square = t * t;
        for (int n = 1; n <= 17; n += 2) {
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
