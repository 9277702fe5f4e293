package tradewind.engine.history.lake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunctionBuilder;

/// Writes Parquet files one after the other on a thread of its own, so that reading and packing share two cores.
/// For the kinds of rows that are nothing but longs; see [PartTable] for the others.
public final class PartWriter implements Closeable {
    /// How every part is written: the second version of the format has delta encodings, which prices and times gain
    /// from. What they leave has little left to pack: the quickest level of zstd takes a twentieth more room and a
    /// tenth of the time to unpack.
    static final String FORMAT = " (FORMAT parquet, PARQUET_VERSION 'V2', COMPRESSION zstd, COMPRESSION_LEVEL -1)";

    /// A file that is being written.
    public record Writing(Path file, PartFeed feed, Future<Path> done) {
        public void add(long[] row) {
            feed.add(row, done::isDone);
        }

        public void end() {
            feed.end(done::isDone);
        }

        public Path await() throws IOException {
            try {
                return done.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while a part was being written", e);
            } catch (ExecutionException e) {
                throw new IOException("A part could not be written: " + String.valueOf(e.getCause()), e);
            }
        }
    }

    private final DuckDBConnection database;
    private final PartFeed.Source source;
    private final String select;
    private final int columns;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("lake-writer").factory());
    private final List<Writing> all = new ArrayList<>();

    public PartWriter(DataType type, int priceScale, int quantityScale) throws IOException {
        if (!type.numeric()) throw new IllegalArgumentException(type.label() + " have more than numbers");
        columns = type.columns().size();
        source = new PartFeed.Source(type.columns());
        select = "SELECT "
                + type.layout().stream().map(column -> selected(type, column)).collect(Collectors.joining(", "))
                + ", " + priceScale + "::TINYINT AS price_scale, " + quantityScale
                + "::TINYINT AS quantity_scale FROM rows_of_part()";
        database = OfflineDuckDb.trusted();
        try (Statement statement = database.createStatement();
                DuckDBTableFunctionBuilder function = DuckDBFunctions.tableFunction()) {
            // rows come from one thread only; a second one would turn in circles for want of them
            statement.execute("SET threads = 1");
            function.withName("rows_of_part").withFunction(source).register(database);
        } catch (SQLException e) {
            close();
            throw new IOException("DuckDB does not take rows: " + e.getMessage(), e);
        }
    }

    private static String selected(DataType type, DataType.Column column) {
        return switch (column.kind()) {
            case TIME -> "make_timestamp_ns(\"" + column.name() + "\") AS \"" + column.name() + "\"";
            case SIDE -> column.name() + "::TINYINT AS " + column.name();
            default -> "\"" + column.name() + "\" AS " + type.fileColumn(column.name());
        };
    }

    /// Begins a file; rows are given to what comes back.
    public Writing begin(Path file) {
        PartFeed feed = new PartFeed(columns);
        all.removeIf(each -> each.done().isDone());
        Writing writing = new Writing(file, feed, thread.submit(() -> write(file, feed)));
        all.add(writing);
        return writing;
    }

    private Path write(Path file, PartFeed feed) throws IOException, SQLException {
        source.current(feed);
        try (Statement statement = database.createStatement()) {
            statement.execute("COPY (" + select + ") TO " + OfflineDuckDb.text(file.toString()) + FORMAT);
        }
        // here, where nobody waits for it; whoever names the part forces it again, which takes no time then
        Durable.forceFile(file);
        return file;
    }

    @Override
    public void close() throws IOException {
        for (Writing each : all) each.feed().abandon();
        thread.close();
        try {
            database.close();
        } catch (SQLException e) {
            throw new IOException("DuckDB could not be closed: " + e.getMessage(), e);
        }
    }
}
