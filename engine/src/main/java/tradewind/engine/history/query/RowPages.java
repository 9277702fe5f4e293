package tradewind.engine.history.query;

import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.OfflineDuckDb;
import tradewind.engine.history.lake.Part;

/// Rows of one series in their order, taken a page at a time by whoever wants them: a page is all that is in memory.
/// Parts that lie between each other, of several recordings of one time, are put in order by themselves. One thread.
public final class RowPages implements Closeable {
    private static final String ABSENT = "'" + DataType.NONE + "'::BIGINT";

    private final DuckDBConnection database;
    private final Lake lake;
    private final List<DataType.Column> columns;
    private final String condition;
    private final long from;
    private final long to;
    private final List<List<Part>> runs;
    private final long[][] values;
    private int run = -1;
    private int rows;
    private @Nullable DuckDBPreparedStatement statement;
    private @Nullable DuckDBChunkedResult result;

    /// @param database of its own, closed with it
    /// @param parts of one series of rows of numbers, in the order of time, as a snapshot gives them
    /// @param columns of a row, the time first
    /// @param condition in SQL, of rows to be left out; empty for none
    /// @param from epoch nanoseconds, the first that counts
    /// @param to epoch nanoseconds, the first that does not count
    public RowPages(
            DuckDBConnection database,
            Lake lake,
            List<Part> parts,
            List<String> columns,
            String condition,
            long from,
            long to) {
        this.database = database;
        this.lake = lake;
        this.condition = condition;
        this.from = from;
        this.to = to;
        List<Part> wanted = parts.stream()
                .filter(part -> part.lastTime() >= from && part.firstTime() < to)
                .toList();
        runs = runs(wanted);
        this.columns =
                wanted.isEmpty() ? List.of() : layout(wanted.getFirst().series().type(), columns);
        values = new long[columns.size()][0];
    }

    private static List<DataType.Column> layout(DataType type, List<String> columns) {
        return columns.stream()
                .map(name -> type.layout().get(type.columns().indexOf(name)))
                .toList();
    }

    /// Parts that follow one another and are alike are read as one; so are those that lie between each other.
    private static List<List<Part>> runs(List<Part> parts) {
        List<List<Part>> runs = new ArrayList<>();
        long last = Long.MIN_VALUE;
        for (Part part : parts) {
            boolean between = !runs.isEmpty() && part.firstTime() < last;
            boolean alike = !runs.isEmpty() && alike(runs.getLast().getLast(), part) && inTurn(runs.getLast());
            if (!between && !alike) runs.add(new ArrayList<>());
            runs.getLast().add(part);
            last = Math.max(last, part.lastTime());
        }
        return runs;
    }

    private static boolean alike(Part one, Part other) {
        return one.priceScale() == other.priceScale()
                && one.quantityScale() == other.quantityScale()
                && one.lineage().source().equals(other.lineage().source());
    }

    private static boolean inTurn(List<Part> parts) {
        for (int i = 1; i < parts.size(); i++)
            if (parts.get(i - 1).lastTime() > parts.get(i).firstTime()) return false;
        return true;
    }

    /// Brings the next page.
    ///
    /// @return false if there is none
    /// @throws IOException if a part cannot be read
    public boolean next() throws IOException {
        try {
            while (true) {
                DuckDBChunkedResult open = result;
                if (open != null && open.nextChunk()) {
                    if (fill(open.chunk()) > 0) return true;
                    continue;
                }
                finish();
                if (++run >= runs.size()) return false;
                DuckDBPreparedStatement asked = database.prepare(sql(runs.get(run)));
                statement = asked;
                result = asked.query();
            }
        } catch (SQLException e) {
            throw new IOException("The rows could not be read: " + e.getMessage(), e);
        }
    }

    private int fill(DuckDBDataChunkReader chunk) {
        rows = (int) chunk.rowCount();
        for (int column = 0; column < values.length; column++) {
            if (values[column].length < rows) values[column] = new long[Math.max(2048, rows)];
            long[] into = values[column];
            var vector = chunk.vector(column);
            for (int i = 0; i < rows; i++) into[i] = vector.getLong(i);
        }
        return rows;
    }

    private String sql(List<Part> parts) {
        String selected =
                columns.stream().map(column -> selected(column, parts)).collect(Collectors.joining(", "));
        String files = parts.stream()
                .map(part -> OfflineDuckDb.text(lake.root().resolve(part.path()).toString()))
                .collect(Collectors.joining(", "));
        boolean inTurn = inTurn(parts);
        List<String> conditions = new ArrayList<>();
        if (!condition.isEmpty()) conditions.add(condition);
        if (parts.stream().anyMatch(part -> part.firstTime() < from))
            conditions.add("\"time\" >= make_timestamp_ns(" + from + ")");
        if (parts.stream().anyMatch(part -> part.lastTime() >= to))
            conditions.add("\"time\" < make_timestamp_ns(" + to + ")");
        return "SELECT " + selected + " FROM read_parquet([" + files + "], hive_partitioning = false"
                + (inTurn ? ")" : ", filename = true, file_row_number = true)")
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
                + (inTurn ? "" : " ORDER BY \"time\", filename, file_row_number");
    }

    private String selected(DataType.Column column, List<Part> parts) {
        String name = type(parts).fileColumn(column.name());
        return switch (column.kind()) {
            case TIME -> "epoch_ns(\"" + name + "\")";
            case PRICE -> units(name, "price_scale", parts, Part::priceScale);
            case QUANTITY -> units(name, "quantity_scale", parts, Part::quantityScale);
            case SIDE, NUMBER -> "coalesce(\"" + name + "\"::BIGINT, " + ABSENT + ")";
            case REAL, TEXT -> throw new IllegalArgumentException("no number: " + name);
        };
    }

    private static DataType type(List<Part> parts) {
        return parts.getFirst().series().type();
    }

    /// At the finest scale of the parts that are read as one.
    private static String units(String name, String scale, List<Part> parts, ToIntFunction<Part> scaleOf) {
        int finest = parts.stream().mapToInt(scaleOf).max().orElseThrow();
        boolean same = parts.stream().mapToInt(scaleOf).allMatch(each -> each == finest);
        String exact = same ? name : name + " * (10 ** (" + finest + " - " + scale + "))::BIGINT";
        return "coalesce(" + exact + ", " + ABSENT + ")";
    }

    /// How many rows the page has.
    public int rows() {
        return rows;
    }

    /// The values of a column, of which [#rows] count; the array is used again. What is missing is [DataType#NONE].
    public long[] column(int column) {
        return values[column];
    }

    /// Decimals of the prices of this page.
    public int priceScale() {
        return runs.get(run).stream().mapToInt(Part::priceScale).max().orElseThrow();
    }

    /// Decimals of the quantities of this page.
    public int quantityScale() {
        return runs.get(run).stream().mapToInt(Part::quantityScale).max().orElseThrow();
    }

    /// Where the rows of this page are from.
    public List<Part> parts() {
        return runs.get(run);
    }

    private void finish() throws SQLException {
        DuckDBChunkedResult open = result;
        DuckDBPreparedStatement asked = statement;
        result = null;
        statement = null;
        if (open != null) open.close();
        if (asked != null) asked.close();
    }

    @Override
    public void close() throws IOException {
        try {
            finish();
            database.close();
        } catch (SQLException e) {
            throw new IOException("The lake's rows could not be let go of: " + e.getMessage(), e);
        }
    }
}
