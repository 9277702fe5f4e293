package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.ladder.SampleMarket.BTC;
import static tradewind.views.ladder.SampleMarket.OTHER;
import static tradewind.views.ladder.SampleMarket.price;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tradewind.engine.desk.DepthBoard;
import tradewind.engine.desk.TradeBoard;
import tradewind.engine.orders.Side;

class LadderMarketTest {
    private final SampleMarket sample = new SampleMarket();
    private final LadderMarket market = new LadderMarket(sample.desk, BTC);

    private long volume(String price) {
        return market.volume(market.rows().down(price(price)));
    }

    @Test
    void hasNoPriceBeforeTheFirstTrade() {
        assertFalse(market.refresh() && market.priced());
        sample.trade("1000.00", "1");
        assertTrue(market.refresh());
        assertTrue(market.priced());
    }

    @Test
    void countsWhatWasTradedBeforeAndSince() {
        sample.trade("1000.00", "1");
        market.refresh();
        sample.trade("1000.00", "2");
        sample.trade("1000.01", "4");
        market.refresh();
        assertEquals(BTC.quantity("3").units(), volume("1000.00"));
        assertEquals(BTC.quantity("4").units(), volume("1000.01"));
    }

    @Test
    void gathersVolumesInWiderRowsAndTakesThemApartAgain() {
        sample.trade("999.80", "1");
        sample.trade("1000.20", "2");
        sample.trade("1000.30", "4");
        market.refresh();
        market.group(new PriceRows(BTC, 50));
        assertEquals(BTC.quantity("3").units(), volume("1000.00"));
        assertEquals(BTC.quantity("4").units(), volume("1000.50"));
        market.group(new PriceRows(BTC, 10));
        assertEquals(BTC.quantity("2").units(), volume("1000.20"));
    }

    @Test
    void saysHowManyTradesItMissed() {
        sample.trade("1000.00", "1");
        market.refresh();
        for (int i = 0; i < TradeBoard.ROOM + 10; i++) sample.trade("1000.00", "1");
        market.refresh();
        assertEquals(10, market.missed());
        assertEquals(BTC.quantity("257").units(), volume("1000.00"));
    }

    @Test
    void theInsideOfAQuoteBetweenRowsLeavesARowForTheSpread() {
        market.group(new PriceRows(BTC, 50));
        sample.quote("1118.13", "1118.99");
        market.refresh();
        assertEquals(price("1118.00"), market.rows().price(market.bidRow()));
        assertEquals(price("1119.00"), market.rows().price(market.askRow()));
    }

    @Test
    void anotherInstrumentHasNothingOfTheOneBefore() {
        sample.trade("1000.00", "1");
        market.refresh();
        market.show(OTHER);
        market.refresh();
        assertFalse(market.priced());
        assertEquals(0, volume("1000.00"));
    }

    private void isOffered(Side side, String price, String size) {
        OptionalLong units = market.offered(side, market.rows().down(price(price)));
        assertEquals(OptionalLong.of(BTC.quantity(size).units()), units, side + " " + price);
    }

    private void isNotOffered(Side side, String price) {
        assertEquals(OptionalLong.empty(), market.offered(side, market.rows().down(price(price))), side + " " + price);
    }

    @Test
    void withoutABookOnlyTheQuoteIsOffered() {
        market.group(new PriceRows(BTC, 50));
        sample.quote("1118.50", "1119.00");
        market.refresh();
        isOffered(Side.BUY, "1118.50", "2.5");
        isOffered(Side.SELL, "1119.00", "1");
        isNotOffered(Side.BUY, "1118.00");
        isNotOffered(Side.SELL, "1119.50");
        assertTrue(market.derived());
    }

