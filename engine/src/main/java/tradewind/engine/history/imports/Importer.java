package tradewind.engine.history.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Durable;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.Series;
import tradewind.engine.market.FixedPoint;

/// Brings files into a lake. Takes a while: not on a screen's thread. Any thread; two imports at once are refused.
public final class Importer {
    private static final int SHOWN = 5;

    private final Lake lake;
    private final Limits limits;

    public Importer(Lake lake) {
        this(lake, Limits.STANDARD);
    }

    public Importer(Lake lake, Limits limits) {
        this.lake = lake;
        this.limits = limits;
    }

    /// Looks at the beginning of a file and says how it would be read. Changes nothing.
    public Preview preview(ImportRequest request) {
        try {
            SourceFile file = new SourceFile(request.file(), limits);
            FileLook look = FileLook.at(request, file);
            Optional<DataType> event = AskedType.event(request.answers());
            try {
                if (event.isPresent()) return EventPlan.of(look, event.get()).preview(file, SHOWN);
                ImportPlan plan = look.plan();
                return new Preview.Clear(plan.series(), plan.dialect(), FileLook.columns(plan), sample(file, plan));
            } catch (QuestionException e) {
                return new Preview.Ambiguous(
                        e.question(), look.sample().rows().stream().limit(SHOWN).toList());
            }
        } catch (QuestionException e) {
            return new Preview.Ambiguous(e.question(), List.of());
        } catch (IOException | IllegalArgumentException e) {
            return new Preview.Refused(sentence(request, e));
        }
    }

    private static List<List<String>> sample(SourceFile file, ImportPlan plan) throws IOException {
        List<List<String>> shown = new ArrayList<>();
        long[] row = new long[plan.columns().length];
        RowReader reader = new RowReader(plan);
        try (Rows rows = ImportRun.rows(file, plan)) {
            while (shown.size() < SHOWN && rows.next()) {
                if (!reader.read(rows, row)) continue;
                shown.add(IntStream.range(0, row.length)
                        .mapToObj(i -> shown(plan, i, row[i]))
                        .toList());
            }
        }
        return shown;
    }

    private static String shown(ImportPlan plan, int column, long value) {
        if (value == DataType.NONE) return "";
        if (column == 0)
            return Instant.ofEpochSecond(Math.floorDiv(value, 1_000_000_000L), Math.floorMod(value, 1_000_000_000L))
                    .toString();
        return FixedPoint.format(value, RowReader.scale(plan, column));
    }

    /// Imports a file: all of it or nothing, and only once.
    public ImportResult run(ImportRequest request, Progress progress) {
        try {
            SourceFile file = new SourceFile(request.file(), limits);
            FileLook look = FileLook.at(request, file);
            Optional<DataType> event = AskedType.event(request.answers());
            if (event.isPresent()) return events(request, file, EventPlan.of(look, event.get()), progress);
            ImportPlan plan = look.plan();
            try (SourceHash hash = new SourceHash(request.file())) {
                return new ImportRun(lake, file, plan, hash, progress).run(Files.size(request.file()));
            }
        } catch (QuestionException e) {
            return new ImportResult.Ambiguous(e.question());
        } catch (IOException | IllegalArgumentException e) {
            return new ImportResult.Refused(sentence(request, e));
        }
    }

    private ImportResult events(ImportRequest request, SourceFile file, EventPlan plan, Progress progress)
            throws IOException {
        String hash = Durable.sha256(request.file());
        Optional<ImportResult> there = before(file, hash, plan.series());
        if (there.isPresent()) return there.get();
        return new EventImport(lake, file, plan, hash, progress).run(Files.size(request.file()));
    }

    private Optional<ImportResult> before(SourceFile file, String hash, Series series) throws IOException {
        return lake.head()
                .from(hash, series)
                .map(part -> new ImportResult.AlreadyThere(
                        series,
                        file.name() + " is in the lake already, as "
                                + part.lineage().source() + ". Nothing was imported."));
    }

    private static String sentence(ImportRequest request, Exception e) {
        String name = String.valueOf(request.file().getFileName());
        return switch (e) {
            case ImportRefusedException known -> name + " " + known.getMessage() + " Nothing was imported.";
            case NoSuchFileException _ -> request.file() + " does not exist. Nothing was imported. Check the path.";
            case IOException _ ->
                name + " could not be imported (" + e.getMessage()
                        + "). The lake is as it was. Check the disk and the file's permissions.";
            default -> name + " was not imported: " + e.getMessage() + ".";
        };
    }
}
