package tradewind.views.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.BarSeries;

class SessionStartsTest {
    private static final long HOUR = 60 * SampleDesk.MINUTE;
    private static final long DAY = 24 * HOUR;
    /// Monday 25 November 2013, 14:30 UTC: New York opens.
    private static final long OPEN = SampleDesk.MIDNIGHT - 4 * DAY + 14 * HOUR + 30 * SampleDesk.MINUTE;

    /// Sessions of six and a half hours in bars of five minutes, Monday to Friday.
    private static BarSeries sessions(int days) {
        BarSeries bars = new BarSeries(BarInterval.M5);
        for (int day = 0; day < days; day++) {
            if (day % 7 >= 5) continue;
            for (int i = 0; i < 78; i++) bars.addBar(OPEN + day * DAY + i * 5 * SampleDesk.MINUTE, 1, 1, 1, 1, 1);
        }
        return bars;
    }

    private static BarWindow window(BarSeries bars, double pixels) {
        BarWindow window = new BarWindow();
        window.fit(pixels, 0, bars.size());
        for (int i = 0; i < 60 && window.first() > 0.01; i++) window.zoom(0.8, pixels);
        return window;
    }

    private static SessionStarts starts(BarSeries bars, double pixels) {
        return SessionStarts.of(bars, SessionBreaks.pauses(HOUR), window(bars, pixels));
    }

    @Test
    void aNightTakesNoRoomAndTheNextSessionBeginsWithTheNextBar() {
        assertArrayEquals(new int[] {78, 156}, starts(sessions(3), 900).all());
    }

    @Test
    void aMarketThatNeverClosesHasNoSessions() {
        BarSeries bars = new BarSeries(BarInterval.M5);
        for (int i = 0; i < 600; i++) bars.addBar(OPEN + i * 5 * SampleDesk.MINUTE, 1, 1, 1, 1, 1);
        assertEquals(0, starts(bars, 900).all().length);
    }

    @Test
    void aHoleOfAFewMinutesIsNoBreak() {
        BarSeries bars = new BarSeries(BarInterval.M5);
        for (int i = 0; i < 60; i++) bars.addBar(OPEN + (i < 30 ? i : i + 11) * 5 * SampleDesk.MINUTE, 1, 1, 1, 1, 1);
        assertEquals(0, starts(bars, 900).all().length);
    }

    @Test
    void linesThatWouldCrowdLeaveTheFirstDayOfEachWeek() {
        BarSeries bars = sessions(33);
        SessionStarts some = starts(bars, 600);
        assertEquals(24, some.all().length);
        assertArrayEquals(new int[] {390, 780, 1170, 1560}, some.drawn());
        assertEquals(0, starts(bars, 100).drawn().length);
    }

    @Test
    void declaredHoursBreakWithoutAPause() {
        SessionBreaks atMidnight = SessionBreaks.daily(0);
        assertTrue(atMidnight.between(SampleDesk.MIDNIGHT, SampleDesk.MIDNIGHT));
        assertFalse(atMidnight.between(SampleDesk.MIDNIGHT + 1, SampleDesk.MIDNIGHT + HOUR));
        assertTrue(SessionBreaks.NONE.or(atMidnight).between(SampleDesk.MIDNIGHT - HOUR, SampleDesk.MIDNIGHT + HOUR));
    }

    @Test
    void theAxisNamesTheDayOfEachSessionAndKeepsHoursBetween() {
        BarSeries bars = sessions(3);
        SessionStarts starts = starts(bars, 900);
        List<String> texts = ticks(bars, starts, 900);
        assertEquals(List.of("15:00", "16:00", "17:00", "18:00", "19:00", "20:00", "26 Nov"), texts.subList(0, 7));
        assertTrue(texts.contains("27 Nov"), texts.toString());
    }

    @Test
    void aSessionThatOpensOnTheSameDayNamesItsOwnMinute() {
        BarSeries bars = new BarSeries(BarInterval.M5);
        for (int i = 0; i < 60; i++)
            bars.addBar(SampleDesk.MIDNIGHT + (i < 30 ? i : i + 16) * 5 * SampleDesk.MINUTE, 1, 1, 1, 1, 1);
        List<String> texts = ticks(bars, starts(bars, 900), 900);
        assertTrue(texts.contains("03:50"), texts.toString());
        assertFalse(texts.contains("03:00"), texts.toString());
    }

    private static List<String> ticks(BarSeries bars, SessionStarts starts, double pixels) {
        VisibleBars visible = new VisibleBars();
        visible.reset(bars.size(), 1);
        for (int i = 0; i < bars.size(); i++) visible.add(i, bars.time(i), 1, 1, 1, 1, 1);
        return TimeTicks.of(visible, BarInterval.M5, starts, pixels / bars.size(), 40).stream()
                .map(TimeTicks.Tick::text)
                .toList();
    }
}
