package tradewind.engine.history.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.events.BookHistory;
import tradewind.engine.history.events.EventLog;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.query.LakeQuery;
import tradewind.engine.history.query.QueryRequest;
import tradewind.engine.history.query.QueryResult;
import tradewind.engine.market.Instruments;

class StandingBooksTest {
    private static final long START = 86_400_000_000_000L * 17_000;
    private static final long MILLI = 1_000_000L;
    private static final int STEPS = 400;

    @TempDir
    Path folder;

    /// What came out, as text; gaps and rows of books only.
    private final List<String> out = new ArrayList<>();

    private final Gathered gathered = new Gathered(2);
    private final StandingBooks books = new StandingBooks(2, new Ties(gathered));

    private void whole(int instrument, long time, long bid, long ask) {
        books.take(EventRing.BOOK, instrument, time, 0, bid, 1, ask, 1);
        books.take(EventRing.BOOK, instrument, time, 1, bid - 1, 2, DataType.NONE, DataType.NONE);
    }

    private void change(int instrument, long time, long sequence, boolean bid, long price, long size) {
        books.take(EventRing.CHANGE, instrument, time, sequence, bid ? 1 : 2, price, size, 0);
    }

    private void trade(long time) {
        books.take(EventRing.TRADE, 1, time, 100, 1, 0, 0, 0);
    }

