package tradewind.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.VenueDesk.BTC;
import static tradewind.engine.VenueDesk.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.gate.Gate;
import tradewind.engine.kernel.ExposureBoard;
import tradewind.engine.kernel.WireGateway;
import tradewind.engine.kernel.WireVenue;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.time.EngineClock;
import tradewind.engine.time.SystemClock;

/// A whole session on a venue behind a socket, through the engine's public face.
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class VenueSessionTest {
    @TempDir
    Path folder;

    private final TradingEngine engine = new TradingEngine();
    private final WireVenue venue;

    VenueSessionTest() throws IOException {
        venue = new WireVenue(20261120);
    }

    @BeforeEach
    void honest() {
        venue.behave();
    }

    @AfterEach
    void close() {
        engine.close();
        venue.close();
    }

    private VenueDesk open() throws Exception {
        return VenueDesk.open(engine, folder.resolve("journal"), venue).awaitLine(SafetyReport.Line.IN_STEP);
    }

    private static String refusal(Class<? extends Exception> kind, Executable opening) {
        return String.valueOf(assertThrows(kind, opening).getMessage());
    }

    private void assertNothingSentTwice() {
        venue.received().forEach((id, times) -> assertEquals(1, times, id));
    }

    @Test
    void tradesOnceTheBooksWereCompared() throws Exception {
        VenueDesk desk = open();
        assertEquals(SessionMode.PAPER, desk.session.mode());
        assertEquals(Optional.empty(), desk.session.status().problem());
        OrderId id = desk.working(Side.BUY, "1.00", "99.00");
        venue.fill(id.toString(), 40);
        await(() -> desk.position() == 40);
        assertEquals(OrdStatus.PARTIALLY_FILLED, desk.row(id).status());
        desk.session.orders().cancel(id).join();
        desk.awaitStatus(id, OrdStatus.CANCELED);
        await(() -> desk.agrees(venue));
    }

    @Test
    void anOrderTheVenueGotJustBeforeTheLineBrokeIsFoundAndNotSentAgain() throws Exception {
        VenueDesk desk = open();
        venue.breakAtNextOrder(true);
        OrderId id = desk.sent(Side.BUY, "1.00", "99.00");
        desk.awaitStatus(id, OrdStatus.NEW);
        assertTrue(desk.logged("disconnected"));
        await(() -> desk.agrees(venue));
        assertEquals(Map.of(id.toString(), 1), venue.received());
    }

    @Test
    void anOrderThatWasLostWithTheLineIsRejectedByTheVenuesWordAndNotSentAgain() throws Exception {
        VenueDesk desk = open();
        venue.breakAtNextOrder(false);
        OrderId id = desk.sent(Side.BUY, "1.00", "99.00");
        desk.awaitStatus(id, OrdStatus.REJECTED);
        await(() -> desk.agrees(venue));
        assertEquals(Map.of(), venue.received());
    }

    @Test
    void whatHappenedWhileTheLineWasDownIsBookedOnceAndNothingIsSentMeanwhile() throws Exception {
        VenueDesk desk = open();
        OrderId id = desk.working(Side.BUY, "1.00", "99.00");
        venue.unplug();
        desk.awaitLine(SafetyReport.Line.DOWN);
        assertEquals(
                "VENUE_DOWN",
                assertInstanceOf(Answer.Refused.class, desk.submit(Side.BUY, "1.00", "98.00"))
                        .denial()
                        .code());
        assertTrue(desk.session.status().problem().orElse("").contains("disconnected"));
        venue.fill(id.toString(), 100);
        venue.plug();
        desk.awaitStatus(id, OrdStatus.FILLED);
        await(() -> desk.agrees(venue));
        assertEquals(100, desk.position());
        assertEquals(1, desk.session.desk().fills().size());
        assertNothingSentTwice();
    }

    @Test
    void anOrderEnteredElsewhereIsTakenOverAndCanBeCancelledHere() throws Exception {
        VenueDesk desk = open();
        venue.enterElsewhere();
        desk.session.reconcile().join();
        await(() -> desk.open().size() == 1);
        var row = desk.open().getFirst();
        assertEquals(OrderSource.EXTERNAL, row.order().source());
        desk.session.orders().cancel(row.order().id()).join();
        desk.awaitStatus(row.order().id(), OrdStatus.CANCELED);
        await(() -> desk.agrees(venue));
        assertEquals(Map.of(), venue.received());
    }

    @Test
    void aPositionThatDiffersBlocksOrdersUntilTheTraderAcceptsIt() throws Exception {
        VenueDesk desk = open();
        venue.moveElsewhere(70);
        desk.session.reconcile().join();
        desk.awaitLine(SafetyReport.Line.DIFFERS);
        assertEquals(
                "POSITION_MISMATCH",
                assertInstanceOf(Answer.Refused.class, desk.submit(Side.BUY, "1.00", "98.00"))
                        .denial()
                        .code());
        assertInstanceOf(Answer.Done.class, desk.session.acceptPosition(BTC).join());
        desk.awaitLine(SafetyReport.Line.IN_STEP);
        assertEquals(70, desk.position());
        desk.working(Side.BUY, "1.00", "98.00");
    }

    @Test
    void aKillWhileTheLineIsDownCancelsAndClosesOnceItIsBack() throws Exception {
        VenueDesk desk = open();
        OrderId filled = desk.working(Side.BUY, "1.00", "99.00");
        venue.fill(filled.toString(), 100);
        await(() -> desk.position() == 100);
        OrderId resting = desk.working(Side.BUY, "2.00", "98.00");
        venue.unplug();
        desk.awaitLine(SafetyReport.Line.DOWN);
        desk.session.orders().kill(Optional.empty(), "test", true).join();
        await(() -> desk.logged("There is no connection to the venue."));
        assertTrue(desk.row(resting).status().open());
        assertEquals(100, desk.position());
        venue.plug();
        desk.awaitStatus(resting, OrdStatus.CANCELED);
        await(() -> desk.position() == 0);
        assertEquals(0, venue.position());
        assertEquals(Map.of(), venue.open());
        assertNothingSentTwice();
        assertEquals(3, venue.received().size(), "two orders and one close");
    }

    @Test
    void aRestartFindsItsOrdersAtTheVenueSendsNothingAndCountsFillsOnce() throws Exception {
        VenueDesk desk = open();
        OrderId first = desk.working(Side.BUY, "1.00", "99.00");
        OrderId second = desk.working(Side.SELL, "1.00", "101.00");
        venue.fill(first.toString(), 30);
        await(() -> desk.position() == 30);
        desk.close();
        venue.fill(first.toString(), 70);
        venue.fill(second.toString(), 10);
        VenueDesk again = open();
        await(() -> again.agrees(venue));
        assertEquals(OrdStatus.FILLED, again.row(first).status());
        assertEquals(90, again.position());
        assertEquals(3, again.session.desk().fills().size());
        OrderId third = again.working(Side.BUY, "1.00", "97.00");
        assertTrue(third.epoch() > first.epoch(), "ids are never used again");
        assertEquals(3, venue.received().size());
        assertNothingSentTwice();
    }

    @Test
    void aLineOnWhichNothingComesAnyMoreIsFoundDeadThoughNobodyHungUp() throws Exception {
        WireGateway gateway = VenueDesk.gateway(venue);
        VenueDesk desk =
                new VenueDesk(engine.open(VenueDesk.config(folder.resolve("journal"), SessionMode.PAPER, gateway)));
        desk.awaitLine(SafetyReport.Line.IN_STEP);
        OrderId id = desk.working(Side.BUY, "1.00", "99.00");
        venue.silent(true);
        gateway.beat(100_000_000L);
        await(() -> desk.logged("disconnected"));
        assertInstanceOf(Answer.Refused.class, desk.submit(Side.BUY, "1.00", "98.00"));
        venue.silent(false);
        // a question it did not hear is asked again after seconds, on a new line at once
        venue.hangUp();
        desk.awaitLine(SafetyReport.Line.IN_STEP);
        assertEquals(OrdStatus.NEW, desk.row(id).status());
        assertNothingSentTwice();
    }

    @Test
    void aComputerThatSleptComparesTheBooksBeforeItTrades() throws Exception {
        AtomicLong slept = new AtomicLong();
        SystemClock computer = new SystemClock();
        EngineClock clock = () -> computer.now() + slept.get();
        var config = VenueDesk.config(folder.resolve("journal"), SessionMode.PAPER, VenueDesk.gateway(venue));
        try (VenueDesk desk = new VenueDesk(VenueSession.open(config, clock, EngineListener.NONE, () -> 0))) {
            desk.awaitLine(SafetyReport.Line.IN_STEP);
            assertFalse(desk.logged("stood still"));
            slept.set(SessionPulse.SLEPT + 1_000_000_000L);
            await(() -> desk.logged("stood still for 11 s"));
            desk.awaitLine(SafetyReport.Line.IN_STEP);
            desk.working(Side.BUY, "1.00", "99.00");
        }
    }

    @Test
    void aVenuesClockThatIsFarOffIsSaidOnce() throws Exception {
        WireGateway gateway = VenueDesk.gateway(venue);
        VenueDesk desk =
                new VenueDesk(engine.open(VenueDesk.config(folder.resolve("journal"), SessionMode.PAPER, gateway)));
        desk.awaitLine(SafetyReport.Line.IN_STEP);
        gateway.tellClockOffset(-900_000_000L);
        gateway.tellClockOffset(2_000_000_000L);
        await(() -> desk.logged("The clock of this computer is 2.0 s behind that of wire."));
        assertEquals(2_000_000_000L, desk.safety().clockOffset().orElseThrow());
    }

    @Test
    void aLiveSessionWarnsIfWorkingOrdersWouldOutliveTheApplication() throws Exception {
        WireGateway gateway = VenueDesk.gateway(venue).unarmed();
        VenueDesk desk =
                new VenueDesk(engine.open(VenueDesk.config(folder.resolve("live"), SessionMode.LIVE, gateway)));
        await(() -> desk.logged("Cancel on disconnect is NOT armed at wire"));
        assertEquals(SafetyReport.IfAppDies.NOT_ARMED, desk.safety().ifAppDies());
        assertTrue(desk.session.status().durable());
    }

    @Test
    void tellsHowFarTheLimitsThatAreSetAreUsed() throws Exception {
        VenueDesk desk = open();
        OrderId id = desk.working(Side.BUY, "1.00", "99.00");
        venue.fill(id.toString(), 100);
        await(() -> desk.position() == 100);
        List<SafetyReport.LimitUse> uses = desk.safety().limits();
        assertEquals(
                List.of("DayLoss", "Position", "MessageRate"),
                uses.stream().map(use -> use.getClass().getSimpleName()).toList());
        assertEquals(new SafetyReport.LimitUse.Position(VenueDesk.BTC, 100, 1_000_000, false), uses.get(1));
        assertEquals(1_000, ((SafetyReport.LimitUse.MessageRate) uses.get(2)).limit());
    }

    @Test
    void leavesOutALimitThatIsNotSet() throws Exception {
        Instruments one = new Instruments(List.of(VenueDesk.BTC));
        assertEquals(List.of(), new LimitBoard(one, new Gate(one), new ExposureBoard(1)).use(3));
    }

    @Test
    void atMostOneSessionIsLive() throws Exception {
        engine.open(VenueDesk.config(folder.resolve("a"), "one", SessionMode.LIVE, VenueDesk.gateway(venue)));
        var second = VenueDesk.config(folder.resolve("b"), "two", SessionMode.LIVE, VenueDesk.gateway(venue));
        String why = refusal(IllegalStateException.class, () -> engine.open(second));
        assertTrue(why.startsWith("Session Wire is live already."), why);
        engine.open(VenueDesk.config(folder.resolve("c"), "two", SessionMode.PAPER, VenueDesk.gateway(venue)));
    }

    @Test
    void oneAccountAtAVenueHasOneSession() throws Exception {
        VenueDesk desk = open();
        var again = VenueDesk.config(folder.resolve("other"), SessionMode.PAPER, VenueDesk.gateway(venue));
        String why = refusal(IllegalStateException.class, () -> engine.open(again));
        assertTrue(why.startsWith("Account account-1 at wire is traded by session Wire already."), why);
        desk.close();
        engine.open(again).close();
    }

    @Test
    void aJournalIsWrittenByOneSession() throws Exception {
        open();
        var again = VenueDesk.config(folder.resolve("journal"), SessionMode.PAPER, VenueDesk.gateway(venue));
        String why = refusal(IllegalStateException.class, () -> engine.open(again));
        assertTrue(why.contains("is writing the journal"), why);
    }

    @Test
    void paperAndLiveNeverShareAJournal() throws Exception {
        open().close();
        var live = VenueDesk.config(folder.resolve("journal"), SessionMode.LIVE, VenueDesk.gateway(venue));
        String simulated = refusal(IOException.class, () -> engine.open(live));
        assertTrue(simulated.contains("is of simulated money"), simulated);

        Path real = folder.resolve("live");
        engine.open(VenueDesk.config(real, SessionMode.LIVE, VenueDesk.gateway(venue)))
                .close();
        var paper = VenueDesk.config(real, SessionMode.PAPER, VenueDesk.gateway(venue));
        String why = refusal(IOException.class, () -> engine.open(paper));
        assertTrue(why.contains("is of a live account with real money"), why);
        String replay = refusal(IOException.class, () -> engine.open(SampleSession.config(real)));
        assertTrue(replay.contains("A REPLAY session never writes into it"), replay);
        engine.open(VenueDesk.config(real, SessionMode.LIVE, VenueDesk.gateway(venue)))
                .close();
    }
}
