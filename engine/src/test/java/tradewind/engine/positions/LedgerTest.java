package tradewind.engine.positions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;

class LedgerTest {
    private static final long SEED = 20131125;
    private static final int BUY = 1;
    private static final int SELL = -1;
    private static final Instrument BTC = new Instrument(
            0, new InstrumentId("BTC/USD", "Test"), "Bitcoin", Currency.BTC, Currency.USD, 2, 1, 8, 1, 100_000_000);

    private final Ledger ledger = new Ledger(new Instruments(List.of(BTC)), List.of(Currency.USD.money("100000")));

    private String fill(int sign, String quantity, String price, String fee) {
        long gain = ledger.fill(
                0,
                sign,
                BTC.quantity(quantity).units(),
                BTC.price(price).units(),
                Currency.USD.money(fee).units());
        return usd(gain);
    }

    private static String usd(long units) {
        return Currency.USD.money(units).amount();
    }

    private void assertStands(String net, String cost, String realised, String fees, String cash) {
        assertEquals(net, Currency.BTC.money(ledger.netQuantity(0)).amount(), "net");
        assertEquals(cost, usd(ledger.cost(0)), "cost");
        assertEquals(realised, usd(ledger.realised(0)), "realised");
        assertEquals(fees, usd(ledger.fees(0)), "fees");
        assertEquals(cash, ledger.cash(Currency.USD).amount(), "cash");
    }

    @Test
    void beginsFlatWithItsCash() {
        assertStands("0.00000000", "0.0000", "0.0000", "0.0000", "100000.0000");
        assertEquals(0, ledger.openProfit(0, 800_00));
    }

    @Test
    void opensAndAddsAtAverageCost() {
        assertEquals("0.0000", fill(BUY, "2", "800", "0"));
        assertEquals("0.0000", fill(BUY, "1", "830", "0"));
        assertStands("3.00000000", "2430.0000", "0.0000", "0.0000", "97570.0000");
        assertEquals("60.0000", usd(ledger.openProfit(0, 830_00)));
    }

    @Test
    void reducingRealisesAgainstTheAverageCost() {
        fill(BUY, "2", "800", "0");
        fill(BUY, "1", "830", "0");
        assertEquals("40.0000", fill(SELL, "1", "850", "0"));
        assertStands("2.00000000", "1620.0000", "40.0000", "0.0000", "98420.0000");
        assertEquals("-20.0000", fill(SELL, "2", "800", "0"));
        assertStands("0.00000000", "0.0000", "20.0000", "0.0000", "100020.0000");
    }

    @Test
    void turningClosesTheOldPositionAndOpensTheRestAtItsPrice() {
        fill(BUY, "1", "800", "0");
        assertEquals("50.0000", fill(SELL, "3", "850", "0"));
        assertStands("-2.00000000", "-1700.0000", "50.0000", "0.0000", "101750.0000");
        assertEquals("-20.0000", usd(ledger.openProfit(0, 860_00)));
        assertEquals("-30.0000", fill(BUY, "3", "865", "0"));
        assertStands("1.00000000", "865.0000", "20.0000", "0.0000", "99155.0000");
    }

    @Test
    void aShortEarnsWhenThePriceFalls() {
        fill(SELL, "2", "800", "0");
        assertStands("-2.00000000", "-1600.0000", "0.0000", "0.0000", "101600.0000");
        assertEquals("100.0000", usd(ledger.openProfit(0, 750_00)));
        assertEquals("50.0000", fill(BUY, "1", "750", "0"));
        assertStands("-1.00000000", "-800.0000", "50.0000", "0.0000", "100850.0000");
    }

    @Test
    void feesLeaveTheCashAndNotTheRealisedProfitAndRebatesComeIn() {
        fill(BUY, "1", "800", "2.40");
        fill(SELL, "1", "810", "-0.81");
        assertStands("0.00000000", "0.0000", "10.0000", "1.5900", "100008.4100");
    }

    @Test
    void theBaseCurrencyIsHeld() {
        fill(BUY, "2", "800", "0");
        fill(SELL, "0.5", "800", "0");
        assertEquals("1.50000000", ledger.cash(Currency.BTC).amount());
        assertThrows(IllegalArgumentException.class, () -> ledger.cash(Currency.ETH));
    }

