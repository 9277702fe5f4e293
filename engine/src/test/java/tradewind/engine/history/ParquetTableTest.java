package tradewind.engine.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {
    @TempDir
    Path folder;

    private List<List<String>> query(String sql) throws SQLException {
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var statement = database.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++)
                    row.add(String.valueOf(found.getObject(i)));
                rows.add(row);
            }
            return rows;
        }
    }

    @Test
    void givesBackRowsColumnsNullsAndMetadata() throws Exception {
        Path file = folder.resolve("it's.parquet");
        try (ParquetTable table = new ParquetTable(file, List.of("order", "last Px", "quo\"te"))) {
            table.add(1, 1_385_337_600_123_456_789L, "OrderFilled", Map.of("order", "T1-1", "last Px", "0.1000"));
            table.add(2, 1_385_337_601_000_000_000L, "SessionLogged", Map.of("quo\"te", "a,'b'\nc", "unknown", "x"));
            table.write(Map.of("root_hash", "ab12"));
        }
        String source = "'" + file.toString().replace("'", "''") + "'";
        assertEquals(
                List.of(
                        List.of("1", "2013-11-25 00:00:00.123456789", "OrderFilled", "T1-1", "0.1000", "null"),
                        List.of("2", "2013-11-25 00:00:01", "SessionLogged", "null", "null", "a,'b'\nc")),
                query("SELECT sequence, CAST(\"time\" AS VARCHAR), type, \"order\", \"last Px\", \"quo\"\"te\" FROM "
                        + source + " ORDER BY sequence"));
        assertEquals(
                List.of(List.of("root_hash", "ab12")),
                query("SELECT CAST(key AS VARCHAR), CAST(value AS VARCHAR) FROM parquet_kv_metadata(" + source + ")"));
        assertFalse(Files.exists(folder.resolve("it's.parquet.part")));
    }

    @Test
    void leavesNothingBehindWhenItCannotWrite() throws Exception {
        Path file = folder.resolve("missing/out.parquet");
        try (ParquetTable table = new ParquetTable(file, List.of())) {
            table.add(1, 1, "x", Map.of());
            var failure = assertThrows(IOException.class, () -> table.write(Map.of()));
            assertTrue(failure.toString().contains("out.parquet could not be written"), failure.toString());
        }
        assertFalse(Files.exists(file));
    }

    @Test
    void leavesNothingBesideAFileThatCannotBeReplaced() throws Exception {
        Path taken = folder.resolve("out.parquet");
        Files.createDirectories(taken.resolve("a folder"));
        try (ParquetTable table = new ParquetTable(taken, List.of())) {
            table.add(1, 1, "x", Map.of());
            assertThrows(IOException.class, () -> table.write(Map.of()));
        }
        assertFalse(Files.exists(folder.resolve("out.parquet.part")));
    }
}
