package tradewind.engine.quant.optimise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// [RatioPortfolio], [RiskBudgeting], [HierarchicalRiskParity], [BlackLitterman].
class AllocatorsTest {
    private final Random random = new Random(21);
    private final double[][] sigma = Samples.covariance(random, 12);
    private final Covariance covariance = Covariance.of(sigma);
    private final double[] mu = Samples.returns(random, 12);

    @Test
    void noPortfolioHasABetterSharpeOrDiversificationRatio() {
        double sharpe = RatioPortfolio.maximumSharpe(covariance, mu, 0.01, Constraints.longOnly(12))
                .objective();
        double ratio = RatioPortfolio.maximumDiversification(covariance, Constraints.longOnly(12))
                .objective();
        for (int trial = 0; trial < 2_000; trial++) {
            double[] w = Samples.weights(random, 12);
            assertTrue((Check.dot(mu, w) - 0.01) / Math.sqrt(covariance.variance(w)) <= sharpe);
            assertTrue(covariance.diversificationRatio(w) <= ratio);
        }
    }

    @Test
    void theBestSharpeWithoutLimitsIsTheTangencyPortfolio() {
        double[] excess = Arrays.stream(mu).map(m -> m + 0.1).toArray();
        double[] z = covariance.solve(excess);
        double sum = Arrays.stream(z).sum();
        double[] tangency = Arrays.stream(z).map(v -> v / sum).toArray();
        Optimum optimum = RatioPortfolio.maximumSharpe(covariance, mu, -0.1, Constraints.unconstrained(12));
        assertArrayEquals(tangency, optimum.weights(), 1e-9);
    }

    @Test
    void aRatioKeepsItsLimits() {
        Optimum optimum = RatioPortfolio.maximumSharpe(
                covariance,
                mu,
                0,
                Constraints.longOnly(12).maxWeight(0.15).group("first", new int[] {0, 1, 2}, 0.2, 0.3));
        double first = optimum.weights()[0] + optimum.weights()[1] + optimum.weights()[2];
        assertTrue(first >= 0.2 - 1e-10 && first <= 0.3 + 1e-10);
        assertTrue(Arrays.stream(optimum.weights()).max().orElseThrow() <= 0.15 + 1e-10);
        assertTrue(optimum.kktResidual() <= 1e-10);
    }

    @Test
    void nothingThatEarnsTheRiskFreeRateIsRefused() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> RatioPortfolio.maximumSharpe(covariance, mu, 5, Constraints.longOnly(12)));
        assertTrue(String.valueOf(refusal.getMessage()).contains("risk-free rate"), refusal.getMessage());
    }

    @Test
    void risksAreSharedAsBudgeted() {
        double[] budgets = Samples.weights(random, 12);
        Optimum optimum = RiskBudgeting.riskBudgets(covariance, budgets);
        assertArrayEquals(budgets, covariance.riskShares(optimum.weights()), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> RiskBudgeting.riskBudgets(covariance, new double[12]));
    }

    @Test
    void equalCorrelationsMakeRiskParityInverseVolatility() {
        double[] volatility = {0.1, 0.2, 0.4};
        Covariance equal = Covariance.of(volatility, new double[][] {{1, .3, .3}, {.3, 1, .3}, {.3, .3, 1}});
        assertArrayEquals(
                new double[] {4 / 7.0, 2 / 7.0, 1 / 7.0},
                RiskBudgeting.riskParity(equal).weights(),
                1e-13);
    }

    @Test
    void hierarchicalWeightsDoNotDependOnTheOrderOfAssetsInATreeOfPairs() {
        // two levels of clear pairs: bisection meets the clusters whatever the order
        double[][] c = new double[4][4];
        for (int i = 0; i < 4; i++)
            for (int j = 0; j < 4; j++) c[i][j] = (i == j ? 1 : i / 2 == j / 2 ? 0.8 : 0.1) * (1 + i) * (1 + j);
        double[] straight = HierarchicalRiskParity.allocate(c, HierarchicalRiskParity.Variant.COLUMNS)
                .weights();
        int[] order = {2, 0, 3, 1};
        double[] shuffled = HierarchicalRiskParity.allocate(
                        Samples.permuted(c, order), HierarchicalRiskParity.Variant.COLUMNS)
                .weights();
        for (int i = 0; i < 4; i++) assertEquals(straight[order[i]], shuffled[i], 1e-14);
    }

    @Test
    void hierarchicalWeightsNeedNoInverse() {
        double[][] singular = {{1, 1, 0.2}, {1, 1, 0.2}, {0.2, 0.2, 4}};
        double[] w = HierarchicalRiskParity.allocate(singular, HierarchicalRiskParity.Variant.COLUMNS)
                .weights();
        assertEquals(1, Arrays.stream(w).sum(), 1e-14);
        assertEquals(w[0], w[1], 1e-14);
    }

    @Test
    void aMatrixThatContradictsItselfHasNoHierarchicalWeights() {
        double[][] impossible = {{1, 0.9, -0.9}, {0.9, 1, 0.9}, {-0.9, 0.9, 1}};
        for (double[][] wrong : new double[][][] {impossible, {{1, 2}, {2, 1}}, {{0, 0}, {0, 1}}, {}})
            assertThrows(
                    IllegalArgumentException.class,
                    () -> HierarchicalRiskParity.allocate(wrong, HierarchicalRiskParity.Variant.COLUMNS));
    }

    @Test
    void withoutViewsTheMarketIsHeld() {
        double[] market = Samples.weights(random, 12);
        BlackLitterman.Posterior posterior =
                BlackLitterman.posterior(covariance, market, 2.5, 0.05, new double[0][], new double[0], null);
        assertArrayEquals(market, posterior.weightsPriorCov(), 1e-12);
        assertArrayEquals(market, posterior.weightsTimesOnePlusTau(), 1e-12);
    }

    @Test
    void aCertainViewComesTrue() {
        double[] view = new double[12];
        view[0] = 1;
        view[5] = -1;
        BlackLitterman.Posterior posterior = BlackLitterman.posterior(
                covariance,
                Samples.weights(random, 12),
                2.5,
                0.05,
                new double[][] {view},
                new double[] {0.07},
                new double[][] {{0}});
        assertEquals(0.07, posterior.posteriorReturns()[0] - posterior.posteriorReturns()[5], 1e-13);
    }

    @Test
    void loadingsOfViewsExplainTheTilt() {
        double[] market = Samples.weights(random, 12);
        double[][] views = {new double[12], new double[12]};
        views[0][1] = 1;
        views[0][2] = -1;
        views[1][7] = 1;
        BlackLitterman.Posterior posterior =
                BlackLitterman.posterior(covariance, market, 3, 0.1, views, new double[] {0.02, 0.1}, null);
        for (int i = 0; i < 12; i++) {
            double tilt = views[0][i] * posterior.viewLoadings()[0]
                    + views[1][i] * posterior.viewLoadings()[1];
            assertEquals(market[i] + tilt, posterior.weightsTimesOnePlusTau()[i], 1e-11);
        }
    }

    @Test
    void viewsThatContradictEachOtherForCertainAreRefused() {
        double[][] twice = {new double[12], new double[12]};
        twice[0][0] = twice[1][0] = 1;
        assertThrows(
                IllegalArgumentException.class,
                () -> BlackLitterman.posterior(
                        covariance, new double[12], 2.5, 0.05, twice, new double[] {0.1, 0.2}, new double[2][2]));
    }
}
