package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.BarSeries;

class BarBucketsTest {
    @ParameterizedTest
    @CsvSource({"100, 250, 1", "250, 250, 1", "251, 250, 2", "1000, 250, 4", "1001, 250, 8", "1000000, 250, 4096"})
    void mergesByThePowerOfTwoThatFits(double bars, double most, int size) {
        assertEquals(size, BarBuckets.sizeFor(bars, most));
    }

    @Test
    void aCandleKeepsItsShapeWhileTheViewPans() {
        BarSeries bars = series(1_000);
        BarBuckets buckets = new BarBuckets();
        buckets.update(bars, 0, 8);
        assertEquals(candle(buckets, bars, 96, 400, 104), candle(buckets, bars, 101, 405, 104));
        assertEquals(candle(buckets, bars, 96, 400, 104), candle(buckets, bars, 103.7, 407.7, 104));
    }

    @Test
    void takesFirstOpenLastCloseHighestHighLowestLowAndTheSumOfVolumes() {
        BarSeries bars = new BarSeries(BarInterval.M1);
        bars.addBar(0, 10, 15, 9, 12, 1);
        bars.addBar(1, 12, 18, 11, 13, 2);
        bars.addBar(2, 13, 14, 5, 6, 4);
        BarBuckets buckets = new BarBuckets();
        buckets.update(bars, 0, 2);
        assertEquals("10 18 9 13 3", candle(buckets, bars, 0, 3, 0));
        assertEquals("13 14 5 6 4", candle(buckets, bars, 0, 3, 2));
    }

    @Test
    void growingBarByBarGivesTheSameAsAllAtOnce() {
        BarSeries bars = new BarSeries(BarInterval.M1);
        BarBuckets growing = new BarBuckets();
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            int changed = Math.max(0, bars.size() - 1);
            if (changed > 0) bars.setBar(changed, 10, 900 + random.nextInt(99), 3, 8, random.nextInt(9));
            bars.addBar(i, 10, 20 + random.nextInt(99), 5, 12, 1);
            growing.update(bars, changed, 16);
        }
        BarBuckets whole = new BarBuckets();
        whole.update(bars, 0, 16);
        assertEquals(all(whole, bars), all(growing, bars));
    }

    @Test
    void changingTheBucketStartsOver() {
        BarSeries bars = series(100);
        BarBuckets buckets = new BarBuckets();
        buckets.update(bars, 0, 4);
        buckets.update(bars, 99, 2);
        BarBuckets fresh = new BarBuckets();
        fresh.update(bars, 0, 2);
        assertEquals(all(fresh, bars), all(buckets, bars));
    }

    @Test
    void copiesOnlyWhatTheWindowTouches() {
        BarSeries bars = series(1_000);
        BarBuckets buckets = new BarBuckets();
        buckets.update(bars, 0, 1);
        VisibleBars visible = new VisibleBars();
        buckets.copy(bars, 10.5, 20.5, visible);
        assertEquals(11, visible.size());
        assertEquals(10, visible.first(0));
        buckets.copy(bars, -50, -20, visible);
        assertTrue(visible.size() == 0, "a window before the first bar is empty");
    }

    private static BarSeries series(int count) {
        Random random = new Random(42);
        BarSeries bars = new BarSeries(BarInterval.M1);
        for (int i = 0; i < count; i++) {
            int middle = 1_000 + random.nextInt(100);
            bars.addBar(i * SampleDesk.MINUTE, middle, middle + random.nextInt(9), middle - 3, middle + 1, i);
        }
        return bars;
    }

    private static List<String> all(BarBuckets buckets, BarSeries bars) {
        VisibleBars visible = new VisibleBars();
        buckets.copy(bars, 0, bars.size(), visible);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < visible.size(); i++) texts.add(text(visible, i));
        return texts;
    }

    private static String candle(BarBuckets buckets, BarSeries bars, double from, double to, int first) {
        VisibleBars visible = new VisibleBars();
        buckets.copy(bars, from, to, visible);
        for (int i = 0; i < visible.size(); i++) if (visible.first(i) == first) return text(visible, i);
        throw new AssertionError("no candle starts at bar " + first);
    }

    private static String text(VisibleBars bars, int i) {
        return bars.open(i) + " " + bars.high(i) + " " + bars.low(i) + " " + bars.close(i) + " " + bars.volume(i);
    }
}
