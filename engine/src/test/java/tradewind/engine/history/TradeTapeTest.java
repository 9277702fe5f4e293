package tradewind.engine.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;

class TradeTapeTest {
    /// Tick 0.05, lot 0.1.
    private static final Instrument COARSE = new Instrument(
            0, new InstrumentId("ABC", "Venue"), "Abc", new Currency("ABC", 4), Currency.USD, 2, 5, 2, 10, 10);

    private final TradeTape.Builder tape = TradeTape.builder(COARSE, "by hand");

    @Test
    void keepsGoodTradesInColumns() {
        TradeTape built = tape.add(7, 100, 10).add(7, 105, 20).add(9, 95, 30).build();
        assertEquals(3, built.size());
        assertEquals(7, built.start());
        assertEquals(9, built.end());
        assertEquals(105, built.price(1));
        assertEquals(30, built.quantity(2));
        assertEquals(List.of(), built.quarantined());
    }

    @ParameterizedTest
    @CsvSource({
        "9, 100, 10, it is earlier than the row before it",
        "10, 101, 10, the price is off the tick of 0.05",
        "10, 0, 10, the price is not above zero",
        "10, -5, 10, the price is not above zero",
        "10, 100, 0, the amount is not above zero",
        "10, 100, -10, the amount is not above zero",
        "10, 100, 11, the amount is off the lot of 0.10",
    })
    void keepsABadRowOutAndSaysWhy(long time, long price, long quantity, String reason) {
        TradeTape built =
                tape.add(10, 100, 10).add(2, "the row", time, price, quantity).build();
        assertEquals(1, built.size());
        assertEquals(List.of(new Quarantined(2, "the row", reason)), built.quarantined());
    }

    @Test
    void measuresOrderAgainstTheLastGoodRow() {
        TradeTape built =
                tape.add(10, 100, 10).add(99, 101, 10).add(11, 100, 10).build();
        assertEquals(2, built.size());
        assertEquals(1, built.quarantined().size());
    }

    @Test
    void needsATrade() {
        assertThrows(IllegalStateException.class, tape::build);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "5, 0", "6, 1", "7, 1", "8, 3", "9, 3", "10, 4"})
    void findsTheFirstTradeAtOrAfterATime(long time, int index) {
        TradeTape built = tape.add(5, 100, 10)
                .add(7, 100, 10)
                .add(7, 105, 10)
                .add(9, 100, 10)
                .build();
        assertEquals(index, built.indexAt(time));
    }

    @Test
    void outlinesPricesInEquallyLongSlicesOfTime() {
        TradeTape built = tape.add(0, 100, 10)
                .add(10, 105, 10)
                .add(11, 110, 10)
                .add(100, 200, 10)
                .build();
        assertArrayEquals(new long[] {110, 110, 110, 200}, built.outline(4));
        assertArrayEquals(new long[] {200}, built.outline(1));
    }

    @Test
    void outlinesASingleTrade() {
        assertArrayEquals(
                new long[] {100, 100, 100}, tape.add(5, 100, 10).build().outline(3));
    }
}
