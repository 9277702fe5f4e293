package tradewind.engine.kernel;

import java.util.Arrays;
import java.util.Set;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.GateView;
import tradewind.engine.gate.RuleAction;
import tradewind.engine.gate.RuleGrid;
import tradewind.engine.gate.TradingState;
import tradewind.engine.kernel.KernelNote.Logged.Level;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Denial;

/// Carries out what the rules ask for beside the refusal: warn, cancel, close, stop strategies.
///
/// What an order breaks is acted on as it is denied. What the market can break is looked at after every fill and
/// otherwise once a second of session time; a rule acts when it comes to be broken, and again only after it was kept.
final class Breaches {
    private static final int ALL = -1;
    private static final long SECOND = 1_000_000_000L;
    private static final CheckCode[] MEASURED =
            RuleGrid.MEASURED.stream().sorted().toArray(CheckCode[]::new);

    private final Gate gate;
    private final GateView view;
    private final OrderFlow flow;
    private final Exits exits;
    private final AuditTrail trail;
    private final boolean[] broken = new boolean[MEASURED.length];
    private final long[] actedAt = new long[CheckCode.values().length];
    private long due = Long.MIN_VALUE;
    private long fills;

    Breaches(Gate gate, GateView view, OrderFlow flow, Exits exits, AuditTrail trail) {
        this.gate = gate;
        this.view = view;
        this.flow = flow;
        this.exits = exits;
        this.trail = trail;
        Arrays.fill(actedAt, Long.MIN_VALUE);
    }

    /// An order was denied. Warns, cancels and closes at most once a second for each rule.
    ///
    /// @return whether the strategy that sent it is to be stopped
    boolean onDenied(Instrument instrument, Denial denial) {
        CheckCode rule = CheckCode.find(denial.code());
        if (rule == null || RuleGrid.MEASURED.contains(rule)) return false;
        Set<RuleAction> actions = gate.rules().of(rule);
        if (actions.size() == 1) return false;
        if (actedAt[rule.ordinal()] == Long.MIN_VALUE || view.now() - actedAt[rule.ordinal()] >= SECOND) {
            actedAt[rule.ordinal()] = view.now();
            if (actions.contains(RuleAction.WARN)) trail.log(Level.ALARM, "", denial + " in " + instrument.symbol());
            if (actions.contains(RuleAction.CLOSE)) exits.begin(instrument);
            else if (actions.contains(RuleAction.CANCEL)) flow.cancelRaising(instrument.index());
        }
        return actions.contains(RuleAction.STOP_STRATEGIES);
    }

    /// Whether the market's rules are to be looked at now.
    boolean due() {
        return view.now() >= due || view.account().fillsToday() != fills;
    }

    /// Looks at the rules that the market can break.
    void look(StrategyHost strategies, TradingStates states) {
        due = view.now() + SECOND;
        fills = view.account().fillsToday();
        for (int i = 0; i < MEASURED.length; i++) {
            String numbers = gate.broken(MEASURED[i], view);
            if (!numbers.isEmpty() && !broken[i]) act(MEASURED[i], numbers, strategies, states);
            broken[i] = !numbers.isEmpty();
        }
    }

    private void act(CheckCode rule, String numbers, StrategyHost strategies, TradingStates states) {
        Set<RuleAction> actions = gate.rules().of(rule);
        String reason = rule + ": " + numbers;
        if (actions.contains(RuleAction.WARN)) trail.log(Level.ALARM, "", reason);
        boolean close = actions.contains(RuleAction.CLOSE);
        boolean cancel = actions.contains(RuleAction.CANCEL);
        boolean stop = actions.contains(RuleAction.STOP_STRATEGIES);
        if (close) states.tighten(TradingState.HALTED, reason);
        else if (cancel || stop) states.tighten(TradingState.REDUCING, reason);
        if (cancel && !close) flow.cancelRaising(ALL);
        // theirs is not our code: last
        if (stop) strategies.stopAll(reason);
    }
}
