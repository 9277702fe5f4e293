package tradewind.views.stores;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A kind of store a plugin provides.
///
/// @param name such as `s3`
/// @param settings what can be set, in the plugin's order, and what each means
/// @param secrets passwords and keys it asks for, and what each means
public record StoreKind(String name, Map<String, String> settings, Map<String, String> secrets) {
    public StoreKind {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        secrets = Collections.unmodifiableMap(new LinkedHashMap<>(secrets));
    }
}
