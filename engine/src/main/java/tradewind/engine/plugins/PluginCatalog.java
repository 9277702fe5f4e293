package tradewind.engine.plugins;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All providers of one interface: those in service, and what became of the others.
///
/// Filled once by [#find]; afterwards any thread may look and disable.
///
/// @param <S> the interface that plugins implement
public final class PluginCatalog<S> {
    private static final Logger LOG = LoggerFactory.getLogger(PluginCatalog.class);
    private static final String CLASS_PATH = "class path";

    private final Class<S> spi;
    private final Function<? super S, String> naming;
    private final List<Entry<S>> entries = new ArrayList<>();

    private record Entry<S>(PluginInfo info, Optional<S> provider) {}

    private PluginCatalog(Class<S> spi, Function<? super S, String> naming) {
        this.spi = spi;
        this.naming = naming;
    }

    /// Finds the providers of `spi` and makes one instance of each: first those of the class path, then those
    /// of the folder. One that cannot be loaded, throws in its constructor or takes a name that is taken is in
    /// the catalogue as failed, with the reason.
    ///
    /// @param naming gives the name under which a provider is listed
    /// @param folder stays open as long as its providers are used
    public static <S> PluginCatalog<S> find(Class<S> spi, Function<? super S, String> naming, PluginFolder folder) {
        PluginCatalog<S> catalog = new PluginCatalog<>(spi, naming);
        catalog.addAll(spi.getClassLoader(), CLASS_PATH);
        for (PluginLoader loader : folder.loaders())
            catalog.addAll(loader.withoutInheritedResources(), loader.origin().toString());
        for (PluginInfo refused : folder.refused()) catalog.entries.add(new Entry<>(refused, Optional.empty()));
        return catalog;
    }

    /// The providers in service, in the order they were found.
    public synchronized List<S> enabled() {
        return entries.stream().flatMap(entry -> entry.provider.stream()).toList();
    }

    /// The provider of this name, if it is in service.
    public synchronized Optional<S> enabled(String name) {
        return entries.stream()
                .filter(entry -> entry.info.name().equals(name))
                .flatMap(entry -> entry.provider.stream())
                .findFirst();
    }

    /// Every plugin that was found, in service or not. A file that the folder refused is in every catalogue,
    /// since nobody knows what it would have provided.
    public synchronized List<PluginInfo> plugins() {
        return entries.stream().map(Entry::info).toList();
    }

    /// Puts a plugin out of service until the next start. Whoever holds the provider must let go of it.
    ///
    /// @param reason for the trader
    /// @return whether a plugin of that name was in service
    public synchronized boolean disable(String name, String reason) {
        for (int i = 0; i < entries.size(); i++) {
            Entry<S> entry = entries.get(i);
            PluginInfo info = entry.info;
            if (entry.provider.isEmpty() || !info.name().equals(name)) continue;
            PluginInfo.State disabled = new PluginInfo.State.Disabled(reason);
            entries.set(
                    i, new Entry<>(new PluginInfo(name, info.version(), info.origin(), disabled), Optional.empty()));
            LOG.warn("plugin {} from {} is out of service: {}", name, info.origin(), reason);
            return true;
        }
        return false;
    }

    private void addAll(ClassLoader loader, String place) {
        Iterator<ServiceLoader.Provider<S>> found =
                ServiceLoader.load(spi, loader).stream().iterator();
        while (true) {
            try {
                // either call may fail for one provider and go on with the next
                if (!found.hasNext()) return;
                add(found.next(), place);
            } catch (ServiceConfigurationError | LinkageError e) {
                fail(place, PluginInfo.UNKNOWN_VERSION, place, e);
            }
        }
    }

    private void add(ServiceLoader.Provider<S> found, String place) {
        Class<? extends S> type = found.type();
        String version = Optional.ofNullable(type.getPackage().getImplementationVersion())
                .orElse(PluginInfo.UNKNOWN_VERSION);
        String origin = originOf(type, place);
        try {
            S provider = found.get();
            String name = naming.apply(provider);
            Optional<Entry<S>> namesake = entries.stream()
                    .filter(entry ->
                            entry.provider.isPresent() && entry.info.name().equals(name))
                    .findFirst();
            if (namesake.isPresent()) {
                String reason = "the name %s is taken by %s; the one from %s is left out"
                        .formatted(name, namesake.get().info.origin(), origin);
                entries.add(new Entry<>(PluginInfo.failed(name, version, origin, reason), Optional.empty()));
                return;
            }
            PluginInfo info = new PluginInfo(name, version, origin, new PluginInfo.State.Enabled());
            entries.add(new Entry<>(info, Optional.of(provider)));
        } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
            fail(type.getName(), version, origin, e);
        }
    }

    private void fail(String name, String version, String origin, Throwable thrown) {
        Throwable cause =
                thrown instanceof ServiceConfigurationError && thrown.getCause() != null ? thrown.getCause() : thrown;
        LOG.warn("plugin {} from {} failed", name, origin, thrown);
        entries.add(new Entry<>(PluginInfo.failed(name, version, origin, cause.toString()), Optional.empty()));
    }

    private static String originOf(Class<?> type, String place) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) return place;
        try {
            return Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return place;
        }
    }
}
