package tradewind.engine.quant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearAlgebraTest {
    private static double[][] random(int rows, int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] a = new double[rows][columns];
        for (double[] row : a) for (int j = 0; j < columns; j++) row[j] = random.nextGaussian();
        return a;
    }

    private static void assertIdentity(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) assertEquals(i == j ? 1 : 0, a[i][j], 1e-10);
        }
    }

    @Test
    void theInverseUndoesTheMatrix() {
        for (int n = 1; n <= 12; n++) {
            double[][] a = random(n, n, n);
            assertIdentity(Matrices.times(a, Matrices.inverse("a", a)));
        }
    }

    @Test
    void choleskyGivesTheMatrixBack() {
        double[][] x = random(9, 6, 1);
        double[][] s = Matrices.times(Matrices.transpose(x), x);
        double[][] lower = Matrices.cholesky("s", s);
        double[][] back = Matrices.times(lower, Matrices.transpose(lower));
        for (int i = 0; i < 6; i++) assertArrayEquals(s[i], back[i], 1e-12);
    }

    /// Few rows and many take different ways.
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 24, 25, 60})
    void eigenvectorsAreOrthonormalAndRebuildTheMatrix(int n) {
        double[][] x = random(n + 2, n, n);
        double[][] s = Matrices.times(Matrices.transpose(x), x);
        Matrices.Eigen eigen = Matrices.eigen("s", s);
        assertIdentity(Matrices.times(Matrices.transpose(eigen.vectors()), eigen.vectors()));
        for (int i = 1; i < n; i++) assertTrue(eigen.values()[i - 1] >= eigen.values()[i]);
        for (int k = 0; k < n; k++) {
            double[] v = Matrices.transpose(eigen.vectors())[k];
            double[] sv = Matrices.times(s, v);
            for (int i = 0; i < n; i++) assertEquals(eigen.values()[k] * v[i], sv[i], 1e-11 * eigen.values()[0]);
        }
    }

    @Test
    void aSingularMatrixIsRefusedByName() {
        double[][] singular = {{1, 2, 3}, {2, 4, 6}, {1, 0, 1}};
        String text = assertThrows(IllegalArgumentException.class, () -> Matrices.inverse("prices", singular))
                .getMessage();
        assertTrue(String.valueOf(text).contains("prices is singular"), text);
        assertThrows(IllegalArgumentException.class, () -> Matrices.cholesky("s", new double[][] {{1, 2}, {2, 1}}));
        assertThrows(IllegalArgumentException.class, () -> Matrices.cholesky("s", new double[][] {{1, 0.5}, {0.2, 1}}));
        assertThrows(IllegalArgumentException.class, () -> Matrices.inverse("s", new double[][] {{Double.NaN}}));
        assertThrows(IllegalArgumentException.class, () -> Matrices.inverse("s", new double[][] {{1, 2}}));
    }

    /// Longley's data (1967), the classic of ill-conditioned regressions: certified values of NIST StRD.
    @Test
    void leastSquaresKeepsItsDigitsOnLongleysData() {
        double[][] data = {
            {60323, 83.0, 234289, 2356, 1590, 107608, 1947},
            {61122, 88.5, 259426, 2325, 1456, 108632, 1948},
            {60171, 88.2, 258054, 3682, 1616, 109773, 1949},
            {61187, 89.5, 284599, 3351, 1650, 110929, 1950},
            {63221, 96.2, 328975, 2099, 3099, 112075, 1951},
            {63639, 98.1, 346999, 1932, 3594, 113270, 1952},
            {64989, 99.0, 365385, 1870, 3547, 115094, 1953},
            {63761, 100.0, 363112, 3578, 3350, 116219, 1954},
            {66019, 101.2, 397469, 2904, 3048, 117388, 1955},
            {67857, 104.6, 419180, 2822, 2857, 118734, 1956},
            {68169, 108.4, 442769, 2936, 2798, 120445, 1957},
            {66513, 110.8, 444546, 4681, 2637, 121950, 1958},
            {68655, 112.6, 482704, 3813, 2552, 123366, 1959},
            {69564, 114.2, 502601, 3931, 2514, 125368, 1960},
            {69331, 115.7, 518173, 4806, 2572, 127852, 1961},
            {70551, 116.9, 554894, 4007, 2827, 130081, 1962}
        };
        double[] y = new double[data.length];
        double[][] x = new double[data.length][];
        for (int i = 0; i < data.length; i++) {
            y[i] = data[i][0];
            x[i] = data[i].clone();
            x[i][0] = 1;
        }
        LeastSquares fit = LeastSquares.of(y, x);
        assertEquals(-3482258.63459582, fit.coefficients()[0], 1e-3);
        assertEquals(15.0618722713733, fit.coefficients()[1], 1e-7);
        assertEquals(-0.035819179292591, fit.coefficients()[2], 1e-10);
        assertEquals(890420.383607373, fit.stdErrors()[0], 1);
    }

    @Test
    void aRegressorThatRepeatsAnotherIsRefused() {
        double[][] x = {{1, 2}, {1, 2}, {2, 4}, {3, 6}};
        assertThrows(IllegalArgumentException.class, () -> LeastSquares.of(new double[] {1, 2, 3, 4}, x));
    }

    /// Rosenbrock's valley, minimum 0 at (1, 1).
    @Test
    void findsTheMinimumOfACurvedValley() {
        Minimum found =
                Minimum.of(x -> 100 * Math.pow(x[1] - x[0] * x[0], 2) + Math.pow(1 - x[0], 2), new double[] {-1.2, 1});
        assertTrue(found.converged());
        assertArrayEquals(new double[] {1, 1}, found.at(), 1e-4);
    }

    @Test
    void aMinimumOutsideTheAdmissibleIsNotReached() {
        Minimum found = Minimum.of(
                x -> {
                    if (x[0] <= 0) throw new IllegalArgumentException("outside");
                    return x[0] - Math.log(x[0]);
                },
                new double[] {5});
        assertEquals(1, found.at()[0], 1e-6);
        assertThrows(IllegalArgumentException.class, () -> Minimum.of(_ -> Double.NaN, new double[] {0}));
    }
}
