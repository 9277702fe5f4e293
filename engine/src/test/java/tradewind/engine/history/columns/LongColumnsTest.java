package tradewind.engine.history.columns;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.engine.history.lake.OfflineDuckDb;

class LongColumnsTest {
    private static final String LAKE = "PARQUET_VERSION 'V2', COMPRESSION zstd, COMPRESSION_LEVEL -1";
    private static final String SOME = "SELECT make_timestamp_ns(1700000000000000000 + i * 1000000 * i) AS time,"
            + " 80000 + mod(i, 7) AS price, mod(hash(i), 100000000)::BIGINT AS quantity FROM range(%d) t(i)";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private static DuckDBConnection database;

    @BeforeAll
    static void startDuckDb() throws IOException {
        database = OfflineDuckDb.trusted();
    }

    @AfterAll
    static void stopDuckDb() throws SQLException {
        database.close();
    }

    private Path file(String select, String format) throws SQLException {
        Path file = folder.resolve("some.parquet");
        try (var statement = database.createStatement()) {
            statement.execute("COPY (" + select + ") TO " + OfflineDuckDb.text(file.toString()) + " (FORMAT parquet, "
                    + format + ")");
        }
        return file;
    }

    private static long[] throughDuckDb(Path file, String what) throws SQLException {
        List<Long> values = new ArrayList<>();
        try (var statement = database.createStatement();
                var found = statement.executeQuery("SELECT " + what + " FROM read_parquet("
                        + OfflineDuckDb.text(file.toString()) + ", file_row_number = true) ORDER BY file_row_number")) {
            while (found.next()) values.add(found.getLong(1));
        }
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    private static LongColumns columns(String... names) {
        return new LongColumns(Arrays.stream(names)
                .map(name -> new LongColumns.Wanted(
                        name, name.equals("time") ? LongColumns.Meaning.NANOSECONDS : LongColumns.Meaning.NUMBER))
                .toList());
    }

    /// All columns, each whole; so many rows at a time.
    private static long[][] read(LongColumns columns, int width, int atOnce) throws IOException {
        long[][] all = new long[width][(int) columns.rows()];
        long[][] some = new long[width][atOnce];
        int done = 0;
        for (int rows = columns.next(some); rows > 0; rows = columns.next(some)) {
            for (int c = 0; c < width; c++) System.arraycopy(some[c], 0, all[c], done, rows);
            done += rows;
        }
        assertEquals(columns.rows(), done);
        return all;
    }

    private static Optional<String> unknown(Path file, String... names) throws IOException {
        try (LongColumns columns = columns(names)) {
            return columns.begin(file).map(LongColumns.Unknown::what);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | i",
                "1 | i",
                "5 | 7",
                "2049 | i * i",
                "3000 | 42",
                "3000 | -i",
                "3000 | (i * 7919) % 100003 - 50000",
                "9000 | (hash(i) >> 1)::BIGINT",
                "9000 | ((hash(i) >> 1)::BIGINT) * (CASE i % 2 WHEN 0 THEN 1 ELSE -1 END)",
                "9000 | (hash(i) >> 6)::BIGINT",
                "9000 | (hash(i) >> 8)::BIGINT",
                "9000 | CASE i % 3 WHEN 0 THEN 9223372036854775807 WHEN 1 THEN -9223372036854775807 ELSE 0 END",
                "9000 | CASE WHEN i < 4000 THEN 5 ELSE i % 300 END",
                "130000 | i // 3",
            })
    void readsWhatDuckDbWrites(int rows, String value) throws Exception {
        for (String format : List.of(LAKE, "COMPRESSION uncompressed", LAKE + ", ROW_GROUP_SIZE 2048")) {
            Path file = file("SELECT (" + value + ")::BIGINT AS v FROM range(" + rows + ") t(i)", format);
            try (LongColumns columns = columns("v")) {
                assertEquals(Optional.empty(), columns.begin(file));
                assertArrayEquals(throughDuckDb(file, "v"), read(columns, 1, 1000)[0], value + " as " + format);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 2048, 100_000})
    void readsColumnsSideBySideInAnySteps(int atOnce) throws Exception {
        Path file = file(SOME.formatted(20_000), LAKE);
        try (LongColumns columns = columns("quantity", "time")) {
            for (int twice = 0; twice < 2; twice++) {
                assertEquals(Optional.empty(), columns.begin(file));
                long[][] all = read(columns, 2, atOnce);
                assertArrayEquals(throughDuckDb(file, "quantity"), all[0]);
                assertArrayEquals(throughDuckDb(file, "epoch_ns(time)"), all[1]);
            }
        }
    }

    @Test
    void saysWhatItDoesNotKnowBeforeTheFirstRow() throws Exception {
        assertEquals(
                Optional.of("compression 1 in column v"),
                unknown(file("SELECT 1::BIGINT v", "COMPRESSION snappy"), "v"));
        assertEquals(Optional.of("nulls in column v"), unknown(file("SELECT NULL::BIGINT v", LAKE), "v"));
        assertEquals(Optional.of("no column w"), unknown(file("SELECT 1::BIGINT v", LAKE), "w"));
        assertEquals(Optional.of("nested columns"), unknown(file("SELECT 1::BIGINT v, [1, 2] l", LAKE), "v"));
        for (String other :
                List.of("1::INTEGER", "1::DECIMAL(18,2)", "1::UBIGINT", "1.5::DOUBLE", "now()::TIMESTAMP_NS"))
            assertEquals(
                    Optional.of("another type of column v"), unknown(file("SELECT " + other + " v", LAKE), "v"), other);
        for (String other : List.of("TIMESTAMP", "TIMESTAMP_MS"))
            assertEquals(
                    Optional.of("another type of column time"),
                    unknown(file("SELECT now()::" + other + " AS time", LAKE), "time"));
    }

    @Test
    void namesFileAndColumnOfAPageThatIsDamaged() throws Exception {
        Path file = file("SELECT i v FROM range(100) t(i)", LAKE);
        byte[] bytes = Files.readAllBytes(file);
        // the magic number of zstd
        for (int i = 4; i < bytes.length; i++)
            if (bytes[i] == 0x28 && bytes[i + 1] == (byte) 0xB5) {
                bytes[i] = 0;
                break;
            }
        Files.write(file, bytes);
        try (LongColumns columns = columns("v")) {
            columns.begin(file);
            var damaged = assertThrows(DamagedColumnException.class, () -> read(columns, 1, 10));
            String message = String.valueOf(damaged.getMessage());
            assertTrue(message.startsWith(file + " is damaged in the column v: "), message);
        }
    }

    /// What is packed in a page has no checksum: there, and only there, another value can come out.
    @Test
    void aFlippedByteIsRefusedOrChangesOnlyPackedValues() throws Exception {
        Path file = file(SOME.formatted(100), LAKE);
        LongColumns columns = columns("time", "price", "quantity");
        byte[] whole = Files.readAllBytes(file);
        long[][] right = outcome(columns, file).orElseThrow();
        int footer = whole.length - 8 - (whole[whole.length - 8] & 0xFF | (whole[whole.length - 7] & 0xFF) << 8);
        TreeMap<Integer, Integer> other = new TreeMap<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int at = 0; at < whole.length; at++) {
                for (int flip : new int[] {1, 0x80, 0xFF}) {
                    channel.write(ByteBuffer.wrap(new byte[] {(byte) (whole[at] ^ flip)}), at);
                    Optional<long[][]> read = outcome(columns, file);
                    if (read.isPresent() && !Arrays.deepEquals(read.get(), right)) other.merge(at, 1, Integer::sum);
                }
                channel.write(ByteBuffer.wrap(new byte[] {whole[at]}), at);
            }
        }
        columns.close();
        assertTrue(other.isEmpty() || other.lastKey() < footer, () -> "in the footer: " + other.tailMap(footer));
    }

    @Test
    void aFileCutShortIsRefused() throws Exception {
        Path file = file(SOME.formatted(100), LAKE);
        LongColumns columns = columns("time", "price", "quantity");
        byte[] whole = Files.readAllBytes(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int length = whole.length - 1; length >= 0; length--) {
                channel.truncate(length);
                assertEquals(Optional.empty(), outcome(columns, file), "cut to " + length);
            }
        }
        columns.close();
    }

    /// The rows, or nothing where they are refused.
    private static Optional<long[][]> outcome(LongColumns columns, Path file) throws IOException {
        try {
            if (columns.begin(file).isPresent()) return Optional.empty();
            return Optional.of(read(columns, 3, 64));
        } catch (DamagedColumnException e) {
            return Optional.empty();
        }
    }
}
