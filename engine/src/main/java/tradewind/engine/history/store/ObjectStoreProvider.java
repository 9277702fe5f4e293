package tradewind.engine.history.store;

import java.util.Map;
import tradewind.engine.plugins.PluginSettings;
import tradewind.engine.plugins.Secrets;

/// A kind of store, as a plugin provides it.
public interface ObjectStoreProvider {
    /// As the trader chooses it, such as `s3`.
    String name();

    /// What can be set, and what each means.
    Map<String, String> settings();

    /// The names of the secrets it may ask for, and what each means.
    Map<String, String> secrets();

    /// Opens a store. No request needs to be made for it: whether the place can be reached turns out later.
    ///
    /// @param secrets asked whenever one is needed, by any thread, until the store is closed
    /// @return a refusal that names the setting if one is missing or cannot be used
    Answer<ObjectStore> open(PluginSettings settings, Secrets secrets);
}