    @Test
    void whatIsTooLargeIsRefusedAndNothingIsBooked() {
        fill(BUY, "1", "800", "1");
        assertThrows(ArithmeticException.class, () -> ledger.fill(0, BUY, Long.MAX_VALUE, 1, 0));
        assertThrows(ArithmeticException.class, () -> ledger.fill(0, BUY, 1, 1, Long.MIN_VALUE));
        assertThrows(ArithmeticException.class, () -> ledger.fill(0, BUY, Long.MAX_VALUE / 2, Long.MAX_VALUE / 2, 0));
        assertStands("1.00000000", "800.0000", "0.0000", "1.0000", "99199.0000");
    }

    @Test
    void refusesAnInstrumentWhoseQuantitiesItsCurrencyCannotHold() {
        Instrument fine = new Instrument(
                0, new InstrumentId("X", "Test"), "X", new Currency("X", 2), Currency.USD, 2, 1, 8, 1, 1);
        Instruments instruments = new Instruments(List.of(fine));
        assertThrows(IllegalArgumentException.class, () -> new Ledger(instruments, List.of()));
    }

    @Test
    void standsWhereItWasAfterARestore() {
        fill(BUY, "2", "800", "1");
        fill(SELL, "1", "850", "1");
        Ledger restored = new Ledger(new Instruments(List.of(BTC)), List.of());
        restored.restorePosition(0, ledger.netQuantity(0), ledger.cost(0), ledger.realised(0), ledger.fees(0));
        for (Currency currency : ledger.currencies()) restored.restoreCash(ledger.cash(currency));
        assertEquals(ledger.netQuantity(0), restored.netQuantity(0));
        assertEquals(ledger.cost(0), restored.cost(0));
        assertEquals(ledger.cash(Currency.USD), restored.cash(Currency.USD));
        assertEquals(ledger.cash(Currency.BTC), restored.cash(Currency.BTC));
    }

    @Test
    void cashIsStartLessCostPlusRealisedLessFeesAfterEveryFill() {
        SplittableRandom random = new SplittableRandom(SEED);
        long start = ledger.cash(Currency.USD).units();
        for (int i = 0; i < 100_000; i++) {
            int sign = random.nextBoolean() ? BUY : SELL;
            long quantity = random.nextLong(1, 1L << random.nextInt(1, 33));
            if (random.nextInt(10) == 0 && ledger.netQuantity(0) != 0) {
                quantity = Math.abs(ledger.netQuantity(0));
                sign = -Long.signum(ledger.netQuantity(0));
            }
            ledger.fill(0, sign, quantity, random.nextLong(1, 200_000), random.nextLong(-500, 5_000));
            assertEquals(
                    start - ledger.cost(0) + ledger.realised(0) - ledger.fees(0),
                    ledger.cash(Currency.USD).units(),
                    "seed " + SEED + ", fill " + i);
            assertEquals(ledger.netQuantity(0), ledger.cash(Currency.BTC).units(), "seed " + SEED);
            if (ledger.netQuantity(0) == 0) assertEquals(0, ledger.cost(0), "seed " + SEED + ", fill " + i);
        }
    }

    @Test
    void allocatesNothingPerFill() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        fillMany(100_000);
        long id = Thread.currentThread().threadId();
        long least = Long.MAX_VALUE; // the compiler's own work shows in the first rounds
        for (int round = 0; round < 4; round++) {
            long before = threads.getThreadAllocatedBytes(id);
            fillMany(1_000_000);
            least = Math.min(least, threads.getThreadAllocatedBytes(id) - before);
        }
        assertTrue(least < 1_024, "bytes for 1,000,000 fills: " + least);
    }

    private void fillMany(int times) {
        for (int i = 0; i < times; i++) {
            int sign = i % 3 == 0 ? BUY : i % 3 == 1 ? SELL : i % 2 == 0 ? BUY : SELL;
            ledger.fill(0, sign, 12_345_678L + i % 1_000, 81_550 + i % 100, 25);
        }
    }
}
