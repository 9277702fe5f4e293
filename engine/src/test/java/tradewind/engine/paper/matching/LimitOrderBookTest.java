package tradewind.engine.paper.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.orders.Side;

/// Hand-drawn books. Trades read `maker taker quantity @ price`.
class LimitOrderBookTest implements MatchListener {
    private final List<String> news = new ArrayList<>();
    private final LimitOrderBook book = new LimitOrderBook(this);

    @Override
    public void traded(long maker, long taker, long price, long quantity, long makerLeaves, long takerLeaves) {
        news.add(maker + " " + taker + " " + quantity + " @ " + price);
    }

    @Override
    public void canceled(long id, long quantity, long leaves, Why why) {
        news.add(id + " loses " + quantity + " leaves " + leaves + " " + why);
    }

    private Outcome buy(long id, long price, long quantity) {
        return book.submit(id, Side.BUY, price, quantity, Execution.GTC);
    }

    private Outcome sell(long id, long price, long quantity) {
        return book.submit(id, Side.SELL, price, quantity, Execution.GTC);
    }

    private Outcome showing(long id, Side side, long price, long quantity, long display) {
        return book.submit(id, side, price, quantity, Execution.GTC, display, 0, SelfTrade.CANCEL_NEWEST);
    }

    private Outcome ofGroup(long id, Side side, long price, long quantity, SelfTrade mode) {
        return book.submit(id, side, price, quantity, Execution.GTC, quantity, 7, mode);
    }

