package tradewind.engine.quant.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradewind.engine.quant.LeastSquares;
import tradewind.engine.quant.Matrices;

class StateSpaceTest {
    private static double[] level(int n, double eps, double eta, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] y = new double[n];
        double mu = 10;
        for (int t = 0; t < n; t++) {
            y[t] = mu + eps * random.nextGaussian();
            mu += eta * random.nextGaussian();
        }
        return y;
    }

    /// The smoothed level is the conditional mean of a joint normal distribution, here taken by inverting its matrix.
    @Test
    void smoothingIsConditioningOnEverything() {
        int n = 12;
        double[] y = level(n, 2, 1, 1);
        double a1 = 9;
        double p1 = 5;
        double[][] state = new double[n][n];
        double[][] seen = new double[n][n];
        double[] off = new double[n];
        for (int i = 0; i < n; i++) {
            off[i] = y[i] - a1;
            for (int j = 0; j < n; j++) {
                state[i][j] = p1 + Math.min(i, j);
                seen[i][j] = state[i][j] + (i == j ? 4 : 0);
            }
        }
        double[][] gain = Matrices.times(state, Matrices.inverse("seen", seen));
        double[] expected = Matrices.times(gain, off);
        double[][] taken = Matrices.times(gain, state);
        LocalLevel.Estimate estimate = LocalLevel.known(4, 1, a1, p1).estimate(y);
        for (int i = 0; i < n; i++) {
            assertEquals(a1 + expected[i], estimate.smoothedLevel()[i], 1e-10);
            assertEquals(state[i][i] - taken[i][i], estimate.smoothedVariance()[i], 1e-10);
        }
        assertEquals(estimate.smoothedLevel()[n - 1], estimate.filteredLevel()[n - 1], 0);
    }

    @Test
    void aDiffuseStartIsTheLimitOfVagueOnes() {
        double[] y = level(50, 2, 1, 2);
        LocalLevel.Estimate diffuse = LocalLevel.diffuse(4, 1).estimate(y);
        LocalLevel.Estimate vague = LocalLevel.known(4, 1, 0, 1e10).estimate(y);
        assertArrayEquals(diffuse.smoothedLevel(), vague.smoothedLevel(), 1e-6);
        assertEquals(y[0], diffuse.filteredLevel()[0], 0);
    }

    @Test
    void aStateSpaceOfOneIsTheLocalLevel() {
        double[] y = level(60, 2, 1, 4);
        double[][] ones = new double[60][1];
        for (double[] row : ones) row[0] = 1;
        LocalLevel.Estimate level = LocalLevel.known(4, 1, 0, 9).estimate(y);
        StateSpace.Estimate general = StateSpace.wandering(1, 1, 4, 9).estimate(y, ones);
        assertEquals(level.logLikelihood(), general.logLikelihood(), 1e-10);
        for (int t = 0; t < 60; t++) {
            assertEquals(level.filteredLevel()[t], general.filtered()[t][0], 1e-10);
            assertEquals(level.smoothedLevel()[t], general.smoothed()[t][0], 1e-10);
            assertEquals(level.smoothedVariance()[t], general.smoothedCovariance()[t][0][0], 1e-10);
        }
    }

    /// Coefficients that do not wander, believed vaguely before: least squares.
    @Test
    void aRegressionWithoutNoiseInItsCoefficientsIsLeastSquares() {
        SplittableRandom random = new SplittableRandom(5);
        double[] y = new double[80];
        double[][] z = new double[80][];
        for (int t = 0; t < 80; t++) {
            z[t] = new double[] {1, random.nextGaussian()};
            y[t] = 3 - 2 * z[t][1] + 0.5 * random.nextGaussian();
        }
        double[] squares = LeastSquares.of(y, z).coefficients();
        StateSpace.Estimate estimate = StateSpace.wandering(2, 0, 0.25, 1e8).estimate(y, z);
        assertArrayEquals(squares, estimate.filtered()[79], 1e-6);
        assertArrayEquals(squares, estimate.smoothed()[0], 1e-5);
        assertThrows(
                IllegalArgumentException.class,
                () -> StateSpace.wandering(2, 0, 0, 0).estimate(y, z));
        assertThrows(
                IllegalArgumentException.class,
                () -> StateSpace.wandering(1, 0, 1, 1).estimate(y, z));
    }

    @Test
    void theFitIsNotBeatenNearby() {
        double[] y = level(200, 2, 1, 3);
        LocalLevel.Fit fit = LocalLevel.fit(y);
        double best = fit.model().estimate(y).logLikelihood();
        assertEquals(fit.logLikelihoodExcludingFirst(), best, 1e-9);
        for (double factor : new double[] {0.98, 1.02}) {
            double other = LocalLevel.diffuse(fit.sigma2Eps() * factor, fit.sigma2Eta())
                    .estimate(y)
                    .logLikelihood();
            double another = LocalLevel.diffuse(fit.sigma2Eps(), fit.sigma2Eta() * factor)
                    .estimate(y)
                    .logLikelihood();
            assertTrue(other < best && another < best);
        }
    }

    @Test
    void aLevelThatStandsStillHasNoVarianceOfItsOwn() {
        LocalLevel.Fit fit = LocalLevel.fit(new double[] {1, -1, 1, -1, 1, -1, 1, -1});
        assertEquals(0, fit.sigma2Eta(), 0);
    }

    private static final GaussianHmm THREE = new GaussianHmm(
            new double[] {0.5, 0.3, 0.2},
            new double[][] {{0.8, 0.15, 0.05}, {0.1, 0.7, 0.2}, {0.3, 0.3, 0.4}},
            new double[] {-1, 0, 2},
            new double[] {0.5, 1, 2});

    /// All 3⁶ paths summed one by one.
    @Test
    void hiddenStatesAreInferredAsIfEveryPathWereTried() {
        double[] y = {0.3, -1.2, 2.5, 0.1, -0.7, 4};
        int n = y.length;
        double all = 0;
        double[][] weight = new double[n][3];
        double most = -1;
        int[] likeliest = new int[n];
        for (int code = 0; code < 729; code++) {
            int[] path = new int[n];
            int rest = code;
            for (int t = 0; t < n; t++) {
                path[t] = rest % 3;
                rest /= 3;
            }
            double p = THREE.initial()[path[0]];
            for (int t = 0; t < n; t++) {
                if (t > 0) p *= THREE.transition()[path[t - 1]][path[t]];
                double sd = THREE.sds()[path[t]];
                double z = (y[t] - THREE.means()[path[t]]) / sd;
                p *= Math.exp(-z * z / 2) / (sd * Math.sqrt(2 * Math.PI));
            }
            all += p;
            for (int t = 0; t < n; t++) weight[t][path[t]] += p;
            if (p > most) {
                most = p;
                likeliest = path;
            }
        }
        GaussianHmm.Inference inference = THREE.infer(y);
        assertEquals(Math.log(all), inference.logLikelihood(), 1e-12);
        for (int t = 0; t < n; t++) {
            for (int i = 0; i < 3; i++)
                assertEquals(weight[t][i] / all, inference.smoothed()[t][i], 1e-12);
        }
        assertArrayEquals(likeliest, THREE.viterbi(y));
    }

    @Test
    void anOutlierFarBeyondEveryStateDoesNotUnderflow() {
        GaussianHmm.Inference inference = THREE.infer(new double[] {0, 1e6, 0});
        assertTrue(Double.isFinite(inference.logLikelihood()));
        assertEquals(1, inference.smoothed()[1][2], 1e-12);
    }

    private static double[] switching(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] y = new double[n];
        int state = 0;
        for (int t = 0; t < n; t++) {
            if (random.nextDouble() < 0.03) state = 1 - state;
            y[t] = state == 0 ? 0.1 + 0.5 * random.nextGaussian() : -0.3 + 2 * random.nextGaussian();
        }
        return y;
    }

    @Test
    void theFitFindsTheStatesSortedByDeviation() {
        double[] y = switching(2000, 1);
        HmmFit fit = HmmFit.of(y, 2);
        assertTrue(fit.converged());
        assertEquals(0.5, fit.model().sds()[0], 0.05);
        assertEquals(2, fit.model().sds()[1], 0.15);
        assertEquals(0.97, fit.model().transition()[0][0], 0.02);
        assertEquals(fit.logLikelihood(), fit.model().infer(y).logLikelihood(), 1e-9);
    }

    @Test
    void aSettledStartIsNeverLikelierThanAFreeOne() {
        double[] y = switching(500, 2);
        HmmFit free = HmmFit.of(y, 2);
        HmmFit settled = free.settled(y);
        assertTrue(settled.logLikelihood() <= free.logLikelihood());
        assertTrue(settled.logLikelihood() > free.logLikelihood() - 3);
        assertArrayEquals(settled.model().stationary(), settled.model().initial(), 1e-9);
    }

    @Test
    void oneStateIsTheNormalDistribution() {
        double[] y = switching(300, 3);
        HmmFit fit = HmmFit.of(y, 1);
        double mean = 0;
        for (double x : y) mean += x / y.length;
        assertEquals(mean, fit.model().means()[0], 1e-12);
    }

    @Test
    void refusesWhatIsNoModelAndNoSeries() {
        assertThrows(IllegalArgumentException.class, () -> HmmFit.of(new double[100], 2));
        assertThrows(IllegalArgumentException.class, () -> LocalLevel.fit(new double[] {1, 1, 1, 1}));
        assertThrows(IllegalArgumentException.class, () -> LocalLevel.diffuse(0, 0));
        assertThrows(IllegalArgumentException.class, () -> THREE.infer(new double[] {1, Double.NaN}));
        assertThrows(
                IllegalArgumentException.class,
                () -> new GaussianHmm(
                        new double[] {0.5, 0.4}, new double[][] {{1, 0}, {0, 1}}, new double[2], new double[] {1, 1}));
        double[][] apart = {{1, 0}, {0, 1}};
        GaussianHmm two = new GaussianHmm(new double[] {0.5, 0.5}, apart, new double[2], new double[] {1, 1});
        assertThrows(IllegalArgumentException.class, two::stationary);
    }
}
