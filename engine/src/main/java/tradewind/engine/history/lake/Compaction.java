package tradewind.engine.history.lake;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/// Puts small parts together that follow one another: same series, same day, same scales, same lineage. The rows, their
/// order and every earlier version stay what they were.
public final class Compaction {
    /// The action of the versions it makes.
    public static final String ACTION = "compact";

    /// Parts up to this many rows are put together, and make parts up to this many.
    private static final long ROWS = 1_000_000;

    private static final int FEWEST = 4;

    private Compaction() {}

    /// @return empty if there was nothing to put together
    /// @throws IOException if another writer is at work
    public static Optional<LakeVersion> run(Lake lake) throws IOException {
        if (runs(lake.head()).isEmpty()) return Optional.empty();
        try (Staging stage = lake.stage();
                DuckDBConnection database = OfflineDuckDb.trusted()) {
            List<List<Part>> runs = runs(stage.base());
            List<String> removed = new ArrayList<>();
            for (int i = 0; i < runs.size(); i++) {
                List<Part> run = runs.get(i);
                Path file = stage.file("together-" + i + ".parquet");
                copy(database, lake, run, file);
                Part first = run.getFirst();
                stage.add(
                        file,
                        first.series(),
                        first.date(),
                        run.stream().mapToLong(Part::rows).sum(),
                        first.firstTime(),
                        run.getLast().lastTime(),
                        first.priceScale(),
                        first.quantityScale(),
                        quality(run),
                        first.lineage());
                run.forEach(part -> removed.add(part.path()));
            }
            if (runs.isEmpty()) return Optional.empty();
            return Optional.of(stage.publish(
                    lake.now(), ACTION, removed.size() + " parts put together into " + runs.size(), removed));
        } catch (SQLException e) {
            throw new IOException("The parts could not be put together: " + e.getMessage(), e);
        }
    }

    /// Parts of a snapshot lie by series and time already.
    private static List<List<Part>> runs(LakeSnapshot snapshot) {
        List<List<Part>> runs = new ArrayList<>();
        List<Part> run = new ArrayList<>();
        long rows = 0;
        for (Part part : snapshot.parts()) {
            if (run.isEmpty() || !follows(run.getLast(), part) || rows + part.rows() > ROWS) {
                if (run.size() >= FEWEST) runs.add(run);
                run = new ArrayList<>();
                rows = 0;
            }
            run.add(part);
            rows += part.rows();
        }
        if (run.size() >= FEWEST) runs.add(run);
        return runs;
    }

    private static boolean follows(Part before, Part part) {
        return part.series().type() != DataType.QUARANTINE
                && before.series().equals(part.series())
                && before.date().equals(part.date())
                && before.priceScale() == part.priceScale()
                && before.quantityScale() == part.quantityScale()
                && before.lineage().equals(part.lineage())
                && before.lastTime() <= part.firstTime();
    }

    private static void copy(DuckDBConnection database, Lake lake, List<Part> run, Path file) throws SQLException {
        String rows = run.stream()
                .map(part -> "SELECT *, " + run.indexOf(part) + " AS part FROM read_parquet("
                        + OfflineDuckDb.text(lake.root().resolve(part.path()).toString())
                        + ", hive_partitioning = false, file_row_number = true)")
                .collect(Collectors.joining(" UNION ALL "));
        try (Statement statement = database.createStatement()) {
            statement.execute("COPY (SELECT * EXCLUDE (part, file_row_number) FROM (" + rows
                    + ") ORDER BY part, file_row_number) TO " + OfflineDuckDb.text(file.toString())
                    + " (FORMAT parquet, COMPRESSION zstd)");
        }
    }

    private static Quality quality(List<Part> run) {
        long bad = 0;
        long expected = 0;
        long present = 0;
        long gap = 0;
        boolean counted = run.stream().anyMatch(part -> part.quality().expected() > 0);
        for (int i = 0; i < run.size(); i++) {
            Quality each = run.get(i).quality();
            bad += each.bad();
            expected += each.expected() > 0 ? each.expected() : run.get(i).rows();
            present += each.expected() > 0 ? each.present() : run.get(i).rows();
            gap = Math.max(gap, each.longestGap());
            if (i > 0)
                gap = Math.max(gap, run.get(i).firstTime() - run.get(i - 1).lastTime());
        }
        return counted ? new Quality(bad, expected, present, gap) : new Quality(bad, 0, 0, gap);
    }
}
