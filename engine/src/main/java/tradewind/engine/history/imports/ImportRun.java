package tradewind.engine.history.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.KnownRows;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.LakeVersion;
import tradewind.engine.history.lake.Lineage;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.PartWriter;
import tradewind.engine.history.lake.Quality;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.lake.Staging;
import tradewind.engine.history.quality.PartGauge;
import tradewind.engine.history.quality.RowJudge;

/// One import: rows are read and judged on the calling thread, and written on another, a part at a time.
final class ImportRun implements RowJudge.Verdicts {
    /// So many rows between two calls of the progress.
    private static final int STRIDE = 16_384;

    /// So many bad rows and no good one: the file is something else.
    private static final int HOPELESS = 1_000;

    /// So many longs of a file that goes back in time are turned around in memory.
    private static final int MOST_TURNED = 48_000_000;

    private record Written(PartWriter.Writing writing, LocalDate date, PartGauge gauge) {}

    private final Lake lake;
    private final SourceFile file;
    private final ImportPlan plan;
    private final Progress progress;
    private final Series series;
    private final SourceHash hash;
    private final List<Written> written = new ArrayList<>();
    private @Nullable Staging staging;
    private @Nullable PartWriter writer;
    private @Nullable BadRows bad;
    private PartWriter.@Nullable Writing writing;
    private PartGauge gauge;
    private long partFrom;
    private long partEnd = Long.MIN_VALUE;
    private int foreseen;
    private long good;
    private long badBefore;
    private @Nullable IOException failed;

    ImportRun(Lake lake, SourceFile file, ImportPlan plan, SourceHash hash, Progress progress) {
        this.lake = lake;
        this.file = file;
        this.plan = plan;
        this.progress = progress;
        this.series = plan.series();
        this.gauge = new PartGauge(series, plan.hours());
        this.hash = hash;
    }

    private Lineage lineage() throws IOException {
        return new Lineage(
                file.name(),
                hash.await(),
                plan.template(),
                plan.dialect().toString(),
                plan.rules().name());
    }

    /// What was made of these bytes before.
    private Optional<ImportResult> before() throws IOException {
        return open(staging)
                .base()
                .from(hash.await(), series)
                .map(part -> new ImportResult.AlreadyThere(
                        series,
                        file.name() + " is in the lake already, as "
                                + part.lineage().source() + ". Nothing was imported."));
    }

    static Rows rows(SourceFile file, ImportPlan plan) throws IOException {
        if (file.parquet()) return new ParquetRows(file.path());
        CsvRows lines = new CsvRows(file.open(_ -> {}), plan.dialect().delimiter());
        if (plan.dialect().format().equals("JSON lines")) return new JsonRows(lines, plan.names());
        try {
            while (plan.dialect().header() && lines.next()) if (lines.broken() == null) break;
            return lines;
        } catch (IOException | RuntimeException e) {
            lines.close();
            throw e;
        }
    }

    ImportResult run(long total) throws IOException {
        try (Staging stage = lake.stage();
                BadRows quarantine = new BadRows();
                PartWriter out = new PartWriter(series.type(), plan.priceScale(), plan.quantityScale());
                Rows rows = rows(file, plan)) {
            staging = stage;
            bad = quarantine;
            writer = out;
            if (!read(rows, total)) return before().orElseThrow();
            endPart();
            Optional<ImportResult> before = before();
            if (before.isPresent()) return before.get();
            if (good == 0)
                throw new ImportRefusedException("has no usable row; " + quarantine.first() + ". Check that it holds "
                        + series.type().label() + " of " + series.symbol() + ".");
            return publish(stage, quarantine);
        } catch (CancellationException e) {
            return new ImportResult.Cancelled();
        }
    }

    /// @return false if it turned out on the way that the lake has this file
    private boolean read(Rows rows, long total) throws IOException {
        boolean compared = false;
        Supplier<String> text = rows::text;
        RowJudge judge = new RowJudge(plan.rules(), series, plan.priceScale(), plan.quantityScale());
        RowReader reader = new RowReader(plan);
        long[] row = new long[plan.columns().length];
        @Nullable Turned turned = plan.newestFirst() ? new Turned(row.length) : null;
        for (long count = 0; rows.next(); count++) {
            if (count % STRIDE == 0) {
                if (!progress.at(file.read(), total, count)) throw new CancellationException();
                foresee();
                if (!compared && hash.ready()) {
                    if (before().isPresent()) return false;
                    compared = true;
                }
            }
            if (!reader.read(rows, row)) {
                quarantine(rows.line(), rows.text(), "readable", reader.reason());
            } else if (turned != null) {
                turned.add(rows.line(), row, rows.text());
            } else {
                judge.offer(rows.line(), row, text, this);
            }
            if (failed != null) throw failed;
        }
        if (turned != null) turned.replay(judge, this);
        judge.finish(this);
        if (failed != null) throw failed;
        progress.at(total, total, good);
        return true;
    }

    /// Rows of a file that goes back in time.
    private static final class Turned {
        private final List<long[]> rows = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private final List<Long> lines = new ArrayList<>();
        private final int width;

        Turned(int width) {
            this.width = width;
        }

