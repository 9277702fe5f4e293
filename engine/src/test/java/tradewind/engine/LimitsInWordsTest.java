package tradewind.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.RuleGrid;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.market.Currency;

class LimitsInWordsTest {
    @Test
    void anInstrumentsLimitsHaveNoMoreDecimalsThanTheyNeed() {
        Limits limits = new Limits(5_000_000_000L, 1_000_000_000L, 500, 12_345L, 0, 20, 0, false, 0);
        assertEquals(
                "order at most 50 BTC or 100,000 USD, price within 500 bp, position at most 0.00012345 BTC,"
                        + " 20 messages a second",
                LimitsInWords.of(SampleMarket.BTC_USD, limits));
    }

    @Test
    void thoseOfTheAccountAreInItsOwnCurrency() {
        AccountLimits limits = new AccountLimits(
                Currency.USD,
                2_500_000_000L,
                2_500_000_000L,
                1_000_001L,
                5_000,
                0,
                200_000_000L,
                -10_000L,
                50,
                20,
                6,
                2_000_000_000L,
                RuleGrid.DEFAULT);
        assertEquals(
                "gross at most 250,000 USD, net 250,000 USD, open orders 100.0001 USD, margin 5000 bp with credit 0 USD,"
                        + " day loss 20,000 USD, equity at least -1 USD, 50 orders for each fill from 20 on,"
                        + " 6 orders in one direction within 2 s",
                LimitsInWords.of(limits));
    }
}
