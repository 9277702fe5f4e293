package tradewind.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.desk.LogRow;
import tradewind.engine.history.TradeTape;
import tradewind.engine.kernel.WireGateway;
import tradewind.engine.kernel.WireVenue;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instruments;
import tradewind.engine.time.EngineClock;
import tradewind.engine.time.SystemClock;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class MarketWatchTest {
    private static final long SECOND = 1_000_000_000L;
    /// Midnight, so that the times in the notices are easy to tell.
    private static final long START = 1_385_856_000L * SECOND;

    @TempDir
    Path folder;

    private final TradeTape.Builder tape = TradeTape.builder(SampleSession.TAPE.instrument(), "planted");
    private final List<LogRow> told = new ArrayList<>();
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
                    .filter(row -> row.level() == LogRow.Level.ALARM || row.level() == LogRow.Level.CLEAR)
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

    @Test
    void quotesThatStopAreToldWhenTheyStopAndWhenTheyAreBack() throws Exception {
        calm(400, 1_000);
        seconds += 600;
        calm(60, 1_000);
        assertEquals(
                List.of("Quotes of BTC/USD stopped at 00:06:39.", "Quotes of BTC/USD are back after 601 s."),
                told("silence").stream().map(LogRow::text).toList());
    }

    @Test
    void aLiveFeedIsJudgedByTheClockAndNotByWhatItSays() throws Exception {
        AtomicLong now = new AtomicLong(new SystemClock().now());
        EngineClock clock = now::get;
        try (WireVenue venue = new WireVenue(20261128)) {
            VenueSessionConfig config = VenueDesk.config(
                    folder.resolve("live"), SessionMode.PAPER, new WireGateway(venue.port(), clock, 1 << 27));
            try (Session session = VenueSession.open(config, clock, EngineListener.NONE, () -> 0)) {
                now.addAndGet(400 * SECOND);
                // sleeps, so that the time limit ends it
                while (session.desk().log().all().stream()
                        .noneMatch(row -> row.level() == LogRow.Level.ALARM
                                && row.text().startsWith("Quotes of BTC/USD stopped at "))) Thread.sleep(2);
            }
        }
    }

    @Test
    void aFaultInTheWatchIsSaidOnceAndDoesNotReachTheFeed() {
        MarketWatch watch =
                new MarketWatch(new Instruments(List.of(SampleSession.TAPE.instrument())), Optional.empty(), told::add);
        watch.onTrade(7, START, 100_000, 1_000, 1);
        watch.onTrade(7, START, 100_000, 1_000, 1);
        assertEquals(1, told.size());
        assertEquals(LogRow.Level.ALARM, told.getFirst().level());
    }

    @Test
    void anEventAllocatesNothing() {
        AtomicLong now = new AtomicLong(new SystemClock().now());
        MarketWatch watch = new MarketWatch(
                new Instruments(List.of(SampleSession.TAPE.instrument())), Optional.of(now::get), told::add);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long time = now.get();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 6; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 10_000; i++) {
                time = now.addAndGet(1_000);
                watch.onTrade(0, time, 100_000 + i % 3, 1_000, 1);
                watch.onQuote(0, time, 99_990 + i % 3, 1_000, 100_010, 1_000, false);
                watch.onTime(time);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertTrue(least < 1_000, least + " bytes in 30,000 events");
        assertEquals(List.of(), told);
    }
}
