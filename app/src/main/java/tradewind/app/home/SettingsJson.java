package tradewind.app.home;

import static tradewind.app.home.JsonEntries.decimal;
import static tradewind.app.home.JsonEntries.whole;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.gate.RuleAction;
import tradewind.engine.gate.RuleGrid;

/// What the entries of `settings.json` mean. An entry that is not there has its default, except for a limit in a
/// block of limits: what is missing there lets nothing through. One that is there and wrong makes the whole file
/// unreadable: a trader's limit is never guessed.
final class SettingsJson {
    static final String THEME = "theme";
    static final String CONFIRM_ORDERS = "confirmOrders";
    private static final String LIMITS = "limits";
    private static final String ACCOUNT = "account";
    private static final String PAPER = "paper";
    private static final String JOURNAL = "journal";
    private static final String PLUGINS = "plugins";

    private SettingsJson() {}

    /// @param folder the settings are in
    static Settings settings(ObjectNode all, Path folder) {
        Settings d = Settings.DEFAULTS;
        return new Settings(
                word(all, THEME, d.theme()),
                word(all, "density", d.density()),
                word(all, "textSize", d.textSize()),
                word(all, "language", d.language()),
                word(all, "times", d.times()),
                yesNo(all, "sounds", d.sounds()),
                yesNo(all, CONFIRM_ORDERS, d.confirmOrders()),
                limits(all.get(LIMITS)),
                account(all.get(ACCOUNT)),
                paper(all.get(PAPER), folder),
                journal(all.get(JOURNAL)),
                pluginsOff(all.get(PLUGINS)));
    }

    private static String word(ObjectNode in, String name, String otherwise) {
        JsonNode node = in.get(name);
        if (node == null) return otherwise;
        if (!node.isString()) throw new UnreadableException("\"" + name + "\" is not a text");
        return node.stringValue();
    }

    private static boolean yesNo(ObjectNode in, String name, boolean otherwise) {
        JsonNode node = in.get(name);
        if (node == null) return otherwise;
        if (!node.isBoolean()) throw new UnreadableException("\"" + name + "\" is neither true nor false");
        return node.booleanValue();
    }

    private static Set<String> pluginsOff(@Nullable JsonNode node) {
        if (node == null) return Settings.DEFAULTS.pluginsOff();
        if (!(node instanceof ObjectNode plugins)) throw new UnreadableException("\"plugins\" does not begin with {");
        return Set.copyOf(texts(plugins.get("off")));
    }

    /// Without the block all limits have their defaults. In a block a limit that is not there is missing, which lets
    /// nothing through; one that is zero or no number makes the file unreadable.
    private static LimitSettings limits(@Nullable JsonNode node) {
        LimitSettings d = LimitSettings.DEFAULTS;
        if (node == null) return d;
        if (!(node instanceof ObjectNode limits)) throw new UnreadableException("\"limits\" does not begin with {");
        return new LimitSettings(
                limit(limits, "maxQuantity"),
                limit(limits, "maxNotional"),
                count(limits, "collarBps"),
                limit(limits, "maxPosition"),
                count(limits, "staleSeconds"),
                count(limits, "maxMessagesPerSecond"),
                whole(limits, "duplicateMillis", d.duplicateMillis()),
                texts(limits.get("restricted")),
                decimal(limits, "maxShort", "0"));
    }

    /// The same for the account.
    private static AccountLimitSettings account(@Nullable JsonNode node) {
        AccountLimitSettings d = AccountLimitSettings.DEFAULTS;
        if (node == null) return d;
        if (!(node instanceof ObjectNode account)) throw new UnreadableException("\"account\" does not begin with {");
        return new AccountLimitSettings(
                limit(account, "maxGross"),
                limit(account, "maxNet"),
                limit(account, "maxOpenValue"),
                count(account, "marginBps"),
                decimal(account, "credit", "0"),
                limit(account, "maxDayLoss"),
                limit(account, "minEquity"),
                count(account, "maxOrdersPerFill"),
                whole(account, "orderToTradeFrom", 0),
                count(account, "maxRepeats"),
                count(account, "repeatSeconds"),
                rules(account.get("rules")));
    }

    /// Rules by code, each with a list of actions. A rule that is not there does what it does by default.
    private static RuleGrid rules(@Nullable JsonNode node) {
        if (node == null) return RuleGrid.DEFAULT;
        if (!(node instanceof ObjectNode all)) throw new UnreadableException("\"rules\" does not begin with {");
        var actions = new EnumMap<CheckCode, Set<RuleAction>>(CheckCode.class);
        actions.putAll(RuleGrid.DEFAULT.actions());
        for (Map.Entry<String, JsonNode> each : all.properties()) {
            CheckCode rule = CheckCode.find(each.getKey());
            if (rule == null) throw new UnreadableException("there is no rule \"" + each.getKey() + "\"");
            EnumSet<RuleAction> of = EnumSet.of(RuleAction.DENY);
            for (String action : texts(each.getValue())) of.add(action(action));
            actions.put(rule, of);
        }
        return new RuleGrid(actions);
    }

    private static RuleAction action(String name) {
        for (RuleAction action : RuleAction.values()) if (action.name().equals(name)) return action;
        throw new UnreadableException("there is no action \"" + name + "\"");
    }

    private static List<String> texts(@Nullable JsonNode node) {
        if (node == null) return List.of();
        if (!(node instanceof ArrayNode list)) throw new UnreadableException("a list in [ ] was expected: " + node);
        List<String> texts = new ArrayList<>();
        for (JsonNode each : list) {
            if (!each.isString()) throw new UnreadableException("a list of texts was expected: " + node);
            texts.add(each.stringValue());
        }
        return texts;
    }

    private static String limit(ObjectNode in, String name) {
        String value = decimal(in, name, "0");
        if (in.has(name) && value.matches("[0.]*")) throw zero(name);
        return value;
    }

    private static int count(ObjectNode in, String name) {
        int value = whole(in, name, 0);
        if (in.has(name) && value == 0) throw zero(name);
        return value;
    }

    private static UnreadableException zero(String name) {
        return new UnreadableException("the limit \"" + name + "\" is zero, which would let nothing through");
    }

    private static JournalSettings journal(@Nullable JsonNode node) {
        JournalSettings d = JournalSettings.DEFAULTS;
        if (node == null) return d;
        if (!(node instanceof ObjectNode journal)) throw new UnreadableException("\"journal\" does not begin with {");
        return new JournalSettings(
                whole(journal, "keepFiles", d.files()),
                whole(journal, "keepMegabytes", d.megabytes()),
                whole(journal, "keepDays", d.days()),
                yesNo(journal, "durable", d.durable()));
    }

    private static PaperSettings paper(@Nullable JsonNode node, Path folder) {
        if (node == null) return PaperSettings.DEFAULTS;
        if (!(node instanceof ObjectNode paper)) throw new UnreadableException("\"paper\" does not begin with {");
        return PaperJson.settings(paper, folder);
    }
}
