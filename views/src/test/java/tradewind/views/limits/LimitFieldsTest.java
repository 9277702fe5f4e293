package tradewind.views.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.RuleGrid;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;

class LimitFieldsTest {
    static final Instrument BTC = new Instrument(
            0,
            new InstrumentId("BTC/USD", "Bitstamp"),
            "Bitcoin",
            Currency.BTC,
            Currency.USD,
            2,
            1,
            8,
            1,
            100_000_000L);
    static final Limits LIMITS = new Limits(
            5_000_000_000L,
            1_000_000_000L,
            500,
            10_000_000_000L,
            1_800_000_000_000L,
            20,
            500_000_000L,
            false,
            2_500_000_000L);
    static final AccountLimits ACCOUNT = new AccountLimits(
            Currency.USD,
            2_500_000_000L,
            2_400_000_000L,
            2_300_000_000L,
            5_000,
            10_000,
            200_000_000L,
            500_000_000L,
            50,
            500,
            30,
            60_000_000_000L,
            RuleGrid.DEFAULT);

    private static <L> void eachChangesItselfOnly(List<LimitField<L>> fields, L limits) {
        for (LimitField<L> field : fields) {
            long other = field.get().applyAsLong(limits) + 7;
            L changed = field.with().apply(limits, other);
            assertNotEquals(limits, changed, field.key());
            for (LimitField<L> each : fields)
                assertEquals(
                        each == field ? other : each.get().applyAsLong(limits),
                        each.get().applyAsLong(changed),
                        each.key() + " after " + field.key());
            L back = field.with().apply(changed, field.get().applyAsLong(limits));
            assertEquals(limits, back, field.key() + " and back");
        }
    }

    @Test
    void everyLimitIsThereAndChangesNoOther() {
        eachChangesItselfOnly(LimitFields.of(BTC), LIMITS);
        eachChangesItselfOnly(LimitFields.of(Currency.USD), ACCOUNT);
        assertEquals(
                Limits.class.getRecordComponents().length - 1,
                LimitFields.of(BTC).size(),
                "all but the list");
        assertEquals(
                AccountLimits.class.getRecordComponents().length - 2,
                LimitFields.of(Currency.USD).size(),
                "all but currency and rules");
    }

    @Test
    void whatIsShownCanBeTypedAgain() {
        for (LimitField<Limits> field : LimitFields.of(BTC))
            assertEquals(field.get().applyAsLong(LIMITS), field.parse(field.shown(LIMITS)), field.key());
        for (LimitField<AccountLimits> field : LimitFields.of(Currency.USD))
            assertEquals(field.get().applyAsLong(ACCOUNT), field.parse(field.shown(ACCOUNT)), field.key());
    }

    @Test
    void limitsAreShownInTheUnitsATraderThinksIn() {
        assertEquals(
                List.of("50", "100,000", "500", "100", "1,800", "20", "500", "25"),
                LimitFields.of(BTC).stream().map(field -> field.shown(LIMITS)).toList());
        assertEquals(
                List.of("250,000", "240,000", "230,000", "5,000", "1", "20,000", "50,000", "50", "500", "30", "60"),
                LimitFields.of(Currency.USD).stream()
                        .map(field -> field.shown(ACCOUNT))
                        .toList());
    }

    @Test
    void zeroIsALimitOnlyWhereItMeansSomething() {
        for (LimitField<Limits> field : LimitFields.of(BTC)) {
            if (field.zero()) assertEquals(0, field.parse("0"), field.key());
            else assertThrows(IllegalArgumentException.class, () -> field.parse("0"), field.key());
        }
        assertEquals("", LimitFields.of(BTC).getFirst().shown(Limits.NONE), "a missing limit is no zero");
    }

    @Test
    void whatIsNoSuchNumberIsRefused() {
        LimitField<Limits> size = LimitFields.of(BTC).getFirst();
        LimitField<Limits> collar = LimitFields.of(BTC).get(2);
        for (String text : List.of("", "-1", "1e5", "many", "0.123456789", "999999999999"))
            assertThrows(IllegalArgumentException.class, () -> size.parse(text), text);
        assertThrows(IllegalArgumentException.class, () -> collar.parse("2.5"));
        assertThrows(
                IllegalArgumentException.class,
                () -> collar.with().apply(LIMITS, collar.parse("99999999999")),
                "more than can be counted");
    }
}
