package tradewind.engine.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.engine.orders.Handling.PLAIN;
import static tradewind.engine.paper.PaperDesk.BTC;
import static tradewind.engine.paper.PaperDesk.limit;
import static tradewind.engine.paper.PaperDesk.stopLimit;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Peg;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// Market to limit, pegs, icebergs, hidden, post-only, reduce-only and good-till-date orders. The market:
/// 3.00 bid at 99.90, 2.00 offered at 100.00.
class OrderTypesTest {
    private final PaperDesk desk = new PaperDesk();

    @BeforeEach
    void market() {
        desk.quote("99.90", "3.00", "100.00", "2.00");
    }

    @Test
    void whatIsLeftOfAMarketToLimitOrderRestsAtThePriceOfItsFirstFill() {
        OrderId id = desk.buy("5.00", Terms.MARKET_TO_LIMIT);
        assertEquals(
                List.of(
                        "1 accepted",
                        "1 filled 2.00 @ 100.00 TAKER",
                        "1 restated: Market to limit: the rest at the price of the first fill"),
                desk.news());
        assertEquals(limit("100.00"), desk.state(id).order().terms());
        desk.quote("99.90", "3.00", "100.10", "2.00");
        desk.trade("99.90", "1.00");
        assertEquals(List.of("1 filled 3.00 @ 100.00 MAKER"), desk.news());
    }

    @Test
    void aMarketToLimitOrderThatFindsNobodyIsRejected() {
        desk.quote("99.90", "3.00", "100.00", "0.00");
        desk.buy("1.00", Terms.MARKET_TO_LIMIT);
        assertEquals(List.of("1 rejected: No quote for BTC/USD to trade against"), desk.news());
    }

    @Test
    void anOrderPeggedToItsOwnSideFollowsItAndStopsAtItsLimit() {
        desk.buy("1.00", new Terms.Pegged(Peg.PRIMARY, -10, BTC.price("100.00")));
        desk.quote("99.90", "4.00", "100.00", "2.00");
        desk.quote("100.00", "3.00", "100.20", "2.00");
        desk.quote("100.50", "3.00", "100.70", "2.00");
        desk.quote("100.60", "3.00", "100.70", "2.00");
        assertEquals(
                List.of(
                        "1 accepted",
                        "1 restated: Pegged at 99.80",
                        "1 restated: Pegged at 99.90",
                        "1 restated: Pegged at 100.00"),
                desk.news());
        desk.trade("99.90", "1.00");
        assertEquals(List.of("1 filled 1.00 @ 100.00 MAKER"), desk.news());
    }

    @Test
    void anOrderPeggedToTheMiddleStandsAwayFromTheMarketOnATick() {
        desk.quote("99.90", "3.00", "100.20", "2.00");
        desk.buy("1.00", new Terms.Pegged(Peg.MID, 0, BTC.price("110.00")));
        desk.sell("1.00", new Terms.Pegged(Peg.MID, 0, BTC.price("90.00")));
        assertEquals(
                List.of("1 accepted", "1 restated: Pegged at 100.00", "2 accepted", "2 restated: Pegged at 100.10"),
                desk.news());
    }

    @Test
    void aPeggedOrderWaitsUntilThereIsSomethingToFollow() {
        desk.quote("99.90", "0.00", "100.00", "2.00");
        OrderId id = desk.buy("1.00", new Terms.Pegged(Peg.PRIMARY, 0, BTC.price("100.00")));
        assertEquals(List.of("1 accepted"), desk.news());
        desk.quote("99.80", "1.00", "100.00", "2.00");
        assertEquals(List.of("1 restated: Pegged at 99.80"), desk.news());
        desk.cancel(id);
        desk.quote("99.70", "1.00", "100.00", "2.00");
        assertEquals(List.of("1 canceled"), desk.news());
    }

    @Test
    void anIcebergQueuesAgainWithEveryPart() {
        desk.buy("2.00", limit("99.90"), PLAIN.showing(50));
        desk.trade("99.90", "3.50");
        assertEquals(List.of("1 accepted", "1 filled 0.50 @ 99.90 MAKER"), desk.news());
        desk.trade("99.90", "2.90");
        assertEquals(List.of(), desk.news());
        desk.trade("99.90", "0.40");
        assertEquals(List.of("1 filled 0.30 @ 99.90 MAKER"), desk.news());
    }

    @Test
    void whateverIsShownStandsAheadOfAHiddenOrder() {
        desk.buy("1.00", limit("99.90"), PLAIN.showing(0));
        desk.trade("99.90", "2.00");
        desk.quote("99.90", "5.00", "100.00", "2.00");
        desk.trade("99.90", "5.00");
        assertEquals(List.of("1 accepted"), desk.news());
        desk.trade("99.90", "0.40");
        assertEquals(List.of("1 filled 0.40 @ 99.90 MAKER"), desk.news());
    }

