package tradewind.engine.history.features;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.LakeVersion;
import tradewind.engine.history.lake.Lineage;
import tradewind.engine.history.lake.OfflineDuckDb;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.PartTable;
import tradewind.engine.history.lake.Quality;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.lake.Staging;

/// Keeps features in the lake, by name, revision and the moment they could be known; what was written before for the
/// same days is replaced, and every earlier version of the lake still has it.
public final class FeatureStore {
    private final Lake lake;

    public FeatureStore(Lake lake) {
        this.lake = lake;
    }

    private static Series series(Series of) {
        return new Series(DataType.FEATURES, of.venue(), of.symbol(), BarSpan.NONE);
    }

    /// Writes a table.
    ///
    /// @param of the series the features are about
    /// @param span of the bars they were made of
    /// @throws IllegalArgumentException if the table has no value at all
    public LakeVersion write(Series of, BarSpan span, FeatureTable table) throws IOException {
        Series series = series(of);
        Map<LocalDate, List<Integer>> days = new TreeMap<>();
        for (int row = 0; row < table.size(); row++)
            days.computeIfAbsent(series.partition(table.time(row)), _ -> new ArrayList<>())
                    .add(row);
        String source = "features of " + span + " bars";
        Lineage lineage = new Lineage(source, "", "features/1", of.toString(), "");
        long values = 0;
        try (Staging stage = lake.stage()) {
            List<String> replaced = stage.base().of(series).stream()
                    .filter(part -> part.lineage().source().equals(source) && days.containsKey(part.date()))
                    .map(Part::path)
                    .toList();
            for (Map.Entry<LocalDate, List<Integer>> day : days.entrySet())
                values += day(stage, series, day.getKey(), day.getValue(), table, lineage);
            if (values == 0) throw new IllegalArgumentException("no feature of " + of + " has a value");
            return stage.publish(lake.now(), "features", values + " values of " + of, replaced);
        }
    }

    private static long day(
            Staging stage, Series series, LocalDate day, List<Integer> rows, FeatureTable table, Lineage lineage)
            throws IOException {
        Path file = stage.file("features-" + day + ".parquet");
        try (PartTable out = new PartTable(DataType.FEATURES, 0, 0)) {
            for (int row : rows) {
                for (int f = 0; f < table.features().size(); f++) {
                    OptionalDouble value = table.value(f, row);
                    if (value.isEmpty()) continue;
                    Feature feature = table.features().get(f);
                    out.add(List.of(table.time(row), feature.name(), (long) feature.revision(), value.getAsDouble()));
                }
            }
            if (out.count() == 0) return 0;
            out.write(file);
            long first = table.time(rows.getFirst());
            long last = table.time(rows.getLast());
            stage.add(file, series, day, out.count(), first, last, 0, 0, Quality.UNJUDGED, lineage);
            return out.count();
        }
    }

    /// Reads features back, as of the newest version.
    ///
    /// @param span of the bars they were made of
    public FeatureTable read(Series of, BarSpan span, List<Feature> features) throws IOException {
        String source = "features of " + span + " bars";
        List<Part> parts = lake.head().of(series(of)).stream()
                .filter(part -> part.lineage().source().equals(source))
                .toList();
        Map<Long, double[]> rows = new TreeMap<>();
        if (!parts.isEmpty()) gather(parts, features, rows);
        long[] times = rows.keySet().stream().mapToLong(Long::longValue).toArray();
        double[][] values = new double[features.size()][times.length];
        int at = 0;
        for (double[] row : rows.values()) {
            for (int f = 0; f < row.length; f++) values[f][at] = row[f];
            at++;
        }
        return new FeatureTable(features, times, values);
    }

    private void gather(List<Part> parts, List<Feature> features, Map<Long, double[]> rows) throws IOException {
        String files = parts.stream()
                .map(part -> OfflineDuckDb.text(lake.root().resolve(part.path()).toString()))
                .collect(Collectors.joining(", "));
        List<String> ids = features.stream().map(Feature::id).toList();
        try (DuckDBConnection database = OfflineDuckDb.trusted();
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("SELECT epoch_ns(\"time\"), feature || '/' || revision, value"
                        + " FROM read_parquet([" + files + "], hive_partitioning = false)")) {
            while (found.next()) {
                int feature = ids.indexOf(found.getString(2));
                if (feature < 0) continue;
                rows.computeIfAbsent(found.getLong(1), _ -> empty(ids.size()))[feature] = found.getDouble(3);
            }
        } catch (SQLException e) {
            throw new IOException("The features could not be read: " + e.getMessage(), e);
        }
    }

    private static double[] empty(int width) {
        double[] row = new double[width];
        Arrays.fill(row, Double.NaN);
        return row;
    }
}
