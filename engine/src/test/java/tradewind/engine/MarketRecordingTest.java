package tradewind.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.Until.until;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.desk.FillRow;
import tradewind.engine.desk.LogRow;
import tradewind.engine.history.History;
import tradewind.engine.history.MarketTape;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.events.EventLog;
import tradewind.engine.history.events.NewsItem;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Part;
import tradewind.engine.history.lake.Series;
import tradewind.engine.history.recorder.Recorder;
import tradewind.engine.journal.Durability;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.ModelVote;
import tradewind.engine.market.ModelVote.Stance;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.paper.PaperOptions;
import tradewind.engine.strategies.Strategy;
import tradewind.engine.strategies.StrategyContext;
import tradewind.engine.strategies.StrategyProvider;
import tradewind.engine.time.SystemClock;

/// Sessions on several instruments with recorded quotes.
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class MarketRecordingTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long NOON = 1_700_049_600L * SECOND;
    private static final Instrument ETH = new Instrument(
            1, new InstrumentId("ETH/USD", "Bitstamp"), "Ether", Currency.ETH, Currency.USD, 2, 1, 8, 1, 100_000_000);

    private static final List<Instrument> BOTH = List.of(SampleMarket.BTC_USD, ETH);

    @TempDir
    Path folder;

    private History lake(String name) throws IOException {
        return History.open(folder.resolve(name), new SystemClock());
    }

    /// As a feed with quotes would have brought them: two events in one moment as often as not.
    private static void feed(Recorder to) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
        long time = NOON;
        long[] price = {80_000, 5_000};
        for (int i = 0; i < 12_000; i++) {
            time += random.nextInt(2) * SECOND;
            int instrument = random.nextInt(2);
            price[instrument] += random.nextInt(5) - 2;
            long at = price[instrument];
            if (random.nextInt(3) == 0)
                to.onTrade(instrument, time, at, 1_000_000 + random.nextInt(1_000), random.nextInt(3) - 1);
            else to.onQuote(instrument, time, at - 1, 100_000_000, at + 1 + random.nextInt(2), 90_000_000, false);
            if (i == 0) to.onBookLevel(1, time, 0, 4_999, 100_000_000, 5_001, 90_000_000);
            if (i % 4 == 0) to.onBookChange(1, time, i / 4, i % 8 == 0, 5_000 + i % 5, 1_000_000L * (i % 3));
        }
    }

    /// Trades both instruments by what came in which order: an event out of its turn changes every order after it.
    private static final class OrderSensitive implements StrategyProvider, Strategy {
        private @Nullable StrategyContext desk;
        private long mixed = 17;
        private int events;

        @Override
        public String name() {
            return "order-sensitive";
        }

        @Override
        public String description() {
            return "For a test.";
        }

        @Override
        public Strategy create() {
            return new OrderSensitive();
        }

        @Override
        public void onStart(StrategyContext context) {
            desk = context;
        }

        @Override
        public void onTrade(Instrument instrument, long time, long price, long quantity, int aggressor) {
            hear(instrument, price * 31 + quantity * 3 + aggressor);
        }

        @Override
        public void onQuote(Instrument instrument, long time, long bid, long bidQty, long ask, long askQty) {
            hear(instrument, bid * 7 + ask);
        }

        private void hear(Instrument instrument, long what) {
            StrategyContext context = desk;
            mixed = mixed * 1_000_003 + what * 2 + instrument.index();
            if (++events % 100 == 0 && context != null && context.ask(instrument) != 0) trade(context, instrument);
        }

        private void trade(StrategyContext context, Instrument instrument) {
            long quantity = 1_000_000 + Math.floorMod(mixed, 1_000);
            boolean buy = context.netQuantity(instrument) <= 0;
            long price = buy ? context.ask(instrument) : context.bid(instrument);
            Terms terms = new Terms.Limit(instrument.price(price));
            context.submit(instrument, buy ? Side.BUY : Side.SELL, quantity, terms, TimeInForce.IOC);
        }
    }

    private SessionConfig config(String name, MarketTape tape) {
        return new SessionConfig(
                "Both",
                "paper-1",
                folder.resolve(name),
                Durability.ASYNCHRONOUS,
                SessionConfig.RETENTION,
                tape,
                tape.start(),
                List.of(new SessionConfig.Derived(25, 250_000_000L), new SessionConfig.Derived(25, 250_000_000L)),
                List.of(Currency.USD.money("100000")),
                List.of(SampleSession.LIMITS, SampleSession.LIMITS),
                SampleSession.ACCOUNT_LIMITS,
                List.of(new OrderSensitive()),
                PaperOptions.DEFAULT,
                "test");
    }

    private static MarketTape tape(History lake) throws IOException {
        return SampleSession.found(lake.market(BOTH, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private static String traded(Session session) throws InterruptedException {
        session.strategies().start("order-sensitive").join();
        playOn(session);
        session.close();
        for (Instrument each : BOTH)
            assertTrue(
                    session.desk().fills().all().stream()
                                    .map(FillRow::order)
                                    .filter(order -> order.instrument().equals(each))
                                    .count()
                            > 5,
                    "it traded " + each.symbol());
        return session.rootHash();
    }

    private static void playOn(Session session) {
        ReplayControl replay = session.replay().orElseThrow();
        replay.speed(ReplayControl.Speed.MAX);
        replay.play();
        until("the tape ends", () -> replay.position().ended());
    }

    @Test
    void aRecordedSessionOfTwoInstrumentsWithQuotesGivesTheSameOrdersToTheLastByte() throws Exception {
        History source = lake("source");
        try (Recorder recorder = source.record("feed", new Instruments(BOTH), true)) {
            feed(recorder);
        }
        History lake = lake("lake");
        String live;
        try (Session session = ReplaySession.open(config("live", tape(source)))) {
            assertTrue(session.recording().on(lake));
            live = traded(session);
        }
        assertTrue(books(source) > 1_000, "it was recorded how the book stood");
        assertEquals(books(source), books(lake), "what is replayed is recorded as it was");
        try (Session session = ReplaySession.open(config("again", tape(lake)))) {
            assertEquals(live, traded(session));
        }
        try (Session session = ReplaySession.open(config("and again", tape(lake)))) {
            assertEquals(live, traded(session), "the same lake, the same stream");
        }
    }

    @Test
    void whatWasSaidIsInTheLogWhenItWasKnownAndNoOrderDependsOnIt() throws Exception {
        History lake = lake("lake");
        try (Recorder recorder = lake.record("feed", new Instruments(BOTH), true)) {
            feed(recorder);
        }
        String silent;
        try (Session session = ReplaySession.open(config("silent", tape(lake)))) {
            silent = traded(session);
        }
        long known = NOON + 3_000 * SECOND;
        EventLog said = lake.events("Bitstamp", "ETH/USD");
        said.news(List.of(new NewsItem(NOON - 60 * SECOND, known, "Wire", "Talks", "")), "a file");
        said.votes(
                List.of(new ModelVote(
                        known + SECOND, "small:7b", "risk", Stance.SHORT, 62, 14_400 * SECOND, "VALID", "ab12")),
                "a file");
        try (Session session = ReplaySession.open(config("said", tape(lake)))) {
            ReplayControl replay = session.replay().orElseThrow();
            session.strategies().start("order-sensitive").join();
            replay.jumpTo(known - 1);
            until("it is there", () -> session.clock().now() >= known - 1);
            assertEquals(List.of(), said(session), "nobody knew it yet");
            playOn(session);
            assertEquals(
                    List.of(
                            new LogRow(
                                    known,
                                    LogRow.Level.INFO,
                                    "",
                                    "News of ETH/USD (Wire), of 2023-11-15T11:59:00Z: Talks"),
                            new LogRow(
                                    known + SECOND,
                                    LogRow.Level.INFO,
                                    "",
                                    "Vote on ETH/USD by small:7b as risk: SHORT for 4h, 62 % sure")),
                    said(session));
            session.close();
            assertEquals(silent, session.rootHash());
        }
    }

    private static List<LogRow> said(Session session) {
        return session.desk().log().all().stream()
                .filter(row -> row.text().startsWith("News ") || row.text().startsWith("Vote "))
                .toList();
    }

    @Test
    void aSessionOfTwoInstrumentsThatIsOpenedAgainGoesOnWhereItStood() throws Exception {
        History lake = lake("lake");
        try (Recorder recorder = lake.record("feed", new Instruments(BOTH), true)) {
            feed(recorder);
        }
        MarketTape tape = tape(lake);
        long middle = tape.timeAt(0.5);
        long stood;
        try (Session session = ReplaySession.open(config("twice", tape))) {
            session.replay().orElseThrow().jumpTo(middle);
            until("half is played", () -> session.clock().now() >= middle);
            session.close();
            stood = session.status().ticks();
        }
        try (Session session = ReplaySession.open(config("twice", tape))) {
            assertTrue(session.clock().now() >= middle - SECOND);
            playOn(session);
            // an answer comes once everything before it was taken
            session.orders().cancelAll().join();
            assertNotEquals(0, stood);
            assertEquals(trades(lake), stood + session.status().ticks());
        }
    }

    private static long books(History lake) throws IOException {
        return lake.lake().head().of(new Series(DataType.BOOKS, "Bitstamp", "ETH/USD", BarSpan.NONE)).stream()
                .mapToLong(Part::rows)
                .sum();
    }

    private static long trades(History lake) throws IOException {
        return lake.lake().head().of(DataType.TRADES).stream()
                .mapToLong(Part::rows)
                .sum();
    }
}
