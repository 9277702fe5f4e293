package tradewind.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.alerts.AlertBook;
import tradewind.engine.alerts.AlertRow;
import tradewind.engine.alerts.PriceAlert;
import tradewind.engine.history.TradeTape;
import tradewind.engine.market.Currency;

/// Alerts in a session that plays a recording.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class AlertSessionTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long START = 1_385_856_000L * SECOND;

    @TempDir
    Path folder;

    /// A calm minute with one trade far above it.
    private static TradeTape tape() {
        TradeTape.Builder tape = TradeTape.builder(SampleSession.TAPE.instrument(), "planted");
        for (int i = 0; i < 60; i++) tape.add(START + i * SECOND, i == 42 ? 93_050 : 92_000 + i % 3, 1_000_000);
        return tape.build();
    }

    private String play(String name, boolean alerted) throws Exception {
        SessionConfig config = SampleSession.config(
                folder.resolve(name), tape(), List.of(Currency.USD.money("100000")), SampleSession.LIMITS);
        Session session = ReplaySession.open(config);
        try (session) {
            AlertBook book = session.alerts().orElseThrow();
            PriceAlert alert = new PriceAlert(
                    1,
                    session.instruments().get(0),
                    PriceAlert.Source.LAST,
                    PriceAlert.Crossing.AT_OR_ABOVE,
                    93_000,
                    false,
                    PriceAlert.FOR_GOOD,
                    "");
            if (alerted) book.arm(alert);
            ReplayControl replay = session.replay().orElseThrow();
            replay.speed(ReplayControl.Speed.MAX);
            replay.play();
            while (!replay.position().ended()) Thread.sleep(2);
            if (alerted)
                assertEquals(
                        List.of(new AlertRow(alert, AlertRow.Status.FIRED, 1, START + 42 * SECOND, 93_050)),
                        book.rows(),
                        "as fast as it goes, with the time of the recording");
        }
        return session.rootHash();
    }

    @Test
    void aSingleTradeBeyondTheLevelIsNotMissedAndTheJournalKnowsNothingOfIt() throws Exception {
        assertEquals(play("without", false), play("with", true));
    }
}