    @Test
    void levelsOfABookAreSummedInTheRowTheirOrdersBelongTo() {
        market.group(new PriceRows(BTC, 50));
        sample.book("1118.40 1 1118.60 2", "1118.10 3 1119.00 4", "1117.90 5 1119.10 6");
        assertTrue(market.refresh());
        isOffered(Side.BUY, "1118.00", "4");
        isOffered(Side.BUY, "1117.50", "5");
        isOffered(Side.SELL, "1119.00", "6");
        isOffered(Side.SELL, "1119.50", "6");
        isNotOffered(Side.BUY, "1118.50");
        market.group(new PriceRows(BTC, 10));
        isOffered(Side.BUY, "1118.40", "1");
        isOffered(Side.SELL, "1119.10", "6");
        isNotOffered(Side.SELL, "1118.90");
    }

    @Test
    void aBookIsTakenTogetherAndNothingOfTheQuoteWithIt() {
        market.group(new PriceRows(BTC, 50));
        sample.quote("1118.50", "1119.00");
        sample.book("1117.50 1 1120.00 2");
        market.refresh();
        assertEquals(price("1117.50"), market.bid());
        assertEquals(price("1120.00"), market.ask());
        assertEquals(price("1117.50"), market.rows().price(market.bidRow()));
        assertEquals(price("1120.00"), market.rows().price(market.askRow()));
        isNotOffered(Side.BUY, "1118.50");
        isNotOffered(Side.SELL, "1119.00");
        assertFalse(market.derived());
    }

    @Test
    void ofABookWithOneSideOnlyNoneIsMadeUp() {
        sample.trade("1118.00", "1");
        sample.quote("1117.50", "1118.50");
        sample.book("1117.00 1 1119.00 2");
        sample.change(1, Side.SELL, "1119.00", "0");
        market.refresh();
        assertFalse(market.hasTouch());
        assertTrue(market.priced());
        assertEquals(market.lastRow(), market.askRow());
        isOffered(Side.BUY, "1117.00", "1");
        isNotOffered(Side.SELL, "1118.50");
        isNotOffered(Side.SELL, "1118.00");
    }

    @Test
    void ofABookWithAGapNothingIsShownButTheQuote() {
        market.group(new PriceRows(BTC, 50));
        sample.quote("1118.50", "1119.00");
        sample.book("1118.00 1 1119.50 2", "1117.50 3 1120.00 4");
        sample.change(1, Side.BUY, "1117.00", "9");
        market.refresh();
        isOffered(Side.BUY, "1117.00", "9");
        sample.change(3, Side.BUY, "1116.50", "9");
        assertTrue(market.refresh());
        assertTrue(market.depth().incomplete());
        isOffered(Side.BUY, "1118.50", "2.5");
        isOffered(Side.SELL, "1119.00", "1");
        for (String gone : new String[] {"1118.00", "1117.50", "1117.00", "1116.50"}) isNotOffered(Side.BUY, gone);
        for (String gone : new String[] {"1119.50", "1120.00"}) isNotOffered(Side.SELL, gone);
        sample.book("1118.00 1 1119.50 2");
        market.refresh();
        isOffered(Side.BUY, "1118.00", "1");
    }

    @Test
    void saysWhereABookGoesOnBeyondWhatIsKnown() {
        String[] levels = new String[DepthBoard.LEVELS + 1];
        for (int i = 0; i < levels.length; i++)
            levels[i] = BTC.price(100_000 - i) + " 1 " + BTC.price(100_001 + i) + " 1";
        market.group(new PriceRows(BTC, 50));
        sample.book(levels);
        market.refresh();
        long last = market.rows().down(100_000 - DepthBoard.LEVELS + 1);
        assertTrue(market.depth().goesOn(Side.BUY, last));
        assertFalse(market.depth().goesOn(Side.BUY, last + 1));
        isOffered(Side.BUY, "999.50", "50");
        sample.book("1000.00 1 1000.50 1");
        market.refresh();
        assertFalse(market.depth().goesOn(Side.BUY, market.bidRow()), "that is all there is");
    }

    @Test
    void anotherInstrumentHasNoBookOfTheOneBefore() {
        sample.book("1118.00 1 1119.50 2");
        market.refresh();
        market.show(OTHER);
        market.refresh();
        assertFalse(market.depth().valid());
        isNotOffered(Side.BUY, "1118.00");
        market.show(BTC);
        assertTrue(market.depth().valid());
    }
}
