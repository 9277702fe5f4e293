package tradewind.app.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataFolderTest {
    private static final Path USER = Path.of("/home/ann");

    @Test
    void takesTheFolderOfTheCommandLineFirst() {
        assertFolder("/given", Optional.of(Path.of("/given")), Map.of("TRADEWIND_HOME", "/variable"), "Linux");
    }

    @Test
    void takesTheVariableBeforeTheConvention() {
        assertFolder("/variable", Optional.empty(), Map.of("TRADEWIND_HOME", "/variable"), "Linux");
    }

    @Test
    void followsTheXdgConventionOnLinux() {
        assertFolder("/data/tradewind", Optional.empty(), Map.of("XDG_DATA_HOME", "/data"), "Linux");
        assertFolder("/home/ann/.local/share/tradewind", Optional.empty(), Map.of(), "Linux");
    }

    @Test
    void ignoresARelativeXdgFolderAsTheSpecificationAsks() {
        assertFolder("/home/ann/.local/share/tradewind", Optional.empty(), Map.of("XDG_DATA_HOME", "data"), "Linux");
    }

    @Test
    void followsTheConventionsOfMacAndWindows() {
        assertFolder("/home/ann/Library/Application Support/Tradewind", Optional.empty(), Map.of(), "Mac OS X");
        assertFolder("/roaming/Tradewind", Optional.empty(), Map.of("APPDATA", "/roaming"), "Windows 11");
        assertFolder("/home/ann/AppData/Roaming/Tradewind", Optional.empty(), Map.of(), "Windows 11");
    }

    private static void assertFolder(
            String expected, Optional<Path> given, Map<String, String> environment, String system) {
        DataFolder folder = DataFolder.find(given, environment, system, USER);
        assertEquals(new DataFolder(Path.of(expected)), folder);
    }
}
