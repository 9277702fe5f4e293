package tradewind.engine.quant.simulation;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import tradewind.engine.quant.Require;
import tradewind.engine.quant.Samples;

/// The expectation of a function of independent standard normals, with its standard error.
///
/// @param mean          the estimate
/// @param standardError of the mean, from independent draws, antithetic pairs or shifted Sobol blocks
/// @param evaluations   how often the function was called
public record MonteCarlo(double mean, double standardError, long evaluations) {
    private static final int BLOCKS = 16;

    public static MonteCarlo plain(ToDoubleFunction<double[]> function, int dimensions, int draws, long seed) {
        Require.atLeast("draws", draws, 2);
        Require.atLeast("dimensions", dimensions, 1);
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[draws];
        for (int i = 0; i < draws; i++) values[i] = function.applyAsDouble(normals(random, dimensions));
        return of(values, draws);
    }

    /// Pairs z, −z: exact for what is odd in z.
    ///
    /// @param pairs at least two; twice as many evaluations
    public static MonteCarlo antithetic(ToDoubleFunction<double[]> function, int dimensions, int pairs, long seed) {
        Require.atLeast("pairs", pairs, 2);
        Require.atLeast("dimensions", dimensions, 1);
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            double[] z = normals(random, dimensions);
            double up = function.applyAsDouble(z);
            for (int d = 0; d < dimensions; d++) z[d] = -z[d];
            values[i] = (up + function.applyAsDouble(z)) / 2;
        }
        return of(values, 2L * pairs);
    }

    /// Sixteen Sobol blocks with shifts of their own; their spread gives the error.
    ///
    /// @param points per block, best a power of two
    public static MonteCarlo sobol(ToDoubleFunction<double[]> function, int dimensions, int points, long seed) {
        Require.atLeast("points", points, 1);
        double[] values = new double[BLOCKS];
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int block = 0; block < BLOCKS; block++) {
            Sobol sobol = Sobol.shifted(dimensions, seeds.nextLong());
            for (int i = 0; i < points; i++) values[block] += function.applyAsDouble(sobol.nextNormal()) / points;
        }
        return of(values, (long) BLOCKS * points);
    }

    private static double[] normals(SplittableRandom random, int dimensions) {
        double[] z = new double[dimensions];
        for (int d = 0; d < dimensions; d++) z[d] = random.nextGaussian();
        return z;
    }

    private static MonteCarlo of(double[] values, long evaluations) {
        double error = Samples.standardDeviation(values) / Math.sqrt(values.length);
        return new MonteCarlo(Require.finite("mean of the function", Samples.mean(values)), error, evaluations);
    }
}