    @Test
    void aPostOnlyOrderThatWouldTakeIsRejectedAndSoIsItsChange() {
        desk.buy("1.00", limit("100.00"), PLAIN.postingOnly());
        OrderId id = desk.buy("1.00", limit("99.90"), PLAIN.postingOnly());
        desk.replace(id, "1.00", limit("100.00"));
        assertEquals(
                List.of(
                        "1 rejected: Post only: it would take",
                        "2 accepted",
                        "2 replace rejected: Post only: it would take"),
                desk.news());
    }

    @Test
    void aPostOnlyOrderThatWouldTakeAfterItsTriggerIsCancelled() {
        desk.buy("1.00", stopLimit("100.20", "101.00"), PLAIN.postingOnly());
        desk.trade("100.20", "0.01");
        desk.quote("100.20", "3.00", "100.30", "2.00");
        desk.pass(1);
        assertEquals(List.of("1 accepted", "1 triggered", "1 canceled: Post only: it would take"), desk.news());
    }

    @Test
    void aReduceOnlyOrderNeedsAPosition() {
        desk.sell("1.00", limit("101.00"), PLAIN.reducingOnly());
        assertEquals(List.of("1 rejected: Reduce only: there is nothing to reduce"), desk.news());
    }

    @Test
    void aReduceOnlyOrderFillsAsFarAsThePositionAndEndsWithIt() {
        desk.buy("1.00", Terms.MARKET);
        desk.sell("3.00", limit("100.50"), PLAIN.reducingOnly());
        desk.trade("101.00", "5.00");
        assertEquals(
                List.of(
                        "1 accepted",
                        "1 filled 1.00 @ 100.00 TAKER",
                        "2 accepted",
                        "2 filled 1.00 @ 100.50 MAKER",
                        "2 canceled: Reduce only: nothing left to reduce"),
                desk.news());
    }

    @Test
    void aPositionClosedOtherwiseEndsWhatMayOnlyReduceIt() {
        desk.buy("1.00", Terms.MARKET);
        desk.sell("1.00", limit("105.00"), PLAIN.reducingOnly());
        desk.sell("1.00", Terms.MARKET);
        assertEquals(
                List.of(
                        "1 accepted",
                        "1 filled 1.00 @ 100.00 TAKER",
                        "2 accepted",
                        "3 accepted",
                        "3 filled 1.00 @ 99.90 TAKER",
                        "2 canceled: Reduce only: nothing left to reduce"),
                desk.news());
    }

    @Test
    void aPositionFromElsewhereCounts() {
        desk.exchange.onPosition(0, 200);
        desk.sell("3.00", Terms.MARKET, PLAIN.reducingOnly());
        assertEquals(
                List.of("1 accepted", "1 filled 2.00 @ 99.90 TAKER", "1 canceled: Reduce only: nothing left to reduce"),
                desk.news());
    }

    @Test
    void anOrderGoodTillADateExpiresThen() {
        long expiry = desk.now() + 1_000;
        desk.send(Side.BUY, "1.00", limit("99.00"), TimeInForce.GTD, PLAIN.expiringAt(expiry), OrderSource.MANUAL);
        desk.pass(999);
        assertEquals(List.of("1 accepted"), desk.news());
        desk.pass(1);
        assertEquals(List.of("1 expired"), desk.news());
        desk.send(Side.BUY, "1.00", limit("99.00"), TimeInForce.GTD, PLAIN.expiringAt(expiry), OrderSource.MANUAL);
        assertEquals(List.of("2 rejected: Its expiry has passed"), desk.news());
    }

    @Test
    void aMarketOrderIsRefusedWhereTheMarketIsEmptyOneSidedOrCrossed() {
        desk.quote("0.00", "0.00", "0.00", "0.00");
        desk.buy("1.00", Terms.MARKET);
        desk.quote("99.90", "3.00", "0.00", "0.00");
        desk.buy("1.00", Terms.MARKET);
        desk.quote("100.10", "3.00", "100.00", "2.00");
        desk.buy("1.00", Terms.MARKET);
        desk.quote("100.00", "3.00", "100.00", "2.00");
        desk.buy("1.00", Terms.MARKET);
        assertEquals(
                List.of(
                        "1 rejected: No quote for BTC/USD to trade against",
                        "2 rejected: No quote for BTC/USD to trade against",
                        "3 rejected: The market is crossed: bid 100.10, ask 100.00",
                        "4 accepted",
                        "4 filled 1.00 @ 100.00 TAKER"),
                desk.news());
    }
}
