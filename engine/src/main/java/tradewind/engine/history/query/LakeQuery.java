package tradewind.engine.history.query;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.engine.history.lake.Durable;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.LakeSnapshot;
import tradewind.engine.history.lake.OfflineDuckDb;
import tradewind.engine.history.lake.Part;

/// One question in SQL. It runs in a database that it has to itself, which holds nothing but views of the
/// lake, can open no other file, load no code and change no setting. Asked once; [#cancel] from any thread.
public final class LakeQuery {
    private static final Logger LOG = LoggerFactory.getLogger(LakeQuery.class);
    private static final long SAID_AGAIN_AFTER = 10_000_000L;

    private final Lake lake;
    private final QueryRequest request;
    private @Nullable Statement running;
    private boolean cancelled;
    private List<Part> named = List.of();

    public LakeQuery(Lake lake, QueryRequest request) {
        this.lake = lake;
        this.request = request;
    }

    /// Stops the question; it is then refused. Returns at once.
    public synchronized void cancel() {
        cancelled = true;
        if (running != null) Thread.ofVirtual().name("cancel").start(this::insist);
    }

    /// A word that comes just before the database has begun is forgotten by it, and so said again until it has ended.
    private void insist() {
        while (interrupted()) LockSupport.parkNanos(SAID_AGAIN_AFTER);
    }

    private synchronized boolean interrupted() {
        Statement asked = running;
        if (asked == null) return false;
        try {
            asked.cancel();
        } catch (SQLException e) {
            // it has ended, or its time limit ends it
            LOG.debug("cancel", e);
        }
        return true;
    }

    private synchronized void running(@Nullable Statement statement) throws SQLException {
        running = statement;
        if (cancelled && statement != null) throw new SQLException("INTERRUPT");
    }

    /// Asks. Takes as long as the limits allow: not on a screen's thread.
    ///
    /// @throws IOException if the lake cannot be read
    public QueryResult run() throws IOException {
        LakeSnapshot snapshot;
        try {
            snapshot =
                    request.version().isPresent() ? lake.asOf(request.version().getAsLong()) : lake.head();
        } catch (IllegalArgumentException e) {
            return new QueryResult.Refused(String.valueOf(e.getMessage()));
        }
        List<String> notices = new ArrayList<>();
        List<Part> parts = new ArrayList<>(snapshot.parts());
        named = parts;
        while (true) {
            try {
                return attempt(snapshot, parts, notices);
            } catch (SQLException e) {
                List<Part> broken = broken(named, String.valueOf(e.getMessage()), notices);
                if (broken.isEmpty()) return new QueryResult.Refused(sentence(e));
                parts.removeAll(broken);
            }
        }
    }

    private QueryResult attempt(LakeSnapshot snapshot, List<Part> parts, List<String> notices)
            throws IOException, SQLException {
        Grammar.Reading reading = Grammar.shared().read(bare());
        if (!reading.refusal().isEmpty()) return new QueryResult.Refused(reading.refusal());
        return reading.narrowed().isPresent()
                ? aboutRows(snapshot, parts, reading.narrowed().get(), notices)
                : aboutAnything(snapshot, parts, notices);
    }

    private QueryResult aboutRows(LakeSnapshot snapshot, List<Part> parts, Narrowed narrowed, List<String> notices)
            throws IOException, SQLException {
        QuestionDatabase database = QuestionDatabase.take(lake, request.megabytes());
        boolean answered = false;
        try {
            List<Part> shown = database.shows(snapshot, parts, narrowed);
            named = shown == null ? narrowed.parts(parts) : shown;
            if (shown == null) database.show(snapshot, parts, narrowed, named);
            QueryResult result;
            try (Connection connection = database.connect()) {
                result = ask(connection, snapshot, notices);
            }
            answered = true;
            return result;
        } finally {
            if (answered) database.giveBack();
            else database.close();
        }
    }

    private QueryResult aboutAnything(LakeSnapshot snapshot, List<Part> parts, List<String> notices)
            throws IOException, SQLException {
        try (DuckDBConnection database = OfflineDuckDb.trusted();
                Statement statement = database.createStatement()) {
            // what a view was made from is asked again at once
            statement.execute("SET parquet_metadata_cache = true");
            named = parts;
            new LakeViews(lake.root(), parts).create(statement);
            index(database, statement, snapshot, notices);
            QuestionDatabase.lock(statement, lake.root(), request.megabytes());
            return ask(database, snapshot, notices);
        }
    }

