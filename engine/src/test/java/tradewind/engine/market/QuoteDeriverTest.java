package tradewind.engine.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuoteDeriverTest {
    private final QuoteDeriver quotes = new QuoteDeriver(10, 500, 5);

    private void assertQuote(long bid, long ask, int aggressor) {
        assertEquals(bid, quotes.bid());
        assertEquals(ask, quotes.ask());
        assertEquals(aggressor, quotes.aggressor());
    }

    @Test
    void aTradeAboveTheOneBeforePaidTheAsk() {
        quotes.onTrade(1_000);
        quotes.onTrade(1_010);
        assertQuote(990, 1_010, 1);
    }

    @Test
    void aTradeBelowTheOneBeforeHitTheBid() {
        quotes.onTrade(1_000);
        quotes.onTrade(990);
        assertQuote(990, 1_010, -1);
    }

    @Test
    void aTradeAtTheSamePriceHasTheDirectionOfTheOneBefore() {
        quotes.onTrade(1_000);
        quotes.onTrade(990);
        quotes.onTrade(990);
        assertQuote(990, 1_010, -1);
    }

    @Test
    void theFirstTradeCountsAsBought() {
        quotes.onTrade(1_000);
        assertQuote(980, 1_000, 1);
        assertEquals(500, quotes.depth());
    }

    @Test
    void theSpreadIsRoundedUpToThePriceStepAndNeverZero() {
        QuoteDeriver odd = new QuoteDeriver(3, 1, 5);
        odd.onTrade(1_000);
        assertEquals(990, odd.bid());
        QuoteDeriver none = new QuoteDeriver(0, 1, 5);
        none.onTrade(1_000);
        assertEquals(995, none.bid());
    }

    @Test
    void theBookIsNeverCrossedOrLockedAndTheTradeStandsAtOneSide() {
        SplittableRandom random = new SplittableRandom(7);
        long price = 10_000;
        for (int i = 0; i < 100_000; i++) {
            price += 5L * random.nextInt(-3, 4);
            quotes.onTrade(price);
            assertTrue(quotes.bid() < quotes.ask());
            assertTrue(price == (quotes.aggressor() > 0 ? quotes.ask() : quotes.bid()));
            assertTrue(quotes.bid() % 5 == 0 && quotes.ask() % 5 == 0);
        }
    }

    @Test
    void refusesParametersThatMakeNoSense() {
        assertThrows(IllegalArgumentException.class, () -> new QuoteDeriver(-1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new QuoteDeriver(1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new QuoteDeriver(1, 1, 0));
    }
}
