package tradewind.engine.quant.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// [ValueAtRisk], [VarBacktest], [PeaksOverThreshold] and [CounterpartyRisk].
class RiskMeasuresTest {
    private final Random random = new Random(91);

    private double[] returns(int n) {
        double[] r = new double[n];
        for (int i = 0; i < n; i++) r[i] = 0.0005 + 0.01 * random.nextGaussian();
        return r;
    }

    @Test
    void historicalMeasuresCountTheTail() {
        double[] hundred = new double[100];
        for (int i = 0; i < 100; i++) hundred[i] = (i - 50) / 100.0;
        ValueAtRisk.Measures m = ValueAtRisk.measures(hundred, 0.95);
        assertEquals(0.46, m.historicalOrderStatistic(), 1e-15);
        assertEquals(0.4505, m.historicalType7(), 1e-12);
        assertEquals(0.48, m.historicalEsExact(), 1e-12);
        assertEquals(0.48, m.historicalEsTail(), 1e-12);
    }

    @Test
    void theShortfallIsNeverBelowTheVarAndBothGrowWithTheLevel() {
        double[] r = returns(750);
        double before = 0;
        for (double level : new double[] {0.9, 0.95, 0.975, 0.99, 0.999}) {
            ValueAtRisk.Measures m = ValueAtRisk.measures(r, level);
            assertTrue(m.historicalEsExact() >= m.historicalType7());
            assertTrue(m.normalEsDdof1() > m.normalDdof1());
            assertTrue(m.normalDdof1() > before);
            before = m.normalDdof1();
        }
    }

    @Test
    void theOrderOfDaysDoesNotMatter() {
        double[] r = returns(200);
        double[] sorted = r.clone();
        Arrays.sort(sorted);
        ValueAtRisk.Measures one = ValueAtRisk.measures(r, 0.99);
        ValueAtRisk.Measures other = ValueAtRisk.measures(sorted, 0.99);
        assertEquals(one, other);
    }

    @Test
    void componentsSumToTheWholeAndMarginalsAreSlopes() {
        double[][] sigma = {{0.04, 0.01, 0}, {0.01, 0.09, -0.02}, {0, -0.02, 0.0625}};
        double[] exposures = {100, -50, 80};
        ValueAtRisk.Components c = ValueAtRisk.components(exposures, sigma, 0.99);
        assertEquals(c.var(), Arrays.stream(c.component()).sum(), 1e-10);
        for (int i = 0; i < 3; i++) {
            double[] more = exposures.clone();
            double[] none = exposures.clone();
            more[i] += 1e-4;
            none[i] = 0;
            assertEquals((ValueAtRisk.components(more, sigma, 0.99).var() - c.var()) / 1e-4, c.marginal()[i], 1e-5);
            assertEquals(c.var() - ValueAtRisk.components(none, sigma, 0.99).var(), c.incremental()[i], 1e-10);
        }
    }

    @Test
    void filteredReturnsHaveTheVolatilityOfNow() {
        assertEquals(0.03, ValueAtRisk.filtered(new double[] {0.01}, new double[] {0.01}, 0.03)[0], 1e-17);
        refused("volatility 0", () -> ValueAtRisk.filtered(new double[1], new double[1], 0.03));
    }

    @Test
    void samplesWithoutAnAnswerAreRefused() {
        refused("zero volatility", () -> ValueAtRisk.measures(new double[10], 0.95));
        refused("at least 2", () -> ValueAtRisk.measures(new double[] {0.1}, 0.95));
        refused("not finite", () -> ValueAtRisk.measures(new double[] {0.1, Double.NaN}, 0.95));
        refused("level", () -> ValueAtRisk.measures(returns(20), 1));
    }

    @Test
    void exactlyAsManyExceptionsAsExpectedAreNoEvidence() {
        assertEquals(new VarBacktest.Test(0, 1), VarBacktest.kupiec(1000, 10, 0.01));
        assertTrue(VarBacktest.kupiec(250, 0, 0.01).lr() > 0);
        assertTrue(VarBacktest.kupiec(250, 250, 0.01).pValue() < 1e-100);
        refused("exceptions", () -> VarBacktest.kupiec(250, 251, 0.01));
    }

