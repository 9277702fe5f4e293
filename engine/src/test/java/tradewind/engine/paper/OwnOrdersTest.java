package tradewind.engine.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.engine.orders.Handling.PLAIN;
import static tradewind.engine.paper.PaperDesk.AT_ONCE;
import static tradewind.engine.paper.PaperDesk.limit;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.paper.matching.SelfTrade;

/// Orders of two strategies at one desk. The market: 3.00 bid at 99.00, 2.00 offered at 101.00.
class OwnOrdersTest {
    private static final OrderSource ONE = OrderSource.strategy("one");
    private static final OrderSource TWO = OrderSource.strategy("two");

    private static PaperDesk desk(OwnOrders own) {
        PaperDesk desk = new PaperDesk(AT_ONCE.withOwnOrders(own));
        desk.quote("99.00", "3.00", "101.00", "2.00");
        return desk;
    }

    private static PaperDesk meeting(SelfTrade mode) {
        return desk(new OwnOrders.Meeting(mode));
    }

    private static void send(PaperDesk desk, OrderSource source, Side side, String quantity, Terms terms) {
        desk.send(side, quantity, terms, TimeInForce.GTC, PLAIN, source);
    }

    @Test
    void ownOrdersDoNotMeetUnlessAsked() {
        PaperDesk desk = desk(OwnOrders.APART);
        send(desk, ONE, Side.SELL, "1.00", limit("100.00"));
        send(desk, TWO, Side.BUY, "1.00", limit("100.00"));
        assertEquals(List.of("1 accepted", "2 accepted"), desk.news());
    }

    @Test
    void twoStrategiesTradeInsideTheSpreadAtThePriceOfTheOlder() {
        PaperDesk desk = meeting(SelfTrade.CANCEL_NEWEST);
        send(desk, ONE, Side.SELL, "1.00", limit("100.00"));
        send(desk, TWO, Side.BUY, "1.50", limit("100.50"));
        assertEquals(
                List.of("1 accepted", "2 accepted", "1 filled 1.00 @ 100.00 MAKER", "2 filled 1.00 @ 100.00 TAKER"),
                desk.news());
        desk.trade("100.40", "9.00");
        assertEquals(List.of("2 filled 0.50 @ 100.50 MAKER"), desk.news());
    }

    @Test
    void theMarketComesFirstWhereItsPriceIsNoWorse() {
        PaperDesk desk = meeting(SelfTrade.CANCEL_NEWEST);
        send(desk, ONE, Side.SELL, "1.00", limit("101.00"));
        send(desk, TWO, Side.BUY, "1.00", Terms.MARKET);
        assertEquals(List.of("1 accepted", "2 accepted", "2 filled 1.00 @ 101.00 TAKER"), desk.news());
    }

    @Test
    void aMarketOrderTakesABetterPriceOfAnotherStrategyBeforeTheMarket() {
        PaperDesk desk = meeting(SelfTrade.CANCEL_NEWEST);
        send(desk, ONE, Side.SELL, "1.00", limit("100.00"));
        send(desk, TWO, Side.BUY, "1.50", Terms.MARKET);
        assertEquals(
                List.of(
                        "1 accepted",
                        "2 accepted",
                        "1 filled 1.00 @ 100.00 MAKER",
                        "2 filled 1.00 @ 100.00 TAKER",
                        "2 filled 0.50 @ 101.00 TAKER"),
                desk.news());
    }

    @Test
    void oneStrategyDoesNotTradeWithItself() {
        PaperDesk newest = meeting(SelfTrade.CANCEL_NEWEST);
        send(newest, ONE, Side.SELL, "1.00", limit("100.00"));
        send(newest, ONE, Side.BUY, "1.50", limit("100.00"));
        assertEquals(List.of("1 accepted", "2 accepted", "2 canceled: Self-trade prevention"), newest.news());

        PaperDesk oldest = meeting(SelfTrade.CANCEL_OLDEST);
        send(oldest, ONE, Side.SELL, "1.00", limit("100.00"));
        send(oldest, ONE, Side.BUY, "1.50", limit("100.00"));
        assertEquals(List.of("1 accepted", "2 accepted", "1 canceled: Self-trade prevention"), oldest.news());

        PaperDesk both = meeting(SelfTrade.CANCEL_BOTH);
        send(both, ONE, Side.SELL, "1.00", limit("100.00"));
        send(both, ONE, Side.BUY, "1.50", limit("100.00"));
        assertEquals(
                List.of(
                        "1 accepted",
                        "2 accepted",
                        "1 canceled: Self-trade prevention",
                        "2 canceled: Self-trade prevention"),
                both.news());
    }

    @Test
    void decrementTakesTheSmallerOffBoth() {
        PaperDesk desk = meeting(SelfTrade.DECREMENT);
        send(desk, ONE, Side.SELL, "1.00", limit("100.00"));
        send(desk, ONE, Side.BUY, "1.50", limit("100.00"));
        assertEquals(
                List.of(
                        "1 accepted",
                        "2 accepted",
                        "1 canceled: Self-trade prevention",
                        "2 restated: Self-trade prevention"),
                desk.news());
        desk.trade("99.90", "9.00");
        assertEquals(List.of("2 filled 0.50 @ 100.00 MAKER"), desk.news());
    }

    @Test
    void aRestingOrderFilledByTheMarketOffersOnlyWhatIsLeft() {
        PaperDesk desk = meeting(SelfTrade.CANCEL_NEWEST);
        send(desk, ONE, Side.SELL, "1.00", limit("100.00"));
        desk.trade("100.00", "0.70");
        send(desk, TWO, Side.BUY, "1.00", limit("100.00"));
        assertEquals(
                List.of(
                        "1 accepted",
                        "1 filled 0.70 @ 100.00 MAKER",
                        "2 accepted",
                        "1 filled 0.30 @ 100.00 MAKER",
                        "2 filled 0.30 @ 100.00 TAKER"),
                desk.news());
    }
}
