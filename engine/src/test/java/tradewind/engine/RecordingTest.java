package tradewind.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.History;
import tradewind.engine.history.LakeMarket;
import tradewind.engine.history.MarketTape;
import tradewind.engine.history.TradeTape;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.LakeDamagedException;
import tradewind.engine.market.Currency;
import tradewind.engine.time.SystemClock;

@Timeout(value = 180, unit = TimeUnit.SECONDS)
class RecordingTest {
    private static final TradeTape DAY = day();

    @TempDir
    Path folder;

    /// The first trades of the sample week: two days of it.
    private static TradeTape day() {
        TradeTape week = SampleSession.TAPE;
        TradeTape.Builder day = TradeTape.builder(week.instrument(), week.source());
        for (int i = 0; i < 25_000; i++) day.add(week.time(i), week.price(i), week.quantity(i));
        return day.build();
    }

    private SessionConfig config(String name, MarketTape tape) {
        return SampleSession.config(
                folder.resolve(name), tape, List.of(Currency.USD.money("100000")), SampleSession.LIMITS);
    }

    /// Trades on a tape to its end.
    private static String traded(Session session) throws InterruptedException {
        session.strategies().start("ema-cross").join();
        ReplayControl replay = session.replay().orElseThrow();
        replay.speed(ReplayControl.Speed.MAX);
        replay.play();
        while (!replay.position().ended()) Thread.sleep(2);
        session.close();
        assertTrue(session.desk().fills().size() > 5, "it traded");
        return session.rootHash();
    }

    @Test
    void aRecordedSessionPlayedBackGivesTheSameOrdersToTheLastByte() throws Exception {
        History lake = History.open(folder.resolve("lake"), new SystemClock());
        String live;
        try (Session session = ReplaySession.open(config("live", DAY))) {
            assertTrue(session.recording().on(lake));
            assertFalse(session.recording().on(lake), "it records already");
            live = traded(session);
            assertTrue(session.recording().status().isEmpty(), "it ended with the session");
        }
        assertEquals(DAY.size(), lake.lake().head().rows());
        LakeMarket again = SampleSession.found(lake.market(List.of(DAY.instrument()), Long.MIN_VALUE, Long.MAX_VALUE));
        try (Session session = ReplaySession.open(config("again", again))) {
            assertEquals(live, traded(session));
        }
    }

    @Test
    void recordsFromTheMomentItIsSwitchedOnToTheMomentItIsSwitchedOff() throws IOException, InterruptedException {
        History lake = History.open(folder.resolve("lake"), new SystemClock());
        try (Session session = ReplaySession.open(config("part", DAY))) {
            jump(session, 1_000);
            assertTrue(session.recording().on(lake));
            jump(session, 3_000);
            assertEquals(2_000, session.recording().status().orElseThrow().heard());
            session.recording().off();
            jump(session, 4_000);
        }
        assertEquals(2_000, lake.lake().head().rows());
        assertEquals(
                DAY.time(1_000),
                lake.lake().head().of(DataType.TRADES).getFirst().firstTime());
    }

    @Test
    void aLakeThatBreaksWhileItIsRecordedToKeepsNobodyFromTrading() throws Exception {
        Path root = folder.resolve("lake");
        History lake = History.open(root, new SystemClock());
        try (Session session = ReplaySession.open(config("broken", DAY))) {
            session.recording().on(lake);
            Files.writeString(root.resolve("versions").resolve("0000000007.jsonl"), "nonsense");
            traded(session);
        }
        assertThrows(LakeDamagedException.class, () -> lake.lake().head());
    }

    /// To just before a trade that is later than the one before.
    private static void jump(Session session, int trade) throws InterruptedException {
        long time = DAY.time(trade) - 1;
        session.replay().orElseThrow().jumpTo(time);
        while (session.clock().now() < time) Thread.sleep(2);
    }
}
