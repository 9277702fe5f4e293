package tradewind.engine.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.engine.paper.PaperDesk.limit;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// Replace, cancel and the end of the day. The market: 3.00 bid at 99.90, 2.00 offered at 100.50.
class ChangeTest {
    private static final long HOUR = 3_600_000_000_000L;

    private final PaperDesk desk = new PaperDesk();

    @BeforeEach
    void market() {
        desk.quote("99.90", "3.00", "100.50", "2.00");
    }

    @Test
    void lessAtTheSamePriceKeepsThePlace() {
        OrderId id = desk.buy("2.00", limit("99.90"));
        desk.trade("99.90", "3.00");
        desk.replace(id, "1.00", limit("99.90"));
        desk.trade("99.90", "0.40");
        assertEquals(List.of("1 accepted", "1 replaced 1.00 @ 99.90", "1 filled 0.40 @ 99.90 MAKER"), desk.news());
    }

    @Test
    void moreAtTheSamePriceGoesToTheBack() {
        OrderId id = desk.buy("2.00", limit("99.90"));
        desk.buy("1.00", limit("99.90"));
        desk.trade("99.90", "3.00");
        desk.replace(id, "2.10", limit("99.90"));
        desk.trade("99.90", "1.40");
        assertEquals(
                List.of("1 accepted", "2 accepted", "1 replaced 2.10 @ 99.90", "2 filled 1.00 @ 99.90 MAKER"),
                desk.news());
    }

    @Test
    void anotherPriceJoinsAnewAndMayTrade() {
        OrderId id = desk.buy("2.00", limit("99.90"));
        desk.replace(id, "2.00", limit("100.50"));
        assertEquals(List.of("1 accepted", "1 replaced 2.00 @ 100.50", "1 filled 2.00 @ 100.50 TAKER"), desk.news());
    }

    @Test
    void toNoMoreThanIsFilledEndsTheOrder() {
        OrderId id = desk.buy("2.00", limit("100.00"));
        desk.trade("100.00", "0.80");
        desk.replace(id, "0.50", limit("100.00"));
        desk.trade("100.00", "9.00");
        assertEquals(List.of("1 accepted", "1 filled 0.80 @ 100.00 MAKER", "1 replaced 0.80 @ 100.00"), desk.news());
        assertEquals(OrdStatus.FILLED, desk.state(id).status());
        assertEquals(List.of(), desk.exchange.openOrders());
    }

    @Test
    void whatFillsWhileAReplaceIsOnItsWayCounts() {
        PaperDesk far = new PaperDesk(PaperOptions.DEFAULT.withLatency(1_000, 0, 0));
        far.quote("99.90", "3.00", "100.50", "2.00");
        OrderId id = far.buy("2.00", limit("100.00"));
        far.pass(1_000);
        far.replace(id, "1.00", limit("100.10"));
        far.trade("100.00", "0.60");
        far.pass(1_000);
        far.trade("100.10", "5.00");
        assertEquals(
                List.of(
                        "1 accepted",
                        "1 filled 0.60 @ 100.00 MAKER",
                        "1 replaced 1.00 @ 100.10",
                        "1 filled 0.40 @ 100.10 MAKER"),
                far.news());
        assertEquals(OrdStatus.FILLED, far.state(id).status());
    }

    @Test
    void aDoneOrderCannotBeReplacedOrCancelled() {
        OrderId id = desk.buy("2.00", limit("100.50"));
        desk.replace(id, "3.00", limit("100.50"));
        desk.cancel(id);
        desk.cancel(OrderId.of(9, 9));
        assertEquals(
                List.of(
                        "1 accepted",
                        "1 filled 2.00 @ 100.50 TAKER",
                        "1 replace rejected: Order not found",
                        "1 cancel rejected: Order not found",
                        "9 cancel rejected: Order not found"),
                desk.news());
    }

    @Test
    void aReplaceKeepsTypeAndTick() {
        OrderId id = desk.buy("2.00", limit("99.90"));
        desk.replace(id, "2.00", Terms.MARKET);
        desk.replace(id, "2.00", limit("99.95"));
        assertEquals(
                List.of(
                        "1 accepted",
                        "1 replace rejected: Order type cannot be changed",
                        "1 replace rejected: Price 99.95 is not a multiple of 0.10"),
                desk.news());
    }

    @Test
    void aCancelledOrderFillsNoMore() {
        OrderId id = desk.buy("2.00", limit("100.00"));
        desk.trade("100.00", "0.50");
        desk.cancel(id);
        desk.trade("99.00", "5.00");
        assertEquals(List.of("1 accepted", "1 filled 0.50 @ 100.00 MAKER", "1 canceled"), desk.news());
    }

    @Test
    void aMassCancelTakesWhatWorksWhatWaitsAndWhatIsOnItsWay() {
        PaperDesk far = new PaperDesk(PaperOptions.DEFAULT.withLatency(1_000, 0, 0));
        far.quote("99.90", "3.00", "100.50", "2.00");
        far.buy("1.00", limit("99.90"));
        far.sell("1.00", PaperDesk.stop("90.00"));
        far.pass(1_000);
        far.buy("1.00", Terms.MARKET);
        far.exchange.cancelWorking();
        far.trade("80.00", "9.00");
        far.pass(5_000);
        assertEquals(
                List.of(
                        "1 accepted",
                        "2 accepted",
                        "1 canceled: Mass cancel",
                        "2 canceled: Mass cancel",
                        "3 canceled: Mass cancel"),
                far.news());
    }

    @Test
    void aDayOrderExpiresAtTheEndOfItsDayAndAGoodTillCancelDoesNot() {
        desk.send(Side.BUY, "1.00", limit("99.00"), TimeInForce.DAY);
        desk.send(Side.BUY, "1.00", limit("99.00"), TimeInForce.GTC);
        desk.pass(24 * HOUR - 1);
        assertEquals(List.of("1 accepted", "2 accepted"), desk.news());
        desk.pass(1);
        desk.pass(72 * HOUR);
        assertEquals(List.of("1 expired"), desk.news());
    }

    @Test
    void aDayOrderThatIsDoneDoesNotExpire() {
        desk.send(Side.BUY, "1.00", limit("100.50"), TimeInForce.DAY);
        desk.pass(48 * HOUR);
        assertEquals(List.of("1 accepted", "1 filled 1.00 @ 100.50 TAKER"), desk.news());
    }
}
