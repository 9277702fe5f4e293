package tradewind.engine.history.events;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.LakeSnapshot;
import tradewind.engine.history.lake.LakeVersion;
import tradewind.engine.history.lake.Lineage;
import tradewind.engine.history.lake.OfflineDuckDb;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.PartTable;
import tradewind.engine.history.lake.Quality;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.lake.Staging;
import tradewind.engine.market.FixedPoint;
import tradewind.engine.market.ModelVote;

/// Writes rows of one symbol at one venue as a version, and reads them back. Any thread.
public final class EventLog {
    private final Lake lake;
    private final String venue;
    private final String symbol;
    private final Optional<LakeSnapshot> version;

    public EventLog(Lake lake, String venue, String symbol) {
        this(lake, venue, symbol, Optional.empty());
    }

    /// @param version what is read is of this one, and not of the newest
    public EventLog(Lake lake, String venue, String symbol, LakeSnapshot version) {
        this(lake, venue, symbol, Optional.of(version));
    }

    private EventLog(Lake lake, String venue, String symbol, Optional<LakeSnapshot> version) {
        this.lake = lake;
        this.venue = venue;
        this.symbol = symbol;
        this.version = version;
    }

    private List<Part> parts(DataType type) throws IOException {
        LakeSnapshot read = version.isPresent() ? version.get() : lake.head();
        return read.of(series(type));
    }

    /// Adds news.
    ///
    /// @param source where they are from, for lineage
    public LakeVersion news(List<NewsItem> items, String source) throws IOException {
        return write(DataType.NEWS, items.stream().map(NewsItem::row).toList(), 0, 0, source);
    }

    /// Adds answers of models.
    public LakeVersion votes(List<ModelVote> votes, String source) throws IOException {
        return write(DataType.VOTES, votes.stream().map(EventLog::row).toList(), 0, 0, source);
    }

    /// Adds splits and dividends.
    ///
    /// @param priceScale decimals of the amounts
    public LakeVersion actions(List<CorporateActions.Action> actions, int priceScale, String source)
            throws IOException {
        return write(
                DataType.ACTIONS,
                actions.stream().map(CorporateActions.Action::row).toList(),
                priceScale,
                0,
                source);
    }

    /// Adds order books and their changes.
    public LakeVersion books(BookHistory.Rows rows, int priceScale, int quantityScale, String source)
            throws IOException {
        if (!rows.snapshots().isEmpty()) write(DataType.BOOKS, rows.snapshots(), priceScale, quantityScale, source);
        return write(DataType.DELTAS, rows.deltas(), priceScale, quantityScale, source);
    }

    private Series series(DataType type) {
        return new Series(type, venue, symbol, BarSpan.NONE);
    }

    /// @throws IllegalArgumentException if there is no row, or the times fall
    private LakeVersion write(DataType type, List<List<Object>> rows, int priceScale, int quantityScale, String source)
            throws IOException {
        if (rows.isEmpty()) throw new IllegalArgumentException("no " + type.label() + " to write");
        Series series = series(type);
        Map<LocalDate, List<List<Object>>> days = new TreeMap<>();
        long before = Long.MIN_VALUE;
        for (List<Object> row : rows) {
            long time = (Long) row.getFirst();
            if (time < before) throw new IllegalArgumentException("the times of " + type.label() + " fall at " + time);
            before = time;
            days.computeIfAbsent(series.partition(time), _ -> new ArrayList<>()).add(row);
        }
        Lineage lineage = new Lineage(source, "", "events/1", "", "");
        try (Staging stage = lake.stage()) {
            for (Map.Entry<LocalDate, List<List<Object>>> day : days.entrySet()) {
                Path file = stage.file(type.label() + "-" + day.getKey() + ".parquet");
                List<List<Object>> its = day.getValue();
                try (PartTable table = new PartTable(type, priceScale, quantityScale)) {
                    for (List<Object> row : its) table.add(row);
                    table.write(file);
                }
                stage.add(
                        file,
                        series,
                        day.getKey(),
                        its.size(),
                        (Long) its.getFirst().getFirst(),
                        (Long) its.getLast().getFirst(),
                        priceScale,
                        quantityScale,
                        Quality.UNJUDGED,
                        lineage);
            }
            String note = rows.size() + " rows of " + series + " from " + source;
            return stage.publish(lake.now(), "import", note, List.of());
        }
    }

