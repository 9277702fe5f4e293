package tradewind.engine.quant.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradewind.engine.quant.Matrices;
import tradewind.engine.quant.Normal;
import tradewind.engine.quant.Samples;
import tradewind.engine.quant.series.LocalLevel;

class SimulationTest {
    /// One of the first 2^10 points in each of the 2^10 equal intervals of every coordinate.
    @Test
    void sobolPointsFillEveryIntervalOnce() {
        Sobol sobol = new Sobol(10);
        boolean[][] filled = new boolean[10][1024];
        for (int i = 0; i < 1024; i++) {
            double[] point = sobol.next();
            for (int d = 0; d < 10; d++) {
                int cell = (int) (point[d] * 1024);
                assertTrue(!filled[d][cell], "dimension " + d + " twice in " + cell);
                filled[d][cell] = true;
            }
        }
    }

    /// The first eight points of Joe and Kuo's sequence in three dimensions, in eighths.
    @Test
    void theFirstSobolPointsAreThePublishedOnes() {
        int[][] eighths = {{0, 0, 0}, {4, 4, 4}, {6, 2, 2}, {2, 6, 6}, {3, 3, 5}, {7, 7, 1}, {5, 1, 7}, {1, 5, 3}};
        Sobol sobol = new Sobol(3);
        for (int[] expected : eighths) {
            double[] point = sobol.next();
            for (int d = 0; d < 3; d++) assertEquals(expected[d] / 8.0, point[d], 0);
        }
    }

    /// A good pair of dimensions fills every box of the square too.
    @Test
    void theFirstTwoSobolDimensionsFillBoxes() {
        Sobol sobol = new Sobol(2);
        boolean[][] filled = new boolean[16][16];
        for (int i = 0; i < 256; i++) {
            double[] point = sobol.next();
            int a = (int) (point[0] * 16);
            int b = (int) (point[1] * 16);
            assertTrue(!filled[a][b]);
            filled[a][b] = true;
        }
        assertThrows(IllegalArgumentException.class, () -> new Sobol(11));
        assertThrows(IllegalArgumentException.class, () -> new Sobol(0));
    }

    /// E exp(0.5 z₁ + 0.5 z₂) = e^0.25.
    @Test
    void everyMonteCarloIsRightWithinItsErrorAndSobolIsClosest() {
        double truth = Math.exp(0.25);
        MonteCarlo plain = MonteCarlo.plain(z -> Math.exp(0.5 * (z[0] + z[1])), 2, 32768, 1);
        MonteCarlo pairs = MonteCarlo.antithetic(z -> Math.exp(0.5 * (z[0] + z[1])), 2, 16384, 1);
        MonteCarlo sobol = MonteCarlo.sobol(z -> Math.exp(0.5 * (z[0] + z[1])), 2, 2048, 1);
        for (MonteCarlo run : new MonteCarlo[] {plain, pairs, sobol}) {
            assertEquals(truth, run.mean(), 4 * run.standardError());
            assertEquals(32768, run.evaluations());
        }
        assertTrue(pairs.standardError() < plain.standardError());
        assertTrue(sobol.standardError() < pairs.standardError() / 3);
    }

    @Test
    void antitheticPairsAreExactForOddFunctions() {
        assertEquals(
                0, MonteCarlo.antithetic(z -> z[0] * z[0] * z[0], 1, 100, 1).mean(), 1e-15);
    }

    @Test
    void processesHaveTheirMoments() {
        int paths = 20_000;
        ItoPaths ito = new ItoPaths(1, 4, 7);
        double geometric = 0;
        double jumps = 0;
        double heston = 0;
        double[] reverted = new double[paths];
        for (int i = 0; i < paths; i++) {
            geometric += ito.geometric(100, 0.05, 0.2)[4] / paths;
            jumps += ito.jumpDiffusion(100, 0.05, 0.1, 2, -0.1, 0.15)[4] / paths;
            heston += ito.heston(100, 0.04, 0.05, 2, 0.04, 0.3, -0.7).price()[4] / paths;
            reverted[i] = ito.ornsteinUhlenbeck(3, 1.5, 1, 0.4)[4];
        }
        assertEquals(100 * Math.exp(0.05), geometric, 0.6);
        assertEquals(100 * Math.exp(0.05), jumps, 0.8);
        assertEquals(100 * Math.exp(0.05), heston, 0.6);
        assertEquals(1 + 2 * Math.exp(-1.5), Samples.mean(reverted), 0.01);
        assertEquals(0.16 * (1 - Math.exp(-3)) / 3, Samples.variance(reverted), 0.002);
        assertThrows(IllegalArgumentException.class, () -> ito.geometric(0, 0.1, 0.2));
        assertThrows(IllegalArgumentException.class, () -> new ItoPaths(1, 0, 1));
    }

    @Test
    void theChainSettlesInItsDistribution() {
        Metropolis chain = Metropolis.run(
                x -> -0.5 * (x[0] - 3) * (x[0] - 3) / 4 - 0.5 * x[1] * x[1],
                new double[] {-10, 5},
                new double[] {0.01, 0.01},
                4000,
                20_000,
                1);
        assertEquals(3, chain.mean(0), 0.25);
        assertEquals(2, Samples.standardDeviation(chain.coordinate(0)), 0.2);
        assertTrue(chain.acceptance() > 0.15 && chain.acceptance() < 0.5);
        double effective = chain.effectiveSize(0);
        assertTrue(effective > 200 && effective < 20_000);
        assertThrows(
                IllegalArgumentException.class,
                () -> Metropolis.run(_ -> Double.NaN, new double[1], new double[] {1}, 0, 1, 1));
    }

