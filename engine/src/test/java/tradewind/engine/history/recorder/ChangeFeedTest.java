package tradewind.engine.history.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.lake.ChangeFeed;
import tradewind.engine.history.lake.Compaction;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.LakeChange;
import tradewind.engine.history.lake.LakeVersion;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.query.TradeColumns;
import tradewind.engine.market.Instruments;

class ChangeFeedTest {
    private static final Instruments BTC = new Instruments(List.of(SampleMarket.BTC_USD));
    private static final long DAY = 86_400_000_000_000L;

    @TempDir
    Path folder;

    private Lake lake;

    /// Five versions of two trades each, put together by the sixth; then back to the third, forward to the sixth, and
    /// a part withdrawn.
    @BeforeEach
    void fill() throws IOException {
        lake = Lake.open(folder, () -> DAY);
        RecorderOptions options = new RecorderOptions(64, Long.MAX_VALUE, 1 << 20);
        try (Recorder recorder = Recorder.start(lake, "test", BTC, true, options)) {
            for (int version = 1; version <= 5; version++) {
                recorder.onTrade(0, DAY + version, 100 * version, 1, 1);
                recorder.onTrade(0, DAY + version, 100 * version, 1, 1);
                recorder.flush();
            }
        }
        assertEquals(Compaction.ACTION, lake.versions().get(5).action());
        lake.rollback(3);
        lake.rollback(6);
        lake.withdraw(Set.of(lake.head().parts().getFirst().path()), "test");
    }

    /// Price to how many trades have it.
    private Map<Long, Integer> rows(List<Part> parts) throws IOException {
        Map<Long, Integer> rows = new TreeMap<>();
        add(rows, parts, 1);
        return rows;
    }

    private void add(Map<Long, Integer> rows, List<Part> parts, int times) throws IOException {
        TradeColumns.read(lake, parts, Long.MIN_VALUE, Long.MAX_VALUE, (_, _, prices, _, count) -> {
            for (int i = 0; i < count; i++)
                rows.merge(prices[i], times, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b));
        });
    }

    @Test
    void whoFollowsFromAnyVersionHasTheRowsOfEveryLaterOne() throws IOException {
        for (long from = 0; from <= 9; from++) {
            Map<Long, Integer> held = rows(lake.asOf(from).parts());
            for (LakeChange change : lake.changes(from)) {
                add(held, change.goneParts(), -1);
                add(held, change.newParts(), 1);
                long version = change.version().number();
                assertEquals(rows(lake.asOf(version).parts()), held, "from " + from + " at " + version);
            }
        }
    }

    @Test
    void puttingPartsTogetherBringsNoRowTwice() throws IOException {
        List<LakeChange> changes = lake.changes(0);
        assertEquals(9, changes.size());
        assertTrue(changes.get(5).rearranged());
        assertEquals(List.of(), lake.changes(9));
        assertThrows(IllegalArgumentException.class, () -> lake.changes(10));
    }

    @Test
    void aListenerHearsEveryVersionOnceAndInOrderAlsoWhileTheyAreMade() throws Exception {
        BlockingQueue<Long> heard = new LinkedBlockingQueue<>();
        boolean[] failed = {false};
        try (ChangeFeed feed = lake.follow(4, change -> {
            if (change.version().number() == 6 && !failed[0]) {
                failed[0] = true;
                throw new IllegalStateException("the consumer is not ready yet");
            }
            heard.add(change.version().number());
        })) {
            LakeVersion tenth = lake.rollback(5);
            List<Long> all = new ArrayList<>();
            while (all.size() < 6) {
                Long next = heard.poll(20, TimeUnit.SECONDS);
                if (next == null) break;
                all.add(next);
            }
            assertEquals(List.of(5L, 6L, 7L, 8L, 9L, 10L), all);
            assertEquals(10, tenth.number());
            assertTrue(feed.told() >= 9);
        }
        lake.rollback(1);
        assertEquals(0, heard.size(), "closed");
    }
}
