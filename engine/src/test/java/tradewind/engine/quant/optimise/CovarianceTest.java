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
}
