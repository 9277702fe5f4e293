package tradewind.engine.history;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// A Parquet file of numbered, timed rows, each with some of a set of text columns; the others are null.
///
/// Columns: `sequence` (64-bit), `time` (nanoseconds, UTC), `type`, then the given ones in their order. Rows are
/// gathered in DuckDB and written when all are there; the file appears as a whole or not at all. One thread.
public final class ParquetTable implements Closeable {
    private final Path target;
    private final List<String> columns;
    private final DuckDBConnection database;
    private final DuckDBAppender rows;

    /// @param columns names of the text columns, each once
    /// @throws IOException if the database cannot be started
    public ParquetTable(Path target, List<String> columns) throws IOException {
        this.target = target.toAbsolutePath();
        this.columns = List.copyOf(columns);
        try {
            Properties offline = new Properties();
            // never downloads code by itself
            offline.setProperty("autoinstall_known_extensions", "false");
            offline.setProperty("autoload_known_extensions", "false");
            database = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", offline);
        } catch (SQLException e) {
            throw new IOException("DuckDB, which writes Parquet, could not be started: " + e.getMessage(), e);
        }
        try {
            String texts = this.columns.stream()
                    .map(column -> ", " + name(column) + " VARCHAR")
                    .collect(Collectors.joining());
            execute("CREATE TABLE rows (sequence BIGINT, nanos BIGINT, type VARCHAR" + texts + ")");
            rows = database.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "rows");
        } catch (SQLException e) {
            throw closing(e);
        }
    }

    /// Adds a row.
    ///
    /// @param at    epoch nanoseconds
    /// @param texts by column; of columns that were not named nothing is kept
    public void add(long sequence, long at, String type, Map<String, String> texts) throws IOException {
        try {
            rows.beginRow().append(sequence).append(at).append(type);
            for (String column : columns) {
                String text = texts.get(column);
                if (text == null) rows.appendNull();
                else rows.append(text);
            }
            rows.endRow();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /// Writes the file, whole or not at all.
    ///
    /// @param metadata kept in the file beside the rows
    public void write(Map<String, String> metadata) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        String kept = metadata.entrySet().stream()
                .map(e -> name(e.getKey()) + ": " + text(e.getValue()))
                .collect(Collectors.joining(", "));
        String texts = columns.stream().map(column -> ", " + name(column)).collect(Collectors.joining());
        try {
            rows.flush();
            execute("COPY (SELECT sequence, make_timestamp_ns(nanos) AS \"time\", type" + texts
                    + " FROM rows ORDER BY sequence) TO " + text(part.toString())
                    + " (FORMAT parquet, COMPRESSION zstd"
                    + (kept.isEmpty() ? "" : ", KV_METADATA {" + kept + "}") + ")");
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (SQLException e) {
            IOException why = failed(e);
            discard(part, why);
            throw why;
        } catch (IOException e) {
            discard(part, e);
            throw e;
        }
    }

    private static void discard(Path part, IOException why) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String name(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private IOException failed(SQLException e) {
        return new IOException("The Parquet file " + target + " could not be written: " + e.getMessage(), e);
    }

    private IOException closing(SQLException e) {
        try {
            database.close();
        } catch (SQLException closing) {
            e.addSuppressed(closing);
        }
        return failed(e);
    }

    /// Lets go of the database; what was not written is gone.
    @Override
    public void close() throws IOException {
        try {
            rows.close();
            database.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
