package tradewind.engine.history.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.engine.history.History;
import tradewind.engine.history.imports.ImportRequest;
import tradewind.engine.history.imports.ImportResult;
import tradewind.engine.history.imports.Progress;
import tradewind.engine.history.imports.Template;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.LakeSnapshot;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.Series;

class LakeQueryTest {
    @TempDir
    static Path folder;

    private static History history;

    @BeforeAll
    static void fill() throws IOException {
        history = History.open(folder.resolve("lake"), () -> 1_700_000_000_000_000_000L);
        add(history, "a.csv", "1385337613,801.50,0.5\n1385337613,801.25,1\n1385337660,803.00,0.25\n", "BTC/USD");
        add(history, "b.csv", "1385424000,790,2\nbad,row,here\n", "BTC/USD");
        add(history, "c.csv", "1385337613,5.123456789012,2\n", "LTC/USD");
    }

    private static void add(History history, String name, String rows, String symbol) throws IOException {
        Path file = Files.writeString(folder.resolve(name), rows);
        var request = new ImportRequest(file, Template.named("kraken"), symbol, "", Map.of(), List.of());
        assertInstanceOf(ImportResult.Imported.class, history.add(request, Progress.UNWATCHED));
    }

    private static QueryResult.Rows rows(String sql) throws IOException {
        QueryResult result = history.query(QueryRequest.of(sql));
        return assertInstanceOf(QueryResult.Rows.class, result, result::toString);
    }

    private static String text(String sql) throws IOException {
        return rows(sql).rows().toString();
    }

