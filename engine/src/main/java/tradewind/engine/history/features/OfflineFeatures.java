package tradewind.engine.history.features;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.LakeSnapshot;
import tradewind.engine.history.lake.OfflineDuckDb;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.Series;

/// Works features out from the Parquet files of a lake: bars by one statement in SQL, then the formulas over columns.
/// Point in time: the value of a bar takes in nothing that was later than its end.
public final class OfflineFeatures {
    private final Lake lake;
    private final LakeSnapshot snapshot;

    /// @param snapshot of the lake, so that the same values come out later too
    public OfflineFeatures(Lake lake, LakeSnapshot snapshot) {
        this.lake = lake;
        this.snapshot = snapshot;
    }

    /// Works them out.
    ///
    /// @param trades a series of trades
    /// @param other another series of trades to look at it with; features across the two have no value without
    /// @param features of which a table is made
    /// @throws IOException if the lake cannot be read
    public FeatureTable compute(Series trades, Optional<Series> other, BarSpan span, List<Feature> features)
            throws IOException {
        Bars bars = bars(trades, other, span);
        return over(bars, features, bars.size());
    }

    /// @param known how many of the bars there are; a look further would find nothing
    static FeatureTable over(Bars bars, List<Feature> features, int known) {
        long[] ends = Arrays.copyOf(bars.ends(), known);
        Window window = new Window(ends, bars.cut(known));
        double[][] values = new double[features.size()][known];
        for (int f = 0; f < values.length; f++)
            for (int i = 0; i < known; i++) {
                window.at(i);
                values[f][i] = features.get(f).at(window);
            }
        return new FeatureTable(features, ends, values);
    }

    /// Bars in columns, from which features are worked out and proved.
    public record Bars(long[] ends, double[][] columns) {
        public int size() {
            return ends.length;
        }

        double[][] cut(int known) {
            double[][] cut = new double[columns.length][];
            for (int c = 0; c < cut.length; c++) cut[c] = Arrays.copyOf(columns[c], known);
            return cut;
        }
    }

    /// Bars of a series of trades.
    ///
    /// @throws IOException if the lake cannot be read
    public Bars bars(Series trades, Optional<Series> other, BarSpan span) throws IOException {
        List<Part> parts = snapshot.of(trades);
        if (parts.isEmpty()) return new Bars(new long[0], new double[Window.WIDTH][0]);
        Series quoted = new Series(DataType.QUOTES, trades.venue(), trades.symbol(), BarSpan.NONE);
        List<Part> quotes = snapshot.of(quoted);
        List<Part> others = other.map(snapshot::of).orElse(List.of());
        try (DuckDBConnection database = OfflineDuckDb.trusted();
                Statement statement = database.createStatement()) {
            statement.execute("CREATE TEMP TABLE bars AS " + barsSql(parts, span.nanos()));
            statement.execute("CREATE TEMP TABLE quoted AS " + quotesSql(quotes, span.nanos()));
            statement.execute("CREATE TEMP TABLE other AS " + otherSql(others));
            String sql = "SELECT b.*, coalesce(q.spread, 0), coalesce(q.imbalance, 0), coalesce(q.quotes, 0), o.price"
                    + " FROM bars b LEFT JOIN quoted q ON q.ends = b.ends ASOF LEFT JOIN other o ON o.nanos < b.ends"
                    + " ORDER BY b.ends";
            try (ResultSet found = statement.executeQuery(sql)) {
                return read(found);
            }
        } catch (SQLException e) {
            throw new IOException("The bars could not be made: " + e.getMessage(), e);
        }
    }

    private String files(List<Part> parts) {
        return parts.stream()
                .map(part -> OfflineDuckDb.text(lake.root().resolve(part.path()).toString()))
                .collect(Collectors.joining(
                        ", ", "read_parquet([", "], hive_partitioning = false, file_row_number = true)"));
    }

