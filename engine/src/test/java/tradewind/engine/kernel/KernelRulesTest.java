package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.INSTRUMENTS;
import static tradewind.engine.kernel.TestKernel.SECOND;
import static tradewind.engine.kernel.TestKernel.WIDE_ACCOUNT;
import static tradewind.engine.kernel.TestKernel.limit;
import static tradewind.engine.kernel.TestKernel.order;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.gate.LimitsDraft;
import tradewind.engine.gate.RuleAction;
import tradewind.engine.gate.RuleGrid;
import tradewind.engine.gate.TradingState;
import tradewind.engine.market.Currency;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.paper.PaperExchange;
import tradewind.engine.paper.PaperOptions;
import tradewind.engine.paper.TradingPhase;
import tradewind.engine.strategies.Strategy;
import tradewind.engine.strategies.StrategyContext;

/// What the rules do beside refusing.
class KernelRulesTest extends RuledDesk {
    private static RuleGrid rule(CheckCode rule, RuleAction... actions) {
        return new RuleGrid(Map.of(rule, Set.of(actions)));
    }

    /// Long 10 at 100, with one more order working.
    private OrderId holding() {
        desk.filled(desk.working("10.00", "100.00"), "10.00");
        OrderId working = desk.working("1.00", "95.00");
        venue.news();
        return working;
    }

    @Test
    void aDayLossCancelsStopsStrategiesAndLeavesTheSessionReducing() {
        limits(d -> {
            d.dayLoss = usd("50");
            d.rules = rule(CheckCode.DAY_LOSS, RuleAction.WARN, RuleAction.CANCEL, RuleAction.STOP_STRATEGIES);
        });
        OrderId working = holding();
        desk.start("idle", new Strategy() {
            @Override
            public void onStart(StrategyContext context) {}
        });
        desk.now += SECOND;
        price(9_600);
        assertEquals(TradingState.ACTIVE, desk.kernel.tradingState());
        desk.now += SECOND;
        price(9_400);
        assertEquals(TradingState.REDUCING, desk.kernel.tradingState());
        assertEquals(OrdStatus.PENDING_CANCEL, desk.status(working));
        assertEquals(List.of(), desk.kernel.running());
        assertEquals("DAY_LOSS: loss=60.01 limit=50.00", desk.out.alarms().getFirst());
        assertEquals(List.of("cancel 2"), venue.news());
    }

    @Test
    void cancellingLeavesTheStopsOfAPositionAlone() {
        limits(d -> {
            d.dayLoss = usd("50");
            d.rules = rule(CheckCode.DAY_LOSS, RuleAction.CANCEL);
        });
        OrderId entry = holding();
        Terms stop = new Terms.Stop(BTC.price("90.00"));
        OrderId exit = TestKernel.sent(desk.accept(TestKernel.order(Side.SELL, BTC, "10.00", stop)));
        desk.now += SECOND;
        price(9_400);
        assertEquals(OrdStatus.PENDING_CANCEL, desk.status(entry));
        assertEquals(OrdStatus.PENDING_NEW, desk.status(exit));
    }

    @Test
    void cancellingTakesExitsThatTogetherGoThroughFlat() {
        limits(d -> {
            d.dayLoss = usd("50");
            d.rules = rule(CheckCode.DAY_LOSS, RuleAction.CANCEL);
        });
        holding();
        Terms stop = new Terms.Stop(BTC.price("90.00"));
        OrderId exit = TestKernel.sent(desk.accept(TestKernel.order(Side.SELL, BTC, "10.00", stop)));
        TestKernel.sent(desk.accept(TestKernel.order(Side.SELL, BTC, "1.00", TestKernel.limit("110.00"))));
        desk.now += SECOND;
        price(9_400);
        assertEquals(OrdStatus.PENDING_CANCEL, desk.status(exit));
    }

    @Test
    void aBrokenRuleActsOnceAndAgainOnlyAfterItWasKept() {
        limits(d -> {
            d.dayLoss = usd("50");
            d.rules = rule(CheckCode.DAY_LOSS, RuleAction.WARN);
        });
        holding();
        for (long price : new long[] {9_400, 9_300, 9_400, 10_000, 9_400}) {
            desk.now += SECOND;
            price(price);
        }
        assertEquals(2, desk.out.alarms().size());
        assertEquals(TradingState.ACTIVE, desk.kernel.tradingState());
        assertTrue(denied(buying("1.00", "94.00")).startsWith("DAY_LOSS"));
    }

