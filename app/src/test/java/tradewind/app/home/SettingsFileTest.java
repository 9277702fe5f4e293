package tradewind.app.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    private static final Settings LIGHT = Settings.DEFAULTS.withTheme("LIGHT");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private SettingsFile settings;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void open() {
        DataFolder folder = new DataFolder(root);
        settings = new SettingsFile(folder);
        file = folder.settings();
    }

    @Test
    void usesTheDefaultsWithoutAFile() {
        assertEquals(new SettingsFile.Loaded(Settings.DEFAULTS, Optional.empty()), settings.load());
    }

    @Test
    void readsWhatItSaved() {
        assertEquals(Optional.empty(), settings.save(LIGHT));
        assertEquals(new SettingsFile.Loaded(LIGHT, Optional.empty()), settings.load());
    }

    @Test
    void asksBeforeOrdersUntilToldNotTo() throws IOException {
        Files.writeString(file, "{\"theme\": \"LIGHT\"}");
        assertTrue(settings.load().settings().confirmOrders());
        settings.save(LIGHT.withConfirmOrders(false));
        assertEquals(LIGHT.withConfirmOrders(false), settings.load().settings());
        assertTrue(Files.readString(file).contains("\"confirmOrders\" : false"));
    }

    @Test
    void aWordInPlaceOfTrueOrFalseMakesTheFileUnreadable() throws IOException {
        Files.writeString(file, "{\"confirmOrders\": \"no\"}");
        SettingsFile.Loaded loaded = settings.load();
        assertTrue(loaded.settings().confirmOrders());
        assertTrue(loaded.problem().orElseThrow().contains("\"confirmOrders\" is neither true nor false"));
    }

    @Test
    void leavesNoHalfWrittenFileBehind() throws IOException {
        settings.save(LIGHT);
        try (Stream<Path> files = Files.list(root)) {
            List<String> names =
                    files.map(path -> path.getFileName().toString()).sorted().toList();
            assertEquals(List.of("settings.json", "settings.json.bak"), names);
        }
    }

    @Test
    void saysWhereAHalfWrittenFileBreaksOffAndUsesTheLastGoodOne() throws IOException {
        settings.save(LIGHT);
        Files.writeString(file, "{\n  \"theme\" : \"LI");

        SettingsFile.Loaded loaded = settings.load();

        assertEquals(LIGHT, loaded.settings());
        String problem = loaded.problem().orElseThrow();
        assertTrue(problem.contains(file.toString()), problem);
        assertTrue(problem.contains("line 2"), problem);
        assertTrue(problem.contains("The last good settings are in force"), problem);
    }

    @Test
    void usesTheDefaultsWhereThereIsNoLastGoodOne() throws IOException {
        Files.writeString(file, "{\"theme\"");
        SettingsFile.Loaded loaded = settings.load();
        assertEquals(Settings.DEFAULTS, loaded.settings());
        assertTrue(loaded.problem().orElseThrow().contains("The defaults are in force"));
    }

    @Test
    void limitsAndVenueAreReadAndAreLastGoodOnceRead() throws IOException {
        Files.writeString(file, """
                {"limits": {"maxQuantity": "5", "collarBps": 200}, "paper": {"takerBps": "25.5", "latencyMillis": 80}}
                """);
        Settings good = settings.load().settings();
        assertEquals("5", good.limits().maxQuantity());
        assertEquals(200, good.limits().collarBps());
        assertEquals("0", good.limits().maxNotional(), "a limit that is missing lets nothing through");
        assertEquals(2_550, good.paper().options().takerRate());
        assertEquals(80_000_000L, good.paper().options().latencyNanos());
        Files.writeString(file, "{\"limits\": {\"maxQuantity\": 5}}");
        assertEquals(good, settings.load().settings());
        assertTrue(settings.load().problem().orElseThrow().contains("\"maxQuantity\" is not a text"));
    }

    @Test
    void neverOverwritesAFileItCannotRead() throws IOException {
        settings.save(LIGHT);
        String broken = "{\"theme\": ";
        Files.writeString(file, broken);

        Optional<String> refused = settings.save(Settings.DEFAULTS.withTheme("DARK"));

        assertTrue(refused.isPresent());
        assertEquals(broken, Files.readString(file));
        Files.copy(root.resolve("settings.json.bak"), file, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(new SettingsFile.Loaded(LIGHT, Optional.empty()), settings.load());
    }

    @Test
    void refusesASettingOfTheWrongKind() throws IOException {
        Files.writeString(file, "{\"theme\": 7}");
        assertTrue(settings.load().problem().orElseThrow().contains("\"theme\" is not a text"));
        Files.writeString(file, "[]");
        assertTrue(settings.load().problem().isPresent());
        Files.writeString(file, "");
        assertTrue(settings.load().problem().isPresent());
    }

    @Test
    void keepsEntriesItDoesNotKnow() throws IOException {
        Files.writeString(file, "{\"theme\": \"DARK\", \"newer\": {\"a\": [1, 2]}}");
        settings.save(LIGHT);
        assertTrue(Files.readString(file).replaceAll("\\s", "").contains("\"newer\":{\"a\":[1,2]}"));
    }

    @Test
    void saysThatASaveFailed() throws IOException {
        Path notAFolder = Files.writeString(root.resolve("taken"), "");
        SettingsFile blocked = new SettingsFile(new DataFolder(notAFolder.resolve("inside")));
        assertFalse(blocked.save(LIGHT).isEmpty());
    }
}
