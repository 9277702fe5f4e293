package tradewind.views.ticket;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// The date of a good-till-date order as typed: `15:30` for the next time it is that late, or `2013-12-01 15:30`. UTC.
final class ExpireTime {
    private static final long SECOND = 1_000_000_000L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd H:mm[:ss]", Locale.ROOT);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private ExpireTime() {}

    /// @param now session time, epoch nanoseconds
    /// @return epoch nanoseconds, after `now`; empty if the text says no such time
    static Optional<Long> read(String typed, long now) {
        try {
            LocalDateTime at = time(typed.strip(), now);
            long nanos = Math.multiplyExact(at.toEpochSecond(ZoneOffset.UTC), SECOND);
            return nanos > now ? Optional.of(nanos) : Optional.empty();
        } catch (DateTimeException | ArithmeticException none) {
            return Optional.empty();
        }
    }

    private static LocalDateTime time(String typed, long now) {
        if (typed.contains("-")) return LocalDateTime.parse(typed, DAY_AND_TIME);
        LocalDateTime present = LocalDateTime.ofEpochSecond(Math.floorDiv(now, SECOND), 0, ZoneOffset.UTC);
        LocalDate today = present.toLocalDate();
        LocalDateTime at = today.atTime(LocalTime.parse(typed, TIME));
        return at.isAfter(present) ? at : at.plusDays(1);
    }

    /// As [#read] takes it.
    static String text(long nanos) {
        return LocalDateTime.ofEpochSecond(Math.floorDiv(nanos, SECOND), 0, ZoneOffset.UTC)
                .format(WRITTEN);
    }
}
