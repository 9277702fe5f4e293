package tradewind.views.watchlist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tradewind.engine.market.Instrument;
import tradewind.views.keeping.NamedEntries;

/// Watchlists under a name, kept for all panels. FX thread only.
///
/// While a group is shown, what the trader adds and removes is part of it.
public final class WatchlistGroups {
    private static final String SYMBOLS = "symbols";

    private final NamedEntries kept;
    private final WatchlistView list;
    private final Consumer<String> chosen;
    private Optional<String> shown;

    /// @param first the group shown when the panel was last open; one that is gone is no group
    /// @param chosen told the name of the group shown; empty for none
    public WatchlistGroups(NamedEntries kept, WatchlistView list, Optional<String> first, Consumer<String> chosen) {
        this.kept = kept;
        this.list = list;
        this.chosen = chosen;
        shown = first.filter(name -> kept.all().containsKey(name));
        shown.ifPresent(name -> list.replace(symbols(name)));
        list.setOnList(symbols -> shown.ifPresent(name -> put(name, symbols)));
        list.setGroups(this::others, this::move);
    }

    private String symbols(String name) {
        return kept.all().getOrDefault(name, Map.of()).getOrDefault(SYMBOLS, "");
    }

    /// A symbol this session does not know belongs to the group all the same: another session may know it.
    private void put(String name, String symbols) {
        Map<String, String> fields = new LinkedHashMap<>(kept.all().getOrDefault(name, Map.of()));
        List<String> all = new ArrayList<>(symbols.isEmpty() ? List.of() : List.of(symbols.split(",")));
        for (String each : symbols(name).split(","))
            if (!each.isEmpty() && !all.contains(each) && !list.knows(each)) all.add(each);
        fields.put(SYMBOLS, String.join(",", all));
        kept.put(name, fields);
    }

    List<String> names() {
        return List.copyOf(kept.all().keySet());
    }

    public Optional<String> shown() {
        return shown;
    }

    void show(String name) {
        shown = Optional.of(name);
        list.replace(symbols(name));
        chosen.accept(name);
    }

    /// The list stays as it is and belongs to no group.
    void none() {
        shown = Optional.empty();
        chosen.accept("");
    }

    /// The group after this one, or the one before, round at the ends.
    void step(int by) {
        List<String> names = names();
        if (names.isEmpty()) return;
        int at = shown.map(names::indexOf).orElse(by > 0 ? -1 : 0);
        show(names.get(Math.floorMod(at + by, names.size())));
    }

    /// Keeps the list under a name.
    void save(String typed) {
        String name = typed.strip();
        if (name.isEmpty()) return;
        put(name, list.symbols());
        shown = Optional.of(name);
        chosen.accept(name);
    }

    /// The groups that are not shown.
    private List<String> others() {
        return names().stream().filter(name -> !shown.equals(Optional.of(name))).toList();
    }

    /// Takes an instrument out of the list and adds it to a group that is not shown.
    void move(Instrument instrument, String to) {
        String there = symbols(to);
        List<String> all = new ArrayList<>(there.isEmpty() ? List.of() : List.of(there.split(",")));
        if (!all.contains(instrument.symbol())) all.add(instrument.symbol());
        put(to, String.join(",", all));
        list.remove(instrument);
    }

    void remove(String name) {
        kept.remove(name);
        if (shown.equals(Optional.of(name))) none();
    }
}
