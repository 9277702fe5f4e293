package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.BarSeries;

class IntervalBarsTest {
    private static final long MINUTE = SampleDesk.MINUTE;

    @Test
    void takesFirstOpenLastCloseHighestHighLowestLowAndTheSumOfVolumes() {
        BarSeries minutes = new BarSeries(BarInterval.M1);
        IntervalBars bars = new IntervalBars(minutes, BarInterval.M5);
        minutes.addBar(10 * MINUTE, 100, 120, 90, 110, 1);
        minutes.addBar(12 * MINUTE, 111, 130, 105, 106, 2);
        minutes.addBar(15 * MINUTE, 107, 108, 101, 102, 4);
        bars.update();
        assertEquals(List.of("10: 100 130 90 106 3", "15: 107 108 101 102 4"), texts(bars.bars()));
    }

    @Test
    void worksOutTheLastBarAgainWhenItsLastMinuteChanged() {
        BarSeries minutes = new BarSeries(BarInterval.M1);
        IntervalBars bars = new IntervalBars(minutes, BarInterval.M5);
        minutes.addBar(0, 100, 120, 90, 110, 1);
        minutes.addBar(MINUTE, 110, 110, 110, 110, 1);
        bars.update();
        minutes.setBar(1, 110, 140, 80, 85, 6);
        bars.update();
        assertEquals(List.of("0: 100 140 80 85 7"), texts(bars.bars()));
    }

    @Test
    void saysFromWhichBarOnSomethingChanged() {
        BarSeries minutes = new BarSeries(BarInterval.M1);
        IntervalBars bars = new IntervalBars(minutes, BarInterval.M5);
        for (int i = 0; i < 12; i++) minutes.addBar(i * MINUTE, 1, 1, 1, 1, 1);
        assertEquals(0, bars.update());
        minutes.addBar(12 * MINUTE, 1, 1, 1, 1, 1);
        assertEquals(2, bars.update());
    }

    @ParameterizedTest
    @EnumSource(BarInterval.class)
    void growingBarByBarGivesTheSameAsAllAtOnce(BarInterval interval) {
        long seed = 20131129;
        Random random = new Random(seed);
        BarSeries minutes = new BarSeries(BarInterval.M1);
        IntervalBars bars = new IntervalBars(minutes, interval);
        bars.interval(interval);
        long time = 0;
        for (int i = 0; i < 4_000; i++) {
            time += random.nextInt(90) * SampleDesk.SECOND;
            minutes.addTrade(time, 1_000 + random.nextInt(200), 1 + random.nextInt(9));
            if (random.nextInt(3) == 0) bars.update();
        }
        bars.update();
        assertEquals(texts(minutes.aggregate(interval)), texts(bars.bars()), "seed " + seed);
    }

    private static List<String> texts(BarSeries bars) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++)
            texts.add(bars.time(i) / MINUTE + ": " + bars.open(i) + " " + bars.high(i) + " " + bars.low(i) + " "
                    + bars.close(i) + " " + bars.volume(i));
        return texts;
    }
}
