package tradewind.engine.history.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tradewind.engine.history.lake.DataType;

/// The demands on a kind of data. The order counts: a row that breaks several is put down to the first.
///
/// @param name with its revision, such as `trades/1`; lineage keeps it
public record RuleSet(String name, DataType type, List<Rule> rules) {
    /// @throws IllegalArgumentException if a rule speaks of a column that this kind of data does not have
    public RuleSet {
        rules = List.copyOf(rules);
        for (Rule rule : rules) {
            String column = column(rule);
            if (!type.columns().contains(column))
                throw new IllegalArgumentException("the rule \"" + rule.text() + "\" does not fit " + type.label()
                        + ", whose columns are " + String.join(", ", type.columns()));
        }
    }

    private static String column(Rule rule) {
        return switch (rule) {
            case Rule.AboveZero r -> r.column();
            case Rule.NotNegative r -> r.column();
            case Rule.Range r -> r.column();
            case Rule.Tick r -> r.column();
            case Rule.Spike r -> r.column();
            case Rule.Stale r -> r.column();
            case Rule.Unique r -> r.column();
            case Rule.NotCrossed _ -> "bid";
            case Rule.BarShape _, Rule.OnSpan _ -> "open";
            case Rule.Monotonic _ -> "time";
        };
    }

    /// What every import of this kind is held to.
    public static RuleSet standard(DataType type) {
        List<String> rules = switch (type) {
            case TRADES ->
                List.of("above-zero price", "above-zero quantity", "monotonic", "unique id", "spike price 0.5");
            case QUOTES ->
                List.of(
                        "above-zero bid",
                        "above-zero ask",
                        "not-negative bid_size",
                        "not-negative ask_size",
                        "not-crossed",
                        "monotonic",
                        "spike bid 0.5",
                        "spike ask 0.5");
            case BARS ->
                List.of(
                        "above-zero open",
                        "above-zero high",
                        "above-zero low",
                        "above-zero close",
                        "not-negative volume",
                        "bar-shape",
                        "on-span",
                        "monotonic strict",
                        "spike close 0.9");
            case BOOKS -> List.of("not-negative level", "not-negative bid_size", "not-negative ask_size", "monotonic");
            case DELTAS -> List.of("above-zero price", "not-negative size", "monotonic");
            case ACTIONS -> List.of("monotonic");
            case NEWS, VOTES, FEATURES, GAPS, TIES, QUARANTINE -> List.of();
        };
        return new RuleSet(
                type.label() + "/1", type, rules.stream().map(Rule::of).toList());
    }

    /// These and more. The name tells that they are not the standard ones.
    public RuleSet with(List<Rule> more) {
        if (more.isEmpty()) return this;
        List<Rule> all = new ArrayList<>(rules);
        all.addAll(more);
        String added = more.stream().map(Rule::text).collect(Collectors.joining(" + "));
        return new RuleSet(name + " + " + added, type, all);
    }
}
