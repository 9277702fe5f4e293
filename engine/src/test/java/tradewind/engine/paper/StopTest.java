package tradewind.engine.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.engine.paper.PaperDesk.limit;
import static tradewind.engine.paper.PaperDesk.stop;
import static tradewind.engine.paper.PaperDesk.stopLimit;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;

/// Stops. The market: last 100.00, 3.00 bid at 99.90, 2.00 offered at 100.00.
class StopTest {
    private final PaperDesk desk = new PaperDesk();

    private PaperDesk market() {
        tape("100.00", "99.90", "100.00");
        return desk;
    }

    private void tape(String last, String bid, String ask) {
        desk.trade(last, "0.01");
        desk.quote(bid, "3.00", ask, "2.00");
        desk.pass(1_000_000);
    }

    @Test
    void aSellStopBecomesAMarketOrderWhenTheLastPriceReachesIt() {
        market().sell("1.00", stop("99.50"));
        tape("99.60", "99.60", "99.70");
        assertEquals(List.of("1 accepted"), desk.news());
        tape("99.50", "99.50", "99.60");
        assertEquals(List.of("1 triggered", "1 filled 1.00 @ 99.50 TAKER"), desk.news());
    }

    @Test
    void aStopThatIsJumpedOverMeetsTheQuoteOfTheJump() {
        market().sell("1.00", stop("99.50"));
        tape("98.00", "98.00", "98.10");
        assertEquals(List.of("1 accepted", "1 triggered", "1 filled 1.00 @ 98.00 TAKER"), desk.news());
    }

    @Test
    void aBuyStopIsElectedFromBelow() {
        market().buy("3.00", stop("100.50"));
        tape("100.50", "100.40", "100.50");
        tape("100.60", "100.50", "100.60");
        assertEquals(
                List.of("1 accepted", "1 triggered", "1 filled 2.00 @ 100.50 TAKER", "1 filled 1.00 @ 100.60 TAKER"),
                desk.news());
    }

    @Test
    void aStopThatTheMarketHasPassedIsElectedOnArrival() {
        market().sell("1.00", stop("100.20"));
        desk.pass(1);
        assertEquals(List.of("1 accepted", "1 triggered", "1 filled 1.00 @ 99.90 TAKER"), desk.news());
    }

    @Test
    void aStopLimitRestsAtItsLimitOnceElected() {
        market().sell("1.00", stopLimit("99.50", "99.40"));
        tape("99.00", "99.00", "99.10");
        assertEquals(List.of("1 accepted", "1 triggered"), desk.news());
        desk.trade("99.40", "2.30");
        desk.trade("99.50", "0.30");
        assertEquals(List.of("1 filled 0.30 @ 99.40 MAKER", "1 filled 0.70 @ 99.40 MAKER"), desk.news());
    }

    @Test
    void anImmediateStopLimitIsCancelledIfItsLimitIsPassed() {
        market().send(Side.SELL, "1.00", stopLimit("99.50", "99.40"), TimeInForce.IOC);
        tape("99.00", "99.00", "99.10");
        assertEquals(
                List.of("1 accepted", "1 triggered", "1 canceled: Immediate or cancel: nothing more at once"),
                desk.news());
    }

    @Test
    void stopsAreElectedNearestFirst() {
        market().sell("1.00", stop("99.00"));
        desk.sell("1.00", stop("99.50"));
        tape("98.00", "98.00", "98.10");
        assertEquals(
                List.of(
                        "1 accepted",
                        "2 accepted",
                        "2 triggered",
                        "1 triggered",
                        "2 filled 1.00 @ 98.00 TAKER",
                        "1 filled 1.00 @ 98.00 TAKER"),
                desk.news());
    }

    @Test
    void aStopCanBeMovedAndIsElectedWhereItStandsNow() {
        market();
        OrderId id = desk.sell("1.00", stop("99.00"));
        desk.replace(id, "0.50", stop("99.60"));
        tape("99.60", "99.60", "99.70");
        assertEquals(
                List.of("1 accepted", "1 replaced 0.50", "1 triggered", "1 filled 0.50 @ 99.60 TAKER"), desk.news());
    }

    @Test
    void aStopCancelledInTimeIsNeverElected() {
        market();
        OrderId id = desk.sell("1.00", stop("99.00"));
        desk.cancel(id);
        tape("98.00", "98.00", "98.10");
        assertEquals(List.of("1 accepted", "1 canceled"), desk.news());
    }

    @Test
    void aStopCancelledBetweenElectionAndEntryDoesNotTrade() {
        market();
        OrderId id = desk.sell("1.00", stop("99.00"));
        desk.trade("98.00", "0.01");
        desk.cancel(id);
        desk.quote("98.00", "3.00", "98.10", "2.00");
        desk.pass(1_000);
        assertEquals(List.of("1 accepted", "1 triggered", "1 canceled"), desk.news());
        desk.buy("1.00", limit("98.10"));
        assertEquals(List.of("2 accepted", "2 filled 1.00 @ 98.10 TAKER"), desk.news());
    }
}
