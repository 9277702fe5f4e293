package tradewind.engine.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.engine.orders.Side.BUY;
import static tradewind.engine.orders.Side.SELL;
import static tradewind.engine.orders.TimeInForce.FOK;
import static tradewind.engine.orders.TimeInForce.IOC;
import static tradewind.engine.paper.PaperDesk.limit;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.Terms;

/// Orders that meet the other side on arrival. The market: 3.00 bid at 99.90, 2.00 offered at 100.00.
class TakingTest {
    private final PaperDesk desk = new PaperDesk();

    private void market() {
        desk.quote("99.90", "3.00", "100.00", "2.00");
    }

    @Test
    void aMarketOrderTakesTheTouch() {
        market();
        desk.buy("1.50", Terms.MARKET);
        desk.sell("3.00", Terms.MARKET);
        assertEquals(
                List.of("1 accepted", "1 filled 1.50 @ 100.00 TAKER", "2 accepted", "2 filled 3.00 @ 99.90 TAKER"),
                desk.news());
    }

    @Test
    void whatTheTouchDoesNotHoldWaitsForTheNextQuotes() {
        market();
        desk.buy("5.00", Terms.MARKET);
        desk.trade("100.10", "50.00");
        desk.quote("100.00", "3.00", "100.20", "2.50");
        desk.quote("100.00", "3.00", "100.40", "2.50");
        assertEquals(
                List.of(
                        "1 accepted",
                        "1 filled 2.00 @ 100.00 TAKER",
                        "1 filled 2.50 @ 100.20 TAKER",
                        "1 filled 0.50 @ 100.40 TAKER"),
                desk.news());
    }

    @Test
    void aMarketOrderWithoutAQuoteIsRejected() {
        desk.buy("1.00", Terms.MARKET);
        assertEquals(List.of("1 rejected: No quote for BTC/USD to trade against"), desk.news());
    }

    @Test
    void aMarketOrderWithNobodyOnTheOtherSideIsRejected() {
        desk.quote("99.90", "3.00", "0.00", "0.00");
        desk.buy("1.00", Terms.MARKET);
        desk.sell("1.00", Terms.MARKET);
        assertEquals(
                List.of(
                        "1 rejected: No quote for BTC/USD to trade against",
                        "2 accepted",
                        "2 filled 1.00 @ 99.90 TAKER"),
                desk.news());
    }

    @Test
    void whatIsShownCanBeTakenOnceUntilTheNextQuote() {
        market();
        desk.send(BUY, "1.50", limit("100.00"), IOC);
        desk.send(BUY, "1.50", limit("100.00"), IOC);
        market();
        desk.send(BUY, "1.50", limit("100.00"), IOC);
        assertEquals(
                List.of(
                        "1 accepted",
                        "1 filled 1.50 @ 100.00 TAKER",
                        "2 accepted",
                        "2 filled 0.50 @ 100.00 TAKER",
                        "2 canceled: Immediate or cancel: nothing more at once",
                        "3 accepted",
                        "3 filled 1.50 @ 100.00 TAKER"),
                desk.news());
    }

    @Test
    void aLimitBeyondTheTouchTradesAtTheTouch() {
        market();
        desk.buy("1.00", limit("101.00"));
        desk.sell("1.00", limit("99.00"));
        assertEquals(
                List.of("1 accepted", "1 filled 1.00 @ 100.00 TAKER", "2 accepted", "2 filled 1.00 @ 99.90 TAKER"),
                desk.news());
    }

    @Test
    void theRestOfACrossingLimitRestsOnceTheQuoteLeavesIt() {
        market();
        desk.buy("3.00", limit("100.00"));
        desk.quote("100.00", "4.00", "100.10", "2.00");
        desk.trade("100.00", "4.60");
        assertEquals(
                List.of("1 accepted", "1 filled 2.00 @ 100.00 TAKER", "1 filled 0.60 @ 100.00 MAKER"), desk.news());
    }

    @Test
    void theRestOfACrossingLimitTakesOnWhileTheQuoteStaysInIt() {
        market();
        desk.buy("5.00", limit("100.10"));
        desk.trade("99.90", "50.00");
        desk.quote("99.90", "3.00", "100.10", "2.00");
        assertEquals(
                List.of("1 accepted", "1 filled 2.00 @ 100.00 TAKER", "1 filled 2.00 @ 100.10 TAKER"), desk.news());
    }

    @Test
    void anImmediateOrCancelOutsideTheMarketIsCancelledUnfilled() {
        market();
        desk.send(BUY, "1.00", limit("99.90"), IOC);
        assertEquals(List.of("1 accepted", "1 canceled: Immediate or cancel: nothing more at once"), desk.news());
    }

    @Test
    void aFillOrKillFillsAllOrNothing() {
        market();
        desk.send(BUY, "2.01", limit("100.00"), FOK);
        desk.send(BUY, "2.00", limit("100.00"), FOK);
        desk.send(SELL, "3.01", Terms.MARKET, FOK);
        assertEquals(
                List.of(
                        "1 accepted",
                        "1 canceled: Fill or kill: not all of it at once",
                        "2 accepted",
                        "2 filled 2.00 @ 100.00 TAKER",
                        "3 accepted",
                        "3 canceled: Fill or kill: not all of it at once"),
                desk.news());
    }

    @Test
    void ordersOffTickOrLotAreRejectedInTheVenuesWords() {
        desk.buy("1.00", limit("100.05"));
        desk.buy("1.00", PaperDesk.stop("100.05"));
        assertEquals(
                List.of(
                        "1 rejected: Price 100.05 is not a multiple of 0.10",
                        "2 rejected: Price 100.05 is not a multiple of 0.10"),
                desk.news());
    }
}
