package tradewind.views.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.views.ladder.SampleMarket.BTC;
import static tradewind.views.ladder.SampleMarket.price;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.orders.OrdType;
import tradewind.engine.orders.Side;

class AimTest {
    private final SampleMarket sample = new SampleMarket();
    private final LadderMarket market = new LadderMarket(sample.desk, BTC);

    @BeforeEach
    void bidAt1118AndAskAt1119() {
        sample.trade("1118.99", "1");
        sample.quote("1118.13", "1118.99");
        market.refresh();
        market.group(new PriceRows(BTC, 50));
    }

    /// The bid column buys, the ask column sells.
    @ParameterizedTest
    @CsvSource({
        "BUY, 1117.00, LIMIT", "BUY, 1118.50, LIMIT", "BUY, 1119.00, LIMIT", "BUY, 1119.50, STOP",
        "SELL, 1120.00, LIMIT", "SELL, 1118.50, LIMIT", "SELL, 1118.00, LIMIT", "SELL, 1117.50, STOP"
    })
    void theSideOfTheMarketSaysLimitOrStop(Side side, String price, OrdType type) {
        long row = market.rows().down(price(price));
        assertEquals(Optional.of(new Aim(side, type, price(price))), Aim.at(side, row, market));
    }

    @Test
    void nothingIsAimedAtBelowTheLowestPrice() {
        assertEquals(Optional.empty(), Aim.at(Side.BUY, 0, market));
    }

    @Test
    void nothingIsAimedAtInAnUnknownMarket() {
        LadderMarket silent = new LadderMarket(new SampleMarket().desk, BTC);
        silent.refresh();
        assertEquals(Optional.empty(), Aim.at(Side.BUY, 100, silent));
    }

    @Test
    void aLimitThatReachesTheOtherSideFillsAtOnce() {
        assertTrue(Aim.limit(Side.BUY, price("1119.00")).crosses(market));
        assertFalse(Aim.limit(Side.BUY, price("1118.50")).crosses(market));
        assertTrue(Aim.limit(Side.SELL, price("1118.00")).crosses(market));
        assertFalse(Aim.limit(Side.SELL, price("1118.50")).crosses(market));
    }

    @Test
    void theBookThatIsShownSaysLimitOrStopAndWhetherItFillsAtOnce() {
        sample.book("1116.00 1 1117.00 2");
        market.refresh();
        Aim at = Aim.at(Side.BUY, market.rows().down(price("1117.00")), market).orElseThrow();
        assertEquals(OrdType.LIMIT, at.type());
        assertTrue(at.crosses(market));
        Aim beyond =
                Aim.at(Side.BUY, market.rows().down(price("1117.50")), market).orElseThrow();
        assertEquals(OrdType.STOP, beyond.type());
        assertFalse(Aim.limit(Side.SELL, price("1116.50")).crosses(market));
    }
}
