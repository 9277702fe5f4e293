package tradewind.engine.quant.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SignalFusionTest {
    @Test
    void oneSignalHasTheTextbookPosterior() {
        // Σx² = 14, Σxy = 28: precision 14/4 + 1/0.25, mean 28/4 over it.
        SignalFusion fused = SignalFusion.of(new double[][] {{1}, {2}, {3}}, new double[] {2, 4, 6}, 0.5, 2);
        assertEquals(7 / 7.5, fused.weights()[0], 1e-14);
        assertEquals(1 / 7.5, fused.variances()[0], 1e-14);
        assertEquals(2 * 7 / 7.5, fused.predict(new double[] {2}), 1e-14);
    }

    @Test
    void whatPredictsIsBelievedAndWhatDoesNotIsNot() {
        Random random = new Random(1);
        double[][] signals = new double[4_000][2];
        double[] outcomes = new double[signals.length];
        for (int t = 0; t < outcomes.length; t++) {
            signals[t] = new double[] {random.nextGaussian(), random.nextGaussian()};
            outcomes[t] = 0.1 * signals[t][0] + random.nextGaussian();
        }
        SignalFusion fused = SignalFusion.of(signals, outcomes, 0.1, 1);
        assertEquals(0.1, fused.weights()[0], 0.03);
        assertTrue(Math.abs(fused.weights()[1]) < 2.5 * Math.sqrt(fused.variances()[1]));
    }

    @Test
    void twoSignalsThatSayTheSameShareOneWeight() {
        SignalFusion one = SignalFusion.of(new double[][] {{1}, {2}}, new double[] {1, 2}, 100, 1);
        SignalFusion two = SignalFusion.of(new double[][] {{1, 1}, {2, 2}}, new double[] {1, 2}, 100, 1);
        assertEquals(one.weights()[0], two.weights()[0] + two.weights()[1], 1e-4);
        assertEquals(two.weights()[0], two.weights()[1], 1e-6);
    }

    @Test
    void badShapesAndScalesAreRefused() {
        double[][] signals = {{1}, {2}};
        assertThrows(IllegalArgumentException.class, () -> SignalFusion.of(signals, new double[1], 1, 1));
        assertThrows(IllegalArgumentException.class, () -> SignalFusion.of(signals, new double[2], 0, 1));
        assertThrows(IllegalArgumentException.class, () -> SignalFusion.of(new double[0][], new double[0], 1, 1));
        assertThrows(
                IllegalArgumentException.class, () -> SignalFusion.of(signals, new double[] {1, Double.NaN}, 1, 1));
    }
}
