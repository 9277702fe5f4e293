package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceRangeTest {
    private static final PriceRange BARS = new PriceRange(100, 200);

    @ParameterizedTest
    @CsvSource({"150, 100, 200", "220, 100, 220", "250, 100, 250", "251, 100, 200", "50, 50, 200", "49, 100, 200"})
    void reachesLevelsUpToHalfItsHeightAway(double level, double low, double high) {
        assertEquals(new PriceRange(low, high), BARS.with(new double[] {level}, 1));
    }

    @Test
    void oneLevelDoesNotExtendTheReachForTheNext() {
        assertEquals(new PriceRange(100, 240), BARS.with(new double[] {240, 290}, 1));
    }

    @Test
    void aFlatMarketReachesAsFarAsTheLeastRange() {
        assertEquals(new PriceRange(90, 100), new PriceRange(100, 100).with(new double[] {90, 111}, 20));
    }

    @Test
    void leansTowardsLinesOverTheCandlesButNotFar() {
        PriceRange candles = new PriceRange(1_000, 2_000);
        assertEquals(new PriceRange(900, 2_100), candles.towards(new PriceRange(900, 2_100), 10));
        assertEquals(new PriceRange(700, 2_300), candles.towards(new PriceRange(-5_000, 9_000), 10));
        assertEquals(candles, candles.towards(new PriceRange(1_200, 1_300), 10));
    }
}
