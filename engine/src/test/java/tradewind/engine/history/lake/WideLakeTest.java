package tradewind.engine.history.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.engine.history.History;
import tradewind.engine.history.imports.ImportRequest;
import tradewind.engine.history.imports.ImportResult;
import tradewind.engine.history.imports.Progress;
import tradewind.engine.history.imports.Template;
import tradewind.engine.history.query.QueryRequest;
import tradewind.engine.history.query.QueryResult;

/// A lake of a terabyte, as its versions tell it: one day of one symbol has rows, whatever else is touched is not
/// there.
class WideLakeTest {
    private static final long TERABYTE = 1_000_000_000_000L;
    private static final int SYMBOLS = 10;
    private static final int DAYS = 100;
    private static final LocalDate FIRST = LocalDate.of(2013, 1, 1);

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static History history;

    @BeforeAll
    static void write() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("day.csv"), "timestamp,price,amount\n1385337600,800,0.5\n1385337601,801,0.25\n");
        History small = History.open(folder.resolve("lake"), () -> 1);
        ImportRequest request = new ImportRequest(csv, Template.named("bitstamp"), "BTC/USD", "", Map.of(), List.of());
        assertInstanceOf(ImportResult.Imported.class, small.add(request, Progress.UNWATCHED));
        Part real = small.lake().head().parts().getFirst();
        String previous = small.lake().versions().getLast().hash();
        for (int day = 0; day < DAYS; day++) {
            List<Part> added = new ArrayList<>();
            for (int symbol = 0; symbol < SYMBOLS; symbol++)
                added.add(part(real, "S" + symbol, FIRST.plusDays(day), day));
            byte[] bytes = new VersionFile(day + 2L, previous, 1, "import", "a day", added, List.of()).bytes();
            Files.write(folder.resolve("lake/versions").resolve(VersionFile.name(day + 2L)), bytes);
            previous = Durable.sha256(bytes);
        }
        history = History.open(folder.resolve("lake"), () -> 1);
    }

    private static Part part(Part like, String symbol, LocalDate date, int day) {
        Series series = new Series(DataType.TRADES, like.series().venue(), symbol, BarSpan.NONE);
        long start = date.toEpochDay() * 86_400_000_000_000L;
        return new Part(
                series,
                date,
                series.folder(date) + "/" + String.format("%010d-00000.parquet", day + 2),
                1_000_000,
                TERABYTE / (SYMBOLS * DAYS),
                "0".repeat(64),
                start,
                start + 86_399_000_000_000L,
                like.priceScale(),
                like.quantityScale(),
                Quality.UNJUDGED,
                like.lineage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "symbol = 'BTC/USD' AND date = '2013-11-25'",
                "venue = 'Bitstamp' AND symbol = 'BTC/USD' AND trades.date >= DATE '2013-11-25'",
                "price > 1 AND \"time\" BETWEEN '2013-11-25' AND '2013-11-26 12:00:00'",
                "date = '2013-11-25' AND (symbol = 'BTC/USD' OR symbol = 'S1')",
            })
    void aQuestionAboutOneDayOfOneSymbolTouchesNoOtherPart(String where) throws IOException {
        LakeSnapshot head = history.lake().head();
        assertTrue(head.parts().stream().mapToLong(Part::bytes).sum() >= TERABYTE);
        assertEquals(
                SYMBOLS * DAYS * 1_000_000L + 2,
                history.lake().versions().getLast().rows());
        // a part that is touched is missing, and would be named in a notice
        assertEquals(
                new QueryResult.Rows(
                        1L + DAYS,
                        List.of("n", "high"),
                        List.of("BIGINT", "VARCHAR"),
                        List.of(List.of(2L, "801.00000000")),
                        false,
                        List.of()),
                ask("SELECT count(*) AS n, max(price)::VARCHAR AS high FROM trades WHERE " + where));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) FROM trades WHERE symbol = 'S1' OR symbol = 'BTC/USD'",
                "SELECT count(*) FROM (SELECT * FROM trades WHERE symbol = 'BTC/USD' UNION ALL SELECT * FROM trades)",
                "SELECT count(*) FROM trades AS t(symbol, venue) WHERE symbol = 'Bitstamp'",
                "SELECT count(*) FROM trades WHERE NOT symbol = 'BTC/USD'",
                "SELECT count(*) FROM trades WHERE upper(symbol) = 'BTC/USD'",
            })
    void aQuestionThatMayNeedOtherPartsIsToldThatTheyAreMissing(String sql) throws IOException {
        assertEquals(SYMBOLS * DAYS, ask(sql).notices().size());
    }

    @Test
    void aQuestionWithoutAnAnswerHasTheColumnsOfOneThatHasOne() throws IOException {
        String sql = "SELECT symbol, price FROM trades WHERE venue = 'Bitstamp' AND date = '2013-11-2";
        QueryResult.Rows some = ask(sql + "5'");
        assertEquals(2, some.rows().size());
        assertEquals(some.columns(), ask(sql + "5' AND price < 0").columns());
        assertEquals(some.types(), ask(sql + "5' AND price < 0").types());
    }

    private static QueryResult.Rows ask(String sql) throws IOException {
        QueryResult result = history.query(new QueryRequest(sql, OptionalLong.empty(), 10, 512, 60));
        return assertInstanceOf(QueryResult.Rows.class, result, result::toString);
    }
}
