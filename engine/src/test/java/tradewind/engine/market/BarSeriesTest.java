package tradewind.engine.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tradewind.engine.market.BarInterval.H1;
import static tradewind.engine.market.BarInterval.M1;
import static tradewind.engine.market.BarInterval.M5;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BarSeriesTest {
    private static final long MINUTE = 60_000_000_000L;

    private final BarSeries bars = new BarSeries(M1);

    private static String bar(BarSeries bars, int i) {
        return bars.time(i) / MINUTE + ": " + bars.open(i) + " " + bars.high(i) + " " + bars.low(i) + " "
                + bars.close(i) + " " + bars.volume(i);
    }

    @Test
    void gathersTheTradesOfAMinuteInOneBar() {
        bars.addTrade(MINUTE, 10, 1);
        bars.addTrade(MINUTE + 1, 12, 2);
        bars.addTrade(MINUTE + 2, 9, 3);
        bars.addTrade(2 * MINUTE - 1, 11, 4);
        assertEquals(1, bars.size());
        assertEquals("1: 10 12 9 11 10", bar(bars, 0));
    }

    @Test
    void hasNoBarWhereThereWasNoTrade() {
        bars.addTrade(MINUTE, 10, 1);
        bars.addTrade(7 * MINUTE, 20, 1);
        assertEquals(2, bars.size());
        assertEquals("7: 20 20 20 20 1", bar(bars, 1));
    }

    @Test
    void countsALateTradeIntoTheLastBar() {
        bars.addTrade(MINUTE, 10, 1);
        bars.addTrade(2 * MINUTE, 20, 1);
        bars.addTrade(MINUTE + 5, 5, 3);
        assertEquals("1: 10 10 10 10 1", bar(bars, 0));
        assertEquals("2: 20 20 5 5 4", bar(bars, 1));
    }

    @Test
    void refusesABarThatDoesNotFollow() {
        bars.addBar(MINUTE, 1, 1, 1, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> bars.addBar(MINUTE, 1, 1, 1, 1, 1));
    }

    @Test
    void growsAndCanBeCleared() {
        for (int i = 0; i < 10_000; i++) bars.addTrade(i * MINUTE, i, i);
        assertEquals(10_000, bars.size());
        assertEquals("9999: 9999 9999 9999 9999 9999", bar(bars, 9_999));
        bars.clear();
        assertEquals(0, bars.size());
        bars.addTrade(MINUTE, 10, 1);
        assertEquals("1: 10 10 10 10 1", bar(bars, 0));
    }

    @Test
    void aggregatesIntoLongerBars() {
        bars.addBar(4 * MINUTE, 10, 15, 9, 12, 1);
        bars.addBar(5 * MINUTE, 12, 13, 8, 9, 2);
        bars.addBar(9 * MINUTE, 9, 20, 9, 19, 3);
        bars.addBar(10 * MINUTE, 19, 19, 18, 18, 4);
        BarSeries five = bars.aggregate(M5);
        assertEquals(3, five.size());
        assertEquals("0: 10 15 9 12 1", bar(five, 0));
        assertEquals("5: 12 20 8 19 5", bar(five, 1));
        assertEquals("10: 19 19 18 18 4", bar(five, 2));
    }

    @Test
    void tradesGoOnFromAWholeBarAndFromAnEmptySeries() {
        bars.addTrade(3 * MINUTE, 10, 1);
        bars.addBar(5 * MINUTE, 20, 20, 20, 20, 1);
        bars.addTrade(6 * MINUTE - 1, 21, 1);
        bars.addTrade(4 * MINUTE, 19, 1);
        bars.addTrade(6 * MINUTE, 30, 1);
        assertEquals("5: 20 21 19 19 3", bar(bars, 1));
        assertEquals("6: 30 30 30 30 1", bar(bars, 2));
        bars.clear();
        bars.addTrade(2 * MINUTE, 40, 1);
        bars.addTrade(3 * MINUTE, 50, 1);
        assertEquals("2: 40 40 40 40 1", bar(bars, 0));
        assertEquals("3: 50 50 50 50 1", bar(bars, 1));
    }

    @Test
    void refusesToAggregateIntoShorterBars() {
        assertThrows(IllegalArgumentException.class, () -> new BarSeries(M5).aggregate(M1));
    }

    @ParameterizedTest
    @EnumSource(BarInterval.class)
    void aggregatingMinutesGivesTheBarsTheTradesWouldHaveGiven(BarInterval interval) {
        SplittableRandom random = new SplittableRandom(11);
        BarSeries direct = new BarSeries(interval);
        long time = 0;
        long price = 1_000;
        for (int i = 0; i < 20_000; i++) {
            time += random.nextLong(0, 2 * MINUTE);
            price += random.nextInt(-5, 6);
            bars.addTrade(time, price, i);
            direct.addTrade(time, price, i);
        }
        BarSeries aggregated = bars.aggregate(interval);
        assertEquals(direct.size(), aggregated.size());
        for (int i = 0; i < direct.size(); i++) assertEquals(bar(direct, i), bar(aggregated, i));
    }

    @Test
    void intervalsBeginAtMultiplesOfTheirLengthBefore1970Too() {
        assertEquals(60 * MINUTE, H1.start(119 * MINUTE));
        assertEquals(120 * MINUTE, H1.start(120 * MINUTE));
        assertEquals(-60 * MINUTE, H1.start(-1));
    }
}
