package tradewind.engine.quant.optimise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CovarianceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2; 2 4|singular",
                "1 0.999999999999999; 0.999999999999999 1|singular",
                "1 2; 2 1|not positive definite",
                "1 NaN; NaN 1|not finite",
                "1 0.5|not square",
                "1 0.5; 0.4 1|not symmetric",
                "0 0; 0 1|variance of asset 0",
                "-1 0; 0 1|variance of asset 0",
            })
    void refusesWhatIsNoCovarianceAndSaysWhy(String matrix, String reason) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> Covariance.of(parsed(matrix)));
        assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal.getMessage());
    }

    private static double[][] parsed(String text) {
        String[] rows = text.split(";");
        double[][] matrix = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            String[] cells = rows[i].trim().split(" ");
            matrix[i] = new double[cells.length];
            for (int j = 0; j < cells.length; j++) matrix[i][j] = Double.parseDouble(cells[j]);
        }
        return matrix;
    }

    @Test
    void refusesFewerObservationsThanAssets() {
        Random random = new Random(1);
        double[][] sample = new double[6][6];
        for (int t = 0; t < 4; t++) {
            double[] r = new double[6];
            for (int i = 0; i < 6; i++) r[i] = random.nextGaussian();
            for (int i = 0; i < 6; i++) for (int j = 0; j < 6; j++) sample[i][j] += r[i] * r[j] / 4;
        }
        assertThrows(IllegalArgumentException.class, () -> Covariance.of(sample));
    }

    @Test
    void solvesWhatItMultiplies() {
        Random random = new Random(2);
        Covariance covariance = Covariance.of(Samples.covariance(random, 30));
        double[] w = Samples.weights(random, 30);
        assertArrayEquals(w, covariance.solve(covariance.times(w)), 1e-12);
    }

    @Test
    void sharesTheWholeRiskAmongPositions() {
        Random random = new Random(3);
        Covariance covariance = Covariance.of(Samples.covariance(random, 10));
        double sum = 0;
        for (double share : covariance.riskShares(Samples.weights(random, 10))) sum += share;
        assertEquals(1, sum, 1e-14);
    }

    /// By hand: weights ½ and ½, σ = 1 and 2, ρ = ½.
    @Test
    void theDiversificationRatioIsTheOneByHandAndNothingHeldHasNone() {
        Covariance covariance = Covariance.of(new double[][] {{1, 1}, {1, 4}});
        assertEquals(1.5 / Math.sqrt(7.0 / 4), covariance.diversificationRatio(new double[] {0.5, 0.5}), 1e-15);
        assertArrayEquals(new double[] {2.0 / 7, 5.0 / 7}, covariance.riskShares(new double[] {0.5, 0.5}), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> covariance.diversificationRatio(new double[2]));
        assertThrows(IllegalArgumentException.class, () -> covariance.riskShares(new double[2]));
    }

    @Test
    void tradesThatAreNoNumbersHaveNoCostAndNoTurnover() {
        double[] hole = {0.5, Double.NaN};
        assertThrows(IllegalArgumentException.class, () -> MeanVariance.turnover(hole, new double[2]));
        SinglePeriod.Costs costs = SinglePeriod.Costs.of(0.001, 1, new double[] {0.01, 0.01}, new double[] {1, 1});
        assertEquals(0.001 * 0.5 + 0.01 * 0.5 * Math.sqrt(0.5), costs.of(new double[] {0.5, 0}), 1e-17);
        assertThrows(IllegalArgumentException.class, () -> costs.of(hole));
    }
}
