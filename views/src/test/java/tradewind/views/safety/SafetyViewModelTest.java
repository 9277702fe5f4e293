package tradewind.views.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import tradewind.engine.Answer;
import tradewind.engine.OrderEntry;
import tradewind.engine.SessionStatus;
import tradewind.engine.gate.TradingState;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.orders.OrderId;
import tradewind.views.safety.SafetyViewModel.Phase;

class SafetyViewModelTest {
    /// A failure is part of a test here; its stack trace does not belong in the build's output.
    private static final Logger QUIET = Logger.getLogger(SafetyViewModel.class.getName());

    static {
        QUIET.setLevel(Level.OFF);
    }

    private static final long SECOND = 1_000_000_000L;
    private static final Instrument BTC = new Instrument(
            0, new InstrumentId("BTC/USD", "Bitstamp"), "Bitcoin", Currency.BTC, Currency.USD, 2, 1, 8, 1, 1);
    private static final Answer SENT = new Answer.Sent(OrderId.of(1, 1));

    private final List<String> commands = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private long millis = 1_000_000;
    private long nanos;
    private final SafetyViewModel model =
            new SafetyViewModel(orders(), () -> millis, () -> nanos, Runnable::run, complaints::add);

    @Test
    void isAtRestWhileTradingIsOn() {
        model.show(active(), true, false);
        assertEquals(
                new SafetyViewModel.Switch(Phase.REST, ""), model.killSwitch().get());
        assertEquals(Optional.empty(), model.halted().get());
    }

    @Test
    void doesNotClaimAHaltBeforeTheEngineSaysSo() {
        model.kill();
        model.show(active(), false, false);
        assertEquals(Phase.STOPPING, model.killSwitch().get().phase());
        assertEquals(List.of("kill"), commands);
    }

    @Test
    void measuresHowLongItTookToBeFlat() {
        model.kill();
        answer.complete(SENT);
        nanos = SECOND;
        model.show(halted(0), false, false);
        assertEquals(
                new SafetyViewModel.Switch(Phase.HALTED, "closing"),
                model.killSwitch().get());
        nanos = 1_800_000_000L;
        model.show(halted(0), true, false);
        nanos = 9 * SECOND;
        model.show(halted(0), true, false);
        assertEquals("flat in 1.8 s", model.killSwitch().get().detail());
    }

    @Test
    void claimsNoTimeForAHaltItDidNotStart() {
        model.show(halted(0), true, false);
        assertEquals("flat", model.killSwitch().get().detail());
    }

    @Test
    void saysWhatTheHaltCameTo() {
        model.show(halted(0), true, false);
        String what = model.halted().get().orElseThrow().what();
        assertEquals("Trading halted at 22:53:40: drill.", what);
        assertEquals(
                "8 canceled, 1 closed, nothing still open, 0 unknown, flat after 1.80 s.",
                model.halted().get().orElseThrow().result());
    }

    @Test
    void saysWhatIsStillOpenAndWhatToDo() {
        model.show(open(), false, true);
        assertEquals(
                "8 canceled, 1 closed, 2 orders and 1 position still open, 0 unknown.",
                model.halted().get().orElseThrow().result());
        assertTrue(model.halted().get().orElseThrow().next().contains("Press play"));
        model.show(halted(2), true, false);
        assertTrue(model.halted().get().orElseThrow().next().contains("Unknown orders"));
    }

    @Test
    void countsDownToTheUnlock() {
        millis = 1_000_000;
        model.show(halted(0), true, false);
        assertEquals(60, model.halted().get().orElseThrow().secondsToUnlock());
        millis += 59_001;
        model.show(halted(0), true, false);
        assertEquals(1, model.halted().get().orElseThrow().secondsToUnlock());
        millis += 999;
        model.show(halted(0), true, false);
        assertEquals(0, model.halted().get().orElseThrow().secondsToUnlock());
    }

    @Test
    void resumesOnlyOnTheTypedWord() {
        model.resume("resume");
        assertEquals(List.of(), commands);
        assertEquals(1, complaints.size());
        model.resume(" RESUME ");
        assertEquals(List.of("resume"), commands);
    }

