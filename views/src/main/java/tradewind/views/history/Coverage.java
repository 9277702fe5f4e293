package tradewind.views.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.LakeSnapshot;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.Quality;
import tradewind.engine.history.lake.Series;
import tradewind.views.texts.Texts;

/// The catalogue by series and day. A day without data between two that have some is a hole.
///
/// @param columns first days of the stretches shown, in order, none left out between the first and the last
/// @param stride how long a stretch is
/// @param rows one for each series
record Coverage(List<LocalDate> columns, Stride stride, List<Row> rows) {
    private static final Texts TEXTS = Texts.of("history");

    /// So many days at most are shown one by one, so many months.
    private static final int DAYS = 400;

    private static final int MONTHS = 240;

    /// How much time one cell stands for.
    enum Stride {
        DAY,
        MONTH,
        YEAR;

        LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case MONTH -> day.withDayOfMonth(1);
                case YEAR -> day.withDayOfYear(1);
            };
        }

        LocalDate next(LocalDate start) {
            return switch (this) {
                case DAY -> start.plusDays(1);
                case MONTH -> start.plusMonths(1);
                case YEAR -> start.plusYears(1);
            };
        }
    }

    /// @param cells by first day
    record Row(Series series, Map<LocalDate, Cell> cells) {
        Optional<Cell> cell(LocalDate column) {
            return Optional.ofNullable(cells.get(column));
        }

        /// Nothing is there, and something is before and after it.
        boolean hole(LocalDate column) {
            if (cells.isEmpty() || cells.containsKey(column)) return false;
            LocalDate first = cells.keySet().iterator().next();
            LocalDate last = first;
            for (LocalDate each : cells.keySet()) last = each;
            return column.isAfter(first) && column.isBefore(last);
        }
    }

    /// What there is of one series in one stretch of time.
    record Cell(List<Part> parts, long rows, long bytes, Quality quality) {
        int score() {
            return quality.score(rows);
        }

        long lost() {
            return quality.expected() == 0 ? 0 : Math.max(0, quality.expected() - quality.present());
        }

        long first() {
            return parts.stream().mapToLong(Part::firstTime).min().orElse(0);
        }

        long last() {
            return parts.stream().mapToLong(Part::lastTime).max().orElse(0);
        }
    }

    static Coverage of(LakeSnapshot snapshot) {
        List<Part> data = snapshot.parts().stream()
                .filter(part -> part.series().type().data())
                .toList();
        if (data.isEmpty()) return new Coverage(List.of(), Stride.DAY, List.of());
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Part part : data) {
            days.add(day(part.firstTime()));
            days.add(day(part.lastTime()));
        }
        Stride stride = stride(days.first(), days.last());
        List<LocalDate> columns = new ArrayList<>();
        LocalDate end = stride.start(days.last());
        for (LocalDate at = stride.start(days.first()); !at.isAfter(end); at = stride.next(at)) columns.add(at);
        Map<Series, Map<LocalDate, List<Part>>> found = new LinkedHashMap<>();
        for (Part part : data) {
            Map<LocalDate, List<Part>> row = found.computeIfAbsent(part.series(), _ -> new TreeMap<>());
            LocalDate last = stride.start(day(part.lastTime()));
            for (LocalDate at = stride.start(day(part.firstTime())); !at.isAfter(last); at = stride.next(at))
                row.computeIfAbsent(at, _ -> new ArrayList<>()).add(part);
        }
        List<Row> rows = new ArrayList<>();
        found.forEach((series, cells) -> {
            Map<LocalDate, Cell> made = new TreeMap<>();
            cells.forEach((at, parts) -> made.put(at, cell(parts)));
            rows.add(new Row(series, made));
        });
        return new Coverage(columns, stride, rows);
    }

    private static Stride stride(LocalDate first, LocalDate last) {
        if (ChronoUnit.DAYS.between(first, last) < DAYS) return Stride.DAY;
        return ChronoUnit.MONTHS.between(first, last) < MONTHS ? Stride.MONTH : Stride.YEAR;
    }

    static LocalDate day(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L))
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
    }

    static long nanos(LocalDate day) {
        return day.toEpochDay() * 86_400_000_000_000L;
    }

    private static Cell cell(List<Part> parts) {
        long rows = 0;
        long bytes = 0;
        long bad = 0;
        long expected = 0;
        long present = 0;
        long gap = 0;
        boolean counted = parts.stream().anyMatch(part -> part.quality().expected() > 0);
        for (Part part : parts) {
            Quality each = part.quality();
            rows += part.rows();
            bytes += part.bytes();
            bad += each.bad();
            expected += each.expected() > 0 ? each.expected() : part.rows();
            present += each.expected() > 0 ? each.present() : part.rows();
            gap = Math.max(gap, each.longestGap());
        }
        Quality quality = new Quality(bad, counted ? expected : 0, counted ? present : 0, gap);
        return new Cell(List.copyOf(parts), rows, bytes, quality);
    }

    /// What a series is called beside its cells.
    static String words(Series series) {
        return series.venue() + " · " + TEXTS.get("type." + series.type().name())
                + (series.type() == DataType.BARS ? " " + series.span() : "");
    }
}