    /// The columns up to [Window#LARGEST], after the bar's end. Who bought is what the trade says, else the tick rule.
    private String barsSql(List<Part> parts, long span) {
        int scale = parts.stream().mapToInt(Part::quantityScale).max().orElse(0);
        String exact = "quantity_units::HUGEINT * (10::HUGEINT ** (" + scale + " - quantity_scale))::HUGEINT";
        String trades = "SELECT epoch_ns(\"time\") AS nanos, price_units / pow(10, price_scale) AS price, " + exact
                + " AS lots, side, epoch_ns(\"time\")::HUGEINT * 4294967296 + file_row_number AS ordinal FROM "
                + files(parts);
        String moves = "SELECT *, sign(price - lag(price) OVER (ORDER BY ordinal)) AS move FROM (" + trades + ")";
        String ways = "SELECT *, coalesce(last_value(nullif(move, 0) IGNORE NULLS) OVER (ORDER BY ordinal ROWS BETWEEN"
                + " UNBOUNDED PRECEDING AND CURRENT ROW), 1) AS way FROM (" + moves + ")";
        String unit = " / pow(10, " + scale + ")";
        return "SELECT (nanos // " + span + " + 1) * " + span + " AS ends, arg_min(price, ordinal), max(price),"
                + " min(price), arg_max(price, ordinal), sum(lots)::DOUBLE" + unit + ", sum(price * (lots::DOUBLE"
                + unit
                + ")), count(*)::DOUBLE, coalesce(sum(lots) FILTER (WHERE side = 1 OR (side = 0 AND way > 0)), 0)::DOUBLE"
                + unit + ", max(lots)::DOUBLE" + unit + " FROM (" + ways + ") GROUP BY 1";
    }

    private String quotesSql(List<Part> parts, long span) {
        if (parts.isEmpty())
            return "SELECT 0::BIGINT AS ends, 0.0::DOUBLE AS spread, 0.0::DOUBLE AS imbalance, 0.0::DOUBLE AS quotes"
                    + " WHERE false";
        return "SELECT (epoch_ns(\"time\") // " + span + " + 1) * " + span
                + " AS ends, sum((ask_units - bid_units)::DOUBLE"
                + " / ((ask_units + bid_units) / 2.0)) AS spread, sum((bid_size_units - ask_size_units)::DOUBLE /"
                + " (bid_size_units + ask_size_units)) AS imbalance, count(*)::DOUBLE AS quotes FROM " + files(parts)
                + " WHERE bid_units > 0 AND ask_units >= bid_units AND bid_size_units >= 0 AND ask_size_units >= 0 AND"
                + " bid_size_units + ask_size_units > 0 GROUP BY 1";
    }

    /// The last price of each moment.
    private String otherSql(List<Part> parts) {
        if (parts.isEmpty()) return "SELECT 0::BIGINT AS nanos, 0.0::DOUBLE AS price WHERE false";
        return "SELECT epoch_ns(\"time\") AS nanos, arg_max(price_units / pow(10, price_scale), file_row_number) AS price"
                + " FROM " + files(parts) + " GROUP BY 1";
    }

    private static Bars read(ResultSet found) throws SQLException {
        long[] ends = new long[1_024];
        double[][] columns = new double[Window.WIDTH][1_024];
        int size = 0;
        while (found.next()) {
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size * 2);
                for (int c = 0; c < columns.length; c++) columns[c] = Arrays.copyOf(columns[c], size * 2);
            }
            ends[size] = found.getLong(1);
            for (int c = 0; c < Window.RETURN; c++) {
                double value = found.getDouble(c + 2);
                columns[c][size] = found.wasNull() ? Double.NaN : value;
            }
            columns[Window.RETURN][size] = ret(columns[Window.CLOSE], size);
            columns[Window.REFERENCE_RETURN][size] = ret(columns[Window.REFERENCE], size);
            size++;
        }
        for (int c = 0; c < columns.length; c++) columns[c] = Arrays.copyOf(columns[c], size);
        return new Bars(Arrays.copyOf(ends, size), columns);
    }

    private static double ret(double[] prices, int at) {
        return at == 0 ? Double.NaN : Math.log(prices[at] / prices[at - 1]);
    }
}
