package tradewind.engine.quant.performance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.engine.quant.Normal;

class PerformanceTest {
    private static final double[] RETURNS = {0.10, -0.05, 0.02, -0.20, 0.25};

    @Test
    void returnsCompound() {
        Performance p = Performance.of(RETURNS, 5, 0, 0);
        double wealth = 1.10 * 0.95 * 1.02 * 0.80 * 1.25;
        assertEquals(wealth - 1, p.cumulativeReturn(), 1e-15);
        assertEquals(wealth - 1, p.annualisedReturnGeometric(), 1e-15);
        assertEquals(0.12, p.annualisedReturnArithmetic(), 1e-15);
        assertEquals(0.37 / 0.25, p.omega().orElseThrow(), 1e-14);
        assertEquals(Math.sqrt((0.0025 + 0.04) / 5), p.downsideDeviationFull(), 1e-15);
        assertEquals(0.024 / p.downsideDeviationFull(), p.sortino().orElseThrow(), 1e-14);
    }

    @Test
    void theFirstLossIsADrawdownFromOne() {
        assertArrayEquals(new double[] {0.1, 0.01, 0}, Drawdowns.depths(new double[] {-0.1, 0.1, 0.5}), 1e-15);
        Drawdowns d = Drawdowns.of(RETURNS, 5, 0);
        assertEquals(1 - 0.95 * 1.02 * 0.80, d.maxDrawdown(), 1e-15);
        assertEquals(d.maxDrawdown(), d.averageDrawdown().orElseThrow(), 1e-15);
    }

    @Test
    void ratiosWithoutADenominatorAreUndefined() {
        double[] gains = {0.01, 0.02, 0.03};
        Performance p = Performance.of(gains, 12, 0, 0);
        assertTrue(p.omega().isEmpty()
                && p.sortino().isEmpty()
                && p.bernardoLedoit().isEmpty());
        assertTrue(p.downsideDeviationSubset().isEmpty()
                && p.upsidePotentialRatio().isEmpty());
        assertTrue(p.kurtosisSample().isEmpty());
        Drawdowns d = Drawdowns.of(gains, 12, 0);
        assertTrue(d.calmar().isEmpty()
                && d.burke().isEmpty()
                && d.averageDrawdown().isEmpty());
        assertEquals(0, d.maxDrawdown(), 0);
    }

    @Test
    void refusesWhatIsNoRecord() {
        assertThrows(IllegalArgumentException.class, () -> Performance.of(new double[] {0.01}, 12, 0, 0));
        String text = assertThrows(
                        IllegalArgumentException.class, () -> Performance.of(new double[] {0.1, 0.1, 0.1}, 12, 0, 0))
                .getMessage();
        assertTrue(String.valueOf(text).contains("does not vary"), text);
        assertThrows(IllegalArgumentException.class, () -> Performance.of(new double[] {0.1, Double.NaN}, 12, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Performance.of(new double[] {0.1, -1}, 12, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Performance.of(RETURNS, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Relative.of(RETURNS, new double[] {0.1, 0.2}, 12, 0));
        assertThrows(IllegalArgumentException.class, () -> Relative.of(RETURNS, new double[5], 12, 0));
    }

    @Test
    void aSeriesIsItsOwnBenchmark() {
        Relative r = Relative.of(RETURNS, RETURNS, 12, 0.001);
        assertEquals(1, r.beta(), 1e-14);
        assertEquals(0, r.alpha(), 1e-16);
        assertEquals(1, r.correlation(), 1e-14);
        assertTrue(r.informationRatio().isEmpty());
    }

    @Test
    void modifiedRiskOfANormalSampleIsGaussian() {
        double[] even = new double[2001];
        for (int i = 0; i < even.length; i++) even[i] = 0.01 * Normal.quantile((i + 0.5) / even.length);
        TailRisk tail = new TailRisk(even);
        assertEquals(tail.varGaussian(0.95), tail.varModified(0.95), 1e-4);
        assertEquals(tail.esGaussian(0.95), tail.esModified(0.95), 1e-4);
        assertEquals(tail.varGaussian(0.95), tail.varHistorical(0.95), 1e-4);
        assertEquals(tail.esGaussian(0.95), tail.esHistorical(0.95), 2e-4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.9, 0.95, 0.99, 0.999})
    void theShortfallIsNeverBetterThanTheValueAtRisk(double confidence) {
        SplittableRandom random = new SplittableRandom(1);
        double[] returns = new double[500];
        for (int i = 0; i < 500; i++) returns[i] = 0.01 * random.nextGaussian() / (0.2 + random.nextDouble());
        TailRisk tail = new TailRisk(returns);
        assertTrue(tail.esHistorical(confidence) <= tail.varHistorical(confidence));
        assertTrue(tail.esGaussian(confidence) <= tail.varGaussian(confidence));
        assertTrue(tail.esModified(confidence) <= tail.varModified(confidence));
    }

    @Test
    void moreTrialsMakeASharpeRatioLessBelievable() {
        double before = 1;
        for (int trials : new int[] {1, 2, 10, 100, 1000}) {
            double belief = SharpeBelief.deflated(0.1, 0.002, trials, 1000, -0.5, 5);
            assertTrue(belief < before);
            before = belief;
        }
        assertEquals(
                SharpeBelief.probabilistic(0.1, 0, 1000, -0.5, 5),
                SharpeBelief.deflated(0.1, 0.002, 1, 1000, -0.5, 5),
                0);
        assertEquals(0.5, SharpeBelief.probabilistic(0.1, 0.1, 50, 0, 3), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> SharpeBelief.probabilistic(0.1, 0, 1, 0, 3));
        assertThrows(IllegalArgumentException.class, () -> SharpeBelief.probabilistic(0.1, 0, 50, 2, 3));
    }

    private static double[][] strategies(int rows, int columns, double skill, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] returns = new double[rows][columns];
        for (double[] row : returns) {
            for (int j = 0; j < columns; j++) row[j] = random.nextGaussian() + (j == 0 ? skill : 0);
        }
        return returns;
    }

    @Test
    void skillIsNotOverfittedAndNoiseIs() {
        assertEquals(0, Overfitting.of(strategies(480, 10, 0.8, 1), 8).pbo(), 0.02);
        double pbo = 0;
        for (int seed = 0; seed < 20; seed++)
            pbo += Overfitting.of(strategies(96, 10, 0, seed), 6).pbo() / 20;
        assertTrue(pbo > 0.3 && pbo < 0.75, () -> "noise");
        assertEquals(70, Overfitting.of(strategies(480, 10, 0.8, 1), 8).logits().size());
    }

    @Test
    void refusesBlocksThatDoNotFit() {
        assertThrows(IllegalArgumentException.class, () -> Overfitting.of(strategies(50, 3, 0, 1), 6));
        assertThrows(IllegalArgumentException.class, () -> Overfitting.of(strategies(48, 3, 0, 1), 5));
        assertThrows(IllegalArgumentException.class, () -> Overfitting.of(strategies(48, 1, 0, 1), 6));
    }
}
