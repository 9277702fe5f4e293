package tradewind.plugins.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static tradewind.plugins.practice.PracticeDesk.await;
import static tradewind.plugins.practice.PracticeDesk.limit;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.Answer;
import tradewind.engine.SafetyReport;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// A whole session at the practice venue, as a trader has it.
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class PracticeSessionTest {
    private static final long MINUTE = 60_000_000_000L;

    @TempDir
    Path folder;

    private PracticeDesk open(Map<String, String> settings) throws Exception {
        return open("journal", settings);
    }

    private PracticeDesk open(String journal, Map<String, String> settings) throws Exception {
        return new PracticeDesk(folder.resolve(journal), settings);
    }

    private Map<String, String> kept() {
        return Map.of("folder", folder.resolve("venue").toString());
    }

    private static String denial(Answer answer) {
        return assertInstanceOf(Answer.Refused.class, answer).denial().code();
    }

    @Test
    void takesAnOrderOnceTheBooksWereComparedAndFillsItAtTheMarket() throws Exception {
        try (PracticeDesk desk = open(Map.of()).ready()) {
            OrderId id = desk.sent(Side.BUY, "0.5", Terms.MARKET);
            desk.awaitStatus(id, OrdStatus.FILLED);
            assertEquals("101.00", desk.row(id).state().avgPx().toString());
            assertEquals("0.50000000", desk.position());
            desk.session().reconcile().join();
            desk.awaitLine(SafetyReport.Line.IN_STEP);
            assertEquals(1, desk.fills());
        }
    }

    @Test
    void changesAndCancelsAnOrderThatRests() throws Exception {
        try (PracticeDesk desk = open(Map.of()).ready()) {
            OrderId id = desk.working(Side.BUY, "1", "95.00");
            desk.session()
                    .orders()
                    .replace(id, HandMarket.BTC.quantity("2"), limit("96.00"))
                    .join();
            await("the change", () -> desk.row(id).state().order().terms().equals(limit("96.00")));
            assertEquals("2.00000000", desk.row(id).state().order().quantity().toString());
            desk.session().orders().cancel(id).join();
            desk.awaitStatus(id, OrdStatus.CANCELED);
        }
    }

    @Test
    void refusesWhatItDoesNotTakeInItsOwnWords() throws Exception {
        try (PracticeDesk desk = open(Map.of()).ready()) {
            Answer answer = desk.submit(Side.BUY, "100", limit("101.00"), TimeInForce.FOK);
            OrderId id = assertInstanceOf(Answer.Sent.class, answer).order();
            desk.awaitStatus(id, OrdStatus.CANCELED);
            assertEquals(0, desk.fills());
        }
    }

    @Test
    void whatFilledWhileTheLineWasLostIsFoundAndBookedOnce() throws Exception {
        try (PracticeDesk desk = open(Map.of("drop", "1", "away", "3600")).ready()) {
            OrderId filled = desk.working(Side.BUY, "1", "95.00");
            OrderId resting = desk.working(Side.BUY, "1", "90.00");
            desk.ahead.set(2 * MINUTE);
            desk.awaitLine(SafetyReport.Line.DOWN);
            await("the loss", () -> desk.logged("the line was lost"));
            desk.market.trade("94.00");
            assertEquals("VENUE_DOWN", denial(desk.submit(Side.BUY, "1", limit("95.00"), TimeInForce.GTC)));
            assertEquals(OrdStatus.NEW, desk.row(filled).status());
            assertInstanceOf(Answer.Done.class, desk.session().reconnect().join());
            desk.awaitStatus(filled, OrdStatus.FILLED);
            desk.awaitLine(SafetyReport.Line.IN_STEP);
            await("the word of it", () -> desk.logged("had been missed"));
            assertEquals("1.00000000", desk.position());
            desk.session().reconcile().join();
            desk.awaitLine(SafetyReport.Line.IN_STEP);
            assertEquals(1, desk.fills());
            assertEquals(OrdStatus.NEW, desk.row(resting).status());
        }
    }

    @Test
    void theLineThatIsLostComesBackByItself() throws Exception {
        try (PracticeDesk desk = open(Map.of("drop", "1", "away", "1")).ready()) {
            OrderId id = desk.working(Side.BUY, "1", "95.00");
            desk.ahead.set(2 * MINUTE);
            await("the loss", () -> desk.logged("the line was lost"));
            desk.awaitLine(SafetyReport.Line.IN_STEP);
            assertEquals(OrdStatus.NEW, desk.row(id).status());
            desk.working(Side.SELL, "1", "120.00");
        }
    }

    @Test
    void aLineLetGoComesBackAndTheBooksAreComparedBeforeAnythingNewGoesOut() throws Exception {
        try (PracticeDesk desk = open(Map.of()).ready()) {
            OrderId id = desk.working(Side.BUY, "1", "95.00");
            assertInstanceOf(Answer.Done.class, desk.session().reconnect().join());
            await("the line let go", () -> desk.logged("let go, as asked"));
            desk.awaitLine(SafetyReport.Line.IN_STEP);
            assertEquals(OrdStatus.NEW, desk.row(id).status());
            desk.market.trade("94.00");
            desk.awaitStatus(id, OrdStatus.FILLED);
            assertFalse(desk.logged("had been missed"));
        }
    }

    @Test
    void aVenueThatKeepsItsBookHasTheSameOrdersAndPositionsAfterARestart() throws Exception {
        OrderId filled;
        OrderId resting;
        try (PracticeDesk desk = open(kept()).ready()) {
            filled = desk.sent(Side.BUY, "0.5", Terms.MARKET);
            desk.awaitStatus(filled, OrdStatus.FILLED);
            resting = desk.working(Side.BUY, "1", "95.00");
        }
        try (PracticeDesk desk = open(kept()).ready()) {
            assertEquals(OrdStatus.NEW, desk.row(resting).status());
            assertEquals("0.50000000", desk.position());
            desk.market.trade("94.00");
            desk.awaitStatus(resting, OrdStatus.FILLED);
            assertEquals("1.50000000", desk.position());
            assertEquals(2, desk.fills());
        }
    }

    @Test
    void aVenueThatKeepsNothingBeginsFlatAndTheDeskSaysThatTheBooksDiffer() throws Exception {
        OrderId resting;
        try (PracticeDesk desk = open(Map.of()).ready()) {
            OrderId id = desk.sent(Side.BUY, "0.5", Terms.MARKET);
            desk.awaitStatus(id, OrdStatus.FILLED);
            resting = desk.working(Side.BUY, "1", "95.00");
        }
        try (PracticeDesk desk = open(Map.of())) {
            desk.awaitLine(SafetyReport.Line.DIFFERS);
            assertEquals("POSITION_MISMATCH", denial(desk.submit(Side.BUY, "1", limit("95.00"), TimeInForce.GTC)));
            assertEquals(OrdStatus.UNKNOWN, desk.row(resting).status());
            desk.market.trade("100.00");
            await(
                    "a price to book the difference at",
                    () -> desk.session().acceptPosition(HandMarket.BTC).join() instanceof Answer.Done);
            desk.awaitLine(SafetyReport.Line.IN_STEP);
            desk.awaitStatus(resting, OrdStatus.CANCELED);
            assertEquals("0.00000000", desk.position());
        }
    }

    /// The one order the desk finds at the venue and did not send.
    private static OrderId takenOver(PracticeDesk desk) {
        await("the order", () -> desk.open().size() == 1);
        return desk.open().getFirst().order().id();
    }

    @Test
    void anOrderTheDeskDoesNotKnowIsTakenOverUnderAnotherIdAndCancelled() throws Exception {
        try (PracticeDesk desk = open(kept()).ready()) {
            desk.awaitStatus(desk.sent(Side.BUY, "0.5", Terms.MARKET), OrdStatus.FILLED);
            desk.working(Side.BUY, "1", "95.00");
        }
        try (PracticeDesk desk = open("another journal", kept())) {
            OrderId taken = takenOver(desk);
            assertEquals(OrderSource.EXTERNAL, desk.row(taken).order().source());
            desk.awaitLine(SafetyReport.Line.DIFFERS);
            desk.session().orders().cancel(taken).join();
            desk.awaitStatus(taken, OrdStatus.CANCELED);
            assertEquals(0, desk.fills());
        }
    }

    /// In the book that the venue keeps: a buy at 95.00, and before it one that was cancelled.
    private void leaveAnOrderBehind() throws Exception {
        try (PracticeDesk desk = open(kept()).ready()) {
            OrderId first = desk.working(Side.BUY, "1", "80.00");
            desk.session().orders().cancel(first).join();
            desk.awaitStatus(first, OrdStatus.CANCELED);
            desk.working(Side.BUY, "1", "95.00");
        }
    }

    @Test
    void anOrderTakenOverFillsUnderItsNewId() throws Exception {
        leaveAnOrderBehind();
        try (PracticeDesk desk = open("another journal", kept()).ready()) {
            OrderId taken = takenOver(desk);
            desk.session()
                    .orders()
                    .replace(taken, HandMarket.BTC.quantity("2"), limit("95.00"))
                    .join();
            await("the refusal", () -> desk.row(taken).text().contains("cancel it and send it anew"));
            desk.market.trade("94.00");
            desk.awaitStatus(taken, OrdStatus.FILLED);
            assertEquals("1.00000000", desk.position());
            assertEquals(1, desk.fills());
        }
    }

    @Test
    void anOrderWhoseIdWasHereBeforeIsRefusedAndTheOneThatIsHereStands() throws Exception {
        leaveAnOrderBehind();
        // a new journal counts its orders from the beginning, and the one taken over is its first
        try (PracticeDesk desk = open("another journal", kept()).ready()) {
            OrderId taken = takenOver(desk);
            OrderId again = desk.sent(Side.BUY, "2", limit("94.00"));
            desk.awaitStatus(again, OrdStatus.REJECTED);
            assertEquals("An order of this id was here before", desk.row(again).text());
            desk.session().reconcile().join();
            desk.awaitLine(SafetyReport.Line.IN_STEP);
            assertEquals(OrdStatus.NEW, desk.row(taken).status());
            assertEquals(1, desk.open().size());
        }
    }
}
