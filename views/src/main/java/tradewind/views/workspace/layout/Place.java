package tradewind.views.workspace.layout;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// A panel in a layout.
///
/// @param id of this panel, once per layout, such as `chart-2`
/// @param kind which panel it is, such as `chart`; a kind nobody knows is kept and shown as such
/// @param link group whose instrument it follows
/// @param settings of the panel's own, such as `interval` to `5m`; the panel says what they mean
public record Place(String id, String kind, LinkGroup link, Map<String, String> settings) {
    public Place {
        if (id.isBlank() || kind.isBlank()) throw new IllegalArgumentException("a panel without id or kind: " + kind);
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /// Without settings.
    public Place(String id, String kind, LinkGroup link) {
        this(id, kind, link, Map.of());
    }

    public Place withLink(LinkGroup group) {
        return new Place(id, kind, group, settings);
    }

    public Place withSetting(String name, String value) {
        Map<String, String> changed = new TreeMap<>(settings);
        changed.put(name, value);
        return new Place(id, kind, link, changed);
    }
}