    @Test
    void canBeFiredAgainAfterAKillThatFailed() {
        model.kill();
        answer.completeExceptionally(new IllegalStateException("gone"));
        assertEquals(Phase.REST, model.killSwitch().get().phase());
        assertTrue(complaints.getFirst().contains("hold it again"), complaints.toString());
    }

    @Test
    void canBeFiredAgainIfNoHaltFollows() {
        model.kill();
        answer.complete(SENT);
        nanos = 6 * SECOND;
        model.show(active(), true, false);
        assertEquals(Phase.REST, model.killSwitch().get().phase());
    }

    @Test
    void goesBackToRestWhenTradingIsResumed() {
        model.show(halted(0), true, false);
        model.show(active(), true, false);
        assertEquals(Phase.REST, model.killSwitch().get().phase());
        assertEquals(Optional.empty(), model.halted().get());
    }

    @Test
    void namesEverySymbolThatIsHaltedByItselfAndResumesItAlone() {
        var halts = List.of(halt(Optional.of(BTC), false, 0));
        model.show(
                new SessionStatus(
                        TradingState.ACTIVE, Optional.empty(), "f", 0, 0, 0, false, 0, "v", Optional.empty(), halts),
                true,
                false);
        var shown = model.symbols().get().getFirst();
        assertEquals("BTC/USD halted at 22:53:40: drill.", shown.what());
        assertEquals("8 canceled, positions kept, nothing still open, 0 unknown, done after 1.80 s.", shown.result());
        assertEquals(Phase.REST, model.killSwitch().get().phase(), "the rest trades on");
        model.resume(BTC);
        assertEquals(List.of("resume"), commands);
    }

    @Test
    void doesNotClaimForAHaltFromBeforeTheStartWhatItCannotKnow() {
        assertEquals("Since before this start; nothing was left to do.", restored(0));
        assertEquals("Carried on after the restart: 2 canceled, 0 closed, nothing still open, 0 unknown.", restored(2));
    }

    private String restored(int canceled) {
        long at = 1_385_765_620L * SECOND;
        var halt = new SessionStatus.Halt(
                Optional.empty(), "drill", at, true, true, canceled, 0, 0, 0, 0, at + 700 * SECOND, 1_060_000);
        model.show(status(TradingState.HALTED, Optional.of(halt)), true, false);
        return model.halted().get().orElseThrow().result();
    }

    @Test
    void doesNotCallAHaltThatOnlyCancelsFlat() {
        model.show(status(TradingState.HALTED, Optional.of(halt(Optional.empty(), false, 0))), false, false);
        assertEquals("canceled", model.killSwitch().get().detail());
    }

    private static SessionStatus open() {
        long at = 1_385_765_620L * SECOND;
        return status(
                TradingState.HALTED,
                Optional.of(new SessionStatus.Halt(
                        Optional.empty(), "drill", at, true, false, 8, 1, 1, 2, 0, 0, 1_060_000)));
    }

    private static SessionStatus active() {
        return status(TradingState.ACTIVE, Optional.empty());
    }

    private static SessionStatus halted(int unknown) {
        return status(TradingState.HALTED, Optional.of(halt(Optional.empty(), true, unknown)));
    }

    private static SessionStatus.Halt halt(Optional<Instrument> scope, boolean flatten, int unknown) {
        long at = 1_385_765_620L * SECOND;
        long done = unknown > 0 ? 0 : at + 1_800_000_000L;
        return new SessionStatus.Halt(scope, "drill", at, flatten, false, 8, 1, 0, unknown, unknown, done, 1_060_000);
    }

    private static SessionStatus status(TradingState state, Optional<SessionStatus.Halt> halt) {
        return new SessionStatus(state, halt, "feed", 0, 0, 0, false, 0, "venue", Optional.empty(), List.of());
    }

    private OrderEntry orders() {
        return (OrderEntry) Proxy.newProxyInstance(
                OrderEntry.class.getClassLoader(), new Class<?>[] {OrderEntry.class}, (proxy, method, arguments) -> {
                    commands.add(method.getName());
                    return answer;
                });
    }
}
