package tradewind.engine.history.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import tradewind.engine.history.events.CorporateActions.Action;
import tradewind.engine.history.events.EventLog;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.KnownRows;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.LakeVersion;
import tradewind.engine.history.lake.Lineage;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.PartTable;
import tradewind.engine.history.lake.Quality;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.lake.Staging;

/// One import of corporate actions, news or votes. They are few, and put in the order of time in memory; a file may go
/// either way.
final class EventImport {
    private static final int MOST = 1_000_000;
    private static final int STRIDE = 4_096;

    private final Lake lake;
    private final SourceFile file;
    private final EventPlan plan;
    private final Progress progress;
    private final Series series;
    private final DataType type;
    private final Lineage lineage;

    EventImport(Lake lake, SourceFile file, EventPlan plan, String hash, Progress progress) {
        this.lake = lake;
        this.file = file;
        this.plan = plan;
        this.progress = progress;
        series = plan.series();
        type = series.type();
        lineage = new Lineage(file.name(), hash, "events/1", plan.dialect().toString(), type.label() + "/1");
    }

    ImportResult run(long total) throws IOException {
        try (Staging stage = lake.stage();
                BadRows bad = new BadRows()) {
            List<EventRow> rows = read(total, bad);
            rows.sort(Comparator.comparingLong(EventRow::time));
            List<EventRow> good = type == DataType.ACTIONS ? unequivocal(rows, bad) : rows;
            if (good.isEmpty())
                throw new ImportRefusedException("has no usable row; " + bad.first() + ". Check that it holds "
                        + type.label() + " of " + series.symbol() + ".");
            return publish(stage, good, bad);
        } catch (CancellationException e) {
            return new ImportResult.Cancelled();
        }
    }

    private List<EventRow> read(long total, BadRows bad) throws IOException {
        List<EventRow> good = new ArrayList<>();
        EventReader reader = new EventReader(plan);
        try (Rows rows = plan.rows(file)) {
            for (long count = 0; rows.next(); count++) {
                if (count % STRIDE == 0 && !progress.at(file.read(), total, count)) throw new CancellationException();
                Optional<EventRow> row = reader.read(rows);
                if (row.isEmpty()) bad.add(rows.line(), rows.text(), "readable", reader.reason());
                else good.add(row.get());
                if (good.size() > MOST)
                    throw new ImportRefusedException(
                            "has more than " + MOST + " rows of " + type.label() + ". Import it in pieces.");
            }
        }
        return good;
    }

    /// An action that is there twice would be applied twice; of two splits of one moment one is wrong, and nobody here
    /// knows which.
    private List<EventRow> unequivocal(List<EventRow> rows, BadRows bad) throws IOException {
        Map<Long, Action.Split> known = new HashMap<>();
        new EventLog(lake, series.venue(), series.symbol())
                .actionsAsOf(Long.MAX_VALUE)
                .actions()
                .forEach(action -> {
                    if (action instanceof Action.Split split) known.put(split.time(), split);
                });
        Map<Long, EventRow> splits = new HashMap<>();
        Map<List<Object>, EventRow> seen = new HashMap<>();
        List<EventRow> good = new ArrayList<>();
        for (EventRow row : rows) {
            List<Object> what = List.of(row.values(), row.amount());
            EventRow same = seen.putIfAbsent(what, row);
            EventRow other = EventReader.split(row, type) ? splits.putIfAbsent(row.time(), row) : null;
            Action.Split lakes = EventReader.split(row, type) ? known.get(row.time()) : null;
            if (same != null) bad.add(row.line(), row.text(), "one row per action", "line " + same.line() + " says it");
            else if (other != null)
                bad.add(
                        row.line(),
                        row.text(),
                        "one split per time",
                        "line " + other.line() + " has another split for this time");
            else if (lakes != null && !sameRatio(lakes, row))
                bad.add(
                        row.line(),
                        row.text(),
                        "one split per time",
                        "the lake has another split for this time: " + lakes.ratioNew() + " for " + lakes.ratioOld());
            else good.add(row);
        }
        return good;
    }

    private static boolean sameRatio(Action.Split split, EventRow row) {
        return row.values().get(3).equals(split.ratioNew())
                && row.values().get(4).equals(split.ratioOld());
    }

    private ImportResult publish(Staging stage, List<EventRow> rows, BadRows bad) throws IOException {
        int scale = rows.stream()
                .mapToInt(row -> Math.max(0, row.amount().scale()))
                .max()
                .orElse(0);
        Map<LocalDate, List<EventRow>> days = new TreeMap<>();
        for (EventRow row : rows)
            days.computeIfAbsent(series.partition(row.time()), _ -> new ArrayList<>())
                    .add(row);
        List<Part> parts = new ArrayList<>();
        long known = 0;
        for (Map.Entry<LocalDate, List<EventRow>> day : days.entrySet()) {
            if (!progress.at(file.read(), file.read(), rows.size())) throw new CancellationException();
            Path fresh = stage.file(type.label() + "-" + day.getKey() + ".parquet");
            try (PartTable table = new PartTable(type, scale, 0)) {
                for (EventRow row : day.getValue()) table.add(row.at(scale));
                table.write(fresh);
            }
            long first = day.getValue().getFirst().time();
            long last = day.getValue().getLast().time();
            KnownRows.Left left = new KnownRows.Left(day.getValue().size(), 0, first, last);
            List<Path> before = overlapping(stage, first, last);
            if (!before.isEmpty()) {
                Path target = stage.file("fresh-" + day.getKey() + ".parquet");
                left = new KnownRows(type).without(fresh, before, target, (_, _) -> {});
                fresh = target;
            }
            known += left.known();
            if (left.rows() == 0) continue;
            Quality quality = new Quality(parts.isEmpty() ? bad.count() : 0, 0, 0, 0);
            parts.add(stage.add(
                    fresh, series, day.getKey(), left.rows(), left.first(), left.last(), scale, 0, quality, lineage));
        }
        if (parts.isEmpty())
            return new ImportResult.AlreadyThere(
                    series, "The lake has every row of " + file.name() + " already. Nothing was imported.");
        if (bad.count() > 0) quarantine(stage, bad);
        long added = parts.stream().mapToLong(Part::rows).sum();
        LakeVersion version = stage.publish(
                lake.now(), "import", series + " from " + file.name() + ", " + added + " rows", List.of());
        int score = parts.stream().mapToInt(Part::score).min().orElse(0);
        return new ImportResult.Imported(
                version, series, plan.dialect(), added, known, bad.count(), parts.size(), score);
    }

    private List<Path> overlapping(Staging stage, long first, long last) {
        return stage.base().of(series).stream()
                .filter(part -> part.lastTime() >= first && part.firstTime() <= last)
                .map(part -> lake.root().resolve(part.path()))
                .toList();
    }

    private void quarantine(Staging stage, BadRows bad) throws IOException {
        Path target = stage.file("quarantine.parquet");
        bad.write(target);
        Series bads = new Series(DataType.QUARANTINE, series.venue(), series.symbol(), BarSpan.NONE);
        stage.add(target, bads, bads.partition(lake.now()), bad.count(), 0, 0, 0, 0, Quality.UNJUDGED, lineage);
    }
}
