package tradewind.engine.quant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tradewind.engine.quant.execution.Schedule;
import tradewind.engine.quant.microstructure.MarketMakingExperiment;
import tradewind.engine.quant.performance.Performance;
import tradewind.engine.quant.performance.SharpeBelief;
import tradewind.engine.quant.risk.ValueAtRisk;
import tradewind.engine.quant.series.GaussianHmm;
import tradewind.engine.quant.simulation.Conjugate;
import tradewind.engine.quant.simulation.ItoPaths;
import tradewind.engine.quant.simulation.MonteCarlo;

/// What has no answer is refused by name; what has one is not lost to overflow.
class UnanswerableInputsTest {
    private static final double NAN = Double.NaN;
    private static final double INF = Double.POSITIVE_INFINITY;

    private static void refused(String word, Executable what) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, what).getMessage());
        assertTrue(message.contains(word), message);
    }

    @Test
    void pathsDoNotStartFromWhatIsNoNumber() {
        ItoPaths paths = new ItoPaths(1, 4, 1);
        refused("theta", () -> paths.ornsteinUhlenbeck(1, 1, NAN, 0.2));
        refused("mu", () -> paths.heston(100, 0.04, NAN, 1, 0.04, 0.3, 0));
        refused("dimensions", () -> MonteCarlo.plain(_ -> 1, 0, 10, 1));
        refused("dimensions", () -> MonteCarlo.antithetic(_ -> 1, -1, 10, 1));
        refused("tiny", () -> new MarketMakingExperiment(100, 1e9, 2, 1e-3, 1.5, 140, 0, 0.1));
    }

    @Test
    void probabilitiesOfWhatIsNoNumberAreRefused() {
        refused("limit", () -> new Conjugate.Mean(0, 1, 1, 1).probabilityBelow(NAN));
        GaussianHmm model = new GaussianHmm(
                new double[] {1, 0}, new double[][] {{0.9, 0.1}, {0.2, 0.8}}, new double[2], new double[] {1, 2});
        refused("now", () -> model.ahead(new double[] {NAN, 1}, 1));
        refused("now", () -> model.ahead(new double[] {1}, 1));
        refused("sums to", () -> model.ahead(new double[] {1, 1}, 1));
        assertEquals(0.9, model.ahead(new double[] {1, 0}, 1)[0], 1e-15);
        refused("beyond the range", () -> new StudentT(0.01).quantile(1e-10));
    }

    @Test
    void aSharpeRatioNeedsAFiniteRecordAndKeepsItsDigitsForAnyNumberOfTrials() {
        refused("n must", () -> SharpeBelief.probabilistic(0.1, 0.1, INF, 0, 3));
        refused("trials", () -> SharpeBelief.expectedMaximum(1, INF));
        // the plain form takes the quantile of 1 − 10⁻¹⁷, which is one
        double many = SharpeBelief.expectedMaximum(1, 1e17);
        assertTrue(many > SharpeBelief.expectedMaximum(1, 1e15) && many < 9, "best of many " + many);
    }

    @Test
    void aSpreadTooSmallForItsMomentsIsNone() {
        refused("does not vary", () -> Performance.of(new double[] {0, 1e-200, 0}, 252, 0, 0));
        refused("zero volatility", () -> ValueAtRisk.measures(new double[] {0, 1e-120, 0}, 0.9));
        refused("volatility now", () -> ValueAtRisk.filtered(new double[] {1}, new double[] {1}, INF));
        refused("no values", () -> ValueAtRisk.quantileType7(new double[0], 0.5));
        refused("between 0 and 1", () -> ValueAtRisk.quantileType7(new double[] {1}, NAN));
        refused("range of numbers", () -> Schedule.vwap(100, new double[] {1e308, 1e308}, 1));
    }

    @Test
    void onlySymmetricMatricesHaveTheseEigenvalues() {
        refused("not symmetric", () -> Matrices.eigen("matrix", new double[][] {{1, 2}, {0, 1}}));
        refused("not symmetric", () -> Matrices.eigen("matrix", new double[][] {{0, 1}, {-1, 0}}));
    }
}
