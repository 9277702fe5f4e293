package tradewind.views.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.views.drawing.SamplePlot.BTC;
import static tradewind.views.drawing.SamplePlot.at;

import org.junit.jupiter.api.Test;

class MeasureTest {
    private final SamplePlot plot = new SamplePlot();

    @Test
    void saysPricePercentBarsAndTime() {
        Measure up = Measure.between(at(0, "1000"), at(90, "1012.50"), plot);
        assertEquals("+12.50  +1.25 %", up.prices(BTC));
        assertEquals("90 bars  1 h 30 min", up.times());
        Measure down = Measure.between(at(90, "1000"), at(89, "999"), plot);
        assertEquals("−1.00  −0.10 %", down.prices(BTC));
        assertEquals("−1 bar  −1 min", down.times());
    }

    @Test
    void nothingIsNoBars() {
        assertEquals(
                "0 bars  0 min", Measure.between(at(3, "1"), at(3, "1"), plot).times());
    }

    @Test
    void daysAreCountedByTheClock() {
        assertEquals(
                "1,560 bars  1 d 2 h",
                Measure.between(at(0, "1"), at(1_560, "1"), plot).times());
    }

    @Test
    void aPercentOfNothingIsNotSaid() {
        assertEquals("+1.00", Measure.between(at(0, "0"), at(1, "1"), plot).prices(BTC));
    }
}
