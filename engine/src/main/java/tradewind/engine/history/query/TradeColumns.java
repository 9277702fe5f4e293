package tradewind.engine.history.query;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.OfflineDuckDb;
import tradewind.engine.history.lake.Part;

/// Trades of one series in their order, a few thousand at a time, in columns.
public final class TradeColumns {
    private TradeColumns() {}

    /// Takes them. The arrays are used again.
    @FunctionalInterface
    public interface Sink {
        /// @param part gives the scales
        /// @param rows how many of the arrays' values count
        void take(Part part, long[] times, long[] prices, long[] quantities, int rows);
    }

    /// Reads parts.
    ///
    /// @param parts of one series of trades, in the order of time, as a snapshot gives them
    /// @param from epoch nanoseconds, the first that counts
    /// @param to epoch nanoseconds, the first that does not count
    /// @throws IOException if a part cannot be read
    public static void read(Lake lake, List<Part> parts, long from, long to, Sink sink) throws IOException {
        List<Part> wanted = parts.stream()
                .filter(part -> part.lastTime() >= from && part.firstTime() < to)
                .toList();
        if (wanted.isEmpty()) return;
        try (DuckDBConnection database = OfflineDuckDb.trusted();
                Statement statement = database.createStatement()) {
            // more threads would hand over the rows out of turn, or wait for each other
            statement.execute("SET threads = 1");
            for (List<Part> run : sameScales(wanted)) pass(database, lake, run, from, to, sink);
        } catch (SQLException e) {
            throw new IOException("The trades could not be read: " + e.getMessage(), e);
        }
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

    private static void pass(DuckDBConnection database, Lake lake, List<Part> parts, long from, long to, Sink sink)
            throws SQLException {
        String files = parts.stream()
                .map(part -> OfflineDuckDb.text(lake.root().resolve(part.path()).toString()))
                .collect(Collectors.joining(", "));
        boolean all = parts.stream().allMatch(part -> part.firstTime() >= from && part.lastTime() < to);
        boolean inTurn = IntStream.range(1, parts.size())
                .allMatch(i -> parts.get(i - 1).lastTime() <= parts.get(i).firstTime());
        String sql = "SELECT epoch_ns(\"time\"), price_units, quantity_units FROM read_parquet([" + files
                + "], hive_partitioning = false" + (inTurn ? ")" : ", filename = true, file_row_number = true)")
                + (all
                        ? ""
                        : " WHERE \"time\" >= make_timestamp_ns(" + from + ") AND \"time\" < make_timestamp_ns(" + to
                                + ")")
                // parts of several recordings of one time lie between each other
                + (inTurn ? "" : " ORDER BY \"time\", filename, file_row_number");
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
                sink.take(parts.getFirst(), times, prices, quantities, rows);
            }
        }
    }

    private static void copy(DuckDBDataChunkReader chunk, int column, long[] into, int rows) {
        var vector = chunk.vector(column);
        for (int i = 0; i < rows; i++) into[i] = vector.getLong(i);
    }
}
