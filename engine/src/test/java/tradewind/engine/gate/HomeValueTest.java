package tradewind.engine.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;

class HomeValueTest {
    private static final Currency EUR = new Currency("EUR", 4);
    private static final Instrument BTC_USD = of(0, "BTC/USD", Currency.BTC, Currency.USD);
    private static final Instrument ETH_BTC = of(1, "ETH/BTC", Currency.ETH, Currency.BTC);
    private static final Instrument BTC_EUR = of(2, "BTC/EUR", Currency.BTC, EUR);
    private static final Instruments ALL = new Instruments(List.of(BTC_USD, ETH_BTC, BTC_EUR));

    private final HomeValue values = new HomeValue(ALL, Currency.USD);

    private static Instrument of(int index, String symbol, Currency base, Currency quote) {
        return new Instrument(index, new InstrumentId(symbol, "Test"), symbol, base, quote, 2, 1, 8, 1, 1);
    }

    private static long usd(String amount) {
        return Currency.USD.money(amount).units();
    }

    @Test
    void isPriceTimesQuantityInTheHomeCurrency() {
        assertEquals(usd("150"), values.of(0, 150_000_000L, 100_00, 0));
        assertEquals(usd("-150"), values.of(0, -150_000_000L, 100_00, 0));
    }

    @Test
    void convertsAtTheLastPriceOfTheInstrumentBetweenTheTwoCurrencies() {
        // 2 ETH at 0.05 BTC, the BTC at 1,000 USD
        assertEquals(usd("100"), values.of(1, 200_000_000L, 5, 1_000_00));
        assertEquals(0, values.rateInstrument(1));
    }

    @Test
    void isUnknownWithoutAPriceOrARateAndNeverZero() {
        assertEquals(HomeValue.UNKNOWN, values.of(0, 1, 0, 0));
        assertEquals(HomeValue.UNKNOWN, values.of(0, 1, -5, 0));
        assertEquals(HomeValue.UNKNOWN, values.of(1, 200_000_000L, 5, 0));
        assertEquals(HomeValue.UNKNOWN, values.of(2, 100_000_000L, 100_00, 0));
        assertEquals(HomeValue.UNKNOWN, values.of(0, Long.MAX_VALUE, Long.MAX_VALUE, 0));
    }

    @Test
    void ofNothingIsNothing() {
        assertEquals(0, values.of(2, 0, 0, 0));
        assertEquals(0, values.ofMoney(2, 0, 0));
    }
}
