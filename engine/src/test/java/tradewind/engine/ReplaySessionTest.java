package tradewind.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.desk.AccountRow;
import tradewind.engine.desk.OrderRow;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.gate.TradingState;
import tradewind.engine.kernel.KernelNote;
import tradewind.engine.kernel.Recovery;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

@Timeout(value = 180, unit = TimeUnit.SECONDS)
class ReplaySessionTest {
    private static final Instrument BTC = SampleSession.TAPE.instrument();

    @TempDir
    Path folder;

    private Session open(String name) throws IOException {
        return ReplaySession.open(SampleSession.config(folder.resolve(name)));
    }

    private static void await(BooleanSupplier condition) {
        Until.until("what the session was to come to", condition);
    }

    private static ReplayControl replay(Session session) {
        return session.replay().orElseThrow();
    }

    private static void playToEnd(Session session) {
        replay(session).speed(ReplayControl.Speed.MAX);
        replay(session).play();
        await(() -> replay(session).position().ended());
    }

    /// The kernel has seen what the clock says.
    private static void jumpTo(Session session, int trade) {
        replay(session).jumpTo(SampleSession.TAPE.time(trade));
        QuoteRow row = new QuoteRow();
        await(() -> {
            session.desk().quotes().read(0, row);
            return row.time() >= SampleSession.TAPE.time(trade);
        });
    }

