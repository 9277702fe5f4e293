package tradewind.engine.history.query;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.LakeSnapshot;
import tradewind.engine.history.lake.OfflineDuckDb;
import tradewind.engine.history.lake.Part;

/// A database that can do nothing but read the parts of one lake, for questions about its tables of rows.
/// Opening one takes as long as reading a million rows, so one is kept from a question to the next.
///
/// A question has it to itself, on a connection of its own, and leaves nothing in it: what names such tables
/// and no function that gives one is only ever an expression over rows. No part stays in its memory. One
/// whose question did not end well is closed. Any thread may take one; whoever took it has it alone.
final class QuestionDatabase implements Closeable {
    private static @Nullable QuestionDatabase idle;

    /// What its views were made of: parts of a snapshot none of which was found damaged.
    private record Shown(LakeSnapshot snapshot, Narrowed narrowed, List<Part> named) {}

    private final Path root;
    private final int megabytes;
    private final DuckDBConnection database;
    private Set<DataType> views = Set.of();
    private @Nullable Shown shown;

    private QuestionDatabase(Path root, int megabytes, DuckDBConnection database) {
        this.root = root;
        this.megabytes = megabytes;
        this.database = database;
    }

    /// @param megabytes of memory a question may take
    static QuestionDatabase take(Lake lake, int megabytes) throws IOException, SQLException {
        QuestionDatabase kept = taken();
        if (kept != null) {
            if (kept.root.equals(lake.root()) && kept.megabytes == megabytes) return kept;
            kept.close();
        }
        DuckDBConnection database = OfflineDuckDb.trusted();
        try (Statement statement = database.createStatement()) {
            // what lies on the disk is what is asked, each time
            statement.execute("SET enable_external_file_cache = false");
            lock(statement, lake.root(), megabytes);
            return new QuestionDatabase(lake.root(), megabytes, database);
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    private static synchronized @Nullable QuestionDatabase taken() {
        QuestionDatabase kept = idle;
        idle = null;
        return kept;
    }

    private static synchronized boolean keep(QuestionDatabase database) {
        if (idle != null) return false;
        idle = database;
        return true;
    }

    /// Nothing can be undone after the last of these.
    static void lock(Statement statement, Path root, int megabytes) throws SQLException {
        // a question that needs more memory than it may have is told so, rather than filling the disk
        statement.execute("SET memory_limit = '" + megabytes + "MB'; SET temp_directory = '';"
                + " SET allowed_directories = [" + OfflineDuckDb.text(root.resolve("data") + "/") + "];"
                + " SET enable_external_access = false; SET lock_configuration = true");
    }

    /// The parts a question names, if the views of them are there already.
    ///
    /// @param parts of the snapshot, without those that turned out to be damaged
    @Nullable
    List<Part> shows(LakeSnapshot snapshot, List<Part> parts, Narrowed narrowed) {
        Shown there = shown;
        if (there == null || there.snapshot() != snapshot || !there.narrowed().equals(narrowed)) return null;
        return parts.size() == snapshot.parts().size() ? there.named() : null;
    }

    /// Makes the views of some parts.
    ///
    /// @param parts of the snapshot, without those that turned out to be damaged
    /// @param named those a question is about
    void show(LakeSnapshot snapshot, List<Part> parts, Narrowed narrowed, List<Part> named) throws SQLException {
        shown = null;
        try (Statement statement = database.createStatement()) {
            for (DataType type : views) statement.execute("DROP VIEW IF EXISTS " + type.label());
            views = narrowed.types();
            for (DataType type : views) new LakeViews(root, parts).create(statement, type, named);
        }
        if (parts.size() == snapshot.parts().size()) shown = new Shown(snapshot, narrowed, named);
    }

    Connection connect() throws SQLException {
        return database.duplicate();
    }

    /// The question had its answer.
    void giveBack() throws IOException {
        if (!keep(this)) close();
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IOException("DuckDB could not be closed: " + e.getMessage(), e);
        }
    }
}
