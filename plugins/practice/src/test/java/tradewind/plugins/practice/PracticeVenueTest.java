package tradewind.plugins.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.plugins.practice.PracticeDesk.await;
import static tradewind.plugins.practice.PracticeDesk.opened;
import static tradewind.plugins.practice.PracticeDesk.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.gateways.ExecutionReports;
import tradewind.engine.gateways.VenueAccount;
import tradewind.engine.gateways.VenueConnection;
import tradewind.engine.gateways.VenueOrder;
import tradewind.engine.gateways.VenueProvider.Opening;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.time.SystemClock;

/// The two ends of the line, without a desk.
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class PracticeVenueTest {
    @TempDir
    Path folder;

    private final HandMarket market = new HandMarket();
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final AtomicLong beats = new AtomicLong();
    private final AtomicLong ahead = new AtomicLong();
    private final SystemClock computer = new SystemClock();

    private final ExecutionReports desk = new ExecutionReports() {
        @Override
        public void onReport(OrderEvent report) {
            said.add(report.toString());
        }

        @Override
        public void onConnection(boolean up, String text) {
            said.add(up ? "up" : "down");
        }

        @Override
        public void onAccount(VenueAccount account) {
            said.add("account " + account.request() + " "
                    + account.orders().stream().map(VenueOrder::status).toList() + " "
                    + account.positions().orElseThrow().stream()
                            .map(held -> held.quantity())
                            .toList());
        }

        @Override
        public void onHeartbeat() {
            beats.incrementAndGet();
        }
    };

    private final MarketDataListener screen = new MarketDataListener() {
        @Override
        public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
            told.add("trade " + price);
        }

        @Override
        public void onQuote(int instrument, long time, long bid, long bidQty, long ask, long askQty, boolean derived) {
            told.add("quote " + bid + " " + ask);
        }

        @Override
        public void onTime(long time) {}

        @Override
        public void onEnd(long time) {}
    };

    private VenueConnection open(Map<String, String> settings) {
        return opened(PracticeProvider.open(read(settings), market, () -> computer.now() + ahead.get()));
    }

    private static String next(BlockingQueue<String> of) throws InterruptedException {
        return String.valueOf(of.poll(60, TimeUnit.SECONDS));
    }

    @Test
    void beatsWhileTheLineIsUpAndAnswersWhatItHas() throws Exception {
        try (VenueConnection connection = open(Map.of())) {
            connection.gateway().start(desk);
            assertEquals("up", next(said));
            await("three heartbeats", () -> beats.get() >= 3);
            connection.gateway().requestAccount(7);
            assertEquals("account 7 [] []", next(said));
        }
        assertTrue(market.closed);
    }

    @Test
    void aLostLineTellsNothingTakesNothingAndBeginsWithTheQuoteInForceWhenItIsBack() throws Exception {
        try (VenueConnection connection = open(Map.of("drop", "1", "away", "3600"))) {
            connection.gateway().start(desk);
            connection.feed().start(screen);
            assertEquals("up", next(said));
            assertEquals("quote 9900 10100", next(told));
            ahead.set(120_000_000_000L);
            assertEquals("down", next(said));
            told.clear();
            long silent = beats.get();
            market.trade("97.00");
            market.quote("96.00", "98.00");
            assertThrows(IllegalStateException.class, () -> connection.gateway().requestAccount(8));
            assertThrows(IllegalStateException.class, () -> connection.gateway().cancel(OrderId.of(1, 1)));
            assertTrue(connection.gateway().reconnect());
            assertEquals("up", next(said));
            assertEquals("quote 9600 9800", next(told));
            assertTrue(beats.get() - silent <= 2, "none while it was down");
            market.trade("97.50");
            assertEquals("trade 9750", next(told));
        }
    }

    @Test
    void whatWasUnderWayWhenTheLineWentIsLost() throws Exception {
        try (VenueConnection connection = open(Map.of("latency", "2000"))) {
            connection.gateway().start(desk);
            assertEquals("up", next(said));
            connection.feed().start(screen);
            assertEquals("quote 9900 10100", next(told));
            connection.gateway().requestAccount(1);
            market.quote("96.00", "98.00");
            await("what was handed over after the question", () -> told.contains("quote 9600 9800"));
            // now the question arrives, and the answer is under way
            ahead.addAndGet(2_100_000_000L);
            long then = beats.get();
            await("a heartbeat", () -> beats.get() > then);
            assertTrue(connection.gateway().reconnect());
            assertEquals("down", next(said));
            ahead.addAndGet(20_000_000_000L);
            assertEquals("up", next(said));
            connection.gateway().requestAccount(2);
            market.quote("97.00", "98.00");
            await("what was handed over after the question", () -> told.contains("quote 9700 9800"));
            ahead.addAndGet(5_000_000_000L);
            assertEquals("account 2 [] []", next(said));
        }
    }

    @Test
    void aDayOrderIsOverIfItsDayEndedWhileTheVenueWasClosed() throws Exception {
        long now = computer.now();
        long yesterday = now - 86_400_000_000_000L;
        Files.writeString(folder.resolve("practice-1.practice"), """
                tradewind practice 1
                position -5
                order T1-1 T1-1 BUY 100000000 9500 DAY NEW 0 0 %d V-T1-1
                order T1-2 T1-2 BUY 100000000 9500 GTC NEW 0 0 %d V-T1-2
                end
                """.formatted(yesterday, yesterday));
        try (VenueConnection connection = open(Map.of("folder", folder.toString()))) {
            connection.gateway().start(desk);
            assertEquals("up", next(said));
            connection.gateway().requestAccount(1);
            assertEquals("account 1 [EXPIRED, NEW] [-5]", next(said));
        }
    }

    @Test
    void theTwoEndsShareTheLineAndEitherTakesItUpAgain() throws Exception {
        try (VenueConnection connection = open(Map.of())) {
            assertFalse(connection.gateway().reconnect(), "nothing was started");
            connection.gateway().start(desk);
            assertEquals("up", next(said));
            assertTrue(connection.feed().reconnect());
            assertTrue(connection.gateway().reconnect());
            assertEquals(List.of("down", "up"), List.of(next(said), next(said)));
            connection.gateway().requestAccount(1);
            assertEquals("account 1 [] []", next(said), "let go once for both");
        }
    }

    @Test
    void aFeedThatIsClosedTellsNothingMore() throws Exception {
        try (VenueConnection connection = open(Map.of())) {
            connection.gateway().start(desk);
            connection.feed().start(screen);
            assertEquals("quote 9900 10100", next(told));
            connection.feed().close();
            told.clear();
            market.trade("97.00");
            connection.gateway().requestAccount(1);
            assertEquals("up", next(said));
            assertEquals("account 1 [] []", next(said));
            assertEquals(List.of(), List.copyOf(told));
        }
    }

    @Test
    void aVenueThatCannotWriteItsBookSaysNothingOfItAndDropsTheLine() throws Exception {
        Files.writeString(folder.resolve("practice-1.practice"), """
                tradewind practice 1
                position 0
                order T1-1 T1-1 BUY 100000000 9500 GTC NEW 0 0 1 V-T1-1
                end
                """);
        try (VenueConnection connection = open(Map.of("folder", folder.toString(), "away", "1"))) {
            connection.gateway().start(desk);
            assertEquals("up", next(said));
            // in the way of what is written before it takes the old book's place
            Path inTheWay = folder.resolve("practice-1.practice.new");
            Files.createDirectories(inTheWay);
            market.trade("94.00");
            assertEquals("down", next(said), "and no word of the fill");
            Files.delete(inTheWay);
            assertEquals("up", next(said));
            connection.gateway().requestAccount(1);
            assertEquals("account 1 [FILLED] [100000000]", next(said));
        }
    }

    @Test
    void anAccountIsHadByOneVenueAtATime() {
        Map<String, String> settings = Map.of("folder", folder.toString());
        try (VenueConnection _ = open(settings)) {
            Opening second = PracticeProvider.open(read(settings), new HandMarket(), computer);
            assertEquals(
                    "The account practice-1 in " + folder + " is in use. See the setting folder.",
                    assertInstanceOf(Opening.Refused.class, second).why());
        }
        open(settings).close();
    }

    @Test
    void aBookThatCannotBeReadIsRefusedAndLeftAlone() throws Exception {
        Path book = folder.resolve("practice-1.practice");
        for (String text : List.of(
                "", "tradewind practice 1\nposition 5\nposition 5\n", "tradewind practice 1\nposition x\nend\n")) {
            Files.writeString(book, text);
            Opening opening = PracticeProvider.open(read(Map.of("folder", folder.toString())), market, computer);
            String why = assertInstanceOf(Opening.Refused.class, opening).why();
            assertTrue(why.startsWith("The book " + book + " cannot be read: "), why);
            assertEquals(text, Files.readString(book));
        }
    }
}