    private static <T> T get(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static Ticket buy(String quantity, Terms terms, TimeInForce timeInForce) {
        return new Ticket(BTC, Side.BUY, BTC.quantity(quantity), terms, timeInForce, OrderSource.MANUAL);
    }

    @Test
    void tradesTheSampleWeekTwiceWithTheSameJournal() throws Exception {
        String first;
        String second;
        int fills;
        try (Session session = open("a")) {
            assertInstanceOf(Answer.Done.class, get(session.strategies().start("ema-cross")));
            playToEnd(session);
            session.close();
            first = session.rootHash();
            fills = session.desk().fills().size();
            assertEquals(100_000 - 18, session.status().ticks());
        }
        try (Session session = open("b")) {
            get(session.strategies().start("ema-cross"));
            playToEnd(session);
            session.close();
            second = session.rootHash();
        }
        assertTrue(fills > 20, "the strategy traded: " + fills);
        assertEquals(first, second);
    }

    @Test
    void hasNoFillsWithoutAStrategyOrATrader() throws Exception {
        try (Session session = open("none")) {
            playToEnd(session);
            assertEquals(0, session.desk().orders().size());
            assertEquals(0, session.desk().fills().size());
        }
    }

    @Test
    void comesBackFromTheJournalAsItWas() throws Exception {
        List<OrderRow> orders;
        PositionRow position;
        AccountRow account;
        try (Session session = open("c")) {
            get(session.strategies().start("ema-cross"));
            replay(session).jumpTo(SampleSession.TAPE.time(40_000));
            await(() -> session.clock().now() >= SampleSession.TAPE.time(40_000));
            get(session.strategies().stop("ema-cross"));
            Answer sent =
                    get(session.orders().submit(buy("1.00", new Terms.Limit(BTC.price("500.00")), TimeInForce.GTC)));
            assertInstanceOf(Answer.Refused.class, sent, "far below the market: the collar stops it");
            session.close();
            orders = session.desk().orders().all();
            position = session.desk().positions().get(0);
            account = session.desk().account();
        }
        var folded = Recovery.read(
                folder.resolve("c"),
                new Instruments(List.of(BTC)),
                SampleSession.config(folder).startingCash(),
                new Recovery.Witness() {
                    @Override
                    public void onOrder(OrderEvent event) {}

                    @Override
                    public void onNote(KernelNote note) {}
                });
        assertEquals(position.netQuantity(), folded.state().ledger().netQuantity(0));
        try (Session session = open("c")) {
            assertEquals(orders, session.desk().orders().all().subList(0, orders.size()));
            assertEquals(position, session.desk().positions().get(0));
            assertEquals(account.realised(), session.desk().account().realised());
            assertTrue(session.clock().now() >= SampleSession.TAPE.time(39_000));
            get(session.orders().submit(buy("0.10", Terms.MARKET, TimeInForce.DAY)));
            int last = session.desk().orders().size() - 1;
            long epoch = session.desk().orders().get(last).order().id().epoch();
            assertEquals(2, epoch, "ids are never used again");
        }
    }

    @Test
    void placesChangesAndCancelsByHand() throws Exception {
        try (Session session = open("d")) {
            jumpTo(session, 1_000);
            long last = SampleSession.TAPE.price(1_000);
            Terms below = new Terms.Limit(BTC.price(last - 2_000));
            Answer.Sent sent = assertInstanceOf(
                    Answer.Sent.class, get(session.orders().submit(buy("1.00", below, TimeInForce.GTC))));
            replay(session).speed(ReplayControl.Speed.X1);
            replay(session).play();
            await(() -> status(session, sent) == OrdStatus.NEW);
            Terms lower = new Terms.Limit(BTC.price(last - 2_100));
            get(session.orders().replace(sent.order(), BTC.quantity("2.00"), lower));
            await(() -> status(session, sent) == OrdStatus.NEW
                    && row(session, sent).order().terms().equals(lower));
            assertEquals(BTC.quantity("2.00"), row(session, sent).order().quantity());
            get(session.orders().cancel(sent.order()));
            await(() -> status(session, sent) == OrdStatus.CANCELED);
        }
    }

    @Test
    void theDaysProfitCountsFromMidnightWhoeverLooksWhen() throws Exception {
        AccountRow account;
        try (Session session = open("g")) {
            jumpTo(session, 1_000);
            get(session.orders().submit(buy("10.00", Terms.MARKET, TimeInForce.DAY)));
            playToEnd(session);
            get(session.orders().cancelAll());
            account = session.desk().account();
        }
        int i = SampleSession.TAPE.indexAt(BarInterval.D1.start(SampleSession.TAPE.end()));
        long before = SampleSession.TAPE.price(i - 1);
        long last = SampleSession.TAPE.price(SampleSession.TAPE.size() - 1);
        assertEquals(
                BTC.notional(last - before, 1_000_000_000L), account.dayProfit().units());
        try (Session session = open("g")) {
            get(session.orders().cancelAll());
            assertEquals(account.dayProfit(), session.desk().account().dayProfit());
        }
    }

    private static OrderRow row(Session session, Answer.Sent sent) {
        return session.desk().find(sent.order()).orElseThrow();
    }

    private static OrdStatus status(Session session, Answer.Sent sent) {
        return row(session, sent).status();
    }

    @Test
    void killCancelsClosesAndHalts() throws Exception {
        try (Session session = open("e")) {
            jumpTo(session, 2_000);
            replay(session).speed(ReplayControl.Speed.X10);
            replay(session).play();
            get(session.orders().submit(buy("1.00", Terms.MARKET, TimeInForce.DAY)));
            await(() -> session.desk().positions().get(0).netQuantity() == 100_000_000L);
            long last = SampleSession.TAPE.price(2_000);
            get(session.orders().submit(buy("1.00", new Terms.Limit(BTC.price(last - 2_000)), TimeInForce.GTC)));
            get(session.orders().kill("test"));
            await(() -> session.status().halted().map(halt -> halt.doneAt() > 0).orElse(false));
            await(() -> session.desk().positions().get(0).netQuantity() == 0);
            assertEquals(TradingState.HALTED, session.status().tradingState());
            SessionStatus.Halt halt = session.status().halted().orElseThrow();
            assertEquals(1, halt.canceled());
            assertEquals(1, halt.closed());
            assertInstanceOf(
                    Answer.Refused.class, get(session.orders().submit(buy("1.00", Terms.MARKET, TimeInForce.DAY))));
            assertInstanceOf(Answer.NotDone.class, get(session.orders().resume()), "not before 60 s");
        }
    }

    @Test
    void previewsWithTheGatesOwnWords() throws Exception {
        try (Session session = open("f")) {
            jumpTo(session, 1_000);
            Preview far = session.orders().preview(buy("1.00", new Terms.Limit(BTC.price("1.00")), TimeInForce.DAY));
            assertEquals("PRICE_COLLAR", far.denial().orElseThrow().code());
            Preview fine = session.orders().preview(buy("1.00", Terms.MARKET, TimeInForce.DAY));
            assertTrue(fine.denial().isEmpty(), fine.toString());
            assertEquals(100_000_000L, fine.positionAfter());
            assertNotEquals(0, fine.fees().orElseThrow().units());
        }
    }
}
