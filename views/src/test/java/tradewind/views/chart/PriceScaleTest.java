package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
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

    @Test
    void aLogarithmicScaleGivesEqualRatiosEqualHeights() {
        PriceScale scale = PriceScale.around(100, 10_000, 300, 0, 0, 1, true);
        assertEquals(150, scale.y(1_000), 1e-9);
        assertEquals(scale.y(200) - scale.y(400), scale.y(400) - scale.y(800), 1e-9);
        assertEquals(123, scale.y(scale.price(123)), 1e-9);
        assertEquals(60, scale.moved(10).y(scale.price(50)), 1e-9);
    }

    @Test
    void pricesWithoutALogarithmAreShownLinear() {
        PriceScale scale = PriceScale.around(-100, 100, 300, 0, 0, 1, true);
        assertEquals(new PriceScale(-100, 100, 300), scale);
        assertEquals(true, PriceScale.around(100, 200, 300, 0, 0, 1, true).y(-5) > 300);
    }

    @Test
    void aStretchBeyondAllNumbersIsNotTaken() {
        PriceScale scale = new PriceScale(100, 200, 100, true);
        assertEquals(scale, scale.stretched(1e9));
    }

    @Test
    void labelsOfALogarithmicScaleAreRoundRiseAndKeepTheirDistance() {
        PriceScale scale = new PriceScale(9_000, 1_200_000, 400, true);
        double[] ticks = PriceTicks.of(scale, 1, 34);
        assertArrayEquals(new double[] {15_000, 30_000, 60_000}, Arrays.copyOf(ticks, 3));
        for (int i = 1; i < ticks.length; i++)
            assertEquals(true, scale.y(ticks[i - 1]) - scale.y(ticks[i]) >= 33.9, "tick " + i);
    }

    @Test
    void percentsStandOnRoundStepsFromTheBase() {
        PercentBase base = new PercentBase(100_000);
        double[] ticks = base.ticks(new PriceScale(98_900, 102_600, 300), 60);
        assertArrayEquals(new double[] {99_000, 100_000, 101_000, 102_000}, ticks, 1e-6);
        assertEquals("+1.00 %", base.text(101_000));
        assertEquals("−1.00 %", base.text(99_000));
        assertEquals(101_000, base.priceAt(1), 1e-9);
    }
}
