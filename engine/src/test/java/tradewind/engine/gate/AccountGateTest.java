package tradewind.engine.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.gate.TestView.INSTRUMENTS;
import static tradewind.engine.gate.TestView.SECOND;
import static tradewind.engine.gate.TestView.btc;
import static tradewind.engine.gate.TestView.buy;
import static tradewind.engine.gate.TestView.sell;
import static tradewind.engine.gate.TestView.usd;
import static tradewind.engine.gate.TestView.wide;
import static tradewind.engine.gate.TestView.wideAccount;
import static tradewind.engine.gate.Verdicts.passes;
import static tradewind.engine.gate.Verdicts.refuses;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tradewind.engine.orders.Order;

/// The limits of the account, one at a time, at the last price of 100.
class AccountGateTest {
    private final TestView view = new TestView();
    private final LimitsDraft draft = LimitsDraft.of(wideAccount());

    private Verdict judge(Order order) {
        return new Gate(INSTRUMENTS, List.of(wide()), draft.limits()).judge(order, view);
    }

    @Test
    void refusesEverythingWithoutLimitsOfTheAccount() {
        Gate gate = new Gate(INSTRUMENTS);
        gate.limits(0, wide());
        refuses(CheckCode.LIMIT_MISSING, gate.judge(buy("1", "100"), view));
    }

    static Stream<Consumer<LimitsDraft>> eachMissing() {
        return Stream.of(
                d -> d.gross = 0,
                d -> d.net = 0,
                d -> d.open = 0,
                d -> d.margin = 0,
                d -> d.credit = -1,
                d -> d.dayLoss = 0,
                d -> d.floor = 0,
                d -> d.perFill = 0,
                d -> d.from = -1,
                d -> d.repeats = 0,
                d -> d.window = 0);
    }

    @ParameterizedTest
    @MethodSource("eachMissing")
    void refusesEverythingWhileOneLimitIsMissing(Consumer<LimitsDraft> missing) {
        missing.accept(draft);
        refuses(CheckCode.LIMIT_MISSING, judge(buy("1", "100")));
        view.net = btc("5");
        refuses(CheckCode.LIMIT_MISSING, judge(sell("1", "100")));
    }

    @Test
    void grossExposureMayReachItsLimitAndNotPassIt() {
        draft.gross = usd("1000");
        view.account.gross = usd("900");
        passes(judge(buy("1", "100")));
        refuses("GROSS_EXPOSURE: gross=900.00 order=110.00 limit=1000.00", judge(buy("1.1", "100")));
    }

    @Test
    void whatStandsAgainstAPositionAddsOnlyWhatGoesBeyondIt() {
        draft.gross = usd("1000");
        view.account.gross = usd("1000");
        view.net = btc("10");
        passes(judge(sell("20", "100")));
        refuses(CheckCode.GROSS_EXPOSURE, judge(sell("20.1", "100")));
    }

    @Test
    void netExposureIsLimitedInBothDirections() {
        draft.net = usd("1000");
        view.account.longs = usd("900");
        view.account.shorts = usd("-950");
        passes(judge(buy("1", "100")));
        refuses("NET_EXPOSURE: net=900.00 order=110.00 limit=1000.00", judge(buy("1.1", "100")));
        passes(judge(sell("0.5", "100")));
        refuses("NET_EXPOSURE: net=-950.00 order=-60.00 limit=1000.00", judge(sell("0.6", "100")));
    }

    @Test
    void openOrdersTogetherAreLimited() {
        draft.open = usd("500");
        view.account.open = usd("400");
        passes(judge(buy("1", "100")));
        refuses("OPEN_ORDER_VALUE: open=400.00 order=200.00 limit=500.00", judge(buy("2", "100")));
    }

    @Test
    void marginIsCoveredByEquityAndCredit() {
        draft.margin = 5_000;
        view.account.equity = usd("100");
        passes(judge(buy("2", "100")));
        refuses("BUYING_POWER: margin=150.00 equity=100.00 credit=0.00", judge(buy("3", "100")));
        draft.credit = usd("50");
        passes(judge(buy("3", "100")));
    }

    @Test
    void theDayMayNotCostMoreThanItsLimit() {
        draft.dayLoss = usd("1000");
        view.account.equity = usd("99000.0001");
        passes(judge(buy("1", "100")));
        view.account.equity = usd("99000");
        refuses("DAY_LOSS: loss=1000.00 limit=1000.00", judge(buy("1", "100")));
    }

    @Test
    void belowTheFloorNothingIsSent() {
        draft.floor = usd("100000");
        passes(judge(buy("1", "100")));
        view.account.equity = usd("99999.9999");
        refuses("EQUITY_FLOOR: equity=99999.9999 floor=100000.00", judge(buy("1", "100")));
    }

