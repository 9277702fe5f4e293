package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.engine.market.BarInterval;
import tradewind.views.chart.TimeTicks.Tick;

class TimeTicksTest {
    private static final long HOUR = 60 * SampleDesk.MINUTE;

    @Test
    void standAtTheFirstBarOfEachHour() {
        VisibleBars bars = bars(SampleDesk.MIDNIGHT + 16 * HOUR, BarInterval.M5, 60);
        assertEquals(List.of("17:00", "18:00", "19:00", "20:00"), texts(TimeTicks.of(bars, BarInterval.M5, 6, 64)));
        assertEquals(12.5, TimeTicks.of(bars, BarInterval.M5, 6, 64).getFirst().index());
    }

    @Test
    void nameTheDayWhereOneBegins() {
        VisibleBars bars = bars(SampleDesk.MIDNIGHT + 22 * HOUR, BarInterval.M5, 40);
        assertEquals(List.of("23:00", "30 Nov", "01:00"), texts(TimeTicks.of(bars, BarInterval.M5, 6, 64)));
    }

    @Test
    void nameMonthsAndYearsOverLongTimes() {
        VisibleBars bars = bars(SampleDesk.MIDNIGHT, BarInterval.D1, 200);
        assertEquals(
                List.of("Dec", "2014", "Feb", "Mar", "Apr", "May", "Jun"),
                texts(TimeTicks.of(bars, BarInterval.D1, 2.5, 64)));
    }

    @Test
    void nameTheFirstBarWhereThereAreTooFewForAStep() {
        VisibleBars bars = bars(SampleDesk.MIDNIGHT - 48 * HOUR, BarInterval.D1, 3);
        assertEquals(List.of("27 Nov"), texts(TimeTicks.of(bars, BarInterval.D1, 6, 64)));
        assertEquals(List.of(), TimeTicks.of(new VisibleBars(), BarInterval.M1, 6, 64));
    }

    @Test
    void aGapInTheBarsDoesNotCrowdTheLabels() {
        VisibleBars bars = new VisibleBars();
        bars.reset(40, 1);
        long time = SampleDesk.MIDNIGHT + 20 * HOUR;
        for (int i = 0; i < 40; i++) {
            bars.add(i, time, 1, 1, 1, 1, 1);
            time += i >= 18 && i < 21 ? HOUR : 5 * SampleDesk.MINUTE;
        }
        List<Tick> ticks = TimeTicks.of(bars, BarInterval.M5, 6, 64);
        for (int i = 1; i < ticks.size(); i++)
            assertTrue((ticks.get(i).index() - ticks.get(i - 1).index()) * 6 >= 50, ticks.toString());
        assertTrue(ticks.stream().anyMatch(t -> t.text().equals("30 Nov")), "the day stays: " + ticks);
    }

    @ParameterizedTest
    @EnumSource(BarInterval.class)
    void leaveRoomForEachLabelAtEveryZoom(BarInterval interval) {
        for (double barWidth = 60; barWidth > 0.01; barWidth /= 1.7) {
            int bucket = BarBuckets.sizeFor(700 / barWidth, 230);
            VisibleBars bars = new VisibleBars();
            int candles = (int) (700 / barWidth / bucket);
            bars.reset(candles, bucket);
            for (int i = 0; i < candles; i++)
                bars.add(i * bucket, SampleDesk.MIDNIGHT + i * bucket * interval.nanos(), 1, 1, 1, 1, 1);
            List<Tick> ticks = TimeTicks.of(bars, interval, barWidth, 64);
            for (int i = 1; i < ticks.size(); i++) {
                double apart = (ticks.get(i).index() - ticks.get(i - 1).index()) * barWidth;
                assertTrue(apart >= 50, interval + " at " + barWidth + " px: " + ticks);
            }
        }
    }

    private static VisibleBars bars(long from, BarInterval interval, int count) {
        VisibleBars bars = new VisibleBars();
        bars.reset(count, 1);
        for (int i = 0; i < count; i++) bars.add(i, from + i * interval.nanos(), 1, 1, 1, 1, 1);
        return bars;
    }

    private static List<String> texts(List<Tick> ticks) {
        return ticks.stream().map(Tick::text).toList();
    }
}