        void add(long line, long[] row, String text) throws ImportRefusedException {
            if ((long) rows.size() * width >= MOST_TURNED)
                throw new ImportRefusedException("goes back in time and is too long to be turned around in memory."
                        + " Sort it by time and import that.");
            rows.add(row.clone());
            texts.add(text);
            lines.add(line);
        }

        void replay(RowJudge judge, RowJudge.Verdicts to) {
            for (int i = rows.size() - 1; i >= 0; i--) {
                String text = texts.get(i);
                judge.offer(lines.get(i), rows.get(i), () -> text, to);
            }
        }
    }

    @Override
    public void good(long line, long[] row) {
        long time = row[0];
        try {
            if (time >= partEnd || time < partFrom) beginPart(time);
        } catch (IOException e) {
            failed = e;
            return;
        }
        if (writing != null) writing.add(row);
        gauge.good(time);
        good++;
    }

    @Override
    public void bad(long line, long[] row, String text, String rule, String reason) {
        quarantine(line, text, rule, reason);
    }

    private void quarantine(long line, String text, String rule, String reason) {
        BadRows quarantine = bad;
        if (quarantine == null || failed != null) return;
        try {
            quarantine.add(line, text, rule, reason);
            if (writing == null) badBefore++;
            else gauge.bad(1);
            if (good == 0 && quarantine.count() >= HOPELESS)
                failed = new ImportRefusedException("has no usable row among its first " + HOPELESS + "; "
                        + quarantine.first() + ". Check that it holds "
                        + series.type().label() + " of "
                        + series.symbol() + ".");
        } catch (IOException e) {
            failed = e;
        }
    }

    private void beginPart(long time) throws IOException {
        endPart();
        LocalDate date = series.partition(time);
        partEnd = series.partitionEnd(date);
        partFrom = time;
        gauge = new PartGauge(series, plan.hours());
        gauge.bad(badBefore);
        badBefore = 0;
        Path target = open(staging).file("part-" + written.size() + ".parquet");
        PartWriter.Writing begun = open(writer).begin(target);
        writing = begun;
        written.add(new Written(begun, date, gauge));
    }

    private void endPart() throws IOException {
        PartWriter.Writing current = writing;
        if (current == null) return;
        current.end();
        if (current.done().isDone()) current.await();
        writing = null;
    }

    /// What is written is hashed while the rest is read.
    private void foresee() {
        for (; foreseen < written.size(); foreseen++) {
            Written each = written.get(foreseen);
            if (each.writing().done().state() != Future.State.SUCCESS) return;
            if (overlapping(open(staging), each).length == 0)
                open(staging).foresee(each.writing().file());
        }
    }

    private static <T> T open(@Nullable T resource) {
        if (resource == null) throw new IllegalStateException("the import has not begun");
        return resource;
    }

    private ImportResult publish(Staging stage, BadRows quarantine) throws IOException {
        Lineage lineage = lineage();
        List<Part> parts = new ArrayList<>();
        long known = 0;
        for (int i = 0; i < written.size(); i++) {
            Written each = written.get(i);
            Path fresh = each.writing().await();
            PartGauge measured = each.gauge();
            KnownRows.Left left = new KnownRows.Left(measured.rows(), 0, measured.first(), measured.last());
            Path[] overlapping = overlapping(stage, each);
            if (overlapping.length > 0) {
                Path target = stage.file("fresh-" + i + ".parquet");
                left = new KnownRows(series.type())
                        .without(
                                fresh,
                                Arrays.asList(overlapping),
                                target,
                                (text, reason) -> quarantine.add(0, text, "one bar per time", reason));
                fresh = target;
            }
            known += left.known();
            if (left.rows() == 0) continue;
            parts.add(stage.add(
                    fresh,
                    series,
                    each.date(),
                    left.rows(),
                    left.first(),
                    left.last(),
                    plan.priceScale(),
                    plan.quantityScale(),
                    measured.quality(),
                    lineage));
        }
        if (parts.isEmpty())
            return new ImportResult.AlreadyThere(
                    series, "The lake has every row of " + file.name() + " already. Nothing was imported.");
        long rows = parts.stream().mapToLong(Part::rows).sum();
        if (quarantine.count() > 0) addQuarantine(stage, quarantine);
        if (!progress.at(file.read(), file.read(), rows)) throw new CancellationException();
        LakeVersion version =
                stage.publish(lake.now(), "import", series + " from " + file.name() + ", " + rows + " rows", List.of());
        int score = parts.stream().mapToInt(Part::score).min().orElse(0);
        return new ImportResult.Imported(
                version, series, plan.dialect(), rows, known, quarantine.count(), parts.size(), score);
    }

    private Path[] overlapping(Staging stage, Written each) {
        return stage.base().of(series).stream()
                .filter(part -> part.lastTime() >= each.gauge().first()
                        && part.firstTime() <= each.gauge().last())
                .map(part -> lake.root().resolve(part.path()))
                .toArray(Path[]::new);
    }

    private void addQuarantine(Staging stage, BadRows quarantine) throws IOException {
        Path target = stage.file("quarantine.parquet");
        quarantine.write(target);
        Series bads = new Series(DataType.QUARANTINE, series.venue(), series.symbol(), BarSpan.NONE);
        stage.add(
                target, bads, bads.partition(lake.now()), quarantine.count(), 0, 0, 0, 0, Quality.UNJUDGED, lineage());
    }
}
