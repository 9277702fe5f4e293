package tradewind.engine.history.imports;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.lake.DataType;

/// Reads times of one style, to the nanosecond. Not thread-safe: it remembers why the last one could not be read.
final class TimeText {
    /// What comes back for a text that is no time.
    static final long BAD = DataType.NONE;

    private static final long NANOS = 1_000_000_000L;
    private static final long DAY = 86_400L;
    private static final long EARLIEST = 100_000_000L;

    /// The year 2262, which nanoseconds cannot hold.
    private static final long LATEST = 9_214_646_400L;

    private final TimeStyle style;
    private final @Nullable ZoneId zone;
    private final NumberText numbers = new NumberText(false);
    private String reason = "";
    private int at;
    private long offsetHour = Long.MIN_VALUE;
    private long offsetSeconds;
    private boolean timed;
    private boolean zoned;

    /// @param zone of times that name none; null if all must name one
    TimeText(TimeStyle style, @Nullable ZoneId zone) {
        this.style = style;
        this.zone = zone;
    }

    String reason() {
        return reason;
    }

    /// Whether the last time that was read had a time of day.
    boolean timed() {
        return timed;
    }

    /// Whether the last time that was read named its zone.
    boolean zoned() {
        return zoned;
    }

    /// @return epoch nanoseconds, or [#BAD]
    long parse(byte[] bytes, int from, int to) {
        if (style.epoch()) return epoch(bytes, from, to);
        at = from;
        timed = false;
        zoned = false;
        long day = date(bytes, to);
        if (day == BAD) return bad(bytes, from, to, "not one of " + style.words());
        if (at == to) return day * DAY * NANOS;
        if (bytes[at] == 'T' || bytes[at] == ' ') at++;
        while (at < to && bytes[at] == ' ') at++;
        long ofDay = timeOfDay(bytes, to);
        if (ofDay == BAD) return bad(bytes, from, to, "a date, but has no time of day that can be read");
        timed = true;
        long local = day * DAY + ofDay / NANOS;
        long fraction = ofDay % NANOS;
        while (at < to && bytes[at] == ' ') at++;
        long offset = at == to ? assumed(local) : named(bytes, to, local);
        if (offset == BAD) return bad(bytes, from, to, reason);
        return (local - offset) * NANOS + fraction;
    }

    private long epoch(byte[] bytes, int from, int to) {
        timed = true;
        zoned = true;
        long nanos = numbers.parse(bytes, from, to, style.decimals());
        if (nanos == BAD) return bad(bytes, from, to, "not " + style.words());
        // 1e9 in milliseconds is January 1970: another unit, more likely than not
        if (nanos < EARLIEST * NANOS || nanos >= LATEST * NANOS)
            return bad(bytes, from, to, "not plausible as " + style.words());
        return nanos;
    }

    private long date(byte[] bytes, int to) {
        long year;
        long month;
        long day;
        switch (style) {
            case COMPACT -> {
                year = digits(bytes, to, 4);
                month = digits(bytes, to, 2);
                day = digits(bytes, to, 2);
            }
            case ISO -> {
                year = digits(bytes, to, 4);
                month = marked(bytes, to) ? digits(bytes, to, 2) : BAD;
                day = marked(bytes, to) ? digits(bytes, to, 2) : BAD;
            }
            default -> {
                long first = upTo2(bytes, to);
                long second = marked(bytes, to) ? upTo2(bytes, to) : BAD;
                year = marked(bytes, to) ? digits(bytes, to, 4) : BAD;
                day = style == TimeStyle.DAY_FIRST ? first : second;
                month = style == TimeStyle.DAY_FIRST ? second : first;
            }
        }
        if (year < 1900 || year > 2261 || month < 1 || month > 12 || day < 1) return BAD;
        if (day > 28 && day > LocalDate.of((int) year, (int) month, 1).lengthOfMonth()) return BAD;
        return epochDay((int) year, (int) month, (int) day);
    }

