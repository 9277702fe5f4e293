package tradewind.engine.quant.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradewind.engine.quant.Matrices;

class LstmTest {
    private static final int UNITS = 4;
    private static final int INPUTS = 3;
    private final SplittableRandom random = new SplittableRandom(1);
    private final double[][] weightInput = matrix(4 * UNITS, INPUTS);
    private final double[][] weightHidden = matrix(4 * UNITS, UNITS);
    private final double[] bias = matrix(1, 4 * UNITS)[0];
    private final double[] readout = matrix(1, UNITS)[0];
    private final double[][] x = matrix(6, INPUTS);
    private final double[] h0 = matrix(1, UNITS)[0];
    private final double[] c0 = matrix(1, UNITS)[0];

    private double[][] matrix(int rows, int columns) {
        double[][] m = new double[rows][columns];
        for (double[] row : m) for (int j = 0; j < columns; j++) row[j] = random.nextGaussian();
        return m;
    }

    private Lstm lstm(double[][] input, double[][] hidden) {
        return new Lstm(input, hidden, bias, new double[4 * UNITS], readout, 0.3);
    }

    private double error(double[][] input, double[][] hidden, double[][] at) {
        return Math.pow(lstm(input, hidden).forward(at, h0, c0).prediction() - 0.7, 2);
    }

    @Test
    void gradientsAreTheSlopesOfTheError() {
        Lstm.Gradients gradients = lstm(weightInput, weightHidden).gradients(x, h0, c0, 0.7);
        double step = 1e-6;
        for (int i = 0; i < 4 * UNITS; i++) {
            for (int j = 0; j < INPUTS; j++) {
                double[][] up = Matrices.copy(weightInput);
                double[][] down = Matrices.copy(weightInput);
                up[i][j] += step;
                down[i][j] -= step;
                double slope = (error(up, weightHidden, x) - error(down, weightHidden, x)) / (2 * step);
                assertEquals(slope, gradients.weightInput()[i][j], 1e-7);
            }
            for (int j = 0; j < UNITS; j++) {
                double[][] up = Matrices.copy(weightHidden);
                double[][] down = Matrices.copy(weightHidden);
                up[i][j] += step;
                down[i][j] -= step;
                double slope = (error(weightInput, up, x) - error(weightInput, down, x)) / (2 * step);
                assertEquals(slope, gradients.weightHidden()[i][j], 1e-7);
            }
        }
        for (int t = 0; t < x.length; t++) {
            double[][] up = Matrices.copy(x);
            double[][] down = Matrices.copy(x);
            up[t][1] += step;
            down[t][1] -= step;
            double slope = (error(weightInput, weightHidden, up) - error(weightInput, weightHidden, down)) / (2 * step);
            assertEquals(slope, gradients.x()[t][1], 1e-7);
        }
    }

    @Test
    void refusesWeightsThatDoNotFit() {
        assertThrows(IllegalArgumentException.class, () -> lstm(weightHidden, weightInput));
        assertThrows(
                IllegalArgumentException.class,
                () -> lstm(weightInput, weightHidden).forward(matrix(2, INPUTS + 1), h0, c0));
        assertThrows(
                IllegalArgumentException.class,
                () -> lstm(weightInput, weightHidden).forward(new double[][] {{1, Double.NaN, 2}}, h0, c0));
    }

    @Test
    void aPerfectForecastHasNoError() {
        double[] r = {0.1, 0.2};
        ForecastErrors errors = ForecastErrors.of(r, r);
        assertEquals(0, errors.mae() + errors.mse() + errors.hmae() + errors.hmse(), 0);
        assertEquals(1 + 2 * Math.log(Math.sqrt(0.02)), errors.qlikeVariance(), 1e-14);
        assertThrows(IllegalArgumentException.class, () -> ForecastErrors.of(r, new double[] {0.1, 0}));
        assertThrows(IllegalArgumentException.class, () -> ForecastErrors.of(r, new double[] {0.1}));
    }
}
