package tradewind.engine.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;

class PositionRowTest {
    private static Instrument btc(long tick) {
        return new Instrument(
                0,
                new InstrumentId("BTC/USD", "Test"),
                "Bitcoin",
                Currency.BTC,
                Currency.USD,
                2,
                tick,
                8,
                1,
                100_000_000);
    }

    private static PositionRow position(long tick, String net, String cost) {
        boolean isShort = net.startsWith("-");
        Instrument instrument = btc(tick);
        long units = instrument.quantity(isShort ? net.substring(1) : net).units();
        return new PositionRow(
                instrument,
                isShort ? -units : units,
                Currency.USD.money(cost),
                Currency.USD.zero(),
                Currency.USD.zero());
    }

    /// The average of the first two is on the tick, of the others 1,000.00333…, rounded 1,000.00, or 1,000.00666….
    @ParameterizedTest
    @CsvSource({
        "1, 2, 2000, 1000.00",
        "1, -2, -2000, 1000.00",
        "1, 3, 3000.01, 1000.01",
        "1, -3, -3000.01, 1000.00",
        "1, 3, 3000.02, 1000.01",
        "1, -3, -3000.02, 1000.00",
        "50, 3, 3000.01, 1000.50",
        "50, -3, -3000.01, 1000.00",
        "50, 2, 2000, 1000.00",
        "50, -3, -2999.98, 999.50"
    })
    void breaksEvenAtTheNearestTickThatDoesNotLose(long tick, String net, String cost, String price) {
        PositionRow position = position(tick, net, cost);
        assertEquals(Optional.of(position.instrument().price(price)), position.breakEven());
    }

    @ParameterizedTest
    @CsvSource({"3, 3000.01", "-3, -3000.02", "0.00000007, 0.0001", "-0.7, -700.0001"})
    void closingAtBreakEvenLosesNothing(String net, String cost) {
        PositionRow position = position(1, net, cost);
        long price = position.breakEven().orElseThrow().units();
        assertTrue(position.openProfit(price).units() >= 0);
    }

    @Test
    void hasNoBreakEvenWhenFlat() {
        assertEquals(Optional.empty(), position(1, "0", "0").breakEven());
    }
}
