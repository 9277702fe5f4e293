package tradewind.app.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.app.home.DataFolder;
import tradewind.app.home.SettingsFile;
import tradewind.engine.gateways.VenueProvider;
import tradewind.engine.history.store.ObjectStoreProvider;
import tradewind.engine.plugins.PluginCatalog;
import tradewind.engine.plugins.PluginFolder;
import tradewind.engine.plugins.PluginInfo;
import tradewind.engine.strategies.BuiltInStrategies;
import tradewind.engine.strategies.StrategyProvider;
import tradewind.views.plugins.PluginLine;
import tradewind.views.plugins.PluginsViewModel;
import tradewind.views.texts.Texts;

/// The plugins of a desk: what is in its folder and on the class path, less what the trader switched off.
///
/// Stays open as long as their classes are used. Here are strategies and venues; stores for the lake's copy are looked
/// for by whoever copies it.
final class DeskPlugins implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeskPlugins.class);
    private static final Texts TEXTS = Texts.of("desk");

    private final DataFolder home;
    private final Optional<PluginFolder> folder;
    private final List<StrategyProvider> strategies;
    private final List<VenueProvider> venues;
    private final List<PluginLine> lines;
    private final Set<String> off;

    private DeskPlugins(
            DataFolder home,
            Optional<PluginFolder> folder,
            List<StrategyProvider> strategies,
            List<VenueProvider> venues,
            List<PluginLine> lines,
            Set<String> off) {
        this.home = home;
        this.folder = folder;
        this.strategies = strategies;
        this.venues = venues;
        this.lines = lines;
        this.off = off;
    }

    static DeskPlugins none(DataFolder home) {
        return new DeskPlugins(home, Optional.empty(), List.of(), List.of(), List.of(), Set.of());
    }

    /// Looks for plugins. A folder that cannot be listed has none; the log says why.
    ///
    /// @param off names of those that are not to be used
    static DeskPlugins open(DataFolder home, Set<String> off) {
        try {
            PluginFolder folder = PluginFolder.open(home.plugins(), DeskPlugins.class.getClassLoader());
            return found(home, folder, off);
        } catch (IOException e) {
            LOG.warn("The plugins in {} cannot be listed", home.plugins(), e);
            return none(home);
        }
    }

    private static DeskPlugins found(DataFolder home, PluginFolder folder, Set<String> off) {
        PluginCatalog<StrategyProvider> strategies =
                PluginCatalog.find(StrategyProvider.class, StrategyProvider::name, folder);
        PluginCatalog<VenueProvider> venues = PluginCatalog.find(VenueProvider.class, VenueProvider::name, folder);
        for (StrategyProvider each : strategies.enabled())
            if (builtIn(each.name()) && !off.contains(each.name()))
                strategies.disable(each.name(), "A strategy that comes with the program has this name.");
        List<PluginLine> lines =
                new ArrayList<>(lines(strategies, off, TEXTS.get("plugin.strategy"), TEXTS.get("plugin.strategy.may")));
        add(lines, lines(venues, off, TEXTS.get("plugin.venue"), TEXTS.get("plugin.venue.may")));
        PluginCatalog<ObjectStoreProvider> stores =
                PluginCatalog.find(ObjectStoreProvider.class, ObjectStoreProvider::name, folder);
        add(lines, lines(stores, off, TEXTS.get("plugin.store"), TEXTS.get("plugin.store.may")));
        return new DeskPlugins(
                home, Optional.of(folder), strategies.enabled(), venues.enabled(), List.copyOf(lines), Set.copyOf(off));
    }

    /// A jar that was refused is in every catalogue: nobody knows what it would have brought.
    private static void add(List<PluginLine> lines, List<PluginLine> more) {
        more.stream()
                .filter(line -> lines.stream().noneMatch(known -> known.info().equals(line.info())))
                .forEach(lines::add);
    }

    /// Switches off what is to be off, and says of each what it is.
    private static <S> List<PluginLine> lines(PluginCatalog<S> catalog, Set<String> off, String kind, String may) {
        List<String> vendors = catalog.plugins().stream()
                .map(info ->
                        catalog.enabled(info.name()).map(DeskPlugins::vendor).orElse(""))
                .toList();
        off.forEach(name -> catalog.disable(name, TEXTS.get("plugin.off")));
        List<PluginLine> lines = new ArrayList<>();
        List<PluginInfo> now = catalog.plugins();
        for (int i = 0; i < now.size(); i++) {
            PluginInfo info = now.get(i);
            boolean failed = info.state() instanceof PluginInfo.State.Failed;
            lines.add(new PluginLine(
                    info, vendors.get(i), failed ? "" : kind, failed ? "" : may, off.contains(info.name())));
        }
        return lines;
    }

    private static boolean builtIn(String name) {
        return BuiltInStrategies.all().stream()
                .anyMatch(strategy -> strategy.name().equals(name));
    }

    private static String vendor(Object provider) {
        String vendor = provider.getClass().getPackage().getImplementationVendor();
        return vendor == null ? "" : vendor;
    }

    /// Those in service.
    List<StrategyProvider> strategies() {
        return strategies;
    }

    /// Kinds of venues in service.
    List<VenueProvider> venues() {
        return venues;
    }

    /// @return empty if no plugin brings a venue of that name
    Optional<VenueProvider> venue(String name) {
        return venues.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /// Places for the lake's copy, without those that are switched off.
    SyncStores stores() {
        return new SyncStores(home, off);
    }

    List<PluginLine> lines() {
        return lines;
    }

    /// For the panel of plugins.
    ///
    /// @param work where the settings are written
    PluginsViewModel panel(SettingsFile file, Executor work, Executor fx) {
        return new PluginsViewModel(lines, home.plugins().toString(), off, names -> keep(file, names), work, fx);
    }

    private static Optional<String> keep(SettingsFile file, Set<String> names) {
        Optional<?> list = names.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(names));
        return file.put(Map.of("plugins.off", list));
    }

    @Override
    public void close() {
        folder.ifPresent(PluginFolder::close);
    }
}
