package tradewind.engine.history.imports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.events.BookHistory.Level;
import tradewind.engine.history.events.CorporateActions;
import tradewind.engine.history.events.CorporateActions.Action;
import tradewind.engine.history.events.EventLog;
import tradewind.engine.history.events.NewsItem;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.market.ModelVote;

class EventImportTest {
    @TempDir
    Path folder;

    private LakeFixture lake;

    @BeforeEach
    void open() throws IOException {
        lake = new LakeFixture(folder);
    }

    private static long at(String time) {
        return Instant.parse(time).getEpochSecond() * 1_000_000_000L;
    }

    private EventLog log() {
        return new EventLog(lake.lake, "Test", "AAPL");
    }

    private ImportResult run(String type, String name, String text) throws IOException {
        return lake.run(lake.file(name, text), "", "AAPL", Map.of("type", type));
    }

    private ImportResult.Imported imported(String type, String text) throws IOException {
        ImportResult result = run(type, type + ".csv", text);
        return assertInstanceOf(ImportResult.Imported.class, result, result.toString());
    }

    private String refused(String type, String text) throws IOException {
        return assertInstanceOf(ImportResult.Refused.class, run(type, "bad.csv", text))
                .sentence();
    }

    @Test
    void splitsAndDividendsAreImportedAndAppliedPointInTime() throws Exception {
        ImportResult.Imported result = imported("actions", """
                ex_date,announced,action,ratio,amount
                2020-08-31,2020-07-30,Split,4:1,
                2020-11-06,2020-10-29,Dividend,,0.205
                2020-08-07,2020-07-30,dividend,,0.82
                2020-12-01,2020-12-02,dividend,,-1
                2020-12-01,2020-11-02,merger,,
                2020-12-01,2020-11-02,split,four,
                soon,2020-11-02,split,4:1,
                """);
        assertEquals(3, result.rows());
        assertEquals(
                List.of(
                        "5 the amount is not above zero",
                        "6 the action is neither a split nor a dividend: \"merger\"",
                        "7 the ratio: \"four\" is none, such as 3:1",
                        "8 the time: \"soon\" is not one of ISO dates (year-month-day)"),
                lake.quarantine().stream()
                        .map(row -> row.substring(0, row.indexOf(' ')) + row.substring(row.indexOf("readable") + 8))
                        .toList());
        CorporateActions all = log().actionsAsOf(Long.MAX_VALUE);
        assertEquals(
                List.of(
                        new Action.Dividend(at("2020-08-07T00:00:00Z"), at("2020-07-30T00:00:00Z"), 820),
                        new Action.Split(at("2020-08-31T00:00:00Z"), at("2020-07-30T00:00:00Z"), 4, 1),
                        new Action.Dividend(at("2020-11-06T00:00:00Z"), at("2020-10-29T00:00:00Z"), 205)),
                all.actions());
        assertEquals(3, all.priceScale());
        assertEquals(List.of(), log().actionsAsOf(at("2020-07-29T00:00:00Z")).actions());
        long[] times = {at("2020-08-28T00:00:00Z"), at("2020-08-31T00:00:00Z")};
        double[] closes = {499.23, 129.04};
        assertArrayEquals(closes, all.adjusted(times, closes, at("2020-08-30T00:00:00Z")));
        assertArrayEquals(
                new double[] {499.23 / 4, 129.04}, all.adjusted(times, closes, at("2020-09-01T00:00:00Z")), 1e-9);
    }

    @Test
    void theKindOfActionIsToldFromWhatItHasWhereNothingNamesIt() throws Exception {
        imported("actions", "Date,Stock Splits,Dividends\n2014-06-09,7/1,\n2000-06-21,0.1,\n2012-08-09,,2.65\n");
        long split = at("2014-06-09T00:00:00Z");
        long reverse = at("2000-06-21T00:00:00Z");
        long paid = at("2012-08-09T00:00:00Z");
        assertEquals(
                List.of(
                        new Action.Split(reverse, reverse, 1, 10),
                        new Action.Dividend(paid, paid, 265),
                        new Action.Split(split, split, 7, 1)),
                log().actionsAsOf(Long.MAX_VALUE).actions());
    }

    @Test
    void anActionIsInTheLakeOnceHoweverOftenAndInWhateverFileItComes() throws Exception {
        String rows = "date,ratio,amount\n2020-08-31,4:1,\n2020-11-06,,0.205\n";
        imported("actions", rows);
        assertInstanceOf(ImportResult.AlreadyThere.class, run("actions", "again.csv", rows));
        assertInstanceOf(ImportResult.AlreadyThere.class, run("actions", "reworded.csv", rows + "\n"));
        ImportResult.Imported more = imported("actions", """
                date,ratio,amount
                2020-11-06,,0.205
                2021-02-05,,0.2050
                2021-02-05,,0.205
                2020-08-31,5:1,
                2022-01-03,2:1,
                2022-01-03,3:1,
                """);
        assertEquals(2, more.rows());
        assertEquals(1, more.known());
        assertEquals(
                List.of(
                        "4 line 3 says it",
                        "5 the lake has another split for this time: 4 for 1",
                        "7 line 6 has another split for this time"),
                lake.quarantine().stream()
                        .map(row -> row.replaceAll(" \\S+ one (row|split) per \\w+", ""))
                        .toList());
        assertEquals(4, log().actionsAsOf(Long.MAX_VALUE).actions().size());
    }

