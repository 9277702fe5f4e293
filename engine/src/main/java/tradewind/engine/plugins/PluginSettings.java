package tradewind.engine.plugins;

import java.util.Optional;

/// The settings of one plugin, as the trader left them. Never holds a password or key; those are [Secrets].
@FunctionalInterface
public interface PluginSettings {
    /// The value of a setting; empty if it was never set.
    Optional<String> value(String key);
}
