package tradewind.engine.plugins;

import java.util.Optional;

/// Passwords and keys of one plugin, by name. Where they are kept is the affair of whoever wires the plugin.
@FunctionalInterface
public interface Secrets {
    /// A copy of the secret, for the caller to wipe: `try (Secret key = …)`. Empty if there is none of that
    /// name.
    Optional<Secret> find(String name);
}
