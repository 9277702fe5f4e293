package tradewind.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.engine.Until.until;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.desk.DepthRow;
import tradewind.engine.desk.DepthRow.Validity;
import tradewind.engine.history.History;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.recorder.Recorder;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.Side;
import tradewind.engine.time.SystemClock;

/// Order books of a recording on the desk of the session that plays it.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DepthReplayTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long NOON = 1_700_049_600L * SECOND;
    private static final Instrument BTC = SampleMarket.BTC_USD;

    @TempDir
    Path folder;

    private final DepthRow row = new DepthRow();

    private static void feed(Recorder to) {
        to.onTrade(0, NOON, 80_000, 1_000_000, 1);
        to.onQuote(0, NOON, 79_990, 500, 80_010, 600, false);
        to.onBookLevel(0, NOON + SECOND, 0, 79_990, 500, 80_010, 600);
        to.onBookLevel(0, NOON + SECOND, 1, 79_980, 700, 80_020, 800);
        to.onBookLevel(0, NOON + SECOND, 2, 79_970, 900, 0, 0);
        to.onBookChange(0, NOON + 2 * SECOND, 41, false, 80_020, 850);
        to.onBookChange(0, NOON + 2 * SECOND, 42, true, 79_980, 0);
        // 43 is lost
        to.onBookChange(0, NOON + 5 * SECOND, 44, true, 79_985, 10);
        to.onBookLevel(0, NOON + 7 * SECOND, 0, 79_950, 1, 80_050, 2);
        // from here on there are quotes and trades only
        for (int i = 20; i < 30; i++) {
            to.onQuote(0, NOON + i * SECOND, 81_000, 500, 81_010, 600, false);
            to.onTrade(0, NOON + i * SECOND, 81_000, 1_000_000, 1);
        }
    }

    private Session session(String name) throws IOException {
        History lake = History.open(folder.resolve("lake " + name), new SystemClock());
        try (Recorder recorder = lake.record("feed", new Instruments(List.of(BTC)), true)) {
            feed(recorder);
        }
        return ReplaySession.open(SampleSession.config(
                folder.resolve(name),
                SampleSession.found(lake.market(List.of(BTC), Long.MIN_VALUE, Long.MAX_VALUE)),
                List.of(Currency.USD.money("100000")),
                SampleSession.LIMITS));
    }

    private void jump(Session session, long time, Validity then, String... levels) {
        session.replay().orElseThrow().jumpTo(time);
        until(
                then + " with " + List.of(levels),
                () -> shown(session).equals(List.of(levels)) && row.validity() == then);
    }

    /// Best first, bids and then asks.
    private List<String> shown(Session session) {
        session.desk().depth().read(0, row);
        List<String> lines = new ArrayList<>();
        for (Side side : Side.values())
            for (int i = 0; i < row.levels(side); i++)
                lines.add(side + " " + row.price(side, i) + " " + row.quantity(side, i));
        return lines;
    }

    @Test
    void aBookThatWasRecordedIsOnTheDeskAsItStoodThen() throws Exception {
        try (Session session = session("book")) {
            jump(session, NOON + SECOND / 2, Validity.NONE);
            jump(
                    session,
                    NOON + 3 * SECOND / 2,
                    Validity.VALID,
                    "BUY 79990 500",
                    "BUY 79980 700",
                    "BUY 79970 900",
                    "SELL 80010 600",
                    "SELL 80020 800");
            assertEquals(NOON + SECOND, row.time());
            jump(
                    session,
                    NOON + 4 * SECOND,
                    Validity.VALID,
                    "BUY 79990 500",
                    "BUY 79970 900",
                    "SELL 80010 600",
                    "SELL 80020 850");
            jump(session, NOON + 6 * SECOND, Validity.INVALID);
            jump(session, NOON + 8 * SECOND, Validity.VALID, "BUY 79950 1", "SELL 80050 2");
        }
    }

    @Test
    void noBookSurvivesAJumpToWhereNoneWasRecorded() throws Exception {
        try (Session session = session("jump")) {
            jump(session, NOON + 8 * SECOND, Validity.VALID, "BUY 79950 1", "SELL 80050 2");
            jump(session, NOON + 25 * SECOND, Validity.INVALID);
        }
    }

    @Test
    void thereIsNoneOnceTheRecordingHasEnded() throws Exception {
        try (Session session = session("end")) {
            ReplayControl replay = session.replay().orElseThrow();
            replay.speed(ReplayControl.Speed.MAX);
            replay.play();
            until("the tape ends", () -> replay.position().ended());
            assertEquals(List.of(), shown(session));
            assertEquals(Validity.NONE, row.validity());
        }
    }
}
