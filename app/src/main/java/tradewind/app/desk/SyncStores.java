package tradewind.app.desk;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
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

    SyncStores(DataFolder folder) {
        this.folder = folder;
    }

    Optional<SyncTarget> remembered() throws IOException {
        Optional<LakePlace> last;
        try {
            last = LakePlace.remembered(folder);
        } catch (JacksonException e) {
            throw new IOException(TEXTS.get("store.unreadable", folder.lakeStore().toString()), e);
        }
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
        try (PluginFolder plugins = plugins()) {
            ObjectStoreProvider provider = provider(target.store(), plugins);
            if (provider.secrets().isEmpty())
                return sync(lake, target, provider, _ -> Optional.empty(), direction, progress);
            if (!SecretFile.exists(folder))
                throw new IOException(TEXTS.get("store.nosecrets", provider.name()));
            try (SecretFile secrets = SecretFile.open(folder, passphrase)
                    .orElseThrow(() -> new IOException(TEXTS.get("store.passphrase")))) {
                return sync(lake, target, provider, secrets.of(provider.name()), direction, progress);
            }
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private SyncResult sync(
            Lake lake,
            SyncTarget target,
            ObjectStoreProvider provider,
            Secrets secrets,
            SyncDirection direction,
            SyncProgress progress)
            throws IOException {
        Answer<ObjectStore> opened =
                provider.open(key -> Optional.ofNullable(target.settings().get(key)), secrets);
        return switch (opened) {
            case Answer.Given<ObjectStore>(ObjectStore store) -> {
                try (store) {
                    SyncResult result = new LakeSync(lake, store).run(SyncRequest.of(direction), progress);
                    if (result instanceof SyncResult.Synced)
                        new LakePlace(target.store(), target.settings()).remember(folder);
                    yield result;
                }
            }
            case Answer.Refused<ObjectStore>(String why) -> new SyncResult.Refused(why);
            case Answer.Unreachable<ObjectStore>(String why) -> new SyncResult.Refused(why);
            default -> new SyncResult.Refused(TEXTS.get("store.failed", target.store()));
        };
    }

    private PluginFolder plugins() throws IOException {
        return PluginFolder.open(folder.plugins(), SyncStores.class.getClassLoader());
    }

    private static ObjectStoreProvider provider(String name, PluginFolder plugins) throws IOException {
        return PluginCatalog.find(ObjectStoreProvider.class, ObjectStoreProvider::name, plugins)
                .enabled(name)
                .orElseThrow(() -> new IOException(TEXTS.get("store.none", name)));
    }
}