    private QueryResult ask(Connection connection, LakeSnapshot snapshot, List<String> notices) throws SQLException {
        try (Statement asked = connection.createStatement()) {
            asked.setQueryTimeout(request.seconds());
            running(asked);
            String sql = "SELECT * FROM (\n" + bare() + "\n) LIMIT " + (request.most() + 1L);
            try (ResultSet found = asked.executeQuery(sql)) {
                return rows(snapshot.version(), found, notices);
            } finally {
                running(null);
            }
        }
    }

    private void index(DuckDBConnection database, Statement statement, LakeSnapshot snapshot, List<String> notices)
            throws IOException, SQLException {
        new LakeIndex(lake).attach(database).ifPresent(notices::add);
        statement.execute(
                "CREATE VIEW versions AS SELECT * FROM lake_index.versions WHERE version <= " + snapshot.version());
        if (snapshot.version() == lake.versions().size())
            statement.execute("CREATE VIEW catalogue AS SELECT * FROM lake_index.catalogue");
        else LakeIndex.catalogue(database, statement, snapshot);
    }

    private String bare() {
        String sql = request.sql().strip();
        while (sql.endsWith(";")) sql = sql.substring(0, sql.length() - 1).strip();
        return sql;
    }

    private QueryResult rows(long version, ResultSet found, List<String> notices) throws SQLException {
        ResultSetMetaData about = found.getMetaData();
        List<String> columns = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            columns.add(about.getColumnName(i));
            types.add(about.getColumnTypeName(i));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        boolean cut = false;
        while (found.next()) {
            if (rows.size() == request.most()) {
                cut = true;
                break;
            }
            List<@Nullable Object> row = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) row.add(value(found, i, types.get(i - 1)));
            rows.add(row);
        }
        return new QueryResult.Rows(version, columns, types, rows, cut, List.copyOf(notices));
    }

    private static @Nullable Object value(ResultSet found, int i, String type) throws SQLException {
        if (type.startsWith("TIMESTAMP") && !type.contains("ZONE")) {
            // by way of java.sql.Timestamp an hour of spring would be lost on some desks
            LocalDateTime time = found.getObject(i, LocalDateTime.class);
            return time == null ? null : time.toString().replace('T', ' ');
        }
        Object value = found.getObject(i);
        return switch (value) {
            case null -> null;
            case Byte b -> b.longValue();
            case Short s -> s.longValue();
            case Integer n -> n.longValue();
            case Float f -> f.doubleValue();
            case Long n -> n;
            case Double d -> d;
            case Boolean b -> b;
            case BigDecimal d -> plain(d);
            default -> value.toString();
        };
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// Errors of whoever asked, which no part can cause.
    private static final Pattern ASKERS =
            Pattern.compile("(?s)(Binder|Parser|Catalog|Permission|Syntax|Conversion|Out of Range|Out of Memory"
                    + "|Out of memory|INTERRUPT|Interrupt|Not implemented|Constraint).*");

    /// Parts that are damaged: by their size and ends, or, where an error tells that one must be, by their bytes.
    private List<Part> broken(List<Part> parts, String error, List<String> notices) throws IOException {
        List<Part> broken = new ArrayList<>();
        for (Part part : parts) {
            String wrong = lake.glance(part).orElse("");
            if (wrong.isEmpty()
                    && !ASKERS.matcher(error).matches()
                    && !Durable.sha256(lake.root().resolve(part.path())).equals(part.sha256()))
                wrong = "its bytes were changed";
            if (wrong.isEmpty()) continue;
            broken.add(part);
            notices.add("The answer is without " + part.path() + " (" + part.rows() + " rows): " + wrong
                    + ". Bring the file back from a backup, or withdraw it with tradewind lake verify --withdraw.");
        }
        return broken;
    }

    private String sentence(SQLException e) {
        String message = String.valueOf(e.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("interrupt"))
            return cancelled
                    ? "The question was cancelled."
                    : "The question took longer than " + request.seconds() + " seconds and was stopped. Narrow it to a"
                            + " symbol and a few days, or allow it more time.";
        if (lower.contains("out of memory"))
            return "The question needs more than " + request.megabytes()
                    + " MB of memory. Narrow it, or allow it more.";
        if (lower.contains("permission") || lower.contains("disabled by configuration"))
            return "A question can open no file but the lake's own: " + first(message);
        return first(message);
    }

    private static String first(String message) {
        return message.lines().findFirst().orElse("").strip();
    }
}
