package tradewind.engine.quant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionsTest {
    /// Abramowitz and Stegun, table 26.1, and the far tail by its continued fraction.
    @ParameterizedTest
    @CsvSource({"0, 0.5", "1, 0.841344746068543", "-1.96, 0.024997895148220", "-10, 7.619853024160527e-24"})
    void theNormalDistributionAgreesWithItsTable(double x, double p) {
        assertEquals(p, Normal.cumulative(x), 1e-13 * p);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-20, 1e-5, 0.02, 0.3, 0.5, 0.7, 0.999, 1 - 1e-12})
    void theNormalQuantileUndoesTheDistribution(double p) {
        assertEquals(p, Normal.cumulative(Normal.quantile(p)), 1e-12 * p);
    }

    /// t with one degree of freedom is Cauchy, with two it has a closed form.
    @ParameterizedTest
    @ValueSource(doubles = {-30, -2, -0.1, 0, 0.7, 5})
    void studentsDistributionHasItsClosedForms(double x) {
        assertEquals(0.5 + Math.atan(x) / Math.PI, new StudentT(1).cumulative(x), 1e-13);
        assertEquals(0.5 + x / (2 * Math.sqrt(2 + x * x)), new StudentT(2).cumulative(x), 1e-13);
    }

    @ParameterizedTest
    @CsvSource({"1, 1e-6", "2.5, 0.01", "4, 0.4", "30, 0.5", "7, 0.93"})
    void studentsQuantileUndoesTheDistribution(double nu, double p) {
        StudentT t = new StudentT(nu);
        assertEquals(p, t.cumulative(t.quantile(p)), 1e-13 * p);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 2, Double.NaN})
    void noQuantileOfWhatIsNoProbability(double p) {
        assertThrows(IllegalArgumentException.class, () -> Normal.quantile(p));
        assertThrows(IllegalArgumentException.class, () -> new StudentT(3).quantile(p));
    }

    @Test
    void theSampleQuantileIsTypeSeven() {
        double[] values = {40, 10, 30, 20};
        assertEquals(17.5, Samples.quantile(values, 0.25), 1e-12);
        assertEquals(40, Samples.quantile(values, 1), 0);
    }
}
