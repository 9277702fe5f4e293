package tradewind.engine.history.query;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.OfflineDuckDb;
import tradewind.engine.history.lake.Part;

/// The views of one version of a lake. They name the files of that version one by one: what is published meanwhile, or
/// lies about, is not seen.
final class LakeViews {
    private static final String HIVE =
            "hive_partitioning = true, hive_types_autocast = false, hive_types = {'date': DATE}";

    private final Path root;
    private final List<Part> parts;

    LakeViews(Path root, List<Part> parts) {
        this.root = root;
        this.parts = parts;
    }

    void create(Statement statement) throws SQLException {
        for (DataType type : DataType.values()) {
            List<Part> ofType = of(type, parts);
            statement.execute(ofType.isEmpty() ? nothing(type) : view(type, ofType, ofType));
            if (type == DataType.TRADES) statement.execute(inOrder(ofType));
        }
        statement.execute("CREATE MACRO bars(span) AS TABLE SELECT venue, symbol, time_bucket(span::INTERVAL,"
                + " \"time\"::TIMESTAMP) AS \"time\", arg_min(price, ordinal) AS open, max(price) AS high,"
                + " min(price) AS low, arg_max(price, ordinal) AS close, sum(quantity) AS volume, count(*) AS trades"
                + " FROM trades_in_order GROUP BY ALL ORDER BY ALL");
        statement.execute("CREATE MACRO vwap(span) AS TABLE SELECT venue, symbol, time_bucket(span::INTERVAL,"
                + " \"time\"::TIMESTAMP) AS \"time\", sum(price::DOUBLE * quantity::DOUBLE) / sum(quantity::DOUBLE) AS vwap,"
                + " sum(quantity) AS volume FROM trades GROUP BY ALL ORDER BY ALL");
    }

    /// Only the view of one type, of those of its parts that are named. Its columns are the same as of all of
    /// them.
    void create(Statement statement, DataType type, List<Part> named) throws SQLException {
        List<Part> ofType = of(type, parts);
        List<Part> shown = of(type, named);
        statement.execute(shown.isEmpty() ? nothing(type) : view(type, ofType, shown));
    }

    private static List<Part> of(DataType type, List<Part> parts) {
        return parts.stream().filter(part -> part.series().type() == type).toList();
    }

    private String view(DataType type, List<Part> ofType, List<Part> named) {
        String columns = type.layout().stream()
                .map(column -> selected(type, column, ofType))
                .collect(Collectors.joining(", "));
        String units = type.prices().isEmpty() && type.quantities().isEmpty()
                ? ""
                : type.columns().stream()
                                .filter(column -> !type.fileColumn(column).equals(column))
                                .map(column -> ", " + type.fileColumn(column))
                                .collect(Collectors.joining())
                        + ", price_scale, quantity_scale";
        String span = type == DataType.BARS ? "span, " : "";
        return "CREATE VIEW " + type.label() + " AS SELECT venue, symbol, " + span + columns + ", date" + units
                + " FROM read_parquet(" + files(named) + ", " + HIVE + ")";
    }

    private String files(List<Part> named) {
        return named.stream()
                .map(part -> OfflineDuckDb.text(root.resolve(part.path()).toString()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /// For bars: two trades of one nanosecond are told apart by their place in the file.
    private String inOrder(List<Part> parts) {
        if (parts.isEmpty()) return "CREATE VIEW trades_in_order AS SELECT *, 0::HUGEINT AS ordinal FROM trades";
        String columns = DataType.TRADES.layout().stream()
                .map(column -> selected(DataType.TRADES, column, parts))
                .collect(Collectors.joining(", "));
        return "CREATE VIEW trades_in_order AS SELECT venue, symbol, " + columns
                + ", epoch_ns(\"time\")::HUGEINT * 4294967296 + file_row_number AS ordinal FROM read_parquet("
                + files(parts) + ", file_row_number = true, " + HIVE + ")";
    }

    private static String selected(DataType type, DataType.Column column, List<Part> parts) {
        String name = column.name();
        return switch (column.kind()) {
            case PRICE -> exact(type.fileColumn(name), "price_scale", parts, Part::priceScale) + name;
            case QUANTITY -> exact(type.fileColumn(name), "quantity_scale", parts, Part::quantityScale) + name;
            case SIDE -> "CASE " + name + " WHEN 1 THEN 'BUY' WHEN 2 THEN 'SELL' END AS " + name;
            case TIME, NUMBER, REAL, TEXT -> word(type, name);
        };
    }

    /// Numbers that stand for words.
    private static String word(DataType type, String name) {
        if (type == DataType.ACTIONS && name.equals("action"))
            return "CASE action WHEN 1 THEN 'SPLIT' WHEN 2 THEN 'DIVIDEND' END AS action";
        if ((type == DataType.GAPS || type == DataType.TIES) && name.equals("kind"))
            return "CASE kind WHEN 1 THEN 'trades' WHEN 2 THEN 'quotes' WHEN 3 THEN 'books' WHEN 4 THEN 'deltas' END"
                    + " AS kind";
        return "\"" + name + "\"";
    }

    /// Units times a power of ten: an exact decimal with as many decimals as the finest part has.
    private static String exact(String units, String scale, List<Part> parts, ToIntFunction<Part> scaleOf) {
        TreeSet<Integer> scales =
                parts.stream().map(scaleOf::applyAsInt).collect(Collectors.toCollection(TreeSet::new));
        int finest = scales.last();
        String power = scales.size() == 1
                ? power(finest, finest)
                : scales.stream()
                        .map(each -> "WHEN " + each + " THEN " + power(each, finest))
                        .collect(Collectors.joining(" ", "CASE " + scale + " ", " END"));
        return units + "::DECIMAL(19,0) * " + power + " AS ";
    }

    private static String power(int scale, int finest) {
        String digits = scale == 0 ? "1" : "0." + "0".repeat(scale - 1) + "1";
        return "'" + digits + "'::DECIMAL(19," + finest + ")";
    }

    private static String nothing(DataType type) {
        String span = type == DataType.BARS ? "''::VARCHAR AS span, " : "";
        String columns = type.layout().stream()
                .map(column -> "NULL::" + sqlType(type, column) + " AS \"" + column.name() + "\"")
                .collect(Collectors.joining(", "));
        return "CREATE VIEW " + type.label() + " AS SELECT ''::VARCHAR AS venue, ''::VARCHAR AS symbol, " + span
                + columns + ", NULL::DATE AS date WHERE false";
    }

    private static String sqlType(DataType type, DataType.Column column) {
        return switch (column.kind()) {
            case TIME -> "TIMESTAMP_NS";
            case PRICE, QUANTITY -> "DECIMAL(38,8)";
            case SIDE, TEXT -> "VARCHAR";
            case REAL -> "DOUBLE";
            case NUMBER -> word(type, column.name()).startsWith("CASE") ? "VARCHAR" : "BIGINT";
        };
    }
}
