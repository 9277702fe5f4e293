package tradewind.engine.history.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.lake.OfflineDuckDb;

/// The rows of somebody's Parquet file, every value as the shortest text that means it exactly.
final class ParquetRows extends TextRows {
    private final DuckDBConnection database;
    private final Statement statement;
    private final ResultSet found;
    private final List<String> names = new ArrayList<>();
    private long line;

    ParquetRows(Path file) throws IOException {
        database = OfflineDuckDb.trusted();
        try {
            statement = database.createStatement();
            statement.execute("SET TimeZone = 'UTC'");
            found = statement.executeQuery("SELECT CAST(COLUMNS(*) AS VARCHAR) FROM read_parquet("
                    + OfflineDuckDb.text(file.toAbsolutePath().toString()) + ", hive_partitioning = false)");
            int columns = found.getMetaData().getColumnCount();
            for (int i = 1; i <= columns; i++) names.add(found.getMetaData().getColumnName(i));
            columns(columns);
        } catch (SQLException e) {
            close();
            throw unreadable(e);
        }
    }

    private static ImportRefusedException unreadable(SQLException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new ImportRefusedException("is no whole Parquet file (" + message + "). Fetch it again.");
    }

    List<String> names() {
        return List.copyOf(names);
    }

    @Override
    public boolean next() throws IOException {
        try {
            if (!found.next()) return false;
            line++;
            begin();
            for (int i = 1; i <= names.size(); i++) {
                String text = found.getString(i);
                put(text == null ? "" : text);
            }
            return true;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public @Nullable String broken() {
        return null;
    }

    @Override
    public String text() {
        return IntStream.range(0, fields()).mapToObj(this::field).collect(Collectors.joining(","));
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IOException("DuckDB could not be closed: " + e.getMessage(), e);
        }
    }
}