    private String depth(Side side) {
        long[] prices = new long[10];
        long[] quantities = new long[10];
        int count = book.depth(side, prices, quantities);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++)
            text.append(quantities[i]).append('@').append(prices[i]).append(' ');
        return text.toString().strip();
    }

    @Test
    void theBestPriceTradesFirstAndThenTheOldestOrder() {
        sell(1, 101, 5);
        sell(2, 100, 5);
        sell(3, 100, 5);
        buy(4, 101, 12);
        assertEquals(List.of("2 4 5 @ 100", "3 4 5 @ 100", "1 4 2 @ 101"), news);
        assertEquals("3@101", depth(Side.SELL));
        assertEquals("", depth(Side.BUY));
    }

    @Test
    void whatDoesNotTradeRests() {
        sell(1, 100, 5);
        buy(2, 100, 8);
        assertEquals(List.of("1 2 5 @ 100"), news);
        assertEquals("3@100", depth(Side.BUY));
        assertEquals(100, book.bestBid());
        assertEquals(Long.MAX_VALUE, book.bestAsk());
    }

    @Test
    void theRestOfAnImmediateOrderIsCancelled() {
        sell(1, 100, 5);
        book.submit(2, Side.BUY, 100, 8, Execution.IOC);
        assertEquals(List.of("1 2 5 @ 100", "2 loses 3 leaves 0 IMMEDIATE"), news);
        assertEquals(0, book.size());
    }

    @Test
    void fillOrKillTradesWholeOrNotAtAll() {
        sell(1, 100, 5);
        sell(2, 101, 5);
        assertEquals(Outcome.NOT_ALL_AT_ONCE, book.submit(3, Side.BUY, 100, 6, Execution.FOK));
        assertEquals(List.of(), news);
        assertEquals(Outcome.DONE, book.submit(3, Side.BUY, 101, 6, Execution.FOK));
        assertEquals(List.of("1 3 5 @ 100", "2 3 1 @ 101"), news);
    }

    @Test
    void aPostOnlyOrderThatWouldTradeIsRefusedAndSoIsItsMove() {
        sell(1, 100, 5);
        assertEquals(Outcome.WOULD_TAKE, book.submit(2, Side.BUY, 100, 1, Execution.POST_ONLY));
        assertEquals(Outcome.DONE, book.submit(2, Side.BUY, 99, 1, Execution.POST_ONLY));
        assertEquals(Outcome.WOULD_TAKE, book.replace(2, 100, 1));
        assertEquals("1@99", depth(Side.BUY));
    }

    @Test
    void anIcebergShowsAPartAndGoesToTheBackWithEachNew() {
        showing(1, Side.SELL, 100, 10, 3);
        sell(2, 100, 4);
        assertEquals("7@100", depth(Side.SELL));
        buy(3, 100, 8);
        assertEquals(List.of("1 3 3 @ 100", "2 3 4 @ 100", "1 3 1 @ 100"), news);
        assertEquals("2@100", depth(Side.SELL));
        assertEquals(6, book.leaves(1));
    }

    @Test
    void aHiddenOrderTradesAfterAllThatIsShownAtItsPrice() {
        showing(1, Side.SELL, 100, 10, 0);
        sell(2, 100, 4);
        assertEquals("4@100", depth(Side.SELL));
        buy(3, 100, 6);
        assertEquals(List.of("2 3 4 @ 100", "1 3 2 @ 100"), news);
        assertEquals("", depth(Side.SELL));
        assertEquals(Long.MAX_VALUE, book.bestAsk());
        assertEquals(8, book.leaves(1));
    }

    @Test
    void lessAtTheSamePriceKeepsItsTurnMoreDoesNot() {
        sell(1, 100, 5);
        sell(2, 100, 5);
        sell(3, 100, 5);
        book.replace(1, 100, 4);
        book.reduce(2, 1);
        book.replace(3, 100, 6);
        book.replace(2, 100, 5);
        buy(4, 100, 15);
        assertEquals(List.of("1 4 4 @ 100", "3 4 6 @ 100", "2 4 5 @ 100"), news);
    }

    @Test
    void aMoveAcrossTheTouchTrades() {
        sell(1, 100, 5);
        buy(2, 98, 7);
        book.replace(2, 100, 7);
        assertEquals(List.of("1 2 5 @ 100"), news);
        assertEquals("2@100", depth(Side.BUY));
    }

    @Test
    void selfTradesCancelTheNewest() {
        ofGroup(1, Side.SELL, 100, 5, SelfTrade.CANCEL_BOTH);
        ofGroup(2, Side.BUY, 100, 8, SelfTrade.CANCEL_NEWEST);
        assertEquals(List.of("2 loses 8 leaves 0 SELF_TRADE"), news);
        assertEquals("5@100", depth(Side.SELL));
    }

    @Test
    void selfTradesCancelTheOldestAndGoOn() {
        ofGroup(1, Side.SELL, 100, 5, SelfTrade.CANCEL_NEWEST);
        sell(2, 100, 5);
        ofGroup(3, Side.BUY, 100, 8, SelfTrade.CANCEL_OLDEST);
        assertEquals(List.of("1 loses 5 leaves 0 SELF_TRADE", "2 3 5 @ 100"), news);
        assertEquals("3@100", depth(Side.BUY));
    }

    @Test
    void selfTradesCancelBoth() {
        ofGroup(1, Side.SELL, 100, 5, SelfTrade.CANCEL_NEWEST);
        ofGroup(2, Side.BUY, 100, 8, SelfTrade.CANCEL_BOTH);
        assertEquals(List.of("1 loses 5 leaves 0 SELF_TRADE", "2 loses 8 leaves 0 SELF_TRADE"), news);
        assertEquals(0, book.size());
    }

    @Test
    void selfTradesDecrementBothByTheSmaller() {
        ofGroup(1, Side.SELL, 100, 5, SelfTrade.CANCEL_NEWEST);
        ofGroup(2, Side.BUY, 100, 8, SelfTrade.DECREMENT);
        assertEquals(List.of("1 loses 5 leaves 0 SELF_TRADE", "2 loses 5 leaves 3 SELF_TRADE"), news);
        assertEquals("3@100", depth(Side.BUY));
    }

    @Test
    void anAuctionTradesAllItCanAtOnePrice() {
        book.openAuction();
        buy(1, 103, 10);
        buy(2, 101, 10);
        sell(3, 99, 8);
        sell(4, 101, 7);
        sell(5, 105, 9);
        assertEquals(List.of(), news);
        Auction result = new Auction();
        book.uncross(100, result);
        assertEquals(List.of("3 1 8 @ 101", "4 1 2 @ 101", "4 2 5 @ 101"), news);
        assertEquals(101, result.price());
        assertEquals(15, result.volume());
        assertEquals(5, result.surplus());
        assertEquals("5@101", depth(Side.BUY));
        assertEquals("9@105", depth(Side.SELL));
    }

    @Test
    void ofSeveralAuctionPricesTheOneNearestToTheReferenceIsTaken() {
        book.openAuction();
        buy(1, 110, 5);
        sell(2, 100, 5);
        Auction result = new Auction();
        for (long[] referenceAndPrice : new long[][] {{90, 100}, {104, 104}, {120, 110}}) {
            book.indicate(referenceAndPrice[0], result);
            assertEquals(referenceAndPrice[1], result.price());
            assertEquals(5, result.volume());
            assertEquals(0, result.surplus());
        }
    }

    @Test
    void theAuctionPriceLeavesTheLeastUnmatched() {
        book.openAuction();
        buy(1, 110, 5);
        buy(2, 104, 3);
        sell(3, 100, 5);
        Auction result = new Auction();
        book.indicate(100, result);
        assertEquals(105, result.price());
        assertEquals(0, result.surplus());
    }

    @Test
    void anAuctionInWhichNobodyMeetsTradesNothing() {
        book.openAuction();
        buy(1, 99, 5);
        sell(2, 100, 5);
        Auction result = new Auction();
        book.uncross(50, result);
        assertEquals(0, result.volume());
        assertEquals(Phase.CONTINUOUS, book.phase());
        assertEquals(2, book.size());
    }

    @Test
    void inAHaltOrdersCanOnlyLeave() {
        sell(1, 100, 5);
        book.halt();
        assertEquals(Outcome.WRONG_PHASE, buy(2, 100, 5));
        assertEquals(Outcome.WRONG_PHASE, book.replace(1, 101, 5));
        assertEquals(Outcome.DONE, book.reduce(1, 2));
        book.resume();
        buy(2, 100, 5);
        assertEquals(List.of("1 2 3 @ 100"), news);
        assertThrows(IllegalStateException.class, book::resume);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertEquals(Outcome.OUT_OF_RANGE, buy(0, 100, 5));
        assertEquals(Outcome.OUT_OF_RANGE, buy(1, 100, 0));
        assertEquals(Outcome.OUT_OF_RANGE, buy(1, LimitOrderBook.PRICE_LIMIT + 1, 5));
        assertEquals(Outcome.DONE, buy(1, 100, 5));
        assertEquals(Outcome.DUPLICATE_ORDER, buy(1, 100, 5));
        assertEquals(Outcome.UNKNOWN_ORDER, book.cancel(2));
        assertEquals(Outcome.UNKNOWN_ORDER, book.replace(2, 100, 5));
        assertEquals(Outcome.OUT_OF_RANGE, book.replace(1, 100, 0));
        assertEquals(Outcome.OUT_OF_RANGE, book.reduce(1, 0));
        assertThrows(IllegalStateException.class, () -> book.uncross(0, new Auction()));
    }
}
