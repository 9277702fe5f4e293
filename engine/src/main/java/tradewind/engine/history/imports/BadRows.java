package tradewind.engine.history.imports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.lake.OfflineDuckDb;

/// Gathers the rows that were not taken, and writes them as they stood, each with its line and the reason.
final class BadRows implements Closeable {
    private @Nullable DuckDBConnection database;
    private @Nullable DuckDBAppender rows;
    private long count;
    private String first = "";

    /// Most imports have no bad row, and starting a database takes longer than importing a small file.
    private DuckDBAppender rows() throws IOException, SQLException {
        if (rows != null) return rows;
        DuckDBConnection fresh = OfflineDuckDb.trusted();
        database = fresh;
        try (Statement statement = fresh.createStatement()) {
            statement.execute("CREATE TABLE bad (line BIGINT, \"text\" VARCHAR, rule VARCHAR, reason VARCHAR)");
        }
        DuckDBAppender appender = fresh.createAppender("bad");
        rows = appender;
        return appender;
    }

    void add(long line, String text, String rule, String reason) throws IOException {
        if (count++ == 0) first = "of line " + line + ": " + reason;
        try {
            rows().beginRow()
                    .append(line)
                    .append(text.replace("\0", "␀"))
                    .append(rule)
                    .append(reason)
                    .endRow();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    long count() {
        return count;
    }

    /// The first one, for a person.
    String first() {
        return first;
    }

    void write(Path file) throws IOException {
        DuckDBConnection gathered = database;
        if (gathered == null) throw new IllegalStateException("there is no bad row");
        try (Statement statement = gathered.createStatement()) {
            rows().flush();
            statement.execute("COPY (SELECT * FROM bad ORDER BY line) TO " + OfflineDuckDb.text(file.toString())
                    + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IOException failed(SQLException e) {
        return new IOException("The quarantine could not be written: " + e.getMessage(), e);
    }

    @Override
    public void close() throws IOException {
        try {
            if (rows != null) rows.close();
            if (database != null) database.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
