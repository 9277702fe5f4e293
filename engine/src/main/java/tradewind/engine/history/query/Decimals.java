package tradewind.engine.history.query;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.OfflineDuckDb;
import tradewind.engine.history.lake.Part;

/// How many decimals prices have, which are kept with room for more.
public final class Decimals {
    private static final int MOST = 18;

    private Decimals() {}

    /// As many as the finest price of these parts needs; 0 if there is no part.
    ///
    /// @param parts of one kind of rows
    /// @throws IOException if a part cannot be read
    public static int ofPrices(Lake lake, List<Part> parts) throws IOException {
        if (parts.isEmpty()) return 0;
        DataType type = parts.getFirst().series().type();
        String files = parts.stream()
                .map(part -> OfflineDuckDb.text(lake.root().resolve(part.path()).toString()))
                .collect(Collectors.joining(", "));
        String finest = type.prices().stream()
                .map(column -> "max(price_scale - " + zeros("\"" + type.fileColumn(column) + "\"") + ")")
                .collect(Collectors.joining(", "));
        try (DuckDBConnection database = OfflineDuckDb.trusted();
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT " + finest + " FROM read_parquet([" + files + "], hive_partitioning = false)")) {
            found.next();
            int most = 0;
            for (int i = 1; i <= type.prices().size(); i++) most = Math.max(most, found.getInt(i));
            return most;
        } catch (SQLException e) {
            throw new IOException("The prices could not be looked at: " + e.getMessage(), e);
        }
    }

    /// How many zeros units end with.
    private static String zeros(String units) {
        return IntStream.iterate(MOST, i -> i - 1)
                .limit(MOST)
                .mapToObj(i -> "WHEN " + units + " % 1" + "0".repeat(i) + " = 0 THEN " + i)
                .collect(Collectors.joining(" ", "CASE ", " WHEN " + units + " IS NOT NULL THEN 0 END"));
    }
}