    @Test
    void closeHaltsAndGoesFlat() {
        limits(d -> {
            d.floor = usd("99950");
            d.rules = rule(CheckCode.EQUITY_FLOOR, RuleAction.CLOSE);
        });
        OrderId working = holding();
        desk.now += SECOND;
        price(9_400);
        assertEquals(TradingState.HALTED, desk.kernel.tradingState());
        assertEquals(List.of("cancel 2"), venue.news());
        desk.canceled(working);
        assertEquals(List.of("send 3 SELL 10.00"), venue.news());
        desk.filled(desk.last(), "10.00");
        assertEquals(0, desk.kernel.netQuantity(0));
    }

    @Test
    void aFillThatBreaksARuleIsActedOnWithThatVeryFill() {
        limits(d -> {
            d.gross = usd("1000");
            d.rules = rule(CheckCode.GROSS_EXPOSURE, RuleAction.WARN);
        });
        OrderId id = desk.working("9.00", "100.00");
        assertEquals(List.of(), desk.out.alarms());
        desk.filled(id, "12.00");
        assertTrue(desk.out.alarms().contains("GROSS_EXPOSURE: gross=1200.00 limit=1000.00"));
    }

    @Test
    void aRuleNeverLoosensAHalt() {
        limits(d -> {
            d.dayLoss = usd("50");
            d.rules = rule(CheckCode.DAY_LOSS, RuleAction.CANCEL);
        });
        holding();
        desk.accept(new Command.Kill("stop"));
        desk.now += SECOND;
        price(9_000);
        assertEquals(TradingState.HALTED, desk.kernel.tradingState());
    }

    @Test
    void staleDataOfSomethingHeldIsToldWhileTheClockRuns() {
        limits(d -> d.rules = rule(CheckCode.REFERENCE_STALE, RuleAction.WARN));
        desk.pass(3601 * SECOND);
        assertEquals(List.of(), desk.out.alarms(), "nothing is held");
        price(10_000);
        holding();
        desk.pass(3600 * SECOND);
        assertEquals(List.of(), desk.out.alarms());
        desk.pass(SECOND);
        assertEquals(List.of("REFERENCE_STALE: instrument=BTC/USD age=3601.000s limit=3600.000s"), desk.out.alarms());
        assertTrue(denied(buying("1.00", "99.00")).startsWith("REFERENCE_STALE"));
    }

    @Test
    void aPriceAskedForByAChangeCountsAsOursUntilTheVenueAnswers() {
        OrderId own = desk.working("1.00", "98.00");
        desk.accept(new Command.Replace(own, BTC.quantity("1.00"), TestKernel.limit("100.00")));
        Command.Submit sell = TestKernel.order(Side.SELL, BTC, "1.00", TestKernel.limit("99.50"));
        assertEquals("SELF_MATCH: price=99.50 ownBuy=100.00", denied(sell));
        desk.report(new OrderEvent.ReplaceRejected(own, desk.now, "no"));
        TestKernel.sent(desk.accept(sell));
    }

    @Test
    void aWiderCollarNeedsASecondConfirmationAndIsWrittenDown() {
        Command.Submit dear = buying("1.00", "160.00");
        assertTrue(denied(dear).startsWith("PRICE_COLLAR"));
        OrderId id = TestKernel.sent(desk.accept(new Command.SubmitConfirmed(dear, Set.of(CheckCode.PRICE_COLLAR))));
        assertEquals(OrdStatus.PENDING_NEW, desk.status(id));
        assertTrue(desk.out.alarms().getFirst().startsWith("Sent by a second confirmation beyond PRICE_COLLAR"));
    }

    @Test
    void aConfirmationThatWasNotNeededIsNoAlarm() {
        desk.accept(new Command.SubmitConfirmed(buying("1.00", "99.00"), Set.of(CheckCode.PRICE_COLLAR)));
        assertEquals(List.of(), desk.out.alarms());
        assertTrue(denied(new Command.SubmitConfirmed(buying("20000.00", "99.00"), Set.of(CheckCode.MAX_QUANTITY)))
                .startsWith("MAX_POSITION"));
    }

    @Test
    void anOrderIsNotSentAgainstOneOfOurOwnUntilThatIsGone() {
        OrderId own = desk.working("1.00", "100.00");
        Command.Submit sell = TestKernel.order(Side.SELL, BTC, "1.00", TestKernel.limit("100.00"));
        assertEquals("SELF_MATCH: price=100.00 ownBuy=100.00", denied(sell));
        desk.accept(new Command.Cancel(own));
        assertTrue(denied(sell).startsWith("SELF_MATCH"), "it may still fill");
        desk.canceled(own);
        TestKernel.sent(desk.accept(sell));
    }

