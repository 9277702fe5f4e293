package tradewind.views.history;

import java.util.Map;
import tradewind.views.texts.Texts;

/// A place the lake is synced with, as the trader chose it.
///
/// @param store kind of the store, such as `folder` or `s3`
/// @param settings of the store; no secrets
/// @param secret whether the passphrase of the trader's secrets is needed
public record SyncTarget(String store, Map<String, String> settings, boolean secret) {
    private static final Texts TEXTS = Texts.of("history");

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
        if (where.isEmpty()) return store;
        return store.equals("folder") ? TEXTS.get("sync.folder", where) : store + " " + where;
    }
}
