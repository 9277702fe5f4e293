package tradewind.engine.history.quality;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import tradewind.engine.history.lake.BarSpan;

/// When a kind of market is open. Hours are those of the market's own clock, counted in UTC: a day on which that clock
/// is set is an hour longer or shorter, and so are its bars.
public enum VenueHours {
    /// Around the clock, every day, as crypto exchanges do.
    ALWAYS,
    /// From Sunday 17:00 to Friday 17:00 in New York, as currencies are dealt. No holidays.
    FX_WEEK,
    /// Regular hours of the US stock exchanges: 09:30 to 16:00 in New York, to 13:00 before some holidays. Closings
    /// that follow no rule (a hurricane, a funeral) are not known.
    US_STOCKS;

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final long NANOS = 1_000_000_000L;
    private static final LocalTime FX_CLOSE = LocalTime.of(17, 0);

    /// Whose clock the hours are those of.
    public ZoneId zone() {
        return this == ALWAYS ? ZoneOffset.UTC : NEW_YORK;
    }

    /// Whether there is a daily bar of this day.
    public boolean tradingDay(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        return switch (this) {
            case ALWAYS -> true;
            case FX_WEEK -> !weekend;
            case US_STOCKS -> !weekend && !holiday(day);
        };
    }

    /// Open nanoseconds from one time to another.
    public long open(long from, long to) {
        if (from >= to) return 0;
        if (this == ALWAYS) return to - from;
        long sum = 0;
        LocalDate last = day(to);
        for (LocalDate day = day(from); !day.isAfter(last); day = day.plusDays(1)) {
            long opens = opens(day);
            long closes = closes(day);
            sum += Math.max(0, Math.min(to, closes) - Math.max(from, opens));
        }
        return sum;
    }

    /// How many bars there should be from the one that begins at `first` to the one that begins at `last`.
    public long bars(long first, long last, BarSpan span) {
        if (span.unit() != 'd') return (open(first, last + span.nanos()) + span.nanos() - 1) / span.nanos();
        long days = 0;
        LocalDate end = utcDay(last);
        for (LocalDate day = utcDay(first); !day.isAfter(end); day = day.plusDays(1)) if (tradingDay(day)) days++;
        return Math.max(1, days / span.count());
    }

    private static LocalDate utcDay(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS))
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
    }

    private static LocalDate day(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS))
                .atZone(NEW_YORK)
                .toLocalDate();
    }

    private long opens(LocalDate day) {
        if (this == FX_WEEK)
            return switch (day.getDayOfWeek()) {
                case SATURDAY -> nanos(day.atStartOfDay());
                case SUNDAY -> nanos(day.atTime(FX_CLOSE));
                default -> nanos(day.atStartOfDay());
            };
        return nanos(day.atTime(9, 30));
    }

    private long closes(LocalDate day) {
        if (this == FX_WEEK)
            return switch (day.getDayOfWeek()) {
                case SATURDAY -> nanos(day.atStartOfDay());
                case FRIDAY -> nanos(day.atTime(FX_CLOSE));
                default -> nanos(day.plusDays(1).atStartOfDay());
            };
        if (!tradingDay(day)) return nanos(day.atTime(9, 30));
        return nanos(day.atTime(halfDay(day) ? 13 : 16, 0));
    }

    private static long nanos(LocalDateTime time) {
        return time.atZone(NEW_YORK).toEpochSecond() * NANOS;
    }

    /// Full holidays of the exchanges as they have been since 1971, with Juneteenth from 2022.
    private static boolean holiday(LocalDate day) {
        int year = day.getYear();
        if (day.equals(goodFriday(year))) return true;
        if (day.equals(nth(year, Month.JANUARY, 3, DayOfWeek.MONDAY)) && year >= 1998) return true;
        if (day.equals(nth(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY))) return true;
        if (day.equals(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY))))
            return true;
        if (day.equals(nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY))) return true;
        if (day.equals(thanksgiving(year))) return true;
        if (year >= 2022 && day.equals(observed(LocalDate.of(year, Month.JUNE, 19)))) return true;
        if (day.equals(observed(LocalDate.of(year, Month.JULY, 4)))) return true;
        if (day.equals(observed(LocalDate.of(year, Month.DECEMBER, 25)))) return true;
        LocalDate newYear = LocalDate.of(year, Month.JANUARY, 1);
        // a New Year's Day on a Saturday is not made up for on the last day of the old year
        return day.equals(newYear.getDayOfWeek() == DayOfWeek.SUNDAY ? newYear.plusDays(1) : newYear);
    }

    private static boolean halfDay(LocalDate day) {
        int year = day.getYear();
        if (day.equals(thanksgiving(year).plusDays(1))) return true;
        if (day.equals(LocalDate.of(year, Month.DECEMBER, 24))) return true;
        DayOfWeek weekday = day.getDayOfWeek();
        return day.equals(LocalDate.of(year, Month.JULY, 3)) && weekday != DayOfWeek.FRIDAY;
    }

    private static LocalDate nth(int year, Month month, int ordinal, DayOfWeek weekday) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
    }

    private static LocalDate thanksgiving(int year) {
        return nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY);
    }

    private static LocalDate observed(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    /// Two days before Easter by the anonymous Gregorian computus.
    private static LocalDate goodFriday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1).minusDays(2);
    }
}
