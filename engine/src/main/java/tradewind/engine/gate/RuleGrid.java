package tradewind.engine.gate;

import static tradewind.engine.gate.RuleAction.CANCEL;
import static tradewind.engine.gate.RuleAction.DENY;
import static tradewind.engine.gate.RuleAction.STOP_STRATEGIES;
import static tradewind.engine.gate.RuleAction.WARN;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Rule by action: what happens, beside the refusal, when a rule is broken.
///
/// The market or a fill can break a [measured][#MEASURED] rule without any order: then its actions are for the whole
/// account, `CANCEL` and `STOP_STRATEGIES` also leave the session reducing, and `CLOSE` halts it. Any other rule is
/// broken by an order, and its actions are for that order's instrument and the strategy that sent it.
///
/// @param actions by rule; `DENY` is added to each, and a rule that is not there has `DENY` alone
public record RuleGrid(Map<CheckCode, Set<RuleAction>> actions) {
    /// Rules that the market or a fill can break.
    public static final Set<CheckCode> MEASURED = Collections.unmodifiableSet(EnumSet.of(
            CheckCode.REFERENCE_STALE,
            CheckCode.GROSS_EXPOSURE,
            CheckCode.NET_EXPOSURE,
            CheckCode.BUYING_POWER,
            CheckCode.DAY_LOSS,
            CheckCode.EQUITY_FLOOR));

    private static final Set<RuleAction> ONLY_DENY = Collections.unmodifiableSet(EnumSet.of(DENY));

    /// A loss cancels what is open and stops the strategies; a runaway loses its strategy; the rest is told.
    public static final RuleGrid DEFAULT = new RuleGrid(Map.of(
            CheckCode.DAY_LOSS, EnumSet.of(WARN, CANCEL, STOP_STRATEGIES),
            CheckCode.EQUITY_FLOOR, EnumSet.of(WARN, CANCEL, STOP_STRATEGIES),
            CheckCode.GROSS_EXPOSURE, EnumSet.of(WARN),
            CheckCode.NET_EXPOSURE, EnumSet.of(WARN),
            CheckCode.BUYING_POWER, EnumSet.of(WARN),
            CheckCode.REFERENCE_STALE, EnumSet.of(WARN),
            CheckCode.MESSAGE_RATE, EnumSet.of(WARN, STOP_STRATEGIES),
            CheckCode.ORDER_TO_TRADE, EnumSet.of(WARN, STOP_STRATEGIES),
            CheckCode.REPEATED_ORDER, EnumSet.of(WARN, STOP_STRATEGIES)));

    public RuleGrid {
        var full = new EnumMap<CheckCode, Set<RuleAction>>(CheckCode.class);
        actions.forEach((rule, of) -> {
            EnumSet<RuleAction> all = EnumSet.of(DENY);
            all.addAll(of);
            if (all.size() > 1) full.put(rule, Collections.unmodifiableSet(all));
        });
        actions = Collections.unmodifiableMap(full);
    }

    /// What happens when the rule is broken; `DENY` is always among it.
    public Set<RuleAction> of(CheckCode rule) {
        return actions.getOrDefault(rule, ONLY_DENY);
    }

    /// Every action that either has.
    RuleGrid and(RuleGrid other) {
        var both = new EnumMap<CheckCode, Set<RuleAction>>(CheckCode.class);
        for (CheckCode rule : CheckCode.values()) {
            EnumSet<RuleAction> all = EnumSet.copyOf(of(rule));
            all.addAll(other.of(rule));
            both.put(rule, all);
        }
        return new RuleGrid(both);
    }
}
