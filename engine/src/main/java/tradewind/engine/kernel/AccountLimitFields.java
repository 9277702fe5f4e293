package tradewind.engine.kernel;

import static tradewind.engine.kernel.RecordFields.getCurrency;
import static tradewind.engine.kernel.RecordFields.getText;
import static tradewind.engine.kernel.RecordFields.putCurrency;
import static tradewind.engine.kernel.RecordFields.putText;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.gate.RuleAction;
import tradewind.engine.gate.RuleGrid;

/// The limits of the account as journal records hold them. Rules and actions are written by name: both are stable.
final class AccountLimitFields {
    private AccountLimitFields() {}

    static void put(ByteBuffer to, AccountLimits limits) {
        putCurrency(to, limits.home());
        to.putLong(limits.maxGross())
                .putLong(limits.maxNet())
                .putLong(limits.maxOpenValue())
                .putInt(limits.marginBps())
                .putLong(limits.credit())
                .putLong(limits.maxDayLoss())
                .putLong(limits.minEquity())
                .putInt(limits.maxOrdersPerFill())
                .putInt(limits.orderToTradeFrom())
                .putInt(limits.maxRepeats())
                .putLong(limits.repeatWindow());
        Map<CheckCode, Set<RuleAction>> actions = limits.rules().actions();
        to.put((byte) actions.size());
        actions.forEach((rule, of) -> {
            putText(to, rule.name());
            to.put((byte) of.size());
            for (RuleAction action : of) putText(to, action.name());
        });
    }

    /// @throws IllegalArgumentException if a rule or an action is not known here
    static AccountLimits get(ByteBuffer from) {
        return new AccountLimits(
                getCurrency(from),
                from.getLong(),
                from.getLong(),
                from.getLong(),
                from.getInt(),
                from.getLong(),
                from.getLong(),
                from.getLong(),
                from.getInt(),
                from.getInt(),
                from.getInt(),
                from.getLong(),
                getRules(from));
    }

    private static RuleGrid getRules(ByteBuffer from) {
        var actions = new EnumMap<CheckCode, Set<RuleAction>>(CheckCode.class);
        for (int rules = from.get(); rules > 0; rules--) {
            CheckCode rule = CheckCode.valueOf(getText(from));
            EnumSet<RuleAction> all = EnumSet.noneOf(RuleAction.class);
            for (int count = from.get(); count > 0; count--) all.add(RuleAction.valueOf(getText(from)));
            actions.put(rule, all);
        }
        return new RuleGrid(actions);
    }
}
