package tradewind.engine.quant.optimise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeanVarianceTest {
    private static final double KKT = 1e-10;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyAnswerIsOptimalAndFeasible(int seed) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(25);
        Covariance covariance = Covariance.of(Samples.covariance(random, n));
        double[] mu = Samples.returns(random, n);
        double[] current = Samples.weights(random, n);
        double cap = Math.max(0.25, 1.5 / n);
        Constraints longOnly = Constraints.longOnly(n);
        Optimum[] optima = {
            MeanVariance.minimumVariance(covariance, longOnly),
            MeanVariance.utility(covariance, mu, 4, longOnly.maxWeight(cap)),
            MeanVariance.utility(covariance, mu, 2, longOnly.turnover(current, 0.4)),
            MeanVariance.utility(
                    covariance, mu, 2, Constraints.unconstrained(n).box(-0.6, 1).gross(1.8)),
            MeanVariance.utility(covariance, mu, 2, longOnly.group("half", new int[] {0, 1}, 0.1, 0.3)),
            MeanVariance.utilityAfterCosts(covariance, mu, 3, current, filled(n, 0.004), longOnly)
        };
        for (Optimum optimum : optima) {
            assertTrue(optimum.kktResidual() <= KKT, () -> "residual " + optimum.kktResidual());
            assertEquals(1, Arrays.stream(optimum.weights()).sum(), 1e-12);
        }
        assertTrue(Arrays.stream(optima[1].weights()).max().orElseThrow() <= cap + 1e-12);
        assertTrue(MeanVariance.turnover(optima[2].weights(), current) <= 0.4 + 1e-11);
        assertTrue(Arrays.stream(optima[3].weights()).map(Math::abs).sum() <= 1.8 + 1e-11);
        assertTrue(optima[4].weights()[0] + optima[4].weights()[1] >= 0.1 - 1e-11);
        assertTrue(optima[4].weights()[0] + optima[4].weights()[1] <= 0.3 + 1e-11);
    }

    @Test
    void noOtherPortfolioHasLessVariance() {
        Random random = new Random(11);
        Covariance covariance = Covariance.of(Samples.covariance(random, 12));
        double least = MeanVariance.minimumVariance(covariance, Constraints.longOnly(12))
                .objective();
        for (int trial = 0; trial < 2_000; trial++)
            assertTrue(covariance.variance(Samples.weights(random, 12)) >= least);
    }

    @Test
    void withoutLimitsItIsTheClosedForm() {
        Covariance covariance = Covariance.of(Samples.covariance(new Random(12), 9));
        double[] inverse = covariance.solve(filled(9, 1));
        double sum = Arrays.stream(inverse).sum();
        double[] expected = Arrays.stream(inverse).map(v -> v / sum).toArray();
        Optimum optimum = MeanVariance.minimumVariance(covariance, Constraints.unconstrained(9));
        assertArrayEquals(expected, optimum.weights(), 1e-12);
    }

    @Test
    void theOrderOfAssetsDoesNotMatter() {
        Random random = new Random(13);
        double[][] sigma = Samples.covariance(random, 15);
        int[] order = Samples.shuffled(random, 15);
        double[] straight = MeanVariance.minimumVariance(Covariance.of(sigma), Constraints.longOnly(15))
                .weights();
        double[] shuffled = MeanVariance.minimumVariance(
                        Covariance.of(Samples.permuted(sigma, order)), Constraints.longOnly(15))
                .weights();
        for (int i = 0; i < 15; i++) assertEquals(straight[order[i]], shuffled[i], 1e-10);
    }

    @Test
    void riskGrowsWithTheWantedReturnAboveTheLeastRisk() {
        Random random = new Random(14);
        Covariance covariance = Covariance.of(Samples.covariance(random, 10));
        double[] mu = Samples.returns(random, 10);
        double[] lowest = MeanVariance.minimumVariance(covariance, Constraints.longOnly(10))
                .weights();
        double from = Check.dot(mu, lowest);
        double to = Arrays.stream(mu).max().orElseThrow();
        double[] targets = new double[10];
        for (int i = 0; i < 10; i++) targets[i] = from + (to - from) * i / 9;
        Optimum[] frontier = MeanVariance.frontier(covariance, mu, targets, Constraints.longOnly(10));
        for (int i = 1; i < 10; i++) assertTrue(frontier[i].objective() > frontier[i - 1].objective());
        assertEquals(1, Arrays.stream(frontier[9].weights()).max().orElseThrow(), 1e-9);
    }

    @Test
    void costsThatAreHighEnoughLeaveEverythingAsItIs() {
        Random random = new Random(15);
        Covariance covariance = Covariance.of(Samples.covariance(random, 6));
        double[] current = Samples.weights(random, 6);
        Optimum optimum = MeanVariance.utilityAfterCosts(
                covariance, Samples.returns(random, 6), 3, current, filled(6, 5), Constraints.longOnly(6));
        assertArrayEquals(current, optimum.weights(), 1e-12);
    }

    @Test
    void whatCannotHoldIsRefusedByName() {
        Covariance covariance = Covariance.of(Samples.covariance(new Random(16), 4));
        double[] mu = {0.01, 0.02, 0.03, 0.04};
        Constraints longOnly = Constraints.longOnly(4);
        refused("upper bounds sum to", () -> MeanVariance.minimumVariance(covariance, longOnly.maxWeight(0.2)));
        refused("target return", () -> MeanVariance.targetReturn(covariance, mu, 0.05, longOnly));
        refused(
                "tech",
                () -> MeanVariance.minimumVariance(
                        covariance,
                        longOnly.group("tech", new int[] {0, 1}, 0.7, 1).maxWeight(0.3)));
        refused("expected returns", () -> MeanVariance.utility(covariance, new double[3], 1, longOnly));
        refused("risk aversion", () -> MeanVariance.utility(covariance, mu, 0, longOnly));
        refused("not finite", () -> MeanVariance.utility(covariance, filled(4, Double.NaN), 1, longOnly));
        refused("asset 0", () -> longOnly.box(0.6, 0.5));
    }

    private static void refused(String word, Runnable run) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, run::run);
        assertTrue(String.valueOf(refusal.getMessage()).contains(word), refusal.getMessage());
    }

    static double[] filled(int n, double value) {
        double[] result = new double[n];
        Arrays.fill(result, value);
        return result;
    }
}
