package tradewind.engine.history.query;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.OfflineDuckDb;
import tradewind.engine.history.lake.Part;

/// Bars from the trades of one series in one pass: they lie in the order of time, so a bar is finished when the next
/// one begins, and there is nothing to hash and nothing to sort.
public final class TradeBars {
    private TradeBars() {}

    /// Folds the parts of one series.
    ///
    /// @param parts of one series of trades, in the order of time, as a snapshot gives them
    /// @throws IOException if a part cannot be read
    /// @throws ArithmeticException if a volume does not fit
    public static BarColumns of(Lake lake, List<Part> parts, BarSpan span) throws IOException {
        int priceScale = parts.stream().mapToInt(Part::priceScale).max().orElse(0);
        int quantityScale = parts.stream().mapToInt(Part::quantityScale).max().orElse(0);
        BarColumns.Builder bars = new BarColumns.Builder(span, priceScale, quantityScale);
        try (DuckDBConnection database = OfflineDuckDb.trusted();
                Statement statement = database.createStatement()) {
            // more threads would hand over the rows out of turn, or wait for each other
            statement.execute("SET threads = 1");
            for (List<Part> run : sameScales(parts)) {
                bars.scales(run.getFirst().priceScale(), run.getFirst().quantityScale());
                fold(database, lake, run, bars);
            }
        } catch (SQLException e) {
            throw new IOException("The trades could not be read: " + e.getMessage(), e);
        }
        return bars.build();
    }

    private static List<List<Part>> sameScales(List<Part> parts) {
        List<List<Part>> runs = new ArrayList<>();
        for (Part part : parts) {
            boolean same = !runs.isEmpty()
                    && runs.getLast().getFirst().priceScale() == part.priceScale()
                    && runs.getLast().getFirst().quantityScale() == part.quantityScale();
            if (!same) runs.add(new ArrayList<>());
            runs.getLast().add(part);
        }
        return runs;
    }

    private static void fold(DuckDBConnection database, Lake lake, List<Part> parts, BarColumns.Builder bars)
            throws SQLException {
        String files = parts.stream()
                .map(part -> OfflineDuckDb.text(lake.root().resolve(part.path()).toString()))
                .collect(Collectors.joining(", "));
        String sql = "SELECT epoch_ns(\"time\"), price_units, quantity_units FROM read_parquet([" + files
                + "], hive_partitioning = false)";
        try (DuckDBPreparedStatement statement = database.prepare(sql);
                DuckDBChunkedResult result = statement.query()) {
            long[] times = new long[2048];
            long[] prices = new long[2048];
            long[] quantities = new long[2048];
            while (result.nextChunk()) {
                DuckDBDataChunkReader chunk = result.chunk();
                int rows = (int) chunk.rowCount();
                if (rows > times.length) {
                    times = new long[rows];
                    prices = new long[rows];
                    quantities = new long[rows];
                }
                copy(chunk, 0, times, rows);
                copy(chunk, 1, prices, rows);
                copy(chunk, 2, quantities, rows);
                bars.add(times, prices, quantities, rows);
            }
        }
    }

    private static void copy(DuckDBDataChunkReader chunk, int column, long[] into, int rows) {
        var vector = chunk.vector(column);
        for (int i = 0; i < rows; i++) into[i] = vector.getLong(i);
    }
}
