package tradewind.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tradewind.app.home.DataFolder;
import tradewind.app.home.LakePlace;
import tradewind.app.home.SecretFile;
import tradewind.engine.history.store.Answer;
import tradewind.engine.history.store.ObjectStore;
import tradewind.engine.history.store.ObjectStoreProvider;
import tradewind.engine.plugins.PluginCatalog;
import tradewind.engine.plugins.PluginFolder;
import tradewind.engine.plugins.PluginSettings;
import tradewind.engine.plugins.Secret;
import tradewind.engine.plugins.Secrets;
import tradewind.views.stores.StoreDesk;
import tradewind.views.stores.StoreKind;
import tradewind.views.stores.StorePlace;
import tradewind.views.texts.Texts;

/// The place of the lake's copy among plugins, settings and secrets. One thread at a time.
final class StoreConnections implements StoreDesk {
    private static final Texts TEXTS = Texts.of("desk");
    /// Whether a setting can be used is asked before its secrets are known: something stands for each.
    private static final Secrets ANY = name -> Optional.of(new Secret("x".toCharArray()));

    private interface Use {
        Optional<String> with(ObjectStoreProvider provider) throws IOException;
    }

    private final DataFolder folder;

    StoreConnections(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public List<StoreKind> kinds() throws IOException {
        try (PluginFolder plugins = plugins()) {
            return catalog(plugins).enabled().stream()
                    .map(each -> new StoreKind(each.name(), each.settings(), each.secrets()))
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        }
    }

    @Override
    public Optional<StorePlace> place() throws IOException {
        try {
            return LakePlace.remembered(folder).map(place -> new StorePlace(place.store(), place.settings()));
        } catch (JacksonException e) {
            throw new IOException(
                    TEXTS.get("store.unreadable", folder.lakeStore().toString()), e);
        }
    }

    @Override
    public boolean secretsThere() {
        return SecretFile.exists(folder);
    }

    @Override
    public Optional<String> keep(StorePlace place, Map<String, char[]> secrets, char[] passphrase) throws IOException {
        try {
            return with(place, provider -> {
                Optional<String> why = opened(provider.open(settings(place), ANY));
                if (why.isPresent()) return why;
                if (!secrets.isEmpty()) {
                    try (SecretFile file = SecretFile.open(folder, passphrase)
                            .orElseThrow(() -> new IOException(TEXTS.get("store.passphrase")))) {
                        for (Map.Entry<String, char[]> each : secrets.entrySet())
                            file.put(provider.name(), each.getKey(), each.getValue());
                    }
                }
                new LakePlace(place.kind(), place.settings()).remember(folder);
                return Optional.empty();
            });
        } finally {
            secrets.values().forEach(secret -> Arrays.fill(secret, '\0'));
            Arrays.fill(passphrase, '\0');
        }
    }

    @Override
    public Optional<String> check(StorePlace place, char[] passphrase) throws IOException {
        try {
            return with(place, provider -> {
                if (provider.secrets().isEmpty()) return asked(provider.open(settings(place), _ -> Optional.empty()));
                if (!secretsThere()) return Optional.of(TEXTS.get("store.nosecrets", provider.name()));
                Optional<SecretFile> file = SecretFile.open(folder, passphrase);
                if (file.isEmpty()) return Optional.of(TEXTS.get("store.passphrase"));
                try (SecretFile secrets = file.get()) {
                    return asked(provider.open(settings(place), secrets.of(provider.name())));
                }
            });
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    @Override
    public void forget() throws IOException {
        Files.deleteIfExists(folder.lakeStore());
    }

    private Optional<String> with(StorePlace place, Use use) throws IOException {
        try (PluginFolder plugins = plugins()) {
            Optional<ObjectStoreProvider> provider = catalog(plugins).enabled(place.kind());
            if (provider.isEmpty()) return Optional.of(TEXTS.get("store.none", place.kind()));
            return use.with(provider.get());
        }
    }

    /// The first page of what is there is asked for: it takes a right to look, and no right to write.
    private static Optional<String> asked(Answer<ObjectStore> opened) {
        if (!(opened instanceof Answer.Given<ObjectStore>(ObjectStore store))) return opened(opened);
        try (store) {
            return refusal(store.list("", ""));
        }
    }

    private static Optional<String> opened(Answer<ObjectStore> opened) {
        if (opened instanceof Answer.Given<ObjectStore>(ObjectStore store)) store.close();
        return refusal(opened);
    }

    private static Optional<String> refusal(Answer<?> answer) {
        return switch (answer) {
            case Answer.Given<?> _ -> Optional.empty();
            case Answer.Refused<?>(String why) -> Optional.of(why);
            case Answer.Unreachable<?>(String why) -> Optional.of(why);
            case Answer.Missing<?> _, Answer.Taken<?> _ -> Optional.of(TEXTS.get("store.failed", ""));
        };
    }

    private static PluginSettings settings(StorePlace place) {
        return key -> Optional.ofNullable(place.settings().get(key));
    }

    private PluginFolder plugins() throws IOException {
        return PluginFolder.open(folder.plugins(), StoreConnections.class.getClassLoader());
    }

    private static PluginCatalog<ObjectStoreProvider> catalog(PluginFolder plugins) {
        return PluginCatalog.find(ObjectStoreProvider.class, ObjectStoreProvider::name, plugins);
    }
}