    @Test
    void aMarketHaltIsWrittenDownAndSurvivesARestart() {
        desk.kernel.onStatus(0, desk.now, MarketStatus.HALTED);
        assertTrue(denied(buying("1.00", "99.00")).startsWith("MARKET_STATUS: status=HALTED"));
        KernelState read = desk.out.readBack(TestKernel.INSTRUMENTS, TestKernel.CASH);
        TestKernel next = new TestKernel(venue, read, List.of(TestKernel.WIDE, TestKernel.WIDE), 2);
        assertEquals(MarketStatus.HALTED, next.kernel.marketStatus(0));
        assertEquals(MarketStatus.HALTED, next.exposure.status(0));
        next.kernel.onStatus(0, desk.now, MarketStatus.OPEN);
        assertEquals(MarketStatus.OPEN, next.kernel.marketStatus(0));
    }

    @Test
    void aFillOfNothingIsAnAlarmAndIsNotBooked() {
        OrderId id = desk.working("1.00", "100.00");
        desk.report(desk.fill(id, "x0", "0.00", "100.00"));
        assertEquals(OrdStatus.NEW, desk.status(id));
        assertTrue(desk.out.alarms().getFirst().startsWith("A fill of nothing"));
        assertEquals(0, desk.kernel.account().fillsToday());
        desk.report(desk.fill(id, "x0", "1.00", "100.00"));
        assertEquals(OrdStatus.FILLED, desk.status(id));
    }

    @Test
    void higherLimitsOfTheAccountTakeTwoSteps() {
        limits(d -> d.gross = usd("1000"));
        assertInstanceOf(Outcome.NotDone.class, desk.accept(new Command.ChangeAccountLimits(WIDE_ACCOUNT)));
        var proposal = (Outcome.Done) desk.accept(new Command.ProposeAccountLimits(WIDE_ACCOUNT));
        assertEquals(usd("1000"), desk.kernel.gate().accountLimits().maxGross());
        KernelState read = desk.out.readBack(TestKernel.INSTRUMENTS, TestKernel.CASH);
        assertEquals(1, read.accountProposals().size());
        TestKernel next = new TestKernel(venue, read, List.of(TestKernel.WIDE, TestKernel.WIDE), 2);
        assertInstanceOf(Outcome.Done.class, next.accept(new Command.ConfirmLimits(proposal.number())));
        assertEquals(WIDE_ACCOUNT, next.out.state.accountLimits().orElseThrow());
        assertInstanceOf(Outcome.NotDone.class, next.accept(new Command.ConfirmLimits(proposal.number())));
    }

    @Test
    void limitsInAnotherCurrencyOrBeyondCountingAreNotTaken() {
        LimitsDraft foreign = LimitsDraft.of(WIDE_ACCOUNT);
        foreign.home = new Currency("EUR", 4);
        assertInstanceOf(Outcome.NotDone.class, desk.accept(new Command.ProposeAccountLimits(foreign.limits())));
        LimitsDraft many = LimitsDraft.of(WIDE_ACCOUNT);
        many.repeats = SentLog.CAPACITY + 1;
        assertInstanceOf(Outcome.NotDone.class, desk.accept(new Command.ProposeAccountLimits(many.limits())));
        assertFalse(desk.out.notes.stream().anyMatch(KernelNote.AccountLimitsProposed.class::isInstance));
    }

    @Test
    void theHoursOfTheSimulatedMarketAreTheGatesToo() {
        var paper = new PaperExchange("paper", INSTRUMENTS, PaperOptions.DEFAULT, PaperExchange::utcDayEnd);
        TestKernel desk = new TestKernel(paper).quoted();
        paper.onPhase(0, desk.now, TradingPhase.HALT);
        desk.quote(0, 9_990, 10_010);
        assertEquals(
                "MARKET_STATUS",
                ((Outcome.Denied) desk.accept(order(Side.BUY, BTC, "1.00", limit("99.00"))))
                        .denial()
                        .code());
        paper.onPhase(0, desk.now, TradingPhase.CONTINUOUS);
        desk.quote(0, 9_990, 10_010);
        desk.buy("1.00", "99.00");
    }
}
