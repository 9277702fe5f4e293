package tradewind.views.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.views.limits.LimitFieldsTest.ACCOUNT;
import static tradewind.views.limits.LimitFieldsTest.BTC;
import static tradewind.views.limits.LimitFieldsTest.LIMITS;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tradewind.engine.GateFigures;
import tradewind.engine.GateFigures.OfInstrument;
import tradewind.engine.market.Currency;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.market.Money;

class LimitUsesTest {
    private static final long COIN = 100_000_000L;
    private static final long SECOND = 1_000_000_000L;

    private static OfInstrument held(long net, long ifAllFilled, long ifSold) {
        return new OfInstrument(BTC, net * COIN, ifAllFilled * COIN, ifSold * COIN, MarketStatus.OPEN);
    }

    private static LimitUse position(OfInstrument now) {
        return Objects.requireNonNull(LimitUses.of(now, LIMITS, 0, 0).get(LimitFields.POSITION));
    }

    private static Money usd(String text) {
        return Currency.USD.money(text);
    }

    private static GateFigures account(String gross, String equity, String loss, long messages, long fills) {
        return new GateFigures(
                usd(gross), usd("0"), usd("0"), usd(equity), usd(loss), true, messages, fills, List.of());
    }

    @Test
    void thePositionCountsWhatIsOpenToo() {
        LimitUse use = position(held(40, 85, 0));
        assertEquals(new LimitUse("85.00 if filled, 40.00 held", 0.85), use);
        assertEquals("! 85.00 if filled, 40.00 held", use.marked());
        assertEquals(LimitUse.Stand.NEAR, use.stand());
    }

    @Test
    void aLimitThatIsReachedIsMarked() {
        LimitUse use = position(held(100, 100, 0));
        assertEquals("✕ 100.00 held", use.marked());
        assertEquals("100.00 held, 100 %, limit reached", use.spoken());
    }

    @Test
    void shortSalesAreHeldAgainstWhatWasLocated() {
        assertEquals(
                new LimitUse("20.00 short if filled", 0.8),
                LimitUses.of(held(-10, 20, 20), LIMITS, 0, 0).get(LimitFields.SHORT));
        assertEquals(
                LimitUse.words("not short"),
                LimitUses.of(held(10, 10, 0), LIMITS, 0, 0).get(LimitFields.SHORT));
    }

    @Test
    void theAgeOfMarketDataAndTheRateAreUsesToo() {
        Map<String, LimitUse> uses = LimitUses.of(held(0, 0, 0), LIMITS, 90 * SECOND, 5);
        assertEquals(new LimitUse("90 s old", 0.05), uses.get(LimitFields.STALE));
        assertEquals(new LimitUse("5 in the last second", 0.25), uses.get(LimitFields.RATE));
        assertEquals(
                LimitUse.words("no market data yet"),
                LimitUses.of(held(0, 0, 0), LIMITS, -1, -1).get(LimitFields.STALE));
    }

    @Test
    void theMarginIsHeldAgainstEquityAndCredit() {
        Map<String, LimitUse> uses = LimitUses.of(account("100000", "99999", "0", 0, 0), ACCOUNT);
        assertEquals(new LimitUse("50,000 of 100,000", 0.5), uses.get(LimitFields.MARGIN));
        assertEquals(new LimitUse("100,000", 0.4), uses.get(LimitFields.GROSS));
    }

    @Test
    void aFloorIsNearWhenTheEquityIsNear() {
        assertEquals(
                new LimitUse("62,500 now", 0.8),
                LimitUses.of(account("0", "62500", "0", 0, 0), ACCOUNT).get(LimitFields.EQUITY));
    }

    @Test
    void ordersForEachFillCountOnceTheyAreAskedFor() {
        assertEquals(
                new LimitUse("499 for 1 fill", 0),
                LimitUses.of(account("0", "1", "0", 499, 1), ACCOUNT).get(LimitFields.PER_FILL));
        assertEquals(
                new LimitUse("1,000 for 25 fills", 0.8),
                LimitUses.of(account("0", "1", "0", 1_000, 25), ACCOUNT).get(LimitFields.PER_FILL));
    }
}
