package tradewind.views.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.desk.AccountRow;
import tradewind.engine.desk.PositionRow;
import tradewind.engine.gate.Limits;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Money;

class AccountFiguresTest {
    private static final RiskUse NO_RISK = new RiskUse(Optional.of(0.0), "");

    @Test
    void givesTheDayAsAShareOfTheEquityItBeganWith() {
        AccountFigures figures = AccountFigures.of(account("100408.39", "408.39", "229.41", "23377.90"), NO_RISK);
        assertEquals(
                new AccountFigures(
                        "USD", "100,408.39", "+408.39", "+0.41 %", 1, "+229.41", 1, "23,377.90", "23.3 %", NO_RISK),
                figures);
    }

    @Test
    void marksALossWithSignAndDirection() {
        AccountFigures figures = AccountFigures.of(account("99000", "-1000", "0", "0"), NO_RISK);
        assertEquals("−1,000.00", figures.dayProfit());
        assertEquals("−1.00 %", figures.dayPercent());
        assertEquals(-1, figures.dayDirection());
        assertEquals(0, figures.openDirection());
    }

    @Test
    void leavesPercentagesEmptyWithoutEquity() {
        AccountFigures figures = AccountFigures.of(account("0", "0", "0", "50"), NO_RISK);
        assertEquals("", figures.dayPercent());
        assertEquals("", figures.exposureShare());
    }

    @Test
    void usesTheFullestPositionForRiskLongOrShort() {
        RiskUse risk = RiskUse.of(List.of(position(0, 1_000), position(1, -3_000)), instrument -> limit(4_000));
        assertEquals(Optional.of(0.75), risk.share());
        assertEquals("75 %", risk.text());
        assertFalse(risk.near());
        assertTrue(risk.detail().contains("S1"), risk.detail());
    }

    @Test
    void callsARiskNearFromEightyPercentAndOverAboveTheLimit() {
        assertEquals(
                "! 80 %",
                RiskUse.of(List.of(position(0, 3_200)), i -> limit(4_000)).text());
        assertEquals(
                "! 100 %",
                RiskUse.of(List.of(position(0, 4_000)), i -> limit(4_000)).text());
        assertEquals(
                "✕ 125 % over",
                RiskUse.of(List.of(position(0, 5_000)), i -> limit(4_000)).text());
    }

    @Test
    void showsNoRiskWhereNoLimitIsSet() {
        assertEquals("", RiskUse.of(List.of(position(0, 0)), i -> Limits.NONE).text());
    }

    @Test
    void alarmsOnAPositionWithoutALimit() {
        RiskUse risk = RiskUse.of(List.of(position(0, 1)), i -> Limits.NONE);
        assertTrue(risk.over());
        assertEquals("✕ no limit", risk.text());
    }

    private static AccountRow account(String equity, String day, String open, String exposure) {
        return new AccountRow(usd(equity), usd(day), usd(open), usd("0"), usd("0"), usd(exposure));
    }

    private static Money usd(String amount) {
        return Currency.USD.money(amount);
    }

    private static PositionRow position(int index, long quantity) {
        Instrument instrument = new Instrument(
                index, new InstrumentId("S" + index, "V"), "", Currency.BTC, Currency.USD, 2, 1, 2, 1, 1);
        return new PositionRow(instrument, quantity, usd("0"), usd("0"), usd("0"));
    }

    private static Limits limit(long maxPosition) {
        return new Limits(1, 1, 1, maxPosition, 1, 1, 0);
    }
}
