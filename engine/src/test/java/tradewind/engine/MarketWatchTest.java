package tradewind.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.desk.LogRow;
import tradewind.engine.history.TradeTape;
import tradewind.engine.market.Currency;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class MarketWatchTest {
    private static final long SECOND = 1_000_000_000L;
    /// Midnight, so that the times in the notices are easy to tell.
    private static final long START = 1_385_856_000L * SECOND;

    @TempDir
    Path folder;

    private final TradeTape.Builder tape = TradeTape.builder(SampleSession.TAPE.instrument(), "planted");
    private int seconds;

    /// A trade a second around a price that is left by a few cents.
    private void calm(int length, double price) {
        for (int i = 0; i < length; i++) trade(price * (1 + 0.0001 * Math.sin(i * 0.7) + 0.0002 * Math.sin(i * 0.013)));
    }

    private void trade(double price) {
        tape.add(START + seconds++ * SECOND, Math.round(price * 100), 1_000_000);
    }

    private List<LogRow> told(String name) throws Exception {
        SessionConfig config = SampleSession.config(
                folder.resolve(name), tape.build(), List.of(Currency.USD.money("100000")), SampleSession.LIMITS);
        try (Session session = ReplaySession.open(config)) {
            ReplayControl replay = session.replay().orElseThrow();
            replay.speed(ReplayControl.Speed.MAX);
            replay.play();
            while (!replay.position().ended()) Thread.sleep(2);
            return session.desk().log().all().stream()
                    .filter(row -> row.level() == LogRow.Level.ALARM)
                    .toList();
        }
    }

    @Test
    void aCrashIsToldOnceWithItsSizeAndWhenItBegan() throws Exception {
        calm(1_200, 1_000);
        for (int i = 1; i <= 40; i++) trade(1_000 - 1.5 * i);
        calm(300, 940);
        assertEquals(
                List.of("BTC/USD fell 3.2 % since 00:20:00, to 968.50: 12 times what a minute usually moves it."),
                told("crash").stream().map(LogRow::text).toList());
    }
}