    private List<String> rows(int instrument) {
        out.clear();
        Gathered.Rows rows = gathered.of(instrument, EventRing.BOOK);
        for (int i = 0; rows != null && i < rows.size(); i++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < 6; c++)
                line.append(c == 0 ? "" : " ")
                        .append(rows.value(i, c) == DataType.NONE ? "-" : Long.toString(rows.value(i, c)));
            out.add(line.toString());
        }
        return out;
    }

    @Test
    void aBookThatHasChangedIsWrittenDownWholeOnceAHundredMillisecondsHavePassed() {
        whole(0, 0, 100, 102);
        change(0, 50 * MILLI, 1, true, 101, 5);
        change(0, 99 * MILLI, 2, false, 102, 0);
        change(0, 100 * MILLI, 3, false, 103, 4);
        trade(100 * MILLI);
        assertEquals(List.of("0 0 100 1 102 1", "0 1 99 2 - -"), rows(0), "its moment is not over");
        trade(500 * MILLI);
        assertEquals(
                List.of(
                        "0 0 100 1 102 1",
                        "0 1 99 2 - -",
                        "100000000 0 101 5 103 4",
                        "100000000 1 100 1 - -",
                        "100000000 2 99 2 - -"),
                rows(0));
        trade(900 * MILLI);
        assertEquals(5, rows(0).size(), "a book that does not change is not written down again");
        assertEquals(8, gathered.events(), "what is made from other rows is no event of the feed");
    }

    @Test
    void aBookThatIsNotKnownIsNotWrittenDownUntilItComesWholeAgain() {
        change(0, 0, 1, true, 100, 1);
        change(0, 200 * MILLI, 2, true, 101, 1);
        trade(300 * MILLI);
        assertEquals(List.of(), rows(0), "it never came whole");

        whole(0, 400 * MILLI, 100, 102);
        change(0, 600 * MILLI, 4, true, 101, 1);
        trade(700 * MILLI);
        assertEquals(2, rows(0).size(), "number 3 is missing");

        whole(0, 800 * MILLI, 100, 102);
        change(0, 900 * MILLI, 5, true, 101, 1);
        books.take(EventRing.GAP, 0, 900 * MILLI, 900 * MILLI, 1, EventRing.CHANGE, 0, 0);
        trade(1_000 * MILLI);
        assertEquals(4, rows(0).size(), "a change of this moment was lost");

        whole(0, 1_100 * MILLI, 100, 102);
        change(0, 1_200 * MILLI, 6, true, 101, 1);
        trade(1_300 * MILLI);
        assertEquals(9, rows(0).size());
    }

    @Test
    void aDeepBookIsWrittenDownMoreSeldom() {
        for (int level = 0; level < 2 * StandingBooks.LEVELS; level++)
            books.take(EventRing.BOOK, 0, 0, level, 10_000 - level, 1, 20_000 + level, 1);
        change(0, 150 * MILLI, 1, true, 10_000, 2);
        trade(160 * MILLI);
        assertEquals(2 * StandingBooks.LEVELS, rows(0).size());
        change(0, 200 * MILLI, 2, true, 10_000, 3);
        trade(210 * MILLI);
        assertEquals(4 * StandingBooks.LEVELS, rows(0).size());
    }

    @Test
    void whatIsWrittenDownIsTheBookThatTheChangesGive() throws IOException {
        Lake lake = Lake.open(folder, () -> START);
        Instruments btc = new Instruments(List.of(SampleMarket.BTC_USD));
        List<BookHistory.Level> bids = new ArrayList<>();
        List<BookHistory.Level> asks = new ArrayList<>();
        RecorderOptions options = new RecorderOptions(1 << 14, Long.MAX_VALUE, 1 << 20);
        try (Recorder recorder = Recorder.start(lake, "test", btc, true, options)) {
            Map<Long, Long> bid = new TreeMap<>(Collections.reverseOrder());
            Map<Long, Long> ask = new TreeMap<>();
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(3);
            recorder.onBookLevel(0, START, 0, 80_000, 5, 80_100, 6);
            bid.put(80_000L, 5L);
            ask.put(80_100L, 6L);
            for (int i = 1; i <= STEPS; i++) {
                boolean buy = random.nextBoolean();
                long price = buy ? 80_000 - random.nextInt(20) : 80_100 + random.nextInt(20);
                long size = random.nextInt(4);
                recorder.onBookChange(0, START + i * 10 * MILLI, i, buy, price, size);
                if (size == 0) (buy ? bid : ask).remove(price);
                else (buy ? bid : ask).put(price, size);
            }
            bid.forEach((price, size) -> bids.add(new BookHistory.Level(price, size)));
            ask.forEach((price, size) -> asks.add(new BookHistory.Level(price, size)));
            // ends the last moment
            recorder.onTrade(0, START + (STEPS + 1) * 10 * MILLI, 80_050, 100_000_000L, 1);
        }
        long end = START + STEPS * 10 * MILLI;
        assertEquals(
                List.of((Object) (STEPS / 10 + 1L), end),
                ask(lake, "SELECT count(DISTINCT time), max(epoch_ns(time)) FROM books")
                        .getFirst(),
                "one every 100 ms, and the feed's own");
        String newest = "SELECT (bid * 100)::BIGINT, (bid_size * 100000000)::BIGINT FROM books"
                + " WHERE bid IS NOT NULL AND time = (SELECT max(time) FROM books) ORDER BY level";
        assertEquals(
                bids.stream()
                        .map(level -> List.of((Object) level.price(), level.size()))
                        .toList(),
                ask(lake, newest));
        BookHistory.Book book =
                new EventLog(lake, "Bitstamp", "BTC/USD").bookUntil(end).at(end).orElseThrow();
        assertEquals(new BookHistory.Book(end, bids, asks), book);
        assertEquals(List.of(), lake.verify());
    }

    private static List<List<Object>> ask(Lake lake, String sql) throws IOException {
        if (new LakeQuery(lake, QueryRequest.of(sql)).run() instanceof QueryResult.Rows rows)
            return rows.rows().stream().<List<Object>>map(ArrayList::new).toList();
        throw new AssertionError("refused: " + sql);
    }

    @Test
    void theFeedsThreadAllocatesNothingForABook() {
        EventRing ring = new EventRing(1 << 10, 1);
        long bytes = 0;
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        // the second time is measured
        for (int turn = 0; turn < 2; turn++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 50_000; i++) {
                ring.level(0, i, 0, 100, 1, 101, 1);
                ring.change(0, i, i, 1, 100, i);
            }
            bytes = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertEquals(0, bytes / 100_000, "bytes for each event, of " + bytes);
        assertTrue(ring.lost() > 0, "a full ring is no reason either");
    }
}
