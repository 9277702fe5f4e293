package tradewind.engine.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstrumentTest {
    private static final InstrumentId ID = new InstrumentId("BTC/USD", "Bitstamp");
    private static final Instrument BTC = instrument(0, ID, 5, 1_000, 10_000);

    private static Instrument instrument(int index, InstrumentId id, long tick, long lot, long defaultQuantity) {
        return new Instrument(index, id, "Bitcoin", Currency.BTC, Currency.USD, 2, tick, 8, lot, defaultQuantity);
    }

    @Test
    void knowsItsPriceStepAndItsLot() {
        assertTrue(BTC.onTick(100_05));
        assertFalse(BTC.onTick(100_06));
        assertTrue(BTC.onTick(-100_05));
        assertTrue(BTC.onLot(2_000));
        assertFalse(BTC.onLot(2_001));
    }

    @Test
    void readsPricesAndQuantitiesAtItsScale() {
        assertEquals(new Price(815_50, 2), BTC.price("815.5"));
        assertEquals(new Quantity(1, 8), BTC.quantity("0.00000001"));
        assertThrows(NumberFormatException.class, () -> BTC.price("815.501"));
        assertThrows(NumberFormatException.class, () -> BTC.quantity("1e-3"));
    }

    @Test
    void pricesAQuantityInTheQuoteCurrency() {
        assertEquals(Currency.USD.money("815.5").units(), BTC.notional(815_50, 100_000_000));
        assertEquals(Currency.USD.money("-815.5").units(), BTC.notional(815_50, -100_000_000));
        assertEquals(0, BTC.notional(815_50, 1), "0.0000081550 USD rounds to nothing at four decimals");
        assertThrows(ArithmeticException.class, () -> BTC.notional(Long.MAX_VALUE, Long.MAX_VALUE));
    }

    @Test
    void averagesANotionalOverAQuantityToItsOwnDecimals() {
        long units = BTC.quantity("3").units();
        assertEquals(
                "33.33",
                BTC.averagePrice(Currency.USD.money("100").units(), units).toString());
        assertEquals(
                "-33.33",
                BTC.averagePrice(Currency.USD.money("-100").units(), units).toString());
    }

    @Test
    void averagesWhereMoneyHasMoreDecimalsThanPriceAndQuantityTogether() {
        Instrument share =
                new Instrument(0, new InstrumentId("AAPL", "X"), "Apple", Currency.USD, Currency.USD, 2, 1, 0, 1, 100);
        assertEquals(
                "150.25",
                share.averagePrice(Currency.USD.money("1502.5").units(), 10).toString());
    }

    @Test
    void refusesStepsThatMakeNoSense() {
        assertThrows(IllegalArgumentException.class, () -> instrument(-1, ID, 5, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> instrument(0, ID, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> instrument(0, ID, 5, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> instrument(0, ID, 5, 10, 15));
        assertThrows(IllegalArgumentException.class, () -> new InstrumentId("", "X"));
    }

    @Test
    void aSessionNumbersItsInstrumentsFromZeroAndNamesEachOnce() {
        Instrument eth = instrument(1, new InstrumentId("ETH/USD", "Bitstamp"), 5, 1, 1);
        Instruments both = new Instruments(List.of(BTC, eth));
        assertEquals(2, both.size());
        assertEquals(eth, both.get(1));
        assertEquals(Optional.of(eth), both.find("eth/usd"));
        assertEquals(Optional.of(BTC), both.find(ID));
        assertEquals(Optional.empty(), both.find("XRP/USD"));
        assertThrows(IllegalArgumentException.class, () -> new Instruments(List.of(eth)));
        assertThrows(IllegalArgumentException.class, () -> new Instruments(List.of(BTC, instrument(1, ID, 5, 1, 1))));
    }
}
