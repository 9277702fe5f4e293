package tradewind.views.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import tradewind.views.figures.ScreenZone;
import tradewind.views.texts.Language;
import tradewind.views.texts.Texts;

/// From when to when a recording goes. Times are epoch nanoseconds.
record Tape(long start, long end) {
    private static final Texts TEXTS = Texts.of("replay");
    private static final long NANOS = 1_000_000_000L;

    /// The beginning of a day in the zone on screen.
    ///
    /// @param share where it is on the tape, 0 to 1
    /// @param label day of the month, with the month on its first day and at the first mark
    record DayMark(double share, String label) {}

    /// How far along a time is, 0 to 1.
    double share(long time) {
        return end <= start ? 1 : Math.clamp((double) (time - start) / (end - start), 0, 1);
    }

    /// The time at a share of the tape.
    long time(double share) {
        return start + Math.round((end - start) * Math.clamp(share, 0, 1));
    }

    List<DayMark> days() {
        DateTimeFormatter withMonths = DateTimeFormatter.ofPattern(
                TEXTS.get("day.month"), Language.spoken().locale());
        List<DayMark> marks = new ArrayList<>();
        ZoneId zone = ScreenZone.now();
        LocalDate day = LocalDate.ofInstant(instant(start), zone);
        while (true) {
            long midnight = day.atStartOfDay(zone).toEpochSecond() * NANOS;
            if (midnight >= end) return marks;
            boolean withMonth = marks.isEmpty() || day.getDayOfMonth() == 1;
            String label = withMonth ? withMonths.format(day) : String.valueOf(day.getDayOfMonth());
            if (midnight >= start) marks.add(new DayMark(share(midnight), label));
            day = day.plusDays(1);
        }
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }
}
