package tradewind.engine.history.lake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// Gathers rows of any kind and writes them as one Parquet file, in the order they came. For rows in thousands, such
/// as news and votes; what comes in millions goes through a [PartWriter]. One thread.
public final class PartTable implements Closeable {
    private final DataType type;
    private final int priceScale;
    private final int quantityScale;
    private final DuckDBConnection database;
    private final DuckDBAppender rows;
    private long count;

    public PartTable(DataType type, int priceScale, int quantityScale) throws IOException {
        this.type = type;
        this.priceScale = priceScale;
        this.quantityScale = quantityScale;
        database = OfflineDuckDb.trusted();
        String columns = type.layout().stream()
                .map(column -> "\"" + column.name() + "\" " + sqlType(column.kind()))
                .collect(Collectors.joining(", "));
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE TABLE rows (" + columns + ")");
            rows = database.createAppender("rows");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static String sqlType(DataType.Kind kind) {
        return switch (kind) {
            case TEXT -> "VARCHAR";
            case REAL -> "DOUBLE";
            case TIME, PRICE, QUANTITY, SIDE, NUMBER -> "BIGINT";
        };
    }

    /// Adds a row.
    ///
    /// @param values text for [DataType.Kind#TEXT], a finite double for [DataType.Kind#REAL], longs for the others
    /// @throws IllegalArgumentException if a value is of another kind
    public void add(List<Object> values) throws IOException {
        List<DataType.Column> layout = type.layout();
        if (values.size() != layout.size())
            throw new IllegalArgumentException(values.size() + " values for " + type.columns());
        try {
            rows.beginRow();
            for (int i = 0; i < layout.size(); i++) append(layout.get(i), values.get(i));
            rows.endRow();
            count++;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void append(DataType.Column column, Object value) throws SQLException {
        boolean text = column.kind() == DataType.Kind.TEXT;
        boolean real = column.kind() == DataType.Kind.REAL;
        switch (value) {
            case String words when text -> rows.append(words.replace("\0", "␀"));
            case Double number when real && Double.isFinite(number) -> rows.append(number.doubleValue());
            case Long units
            when !text && !real -> {
                if (units == DataType.NONE) rows.appendNull();
                else rows.append(units.longValue());
            }
            default ->
                throw new IllegalArgumentException(
                        "not a value of " + type.label() + "." + column.name() + ": " + value);
        }
    }

    public long count() {
        return count;
    }

    /// Writes all rows that were added.
    public void write(Path file) throws IOException {
        boolean scaled = !type.prices().isEmpty() || !type.quantities().isEmpty();
        String select = type.layout().stream().map(this::selected).collect(Collectors.joining(", "))
                + (scaled
                        ? ", " + priceScale + "::TINYINT AS price_scale, " + quantityScale
                                + "::TINYINT AS quantity_scale"
                        : "");
        try (Statement statement = database.createStatement()) {
            rows.flush();
            statement.execute("COPY (SELECT " + select + " FROM rows ORDER BY rowid) TO "
                    + OfflineDuckDb.text(file.toString()) + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private String selected(DataType.Column column) {
        String name = "\"" + column.name() + "\"";
        return switch (column.kind()) {
            case TIME -> "make_timestamp_ns(" + name + ") AS " + name;
            case SIDE -> name + "::TINYINT AS " + name;
            case PRICE, QUANTITY, NUMBER, REAL, TEXT -> name + " AS " + type.fileColumn(column.name());
        };
    }

    private static IOException failed(SQLException e) {
        return new IOException("The rows could not be written: " + e.getMessage(), e);
    }

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
