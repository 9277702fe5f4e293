package tradewind.engine.history.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.lake.Staging;
import tradewind.engine.history.query.LakeQuery;
import tradewind.engine.history.query.QueryRequest;
import tradewind.engine.history.query.QueryResult;
import tradewind.engine.history.query.TradeColumns;
import tradewind.engine.market.Instruments;

class RecorderTest {
    private static final Instruments BTC = new Instruments(List.of(SampleMarket.BTC_USD));
    private static final Series TRADES = new Series(DataType.TRADES, "Bitstamp", "BTC/USD", BarSpan.NONE);
    private static final long MIDNIGHT = 86_400_000_000_000L * 17_000;
    private static final long NEVER = Long.MAX_VALUE;

    @TempDir
    Path folder;

    private Lake lake() throws IOException {
        return Lake.open(folder, () -> MIDNIGHT);
    }

    private static Recorder recorder(Lake lake, int slots) {
        return Recorder.start(lake, "test", BTC, true, new RecorderOptions(slots, NEVER, 1 << 20));
    }

    private static void trade(Recorder recorder, long time, long price) {
        recorder.onTrade(0, time, price, 100_000_000L, -1);
    }

    private static List<String> ask(Lake lake, String sql) throws IOException {
        if (new LakeQuery(lake, QueryRequest.of(sql)).run() instanceof QueryResult.Rows rows)
            return rows.rows().stream()
                    .map(row -> row.stream()
                            .map(String::valueOf)
                            .reduce((a, b) -> a + " " + b)
                            .orElse(""))
                    .toList();
        throw new AssertionError("refused: " + sql);
    }

    @Test
    void writesWhatAFeedBringsInItsOrderAndForEachDay() throws IOException {
        Lake lake = lake();
        try (Recorder recorder = recorder(lake, 1024)) {
            trade(recorder, MIDNIGHT - 2, 80_000);
            recorder.onQuote(0, MIDNIGHT - 1, 79_900, 5, 80_100, 6, false);
            recorder.onQuote(0, MIDNIGHT, 0, 0, 80_100, 6, false);
            recorder.onQuote(0, MIDNIGHT, 1, 1, 2, 2, true);
            trade(recorder, MIDNIGHT + 1, 80_001);
            assertTrue(recorder.flush());
            assertEquals(new RecorderStatus(4, 4, 0, 1, ""), recorder.status());
        }
        assertEquals(List.of("800 1 SELL", "800.01 1 SELL"), ask(lake, "SELECT price, quantity, side FROM trades"));
        assertEquals(
                List.of("799 801 5E-8 6E-8", "null 801 null 6E-8"),
                ask(lake, "SELECT bid, ask, bid_size, ask_size FROM quotes"));
        assertEquals(2, lake.head().of(TRADES).size());
        assertEquals(
                "recording of test begun 2016-07-18T00:00:00Z",
                lake.head().parts().getFirst().lineage().source());
        assertEquals(List.of(), lake.verify());
    }

    @Test
    void writesTheBooksAndTheNewsThatAFeedBrings() throws IOException {
        Lake lake = lake();
        try (Recorder recorder = recorder(lake, 1024)) {
            recorder.onBookLevel(0, MIDNIGHT, 0, 79_900, 5, 80_100, 6);
            recorder.onBookLevel(0, MIDNIGHT, 1, 79_800, 7, 0, 0);
            recorder.onBookChange(0, MIDNIGHT + 1, 3, false, 80_100, 0);
            recorder.onNews(0, MIDNIGHT + 2, MIDNIGHT + 3, "Wire", "Talks", "");
            recorder.onNews(0, MIDNIGHT + 2, MIDNIGHT + 1, "Wire", "Known before it happened", "");
            recorder.onNews(0, MIDNIGHT - 2, MIDNIGHT + 3, "Wire", "Yesterday", "late");
            assertTrue(recorder.flush());
            assertEquals(new RecorderStatus(6, 5, 1, 1, ""), recorder.status());
        }
        assertEquals(
                List.of("0 799 5E-8 801 6E-8", "1 798 7E-8 null null"),
                ask(lake, "SELECT level, bid, bid_size, ask, ask_size FROM books"));
        assertEquals(List.of("3 SELL 801 0"), ask(lake, "SELECT sequence, side, price, size FROM deltas"));
        assertEquals(List.of("Yesterday late", "Talks "), ask(lake, "SELECT headline, text FROM news ORDER BY time"));
        assertEquals(List.of(), lake.verify());
    }

    @Test
    void newsThatTheLakeHasIsNotTakenTwice() throws IOException {
        Lake lake = lake();
        for (int session = 0; session < 2; session++)
            try (Recorder recorder = recorder(lake, 1024)) {
                recorder.onNews(0, MIDNIGHT, MIDNIGHT + 3, "Wire", "Talks", "");
                if (session == 1) recorder.onNews(0, MIDNIGHT, MIDNIGHT + 4, "Wire", "Talks", "");
                assertTrue(recorder.flush());
                assertEquals(session + 1, recorder.status().acknowledged());
            }
        assertEquals(
                List.of(String.valueOf(MIDNIGHT + 3), String.valueOf(MIDNIGHT + 4)),
                ask(lake, "SELECT epoch_ns(known) FROM news ORDER BY known"));
    }

