package tradewind.views.stores;

import java.util.Map;

/// A place, as the trader set it up.
///
/// @param kind name of its kind
/// @param settings those that were filled in; no secrets
public record StorePlace(String kind, Map<String, String> settings) {
    public StorePlace {
        settings = Map.copyOf(settings);
    }
}
