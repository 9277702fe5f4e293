package tradewind.app.desk;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import tradewind.app.home.DataFolder;
import tradewind.app.home.SecretFile;
import tradewind.views.texts.Texts;

/// Credentials as the window keeps and removes them.
final class KeptSecrets {
    private static final Texts TEXTS = Texts.of("desk");

    private KeptSecrets() {}

    /// @param owner name of the plugin, or `plugin/account`
    /// @param secrets by name; wiped by the caller
    /// @param passphrase wiped here
    /// @throws IOException if it is not the passphrase, or they cannot be written
    static void keep(DataFolder folder, String owner, Map<String, char[]> secrets, char[] passphrase)
            throws IOException {
        try (SecretFile file =
                SecretFile.open(folder, passphrase).orElseThrow(() -> new IOException(TEXTS.get("store.passphrase")))) {
            for (Map.Entry<String, char[]> each : secrets.entrySet()) file.put(owner, each.getKey(), each.getValue());
        }
    }

    /// @param passphrase wiped here
    /// @return why they are still there, in a sentence; empty if they are gone
    static Optional<String> drop(DataFolder folder, String owner, Collection<String> names, char[] passphrase)
            throws IOException {
        try {
            Optional<SecretFile> opened = SecretFile.open(folder, passphrase);
            if (opened.isEmpty()) return Optional.of(TEXTS.get("store.passphrase"));
            try (SecretFile file = opened.get()) {
                for (String name : names) file.remove(owner, name);
            }
            return Optional.empty();
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }
}
