package tradewind.views.keeping;

import java.util.LinkedHashMap;
import java.util.Map;

/// Entries that outlive the window: fields of text under a name, in the order they are shown. FX thread only.
public interface NamedEntries {
    /// As loaded, or as last replaced.
    Map<String, Map<String, String>> all();

    /// Keeps exactly these, in their order. Never waits for a disk.
    void replace(Map<String, Map<String, String>> entries);

    /// Adds an entry at the end, or replaces the one of that name where it is.
    default void put(String name, Map<String, String> fields) {
        Map<String, Map<String, String>> next = new LinkedHashMap<>(all());
        next.put(name, fields);
        replace(next);
    }

    /// Forgets an entry, if there is one.
    default void remove(String name) {
        Map<String, Map<String, String>> next = new LinkedHashMap<>(all());
        if (next.remove(name) != null) replace(next);
    }

    /// Forgotten with the window: for a panel that is shown without a data folder.
    static NamedEntries forgetful() {
        return new NamedEntries() {
            private Map<String, Map<String, String>> entries = Map.of();

            @Override
            public Map<String, Map<String, String>> all() {
                return entries;
            }

            @Override
            public void replace(Map<String, Map<String, String>> next) {
                entries = new LinkedHashMap<>(next);
            }
        };
    }
}
