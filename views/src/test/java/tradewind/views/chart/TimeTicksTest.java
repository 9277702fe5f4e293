package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.engine.market.BarInterval;
import tradewind.views.chart.TimeTicks.Tick;
import tradewind.views.figures.ScreenZone;

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

    @AfterEach
    void utcAgain() {
        ScreenZone.choose(ZoneOffset.UTC);
    }

    /// Ticks of candles from a time on, in a zone.
    private static List<String> texts(String zone, String from, BarInterval interval, int bars) {
        ScreenZone.choose(ZoneId.of(zone));
        long start = Instant.parse(from).getEpochSecond() * 1_000_000_000L;
        return texts(TimeTicks.of(bars(start, interval, bars), interval, 6, 64));
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 23:00; 30 Nov; 01:00; UTC",
        "Europe/Berlin, 30 Nov; 01:00; 02:00; Berlin",
        "America/New_York, 18:00; 19:00; 20:00; New York",
        "Asia/Kolkata, 04:00; 05:00; 06:00; Kolkata"
    })
    void hoursAndDaysBeginWhereTheyDoInTheZoneOnScreen(String zone, String wanted) {
        List<String> ticks = new ArrayList<>(texts(zone, "2013-11-29T22:00:00Z", BarInterval.M5, 40));
        ticks.add(TimeTicks.zone(BarInterval.M5));
        assertEquals(List.of(wanted.split("; ")), ticks);
    }

    @Test
    void aBarThatBeginsAtHalfPastIsNotCalledByTheFullHour() {
        ScreenZone.choose(ZoneId.of("Asia/Kolkata"));
        long start = Instant.parse("2013-11-28T22:00:00Z").getEpochSecond() * 1_000_000_000L;
        assertEquals(
                List.of("06:30", "09:30", "12:30", "15:30"),
                texts(TimeTicks.of(bars(start, BarInterval.H1, 14), BarInterval.H1, 24, 64)));
    }

    @Test
    void anHourThatIsLeftOutHasNoLabel() {
        assertEquals(
                List.of("31 Mar", "01:00", "03:00", "04:00"),
                texts("Europe/Berlin", "2013-03-30T22:30:00Z", BarInterval.M5, 50));
        assertEquals(
                List.of("10 Mar", "01:00", "03:00", "04:00"),
                texts("America/New_York", "2013-03-10T04:30:00Z", BarInterval.M5, 50));
    }

    @Test
    void anHourThatComesTwiceHasTwoLabelsAndTheSecondSaysSo() {
        assertEquals(
                List.of("27 Oct", "01:00", "02:00", "02:00 CET", "03:00", "04:00"),
                texts("Europe/Berlin", "2013-10-26T21:30:00Z", BarInterval.M5, 72));
        assertEquals(
                List.of("3 Nov", "01:00", "01:00 EST", "02:00", "03:00"),
                texts("America/New_York", "2013-11-03T03:30:00Z", BarInterval.M5, 66));
    }

    @Test
    void anHourThatComesTwiceIsToldApartInHourlyBarsToo() {
        ScreenZone.choose(ZoneId.of("Europe/Berlin"));
        long start = Instant.parse("2013-10-26T21:00:00Z").getEpochSecond() * 1_000_000_000L;
        assertEquals(
                List.of("27 Oct", "01:00", "02:00", "02:00 CET", "03:00", "04:00"),
                texts(TimeTicks.of(bars(start, BarInterval.H1, 7), BarInterval.H1, 70, 64)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"})
    void noLabelOfOneDayIsThereTwiceAtAnyZoom(String zone) {
        ScreenZone.choose(ZoneId.of(zone));
        for (String day : List.of("2013-10-26T12:00:00Z", "2013-11-02T18:00:00Z", "2013-04-06T06:00:00Z"))
            for (double barWidth = 40; barWidth > 2; barWidth /= 1.4) {
                long start = Instant.parse(day).getEpochSecond() * 1_000_000_000L;
                VisibleBars bars = bars(start, BarInterval.M5, (int) Math.min(280, 1_400 / barWidth));
                List<String> ticks = texts(TimeTicks.of(bars, BarInterval.M5, barWidth, 64));
                assertEquals(new HashSet<>(ticks).size(), ticks.size(), ticks.toString());
            }
    }

    @Test
    void monthsOfHourlyBarsBeginWhereTheyDoInTheZoneOnScreen() {
        ScreenZone.choose(ZoneId.of("America/New_York"));
        long start = Instant.parse("2013-11-25T00:00:00Z").getEpochSecond() * 1_000_000_000L;
        List<Tick> ticks = TimeTicks.of(bars(start, BarInterval.H1, 90 * 24), BarInterval.H1, 0.2, 64);
        assertEquals(List.of("Dec", "2014", "Feb"), texts(ticks));
        assertEquals(6 * 24 + 5.5, ticks.getFirst().index(), "5:00 UTC on the first");
    }

    @Test
    void theFirstBarIsNamedByTheZoneOnScreenToo() {
        assertEquals(List.of("03:30"), texts("Asia/Kolkata", "2013-11-29T22:00:00Z", BarInterval.H1, 1));
    }

    @Test
    void barsDrawnTogetherAreNamedByTheRoundTimeTheyBeginAfter() {
        VisibleBars bars = new VisibleBars();
        bars.reset(40, 7);
        long start = SampleDesk.MIDNIGHT + 16 * HOUR;
        for (int i = 0; i < 40; i++) bars.add(i * 7, start + i * 7 * SampleDesk.MINUTE, 1, 1, 1, 1, 1);
        assertEquals(List.of("17:00", "18:00", "19:00", "20:00"), texts(TimeTicks.of(bars, BarInterval.M1, 1, 55)));
    }

    @Test
    void aDailyCandleKeepsItsDateInEveryZone() {
        assertEquals(
                texts("UTC", "2013-11-01T00:00:00Z", BarInterval.D1, 40),
                texts("America/New_York", "2013-11-01T00:00:00Z", BarInterval.D1, 40));
        assertEquals("UTC", TimeTicks.zone(BarInterval.D1));
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
