package tradewind.engine.kernel;

import java.util.Arrays;
import java.util.Optional;
import tradewind.engine.gate.GateView;
import tradewind.engine.gate.TradingState;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.kernel.KernelNote.StateChanged;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;

/// What may be sent: the session's trading state and each instrument's own, of which the stricter one counts.
final class TradingStates {
    private final Instruments instruments;
    private final GateView view;
    private final Exits exits;
    private final StrategyHost strategies;
    private final AuditTrail trail;
    private final TradingState[] own;
    private TradingState session = TradingState.ACTIVE;

    TradingStates(
            Instruments instruments,
            KernelState recovered,
            GateView view,
            Exits exits,
            StrategyHost strategies,
            AuditTrail trail) {
        this.instruments = instruments;
        this.view = view;
        this.exits = exits;
        this.strategies = strategies;
        this.trail = trail;
        own = new TradingState[instruments.size()];
        Arrays.fill(own, TradingState.ACTIVE);
        for (StateChanged changed : recovered.tradingStates()) put(changed.instrument(), changed.state());
    }

    TradingState session() {
        return session;
    }

    /// The session's or the instrument's own, whichever is stricter.
    TradingState of(int instrument) {
        return session.stricter(own[instrument]);
    }

    /// Shuts the gate, then cancels, and only then calls into strategies: theirs is not our code.
    Outcome kill(Command.Kill kill) {
        int scope = index(kill.scope());
        change(scope, TradingState.HALTED, kill.reason(), kill.flatten());
        exits.kill(scope, kill.reason(), kill.flatten());
        if (scope == StateChanged.SESSION) strategies.stopAll("kill switch");
        else strategies.stopThoseIn(scope, "kill switch of " + symbol(scope));
        return new Outcome.Done(0);
    }

    Outcome reduce(Command.Reduce reduce) {
        int scope = index(reduce.scope());
        if (get(scope) == TradingState.REDUCING) return new Outcome.NotDone(name(scope) + " is reducing.");
        exits.end(scope);
        change(scope, TradingState.REDUCING, reduce.reason(), false);
        return new Outcome.Done(0);
    }

    Outcome resume(Command.Resume resume) {
        int scope = index(resume.scope());
        if (get(scope) == TradingState.ACTIVE) return new Outcome.NotDone(name(scope) + " is active.");
        exits.end(scope);
        change(scope, TradingState.ACTIVE, "resumed", false);
        return new Outcome.Done(0);
    }

    /// Makes the session's state stricter because a rule asks for it; never looser. A halt closes what is held.
    void tighten(TradingState atLeast, String reason) {
        if (atLeast.compareTo(session) <= 0) return;
        boolean halt = atLeast == TradingState.HALTED;
        change(StateChanged.SESSION, atLeast, reason, halt);
        if (halt) exits.kill(StateChanged.SESSION, reason, true);
    }

    private void change(int scope, TradingState next, String reason, boolean flatten) {
        put(scope, next);
        trail.tell(new StateChanged(view.now(), next, reason, scope, flatten));
        trail.log(next == TradingState.ACTIVE ? Level.INFO : Level.ALARM, "", name(scope) + " " + next + ": " + reason);
    }

    private void put(int scope, TradingState state) {
        if (scope == StateChanged.SESSION) session = state;
        else own[scope] = state;
    }

    private TradingState get(int scope) {
        return scope == StateChanged.SESSION ? session : own[scope];
    }

    private String name(int scope) {
        return scope == StateChanged.SESSION ? "Trading" : "Trading in " + symbol(scope);
    }

    private String symbol(int scope) {
        return instruments.get(scope).symbol();
    }

    private static int index(Optional<Instrument> scope) {
        return scope.map(Instrument::index).orElse(StateChanged.SESSION);
    }
}
