package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceScaleTest {
    @Test
    void leavesTheFreePixelsAboveAndBelow() {
        PriceScale scale = PriceScale.around(1_000, 2_000, 300, 40, 10, 1);
        assertEquals(40, scale.y(2_000), 1e-9);
        assertEquals(290, scale.y(1_000), 1e-9);
    }

    @Test
    void doesNotBlowUpAFlatMarket() {
        PriceScale scale = PriceScale.around(1_000, 1_000, 200, 0, 0, 20);
        assertEquals(990, scale.low(), 1e-9);
        assertEquals(1_010, scale.high(), 1e-9);
    }

    @Test
    void showsNegativePrices() {
        PriceScale scale = PriceScale.around(-3_763, -100, 400, 0, 0, 20);
        assertEquals(0, scale.y(-100), 1e-9);
        assertEquals(400, scale.y(-3_763), 1e-9);
    }

    @Test
    void aPixelAndItsPriceAreTheSamePlace() {
        PriceScale scale = new PriceScale(90_000, 120_000, 333);
        assertEquals(123.0, scale.y(scale.price(123)), 1e-9);
    }

    @Test
    void stretchesAroundTheMiddle() {
        assertEquals(new PriceScale(50, 250, 100), new PriceScale(100, 200, 100).stretched(2));
    }

    @Test
    void movesWithTheContent() {
        PriceScale moved = new PriceScale(100, 200, 100).moved(10);
        assertEquals(60, moved.y(150), 1e-9);
    }

    @Test
    void refusesAnEmptyRange() {
        assertThrows(IllegalArgumentException.class, () -> new PriceScale(5, 5, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1000, 100, 1, 34, 500",
        "0, 1000, 1000, 1, 34, 50",
        "0, 70, 1000, 1, 34, 5",
        "0, 20, 1000, 1, 34, 1",
        "0, 1000, 1000, 25, 34, 50",
        "0, 100, 1000, 25, 34, 25",
        "0, 300, 100, 1, 34, 200"
    })
    void labelsStandOnRoundStepsThatAreOnTheTick(
            double low, double high, double height, long tick, double apart, long step) {
        assertEquals(step, PriceTicks.step(new PriceScale(low, high, height), tick, apart));
    }

    @Test
    void labelsStandOnMultiplesOfTheStepWithinTheRange() {
        assertArrayEquals(new double[] {-20, -10, 0, 10}, PriceTicks.within(new PriceScale(-25, 15, 100), 10));
    }
}
