package tradewind.engine.quant.optimise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// [CvarPortfolio], [Kelly], [VolatilityTarget], [MultiPeriod], [SinglePeriod].
class TradingProblemsTest {
    private final Random random = new Random(31);

    private double[][] scenarios(int count, int n) {
        double[][] scenarios = new double[count][n];
        for (double[] row : scenarios)
            for (int i = 0; i < n; i++) row[i] = 0.0004 * i + 0.01 * (1 + i) * random.nextGaussian();
        return scenarios;
    }

    @Test
    void noPortfolioHasALowerCvar() {
        double[][] scenarios = scenarios(150, 5);
        Optimum optimum = CvarPortfolio.minimumCvar(scenarios, 0.95, Double.NEGATIVE_INFINITY, Constraints.longOnly(5));
        assertTrue(optimum.kktResidual() < 1e-10);
        for (int trial = 0; trial < 1_000; trial++) {
            double[] w = Samples.weights(random, 5);
            double[] losses =
                    Arrays.stream(scenarios).mapToDouble(s -> -Check.dot(s, w)).toArray();
            assertTrue(CvarPortfolio.cvar(losses, 0.95) >= optimum.objective() - 1e-12);
        }
    }

    @Test
    void aWantedMeanReturnIsEarned() {
        double[][] scenarios = scenarios(120, 5);
        double[] mean = new double[5];
        for (double[] row : scenarios) for (int i = 0; i < 5; i++) mean[i] += row[i] / scenarios.length;
        double wanted = 0.8 * Arrays.stream(mean).max().orElseThrow();
        Optimum optimum = CvarPortfolio.minimumCvar(scenarios, 0.9, wanted, Constraints.longOnly(5));
        assertTrue(Check.dot(mean, optimum.weights()) >= wanted - 1e-12);
        assertThrows(
                IllegalArgumentException.class,
                () -> CvarPortfolio.minimumCvar(scenarios, 0.9, 1, Constraints.longOnly(5)));
    }

    @Test
    void theEdgeOfTheTailCountsInPart() {
        double[] losses = {1, 2, 3, 4, 5, 6, 7};
        assertEquals((7 + 0.75 * 6) / 1.75, CvarPortfolio.cvar(losses, 0.75), 1e-15);
    }

    @Test
    void aBetWithoutAnEdgeIsNotTaken() {
        assertEquals(new Kelly.Bet(0, 0), Kelly.binary(0.4, 1));
        assertThrows(IllegalArgumentException.class, () -> Kelly.binary(1, 1));
        assertThrows(IllegalArgumentException.class, () -> Kelly.binary(0.5, 0));
    }

    @Test
    void noFractionOfTheCapitalGrowsFaster() {
        Kelly.Bet bet = Kelly.binary(0.3, 4);
        for (double f = 0; f < 1; f += 0.01)
            assertTrue(0.3 * Math.log1p(4 * f) + 0.7 * Math.log1p(-f) <= bet.growthPerBet() + 1e-15);
    }

    @Test
    void aLeverageCapHoldsAndAWideOneChangesNothing() {
        Covariance covariance = Covariance.of(Samples.covariance(random, 6));
        double[] mu = Samples.returns(random, 6);
        Constraints free = Constraints.unconstrained(6).noBudget();
        Optimum open = Kelly.continuous(covariance, mu, 0.01);
        Optimum wide = Kelly.continuous(covariance, mu, 0.01, free.gross(1e3));
        Optimum capped = Kelly.continuous(covariance, mu, 0.01, free.gross(1));
        assertArrayEquals(open.weights(), wide.weights(), 1e-9);
        assertEquals(1, Arrays.stream(capped.weights()).map(Math::abs).sum(), 1e-11);
        assertTrue(capped.objective() < open.objective());
    }

