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
        String finest = type.prices().stream()
                .map(column -> "max(price_scale - " + zeros("\"" + type.fileColumn(column) + "\"") + ")")
                .collect(Collectors.joining(", "));
        int most = 0;
        for (int decimals : asked(lake, parts, finest)) most = Math.max(most, decimals);
        return most;
    }

    /// Whether every price of these parts is a whole number of such fractions; true if there is no part.
    ///
    /// @param parts of one kind of rows
    /// @param fractions into which a whole is divided, such as 64; above zero
    /// @throws IOException if a part cannot be read
    public static boolean pricesAreIn(Lake lake, List<Part> parts, int fractions) throws IOException {
        if (parts.isEmpty()) return true;
        DataType type = parts.getFirst().series().type();
        String off = type.prices().stream()
                .map(column -> "count(*) FILTER (WHERE \"" + type.fileColumn(column) + "\"::HUGEINT * " + fractions
                        + " % " + ones() + " <> 0)")
                .collect(Collectors.joining(", "));
        for (int found : asked(lake, parts, off)) if (found > 0) return false;
        return true;
    }

    private static int[] asked(Lake lake, List<Part> parts, String columns) throws IOException {
        String files = parts.stream()
                .map(part -> OfflineDuckDb.text(lake.root().resolve(part.path()).toString()))
                .collect(Collectors.joining(", "));
        try (DuckDBConnection database = OfflineDuckDb.trusted();
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT " + columns + " FROM read_parquet([" + files + "], hive_partitioning = false)")) {
            found.next();
            int[] all = new int[found.getMetaData().getColumnCount()];
            for (int i = 0; i < all.length; i++) all[i] = found.getInt(i + 1);
            return all;
        } catch (SQLException e) {
            throw new IOException("The prices could not be looked at: " + e.getMessage(), e);
        }
    }

    /// One whole in price units.
    private static String ones() {
        return IntStream.rangeClosed(0, MOST)
                .mapToObj(i -> "WHEN " + i + " THEN 1" + "0".repeat(i) + "::HUGEINT")
                .collect(Collectors.joining(" ", "CASE price_scale ", " END"));
    }

    /// How many zeros units end with.
    private static String zeros(String units) {
        return IntStream.iterate(MOST, i -> i - 1)
                .limit(MOST)
                .mapToObj(i -> "WHEN " + units + " % 1" + "0".repeat(i) + " = 0 THEN " + i)
                .collect(Collectors.joining(" ", "CASE ", " WHEN " + units + " IS NOT NULL THEN 0 END"));
    }
}
