package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Side;
import tradewind.views.blotter.TestDesk;

class RiskSizingTest {
    @Test
    void dividesTheRiskByTheDistanceToTheStop() {
        assertEquals(units(TestDesk.BTC, "4"), size(TestDesk.BTC, Side.BUY, "100", "1115.00", "1090.00"));
        assertEquals(units(TestDesk.BTC, "0.5"), size(TestDesk.BTC, Side.SELL, "12.50", "1090.00", "1115.00"));
    }

    @Test
    void roundsDownToAWholeLot() {
        assertEquals(units(TestDesk.BTC, "33.33333333"), size(TestDesk.BTC, Side.BUY, "1", "1115.00", "1114.97"));
        assertEquals(units(TestDesk.ETH, "0.33"), size(TestDesk.ETH, Side.BUY, "1", "13.00", "10.00"));
    }

    @Test
    void refusesAStopAtTheEntryOrOnTheWrongSide() {
        assertEquals(wrong("The stop equals the entry 1,115.00"), size(TestDesk.BTC, Side.BUY, "1", "1115", "1115"));
        assertEquals(
                wrong("The stop of a buy must be below 1,115.00"),
                size(TestDesk.BTC, Side.BUY, "1", "1115", "1115.01"));
        assertEquals(
                wrong("The stop of a sell must be above 1,115.00"),
                size(TestDesk.BTC, Side.SELL, "1", "1115", "1114.99"));
    }

    @Test
    void refusesARiskThatBuysLessThanALot() {
        assertEquals(
                wrong("The risk is too small for one lot"), size(TestDesk.BTC, Side.BUY, "0.00000001", "1115", "1100"));
    }

    @Test
    void neverLosesMoreThanTheRiskAndNeverAWholeLotLess() {
        long seed = 20131129;
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            Instrument instrument = random.nextBoolean() ? TestDesk.BTC : TestDesk.ETH;
            BigDecimal cash = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2);
            long entry = 5 * (10_000 + random.nextInt(20_000));
            long stop = 5 * (1 + random.nextInt(9_999));
            if (!(RiskSizing.quantity(instrument, Side.BUY, cash, entry, stop) instanceof NumberEntry.Units q))
                continue;
            BigDecimal each = BigDecimal.valueOf(entry - stop, instrument.priceScale());
            BigDecimal loss =
                    BigDecimal.valueOf(q.units(), instrument.quantityScale()).multiply(each);
            BigDecimal lot = BigDecimal.valueOf(instrument.lot(), instrument.quantityScale())
                    .multiply(each);
            String report = "seed " + seed + ": " + cash + " at " + entry + " stop " + stop;
            assertTrue(loss.compareTo(cash) <= 0, report);
            assertTrue(loss.add(lot).compareTo(cash) > 0, report);
            assertTrue(instrument.onLot(q.units()), report);
        }
    }

    private static NumberEntry size(Instrument instrument, Side side, String cash, String entry, String stop) {
        return RiskSizing.quantity(
                instrument,
                side,
                new BigDecimal(cash),
                instrument.price(entry).units(),
                instrument.price(stop).units());
    }

    private static NumberEntry units(Instrument instrument, String quantity) {
        return new NumberEntry.Units(instrument.quantity(quantity).units());
    }

    private static NumberEntry wrong(String reason) {
        return new NumberEntry.Wrong(reason);
    }
}
