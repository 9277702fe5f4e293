package tradewind.engine.quant.options;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/// Sensitivities by simulation of any payoff of the price at expiry, jumps and all, without differentiating it.
///
/// Integration by parts in the Black-Scholes model moves the derivative from the payoff to a weight of W_T:
/// delta W/(SσT), gamma (W²/(σT) − W − 1/σ)/(S²σT), vega W²/(σT) − W − 1/σ. Antithetic pairs; every figure
/// comes with its standard error.
///
/// @see "Fournié, Lasry, Lebuchoux, Lions and Touzi (1999), Applications of Malliavin calculus to Monte
///     Carlo methods in finance, Finance and Stochastics 3(4)"
public record MalliavinGreeks(
        double price,
        double priceError,
        double delta,
        double deltaError,
        double gamma,
        double gammaError,
        double vega,
        double vegaError) {

    /// @param payoff of the price at expiry
    /// @param market spot, years, rate, dividend and volatility; its type and strike are not looked at
    /// @param paths  rounded up to an even number, at least 100
    public static MalliavinGreeks of(DoubleUnaryOperator payoff, Vanilla market, int paths, long seed) {
        if (paths < 100) throw new IllegalArgumentException("paths must be at least 100: " + paths);
        int pairs = (paths + 1) / 2;
        SplittableRandom random = new SplittableRandom(seed);
        double[] sums = new double[4];
        double[] squares = new double[4];
        double[] one = new double[4];
        for (int i = 0; i < pairs; i++) {
            double w = random.nextGaussian() * Math.sqrt(market.years());
            Arrays.fill(one, 0);
            add(payoff, market, w, one);
            add(payoff, market, -w, one);
            for (int j = 0; j < 4; j++) {
                sums[j] += one[j];
                squares[j] += one[j] * one[j];
            }
        }
        double[] mean = new double[4];
        double[] error = new double[4];
        for (int j = 0; j < 4; j++) {
            mean[j] = Terms.answer("estimate", sums[j] / pairs);
            double spread = Math.max(0, squares[j] / pairs - mean[j] * mean[j]);
            error[j] = Terms.answer("standard error", Math.sqrt(spread / (pairs - 1)));
        }
        return new MalliavinGreeks(mean[0], error[0], mean[1], error[1], mean[2], error[2], mean[3], error[3]);
    }

    private static void add(DoubleUnaryOperator payoff, Vanilla o, double w, double[] into) {
        double sigma = o.volatility();
        double t = o.years();
        double s = o.spot();
        double end = s * Math.exp((o.carry() - sigma * sigma / 2) * t + sigma * w);
        double value = o.discountFactor() * payoff.applyAsDouble(end) / 2;
        double second = w * w / (sigma * t) - w - 1 / sigma;
        into[0] += value;
        into[1] += value * w / (s * sigma * t);
        into[2] += value * second / (s * s * sigma * t);
        into[3] += value * second;
    }
}
