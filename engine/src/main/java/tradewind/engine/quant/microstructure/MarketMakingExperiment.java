package tradewind.engine.quant.microstructure;

import java.util.SplittableRandom;
import tradewind.engine.quant.Require;
import tradewind.engine.quant.Samples;

/// The numerical experiment of Avellaneda and Stoikov (2008), section 3.3: a dealer with inventory control against one
/// who quotes the same average spread around the mid.
///
/// Each step of length dt a quote at distance δ fills with probability min(1, A e^(−kδ) dt), one unit; then the mid
/// moves by ±σ√dt. The profit is cash plus inventory at the final mid. The same seed gives the same result.
///
/// @param s  first mid
/// @param t  horizon
/// @param dt step; the horizon is rounded to whole steps
/// @param a  fill rate at distance zero
/// @param q0 first inventory
public record MarketMakingExperiment(
        double s, double t, double sigma, double dt, double k, double a, double q0, double gamma) {
    /// More steps than this is a dt in the wrong unit.
    private static final double MOST_STEPS = 10_000_000;

    public MarketMakingExperiment {
        Require.finite("s", s);
        Require.positive("T", t);
        Require.notNegative("sigma", sigma);
        Require.positive("dt", dt);
        Require.positive("k", k);
        Require.notNegative("A", a);
        Require.finite("q0", q0);
        Require.positive("gamma", gamma);
        if (dt > t) throw new IllegalArgumentException("dt " + dt + " is longer than T " + t);
        if (t / dt > MOST_STEPS) throw new IllegalArgumentException("dt " + dt + " is tiny against T " + t);
    }

    /// @param meanSpread mean of the quoted spreads over the steps
    public record Outcome(
            double meanSpread,
            double profitMean,
            double profitStd,
            double finalInventoryMean,
            double finalInventoryStd) {}

    /// Quotes around the reservation price.
    public Outcome inventory(int paths, long seed) {
        return run(paths, seed, false);
    }

    /// Quotes the mean spread around the mid, whatever the inventory.
    public Outcome symmetric(int paths, long seed) {
        return run(paths, seed, true);
    }

    private int steps() {
        return (int) Math.round(t / dt);
    }

    private double spread(int step) {
        return AvellanedaStoikov.quote(s, 0, gamma, sigma, k, Math.max(0, t - step * dt))
                .spread();
    }

    private double meanSpread() {
        double sum = 0;
        for (int i = 0; i < steps(); i++) sum += spread(i);
        return sum / steps();
    }

    private Outcome run(int paths, long seed, boolean symmetric) {
        Require.atLeast("paths", paths, 2);
        SplittableRandom random = new SplittableRandom(seed);
        double mean = meanSpread();
        double[] spreads = new double[steps()];
        for (int i = 0; i < spreads.length; i++) spreads[i] = symmetric ? mean : spread(i);
        double[] profit = new double[paths];
        double[] inventory = new double[paths];
        for (int path = 0; path < paths; path++) {
            double mid = s;
            double q = q0;
            double cash = 0;
            for (int i = 0; i < spreads.length; i++) {
                double shift = symmetric ? 0 : -q * gamma * sigma * sigma * (t - i * dt);
                double askDistance = shift + spreads[i] / 2;
                double bidDistance = spreads[i] / 2 - shift;
                if (random.nextDouble() < a * Math.exp(-k * askDistance) * dt) {
                    q--;
                    cash += mid + askDistance;
                }
                if (random.nextDouble() < a * Math.exp(-k * bidDistance) * dt) {
                    q++;
                    cash -= mid - bidDistance;
                }
                mid += random.nextBoolean() ? sigma * Math.sqrt(dt) : -sigma * Math.sqrt(dt);
            }
            profit[path] = cash + q * mid - q0 * s;
            inventory[path] = q;
        }
        return new Outcome(
                mean,
                Samples.mean(profit),
                Samples.standardDeviation(profit),
                Samples.mean(inventory),
                Samples.standardDeviation(inventory));
    }
}
