package tradewind.views.blotter;

import static java.lang.System.Logger.Level.DEBUG;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tradewind.engine.orders.OrderId;
import tradewind.views.blotter.BlotterViewModel.Tab;
import tradewind.views.keeping.NamedEntries;

/// What of the blotter outlives it: which columns a tab shows and in which order, the sets of them that were saved
/// under a name, groups, folded lists and the unit of profit. FX thread only.
final class ColumnSets {
    private static final System.Logger LOG = System.getLogger(ColumnSets.class.getName());
    private static final String BLOTTER = "blotter";
    private static final String FOLDED = "folded ";
    private static final String COLUMNS = "columns";
    private static final String SEPARATOR = "|";
    private static final String OF_SET = ": ";

    private final NamedEntries kept;

    ColumnSets(NamedEntries kept) {
        this.kept = kept;
    }

    /// Names of columns in the order shown; empty while the tab is as it came.
    Optional<List<String>> chosen(Tab tab) {
        return read(tab.name());
    }

    private Optional<List<String>> read(String key) {
        Map<String, String> fields = kept.all().get(key);
        String text = fields == null ? null : fields.get(COLUMNS);
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(List.of(text.split("\\|", -1)));
    }

    private void keep(String key, List<String> names) {
        Map<String, String> fields = new LinkedHashMap<>(kept.all().getOrDefault(key, Map.of()));
        fields.put(COLUMNS, String.join(SEPARATOR, names));
        kept.put(key, fields);
    }

    void choose(Tab tab, List<String> names) {
        keep(tab.name(), names);
    }

    /// Back to how it came.
    void reset(Tab tab) {
        kept.remove(tab.name());
    }

    /// The sets of a tab, as they were saved.
    List<String> names(Tab tab) {
        String prefix = tab.name() + OF_SET;
        List<String> names = new ArrayList<>();
        for (String key : kept.all().keySet()) if (key.startsWith(prefix)) names.add(key.substring(prefix.length()));
        return names;
    }

    Optional<List<String>> set(Tab tab, String name) {
        return read(tab.name() + OF_SET + name);
    }

    void save(Tab tab, String name, List<String> names) {
        keep(tab.name() + OF_SET + name, names);
    }

    void remove(Tab tab, String name) {
        kept.remove(tab.name() + OF_SET + name);
    }

    Grouping grouping() {
        return Grouping.named(setting("group"));
    }

    void group(Grouping by) {
        set("group", by == Grouping.NONE ? "" : by.name());
    }

    ProfitUnit profitUnit() {
        return ProfitUnit.named(setting("profit"));
    }

    void profitUnit(ProfitUnit unit) {
        set("profit", unit == ProfitUnit.MONEY ? "" : unit.name());
    }

    Linger linger() {
        return Linger.named(setting("linger"));
    }

    void linger(Linger how) {
        set("linger", how == Linger.HALF_A_MINUTE ? "" : how.name());
    }

    /// The lists of orders that were folded.
    ///
    /// @param account whose: every account counts its orders from one
    Set<Long> folded(String account) {
        Set<Long> lists = new TreeSet<>();
        String text = kept.all().getOrDefault(FOLDED + account, Map.of()).getOrDefault("lists", "");
        for (String each : text.isEmpty() ? new String[0] : text.split(" ")) {
            try {
                lists.add(OrderId.parse(each).value());
            } catch (IllegalArgumentException notAnId) {
                // a file somebody wrote in: the list is shown whole
                LOG.log(DEBUG, "not a list that could be folded: {0}", each);
            }
        }
        return lists;
    }

    void fold(String account, Set<Long> lists) {
        if (lists.equals(folded(account))) return;
        if (lists.isEmpty()) kept.remove(FOLDED + account);
        else
            kept.put(
                    FOLDED + account,
                    Map.of(
                            "lists",
                            lists.stream()
                                    .sorted()
                                    .map(list -> new OrderId(list).toString())
                                    .collect(Collectors.joining(" "))));
    }

    private String setting(String field) {
        return kept.all().getOrDefault(BLOTTER, Map.of()).getOrDefault(field, "");
    }

    /// @param value empty for what it is without a word of the trader
    private void set(String field, String value) {
        if (value.equals(setting(field))) return;
        Map<String, String> fields = new LinkedHashMap<>(kept.all().getOrDefault(BLOTTER, Map.of()));
        if (value.isEmpty()) fields.remove(field);
        else fields.put(field, value);
        if (fields.isEmpty()) kept.remove(BLOTTER);
        else kept.put(BLOTTER, fields);
    }
}
