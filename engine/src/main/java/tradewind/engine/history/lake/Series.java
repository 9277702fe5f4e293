package tradewind.engine.history.lake;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// One stream of rows: a kind of data of one symbol at one venue.
///
/// @param span how long a bar is; [BarSpan#NONE] for everything else
public record Series(DataType type, String venue, String symbol, BarSpan span) {
    private static final long NANOS = 1_000_000_000L;

    public Series {
        if (venue.isBlank() || symbol.isBlank())
            throw new IllegalArgumentException("venue and symbol must not be blank: '" + venue + "', '" + symbol + "'");
        if ((type == DataType.BARS) != (span.count() > 0))
            throw new IllegalArgumentException("only bars have a length, and all of them do: " + type + " " + span);
    }

    /// The day in UTC that names the folder of a time.
    public LocalDate partition(long nanos) {
        return type.partition(day(nanos), span);
    }

    /// The day of a time, UTC.
    static LocalDate day(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS))
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
    }

    /// First nanosecond after the stretch of time whose folder `partition` names.
    public long partitionEnd(LocalDate partition) {
        LocalDate next = partition.plusDays(1);
        while (type.partition(next, span).equals(partition)) next = next.plusDays(1);
        return Math.multiplyExact(next.atStartOfDay(ZoneOffset.UTC).toEpochSecond(), NANOS);
    }

    /// Relative to the lake, with `/`.
    String folder(LocalDate date) {
        return "data/type=" + type.label() + "/venue=" + encoded(venue) + "/symbol=" + encoded(symbol)
                + (type == DataType.BARS ? "/span=" + span : "") + "/date=" + date;
    }

    private static String encoded(String name) {
        // a name of dots only would be another folder
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace(".", "%2E");
    }

    @Override
    public String toString() {
        return symbol + "@" + venue + " " + type.label() + (type == DataType.BARS ? " " + span : "");
    }
}