    @Test
    void newsAreImportedWhicheverWayTheFileGoesAndSeenOnceKnown() throws Exception {
        ImportResult.Imported result = imported("news", """
                published,received,source,headline,body
                2024-01-03T10:00:00Z,2024-01-03T10:00:02Z,Wire,"Results, and more","Up; ""fine"" now"
                2024-01-02T10:00:00Z,,Wire,Talks,
                2024-01-04T10:00:00Z,2024-01-04T09:00:00Z,Wire,Early,
                2024-01-04T10:00:00Z,,Wire,,empty
                """);
        assertEquals(2, result.rows());
        assertEquals(2, result.quarantined());
        NewsItem talks = new NewsItem(at("2024-01-02T10:00:00Z"), at("2024-01-02T10:00:00Z"), "Wire", "Talks", "");
        NewsItem results = new NewsItem(
                at("2024-01-03T10:00:00Z"),
                at("2024-01-03T10:00:02Z"),
                "Wire",
                "Results, and more",
                "Up; \"fine\" now");
        assertEquals(List.of(talks), log().newsAsOf(at("2024-01-03T10:00:01Z")));
        assertEquals(List.of(talks, results), log().newsAsOf(Long.MAX_VALUE));
    }

    @Test
    void newsComeAsJsonLinesToo() throws Exception {
        ImportResult result = run("news", "news.jsonl", """
                {"time":"2024-01-02T10:00:00Z","title":"Talks","source":"Wire","symbol":"AAPL"}
                {"time":"2024-01-02T11:00:00Z","title":"More talks","source":"Wire","symbol":"MSFT"}
                not an object
                """);
        assertEquals(1, assertInstanceOf(ImportResult.Imported.class, result).rows());
        List<String> bad = lake.quarantine();
        assertEquals(2, bad.size());
        assertTrue(bad.getFirst().contains("it is of another symbol: MSFT"), bad.toString());
    }

    @Test
    void votesOfModelsAreImported() throws Exception {
        imported("votes", """
                time,model,role,stance,confidence,horizon,context
                2024-01-02T10:00:00Z,small:7b,risk,Short,62,4h,ab12
                2024-01-02T10:00:00Z,small:7b,risk,maybe,62,4h,
                2024-01-02T10:00:00Z,small:7b,risk,long,0.6,4h,
                2024-01-02T10:00:00Z,small:7b,risk,long,60,soon,
                """);
        assertEquals(
                List.of(new ModelVote(
                        at("2024-01-02T10:00:00Z"),
                        "small:7b",
                        "risk",
                        ModelVote.Stance.SHORT,
                        62,
                        4 * 3_600_000_000_000L,
                        "",
                        "ab12")),
                log().votesAsOf(Long.MAX_VALUE));
        assertEquals(3, lake.quarantine().size());
    }

    @Test
    void aBookAsItStoodAndItsChangesMakeABookAtAnyMoment() throws Exception {
        assertEquals(DataType.BOOKS, imported("book", """
                time,level,bid,bid_size,ask,ask_size
                1704189600,0,99.5,3,100.5,2
                1704189600,1,99,4,,
                1704189600,2,98,,,
                1704189601,0,101,1,100,1
                1704189601,-1,99,1,100,1
                """).series().type());
        assertEquals(3, lake.quarantine().size());
        ImportResult.Imported changes = (ImportResult.Imported) run("book", "deltas.csv", """
                time,sequence,side,price,size
                1704189602,7,bid,99.5,0
                1704189603,8,ask,100,5
                1704189603,9,middle,100,5
                1704189603,,ask,100,5
                1704189603,10,ask,100,
                """);
        assertEquals(DataType.DELTAS, changes.series().type());
        assertEquals(2, changes.rows());
        assertEquals(3, changes.quarantined());
        var book =
                log().bookUntil(Long.MAX_VALUE).at(at("2024-01-02T10:00:03Z")).orElseThrow();
        long cent = book.asks().getFirst().price() / 1000;
        assertEquals(1, book.bids().size());
        assertEquals(990 * cent / 10 * 10, book.bids().getFirst().price());
        assertEquals(
                List.of(1000 * cent, 1005 * cent),
                book.asks().stream().map(Level::price).toList());
        assertInstanceOf(ImportResult.AlreadyThere.class, run("book", "deltas2.csv", """
                time,sequence,side,price,size
                1704189602,7,bid,99.50,0
                1704189603,8,sell,100,5.0
                """));
    }

    @Test
    void saysWhichColumnIsMissingOrWhichTypesThereAre() throws Exception {
        assertEquals(
                "bad.csv has no column for the headline; its columns are time, words. It should have time,"
                        + " known if there is one, source, headline, text. Nothing was imported.",
                refused("news", "time,words\n2024-01-02,a\n"));
        assertTrue(refused("book", "time,bid,ask\n2024-01-02,1,2\n").contains("or the level (level) of a book"));
        assertEquals(
                "bad.csv was not read: there is no type \"rumours\". There are: book, actions, news, votes; trades,"
                        + " quotes and bars are told from their columns. Nothing was imported.",
                refused("rumours", "time,words\n2024-01-02,a\n"));
    }

    @Test
    void showsWhatItWouldReadWithoutReadingIt() throws Exception {
        Path file = lake.file("a.csv", "date,ratio\n2020-08-31,4:1\n");
        Preview.Clear clear = assertInstanceOf(
                Preview.Clear.class,
                lake.importer.preview(LakeFixture.request(file, "", "AAPL", Map.of("type", "actions"))));
        assertEquals(List.of("time from date", "ratio from ratio"), clear.columns());
        assertEquals(
                List.of(List.of("2020-08-31T00:00:00Z", "2020-08-31T00:00:00Z", "1", "4", "1", "")), clear.sample());
        assertEquals(0, lake.lake.head().version());
    }
}
