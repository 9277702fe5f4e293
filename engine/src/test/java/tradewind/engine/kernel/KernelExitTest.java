package tradewind.engine.kernel;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.ETH;

import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.gate.TradingState;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;

/// Flatten and kill: cancels first, then closes, and says how far it came.
class KernelExitTest {
    private static final long RETRY = 250_000_000L;

    private final ScriptedGateway venue = new ScriptedGateway();
    private final TestKernel desk = new TestKernel(venue).quoted();

    /// Order 1 filled, order 2 working.
    private OrderId holdOneWithAnOrderWorking() {
        desk.filled(desk.working("1.00", "100.00"), "1.00");
        OrderId working = desk.working("2.00", "99.00");
        venue.news();
        return working;
    }

    private void flatten() {
        desk.accept(new Command.Flatten(BTC));
    }

    private void kill() {
        desk.accept(new Command.Kill("test"));
    }

    private HaltReport halt() {
        return requireNonNull(desk.kernel.haltReport());
    }

    @Test
    void closesOnlyOnceTheVenueHasConfirmedTheCancels() {
        OrderId working = holdOneWithAnOrderWorking();
        flatten();
        assertEquals(List.of("cancel 2"), venue.news());
        desk.pass(1);
        assertEquals(List.of(), venue.news());
        desk.canceled(working);
        assertEquals(List.of("send 3 SELL 1.00"), venue.news());
        assertEquals(OrderSource.FLATTEN, desk.order(desk.last()).order().source());
        assertEquals(Terms.MARKET, desk.order(desk.last()).order().terms());
    }

    @Test
    void closesWhatWasFilledWhileTheCancelWasUnderWayToo() {
        OrderId working = holdOneWithAnOrderWorking();
        flatten();
        venue.news();
        desk.filled(working, "0.70");
        desk.canceled(working);
        assertEquals(List.of("send 3 SELL 1.70"), venue.news());
    }

    @Test
    void buysBackAShort() {
        OrderId sold = TestKernel.sent(desk.accept(TestKernel.order(Side.SELL, BTC, "1.00", Terms.MARKET)));
        desk.filled(sold, "1.00");
        venue.news();
        flatten();
        assertEquals(List.of("send 2 BUY 1.00"), venue.news());
    }

    @Test
    void leavesOtherInstrumentsAlone() {
        OrderId eth = TestKernel.sent(desk.accept(TestKernel.order(Side.BUY, ETH, "1.00", Terms.MARKET)));
        desk.filled(eth, "1.00");
        venue.news();
        flatten();
        desk.pass(RETRY);
        assertEquals(List.of(), venue.news());
        assertEquals(TradingState.ACTIVE, desk.kernel.tradingState());
    }

    @Test
    void asksAgainWhenTheVenueRefusesTheCancel() {
        OrderId working = holdOneWithAnOrderWorking();
        flatten();
        venue.news();
        desk.report(new OrderEvent.CancelRejected(working, desk.now, "busy"));
        assertEquals(List.of(), venue.news());
        desk.pass(RETRY);
        assertEquals(List.of("cancel 2"), venue.news());
        desk.canceled(working);
        assertEquals(List.of("send 3 SELL 1.00"), venue.news());
    }

    @Test
    void afterTenRefusedCancelsItSaysSoAndWaitsForTheVenuesWord() {
        OrderId working = holdOneWithAnOrderWorking();
        flatten();
        for (int i = 0; i < 20; i++) {
            desk.report(new OrderEvent.CancelRejected(working, desk.now, "busy"));
            desk.pass(RETRY);
        }
        assertEquals(11, venue.news().size(), "the first and ten more");
        assertEquals(1, desk.out.alarms().size());
        desk.canceled(working);
        assertEquals(List.of("send 3 SELL 1.00"), venue.news());
    }

    @Test
    void doesNotCancelItsOwnExit() {
        holdOneWithAnOrderWorking();
        flatten();
        desk.canceled(OrderId.of(1, 2));
        desk.report(new OrderEvent.Accepted(desk.last(), desk.now, "v3"));
        venue.news();
        for (int i = 0; i < 20; i++) desk.pass(RETRY);
        assertEquals(List.of(), venue.news());
    }

    @Test
    void triesARejectedExitAgainAndGivesUpWithAnAlarmAfterTen() {
        desk.filled(desk.working("1.00", "100.00"), "1.00");
        venue.news();
        flatten();
        for (int i = 0; i < 20; i++) {
            if (desk.status(desk.last()).open())
                desk.report(new OrderEvent.Rejected(desk.last(), desk.now, "no quote"));
            desk.pass(RETRY - 1);
            desk.pass(1);
        }
        assertEquals(10, venue.news().size());
        assertEquals(
                List.of("BTC/USD could not be closed after 10 attempts. The position stands; close it by hand."),
                desk.out.alarms());
        flatten();
        assertEquals(1, venue.news().size(), "asked again, it starts anew");
    }

