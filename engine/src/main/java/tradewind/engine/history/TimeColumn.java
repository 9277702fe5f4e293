package tradewind.engine.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tradewind.engine.market.FixedPoint;

/// Reads the times of one file. The first time that can be told fixes the notation for all of them: epoch seconds,
/// milliseconds, microseconds or nanoseconds, or ISO-8601 with a zone.
final class TimeColumn {
    /// How a file writes its times. Epoch numbers are told apart by their digits, which is safe for the years 1973 to
    /// 2286: the ranges do not touch.
    private enum Notation {
        SECONDS("epoch seconds", 9),
        MILLISECONDS("epoch milliseconds", 6),
        MICROSECONDS("epoch microseconds", 3),
        NANOSECONDS("epoch nanoseconds", 0),
        ISO("ISO-8601", 0);

        private final String words;
        private final int scale;

        Notation(String words, int scale) {
            this.words = words;
            this.scale = scale;
        }
    }

    private @Nullable Notation notation;

    /// @return epoch nanoseconds
    /// @throws BadTime if the text is no time, or one in another notation than the first; the message says which
    long parse(String text) throws BadTime {
        Notation found = notationOf(text);
        if (notation != null && found != notation)
            throw new BadTime("its time is in " + found.words + ", the rows before it are in " + notation.words);
        long time = found == Notation.ISO ? iso(text) : epoch(text, found.scale);
        notation = found;
        return time;
    }

    private static Notation notationOf(String text) throws BadTime {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') digits++;
        if (digits == 4 && text.length() > 4 && text.charAt(4) == '-') return Notation.ISO;
        return switch (digits) {
            case 9, 10 -> Notation.SECONDS;
            case 12, 13 -> Notation.MILLISECONDS;
            case 15, 16 -> Notation.MICROSECONDS;
            case 18, 19 -> Notation.NANOSECONDS;
            default -> throw new BadTime("\"" + text + "\" is not a time this program can tell");
        };
    }

    private static long epoch(String text, int scale) throws BadTime {
        try {
            return FixedPoint.parse(text, scale);
        } catch (NumberFormatException e) {
            throw new BadTime("\"" + text + "\" is not a time this program can tell");
        }
    }

    private static long iso(String text) throws BadTime {
        String joined = text.length() > 10 && text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text;
        try {
            Instant at = OffsetDateTime.parse(joined).toInstant();
            return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000_000L), at.getNano());
        } catch (DateTimeException | ArithmeticException e) {
            throw new BadTime("\"" + text + "\" is not a time with a zone, such as 2013-11-25T00:00:13Z");
        }
    }

    /// A time that cannot be used. The message goes into the quarantine.
    static final class BadTime extends Exception {
        private static final long serialVersionUID = 1L;

        BadTime(String reason) {
            super(reason, null, false, false);
        }
    }
}
