package tradewind.engine.history.query;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.engine.history.columns.LongColumns;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.OfflineDuckDb;
import tradewind.engine.history.lake.Part;

/// Trades of one series in their order, a few thousand at a time, in columns.
public final class TradeColumns {
    private static final Logger LOG = LoggerFactory.getLogger(TradeColumns.class);

    private static final List<LongColumns.Wanted> COLUMNS = List.of(
            new LongColumns.Wanted("time", LongColumns.Meaning.NANOSECONDS),
            new LongColumns.Wanted("price_units", LongColumns.Meaning.NUMBER),
            new LongColumns.Wanted("quantity_units", LongColumns.Meaning.NUMBER));

    /// Rows that are handed over at once: with all columns within the nearest cache.
    private static final int ROWS = 2048;

    private TradeColumns() {}

    /// Takes them. The arrays are used again.
    @FunctionalInterface
    public interface Sink {
        /// @param part gives the scales
        /// @param rows how many of the arrays' values count
        void take(Part part, long[] times, long[] prices, long[] quantities, int rows);
    }

    /// How they were read.
    ///
    /// @param ours parts whose pages were read here
    /// @param others parts that DuckDB read
    /// @param reason why the first of those was left to DuckDB; empty if there is none
    public record Reads(int ours, int others, String reason) {
        private static final Reads NONE = new Reads(0, 0, "");

        private Reads ours(int more) {
            return new Reads(ours + more, others, reason);
        }

        private Reads others(int more, String why) {
            return new Reads(ours, others + more, reason.isEmpty() ? why : reason);
        }
    }

    /// Reads parts: their pages where the lake wrote them, and through DuckDB what is not known here.
    ///
    /// @param parts of one series of trades, in the order of time, as a snapshot gives them
    /// @param from epoch nanoseconds, the first that counts
    /// @param to epoch nanoseconds, the first that does not count
    /// @throws IOException if a part cannot be read, or is not what it was when it was written; nothing was
    ///     handed over then of any
    public static Reads read(Lake lake, List<Part> parts, long from, long to, Sink sink) throws IOException {
        List<Part> wanted = parts.stream()
                .filter(part -> part.lastTime() >= from && part.firstTime() < to)
                .toList();
        for (Part part : wanted) lake.check(part);
        Reads reads = Reads.NONE;
        try (LongColumns columns = new LongColumns(COLUMNS)) {
            for (List<Part> run : together(wanted)) {
                if (inTurn(run)) for (Part part : run) reads = one(columns, lake, part, from, to, sink, reads);
                else {
                    throughDuckDb(lake, run, from, to, sink);
                    reads = reads.others(run.size(), "parts of one time lie between each other");
                }
            }
        }
        if (reads.others() > 0)
            LOG.info(
                    "DuckDB read {} of {} parts of {}: {}",
                    reads.others(),
                    wanted.size(),
                    wanted.getFirst().series(),
                    reads.reason());
        return reads;
    }

    private static Reads one(LongColumns columns, Lake lake, Part part, long from, long to, Sink sink, Reads reads)
            throws IOException {
        Optional<LongColumns.Unknown> unknown = columns.begin(lake.root().resolve(part.path()));
        if (unknown.isPresent()) {
            throughDuckDb(lake, List.of(part), from, to, sink);
            return reads.others(1, unknown.get().toString());
        }
        boolean all = part.firstTime() >= from && part.lastTime() < to;
        long[][] values = new long[3][ROWS];
        for (int rows = columns.next(values); rows > 0; rows = columns.next(values)) {
            int kept = all ? rows : within(values, rows, from, to);
            if (kept > 0) sink.take(part, values[0], values[1], values[2], kept);
        }
        return reads.ours(1);
    }

    /// Moves the rows of a stretch of time to the front.
    private static int within(long[][] values, int rows, long from, long to) {
        int kept = 0;
        for (int i = 0; i < rows; i++) {
            if (values[0][i] < from || values[0][i] >= to) continue;
            for (long[] column : values) column[kept] = column[i];
            kept++;
        }
        return kept;
    }

    /// Parts whose times overlap or touch are in one list.
    private static List<List<Part>> together(List<Part> parts) {
        List<List<Part>> runs = new ArrayList<>();
        long last = Long.MIN_VALUE;
        for (Part part : parts) {
            if (runs.isEmpty() || part.firstTime() > last) runs.add(new ArrayList<>());
            runs.getLast().add(part);
            last = Math.max(last, part.lastTime());
        }
        return runs;
    }

    private static boolean inTurn(List<Part> parts) {
        return IntStream.range(1, parts.size())
                .allMatch(i -> parts.get(i - 1).lastTime() <= parts.get(i).firstTime());
    }

    private static void throughDuckDb(Lake lake, List<Part> parts, long from, long to, Sink sink) throws IOException {
        try (DuckDBConnection database = OfflineDuckDb.trusted();
                Statement statement = database.createStatement()) {
            // more threads would hand over the rows out of turn, or wait for each other
            statement.execute("SET threads = 1");
            for (List<Part> run : sameScales(parts)) pass(database, lake, run, from, to, sink);
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
        boolean inTurn = inTurn(parts);
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
