package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tradewind.views.ladder.SampleMarket.BTC;
import static tradewind.views.ladder.SampleMarket.price;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;

class PriceRowsTest {
    private final PriceRows halves = new PriceRows(BTC, 50);

    @Test
    void aBidStandsAtOrBelowItsPriceAndAnAskAtOrAbove() {
        assertEquals(price("1118.00"), halves.price(halves.down(price("1118.13"))));
        assertEquals(price("1119.00"), halves.price(halves.up(price("1118.99"))));
    }

    @Test
    void aPriceOnARowStandsThereFromBothSides() {
        assertEquals(halves.down(price("1118.50")), halves.up(price("1118.50")));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "920.00, 50", "1118.99, 50", "50.00, 5", "20000.00, 1000"})
    void theUsualStepShowsAboutTheSamePartOfAnyPrice(String price, long step) {
        assertEquals(step, PriceRows.usual(BTC, price(price)).step());
    }

    @Test
    void aStepIsAMultipleOfTheTick() {
        Instrument quarters = new Instrument(0, BTC.id(), "", Currency.BTC, Currency.USD, 2, 25, 8, 1, 100_000_000L);
        assertEquals(125, PriceRows.usual(quarters, 180_425).step());
        assertThrows(IllegalArgumentException.class, () -> new PriceRows(quarters, 60));
    }
}
