package tradewind.engine.quant.simulation;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import tradewind.engine.quant.Require;
import tradewind.engine.quant.Samples;

/// A random-walk Metropolis chain on a log density known up to a constant; step sizes adapt during the burn-in only.
///
/// @param samples    one row a kept draw
/// @param acceptance share of the kept proposals that were taken
/// @see "Metropolis et al. (1953); Roberts, Gelman and Gilks (1997) for the acceptance aimed at"
public record Metropolis(double[][] samples, double acceptance) {
    private static final double AIM = 0.3;
    private static final int BATCH = 50;

    /// @param logDensity −∞ or NaN where there is none
    /// @param steps      first standard deviation of the proposals, per coordinate
    public static Metropolis run(
            ToDoubleFunction<double[]> logDensity, double[] start, double[] steps, int burnIn, int draws, long seed) {
        Require.finite("start", start, 1);
        Require.sameLength("start", start, "steps", steps);
        for (double step : steps) Require.positive("steps", step);
        Require.atLeast("burnIn", burnIn, 0);
        Require.atLeast("draws", draws, 1);
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = start.clone();
        double at = logDensity.applyAsDouble(x);
        if (!Double.isFinite(at)) throw new IllegalArgumentException("start has no density: " + at);
        double[][] kept = new double[draws][];
        double scale = 1;
        int taken = 0;
        int batch = 0;
        for (int i = 0; i < burnIn + draws; i++) {
            double[] next = x.clone();
            for (int d = 0; d < next.length; d++) next[d] += scale * steps[d] * random.nextGaussian();
            double there = logDensity.applyAsDouble(next);
            if (Math.log(random.nextDouble()) < there - at) {
                x = next;
                at = there;
                batch++;
                if (i >= burnIn) taken++;
            }
            if (i < burnIn && (i + 1) % BATCH == 0) {
                scale *= Math.exp((double) batch / BATCH - AIM);
                batch = 0;
            }
            if (i >= burnIn) kept[i - burnIn] = x.clone();
        }
        return new Metropolis(kept, (double) taken / draws);
    }

    public double[] coordinate(int d) {
        double[] values = new double[samples.length];
        for (int i = 0; i < values.length; i++) values[i] = samples[i][d];
        return values;
    }

    public double mean(int d) {
        return Samples.mean(coordinate(d));
    }

    /// Draws worth of independent ones: n/(1 + 2 Σ ρ_k), the autocorrelations summed while pairs of them stay above
    /// zero (Geyer 1992).
    public double effectiveSize(int d) {
        double[] x = coordinate(d);
        double mean = Samples.mean(x);
        double variance = Samples.moment(x, 2);
        if (variance == 0) return 1;
        double sum = 0;
        for (int lag = 1; lag + 1 < x.length; lag += 2) {
            double pair = (autocovariance(x, mean, lag) + autocovariance(x, mean, lag + 1)) / variance;
            if (pair <= 0) break;
            sum += pair;
        }
        return x.length / (1 + 2 * sum);
    }

    private static double autocovariance(double[] x, double mean, int lag) {
        double sum = 0;
        for (int i = lag; i < x.length; i++) sum += (x[i] - mean) * (x[i - lag] - mean);
        return sum / x.length;
    }
}
