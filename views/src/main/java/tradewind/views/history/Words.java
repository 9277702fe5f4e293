package tradewind.views.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tradewind.views.figures.ScreenZone;
import tradewind.views.texts.Language;
import tradewind.views.texts.Texts;

/// Figures of the lake in few letters.
final class Words {
    private static final Texts TEXTS = Texts.of("history");

    private Words() {}

    /// `999`, `13.6k`, `1.2M`: four digits at most.
    static String compact(long number) {
        if (number < 1_000) return Long.toString(number);
        if (number < 10_000) return String.format(Locale.ROOT, "%.1fk", Math.floor(number / 100.0) / 10);
        if (number < 1_000_000) return number / 1_000 + "k";
        if (number < 1_000_000_000)
            return String.format(Locale.ROOT, number < 10_000_000 ? "%.1fM" : "%.0fM", number / 1e6);
        return String.format(Locale.ROOT, "%.1fG", number / 1e9);
    }

    /// `45s`, `21m`, `3h`, `2d`; `0s` for none.
    static String duration(long nanos) {
        long seconds = nanos / 1_000_000_000L;
        if (seconds < 120) return seconds + "s";
        if (seconds < 7_200) return seconds / 60 + "m";
        return seconds < 172_800 ? seconds / 3_600 + "h" : seconds / 86_400 + "d";
    }

    /// `45 s`, `21 min`, `3 h`, `2 d`: where there is room for it.
    static String span(long nanos) {
        String text = duration(nanos);
        String unit = text.substring(text.length() - 1);
        return text.substring(0, text.length() - 1) + " " + (unit.equals("m") ? "min" : unit);
    }

    static String bytes(long bytes) {
        return bytes < 10_000_000
                ? String.format(Locale.ROOT, bytes < 10_000 ? "%.1f kB" : "%,.0f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    /// A form of days and times as it is written in the language spoken, in UTC as the lake's data are.
    ///
    /// @param form of the texts
    static DateTimeFormatter format(String form) {
        return DateTimeFormatter.ofPattern(
                        TEXTS.get("date." + form), Language.spoken().locale())
                .withZone(ZoneOffset.UTC);
    }

    /// Of the lake's data, which are cut into days of UTC: in UTC whatever the zone on screen.
    static String time(long nanos) {
        return format("time").format(Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L)));
    }

    /// When something was done to the lake: in the zone on screen.
    static String done(long nanos) {
        return format("time")
                .withZone(ScreenZone.now())
                .format(Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L)));
    }

    static String day(LocalDate day) {
        return format("day").format(day);
    }
}
