package tradewind.views.stores;

import java.util.Map;

/// A place, as the trader set it up.
///
/// @param kind name of a [StoreKind]
/// @param settings those that were filled in; no secrets
public record StorePlace(String kind, Map<String, String> settings) {
    public StorePlace {
        settings = Map.copyOf(settings);
    }
}