    @Test
    void ordersMustComeToFills() {
        draft.perFill = 10;
        draft.from = 50;
        view.account.messages = 49;
        passes(judge(buy("1", "100")));
        view.account.messages = 50;
        refuses("ORDER_TO_TRADE: sent=50 fills=0 limit=10", judge(buy("1", "100")));
        view.account.fills = 6;
        passes(judge(buy("1", "100")));
    }

    @Test
    void oneSourceMayNotRepeatItselfWithoutEnd() {
        draft.repeats = 3;
        view.asked = 2;
        passes(judge(buy("1", "100")));
        view.asked = 3;
        refuses("REPEATED_ORDER: asked=3 within=60.000s limit=3", judge(buy("1", "100")));
    }

    @Test
    void whatHasNoValueIsRefused() {
        view.account.unvalued = 0;
        refuses("VALUE_UNKNOWN: instrument=0 home=USD", judge(buy("1", "100")));
    }

    static Stream<Consumer<AccountGateTest>> brokenLimits() {
        return Stream.of(
                t -> t.view.account.gross = usd("20000000"),
                t -> t.view.account.shorts = usd("-20000000"),
                t -> t.view.account.open = usd("20000000"),
                t -> t.view.account.equity = usd("-5"),
                t -> t.view.account.messages = 1_000_000,
                t -> t.view.account.unvalued = 0);
    }

    @ParameterizedTest
    @MethodSource("brokenLimits")
    void aLimitOnMoneyNeverKeepsATraderIn(Consumer<AccountGateTest> broken) {
        broken.accept(this);
        refuses(judgeCode(sell("1", "100")), judge(sell("1", "100")));
        view.net = btc("2");
        passes(judge(sell("1", "100")));
        view.openSell = btc("1.5");
        refuses(judgeCode(sell("1", "100")), judge(sell("1", "100")));
    }

    private CheckCode judgeCode(Order order) {
        return CheckCode.valueOf(((Verdict.Refused) judge(order)).denial().code());
    }

    @Test
    void aChangeIsJudgedByWhatItAdds() {
        draft.open = usd("500");
        view.account.open = usd("450");
        view.openBuy = btc("1");
        Gate gate = new Gate(INSTRUMENTS, List.of(wide()), draft.limits());
        Order working = buy("1", "99");
        passes(gate.judgeReplace(working, 0, buy("1.5", "99"), view));
        refuses(CheckCode.OPEN_ORDER_VALUE, gate.judgeReplace(working, 0, buy("1.6", "99"), view));
        passes(gate.judgeReplace(working, 0, buy("1", "100"), view));
    }

    @Test
    void aChangeThatOnlyLowersPassesWhateverTheAccountSays() {
        view.account.equity = usd("-5");
        Gate gate = new Gate(INSTRUMENTS, List.of(wide()), draft.limits());
        passes(gate.judgeReplace(buy("2", "99"), 0, buy("1", "98"), view));
        refuses(CheckCode.BUYING_POWER, gate.judgeReplace(buy("2", "99"), 0, buy("3", "99"), view));
    }

    @Test
    void anExitPassesWhateverTheAccountSays() {
        view.account.equity = usd("-5");
        view.account.unvalued = 0;
        view.net = btc("1");
        passes(new Gate(INSTRUMENTS).judgeExit(sell("1", "100"), view));
    }

    @Test
    void everyLimitIsTightenedAtOnceAndRaisedOnlyInTwoSteps() {
        AccountLimits now = wideAccount();
        List<Consumer<LimitsDraft>> tighter = List.of(
                d -> d.gross--,
                d -> d.net--,
                d -> d.open--,
                d -> d.margin++,
                d -> d.credit--,
                d -> d.dayLoss--,
                d -> d.floor++,
                d -> d.perFill--,
                d -> d.from--,
                d -> d.repeats--,
                d -> d.window++,
                d -> d.rules = new RuleGrid(Map.of(CheckCode.DAY_LOSS, Set.of(RuleAction.values()))).and(d.rules));
        for (Consumer<LimitsDraft> change : tighter) {
            LimitsDraft d = LimitsDraft.of(now);
            change.accept(d);
            assertFalse(LimitChange.raises(now, d.limits()));
            assertTrue(LimitChange.raises(d.limits(), now));
            assertEquals(d.limits(), LimitChange.tighter(now, d.limits()));
        }
        assertFalse(LimitChange.raises(now, now));
    }

    @Test
    void aRuleAlwaysDenies() {
        RuleGrid grid = new RuleGrid(Map.of(CheckCode.DAY_LOSS, Set.of(RuleAction.WARN)));
        assertEquals(Set.of(RuleAction.WARN, RuleAction.DENY), grid.of(CheckCode.DAY_LOSS));
        assertEquals(Set.of(RuleAction.DENY), grid.of(CheckCode.MAX_QUANTITY));
    }

    @Test
    void windowsAreInSessionTime() {
        draft.window = 5 * SECOND;
        draft.repeats = 1;
        view.asked = 1;
        refuses("REPEATED_ORDER: asked=1 within=5.000s limit=1", judge(buy("1", "100")));
    }
}
