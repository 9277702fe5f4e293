package tradewind.engine.history.lake;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/// Takes rows out of a part that the lake has already, by what they say and not by the file they came in. Two equal
/// trades in one file stay two: each row of the lake answers for one row of the part.
public final class KnownRows {
    /// @param rows left in the part
    /// @param known the lake has exactly these
    /// @param first epoch nanoseconds of the first row left; 0 if none is
    public record Left(long rows, long known, long first, long last) {}

    /// Hears of a row that contradicts the lake.
    public interface Contradiction {
        void found(String text, String reason) throws IOException;
    }

    private final DataType type;

    public KnownRows(DataType type) {
        this.type = type;
    }

    /// @param fresh the part; not changed
    /// @param lake the parts of the lake it may repeat
    /// @param target what is left of it
    public Left without(Path fresh, List<Path> lake, Path target, Contradiction contradiction) throws IOException {
        String values = type.columns().stream().map(this::exact).collect(Collectors.joining(", "));
        String old = lake.stream()
                .map(path -> OfflineDuckDb.text(path.toString()))
                .collect(Collectors.joining(", ", "read_parquet([", "], hive_partitioning = false)"));
        String mine = "read_parquet(" + OfflineDuckDb.text(fresh.toString())
                + ", hive_partitioning = false, file_row_number = true)";
        try (DuckDBConnection database = OfflineDuckDb.trusted();
                Statement statement = database.createStatement()) {
            statement.execute("CREATE TEMP TABLE mine AS SELECT *, row_number() OVER (PARTITION BY key ORDER BY"
                    + " file_row_number) AS nth FROM (SELECT *, row(" + values + ") AS key FROM " + mine + ")");
            statement.execute("CREATE TEMP TABLE held AS SELECT key, count(*) AS times FROM (SELECT row(" + values
                    + ") AS key FROM " + old + " WHERE \"time\" >= (SELECT min(\"time\") FROM mine) AND \"time\" <="
                    + " (SELECT max(\"time\") FROM mine)) GROUP BY key");
            statement.execute("CREATE TEMP TABLE fresh AS SELECT mine.* FROM mine LEFT JOIN held ON mine.key = held.key"
                    + " WHERE mine.nth > coalesce(held.times, 0)");
            if (type == DataType.BARS) contradicted(statement, old, contradiction);
            statement.execute("COPY (SELECT * EXCLUDE (key, nth, file_row_number) FROM fresh ORDER BY file_row_number)"
                    + " TO " + OfflineDuckDb.text(target.toString()) + PartWriter.FORMAT);
            return left(statement);
        } catch (SQLException e) {
            throw new IOException("The rows could not be compared with those of the lake: " + e.getMessage(), e);
        }
    }

    /// Prices of another scale are the same prices.
    private String exact(String column) {
        String name = type.fileColumn(column);
        boolean price = type.prices().contains(column);
        if (!price && !type.quantities().contains(column)) return "\"" + name + "\"";
        return name + "::HUGEINT * (10::HUGEINT ** (18 - " + (price ? "price" : "quantity") + "_scale))::HUGEINT";
    }

    private static void contradicted(Statement statement, String old, Contradiction contradiction)
            throws SQLException, IOException {
        try (ResultSet found = statement.executeQuery("SELECT CAST(f.\"time\" AS VARCHAR), f.close_units, f.price_scale"
                + " FROM fresh f SEMI JOIN " + old + " o ON f.\"time\" = o.\"time\" ORDER BY f.\"time\"")) {
            while (found.next())
                contradiction.found(
                        found.getString(1),
                        "the lake has another bar for this time; its own closes at "
                                + tradewind.engine.market.FixedPoint.format(found.getLong(2), found.getInt(3)));
        }
        statement.execute("CREATE OR REPLACE TEMP TABLE fresh AS SELECT f.* FROM fresh f ANTI JOIN " + old
                + " o ON f.\"time\" = o.\"time\"");
    }

    private static Left left(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT count(*), coalesce(epoch_ns(min(\"time\")), 0),"
                + " coalesce(epoch_ns(max(\"time\")), 0), (SELECT count(*) FROM mine JOIN held ON mine.key ="
                + " held.key WHERE mine.nth <= held.times) FROM fresh")) {
            found.next();
            return new Left(found.getLong(1), found.getLong(4), found.getLong(2), found.getLong(3));
        }
    }
}
