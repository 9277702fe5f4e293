package tradewind.engine.quant.options;

import java.util.Comparator;
import java.util.stream.DoubleStream;
import tradewind.engine.quant.Minimum;

/// One expiry's smile as raw SVI: total variance w(k) = a + b(ρ(k − m) + √((k − m)² + σ²)), k = ln(K/F).
///
/// @param a     level; a + bσ√(1 − ρ²) is the least variance, above zero
/// @param b     slope of the wings, zero or above; b(1 + |ρ|) ≤ 2
/// @param rho   −1 to 1, both excluded
/// @param sigma curvature, above zero
/// @see "Gatheral (2004), A parsimonious arbitrage-free implied volatility parameterization; Gatheral and
///     Jacquier (2014), Arbitrage-free SVI volatility surfaces, Quantitative Finance 14(1)"
public record Svi(double a, double b, double rho, double m, double sigma) {
    /// Where butterflies are looked for: log-moneyness from −2.5 to 2.5.
    private static final double WIDE = 2.5;

    private static final int GRID = 250;
    private static final double PENALTY = 1e5;

    public Svi {
        Terms.finite("a", a);
        Terms.notNegative("b", b);
        Terms.correlation(rho);
        Terms.finite("m", m);
        Terms.positive("sigma", sigma);
        if (!(a + b * sigma * Math.sqrt(1 - rho * rho) > 0))
            throw new IllegalArgumentException("the smile has no variance at its lowest point");
    }

    public double totalVariance(double k) {
        double x = Terms.finite("log-moneyness", k) - m;
        return a + b * (rho * x + Math.sqrt(x * x + sigma * sigma));
    }

    public double volatility(double k, double years) {
        return Math.sqrt(totalVariance(k) / Terms.years(years));
    }

    /// Gatheral's g(k) = (1 − kw'/2w)² − w'²/4 (1/w + ¼) + w''/2; where it is below zero a butterfly has a
    /// negative price.
    public double density(double k) {
        double x = k - m;
        double root = Math.sqrt(x * x + sigma * sigma);
        double w = totalVariance(k);
        double first = b * (rho + x / root);
        double second = b * sigma * sigma / (root * root * root);
        double slope = 1 - k * first / (2 * w);
        return slope * slope - first * first / 4 * (1 / w + 0.25) + second / 2;
    }

    /// The lowest g(k) between e^(−2.5) and e^2.5 times the forward.
    public double lowestDensity() {
        double least = Double.MAX_VALUE;
        for (int i = -GRID; i <= GRID; i++) least = Math.min(least, density(WIDE * i / GRID));
        return least;
    }

    /// Neither a butterfly nor a wing steeper than Lee's bound.
    public boolean free() {
        return lowestDensity() >= 0 && b * (1 + Math.abs(rho)) <= 2;
    }

    /// Least squares in volatility, butterflies penalised.
    ///
    /// @param logMoneyness at least 5, that differ
    /// @param volatilities one for each, above zero
    /// @throws IllegalArgumentException if the points do not determine a smile
    public static Svi fit(double[] logMoneyness, double[] volatilities, double years) {
        Terms.years(years);
        if (logMoneyness.length < 5 || logMoneyness.length != volatilities.length)
            throw new IllegalArgumentException("a smile needs at least 5 strikes with a volatility each, not "
                    + logMoneyness.length + " with " + volatilities.length);
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < logMoneyness.length; i++) {
            Terms.finite("log-moneyness " + i, logMoneyness[i]);
            Terms.positive("volatility " + i, volatilities[i]);
            low = Math.min(low, logMoneyness[i]);
            high = Math.max(high, logMoneyness[i]);
            least = Math.min(least, volatilities[i] * volatilities[i] * years);
        }
        if (!(high - low > 1e-6)) throw new IllegalArgumentException("all strikes are the same: no smile to fit");
        double base = Math.log(least / 2);
        double width = Math.log((high - low) / 4);
        Minimum best = DoubleStream.of(-0.5, 0, 0.5)
                .mapToObj(skew -> Minimum.of(
                        p -> error(p, logMoneyness, volatilities, years),
                        new double[] {base, Math.log(0.1 * years + 1e-3), skew, 0, width}))
                .min(Comparator.comparingDouble(Minimum::value))
                .orElseThrow();
        return of(best.at());
    }

    /// Least variance, b, ρ, m and σ from numbers without bounds.
    private static Svi of(double[] p) {
        double b = Math.exp(p[1]);
        double rho = 0.9999 * Math.tanh(p[2]);
        double sigma = Math.exp(p[4]);
        return new Svi(Math.exp(p[0]) - b * sigma * Math.sqrt(1 - rho * rho), b, rho, p[3], sigma);
    }

    private static double error(double[] p, double[] k, double[] vols, double years) {
        Svi svi = of(p);
        double sum = 0;
        for (int i = 0; i < k.length; i++) {
            double miss = svi.volatility(k[i], years) - vols[i];
            sum += miss * miss;
        }
        double below = Math.min(0, svi.lowestDensity());
        double steep = Math.max(0, svi.b * (1 + Math.abs(svi.rho)) - 2);
        return 1e4 * (sum / k.length + PENALTY * (below * below + steep * steep) / 1e4);
    }
}
