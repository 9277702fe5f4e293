package tradewind.engine.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.engine.paper.PaperDesk.limit;
import static tradewind.engine.paper.PaperDesk.stop;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// Auctions at the open and the close, and halts.
class AuctionTest {
    private final PaperDesk desk = new PaperDesk();

    @Test
    void ordersBeforeTheOpenFillAtTheOpeningPriceBehindWhatPrintedThere() {
        desk.phase(TradingPhase.PRE_OPEN);
        desk.buy("1.00", limit("101.00"));
        desk.buy("1.00", limit("100.00"));
        desk.buy("1.00", limit("99.00"));
        desk.send(Side.SELL, "1.00", Terms.MARKET, TimeInForce.AT_THE_OPEN);
        desk.phase(TradingPhase.OPEN_AUCTION);
        desk.trade("100.00", "1.40");
        assertEquals(List.of("1 accepted", "2 accepted", "3 accepted", "4 accepted"), desk.news());
        desk.phase(TradingPhase.CONTINUOUS);
        assertEquals(List.of("1 filled 1.00 @ 100.00 TAKER", "4 filled 1.00 @ 100.00 TAKER"), desk.news());
    }

    @Test
    void withoutAPrintTheOpeningWaitsForTheFirstTrade() {
        desk.phase(TradingPhase.OPEN_AUCTION);
        desk.send(Side.BUY, "1.00", limit("99.00"), TimeInForce.AT_THE_OPEN);
        desk.buy("1.00", Terms.MARKET);
        desk.phase(TradingPhase.CONTINUOUS);
        desk.quote("99.90", "3.00", "100.00", "2.00");
        assertEquals(List.of("1 accepted", "2 accepted"), desk.news());
        desk.trade("100.10", "5.00");
        assertEquals(List.of("2 filled 1.00 @ 100.10 TAKER", "1 expired"), desk.news());
    }

    @Test
    void ordersAtTheCloseWaitForIt() {
        desk.phase(TradingPhase.CONTINUOUS);
        desk.quote("99.90", "3.00", "100.00", "2.00");
        desk.send(Side.BUY, "1.00", Terms.MARKET, TimeInForce.AT_THE_CLOSE);
        desk.send(Side.SELL, "1.00", limit("120.00"), TimeInForce.AT_THE_CLOSE);
        desk.send(Side.BUY, "1.00", limit("90.00"), TimeInForce.DAY);
        OrderId kept = desk.buy("1.00", limit("89.00"));
        desk.trade("120.00", "9.00");
        desk.trade("100.00", "1.00");
        desk.phase(TradingPhase.CLOSE_AUCTION);
        desk.trade("110.00", "2.00");
        desk.phase(TradingPhase.CLOSED);
        assertEquals(
                List.of(
                        "1 accepted",
                        "2 accepted",
                        "3 accepted",
                        "4 accepted",
                        "1 filled 1.00 @ 110.00 TAKER",
                        "2 expired",
                        "3 expired"),
                desk.news());
        assertEquals(
                List.of(kept),
                desk.exchange.openOrders().stream()
                        .map(state -> state.order().id())
                        .toList());
        desk.buy("1.00", limit("100.00"));
        assertEquals(List.of("5 rejected: The market is closed"), desk.news());
    }

    @Test
    void inAHaltNothingFillsAndNothingIsReached() {
        desk.quote("99.90", "3.00", "100.00", "2.00");
        desk.buy("1.00", limit("99.80"));
        desk.sell("1.00", stop("99.00"));
        desk.phase(TradingPhase.HALT);
        desk.trade("98.00", "9.00");
        desk.quote("98.00", "3.00", "98.10", "2.00");
        desk.buy("1.00", Terms.MARKET);
        desk.send(Side.BUY, "1.00", limit("105.00"), TimeInForce.IOC);
        assertEquals(
                List.of("1 accepted", "2 accepted", "3 accepted", "4 accepted", "4 canceled: Nothing trades now"),
                desk.news());
        desk.cancel(OrderId.of(1, 1));
        desk.phase(TradingPhase.CONTINUOUS);
        assertEquals(List.of("1 canceled", "3 filled 1.00 @ 98.10 TAKER"), desk.news());
    }

    @Test
    void aMarketThatNeverClosesHasNoAuctions() {
        desk.send(Side.BUY, "1.00", limit("99.00"), TimeInForce.AT_THE_OPEN);
        desk.phase(TradingPhase.CONTINUOUS);
        desk.send(Side.BUY, "1.00", limit("99.00"), TimeInForce.AT_THE_OPEN);
        assertEquals(
                List.of(
                        "1 rejected: There is no auction: the market never closes",
                        "2 rejected: The opening auction is over"),
                desk.news());
    }

    @Test
    void theHoursOpenAndCloseTheMarketByThemselves() {
        long hour = 3_600_000_000_000L;
        TradingHours hours = new TradingHours(List.of(
                new TradingHours.Turn(7 * hour, TradingPhase.PRE_OPEN),
                new TradingHours.Turn(8 * hour, TradingPhase.OPEN_AUCTION),
                new TradingHours.Turn(9 * hour, TradingPhase.CONTINUOUS),
                new TradingHours.Turn(17 * hour, TradingPhase.CLOSED)));
        PaperDesk day = new PaperDesk(PaperDesk.AT_ONCE.withHours(hours));
        day.buy("1.00", limit("100.00"));
        day.pass(7 * hour);
        day.buy("1.00", limit("100.00"));
        day.pass(hour + hour / 2);
        day.trade("99.00", "2.00");
        day.pass(hour);
        day.send(Side.BUY, "1.00", limit("90.00"), TimeInForce.DAY);
        day.pass(8 * hour);
        assertEquals(
                List.of(
                        "1 rejected: The market is closed",
                        "2 accepted",
                        "2 filled 1.00 @ 99.00 TAKER",
                        "3 accepted",
                        "3 expired"),
                day.news());
    }
}
