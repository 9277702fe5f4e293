package tradewind.views.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradewind.engine.market.BarInterval;
import tradewind.views.figures.Figures;
import tradewind.views.figures.ScreenZone;
import tradewind.views.figures.ZoneClock;
import tradewind.views.texts.Language;
import tradewind.views.texts.Texts;

/// Where an index axis has its time labels: at the first bar of each hour, day, month or whatever step fits.
///
/// Hours and days are those of the zone on screen ([ScreenZone]); a daily candle is a day of UTC and keeps its date.
/// Where the clock is put back an hour comes twice: the labels of the second one say so.
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
    private static final ZoneClock UTC = new ZoneClock(ZoneOffset.UTC);
    /// More letters than these in two labels side by side need more room than usual, each so many pixels.
    private static final int LETTERS = 12;

    private static final double LETTER = 6.6;
    private static volatile Optional<Formats> formats = Optional.empty();

    private record Formats(
            Language language,
            DateTimeFormatter clock,
            DateTimeFormatter date,
            DateTimeFormatter month,
            DateTimeFormatter year) {}

    /// @param index place on the index axis
    /// @param major starts a day or session among hours, or a year among months
    record Tick(double index, String text, boolean major) {
        /// The same place without its words: something else stands there.
        Tick wordless() {
            return new Tick(index, "", major);
        }
    }

    private TimeTicks() {}

    /// Of local times, as [ZoneClock] counts them: the calendar of UTC reads them right.
    private static Formats formats() {
        Language language = Language.spoken();
        Optional<Formats> known = formats;
        if (known.isPresent() && known.get().language() == language) return known.get();
        Formats made = new Formats(
                language,
                format("HH:mm", language),
                format(TEXTS.get("time.date"), language),
                format("MMM", language),
                format("yyyy", language));
        formats = Optional.of(made);
        return made;
    }

    private static DateTimeFormatter format(String pattern, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).withZone(ZoneOffset.UTC);
    }

    /// The clock the axis of such candles goes by.
    private static ZoneClock clock(BarInterval interval) {
        return interval.nanos() < DAY ? ScreenZone.clock() : UTC;
    }

    /// What the zone of the axis of such candles is called.
    static String zone(BarInterval interval) {
        return ScreenZone.name(clock(interval).zone());
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
        for (int months : MONTHS)
            if (months * 30.4 * DAY >= least) return byMonth(bars, clock(interval), months, barWidth, apart);
        return List.of();
    }

    /// Too few bars for a step: the first one is named.
    private static List<Tick> single(VisibleBars bars, BarInterval interval) {
        if (bars.size() == 0) return List.of();
        boolean days = interval.nanos() >= DAY;
        ZoneClock clock = clock(interval);
        long first = clock.local(bars.time(0));
        String text = days ? text(formats().date(), first) : hour(clock, bars.time(0), first);
        return List.of(new Tick(bars.center(0), text, false));
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
        ZoneClock clock = clock(interval);
        List<Tick> ticks = new ArrayList<>();
        long before = clock.local(bars.time(0));
        for (int i = 1; i < bars.size(); i++) {
            long time = bars.time(i);
            long local = clock.local(time);
            long slot = Math.floorDiv(local, step);
            boolean opens = sessions.drawn().length > 0 && sessions.within(bars, i);
            boolean putBack = local <= before;
            // a clock put back by a whole step shows the hour again that it has just shown
            boolean next = slot != Math.floorDiv(before, step) || (putBack && step <= HOUR);
            boolean newDay = Math.floorDiv(local, DAY) != Math.floorDiv(before, DAY);
            before = local;
            if (!opens && !next) continue;
            // after a pause the round time is not in the bars: what stands there names itself
            boolean round = bars.bucket() > 1 && local - slot * step < candle;
            boolean dated = step >= DAY || newDay;
            String text = dated ? text(formats().date(), local) : hour(clock, time, round ? slot * step : local);
            place(ticks, new Tick(bars.center(i), text, (newDay || opens || putBack) && step < DAY), barWidth, apart);
        }
        return ticks;
    }

    private static List<Tick> byMonth(VisibleBars bars, ZoneClock clock, int months, double barWidth, double apart) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 1; i < bars.size(); i++) {
            long local = clock.local(bars.time(i));
            int now = month(local);
            int before = month(clock.local(bars.time(i - 1)));
            if (Math.floorDiv(now, months) == Math.floorDiv(before, months)) continue;
            boolean newYear = Math.floorDiv(now, 12) != Math.floorDiv(before, 12);
            String text = text(newYear ? formats().year() : formats().month(), local);
            place(ticks, new Tick(bars.center(i), text, newYear && months < 12), barWidth, apart);
        }
        return ticks;
    }

    /// Such as `14:00`; where an hour comes a second time `02:00 CET`.
    private static String hour(ZoneClock clock, long time, long local) {
        String text = text(formats().clock(), local);
        return clock.again(time) ? text + " " + Figures.offsetName(time) : text;
    }

    /// Two labels too close (a gap in the bars): the major one stays, else the earlier.
    private static void place(List<Tick> ticks, Tick tick, double barWidth, double apart) {
        while (!ticks.isEmpty()
                && (tick.index() - ticks.getLast().index()) * barWidth < room(ticks.getLast(), tick, apart)) {
            if (!tick.major() || ticks.getLast().major()) return;
            ticks.removeLast();
        }
        ticks.add(tick);
    }

    private static double room(Tick one, Tick other, double apart) {
        int letters = one.text().length() + other.text().length();
        return Math.max(apart * 0.8, letters > LETTERS ? letters * LETTER / 2 + 6 : 0);
    }

    private static int month(long local) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(local, DAY));
        return date.getYear() * 12 + date.getMonthValue() - 1;
    }

    private static String text(DateTimeFormatter format, long local) {
        return format.format(Instant.ofEpochSecond(Math.floorDiv(local, SECOND)));
    }
}
