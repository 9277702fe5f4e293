package tradewind.app.cli;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tradewind.app.home.DataFolder;
import tradewind.app.home.LakePlace;
import tradewind.app.home.SecretFile;
import tradewind.app.home.SettingsFile;
import tradewind.engine.history.store.Answer;
import tradewind.engine.history.store.ObjectStore;
import tradewind.engine.history.store.ObjectStoreProvider;
import tradewind.engine.plugins.PluginCatalog;
import tradewind.engine.plugins.PluginFolder;
import tradewind.engine.plugins.Secrets;

/// The stores a lake can be synced with: found among the plugins, opened with the trader's settings and secrets.
final class Stores {
    /// What is done with an open store.
    interface Use<T> {
        T with(ObjectStore store) throws IOException;
    }

    private final Typed typed;

    @Inject
    Stores() {
        this(new Typed());
    }

    Stores(Typed typed) {
        this.typed = typed;
    }

    /// Where the lake was synced with last.
    static Optional<LakePlace> remembered(DataFolder folder) throws IOException {
        try {
            return LakePlace.remembered(folder);
        } catch (JacksonException e) {
            throw new CommandFailure(folder.lakeStore() + " cannot be read. Say --store, or remove the file.");
        }
    }

    /// Opens the store for as long as it is used.
    <T> T use(DataFolder folder, LakePlace place, Use<T> use) throws IOException {
        try (PluginFolder plugins = PluginFolder.open(folder.plugins(), Stores.class.getClassLoader())) {
            PluginCatalog<ObjectStoreProvider> catalog =
                    PluginCatalog.find(ObjectStoreProvider.class, ObjectStoreProvider::name, plugins);
            Set<String> off = new SettingsFile(folder).load().settings().pluginsOff();
            off.forEach(name -> catalog.disable(name, "Switched off in the settings."));
            ObjectStoreProvider provider = catalog.enabled(place.store()).orElseThrow(() -> unknown(place, catalog));
            requireKnown(provider, place.settings());
            if (provider.secrets().isEmpty()) return with(provider, place, _ -> Optional.empty(), use);
            if (!SecretFile.exists(folder)) throw missing(provider);
            try (SecretFile secrets = secrets(folder, typed)) {
                return with(provider, place, secrets.of(provider.name()), use);
            }
        }
    }

    private static <T> T with(ObjectStoreProvider provider, LakePlace place, Secrets secrets, Use<T> use)
            throws IOException {
        Answer<ObjectStore> opened =
                provider.open(key -> Optional.ofNullable(place.settings().get(key)), secrets);
        return switch (opened) {
            case Answer.Given<ObjectStore>(ObjectStore store) -> {
                try (store) {
                    yield use.with(store);
                }
            }
            case Answer.Refused<ObjectStore>(String why) -> throw new CommandFailure(why + described(provider));
            case Answer.Unreachable<ObjectStore>(String why) -> throw new CommandFailure(why);
            default -> throw new CommandFailure("The store " + place.store() + " could not be opened.");
        };
    }

    private static CommandFailure unknown(LakePlace place, PluginCatalog<ObjectStoreProvider> catalog) {
        String there = catalog.enabled().stream()
                .map(ObjectStoreProvider::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return new CommandFailure("There is no store " + place.store() + ". There are: " + there + ".");
    }

    private static void requireKnown(ObjectStoreProvider provider, Map<String, String> settings) {
        for (String key : settings.keySet())
            if (!provider.settings().containsKey(key))
                throw new CommandFailure(
                        "The store " + provider.name() + " has no setting " + key + "." + described(provider));
    }

    private static CommandFailure missing(ObjectStoreProvider provider) {
        return new CommandFailure("The store " + provider.name() + " needs secrets, and there are none yet. Keep them"
                + " with:"
                + provider.secrets().entrySet().stream()
                        .map(it -> "\n  tradewind secret " + provider.name() + " " + it.getKey() + "   ("
                                + it.getValue() + ")")
                        .collect(Collectors.joining()));
    }

    private static String described(ObjectStoreProvider provider) {
        Map<String, String> lines = new LinkedHashMap<>();
        provider.settings().forEach((key, meaning) -> lines.put("--set " + key + "=…", meaning));
        int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
        return lines.entrySet().stream()
                .map(it -> "\n  " + it.getKey() + " ".repeat(width - it.getKey().length()) + "  " + it.getValue())
                .collect(Collectors.joining());
    }

    /// @throws CommandFailure if nobody can be asked for the passphrase, or it is another
    static SecretFile secrets(DataFolder folder, Typed typed) throws IOException {
        char[] passphrase = typed.passphrase()
                .orElseThrow(() -> new CommandFailure(
                        "There is no terminal to ask for the passphrase at. Set " + Typed.PASSPHRASE + "."));
        return SecretFile.open(folder, passphrase)
                .orElseThrow(() -> new CommandFailure(
                        "That is not the passphrase of " + folder.secrets() + ", or the file was changed."));
    }
}
