package tradewind.views.history;

import java.util.Map;

/// A place the lake is synced with, as the trader chose it.
///
/// @param store kind of the store, such as `folder` or `s3`
/// @param settings of the store; no secrets
/// @param secret whether the passphrase of the trader's secrets is needed
public record SyncTarget(String store, Map<String, String> settings, boolean secret) {
    public SyncTarget {
        settings = Map.copyOf(settings);
    }

    /// A folder, which needs no passphrase.
    public static SyncTarget folder(String path) {
        return new SyncTarget("folder", Map.of("path", path), false);
    }

    /// For the trader.
    String words() {
        String where = settings.getOrDefault("path", settings.getOrDefault("bucket", ""));
        return where.isEmpty() ? store : store + " " + where;
    }
}
