package tradewind.engine.risk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.quant.Samples;
import tradewind.engine.quant.options.Normal;
import tradewind.engine.quant.risk.ValueAtRisk;

class LossTailTest {
    private static double[] profits() {
        SplittableRandom random = new SplittableRandom(5);
        double[] profits = new double[400];
        for (int t = 0; t < profits.length; t++) {
            double z = random.nextGaussian();
            profits[t] = 100 * (z - 0.06 * (z * z - 1) + 0.01 * z * z * z);
        }
        return profits;
    }

    /// The mean of the bent quantile over the tail, by Simpson's rule in z with the normal density as weight.
    @ParameterizedTest
    @CsvSource({"0.95,1", "0.99,1", "0.99,10"})
    void theBentShortfallIsTheIntegralOfTheBentQuantile(double level, double horizon) {
        double[] profits = profits();
        ValueAtRisk.Measures moments = ValueAtRisk.measures(profits, level);
        double s = moments.skewness() / Math.sqrt(horizon);
        double k = moments.excessKurtosis() / horizon;
        double end = Normal.quantile(1 - level);
        int panels = 4_000;
        double step = (end + 12) / panels;
        double sum = 0;
        for (int i = 0; i <= panels; i++) {
            double z = -12 + i * step;
            double bent = z + (z * z - 1) * s / 6 + (z * z * z - 3 * z) * k / 24 - (2 * z * z * z - 5 * z) * s * s / 36;
            sum += (i == 0 || i == panels ? 1 : i % 2 == 1 ? 4 : 2) * bent * Normal.density(z);
        }
        double expected = -sum * step / 3 / (1 - level) * Samples.standardDeviation(profits) * Math.sqrt(horizon);
        LossTail.Found found = LossTail.of(profits, VarMethod.CORNISH_FISHER, level, horizon);
        assertEquals(expected, found.es(), 1e-6 * expected);
    }

    /// Each profit is scaled by what was known before it.
    @Test
    void theFilteredPastIsTheRecursionByHand() {
        double[] profits = profits();
        double variance = 0;
        for (int t = 0; t < 20; t++) variance += profits[t] * profits[t] / 20;
        double[] known = new double[profits.length + 1];
        known[0] = variance;
        for (int t = 0; t < profits.length; t++) known[t + 1] = 0.94 * known[t] + 0.06 * profits[t] * profits[t];
        double[] expected = new double[profits.length];
        for (int t = 0; t < profits.length; t++) expected[t] = Math.sqrt(known[profits.length] / known[t]);
        assertArrayEquals(expected, LossTail.rescaling(profits), 1e-12);
    }
}