    @Test
    void aGapIsInTheLakeAndLowersTheScoreOfItsPart() throws IOException {
        Lake lake = lake();
        try (Recorder recorder = Recorder.start(lake, "test", BTC, true, new RecorderOptions(4, NEVER, 4))) {
            // the first four rows fill what is gathered, the next four the ring
            for (int i = 0; i < 4; i++) trade(recorder, MIDNIGHT + i, 80_000);
            while (recorder.status().acknowledged() < 4) recorder.flush();
            Staging busy = lake.stage();
            for (int i = 4; i < 40; i++) {
                trade(recorder, MIDNIGHT + i, 80_000);
                assertFalse(recorder.flush() && i > 8, "another writer is at work");
            }
            assertTrue(recorder.status().lost() > 0);
            busy.close();
        }
        long lost = Long.parseLong(ask(lake, "SELECT sum(lost) FROM gaps").getFirst());
        assertEquals(40 - lost, lake.head().rows());
        assertTrue(lost > 10 && lost < 40, "lost " + lost);
        assertEquals(List.of("trades"), ask(lake, "SELECT DISTINCT kind FROM gaps"));
        assertTrue(
                lake.head().of(TRADES).stream().mapToInt(Part::score).min().orElse(100) < 80,
                () -> "the catalogue shows it");
    }

    @Test
    void rowsThatCannotBePlayedBackGoToQuarantineWithTheReason() throws IOException {
        Lake lake = lake();
        try (Recorder recorder = recorder(lake, 1024)) {
            trade(recorder, MIDNIGHT + 5, 80_000);
            trade(recorder, MIDNIGHT + 6, 0);
            trade(recorder, MIDNIGHT + 4, 80_000);
            trade(recorder, MIDNIGHT + 7, 8_000_000);
            trade(recorder, MIDNIGHT + 8, 80_000);
        }
        assertEquals(
                List.of("the price is not above zero", "it is earlier than the row before it"),
                ask(lake, "SELECT reason FROM quarantine"));
        assertEquals(List.of("800", "80000", "800"), ask(lake, "SELECT price FROM trades"));
    }

    @Test
    void recordingTheSameMarketAgainBringsNoRowTwice() throws IOException {
        Lake lake = lake();
        for (int time = 1; time <= 2; time++) {
            long later = time;
            Lake again = Lake.open(folder, () -> MIDNIGHT + later * 1_000_000_000L);
            try (Recorder recorder = recorder(again, 1024)) {
                // two equal trades of one moment are two, also across two versions
                trade(recorder, MIDNIGHT + 5, 80_000);
                recorder.flush();
                trade(recorder, MIDNIGHT + 5, 80_000);
                if (time == 2) trade(recorder, MIDNIGHT + 6, 80_001);
                recorder.flush();
                assertEquals(time + 1, recorder.status().acknowledged());
            }
        }
        assertEquals(List.of("800", "800", "800.01"), ask(lake, "SELECT price FROM trades ORDER BY time"));
    }

    @Test
    void partsThatLieBetweenEachOtherAreReadInTheOrderOfTime() throws IOException {
        Lake lake = lake();
        for (long first = 1; first <= 2; first++) {
            long later = first;
            Lake again = Lake.open(folder, () -> MIDNIGHT + later * 1_000_000_000L);
            try (Recorder recorder = recorder(again, 1024)) {
                for (long i = first; i < 10; i += 2) trade(recorder, MIDNIGHT + i, 80_000 + i);
            }
        }
        assertEquals(2, lake.head().of(TRADES).size());
        List<Long> prices = new ArrayList<>();
        TradeColumns.read(lake, lake.head().of(TRADES), MIDNIGHT, Long.MAX_VALUE, (_, _, some, _, rows) -> {
            for (int i = 0; i < rows; i++) prices.add(some[i] - 80_000);
        });
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L), prices);
    }

    @Test
    void aVersionThatCannotBeWrittenIsTriedAgainAndNothingIsLost() throws IOException {
        Lake lake = lake();
        try (Recorder recorder = recorder(lake, 1024)) {
            trade(recorder, MIDNIGHT, 80_000);
            try (Staging _ = lake.stage()) {
                assertFalse(recorder.flush());
                assertEquals(0, recorder.status().acknowledged());
                assertTrue(
                        recorder.status().problem().contains("another import"),
                        recorder.status().problem());
                trade(recorder, MIDNIGHT + 1, 80_001);
            }
            assertTrue(recorder.flush());
            assertEquals(2, recorder.status().acknowledged());
        }
        assertEquals(List.of("800", "800.01"), ask(lake, "SELECT price FROM trades"));
    }

    @Test
    void whatItPublishedInSmallPartsIsPutTogetherWhenItEnds() throws IOException {
        Lake lake = lake();
        try (Recorder recorder = recorder(lake, 1024)) {
            for (int i = 0; i < 6; i++) {
                trade(recorder, MIDNIGHT + i, 80_000 + i);
                recorder.flush();
            }
            assertEquals(6, lake.head().of(TRADES).size());
        }
        assertEquals(1, lake.head().of(TRADES).size());
        assertEquals("compact", lake.versions().getLast().action());
        assertEquals(
                List.of("800 800.01 800.02 800.03 800.04 800.05"),
                ask(lake, "SELECT string_agg(price::DOUBLE::VARCHAR, ' ') FROM trades").stream()
                        .map(text -> text.replace(".0 ", " "))
                        .toList());
        assertEquals(List.of(), lake.verify());
        assertEquals(6, lake.asOf(6).of(TRADES).size());
    }
}
