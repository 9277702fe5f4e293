package tradewind.engine.history.query;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.lake.OfflineDuckDb;

/// What a question is, told by DuckDB's own parser. The questions about the question are prepared once, in a database
/// that holds nothing; planning them anew would take as long as an answer. Any thread.
final class Grammar {
    private static final Grammar SHARED = new Grammar();

    private static final int KNOWN = 64;
    /// Longer questions are not remembered.
    private static final int LONGEST = 4_096;

    private static final String TREE = "SELECT tree->>'error', tree->>'error_message',"
            + " json_array_length(tree->'statements') FROM (SELECT json_serialize_sql(?::VARCHAR)::JSON AS tree)";

    /// What was prepared, in one database.
    private record Prepared(DuckDBConnection database, PreparedStatement tree, Narrowed.Asked asked) {}

    /// The last readings; a text always reads the same, and saved questions are asked again and again.
    private final Map<String, Reading> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
            return size() > KNOWN;
        }
    };

    private @Nullable Prepared prepared;

    private Grammar() {}

    static Grammar shared() {
        return SHARED;
    }

    /// @param narrowed empty if the question is not about tables of rows alone
    record Reading(String refusal, Optional<Narrowed> narrowed) {}

    synchronized Reading read(String sql) throws IOException, SQLException {
        if (sql.isEmpty())
            return new Reading("There is no question. Ask one, such as SELECT * FROM catalogue.", Optional.empty());
        Reading before = known.get(sql);
        if (before != null) return before;
        Prepared ready = prepared();
        try {
            String refusal = refusal(ready.tree(), sql);
            Reading reading =
                    new Reading(refusal, refusal.isEmpty() ? Narrowed.of(ready.asked(), sql) : Optional.empty());
            if (sql.length() <= LONGEST) known.put(sql, reading);
            return reading;
        } catch (SQLException e) {
            // a statement that failed is closed
            prepared = null;
            ready.database().close();
            throw e;
        }
    }

    private Prepared prepared() throws IOException, SQLException {
        Prepared there = prepared;
        if (there != null) return there;
        DuckDBConnection database = OfflineDuckDb.trusted();
        try (Statement statement = database.createStatement()) {
            // no threads that wait beside it
            statement.execute("SET threads = 1");
            there = new Prepared(
                    database,
                    database.prepareStatement(TREE),
                    new Narrowed.Asked(
                            database.prepareStatement(Narrowed.TABLE),
                            database.prepareStatement(Narrowed.TABLES),
                            database.prepareStatement(Narrowed.BOUNDS)));
        } catch (SQLException e) {
            database.close();
            throw e;
        }
        prepared = there;
        return there;
    }

    /// Only one SELECT can be written down as a tree: whatever writes, loads, attaches or sets cannot.
    private static String refusal(PreparedStatement tree, String sql) throws SQLException {
        tree.setString(1, sql);
        try (ResultSet found = tree.executeQuery()) {
            found.next();
            if (found.getString(1).equals("true")) {
                String message = String.valueOf(found.getString(2));
                return message.contains("Only SELECT")
                        ? "The lake is only read: one SELECT is a question, nothing else is."
                        : "This is not SQL that can be read: " + message;
            }
            return found.getLong(3) == 1 ? "" : "Ask one question at a time.";
        }
    }
}
