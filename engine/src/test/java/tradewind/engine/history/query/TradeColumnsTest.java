package tradewind.engine.history.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.History;
import tradewind.engine.history.imports.ImportRequest;
import tradewind.engine.history.imports.ImportResult;
import tradewind.engine.history.imports.Progress;
import tradewind.engine.history.imports.Template;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Durable;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.OfflineDuckDb;
import tradewind.engine.history.lake.Part;

class TradeColumnsTest {
    private static final long START = 1_385_337_600_000_000_000L;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Lake lake;

    @BeforeEach
    void twoDaysOfTrades() throws IOException {
        History history = History.open(folder.resolve("lake"), () -> 1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++)
            text.append(START / 1_000_000_000 + i * 30L)
                    .append(',')
                    .append(800 + i % 17)
                    .append(".25,0.")
                    .append(1 + i % 9)
                    .append('\n');
        Path csv = Files.writeString(folder.resolve("trades.csv"), text);
        ImportRequest request = new ImportRequest(csv, Template.named("kraken"), "BTC/USD", "", Map.of(), List.of());
        assertTrue(history.add(request, Progress.UNWATCHED) instanceof ImportResult.Imported);
        lake = history.lake();
    }

    /// The rows as text, and how they were read.
    private String rows(List<Part> parts, long from, long to, List<String> into) throws IOException {
        TradeColumns.Reads reads = TradeColumns.read(lake, parts, from, to, (part, times, prices, quantities, rows) -> {
            for (int i = 0; i < rows; i++)
                into.add(part.date() + " " + times[i] + " " + prices[i] + " " + quantities[i]);
        });
        return reads.ours() + " here, " + reads.others() + " by DuckDB: " + reads.reason();
    }

    /// A part with the same rows, in a file that is written differently.
    private Part rewritten(Part part, String format) throws IOException, SQLException {
        Path file = lake.root().resolve(part.path());
        Path fresh = file.resolveSibling("fresh.parquet");
        try (var database = OfflineDuckDb.trusted();
                var statement = database.createStatement()) {
            statement.execute("COPY (FROM read_parquet(" + OfflineDuckDb.text(file.toString())
                    + ", hive_partitioning = false)) TO " + OfflineDuckDb.text(fresh.toString()) + " (FORMAT parquet, "
                    + format + ")");
        }
        return new Part(
                part.series(),
                part.date(),
                lake.root().relativize(fresh).toString(),
                part.rows(),
                Files.size(fresh),
                Durable.sha256(fresh),
                part.firstTime(),
                part.lastTime(),
                part.priceScale(),
                part.quantityScale(),
                part.quality(),
                part.lineage());
    }

    @Test
    void readsTheSameRowsFromThePagesAndThroughDuckDb() throws Exception {
        List<Part> parts = lake.head().of(DataType.TRADES);
        assertEquals(2, parts.size());
        List<Part> foreign = List.of(parts.getFirst(), rewritten(parts.getLast(), "COMPRESSION snappy"));
        for (long[] span : new long[][] {
            {Long.MIN_VALUE, Long.MAX_VALUE},
            {START + 30_000_000_000L, START + 90_000_000_000L},
            {START + 2_000L * 30_000_000_000L, START + 3_000L * 30_000_000_000L + 1},
            {START + 1, START + 2},
        }) {
            List<String> here = new ArrayList<>();
            assertTrue(rows(parts, span[0], span[1], here).endsWith(" here, 0 by DuckDB: "));
            List<String> there = new ArrayList<>();
            rows(foreign, span[0], span[1], there);
            assertEquals(here, there);
        }
    }

    @Test
    void readsPartsOfAnOlderWriter() throws Exception {
        List<Part> parts = lake.head().of(DataType.TRADES);
        List<String> rows = new ArrayList<>();
        rows(parts, Long.MIN_VALUE, Long.MAX_VALUE, rows);
        List<String> older = new ArrayList<>();
        List<Part> rewritten =
                List.of(parts.getFirst(), rewritten(parts.getLast(), "PARQUET_VERSION 'V2', COMPRESSION zstd"));
        assertEquals("2 here, 0 by DuckDB: ", rows(rewritten, Long.MIN_VALUE, Long.MAX_VALUE, older));
        assertEquals(rows, older);
    }

    @Test
    void leavesToDuckDbWhatItDoesNotKnowAndSaysSo() throws Exception {
        List<Part> parts = lake.head().of(DataType.TRADES);
        Part foreign = rewritten(parts.getLast(), "COMPRESSION snappy");
        List<String> rows = new ArrayList<>();
        assertEquals(
                "1 here, 1 by DuckDB: fresh.parquet has compression 1 in column time",
                rows(List.of(parts.getFirst(), foreign), Long.MIN_VALUE, Long.MAX_VALUE, rows));
        assertEquals(5_000, rows.size());
    }

    @Test
    void givesNoRowOfAPartInWhichAnyByteWasChanged() throws Exception {
        List<Part> parts = lake.head().of(DataType.TRADES);
        Path file = lake.root().resolve(parts.getLast().path());
        byte[] whole = Files.readAllBytes(file);
        List<String> rows = new ArrayList<>();
        for (int at = 0; at < whole.length; at += 997) {
            byte[] bytes = whole.clone();
            bytes[at] ^= 1;
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, FileTime.fromMillis(at));
            var refused = assertThrows(IOException.class, () -> rows(parts, Long.MIN_VALUE, Long.MAX_VALUE, rows));
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.startsWith(parts.getLast().path() + " is damaged"), message);
        }
        assertEquals(List.of(), rows);
        Files.write(file, whole);
        rows(parts, Long.MIN_VALUE, Long.MAX_VALUE, rows);
        assertEquals(5_000, rows.size());
    }
}