    /// What is learnt in two parts is what is learnt at once.
    @Test
    void beliefsDoNotDependOnTheOrderOfTheirEvidence() {
        Conjugate.Mean prior = new Conjugate.Mean(1, 2, 3, 4);
        Conjugate.Mean once = prior.after(new double[] {1, 5, 2, 8});
        Conjugate.Mean twice = prior.after(new double[] {8, 2}).after(new double[] {5, 1});
        assertEquals(once.m(), twice.m(), 1e-14);
        assertEquals(once.scale(), twice.scale(), 1e-13);
        assertEquals(0.5, once.probabilityBelow(once.m()), 1e-15);
        assertEquals(
                new Conjugate.Success(1, 1).after(3, 2),
                new Conjugate.Success(1, 1).after(1, 2).after(2, 0));
        assertEquals(4.0 / 7, new Conjugate.Success(1, 1).after(3, 2).mean(), 1e-15);
        assertEquals(6.0 / 12, new Conjugate.Arrivals(1, 2).after(5, 10).mean(), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> new Conjugate.Success(0, 1));
        assertThrows(IllegalArgumentException.class, () -> prior.after(new double[] {Double.NaN}));
    }

    /// On a linear model with normal noise the Kalman filter is exact.
    @Test
    void particlesAgreeWithTheKalmanFilter() {
        SplittableRandom random = new SplittableRandom(3);
        double[] y = new double[60];
        double level = 0;
        for (int t = 0; t < y.length; t++) {
            level += random.nextGaussian();
            y[t] = level + 2 * random.nextGaussian();
        }
        LocalLevel.Estimate exact = LocalLevel.known(4, 1, 0, 1).estimate(y);
        ParticleFilter filter = ParticleFilter.run(
                new ParticleFilter.Model() {
                    @Override
                    public double first(SplittableRandom r) {
                        return r.nextGaussian();
                    }

                    @Override
                    public double next(double state, SplittableRandom r) {
                        return state + r.nextGaussian();
                    }

                    @Override
                    public double logDensity(double observation, double state) {
                        double z = (observation - state) / 2;
                        return -0.5 * z * z - Math.log(2 * Math.sqrt(2 * Math.PI));
                    }
                },
                y,
                20_000,
                1);
        assertArrayEquals(exact.filteredLevel(), filter.filtered(), 0.08);
        assertEquals(exact.logLikelihood(), filter.logLikelihood(), 0.3);
    }

    /// A call by the heat equation's discretisation against Black and Scholes.
    @Test
    void crankNicolsonPricesACall() {
        double rate = 0.03;
        double sigma = 0.25;
        CrankNicolson grid =
                new CrankNicolson(0, 400, 800, s -> 0.5 * sigma * sigma * s * s, s -> rate * s, _ -> -rate);
        double[] price =
                grid.solve(s -> Math.max(s - 100, 0), (t, s) -> s == 0 ? 0 : s - 100 * Math.exp(-rate * t), 1, 200);
        for (double s : new double[] {80, 100, 123.4}) {
            double d1 = (Math.log(s / 100) + rate + sigma * sigma / 2) / sigma;
            double exact = s * Normal.cumulative(d1) - 100 * Math.exp(-rate) * Normal.cumulative(d1 - sigma);
            assertEquals(exact, grid.at(price, s), 2e-3);
        }
        assertThrows(IllegalArgumentException.class, () -> grid.at(price, 500));
    }

    /// Halving both steps quarters the error.
    @Test
    void crankNicolsonIsOfSecondOrder() {
        double[] error = new double[2];
        for (int level = 0; level < 2; level++) {
            int n = 40 << level;
            CrankNicolson grid = new CrankNicolson(0, Math.PI, n, _ -> 1, _ -> 0, _ -> 0);
            double[] u = grid.solve(Math::sin, (_, _) -> 0, 1, n);
            error[level] = Math.abs(grid.at(u, grid.x(n / 2)) - Math.exp(-1));
        }
        assertEquals(4, error[0] / error[1], 0.6);
    }

    @Test
    void admmSolvesTheLassoByItsOptimalityConditions() {
        double[][] p = {{2, 0.5, 0.1}, {0.5, 1, 0.2}, {0.1, 0.2, 1.5}};
        double[] q = {-3, 0.1, 1};
        Admm solved = Admm.minimise(p, q, 1, Admm.lasso(0.5, 1));
        assertTrue(solved.converged());
        double[] slope = Matrices.times(p, solved.x());
        for (int i = 0; i < 3; i++) {
            double g = slope[i] + q[i];
            if (solved.x()[i] == 0) assertTrue(Math.abs(g) <= 0.5 + 1e-7);
            else assertEquals(-0.5 * Math.signum(solved.x()[i]), g, 1e-7);
        }
    }

    /// On the simplex all assets held have the same slope and none left out a smaller one.
    @Test
    void admmFindsTheLeastVarianceOnTheSimplex() {
        double[][] p = {{0.04, 0.01, 0.05}, {0.01, 0.09, 0.02}, {0.05, 0.02, 0.16}};
        Admm solved = Admm.minimise(p, new double[3], 0.1, Admm.simplex(1));
        assertTrue(solved.converged());
        double[] x = solved.x();
        assertEquals(1, x[0] + x[1] + x[2], 1e-9);
        double[] slope = Matrices.times(p, x);
        assertEquals(slope[0], slope[1], 1e-8);
        assertEquals(0, x[2], 0);
        assertTrue(slope[2] > slope[0]);
        assertThrows(
                IllegalArgumentException.class,
                () -> Admm.minimise(new double[][] {{-5}}, new double[1], 1, Admm.box(0, 1)));
    }
}
