package tradewind.views.ticket;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tradewind.views.figures.ScreenZone;
import tradewind.views.texts.Texts;

/// The date of a good-till-date order as typed: `15:30` for the next time it is that late, or `2013-12-01 15:30`.
///
/// The clock is that of a zone, unless the text ends with another one: `15:30 UTC`, `15:30 +01:00`. A time that the
/// zone's clock leaves out, or shows twice, is refused: never is another one taken for it.
final class ExpireTime {
    private static final Texts TEXTS = Texts.of("ticket");
    private static final long SECOND = 1_000_000_000L;
    private static final DateTimeFormatter TIME = strict("H:mm[:ss]");
    private static final DateTimeFormatter DAY = strict("uuuu-MM-dd");
    private static final DateTimeFormatter WRITTEN = strict("uuuu-MM-dd HH:mm:ss");
    private static final Pattern TYPED = Pattern.compile(
            "(?:(\\d{4}-\\d{2}-\\d{2})\\s+)?(\\d{1,2}:\\d{2}(?::\\d{2})?)\\s*(UTC|Z|[+\\-−]\\d{2}:\\d{2})?",
            Pattern.CASE_INSENSITIVE);

    /// What a text says.
    sealed interface Reading {
        /// @param nanos epoch nanoseconds, to come
        record At(long nanos) implements Reading {}

        /// @param reason as a sentence
        record Wrong(String reason) implements Reading {}
    }

    private ExpireTime() {}

    /// No date that is no date and no hour 24: they would be taken for others.
    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /// @param now session time, epoch nanoseconds
    /// @param zone whose clock is meant
    static Reading read(String typed, long now, ZoneId zone) {
        if (typed.isBlank()) return new Reading.Wrong(TEXTS.get("wrong.time.none"));
        Matcher parts = TYPED.matcher(typed.strip());
        if (!parts.matches()) return new Reading.Wrong(TEXTS.get("wrong.time"));
        try {
            ZoneId clock = parts.group(3) == null ? zone : offset(parts.group(3));
            LocalDateTime at = time(parts.group(1), LocalTime.parse(parts.group(2), TIME), now, clock);
            List<ZoneOffset> offsets = clock.getRules().getValidOffsets(at);
            if (offsets.size() != 1) return notOnce(at, offsets, clock);
            long nanos = Math.multiplyExact(at.toEpochSecond(offsets.getFirst()), SECOND);
            return nanos > now ? new Reading.At(nanos) : new Reading.Wrong(TEXTS.get("wrong.time"));
        } catch (DateTimeException | ArithmeticException none) {
            return new Reading.Wrong(TEXTS.get("wrong.time"));
        }
    }

    private static ZoneId offset(String suffix) {
        return Character.isLetter(suffix.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(suffix.replace('−', '-'));
    }

    /// @param day null for the next one that has the time still to come
    private static LocalDateTime time(@Nullable String day, LocalTime time, long now, ZoneId clock) {
        if (day != null) return LocalDate.parse(day, DAY).atTime(time);
        LocalDateTime present = LocalDateTime.ofInstant(Instant.ofEpochSecond(Math.floorDiv(now, SECOND)), clock);
        LocalDateTime at = present.toLocalDate().atTime(time);
        return at.isAfter(present) ? at : at.plusDays(1);
    }

    private static Reading notOnce(LocalDateTime at, List<ZoneOffset> offsets, ZoneId clock) {
        String time = at.toLocalTime().toString();
        return new Reading.Wrong(
                offsets.isEmpty()
                        ? TEXTS.get("wrong.time.skipped", time, ScreenZone.name(clock))
                        : TEXTS.get(
                                "wrong.time.twice",
                                time,
                                offsets.get(0).getId(),
                                offsets.get(1).getId()));
    }

    /// As [#read] takes it in that zone: with the offset where the clock shows the time twice.
    static String text(long nanos, ZoneId zone) {
        Instant at = Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND));
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        String text = local.format(WRITTEN);
        boolean once = zone.getRules().getValidOffsets(local).size() == 1;
        return once ? text : text + " " + zone.getRules().getOffset(at).getId();
    }
}
