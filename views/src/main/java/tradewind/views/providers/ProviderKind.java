package tradewind.views.providers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A kind of store or venue a plugin provides.
///
/// @param name such as `s3`
/// @param settings what can be set, in the plugin's order, and what each means
/// @param secrets passwords and keys it asks for, and what each means
public record ProviderKind(String name, Map<String, String> settings, Map<String, String> secrets) {
    public ProviderKind {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        secrets = Collections.unmodifiableMap(new LinkedHashMap<>(secrets));
    }

    /// Its settings alone.
    public ProviderKind withoutSecrets() {
        return new ProviderKind(name, settings, Map.of());
    }

    /// Its secrets alone.
    public ProviderKind withoutSettings() {
        return new ProviderKind(name, Map.of(), secrets);
    }
}
