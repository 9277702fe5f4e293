package tradewind.engine.kernel;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.ETH;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradewind.engine.gate.TradingState;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.strategies.Strategy;
import tradewind.engine.strategies.StrategyContext;

/// Kills of one instrument, kills that only cancel, reducing, and kills that a crash cut short.
class KernelKillTest {
    private static final long RETRY = 250_000_000L;

    private final ScriptedGateway venue = new ScriptedGateway();
    private final TestKernel desk = new TestKernel(venue).quoted();

    private static Command.Kill killBtc(boolean flatten) {
        return new Command.Kill(Optional.of(BTC), "too wild", flatten);
    }

    private Outcome buyEth() {
        return desk.accept(TestKernel.order(Side.BUY, ETH, "1.00", TestKernel.limit("99.00")));
    }

    private Outcome buyBtc() {
        return desk.accept(TestKernel.order(Side.BUY, BTC, "1.00", TestKernel.limit("98.00")));
    }

    private static String code(Outcome outcome) {
        return assertInstanceOf(Outcome.Denied.class, outcome).denial().toString();
    }

    @Test
    void killsOneInstrumentAndLeavesTheOthersTrading() {
        desk.filled(desk.working("1.00", "100.00"), "1.00");
        OrderId working = desk.working("2.00", "99.00");
        OrderId eth = TestKernel.sent(buyEth());
        venue.news();
        desk.accept(killBtc(true));
        assertEquals(List.of("cancel 2"), venue.news());
        assertEquals(TradingState.ACTIVE, desk.kernel.tradingState());
        assertEquals(TradingState.HALTED, desk.kernel.tradingState(0));
        assertEquals(TradingState.ACTIVE, desk.kernel.tradingState(1));
        assertTrue(code(buyBtc()).startsWith("KILL_STATE: state=HALTED symbol=BTC/USD"));
        assertInstanceOf(Outcome.Sent.class, desk.accept(new Command.Cancel(eth)));
        TestKernel.sent(buyEth());
        desk.canceled(working);
        desk.filled(desk.last(), "1.00");
        HaltReport report = requireNonNull(desk.kernel.haltReport(0));
        assertEquals(
                new HaltReport("too wild", TestKernel.START, true, false, 1, 1, 0, 0, 0, TestKernel.START), report);
        assertNull(desk.kernel.haltReport());
    }

    @Test
    void cancelsOnlyAndKeepsThePosition() {
        desk.filled(desk.working("1.00", "100.00"), "1.00");
        OrderId working = desk.working("2.00", "99.00");
        venue.news();
        desk.accept(new Command.Kill(Optional.empty(), "hold", false));
        desk.canceled(working);
        for (int i = 0; i < 20; i++) desk.pass(RETRY);
        assertEquals(List.of("cancel 2"), venue.news());
        HaltReport report = requireNonNull(desk.kernel.haltReport());
        assertEquals(1, report.open());
        assertEquals(0, report.working());
        assertEquals(TestKernel.START, report.doneAt());
    }

    @Test
    void aCancelThatIsNeverAnsweredIsAskedForAgain() {
        desk.working("2.00", "99.00");
        venue.news();
        desk.accept(killBtc(true));
        for (int i = 0; i < 5; i++) desk.pass(RETRY);
        assertEquals(List.of("cancel 1", "cancel 1"), venue.news());
    }

    @Test
    void resumingTheSessionLeavesASymbolsOwnHaltInForce() {
        desk.accept(killBtc(true));
        desk.accept(new Command.Kill("all"));
        desk.accept(new Command.Resume());
        assertEquals(TradingState.HALTED, desk.kernel.tradingState(0));
        TestKernel.sent(buyEth());
        assertInstanceOf(Outcome.Done.class, desk.accept(new Command.Resume(Optional.of(BTC))));
        TestKernel.sent(buyBtc());
        assertNull(desk.kernel.haltReport(0));
    }