    @Test
    void clustersOfExceptionsAreFound() {
        boolean[] spread = new boolean[400];
        boolean[] clustered = new boolean[400];
        for (int i = 0; i < 20; i++) {
            spread[20 * i] = true;
            clustered[100 + i] = true;
        }
        assertTrue(VarBacktest.christoffersen(spread, 0.05).pIndependence() > 0.05);
        assertTrue(VarBacktest.christoffersen(clustered, 0.05).pIndependence() < 1e-10);
        assertEquals(0, VarBacktest.christoffersen(new boolean[50], 0.05).lrIndependence());
    }

    @Test
    void theTailOfAParetoIsFoundAgain() {
        double[] excesses = new double[20_000];
        for (int i = 0; i < excesses.length; i++)
            excesses[i] = 2 / 0.3 * (Math.pow(1 - random.nextDouble(), -0.3) - 1) + 1e-12;
        PeaksOverThreshold fit = PeaksOverThreshold.fit(excesses, 5, 200_000);
        assertEquals(0.3, fit.xi(), 0.03);
        assertEquals(2, fit.beta(), 0.06);
        // the score vanishes at the maximum
        double base = logLikelihood(excesses, fit.xi(), fit.beta());
        assertEquals(base, fit.logLikelihood(), 1e-6);
        for (double[] step : new double[][] {{1e-3, 0}, {-1e-3, 0}, {0, 1e-3}, {0, -1e-3}})
            assertTrue(logLikelihood(excesses, fit.xi() + step[0], fit.beta() + step[1]) < base);
        assertTrue(fit.expectedShortfall(0.999) > fit.var(0.999));
        refused("below the threshold", () -> fit.var(0.5));
    }

    private static double logLikelihood(double[] y, double xi, double beta) {
        double sum = 0;
        for (double v : y) sum -= Math.log(beta) + (1 + 1 / xi) * Math.log1p(xi * v / beta);
        return sum;
    }

    @Test
    void anExponentialTailHasShapeNearZero() {
        double[] excesses = new double[5_000];
        for (int i = 0; i < excesses.length; i++) excesses[i] = -Math.log(1 - random.nextDouble()) + 1e-12;
        PeaksOverThreshold fit = PeaksOverThreshold.fit(excesses, 1, 50_000);
        assertEquals(0, fit.xi(), 0.05);
        assertEquals(1 + Math.log(10), fit.var(0.99), 0.1);
    }

    @Test
    void aSureLossIsTheExposureLessRecovery() {
        assertEquals(6, CounterpartyRisk.valueAdjustment(new double[] {10}, new double[] {1}, 0.4), 1e-15);
        refused(
                "default probabilities",
                () -> CounterpartyRisk.valueAdjustment(new double[2], new double[] {0.7, 0.7}, 0));
        refused("recovery", () -> CounterpartyRisk.valueAdjustment(new double[1], new double[1], 1.1));
    }

    @Test
    void gainsLessLossesOfAForwardAreItsValue() {
        CounterpartyRisk.Forward f = CounterpartyRisk.forward(
                1600, 1500, 2, 0.05, 0.2, 0.3, new double[] {0.5, 2}, new double[] {0.01, 0.02});
        for (int i = 0; i < 2; i++)
            assertEquals(f.riskFreeValue(), f.expectedExposurePV()[i] - f.negativeExposurePV()[i], 1e-9);
        refused(
                "after maturity",
                () -> CounterpartyRisk.forward(1600, 1500, 2, 0, 0.2, 0.3, new double[] {3}, new double[] {0.1}));
    }

    private static void refused(String word, Runnable run) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, run::run);
        assertTrue(String.valueOf(refusal.getMessage()).contains(word), refusal.getMessage());
    }
}
