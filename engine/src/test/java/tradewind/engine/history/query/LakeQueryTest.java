package tradewind.engine.history.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tradewind.engine.history.History;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.Series;

class LakeQueryTest extends QueriedLake {
    @Test
    void givesExactPricesOfPartsOfDifferentScales() throws IOException {
        assertEquals(
                "[[LTC/USD, 5.123456789012, 2], [BTC/USD, 790, 2], [BTC/USD, 801.25, 1], [BTC/USD, 801.5, 0.5],"
                        + " [BTC/USD, 803, 0.25]]",
                text("SELECT symbol, price, quantity FROM trades ORDER BY price"));
        assertEquals("[[2013-11-25 00:00:13]]", text("SELECT min(time) FROM trades"));
    }

    @Test
    void buildsBarsOfTradesInSqlAndInOnePassAlike() throws IOException {
        assertEquals(
                "[[2013-11-25 00:00, 801.5, 801.5, 801.25, 801.25, 1.5, 2],"
                        + " [2013-11-25 00:01, 803, 803, 803, 803, 0.25, 1],"
                        + " [2013-11-26 00:00, 790, 790, 790, 790, 2, 1]]",
                text("SELECT time, open, high, low, close, volume, trades FROM bars('1m') WHERE symbol = 'BTC/USD'"
                        + " ORDER BY time"));
        BarColumns bars =
                history.bars(new Series(DataType.TRADES, "Kraken", "BTC/USD", BarSpan.NONE), BarSpan.of("1m"));
        assertEquals(8, bars.priceScale());
        assertArrayEquals(new long[] {80_150_000_000L, 80_300_000_000L, 79_000_000_000L}, bars.open());
        assertArrayEquals(new long[] {80_150_000_000L, 80_300_000_000L, 79_000_000_000L}, bars.high());
        assertArrayEquals(new long[] {80_125_000_000L, 80_300_000_000L, 79_000_000_000L}, bars.low());
        assertArrayEquals(new long[] {80_125_000_000L, 80_300_000_000L, 79_000_000_000L}, bars.close());
        assertArrayEquals(new long[] {150_000_000L, 25_000_000L, 200_000_000L}, bars.volume());
        assertArrayEquals(new long[] {2, 1, 1}, bars.trades());
        assertEquals("[[801.3333333333334]]", text("SELECT vwap FROM vwap('1m') WHERE symbol = 'BTC/USD' LIMIT 1"));
    }

    @Test
    void showsTheCatalogueTheVersionsAndTheQuarantine() throws IOException {
        assertEquals(
                "[[trades, BTC/USD, 3, 100, a.csv, kraken/1], [trades, BTC/USD, 1, 50, b.csv, kraken/1],"
                        + " [trades, LTC/USD, 1, 100, c.csv, kraken/1]]",
                text("SELECT type, symbol, rows, score, source, template FROM catalogue WHERE type = 'trades'"
                        + " ORDER BY symbol, first"));
        assertEquals(
                "[[1, import], [2, import], [3, import]]", text("SELECT version, action FROM versions ORDER BY 1"));
        assertEquals("[[BTC/USD, 2, bad,row,here]]", text("SELECT symbol, line, text FROM quarantine"));
    }

    @Test
    void answersAsOfAnEarlierVersion() throws IOException {
        var request = new QueryRequest(
                "SELECT count(*), (SELECT count(*) FROM catalogue) FROM trades", OptionalLong.of(1), 10, 256, 60);
        var rows = assertInstanceOf(QueryResult.Rows.class, history.query(request));
        assertEquals(1, rows.version());
        assertEquals("[[3, 1]]", rows.rows().toString());
    }

    @Test
    void takesOneQuestionAtATimeAndSaysWhatItCannotRead() throws IOException {
        assertEquals("Ask one question at a time.", refused("SELECT 1; SELECT 2"));
        assertEquals(
                "The lake is only read: one SELECT is a question, nothing else is.",
                refused("SELECT 1; DROP VIEW trades"));
        assertTrue(refused("SELEC 1").startsWith("This is not SQL that can be read"));
        assertTrue(refused("SELECT nothing FROM trades").contains("nothing"));
        assertTrue(refused(" ; ").startsWith("There is no question."));
        assertEquals("[[1]]", text("SELECT 1 -- and no more;"));
    }

    @Test
    void givesNoMoreRowsThanAskedForAndSaysSo() throws IOException {
        var two = assertInstanceOf(
                QueryResult.Rows.class,
                history.query(new QueryRequest("SELECT * FROM range(5)", OptionalLong.empty(), 2, 256, 60)));
        assertEquals(2, two.rows().size());
        assertTrue(two.cut());
        assertFalse(rows("SELECT * FROM range(5)").cut());
    }

    @Test
    void makesItsIndexAnewWhenItIsGoneOrBroken() throws IOException {
        Path index = folder.resolve("lake/index.duckdb");
        text("SELECT 1");
        Files.delete(index);
        assertEquals("[[4]]", text("SELECT count(*) FROM catalogue"));
        Files.writeString(index, "this is no database");
        var rows = rows("SELECT count(*) FROM catalogue");
        assertEquals("[[4]]", rows.rows().toString());
        assertEquals(
                List.of("The index could not be opened and is now index.duckdb.broken-1700000000000000000; it was made"
                        + " anew from the versions, and nothing was lost."),
                rows.notices());
        assertEquals(List.of(), rows("SELECT 1").notices());
    }

    @Test
    void answersWithoutADamagedPartAndSaysWhich() throws IOException {
        History own = History.open(folder.resolve("damaged"), () -> 1);
        add(own, "d.csv", "1385337613,801.50,0.5\n1385424000,790,2\n1385510400,780,2\n", "BTC/USD");
        List<Part> parts = own.lake().head().parts();
        Path cut = own.lake().root().resolve(parts.getFirst().path());
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 300));
        Path other = own.lake().root().resolve(parts.get(1).path());
        byte[] bytes = Files.readAllBytes(other);
        Arrays.fill(bytes, 4, 120, (byte) 7);
        Files.write(other, bytes);
        var rows = assertInstanceOf(
                QueryResult.Rows.class,
                own.query(QueryRequest.of("SELECT sum(price_units), sum(quantity_units), max(time) FROM trades")));
        assertEquals("[[78000000000, 200000000, 2013-11-27 00:00]]", rows.rows().toString());
        assertEquals(2, rows.notices().size(), rows.notices().toString());
        assertTrue(rows.notices()
                .getFirst()
                .startsWith("The answer is without " + parts.getFirst().path() + " (1 rows): it has 300 bytes"));
        assertTrue(
                rows.notices().getLast().contains("its bytes were changed"),
                rows.notices().toString());
    }

    @Test
    void asksAnEmptyLakeToo() throws IOException {
        History empty = History.open(folder.resolve("empty"), () -> 1);
        for (String each : List.of("trades", "quotes", "bars", "quarantine", "catalogue", "versions", "bars('1m')")) {
            var rows = assertInstanceOf(
                    QueryResult.Rows.class, empty.query(QueryRequest.of("SELECT * FROM " + each)), each);
            assertEquals(List.of(), rows.rows());
        }
    }
}
