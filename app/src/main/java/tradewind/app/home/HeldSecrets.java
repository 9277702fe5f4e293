package tradewind.app.home;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tradewind.engine.plugins.Secret;
import tradewind.engine.plugins.Secrets;

/// Secrets in memory for as long as a connection needs them, then wiped: from there on there are none. Any thread.
public final class HeldSecrets implements Secrets, AutoCloseable {
    private final Map<String, char[]> held;

    /// @param held by name; wiped on closing
    HeldSecrets(Map<String, char[]> held) {
        this.held = new TreeMap<>(held);
    }

    /// For a connection that needs none.
    public static HeldSecrets none() {
        return new HeldSecrets(Map.of());
    }

    @Override
    public synchronized Optional<Secret> find(String name) {
        return Optional.ofNullable(held.get(name)).map(found -> new Secret(found.clone()));
    }

    @Override
    public synchronized void close() {
        held.values().forEach(secret -> Arrays.fill(secret, '\0'));
        held.clear();
    }
}
