package tradewind.engine.quant.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {
    /// Values to 17 digits from the continued fraction of the tail at high precision.
    @ParameterizedTest
    @CsvSource({
        "-30.3, 5.73172350331549573e-202",
        "-30, 4.906713927148187e-198",
        "-20, 2.7536241186062337e-89",
        "-10, 7.619853024160527e-24",
        "-5, 2.866515718791939e-7",
        "-1, 0.15865525393145705",
        "0, 0.5",
        "1, 0.8413447460685429"
    })
    void isExactAlsoFarOutInTheTail(double x, double probability) {
        assertEquals(probability, Normal.cdf(x), 2e-15 * probability);
    }

    @Test
    void theQuantileUndoesTheDistribution() {
        for (double x = -37; x < 3; x += 0.37) assertEquals(x, Normal.quantile(Normal.cdf(x)), 1e-13 * Math.max(1, -x));
    }

    @Test
    void slopesAreTheDensity() {
        for (double x = -6; x <= 6; x += 0.5)
            assertEquals(
                    Normal.density(x),
                    (Normal.cdf(x + 1e-5) - Normal.cdf(x - 1e-5)) / 2e-5,
                    1e-9 * (1 + Normal.density(x)));
    }

    @Test
    void certaintiesHaveNoQuantile() {
        for (double p : new double[] {0, 1, -0.1, Double.NaN})
            assertThrows(IllegalArgumentException.class, () -> Normal.quantile(p));
    }
}