    private static String refused(String sql) throws IOException {
        QueryResult result = history.query(QueryRequest.of(sql));
        return assertInstanceOf(QueryResult.Refused.class, result, result::toString)
                .sentence();
    }

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY (SELECT 1) TO '/tmp/x.csv'",
                "COPY trades TO '/tmp/x.parquet'",
                "INSTALL httpfs",
                "LOAD httpfs",
                "ATTACH '/tmp/x.db'",
                "SET enable_external_access = true",
                "RESET lock_configuration",
                "CREATE TABLE x AS SELECT 1",
                "DROP VIEW trades",
                "DELETE FROM catalogue",
                "PRAGMA database_list",
                "CALL pragma_version()",
                "EXPORT DATABASE '/tmp/x'",
                "IMPORT DATABASE '/tmp/x'"
            })
    void isOnlyAsked(String sql) throws IOException {
        assertEquals("The lake is only read: one SELECT is a question, nothing else is.", refused(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_csv('/etc/hosts')",
                "SELECT * FROM '/etc/hosts.csv'",
                "SELECT * FROM read_text('/etc/hosts')",
                "SELECT * FROM read_blob('/etc/hosts')",
                "SELECT * FROM read_parquet('/tmp/*.parquet')",
                "SELECT * FROM read_json('/etc/hosts')",
                "SELECT * FROM glob('/etc/*')",
                "SELECT * FROM sniff_csv('/etc/hosts')",
                "SELECT * FROM parquet_metadata('/tmp/x.parquet')",
                "SELECT * FROM query('SELECT * FROM read_text(''/etc/hosts'')')"
            })
    void opensNoOtherFile(String sql) throws IOException {
        String sentence = refused(sql);
        assertTrue(sentence.startsWith("A question can open no file but the lake's own"), sentence);
    }

    @Test
    void opensNoFileOfTheLakeBesideItsData() throws IOException {
        String versions = folder.resolve("lake/versions/0000000001.jsonl").toString();
        assertTrue(refused("SELECT * FROM read_text('" + versions + "')")
                .startsWith("A question can open no file but the lake's own"));
        assertTrue(
                refused("SELECT * FROM read_text('" + folder.resolve("lake/data/../versions/0000000001.jsonl") + "')")
                        .startsWith("A question can open no file but the lake's own"));
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
    void stopsAtItsLimitsOfTimeAndMemory() throws IOException {
        String endless = "SELECT count(*) FROM range(100000000000) a WHERE hash(a.range) = 1";
        var time = history.query(new QueryRequest(endless, OptionalLong.empty(), 1, 256, 1));
        assertTrue(
                assertInstanceOf(QueryResult.Refused.class, time)
                        .sentence()
                        .startsWith("The question took longer than 1 seconds"),
                time.toString());
        String wide = "SELECT list(range::VARCHAR || repeat('x', 100)) FROM range(3000000)";
        var memory = history.query(new QueryRequest(wide, OptionalLong.empty(), 1, 64, 60));
        assertEquals(
                new QueryResult.Refused("The question needs more than 64 MB of memory. Narrow it, or allow it more."),
                memory);
    }

    @Test
    void canBeCancelled() throws Exception {
        var query = new LakeQuery(
                history.lake(), QueryRequest.of("SELECT count(*) FROM range(100000000000) a WHERE hash(a.range) = 1"));
        var answer = CompletableFuture.supplyAsync(() -> {
            try {
                return query.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        query.cancel();
        assertEquals(new QueryResult.Refused("The question was cancelled."), answer.get());
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

    @Test
    void asksWhatIsThereNowHoweverOftenTheSameWasAskedBefore() throws IOException {
        History own = History.open(folder.resolve("again"), () -> 1);
        QueryRequest asked = QueryRequest.of("SELECT sum(price) FROM trades");
        add(own, "e.csv", "1385337613,800,0.5\n1385424000,790,2\n", "BTC/USD");
        assertEquals("[[1590]]", answer(own, asked));
        assertEquals("[[1590]]", answer(own, asked));
        add(own, "f.csv", "1385510400,10,2\n", "BTC/USD");
        assertEquals("[[1600]]", answer(own, asked));
        assertEquals(
                "[[1590]]", answer(own, new QueryRequest(asked.sql(), OptionalLong.of(1), 10, asked.megabytes(), 60)));
        assertEquals("[[0]]", answer(own, QueryRequest.of("SELECT count(*) FROM bars")));
        assertEquals("[[1600]]", answer(own, asked));

        Path cut =
                own.lake().root().resolve(own.lake().head().parts().getFirst().path());
        byte[] bytes = Files.readAllBytes(cut);
        Files.write(cut, Arrays.copyOf(bytes, 300));
        var without = assertInstanceOf(QueryResult.Rows.class, own.query(asked));
        assertEquals("[[800]]", without.rows().toString());
        assertEquals(1, without.notices().size());
        Files.write(cut, bytes);
        assertEquals("[[1600]]", answer(own, asked));
    }

    private static String answer(History lake, QueryRequest asked) throws IOException {
        QueryResult result = lake.query(asked);
        var rows = assertInstanceOf(QueryResult.Rows.class, result, result::toString);
        assertEquals(List.of(), rows.notices());
        return rows.rows().toString();
    }

    @Test
    void keepsQuestionsOfSeveralLakesAndLimitsApart() throws IOException {
        History one = History.open(folder.resolve("one"), () -> 1);
        add(one, "g.csv", "1385337613,800,0.5\n", "BTC/USD");
        History other = History.open(folder.resolve("other"), () -> 1);
        add(other, "h.csv", "1385337613,900,0.5\n", "BTC/USD");
        QueryRequest asked = QueryRequest.of("SELECT price FROM trades");
        List<String> answers = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return answer(i % 2 == 0 ? one : other, asked);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
        assertEquals(
                Collections.nCopies(12, List.of("[[800]]", "[[900]]")).stream()
                        .flatMap(List::stream)
                        .toList(),
                answers);

        String wide = "SELECT len(list(price::VARCHAR || repeat('x', 30000000))) FROM trades";
        assertInstanceOf(QueryResult.Refused.class, one.query(new QueryRequest(wide, OptionalLong.empty(), 1, 16, 60)));
        assertEquals("[[1]]", answer(one, QueryRequest.of(wide)));
        assertInstanceOf(QueryResult.Refused.class, one.query(new QueryRequest(wide, OptionalLong.empty(), 1, 16, 60)));
    }

    @Test
    void questionsAboutSeveralTablesAreAskedInTheDatabaseThatIsKept() throws IOException, SQLException {
        History own = History.open(folder.resolve("several"), () -> 1);
        add(own, "i.csv", "1385337613,800,0.5\nbad,row,here\n", "BTC/USD");
        QueryRequest asked = QueryRequest.of(
                "WITH dear AS (SELECT * FROM trades WHERE price > 100)"
                        + " SELECT d.price, q.text, (SELECT count(*) FROM quotes) FROM dear d JOIN quarantine q USING (symbol)");
        for (int i = 0; i < 2; i++) assertEquals("[[800, bad,row,here, 0]]", answer(own, asked));
        LakeSnapshot head = own.lake().head();
        Narrowed narrowed = Grammar.shared().read(asked.sql()).narrowed().orElseThrow();
        try (QuestionDatabase kept = QuestionDatabase.take(own.lake(), asked.megabytes())) {
            assertEquals(head.parts(), kept.shows(head, head.parts(), narrowed), "the one it was answered in");
        }
        assertEquals("[[800, bad,row,here, 0]]", answer(own, asked));
        assertEquals("[[800]]", answer(own, QueryRequest.of("SELECT price FROM trades WHERE symbol = 'BTC/USD'")));
        assertEquals("[[800, bad,row,here, 0]]", answer(own, asked));

        add(own, "j.csv", "1385424000,790,2\n", "BTC/USD");
        assertEquals(
                "[[790, bad,row,here, 0], [800, bad,row,here, 0]]",
                answer(own, QueryRequest.of(asked.sql() + " ORDER BY 1")));
        Path cut =
                own.lake().root().resolve(own.lake().head().parts().getFirst().path());
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 300));
        var without = assertInstanceOf(QueryResult.Rows.class, own.query(asked));
        assertEquals(1, without.notices().size(), without::toString);
    }

    @Test
    void canStillOpenNoOtherFileAfterAQuestionAboutSeveralTablesWasAnswered() throws IOException {
        assertEquals("[[5]]", text("SELECT count(*) FROM trades LEFT JOIN quotes USING (symbol)"));
        for (String each : List.of(
                "SELECT * FROM trades, read_text('/etc/hosts')",
                "SELECT * FROM trades, quotes, '/etc/hosts.csv'",
                "WITH x AS (SELECT * FROM '/etc/hosts.csv') SELECT * FROM x, trades"))
            assertTrue(refused(each).startsWith("A question can open no file but the lake's own"), each);
        assertEquals(
                "[[false, true]]",
                text("SELECT current_setting('enable_external_access'), current_setting('lock_configuration')"
                        + " FROM trades, quarantine LIMIT 1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SELECT * FROM trades                                                     | [TRADES]
                    SELECT * FROM Trades t JOIN quotes q ON t.symbol = q.symbol               | [TRADES, QUOTES]
                    SELECT * FROM trades WHERE price > (SELECT max(bid) FROM quotes)          | [TRADES, QUOTES]
                    SELECT price FROM trades UNION ALL SELECT bid FROM quotes                 | [TRADES, QUOTES]
                    WITH x AS (SELECT * FROM trades), y AS (SELECT * FROM x) SELECT * FROM y  | [TRADES]
                    SELECT * FROM (SELECT '"TABLE_FUNCTION"' FROM trades), quotes             | [TRADES, QUOTES]
                    SELECT * FROM trades, catalogue                                          | []
                    SELECT * REPLACE (1 AS catalogue) FROM trades, catalogue                 | []
                    WITH catalogue AS (SELECT 1) SELECT * FROM trades, catalogue             | []
                    SELECT * FROM trades_in_order, trades                                    | []
                    SELECT * FROM trades, main.quotes                                        | []
                    SELECT * FROM trades, bars('1m')                                         | []
                    SELECT * FROM trades, '/etc/hosts.csv'                                   | []
                    SELECT * FROM trades, duckdb_settings()                                  | []
                    SELECT * FROM trades WHERE 1 IN (SELECT x FROM range(3) r(x))             | []
                    SELECT 1                                                                 | []
                    """)
    void knowsWhichTablesOfRowsAQuestionIsAboutAlone(String sql, String types) throws Exception {
        assertEquals(
                types,
                Grammar.shared()
                        .read(sql)
                        .narrowed()
                        .map(it -> List.copyOf(it.types()).toString())
                        .orElse("[]"));
    }

    @Test
    void canStillOpenNoOtherFileAfterAQuestionWasAnswered() throws IOException {
        assertEquals("[[5]]", text("SELECT count(*) FROM trades"));
        for (String each : List.of(
                "SELECT (SELECT count(*) FROM read_text('/etc/hosts')) FROM trades",
                "SELECT count(*) FROM trades WHERE price > (SELECT count(*) FROM '/etc/hosts.csv')"))
            assertTrue(refused(each).startsWith("A question can open no file but the lake's own"), each);
        assertEquals(
                "[[false, true]]",
                text("SELECT current_setting('enable_external_access'),"
                        + " current_setting('lock_configuration') FROM trades LIMIT 1"));
    }
}
