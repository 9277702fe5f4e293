package tradewind.engine.history.lake;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/// DuckDB as this program uses it: it never fetches code, and a connection for questions reaches nothing but the
/// folder it was opened for.
public final class OfflineDuckDb {
    private OfflineDuckDb() {}

    /// A database in memory that may read and write files, for the lake's own statements only.
    ///
    /// @throws IOException if the native library does not start
    public static DuckDBConnection trusted() throws IOException {
        Properties settings = settings();
        settings.setProperty("allow_community_extensions", "false");
        return open("jdbc:duckdb:", settings);
    }

    /// The same, whose answers are read while they are made and never as a whole in memory.
    ///
    /// @throws IOException if the native library does not start
    public static DuckDBConnection streaming() throws IOException {
        Properties settings = settings();
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("jdbc_stream_results", "true");
        return open("jdbc:duckdb:", settings);
    }

    /// A database file that is only read.
    public static DuckDBConnection readOnly(Path file) throws IOException {
        Properties settings = settings();
        settings.setProperty("access_mode", "READ_ONLY");
        return open("jdbc:duckdb:" + file, settings);
    }

    /// A database file that is created.
    static DuckDBConnection create(Path file) throws IOException {
        return open("jdbc:duckdb:" + file, settings());
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return settings;
    }

    private static DuckDBConnection open(String url, Properties settings) throws IOException {
        try {
            return (DuckDBConnection) DriverManager.getConnection(url, settings);
        } catch (SQLException e) {
            throw new IOException("DuckDB could not be started: " + e.getMessage(), e);
        }
    }

    /// A text as SQL writes it.
    public static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
