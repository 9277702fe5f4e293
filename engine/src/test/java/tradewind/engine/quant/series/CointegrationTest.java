package tradewind.engine.quant.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.engine.quant.Matrices;

class CointegrationTest {
    private static double[] walk(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[n];
        for (int t = 1; t < n; t++) x[t] = x[t - 1] + random.nextGaussian();
        return x;
    }

    /// y = 5 + 2 x + a spread that halves every period.
    private static double[] partner(double[] x, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] y = new double[x.length];
        double spread = 0;
        for (int t = 0; t < x.length; t++) {
            spread = 0.5 * spread + random.nextGaussian();
            y[t] = 5 + 2 * x[t] + spread;
        }
        return y;
    }

    @ParameterizedTest
    @EnumSource(MacKinnon.class)
    void pValuesRiseWithTheStatisticAndMeetTheCriticalValues(MacKinnon terms) {
        double before = 0;
        for (double statistic = -25; statistic < 4; statistic += 0.01) {
            double p = terms.pValue(statistic, 1);
            // the two surfaces of the published approximation meet within a few thousandths
            assertTrue(p >= before - 3e-3, terms + " at " + statistic);
            before = p;
        }
        double[] critical = terms.criticalValues(1, Double.POSITIVE_INFINITY);
        assertEquals(0.01, terms.pValue(critical[0], 1), 0.001);
        assertEquals(0.05, terms.pValue(critical[1], 1), 0.002);
        assertEquals(0.10, terms.pValue(critical[2], 1), 0.003);
    }

    @Test
    void tellsAWalkFromWhatComesBack() {
        double[] x = walk(500, 1);
        double[] spread = EngleGranger.of(x, partner(x, 2)).residuals();
        assertTrue(AugmentedDickeyFuller.test(x, 2, MacKinnon.CONSTANT).pValue() > 0.1);
        assertTrue(AugmentedDickeyFuller.test(spread, 2, MacKinnon.CONSTANT).pValue() < 0.001);
    }

    @Test
    void findsThePairAndItsHalfLife() {
        double[] x = walk(2000, 3);
        EngleGranger pair = EngleGranger.of(x, partner(x, 4));
        assertEquals(2, pair.slope(), 0.01);
        assertEquals(1, pair.halfLife().orElseThrow(), 0.15);
        assertTrue(pair.test(1).pValue() < 0.001);
        assertTrue(EngleGranger.of(x, walk(2000, 21)).test(1).pValue() > 0.05);
    }

    @Test
    void johansenCountsTheRelations() {
        double[] x = walk(800, 5);
        double[] y = partner(x, 6);
        double[] z = walk(800, 7);
        double[][] series = new double[x.length][];
        for (int t = 0; t < x.length; t++) series[t] = new double[] {x[t], y[t], z[t]};
        Johansen test = Johansen.test(series, 2, Johansen.Terms.UNRESTRICTED_CONSTANT);
        assertTrue(test.trace()[0] > test.traceCritical()[0][2]);
        assertTrue(test.trace()[1] < test.traceCritical()[1][2]);
        double[] relation = Matrices.transpose(test.vectors())[0];
        assertEquals(-0.5, relation[1] / relation[0], 0.02);
        assertEquals(0, relation[2] / relation[0], 0.02);
    }

    /// The canonical correlations do not know which series is called first, nor its unit.
    @Test
    void johansenDoesNotDependOnOrderOrUnits() {
        double[] x = walk(300, 8);
        double[] y = partner(x, 9);
        double[][] one = new double[x.length][];
        double[][] other = new double[x.length][];
        for (int t = 0; t < x.length; t++) {
            one[t] = new double[] {x[t], y[t]};
            other[t] = new double[] {100 * y[t], x[t]};
        }
        double[] a = Johansen.test(one, 1, Johansen.Terms.NONE).eigenvalues();
        double[] b = Johansen.test(other, 1, Johansen.Terms.NONE).eigenvalues();
        assertEquals(a[0], b[0], 1e-9);
        assertEquals(a[1], b[1], 1e-9);
    }

    @Test
    void refusesPairsWithNothingToTest() {
        double[] x = walk(50, 1);
        double[] line = new double[50];
        for (int t = 0; t < 50; t++) line[t] = 3 - 2 * x[t];
        assertThrows(IllegalArgumentException.class, () -> EngleGranger.of(x, line));
        assertThrows(IllegalArgumentException.class, () -> EngleGranger.of(new double[50], x));
        assertThrows(IllegalArgumentException.class, () -> EngleGranger.of(x, walk(40, 2)));
        assertThrows(
                IllegalArgumentException.class,
                () -> AugmentedDickeyFuller.test(new double[] {1, 2, 1, 2}, 1, MacKinnon.CONSTANT));
        double[][] twins = new double[50][];
        for (int t = 0; t < 50; t++) twins[t] = new double[] {x[t], x[t]};
        assertThrows(IllegalArgumentException.class, () -> Johansen.test(twins, 1, Johansen.Terms.NONE));
    }
}
