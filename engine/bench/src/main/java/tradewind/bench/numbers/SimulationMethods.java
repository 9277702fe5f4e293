package tradewind.bench.numbers;

import java.util.Arrays;
import java.util.SplittableRandom;
import tradewind.engine.indicators.kernels.BarColumns;
import tradewind.engine.indicators.kernels.TechnicalIndicators;
import tradewind.engine.quant.LeastSquares;
import tradewind.engine.quant.Matrices;
import tradewind.engine.quant.Minimum;
import tradewind.engine.quant.Normal;
import tradewind.engine.quant.Samples;
import tradewind.engine.quant.StudentT;
import tradewind.engine.quant.simulation.Admm;
import tradewind.engine.quant.simulation.Conjugate;
import tradewind.engine.quant.simulation.CrankNicolson;
import tradewind.engine.quant.simulation.ItoPaths;
import tradewind.engine.quant.simulation.Metropolis;
import tradewind.engine.quant.simulation.MonteCarlo;
import tradewind.engine.quant.simulation.ParticleFilter;
import tradewind.engine.quant.simulation.Sobol;

/// Chance and what is computed with it; indicators; the functions everything stands on.
final class SimulationMethods {
    private SimulationMethods() {}

    static Family simulation() {
        ItoPaths paths = new ItoPaths(1, 252, 22);
        double[] observations = Inputs.walk(200, 1, 23);
        double[] values = Inputs.normals(1_000, 24);
        double[][] covariance = Inputs.covariance(50);
        return new Family("Simulation (`quant.simulation`)")
                .add("Sobol points", "10,000 points, 10 dimensions", () -> {
                    Sobol sobol = new Sobol(10);
                    double sum = 0;
                    for (int i = 0; i < 10_000; i++) sum += sobol.next()[9];
                    return sum;
                })
                .add(
                        "Monte Carlo, plain",
                        "16,384 draws, 2 dimensions",
                        () -> MonteCarlo.plain(z -> Math.exp(0.5 * (z[0] + z[1])), 2, 16_384, 1))
                .add(
                        "Monte Carlo, antithetic",
                        "8,192 pairs, 2 dimensions",
                        () -> MonteCarlo.antithetic(z -> Math.exp(0.5 * (z[0] + z[1])), 2, 8_192, 1))
                .add(
                        "Monte Carlo, Sobol",
                        "16 x 1,024 points, 2 dimensions",
                        () -> MonteCarlo.sobol(z -> Math.exp(0.5 * (z[0] + z[1])), 2, 1_024, 1))
                .add(
                        "geometric Brownian motion, jumps",
                        "a path of 252 steps",
                        () -> paths.jumpDiffusion(100, 0.05, 0.2, 2, -0.1, 0.15))
                .add("Ornstein-Uhlenbeck", "a path of 252 steps", () -> paths.ornsteinUhlenbeck(1, 2, 0, 0.3))
                .add("Heston paths", "a path of 252 steps", () -> paths.heston(100, 0.04, 0.05, 2, 0.04, 0.3, -0.7))
                .add(
                        "Metropolis",
                        "10,000 draws, 2 dimensions",
                        () -> Metropolis.run(
                                x -> -0.5 * (x[0] * x[0] + x[1] * x[1]),
                                new double[2],
                                new double[] {1, 1},
                                1_000,
                                10_000,
                                1))
                .add(
                        "beliefs",
                        "mean and variance, 1,000 values",
                        () -> new Conjugate.Mean(0, 1, 2, 2).after(values).probabilityBelow(0))
                .add(
                        "particle filter",
                        "1,000 particles, 200 values",
                        () -> ParticleFilter.run(new Wandering(), observations, 1_000, 1))
                .add(
                        "Crank-Nicolson",
                        "400 cells x 200 steps",
                        () -> new CrankNicolson(0, 400, 400, s -> 0.02 * s * s, s -> 0.03 * s, _ -> -0.03)
                                .solve(
                                        s -> Math.max(s - 100, 0),
                                        (t, s) -> s == 0 ? 0 : s - 100 * Math.exp(-0.03 * t),
                                        1,
                                        200))
                .add(
                        "ADMM",
                        "50 assets on the simplex",
                        () -> Admm.minimise(covariance, new double[50], 0.1, Admm.simplex(1)));
    }

    /// A level that wanders, seen through noise.
    private static final class Wandering implements ParticleFilter.Model {
        @Override
        public double first(SplittableRandom random) {
            return 100 + random.nextGaussian();
        }

        @Override
        public double next(double state, SplittableRandom random) {
            return state + random.nextGaussian();
        }

        @Override
        public double logDensity(double observation, double state) {
            return -0.125 * (observation - state) * (observation - state);
        }
    }

    static Family indicators() {
        double[] close = Inputs.walk(2_000, 0.5, 25);
        double[] high = new double[2_000];
        double[] low = new double[2_000];
        double[] volume = Inputs.uniforms(2_000, 1, 1_000, 26);
        for (int i = 0; i < 2_000; i++) {
            high[i] = close[i] + 0.3;
            low[i] = close[i] - 0.3;
        }
        BarColumns bars = new BarColumns(close, high, low, close, volume);
        return new Family("Indicators (`indicators.kernels`)")
                .add(
                        "Fifty-odd indicators",
                        "2,000 bars: EMA, RSI, ADX and stochastic together",
                        () -> TechnicalIndicators.compute("EMA(20)", bars).values()[0]
                                + TechnicalIndicators.compute("RSI(14)", bars).values()[0]
                                + TechnicalIndicators.compute("ADX(14)", bars).values()[0]
                                + TechnicalIndicators.compute("STOCH(5,3,3).slowK", bars)
                                        .values()[0]);
    }

    static Family special() {
        double[][] matrix = Inputs.covariance(100);
        double[][] regressors = new double[1_000][];
        double[] all = Inputs.normals(5_000, 27);
        double[] y = Inputs.normals(1_000, 28);
        for (int i = 0; i < 1_000; i++) regressors[i] = Arrays.copyOfRange(all, 5 * i, 5 * i + 5);
        StudentT t = new StudentT(5);
        return new Family("Special functions (`quant`)")
                .often("Normal distribution", "1 probability", () -> Normal.cumulative(-1.3))
                .often("Normal quantile", "1 quantile", () -> Normal.quantile(0.01))
                .often("Student's t", "1 probability", () -> t.cumulative(-1.3))
                .add("Student's t quantile", "1 quantile", () -> t.quantile(0.01))
                .add("Symmetric eigenvalues", "100 x 100", () -> Matrices.eigen("matrix", matrix))
                .add(
                        "Solve, inverse, Cholesky",
                        "100 x 100, all three",
                        () -> Matrices.inverse("matrix", matrix)[0][0]
                                + Matrices.cholesky("matrix", matrix)[0][0]
                                + Matrices.solve("matrix", matrix, matrix[0])[0])
                .add("Least squares", "1,000 x 5", () -> LeastSquares.of(y, regressors))
                .add(
                        "Sample moments, quantile",
                        "1,000 values: deviation, kurtosis, quantile",
                        () -> Samples.standardDeviation(y) + Samples.moment(y, 4) + Samples.quantile(y, 0.01))
                .add(
                        "Quasi-Newton minimum",
                        "2 variables, Rosenbrock's valley",
                        () ->
                                Minimum.of(
                                        x -> 100 * Math.pow(x[1] - x[0] * x[0], 2) + Math.pow(1 - x[0], 2),
                                        new double[] {-1.2, 1}));
    }
}