    @Test
    void leverageKnowsNothingOfTheReturnItSizes() {
        double[] returns = random.doubles(60, -0.02, 0.02).toArray();
        double[] before = VolatilityTarget.leverage(returns, 0.94, 0.1, 3, 252, 20);
        returns[40] *= 10;
        double[] after = VolatilityTarget.leverage(returns, 0.94, 0.1, 3, 252, 20);
        assertEquals(41, after.length);
        for (int i = 0; i <= 20; i++) assertEquals(before[i], after[i]);
        assertTrue(after[21] < before[21]);
    }

    @Test
    void aQuietSeriesHasNoTarget() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> VolatilityTarget.leverage(new double[30], 0.94, 0.1, 3, 252, 20));
        assertTrue(String.valueOf(refusal.getMessage()).contains("zero volatility"), refusal.getMessage());
    }

    @Test
    void aPlanOfOnePeriodIsTheQuadraticProblemItself() {
        Covariance covariance = Covariance.of(Samples.covariance(random, 4));
        double[] mu = Samples.returns(random, 4);
        double[][] cost = covariance.toArray();
        double[] start = Samples.weights(random, 4);
        MultiPeriod.Plan plan = MultiPeriod.plan(
                covariance,
                new double[][] {mu},
                start,
                2,
                cost,
                Constraints.unconstrained(4).noBudget());
        // (γ + 1) Σ x = μ + Σ x₀ when Λ = Σ
        double[] right = covariance.times(start);
        for (int i = 0; i < 4; i++) right[i] = (right[i] + mu[i]) / 3;
        assertArrayEquals(covariance.solve(right), plan.holdings()[0], 1e-11);
    }

    @Test
    void everyPeriodOfAPlanKeepsTheLimits() {
        Covariance covariance = Covariance.of(Samples.covariance(random, 4));
        double[][] mu = {Samples.returns(random, 4), Samples.returns(random, 4), Samples.returns(random, 4)};
        double[] start = {0.25, 0.25, 0.25, 0.25};
        MultiPeriod.Plan plan = MultiPeriod.plan(
                covariance,
                mu,
                start,
                3,
                covariance.toArray(),
                Constraints.longOnly(4).maxWeight(0.5));
        assertTrue(plan.kktResidual() <= 1e-10);
        for (double[] x : plan.holdings()) {
            assertEquals(1, Arrays.stream(x).sum(), 1e-12);
            assertTrue(Arrays.stream(x).allMatch(v -> v >= -1e-12 && v <= 0.5 + 1e-12));
        }
    }

    @Test
    void noOtherTradesAreBetterAfterSpreadAndImpact() {
        int n = 5;
        double[][] sigma = Samples.covariance(random, n);
        for (double[] row : sigma) for (int j = 0; j < n; j++) row[j] /= 252;
        Covariance covariance = Covariance.of(sigma);
        double[] mu = Arrays.stream(Samples.returns(random, n)).map(v -> v / 50).toArray();
        double[] current = {0.2, 0.2, 0.2, 0.2, 0.1};
        SinglePeriod.Costs costs =
                SinglePeriod.Costs.of(0.0002, 1, covariance.volatilities(), new double[] {9, 8, 7, 6, 5});
        Optimum optimum = SinglePeriod.trades(covariance, mu, 5, current, 0.1, costs, true, true);
        assertTrue(optimum.kktResidual() < 1e-7, () -> "residual " + optimum.kktResidual());
        double cash = 0.1 - Arrays.stream(optimum.weights()).sum();
        assertTrue(cash >= -1e-9);
        for (int trial = 0; trial < 1_000; trial++) {
            double[] after = current.clone();
            double[] trades = optimum.weights().clone();
            for (int i = 0; i < n; i++) trades[i] += 0.01 * random.nextGaussian();
            for (int i = 0; i < n; i++) after[i] += trades[i];
            if (Arrays.stream(after).anyMatch(v -> v < 0)
                    || Arrays.stream(trades).sum() > 0.1) continue;
            double value = Check.dot(mu, after) - 5 * covariance.variance(after) - costs.of(trades);
            assertTrue(value <= optimum.objective() + 1e-10);
        }
    }
}