    @Test
    void reducingLetsOnlyThroughWhatBringsAPositionNearerToFlat() {
        desk.filled(desk.working("1.00", "100.00"), "1.00");
        assertInstanceOf(Outcome.Done.class, desk.accept(new Command.Reduce(Optional.empty(), "careful")));
        assertTrue(code(buyBtc()).startsWith("KILL_STATE: state=REDUCING"));
        TestKernel.sent(desk.accept(TestKernel.order(Side.SELL, BTC, "1.00", Terms.MARKET)));
        assertInstanceOf(Outcome.NotDone.class, desk.accept(new Command.Reduce(Optional.empty(), "again")));
        desk.accept(new Command.Resume());
        TestKernel.sent(buyBtc());
    }

    @Test
    void stopsTheStrategiesThatTradeTheSymbolAndNoOthers() {
        desk.start("btc", context -> context.submit(BTC, Side.BUY, 100, TestKernel.limit("97.00"), TimeInForce.GTC));
        desk.start("eth", context -> context.submit(ETH, Side.BUY, 100, TestKernel.limit("97.00"), TimeInForce.GTC));
        desk.accept(killBtc(false));
        assertEquals(List.of("eth"), desk.kernel.running());
    }

    @Test
    void cancelsBeforeAnyStrategyIsAsked() {
        desk.start("slow", new Strategy() {
            @Override
            public void onStart(StrategyContext context) {}

            @Override
            public void onStop() {
                assertEquals(List.of("cancel 1"), venue.news());
            }
        });
        desk.working("1.00", "99.00");
        venue.news();
        desk.accept(new Command.Kill("all"));
        assertEquals(List.of(), desk.out.log(KernelNote.Logged.Level.WARN), "onStop did not fail");
    }

    @Test
    void theStateOfASymbolCountsInTheHashAndOnlyWhileItIsNotActive() {
        String before = desk.out.state.hash();
        desk.accept(killBtc(true));
        assertNotEquals(before, desk.out.state.hash());
        assertEquals(
                desk.out.state.hash(),
                desk.out.readBack(TestKernel.INSTRUMENTS, TestKernel.CASH).hash());
        desk.accept(new Command.Resume(Optional.of(BTC)));
        assertEquals(before, desk.out.state.hash());
    }

    /// The process ends right after the kill was written; another comes up on what the journal holds.
    private TestKernel afterACrash(ScriptedGateway next) {
        KernelState back = desk.out.readBack(TestKernel.INSTRUMENTS, TestKernel.CASH);
        var limits = List.of(TestKernel.WIDE, TestKernel.WIDE);
        Recorded out = new Recorded(desk.out.readBack(TestKernel.INSTRUMENTS, TestKernel.CASH));
        return new TestKernel(next, back, limits, 2, out);
    }

    @Test
    void aKillCutShortByACrashGoesOnAfterTheRestart() {
        desk.filled(desk.working("1.00", "100.00"), "1.00");
        OrderId working = desk.working("2.00", "99.00");
        venue.broken = new Error("the process dies here");
        desk.accept(new Command.Kill("crash"));
        ScriptedGateway next = new ScriptedGateway();
        TestKernel later = afterACrash(next);
        assertEquals(TradingState.HALTED, later.kernel.tradingState());
        later.pass(RETRY);
        assertEquals(List.of("cancel 2"), next.news());
        later.report(new OrderEvent.Canceled(working, later.now, ""));
        assertEquals(List.of("send 1 SELL 1.00"), next.news());
        later.filled(OrderId.of(2, 1), "1.00");
        HaltReport report = requireNonNull(later.kernel.haltReport());
        assertTrue(report.restored());
        assertEquals(1, report.canceled());
        assertEquals(1, report.closed());
        assertTrue(report.doneAt() > 0);
    }

    @Test
    void aKillThatOnlyCancelsDoesNotCloseAfterTheRestartEither() {
        desk.filled(desk.working("1.00", "100.00"), "1.00");
        desk.accept(killBtc(false));
        ScriptedGateway next = new ScriptedGateway();
        TestKernel later = afterACrash(next);
        assertEquals(TradingState.ACTIVE, later.kernel.tradingState());
        assertEquals(TradingState.HALTED, later.kernel.tradingState(0));
        for (int i = 0; i < 5; i++) later.pass(RETRY);
        assertEquals(List.of(), next.news());
        assertEquals(100, later.kernel.netQuantity(0));
    }
}
