package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.ladder.SampleMarket.BTC;
import static tradewind.views.ladder.SampleMarket.OTHER;
import static tradewind.views.ladder.SampleMarket.price;

import org.junit.jupiter.api.Test;
import tradewind.engine.desk.TradeBoard;

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
}
