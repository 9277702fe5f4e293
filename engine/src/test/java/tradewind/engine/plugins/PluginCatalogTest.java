package tradewind.engine.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.plugins.PluginInfo.State.Disabled;
import tradewind.engine.plugins.PluginInfo.State.Enabled;
import tradewind.engine.plugins.PluginInfo.State.Failed;

class PluginCatalogTest {
    @TempDir
    Path home;

    private Optional<PluginFolder> opened = Optional.empty();

    @AfterEach
    void letGoOfTheJars() {
        opened.ifPresent(PluginFolder::close);
    }

    @Test
    void findsTheClassPathWhereThereIsNoFolder() throws IOException {
        PluginCatalog<Greeter> catalog = find();
        assertEquals(List.of("home"), names(catalog));
        PluginInfo info = catalog.plugins().getFirst();
        assertEquals(List.of("unknown", new Enabled()), List.of(info.version(), info.state()));
        assertTrue(Files.isDirectory(Path.of(info.origin())), info.origin());
    }

    @Test
    void findsAJarWithItsVersionAndItsOwnLoader() throws IOException {
        Path jar = new PluginJar()
                .version("1.2.3")
                .greeter("acme.One", "one", "")
                .greeter("acme.Two", "two", "")
                .writeTo(plugins().resolve("acme.jar"));
        PluginCatalog<Greeter> catalog = find();
        assertEquals(List.of("home", "one", "two"), names(catalog));
        assertEquals(
                new PluginInfo("one", "1.2.3", jar.toString(), new Enabled()),
                catalog.plugins().get(1));
        assertSame(loaderOf(catalog, "one"), loaderOf(catalog, "two"));
        assertNotSame(loaderOf(catalog, "one"), loaderOf(catalog, "home"));
    }

    @Test
    void keepsTheClassesOfTwoJarsApart() throws IOException {
        new PluginJar().greeter("acme.Same", "one", "").writeTo(plugins().resolve("a.jar"));
        new PluginJar().greeter("acme.Same", "two", "").writeTo(plugins().resolve("b.jar"));
        PluginCatalog<Greeter> catalog = find();
        assertEquals(List.of("home", "one", "two"), names(catalog));
        assertNotSame(loaderOf(catalog, "one"), loaderOf(catalog, "two"));
    }

    @Test
    void treatsASubfolderOfJarsAsOnePlugin() throws IOException {
        new PluginJar()
                .source("lib.Word", "public class Word {}")
                .writeTo(plugins().resolve("acme/lib.jar"));
        new PluginJar().greeter("acme.Loads", "loads", """
                        try { Class.forName("lib.Word"); }
                        catch (ClassNotFoundException e) { throw new IllegalStateException(e); }""").writeTo(plugins().resolve("acme/main.jar"));
        assertEquals(List.of("home", "loads"), names(find()));
    }

    @Test
    void goesOnAfterAConstructorThatThrows() throws IOException {
        Path jar = new PluginJar()
                .version("2")
                .greeter("acme.Bad", "bad", "if (true) throw new IllegalStateException(\"no licence\");")
                .greeter("acme.Good", "good", "")
                .writeTo(plugins().resolve("acme.jar"));
        PluginCatalog<Greeter> catalog = find();
        assertEquals(List.of("home", "good"), names(catalog));
        assertEquals(
                new PluginInfo(
                        "acme.Bad", "2", jar.toString(), new Failed("java.lang.IllegalStateException: no licence")),
                catalog.plugins().get(1));
    }

    @Test
    void goesOnAfterAProviderThatIsNotThere() throws IOException {
        new PluginJar()
                .provider("acme.Missing")
                .greeter("acme.Good", "good", "")
                .writeTo(plugins().resolve("a.jar"));
        PluginCatalog<Greeter> catalog = find();
        assertEquals(List.of("home", "good"), names(catalog));
        assertTrue(
                failures(catalog).getFirst().contains("acme.Missing"),
                () -> failures(catalog).toString());
    }

    @Test
    void goesOnAfterAProviderWithoutAName() throws IOException {
        new PluginJar()
                .provider("acme.Nameless")
                .source("acme.Nameless", """
                        public class Nameless implements tradewind.engine.plugins.Greeter {
                            public String name() { throw new UnsupportedOperationException("no name"); }
                            public ClassLoader loader() { return null; }
                        }""")
                .writeTo(plugins().resolve("a.jar"));
        PluginCatalog<Greeter> catalog = find();
        assertEquals(List.of("home"), names(catalog));
        assertEquals(List.of("java.lang.UnsupportedOperationException: no name"), failures(catalog));
    }

