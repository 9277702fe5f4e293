package tradewind.engine.quant.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The ends of the inputs: an answer or a refusal, never a NaN.
class HardInputsTest {
    /// The limit of small variances, taken from above.
    @Test
    void hestonHasSensitivitiesWhereAVarianceIsZero() {
        HestonGreeks none = greeks(0, 0.05);
        HestonGreeks little = greeks(0.05 * 0.0101, 0.05);
        assertEquals(little.variance(), none.variance(), 0.02 * little.variance());
        assertEquals(0, none.vega(), 0);
        assertEquals(little.mean(), none.mean(), 0.02 * little.mean());
        HestonGreeks fading = greeks(0.05, 0);
        HestonGreeks nearly = greeks(0.05, 0.05 * 0.0101);
        assertEquals(nearly.mean(), fading.mean(), 0.02 * nearly.mean());
        assertTrue(Double.isFinite(fading.theta()) && Double.isFinite(none.theta()));
    }

    private static HestonGreeks greeks(double now, double mean) {
        return HestonGreeks.of(new Heston(now, 1.5, mean, 0.4, -0.5), OptionType.CALL, 100, 105, 1, 0.02, 0.01);
    }

    @Test
    void theBivariateNormalIsExactAtItsEnds() {
        double inf = Double.POSITIVE_INFINITY;
        assertEquals(Normal.cdf(0.7), Bivariate.cdf(0.7, inf, 0.5), 0);
        assertEquals(Normal.cdf(0.7), Bivariate.cdf(inf, 0.7, -0.9), 0);
        assertEquals(0, Bivariate.cdf(-inf, inf, 0.5), 0);
        assertEquals(1, Bivariate.cdf(inf, inf, 0.5), 0);
        assertEquals(Normal.cdf(0.7), Bivariate.cdf(0.7, 39, 0.5), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> Bivariate.cdf(Double.NaN, 0, 0.5));
        assertThrows(IllegalArgumentException.class, () -> Bivariate.cdf(0, Double.NaN, 0.5));
    }

    /// The price is fine there; speed and zomma are zero times infinity.
    @Test
    void greeksThatAreNoNumbersAreRefused() {
        Vanilla still = new Vanilla(OptionType.CALL, 100, 120, 1, 0.01, 0, 1e-200);
        assertEquals(0, BlackScholes.price(still), 0);
        assertThrows(IllegalArgumentException.class, () -> BlackScholes.greeks(still));
    }

    @Test
    void surfacesRefuseWhatTheyCannotPlace() {
        Svi svi = new Svi(0.02, 0.1, -0.3, 0, 0.2);
        assertThrows(IllegalArgumentException.class, () -> svi.volatility(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> svi.density(Double.NaN));
        VolatilitySurface surface = new VolatilitySurface(new double[] {1}, new double[] {0.04}, 0, 1, 0.5);
        assertThrows(IllegalArgumentException.class, () -> surface.volatility(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> surface.misfit(List.of()));
    }
}
