package tradewind.app.desk;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tradewind.app.home.DataFolder;
import tradewind.app.home.LakePlace;
import tradewind.app.home.SecretFile;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.store.Answer;
import tradewind.engine.history.store.LakeSync;
import tradewind.engine.history.store.ObjectStore;
import tradewind.engine.history.store.ObjectStoreProvider;
import tradewind.engine.history.store.SyncDirection;
import tradewind.engine.history.store.SyncOutlook;
import tradewind.engine.history.store.SyncProgress;
import tradewind.engine.history.store.SyncRequest;
import tradewind.engine.history.store.SyncResult;
import tradewind.engine.plugins.PluginCatalog;
import tradewind.engine.plugins.PluginFolder;
import tradewind.engine.plugins.Secrets;
import tradewind.views.history.SyncTarget;
import tradewind.views.texts.Texts;

/// The place the lake is synced with, as the command line and the panel both remember it.
final class SyncStores {
    private static final Texts TEXTS = Texts.of("desk");
    private final DataFolder folder;
    private final Set<String> off;

    /// @param off names of plugins that are not to be used
    SyncStores(DataFolder folder, Set<String> off) {
        this.folder = folder;
        this.off = Set.copyOf(off);
    }

    /// Where the lake was synced with last, or is to be.
    Optional<LakePlace> place() throws IOException {
        try {
            return LakePlace.remembered(folder);
        } catch (JacksonException e) {
            throw new IOException(
                    TEXTS.get("store.unreadable", folder.lakeStore().toString()), e);
        }
    }

    Optional<SyncTarget> remembered() throws IOException {
        Optional<LakePlace> last = place();
        if (last.isEmpty()) return Optional.empty();
        LakePlace place = last.get();
        try (PluginFolder plugins = plugins()) {
            boolean secret = !provider(place.store(), plugins).secrets().isEmpty();
            return Optional.of(new SyncTarget(place.store(), place.settings(), secret));
        }
    }

    /// @param passphrase wiped here
    SyncResult sync(Lake lake, SyncTarget target, SyncDirection direction, char[] passphrase, SyncProgress progress)
            throws IOException {
        return with(
                target,
                passphrase,
                store -> {
                    SyncResult result = new LakeSync(lake, store).run(SyncRequest.of(direction), progress);
                    if (result instanceof SyncResult.Synced)
                        new LakePlace(target.store(), target.settings()).remember(folder);
                    return result;
                },
                SyncResult.Refused::new);
    }

    /// @param passphrase wiped here
    SyncOutlook outlook(Lake lake, SyncTarget target, SyncDirection direction, char[] passphrase) throws IOException {
        return with(
                target,
                passphrase,
                store -> new LakeSync(lake, store).outlook(SyncRequest.of(direction)),
                SyncOutlook.Refused::new);
    }

    @FunctionalInterface
    interface Use<T> {
        T of(ObjectStore store) throws IOException;
    }

    /// Opens the store for as long as it is used.
    ///
    /// @param passphrase wiped here
    /// @param refused makes a result of a sentence
    /// @throws IOException if there is no such store, or its secrets cannot be opened; the message says what to do
    <T> T with(SyncTarget target, char[] passphrase, Use<T> use, Function<String, T> refused) throws IOException {
        try (PluginFolder plugins = plugins()) {
            ObjectStoreProvider provider = provider(target.store(), plugins);
            if (provider.secrets().isEmpty()) return opened(target, provider, _ -> Optional.empty(), use, refused);
            if (!SecretFile.exists(folder)) throw new IOException(TEXTS.get("store.nosecrets", provider.name()));
            try (SecretFile secrets = SecretFile.open(folder, passphrase)
                    .orElseThrow(() -> new IOException(TEXTS.get("store.passphrase")))) {
                return opened(target, provider, secrets.of(provider.name()), use, refused);
            }
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private static <T> T opened(
            SyncTarget target, ObjectStoreProvider provider, Secrets secrets, Use<T> use, Function<String, T> refused)
            throws IOException {
        Answer<ObjectStore> opened =
                provider.open(key -> Optional.ofNullable(target.settings().get(key)), secrets);
        return switch (opened) {
            case Answer.Given<ObjectStore>(ObjectStore store) -> {
                try (store) {
                    yield use.of(store);
                }
            }
            case Answer.Refused<ObjectStore>(String why) -> refused.apply(why);
            case Answer.Unreachable<ObjectStore>(String why) -> refused.apply(why);
            default -> refused.apply(TEXTS.get("store.failed", target.store()));
        };
    }

    PluginFolder plugins() throws IOException {
        return PluginFolder.open(folder.plugins(), SyncStores.class.getClassLoader());
    }

    PluginCatalog<ObjectStoreProvider> catalog(PluginFolder plugins) {
        PluginCatalog<ObjectStoreProvider> found =
                PluginCatalog.find(ObjectStoreProvider.class, ObjectStoreProvider::name, plugins);
        off.forEach(name -> found.disable(name, TEXTS.get("plugin.off")));
        return found;
    }

    private ObjectStoreProvider provider(String name, PluginFolder plugins) throws IOException {
        return catalog(plugins).enabled(name).orElseThrow(() -> new IOException(missing(name)));
    }

    /// Why there is no store of that name, in a sentence.
    String missing(String name) {
        return TEXTS.get(off.contains(name) ? "store.off" : "store.none", name);
    }
}