    @Test
    void listsABrokenJarAsFailed() throws IOException {
        Path jar = Files.write(Files.createDirectories(plugins()).resolve("broken.jar"), new byte[100]);
        PluginCatalog<Greeter> catalog = find();
        assertEquals(List.of("home"), names(catalog));
        PluginInfo info = catalog.plugins().getLast();
        assertEquals(List.of("broken.jar", jar.toString()), List.of(info.name(), info.origin()));
        assertInstanceOf(Failed.class, info.state());
    }

    @Test
    void leavesOutASecondPluginOfTheSameNameAndNamesBothOrigins() throws IOException {
        Path first =
                new PluginJar().greeter("acme.One", "one", "").writeTo(plugins().resolve("a.jar"));
        Path second = new PluginJar()
                .greeter("other.One", "one", "")
                .writeTo(plugins().resolve("b.jar"));
        PluginCatalog<Greeter> catalog = find();
        assertEquals(List.of("home", "one"), names(catalog));
        assertEquals(
                List.of("the name one is taken by " + first + "; the one from " + second + " is left out"),
                failures(catalog));
    }

    @Test
    void refusesAJarWithClassesInTheEnginesPackages() throws IOException {
        new PluginJar()
                .greeter("acme.One", "one", "")
                .source("tradewind.engine.gate.Forged", "public class Forged {}")
                .writeTo(plugins().resolve("a.jar"));
        PluginCatalog<Greeter> catalog = find();
        assertEquals(List.of("home"), names(catalog));
        assertEquals(
                List.of("a.jar is refused: contains tradewind/engine/gate/Forged.class,"
                        + " and the engine is closed to plugins"),
                failures(catalog));
    }

    @Test
    void doesNotLoadEngineClassesFromAJarPulledInByAManifest() throws IOException {
        new PluginJar()
                .source("tradewind.engine.gate.Forged", "public class Forged {}")
                .writeTo(home.resolve("elsewhere/forged.jar"));
        new PluginJar()
                .attribute(Attributes.Name.CLASS_PATH, "../elsewhere/forged.jar")
                .greeter("acme.Loads", "loads", """
                        try { Class.forName("tradewind.engine.gate.Forged"); }
                        catch (ClassNotFoundException e) { throw new IllegalStateException(e.getMessage()); }""")
                .writeTo(plugins().resolve("a.jar"));
        PluginCatalog<Greeter> catalog = find();
        assertEquals(List.of("home"), names(catalog));
        assertTrue(
                failures(catalog).getFirst().contains("closed to plugins"),
                () -> failures(catalog).toString());
    }

    @Test
    void putsAPluginOutOfService() throws IOException {
        PluginCatalog<Greeter> catalog = find();
        assertTrue(catalog.disable("home", "threw 3 times"));
        assertEquals(List.of(), catalog.enabled());
        assertEquals(Optional.empty(), catalog.enabled("home"));
        assertEquals(new Disabled("threw 3 times"), catalog.plugins().getFirst().state());
        assertFalse(catalog.disable("home", "again"));
        assertFalse(catalog.disable("stranger", "who?"));
    }

    private Path plugins() {
        return home.resolve("plugins");
    }

    private PluginCatalog<Greeter> find() throws IOException {
        PluginFolder folder = PluginFolder.open(plugins(), Greeter.class.getClassLoader());
        opened = Optional.of(folder);
        return PluginCatalog.find(Greeter.class, Greeter::name, folder);
    }

    private static List<String> names(PluginCatalog<Greeter> catalog) {
        return catalog.enabled().stream().map(Greeter::name).toList();
    }

    private static List<String> failures(PluginCatalog<Greeter> catalog) {
        return catalog.plugins().stream()
                .map(PluginInfo::state)
                .filter(Failed.class::isInstance)
                .map(state -> ((Failed) state).reason())
                .toList();
    }

    private static ClassLoader loaderOf(PluginCatalog<Greeter> catalog, String name) {
        return catalog.enabled(name).orElseThrow().loader();
    }
}
