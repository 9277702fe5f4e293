package tradewind.engine.quant.options;

import java.util.function.DoubleUnaryOperator;

/// Sensitivities of a Heston price, by central differences of the integral (each step the one at which its
/// truncation and rounding errors are alike, prices being good to about 1e-11 of spot).
///
/// @param delta     ∂V/∂S
/// @param gamma     ∂²V/∂S²
/// @param variance  ∂V/∂v₀ per 1.00 of variance now
/// @param vega      ∂V/∂√v₀: to the volatility now, per 1.00
/// @param reversion ∂V/∂κ
/// @param mean      ∂V/∂θ
/// @param volOfVol  ∂V/∂ξ
/// @param rho       ∂V/∂ρ of the correlation
/// @param theta     −∂V/∂T a year
/// @param rate      ∂V/∂r
public record HestonGreeks(
        double price,
        double delta,
        double gamma,
        double variance,
        double vega,
        double reversion,
        double mean,
        double volOfVol,
        double rho,
        double theta,
        double rate) {
    private static final double STEP = 1e-4;
    private static final double WIDE = 2e-3;
    /// A variance below this share of the other is stepped by the other's size.
    private static final double LEAST = 0.01;

    public static HestonGreeks of(Heston h, OptionType type, double s, double k, double t, double r, double q) {
        double price = h.price(type, s, k, t, r, q);
        double ds = WIDE * s;
        double up = h.price(type, s + ds, k, t, r, q);
        double down = h.price(type, s - ds, k, t, r, q);
        double up2 = h.price(type, s + 2 * ds, k, t, r, q);
        double down2 = h.price(type, s - 2 * ds, k, t, r, q);
        double v = step(h.initialVariance(), h.meanVariance());
        double toVariance =
                slope(v, h.initialVariance(), x -> bump(h, x, 0, 0, 0, 0).price(type, s, k, t, r, q));
        double kappa = STEP * h.reversion();
        double mean = step(h.meanVariance(), h.initialVariance());
        double xi = STEP * h.volOfVol();
        double rho = STEP * Math.min(1 - Math.abs(h.rho()), 0.1);
        double time = STEP * t;
        return new HestonGreeks(
                price,
                (8 * (up - down) - (up2 - down2)) / (12 * ds),
                (16 * (up + down) - (up2 + down2) - 30 * price) / (12 * ds * ds),
                toVariance,
                2 * Math.sqrt(h.initialVariance()) * toVariance,
                slope(bump(h, 0, kappa, 0, 0, 0), bump(h, 0, -kappa, 0, 0, 0), kappa, type, s, k, t, r, q),
                slope(mean, h.meanVariance(), x -> bump(h, 0, 0, x, 0, 0).price(type, s, k, t, r, q)),
                slope(bump(h, 0, 0, 0, xi, 0), bump(h, 0, 0, 0, -xi, 0), xi, type, s, k, t, r, q),
                slope(bump(h, 0, 0, 0, 0, rho), bump(h, 0, 0, 0, 0, -rho), rho, type, s, k, t, r, q),
                -(h.price(type, s, k, t + time, r, q) - h.price(type, s, k, t - time, r, q)) / (2 * time),
                (h.price(type, s, k, t, r + STEP, q) - h.price(type, s, k, t, r - STEP, q)) / (2 * STEP));
    }

    private static Heston bump(Heston h, double v, double kappa, double mean, double xi, double rho) {
        return new Heston(
                h.initialVariance() + v,
                h.reversion() + kappa,
                h.meanVariance() + mean,
                h.volOfVol() + xi,
                h.rho() + rho);
    }

    private static double step(double variance, double other) {
        return STEP * (variance < LEAST * other ? other : variance);
    }

    /// Of a price by a variance that may not fall below zero: central where it can be, else by three points above.
    private static double slope(double step, double variance, DoubleUnaryOperator price) {
        if (variance - step > 0) return (price.applyAsDouble(step) - price.applyAsDouble(-step)) / (2 * step);
        double here = price.applyAsDouble(0);
        return (4 * price.applyAsDouble(step) - price.applyAsDouble(2 * step) - 3 * here) / (2 * step);
    }

    private static double slope(
            Heston up, Heston down, double step, OptionType type, double s, double k, double t, double r, double q) {
        return (up.price(type, s, k, t, r, q) - down.price(type, s, k, t, r, q)) / (2 * step);
    }
}
