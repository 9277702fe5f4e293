package tradewind.engine.history.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.LakeSnapshot;
import tradewind.engine.history.lake.LakeVersion;
import tradewind.engine.history.lake.OfflineDuckDb;
import tradewind.engine.history.lake.Part;

/// The catalogue as tables in a DuckDB file. It holds nothing that the versions do not say: it can be deleted at any
/// time, and one that cannot be opened is set aside and made anew.
final class LakeIndex {
    private static final String ATTACHED = "lake_index";

    private final Lake lake;
    private final Path file;

    LakeIndex(Lake lake) {
        this.lake = lake;
        this.file = lake.root().resolve("index.duckdb");
    }

    /// Attaches the tables `catalogue` and `versions` of the newest version to a database.
    ///
    /// @return what had to be set aside, for a person
    Optional<String> attach(DuckDBConnection database) throws IOException, SQLException {
        List<LakeVersion> versions = lake.versions();
        String head = versions.isEmpty() ? "" : versions.getLast().hash();
        Optional<String> notice = Optional.empty();
        try {
            if (Files.exists(file) && attached(database, head)) return notice;
        } catch (SQLException e) {
            Path aside = file.resolveSibling("index.duckdb.broken-" + lake.now());
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            notice = Optional.of("The index could not be opened and is now " + aside.getFileName()
                    + "; it was made anew from the versions, and nothing was lost.");
        }
        build(head, versions);
        if (!attached(database, head)) throw new IOException("the index of the lake does not show what was written");
        return notice;
    }

    private boolean attached(DuckDBConnection database, String head) throws SQLException {
        // a statement of its own: one that fails is closed by it
        try (Statement statement = database.createStatement()) {
            statement.execute("ATTACH " + OfflineDuckDb.text(file.toString()) + " AS " + ATTACHED + " (READ_ONLY)");
            try (ResultSet found = statement.executeQuery("SELECT head FROM " + ATTACHED + ".made_from")) {
                if (found.next() && found.getString(1).equals(head)) return true;
            }
            statement.execute("DETACH " + ATTACHED);
            return false;
        }
    }

    private void build(String head, List<LakeVersion> versions) throws IOException, SQLException {
        Path fresh = Files.createTempFile(file.getParent(), "index", ".new");
        Files.delete(fresh);
        try {
            try (DuckDBConnection database = OfflineDuckDb.trusted();
                    Statement statement = database.createStatement()) {
                statement.execute("ATTACH " + OfflineDuckDb.text(fresh.toString()) + " AS fresh; USE fresh");
                statement.execute("CREATE TABLE made_from AS SELECT " + OfflineDuckDb.text(head) + " AS head");
                catalogue(database, statement, lake.head());
                statement.execute("CREATE TABLE versions (version BIGINT, \"at\" TIMESTAMP_NS, action VARCHAR,"
                        + " note VARCHAR, added BIGINT, removed BIGINT, \"rows\" BIGINT, hash VARCHAR)");
                try (DuckDBAppender rows = database.createAppender("fresh", "main", "versions")) {
                    for (LakeVersion each : versions)
                        rows.beginRow()
                                .append(each.number())
                                .appendEpochNanos(each.at())
                                .append(each.action())
                                .append(each.note())
                                .append((long) each.added())
                                .append((long) each.removed())
                                .append(each.rows())
                                .append(each.hash())
                                .endRow();
                }
                statement.execute("USE memory; DETACH fresh");
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// Makes the table `catalogue` of one version in the current database.
    static void catalogue(DuckDBConnection database, Statement statement, LakeSnapshot snapshot) throws SQLException {
        statement.execute(
                "CREATE TABLE catalogue (type VARCHAR, venue VARCHAR, symbol VARCHAR, span VARCHAR, date DATE,"
                        + " \"rows\" BIGINT, bytes BIGINT, \"first\" TIMESTAMP_NS, \"last\" TIMESTAMP_NS, score BIGINT, bad BIGINT,"
                        + " expected BIGINT, present BIGINT, longest_gap_seconds DOUBLE, source VARCHAR, source_sha256 VARCHAR,"
                        + " template VARCHAR, dialect VARCHAR, rules VARCHAR, path VARCHAR, sha256 VARCHAR)");
        try (DuckDBAppender rows = database.createAppender(database.getCatalog(), "main", "catalogue")) {
            for (Part part : snapshot.parts())
                rows.beginRow()
                        .append(part.series().type().label())
                        .append(part.series().venue())
                        .append(part.series().symbol())
                        .append(part.series().span().toString())
                        .append(part.date())
                        .append(part.rows())
                        .append(part.bytes())
                        .appendEpochNanos(part.firstTime())
                        .appendEpochNanos(part.lastTime())
                        .append((long) part.score())
                        .append(part.quality().bad())
                        .append(part.quality().expected())
                        .append(part.quality().present())
                        .append(part.quality().longestGap() / 1e9)
                        .append(part.lineage().source())
                        .append(part.lineage().sourceSha256())
                        .append(part.lineage().template())
                        .append(part.lineage().dialect())
                        .append(part.lineage().rules())
                        .append(part.path())
                        .append(part.sha256())
                        .endRow();
        }
    }
}
