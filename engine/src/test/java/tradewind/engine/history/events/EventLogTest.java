package tradewind.engine.history.events;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.events.BookHistory.Book;
import tradewind.engine.history.events.BookHistory.Level;
import tradewind.engine.history.events.CorporateActions.Action;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.query.LakeQuery;
import tradewind.engine.history.query.QueryRequest;
import tradewind.engine.history.query.QueryResult;
import tradewind.engine.market.ModelVote;

class EventLogTest {
    private static final long DAY = 86_400_000_000_000L;

    @TempDir
    Path folder;

    private Lake lake;
    private EventLog log;

    @BeforeEach
    void open() throws IOException {
        lake = Lake.open(folder, () -> 20_000 * DAY);
        log = new EventLog(lake, "Nasdaq", "AAPL");
    }

    private List<?> ask(String sql) throws IOException {
        return assertInstanceOf(QueryResult.Rows.class, new LakeQuery(lake, QueryRequest.of(sql)).run(), sql)
                .rows();
    }

    @Test
    void newsAreSeenFromTheMomentTheyCouldBeRead() throws IOException {
        NewsItem early = new NewsItem(10 * DAY, 10 * DAY + 5, "wire", "Results", "Up; \"said\" the firm");
        NewsItem late = new NewsItem(10 * DAY, 12 * DAY, "paper", "Results again", "");
        log.news(List.of(early, late), "test");
        assertEquals(List.of(), log.newsAsOf(10 * DAY));
        assertEquals(List.of(early), log.newsAsOf(11 * DAY));
        assertEquals(List.of(early, late), log.newsAsOf(12 * DAY));
        assertEquals(
                List.of(List.of("Results"), List.of("Results again")), ask("SELECT headline FROM news ORDER BY known"));
        assertThrows(IllegalArgumentException.class, () -> new NewsItem(2, 1, "wire", "Tomorrow", ""));
    }

    @Test
    void votesOfModelsComeBackAsTheyWere() throws IOException {
        ModelVote vote = new ModelVote(
                5 * DAY, "small:7b", "risk", ModelVote.Stance.SHORT, 62, 3_600_000_000_000L, "VALID", "ab12");
        log.votes(List.of(vote), "panel");
        assertEquals(List.of(), log.votesAsOf(5 * DAY - 1));
        assertEquals(List.of(vote), log.votesAsOf(5 * DAY));
        assertEquals(List.of(List.of("SHORT", 62L)), ask("SELECT stance, confidence FROM votes"));
    }

    /// Five days: a 3 for 1 split on the third, a dividend of 2 on the fifth, announced on the first and the fourth.
    private CorporateActions actions(long known) throws IOException {
        if (lake.head().version() == 0)
            log.actions(
                    List.of(new Action.Split(3 * DAY, DAY, 3, 1), new Action.Dividend(5 * DAY, 4 * DAY, 200)),
                    2,
                    "test");
        return log.actionsAsOf(known);
    }

    @Test
    void splitsAndDividendsAreAppliedOnTheRightBarAndPointInTime() throws IOException {
        long[] times = {DAY, 2 * DAY, 3 * DAY, 4 * DAY, 5 * DAY};
        double[] closes = {300, 306, 103, 100, 99};
        CorporateActions all = actions(5 * DAY);
        double dividend = 1 - 2.0 / 100;
        assertArrayEquals(
                new double[] {100 * dividend, 102 * dividend, 103 * dividend, 100 * dividend, 99},
                all.adjusted(times, closes, 5 * DAY),
                1e-12);
        // on the evening of the fourth day the dividend is known, but the share still has it
        assertArrayEquals(new double[] {100, 102, 103, 100, 99}, all.adjusted(times, closes, 5 * DAY - 1), 1e-12);
        // before the split, prices are what they were
        assertArrayEquals(closes, all.adjusted(times, closes, 3 * DAY - 1), 0);
        assertEquals(1, actions(3 * DAY).actions().size(), "the dividend is not announced yet");
        assertEquals(
                List.of(List.of("SPLIT", 3L), List.of("DIVIDEND", 2L)),
                ask("SELECT action, coalesce(ratio_new, amount::BIGINT) FROM actions ORDER BY time"));
    }

    @Test
    void aReverseSplitTurnsTheOtherWayAndAHoldingFollows() {
        CorporateActions reverse = new CorporateActions(List.of(new Action.Split(2 * DAY, DAY, 1, 10)), 2);
        assertArrayEquals(
                new double[] {50, 51},
                reverse.adjusted(new long[] {DAY, 2 * DAY}, new double[] {5, 51}, 3 * DAY),
                1e-12);
        assertEquals(20, reverse.shares(200, DAY, 2 * DAY));
        assertEquals(200, reverse.shares(200, 2 * DAY, 3 * DAY));
        assertThrows(ArithmeticException.class, () -> reverse.shares(205, DAY, 2 * DAY));
        assertThrows(IllegalArgumentException.class, () -> new Action.Split(1, 1, 0, 1));
    }

    @Test
    void aBookIsBuiltFromSnapshotsAndChangesAndIsInvalidAcrossAGap() throws IOException {
        Book start = new Book(DAY, List.of(new Level(100, 5), new Level(99, 7)), List.of(new Level(102, 4)));
        Book again = new Book(DAY + 100, List.of(new Level(98, 1)), List.of(new Level(99, 2)));
        List<List<Object>> snapshots = new ArrayList<>(BookHistory.Rows.snapshot(start));
        snapshots.addAll(BookHistory.Rows.snapshot(again));
        log.books(
                new BookHistory.Rows(
                        snapshots,
                        List.of(
                                BookHistory.Rows.delta(DAY + 10, 1, true, 101, 3),
                                BookHistory.Rows.delta(DAY + 10, 2, true, 99, 0),
                                BookHistory.Rows.delta(DAY + 20, 3, false, 102, 9),
                                BookHistory.Rows.delta(DAY + 30, 5, false, 102, 8),
                                BookHistory.Rows.delta(DAY + 110, 6, false, 99, 6))),
                2,
                4,
                "test");
        BookHistory books = log.bookUntil(2 * DAY);
        assertEquals(Optional.empty(), books.at(DAY - 1));
        assertEquals(Optional.of(start), books.at(DAY));
        assertEquals(
                Optional.of(
                        new Book(DAY + 25, List.of(new Level(101, 3), new Level(100, 5)), List.of(new Level(102, 9)))),
                books.at(DAY + 25));
        assertEquals(Optional.empty(), books.at(DAY + 30), "change 4 never came");
        assertEquals(Optional.empty(), books.at(DAY + 99));
        assertEquals(Optional.of(again), books.at(DAY + 100));
        assertEquals(
                Optional.of(new Book(DAY + 110, List.of(new Level(98, 1)), List.of(new Level(99, 6)))),
                books.at(DAY + 110));
        assertEquals(List.of(), lake.verify());
    }

    @Test
    void rowsThatGoBackInTimeAreRefusedAndNothingIsWritten() {
        List<NewsItem> back = List.of(new NewsItem(2, 2, "a", "b", ""), new NewsItem(1, 2, "a", "b", ""));
        assertThrows(IllegalArgumentException.class, () -> log.news(back, "test"));
        assertThrows(IllegalArgumentException.class, () -> log.news(List.of(), "test"));
    }
}
