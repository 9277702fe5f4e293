package tradewind.views.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tradewind.engine.market.BarInterval;
import tradewind.views.texts.Language;
import tradewind.views.texts.Texts;

/// Where an index axis has its time labels: at the first bar of each hour, day, month or whatever step fits. UTC.
final class TimeTicks {
    private static final Texts TEXTS = Texts.of("chart");
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long[] STEPS = {
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        DAY
    };
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240};
    private static final Map<Language, Formats> FORMATS = new ConcurrentHashMap<>();

    private record Formats(
            DateTimeFormatter clock, DateTimeFormatter date, DateTimeFormatter month, DateTimeFormatter year) {}

    /// @param index place on the index axis
    /// @param major starts a day or session among hours, or a year among months
    record Tick(double index, String text, boolean major) {
        /// The same place without its words: something else stands there.
        Tick wordless() {
            return new Tick(index, "", major);
        }
    }

    private TimeTicks() {}

    private static Formats formats() {
        return FORMATS.computeIfAbsent(
                Language.spoken(),
                language -> new Formats(
                        format("HH:mm", language),
                        format(TEXTS.get("time.date"), language),
                        format("MMM", language),
                        format("yyyy", language)));
    }

    private static DateTimeFormatter format(String pattern, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).withZone(ZoneOffset.UTC);
    }

    /// Ticks for the candles of a frame.
    ///
    /// @param barWidth pixels of one bar
    /// @param apart fewest pixels between two labels
    static List<Tick> of(VisibleBars bars, BarInterval interval, double barWidth, double apart) {
        return of(bars, interval, SessionStarts.NONE, barWidth, apart);
    }

    /// The same with a tick at the first candle of each session that is drawn.
    static List<Tick> of(
            VisibleBars bars, BarInterval interval, SessionStarts sessions, double barWidth, double apart) {
        List<Tick> ticks = bars.size() < 2 ? List.of() : stepped(bars, interval, sessions, barWidth, apart);
        return ticks.isEmpty() ? single(bars, interval) : ticks;
    }

    private static List<Tick> stepped(
            VisibleBars bars, BarInterval interval, SessionStarts sessions, double barWidth, double apart) {
        double pixels = (bars.first(bars.size() - 1) - bars.first(0)) * barWidth;
        double least = open(bars, interval, sessions) / pixels * apart;
        for (long step : STEPS)
            if (step >= interval.nanos() && step >= least)
                return byTime(bars, interval, sessions, step, barWidth, apart);
        for (int days : new int[] {2, 7})
            if (days * DAY >= least) return byTime(bars, interval, sessions, days * DAY, barWidth, apart);
        for (int months : MONTHS) if (months * 30.4 * DAY >= least) return byMonth(bars, months, barWidth, apart);
        return List.of();
    }

    /// Too few bars for a step: the first one is named.
    private static List<Tick> single(VisibleBars bars, BarInterval interval) {
        if (bars.size() == 0) return List.of();
        boolean days = interval.nanos() >= DAY;
        DateTimeFormatter format = days ? formats().date() : formats().clock();
        return List.of(new Tick(bars.center(0), text(format, bars.time(0)), false));
    }

    /// Time in view without the pauses between sessions, which take no room.
    private static double open(VisibleBars bars, BarInterval interval, SessionStarts sessions) {
        double candle = (double) interval.nanos() * bars.bucket();
        double span = bars.time(bars.size() - 1) - (double) bars.time(0);
        if (sessions.all().length == 0) return span;
        for (int i = 1; i < bars.size(); i++)
            if (sessions.within(bars, i)) span -= Math.max(0, bars.time(i) - bars.time(i - 1) - candle);
        return Math.max(candle, span);
    }

    private static List<Tick> byTime(
            VisibleBars bars, BarInterval interval, SessionStarts sessions, long step, double barWidth, double apart) {
        long candle = interval.nanos() * bars.bucket();
        List<Tick> ticks = new ArrayList<>();
        for (int i = 1; i < bars.size(); i++) {
            long slot = Math.floorDiv(bars.time(i), step);
            boolean opens = sessions.drawn().length > 0 && sessions.within(bars, i);
            if (!opens && slot == Math.floorDiv(bars.time(i - 1), step)) continue;
            boolean newDay = Math.floorDiv(bars.time(i), DAY) != Math.floorDiv(bars.time(i - 1), DAY);
            // after a pause the round time is not in the bars: what stands there names itself
            long clock = bars.time(i) - slot * step < candle ? slot * step : bars.time(i);
            boolean dated = step >= DAY || newDay;
            String text = dated
                    ? text(formats().date(), bars.time(i))
                    : text(formats().clock(), clock);
            place(ticks, new Tick(bars.center(i), text, (newDay || opens) && step < DAY), barWidth, apart);
        }
        return ticks;
    }

    private static List<Tick> byMonth(VisibleBars bars, int months, double barWidth, double apart) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 1; i < bars.size(); i++) {
            int slot = Math.floorDiv(month(bars.time(i)), months);
            if (slot == Math.floorDiv(month(bars.time(i - 1)), months)) continue;
            boolean newYear = Math.floorDiv(month(bars.time(i)), 12) != Math.floorDiv(month(bars.time(i - 1)), 12);
            String text = text(newYear ? formats().year() : formats().month(), bars.time(i));
            place(ticks, new Tick(bars.center(i), text, newYear && months < 12), barWidth, apart);
        }
        return ticks;
    }

    /// Two labels too close (a gap in the bars): the major one stays, else the earlier.
    private static void place(List<Tick> ticks, Tick tick, double barWidth, double apart) {
        while (!ticks.isEmpty() && (tick.index() - ticks.getLast().index()) * barWidth < apart * 0.8) {
            if (!tick.major() || ticks.getLast().major()) return;
            ticks.removeLast();
        }
        ticks.add(tick);
    }

    private static int month(long time) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(time, DAY));
        return date.getYear() * 12 + date.getMonthValue() - 1;
    }

    private static String text(DateTimeFormatter format, long time) {
        return format.format(Instant.ofEpochSecond(Math.floorDiv(time, SECOND)));
    }
}