    /// News known by a moment, in the order they happened.
    ///
    /// @param known epoch nanoseconds
    public List<NewsItem> newsAsOf(long known) throws IOException {
        return read(
                DataType.NEWS,
                known,
                row -> new NewsItem(row.number(1), row.number(2), row.text(3), row.text(4), row.text(5)));
    }

    /// Answers of models up to a moment, in their order.
    public List<ModelVote> votesAsOf(long known) throws IOException {
        return read(
                DataType.VOTES,
                known,
                row -> new ModelVote(
                        row.number(1),
                        row.text(2),
                        row.text(3),
                        ModelVote.Stance.valueOf(row.text(4)),
                        (int) row.number(5),
                        row.number(6),
                        row.text(7),
                        row.text(8)));
    }

    /// An answer as the lake keeps it.
    public static List<Object> row(ModelVote vote) {
        return List.of(
                vote.time(),
                vote.model(),
                vote.role(),
                vote.stance().name(),
                (long) vote.confidence(),
                vote.horizon(),
                vote.validity(),
                vote.context());
    }

    /// Splits and dividends known by a moment; those to come are among them.
    public CorporateActions actionsAsOf(long known) throws IOException {
        List<Part> parts = parts(DataType.ACTIONS);
        int scale = parts.stream().mapToInt(Part::priceScale).max().orElse(0);
        List<CorporateActions.Action> found = read(
                DataType.ACTIONS,
                known,
                row -> CorporateActions.Action.of(
                        row.number(1),
                        row.number(2),
                        row.number(3),
                        row.number(4),
                        row.number(5),
                        row.units(6, scale)));
        return new CorporateActions(found, scale);
    }

    /// Books as they stood and their changes, up to a moment.
    public BookHistory bookUntil(long time) throws IOException {
        List<long[]> snapshots = read(DataType.BOOKS, time, row -> row.numbers(6));
        List<long[]> deltas = read(DataType.DELTAS, time, row -> row.numbers(5));
        return new BookHistory(snapshots, deltas);
    }

    /// A row of an answer, its columns counted from 1.
    private record Row(ResultSet found) {
        long number(int column) throws SQLException {
            long value = found.getLong(column);
            return found.wasNull() ? DataType.NONE : value;
        }

        String text(int column) throws SQLException {
            return found.getString(column);
        }

        long[] numbers(int count) throws SQLException {
            long[] row = new long[count];
            for (int i = 0; i < count; i++) row[i] = number(i + 1);
            return row;
        }

        /// At the finest scale of all parts.
        long units(int column, int scale) throws SQLException {
            long value = number(column);
            int own = found.getInt("price_scale");
            return value == DataType.NONE ? value : Math.multiplyExact(value, FixedPoint.power(scale - own));
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(Row row) throws SQLException;
    }

    private <T> List<T> read(DataType type, long known, Reading<T> reading) throws IOException {
        List<Part> parts = parts(type);
        List<T> all = new ArrayList<>();
        if (parts.isEmpty()) return all;
        boolean later = type.columns().contains("known");
        String columns = type.layout().stream()
                .map(column -> column.kind() == DataType.Kind.TIME
                        ? "epoch_ns(\"" + column.name() + "\") AS \"" + column.name() + "\""
                        : "\"" + type.fileColumn(column.name()) + "\"")
                .collect(Collectors.joining(", "));
        String scale = type.prices().isEmpty() ? "" : ", price_scale";
        String files = parts.stream()
                .map(part -> OfflineDuckDb.text(lake.root().resolve(part.path()).toString()))
                .collect(Collectors.joining(", "));
        // the last moment there is cannot be said in SQL
        String until = known == Long.MAX_VALUE
                ? ""
                : " WHERE \"" + (later ? "known" : "time") + "\" <= make_timestamp_ns(" + known + ")";
        String order = "\"time\", " + (later ? "known, " : "") + "filename, file_row_number";
        String sql = "SELECT " + columns + scale + " FROM read_parquet([" + files
                + "], hive_partitioning = false, filename = true, file_row_number = true)" + until + " ORDER BY "
                + order;
        try (DuckDBConnection database = OfflineDuckDb.trusted();
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            Row row = new Row(found);
            while (found.next()) all.add(reading.of(row));
            return all;
        } catch (SQLException e) {
            throw new IOException("The " + type.label() + " could not be read: " + e.getMessage(), e);
        }
    }
}
