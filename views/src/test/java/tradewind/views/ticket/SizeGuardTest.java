package tradewind.views.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Money;
import tradewind.views.blotter.TestDesk;

class SizeGuardTest {
    private static final long ONE = 100_000_000L;

    @Test
    void asksNothingUpToFiveTimesTheDefault() {
        assertEquals(Optional.empty(), question(5 * ONE, "5000"));
    }

    @Test
    void asksAboveFiveTimesTheDefault() {
        assertEquals(
                Optional.of("5.50 is 5.5 × the default 1.00; value 6,149.97 USD"), question(55 * ONE / 10, "6149.97"));
    }

    @Test
    void asksAboveAHundredThousandInValue() {
        assertEquals(Optional.empty(), question(ONE, "100000"));
        assertEquals(Optional.of("1.00 is worth 100,000.01 USD"), question(ONE, "100000.01"));
    }

    @Test
    void asksAboutTheSizeEvenIfTheValueIsNotKnown() {
        assertEquals(
                Optional.of("24.00 is 24 × the default 1.00"),
                SizeGuard.question(TestDesk.BTC, 24 * ONE, Optional.empty()));
    }

    @Test
    void refusesAHundredTimesTheDefault() {
        assertEquals(Optional.empty(), SizeGuard.refusal(TestDesk.BTC, 100 * ONE - 1));
        assertEquals(Optional.of("100 × the default 1.00: a slip?"), SizeGuard.refusal(TestDesk.BTC, 100 * ONE));
    }

    private static Optional<String> question(long quantity, String value) {
        Money money = Currency.USD.money(value);
        return SizeGuard.question(TestDesk.BTC, quantity, Optional.of(money));
    }
}
