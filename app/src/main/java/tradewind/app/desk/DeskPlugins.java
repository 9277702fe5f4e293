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
/// Stays open as long as their classes are used. This release takes strategies.
final class DeskPlugins implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeskPlugins.class);
    private static final Texts TEXTS = Texts.of("desk");

    private final DataFolder home;
    private final Optional<PluginFolder> folder;
    private final List<StrategyProvider> strategies;
    private final List<PluginLine> lines;
    private final Set<String> off;

    private DeskPlugins(
            DataFolder home,
            Optional<PluginFolder> folder,
            List<StrategyProvider> strategies,
            List<PluginLine> lines,
            Set<String> off) {
        this.home = home;
        this.folder = folder;
        this.strategies = strategies;
        this.lines = lines;
        this.off = off;
    }

    static DeskPlugins none(DataFolder home) {
        return new DeskPlugins(home, Optional.empty(), List.of(), List.of(), Set.of());
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
        PluginCatalog<StrategyProvider> catalog =
                PluginCatalog.find(StrategyProvider.class, StrategyProvider::name, folder);
        List<PluginLine> lines = new ArrayList<>();
        for (PluginInfo info : catalog.plugins()) {
            String vendor =
                    catalog.enabled(info.name()).map(DeskPlugins::vendor).orElse("");
            boolean isOff = off.contains(info.name());
            if (isOff) catalog.disable(info.name(), TEXTS.get("plugin.off"));
            else if (builtIn(info.name()))
                catalog.disable(info.name(), "A strategy that comes with the program has this name.");
            lines.add(new PluginLine(
                    info, vendor, TEXTS.get("plugin.strategy"), TEXTS.get("plugin.strategy.may"), isOff));
        }
        List<PluginInfo> now = catalog.plugins();
        for (int i = 0; i < lines.size(); i++) {
            PluginLine line = lines.get(i);
            boolean failed = now.get(i).state() instanceof PluginInfo.State.Failed;
            lines.set(
                    i,
                    new PluginLine(
                            now.get(i),
                            line.vendor(),
                            failed ? "" : TEXTS.get("plugin.strategy"),
                            failed ? "" : TEXTS.get("plugin.strategy.may"),
                            line.off()));
        }
        return new DeskPlugins(home, Optional.of(folder), catalog.enabled(), List.copyOf(lines), Set.copyOf(off));
    }

    private static boolean builtIn(String name) {
        return BuiltInStrategies.all().stream()
                .anyMatch(strategy -> strategy.name().equals(name));
    }

    private static String vendor(StrategyProvider provider) {
        String vendor = provider.getClass().getPackage().getImplementationVendor();
        return vendor == null ? "" : vendor;
    }

    /// Those in service.
    List<StrategyProvider> strategies() {
        return strategies;
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