    @Test
    void waitsBetweenTwoAttempts() {
        desk.filled(desk.working("1.00", "100.00"), "1.00");
        venue.news();
        flatten();
        desk.report(new OrderEvent.Rejected(desk.last(), desk.now, "no quote"));
        desk.pass(RETRY - 1);
        assertEquals(1, venue.news().size());
        desk.pass(1);
        assertEquals(1, venue.news().size());
    }

    @Test
    void killHaltsCancelsClosesAndReports() {
        OrderId working = holdOneWithAnOrderWorking();
        kill();
        assertEquals(TradingState.HALTED, desk.kernel.tradingState());
        assertEquals(new HaltReport("test", desk.now, true, false, 0, 0, 1, 1, 0, 0), halt());
        desk.canceled(working);
        desk.filled(desk.last(), "1.00");
        assertEquals(new HaltReport("test", TestKernel.START, true, false, 1, 1, 0, 0, 0, desk.now), halt());
        var denied = assertInstanceOf(
                Outcome.Denied.class, desk.accept(TestKernel.order(Side.BUY, BTC, "1.00", Terms.MARKET)));
        assertEquals("KILL_STATE", denied.denial().code());
    }

    @Test
    void killReportsOrdersOfWhichNothingIsKnownAndKeepsTheirPositionsOpen() {
        OrderId unknown = holdOneWithAnOrderWorking();
        desk.report(new OrderEvent.Unresolved(unknown, desk.now, "timeout"));
        kill();
        assertEquals(List.of("cancel 2"), venue.news(), "asked for all the same");
        assertEquals(1, halt().unknown());
        assertEquals(1, halt().open());
        assertEquals(0, halt().doneAt());
        desk.canceled(unknown);
        assertEquals(List.of("send 3 SELL 1.00"), venue.news());
        desk.filled(desk.last(), "1.00");
        assertEquals(0, halt().unknown());
        assertTrue(halt().doneAt() > 0);
    }

    @Test
    void aFillThatComesAfterTheKillWasDoneIsClosedAgain() {
        OrderId working = holdOneWithAnOrderWorking();
        kill();
        desk.canceled(working);
        desk.filled(desk.last(), "1.00");
        venue.news();
        desk.filled(working, "0.50");
        assertEquals(List.of("send 4 SELL 0.50"), venue.news());
        assertEquals(0, halt().doneAt());
        desk.filled(desk.last(), "0.50");
        assertTrue(halt().doneAt() > 0);
    }

    @Test
    void anExitNeverTurnsThePosition() {
        OrderId working = holdOneWithAnOrderWorking();
        kill();
        OrderId exit = desk.last();
        desk.canceled(working);
        exit = desk.last();
        desk.filled(exit, "0.40");
        desk.report(new OrderEvent.Canceled(exit, desk.now, "no more at once"));
        venue.news();
        desk.pass(RETRY);
        assertEquals(List.of("send 4 SELL 0.60"), venue.news());
    }

    @Test
    void killStopsStrategiesAndResumeDoesNotStartThem() {
        desk.start("still", context -> {});
        kill();
        assertEquals(List.of(), desk.kernel.running());
        assertInstanceOf(
                Outcome.NotDone.class,
                desk.accept(new Command.StartStrategy("still", context -> {})),
                "not while halted");
        assertInstanceOf(Outcome.Done.class, desk.accept(new Command.Resume()));
        assertEquals(TradingState.ACTIVE, desk.kernel.tradingState());
        assertEquals(List.of(), desk.kernel.running());
        assertNull(desk.kernel.haltReport());
        assertInstanceOf(Outcome.NotDone.class, desk.accept(new Command.Resume()));
    }

    @Test
    void theHaltOutlivesTheProcess() {
        OrderId working = holdOneWithAnOrderWorking();
        kill();
        ScriptedGateway next = new ScriptedGateway();
        var limits = List.of(TestKernel.WIDE, TestKernel.WIDE);
        KernelState back = desk.out.readBack(TestKernel.INSTRUMENTS, TestKernel.CASH);
        TestKernel later = new TestKernel(next, back, limits, 2);
        assertEquals(TradingState.HALTED, later.kernel.tradingState());
        assertEquals(100, later.kernel.netQuantity(0));
        assertEquals(200, later.exposure.openBuy(0));
        assertEquals(OrdStatus.PENDING_CANCEL, desk.status(working));
    }
}
