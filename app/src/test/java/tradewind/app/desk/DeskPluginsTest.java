package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.app.home.DataFolder;
import tradewind.app.home.Settings;
import tradewind.app.home.SettingsFile;
import tradewind.engine.Session;
import tradewind.engine.StrategyDesk;
import tradewind.engine.TradingEngine;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.plugins.PluginInfo.State;
import tradewind.engine.strategies.StrategyProvider;
import tradewind.views.plugins.PluginLine;
import tradewind.views.providers.ProviderKind;
import tradewind.views.stores.StorePlace;

class DeskPluginsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    private DeskPlugins open(Set<String> off) throws IOException {
        DataFolder folder = new DataFolder(root);
        PluginJars.write(folder.plugins());
        return DeskPlugins.open(folder, off);
    }

    private static List<String> names(DeskPlugins plugins) {
        return plugins.strategies().stream().map(StrategyProvider::name).toList();
    }

    private static State state(DeskPlugins plugins, String name) {
        return plugins.lines().stream()
                .filter(line -> line.info().name().equals(name))
                .map(line -> line.info().state())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPluginOfTheFolderIsInServiceAndABrokenOneSaysWhyNot() throws IOException {
        try (DeskPlugins plugins = open(Set.of())) {
            assertEquals(List.of("sample-fade"), names(plugins));
            assertEquals(new State.Enabled(), state(plugins, "sample-fade"));
            State.Failed failed = assertInstanceOf(State.Failed.class, state(plugins, "broken.jar"));
            assertTrue(failed.reason().contains("broken.jar is refused"), failed.reason());
        }
    }

    @Test
    void oneThatIsSwitchedOffIsListedAndNotUsed() throws IOException {
        try (DeskPlugins plugins = open(Set.of("sample-fade"))) {
            assertEquals(List.of(), names(plugins));
            assertInstanceOf(State.Disabled.class, state(plugins, "sample-fade"));
            assertTrue(plugins.lines().stream().anyMatch(PluginLine::off));
        }
    }

    @Test
    void aStoreThatIsSwitchedOffIsListedAndNotOffered() throws IOException {
        try (DeskPlugins plugins = open(Set.of())) {
            assertEquals(new State.Enabled(), state(plugins, "s3"));
            assertTrue(offered(plugins).contains("s3"), offered(plugins).toString());
        }
        try (DeskPlugins plugins = open(Set.of("s3"))) {
            assertInstanceOf(State.Disabled.class, state(plugins, "s3"));
            assertFalse(offered(plugins).contains("s3"));
            StorePlace bucket = new StorePlace("s3", Map.of("bucket", "lake"));
            assertEquals(
                    Optional.of("There is a store s3, but its plugin is switched off."),
                    new StoreConnections(new DataFolder(root), plugins.stores()).check(bucket, new char[0]));
        }
    }

    private List<String> offered(DeskPlugins plugins) throws IOException {
        return new StoreConnections(new DataFolder(root), plugins.stores())
                .kinds().stream().map(ProviderKind::name).toList();
    }

    @Test
    void itsStrategyCanBeStartedInASession() throws IOException {
        try (DeskPlugins plugins = open(Set.of());
                TradingEngine engine = new TradingEngine();
                Session session = engine.open(ReplayConfigs.desk(
                        SampleMarket.load(),
                        Optional.empty(),
                        root.resolve("journal"),
                        Settings.DEFAULTS,
                        plugins.strategies()))) {
            assertEquals(
                    List.of("ema-cross", "sample-fade"),
                    session.strategies().all().stream()
                            .map(StrategyDesk.Entry::name)
                            .toList());
        }
    }

    @Test
    void theNamesThatAreOffAreReadBack() {
        SettingsFile file = new SettingsFile(new DataFolder(root));
        assertEquals(Optional.empty(), file.put(Map.of("plugins.off", Optional.of(List.of("a", "b")))));
        assertEquals(Set.of("a", "b"), file.load().settings().pluginsOff());
        file.put(Map.of("plugins.off", Optional.empty()));
        assertEquals(Set.of(), file.load().settings().pluginsOff());
    }

    @Test
    void withoutAFolderThereAreThoseThatComeWithTheProgram() {
        try (DeskPlugins plugins = DeskPlugins.open(new DataFolder(root.resolve("new")), Set.of())) {
            assertEquals(
                    List.of("practice", "folder", "s3"),
                    plugins.lines().stream().map(line -> line.info().name()).toList());
        }
    }
}