    private static long epochDay(int year, int month, int day) {
        // LocalDate.toEpochDay without the object
        long y = year;
        long total = 365 * y + (y + 3) / 4 - (y + 99) / 100 + (y + 399) / 400 + (367L * month - 362) / 12 + day - 1;
        if (month > 2) total -= (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) ? 1 : 2;
        return total - 719_528;
    }

    private boolean marked(byte[] bytes, int to) {
        if (at >= to || (bytes[at] != '-' && bytes[at] != '/' && bytes[at] != '.')) return false;
        at++;
        return true;
    }

    private long digits(byte[] bytes, int to, int count) {
        if (at + count > to) return BAD;
        long value = 0;
        for (int i = 0; i < count; i++) {
            int digit = bytes[at + i] - '0';
            if (digit < 0 || digit > 9) return BAD;
            value = value * 10 + digit;
        }
        at += count;
        return value;
    }

    private long upTo2(byte[] bytes, int to) {
        boolean two = at + 1 < to && bytes[at + 1] >= '0' && bytes[at + 1] <= '9';
        return digits(bytes, to, two ? 2 : 1);
    }

    /// Nanoseconds of the day.
    private long timeOfDay(byte[] bytes, int to) {
        long hour = upTo2(bytes, to);
        boolean colons = at < to && bytes[at] == ':';
        if (colons) at++;
        long minute = digits(bytes, to, 2);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return BAD;
        long second = 0;
        boolean more = at < to && (colons ? bytes[at] == ':' : bytes[at] >= '0' && bytes[at] <= '9');
        if (more) {
            if (colons) at++;
            second = digits(bytes, to, 2);
            if (second < 0 || second > 59) return BAD;
        }
        return ((hour * 60 + minute) * 60 + second) * NANOS + fraction(bytes, to);
    }

    private long fraction(byte[] bytes, int to) {
        if (at >= to || (bytes[at] != '.' && bytes[at] != ',')) return 0;
        at++;
        long nanos = 0;
        long unit = 100_000_000;
        for (; at < to && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            nanos += (bytes[at] - '0') * unit;
            unit /= 10;
        }
        return nanos;
    }

    private long assumed(long local) {
        if (zone == null) {
            reason = "a time without a zone";
            return BAD;
        }
        return offset(zone, local);
    }

    private long offset(ZoneId of, long local) {
        // rules change on full quarters of an hour
        long quarter = Math.floorDiv(local, 900);
        if (quarter == offsetHour && of == zone) return offsetSeconds;
        LocalDateTime time = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
        List<ZoneOffset> valid = of.getRules().getValidOffsets(time);
        if (valid.size() != 1) {
            reason = valid.isEmpty()
                    ? "a time that " + of + " never had: the clock was set forward"
                    : "a time that " + of + " had twice: the clock was set back";
            return BAD;
        }
        if (of == zone) {
            offsetHour = quarter;
            offsetSeconds = valid.getFirst().getTotalSeconds();
        }
        return valid.getFirst().getTotalSeconds();
    }

    private long named(byte[] bytes, int to, long local) {
        zoned = true;
        if (to - at == 1 && (bytes[at] == 'Z' || bytes[at] == 'z')) return 0;
        String name = new String(bytes, at, to - at, StandardCharsets.UTF_8);
        try {
            if (name.matches("(GMT|UTC)?[+-]\\d{4}"))
                name = name.substring(0, name.length() - 2) + ":" + name.substring(name.length() - 2);
            return offset(ZoneId.of(name), local);
        } catch (DateTimeException e) {
            reason = "a time in a zone nobody knows";
            return BAD;
        }
    }

    private long bad(byte[] bytes, int from, int to, String what) {
        String text = new String(bytes, from, Math.min(60, to - from), StandardCharsets.UTF_8);
        reason = to == from ? "nothing is there" : "\"" + text + "\" is " + what;
        return BAD;
    }
}
