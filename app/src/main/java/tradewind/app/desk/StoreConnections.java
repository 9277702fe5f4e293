package tradewind.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradewind.app.home.DataFolder;
import tradewind.app.home.LakePlace;
import tradewind.app.home.SecretFile;
import tradewind.engine.history.store.Answer;
import tradewind.engine.history.store.ObjectStore;
import tradewind.engine.history.store.ObjectStoreProvider;
import tradewind.engine.plugins.PluginFolder;
import tradewind.engine.plugins.Secret;
import tradewind.engine.plugins.Secrets;
import tradewind.views.history.SyncTarget;
import tradewind.views.providers.ProviderKind;
import tradewind.views.stores.StoreDesk;
import tradewind.views.stores.StorePlace;
import tradewind.views.texts.Texts;

/// The place of the lake's copy among plugins, settings and secrets. One thread at a time.
final class StoreConnections implements StoreDesk {
    private static final Texts TEXTS = Texts.of("desk");
    /// Whether a setting can be used is asked before its secrets are known: something stands for each.
    private static final Secrets ANY = name -> Optional.of(new Secret("x".toCharArray()));

    private final DataFolder folder;
    private final SyncStores stores;

    StoreConnections(DataFolder folder, SyncStores stores) {
        this.folder = folder;
        this.stores = stores;
    }

    @Override
    public List<ProviderKind> kinds() throws IOException {
        try (PluginFolder plugins = stores.plugins()) {
            return stores.catalog(plugins).enabled().stream()
                    .map(each -> new ProviderKind(each.name(), each.settings(), each.secrets()))
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        }
    }

    @Override
    public Optional<StorePlace> place() throws IOException {
        return stores.place().map(place -> new StorePlace(place.store(), place.settings()));
    }

    @Override
    public boolean secretsThere() {
        return SecretFile.exists(folder);
    }

    @Override
    public Optional<String> keep(StorePlace place, Map<String, char[]> secrets, char[] passphrase) throws IOException {
        try (PluginFolder plugins = stores.plugins()) {
            Optional<ObjectStoreProvider> found = stores.catalog(plugins).enabled(place.kind());
            if (found.isEmpty()) return Optional.of(stores.missing(place.kind()));
            ObjectStoreProvider provider = found.get();
            Answer<ObjectStore> opened =
                    provider.open(key -> Optional.ofNullable(place.settings().get(key)), ANY);
            if (opened instanceof Answer.Given<ObjectStore>(ObjectStore store)) store.close();
            Optional<String> why = refusal(opened, place);
            if (why.isPresent()) return why;
            if (!secrets.isEmpty()) KeptSecrets.keep(folder, provider.name(), secrets, passphrase);
            new LakePlace(place.kind(), place.settings()).remember(folder);
            return Optional.empty();
        } finally {
            secrets.values().forEach(secret -> Arrays.fill(secret, '\0'));
            Arrays.fill(passphrase, '\0');
        }
    }

    /// The first page of what is there is asked for: it takes a right to look, and no right to write.
    @Override
    public Optional<String> check(StorePlace place, char[] passphrase) {
        SyncTarget target = new SyncTarget(place.kind(), place.settings(), passphrase.length > 0);
        try {
            return stores.with(target, passphrase, store -> refusal(store.list("", ""), place), Optional::of);
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Optional<String> dropSecrets(ProviderKind kind, char[] passphrase) throws IOException {
        return KeptSecrets.drop(folder, kind.name(), kind.secrets().keySet(), passphrase);
    }

    @Override
    public void forget() throws IOException {
        Files.deleteIfExists(folder.lakeStore());
    }

    private static Optional<String> refusal(Answer<?> answer, StorePlace place) {
        return switch (answer) {
            case Answer.Given<?> _ -> Optional.empty();
            case Answer.Refused<?>(String why) -> Optional.of(why);
            case Answer.Unreachable<?>(String why) -> Optional.of(why);
            case Answer.Missing<?> _, Answer.Taken<?> _ -> Optional.of(TEXTS.get("store.failed", place.kind()));
        };
    }
}
