package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.app.home.DataFolder;

class NamedFileTest {
    @TempDir
    Path home;

    private final List<String> complaints = new ArrayList<>();

    private NamedFile open() {
        return new NamedFile(new DataFolder(home), "presets", Runnable::run, complaints::add);
    }

    private Path file() {
        return home.resolve("panels/presets.json");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(home.resolve("panels"));
        Files.writeString(file(), text);
    }

    @Test
    void whatWasKeptIsThereAgainInItsOrder() {
        Map<String, Map<String, String>> entries = new LinkedHashMap<>();
        entries.put("Z", Map.of("type", "LIMIT"));
        entries.put("A", Map.of());
        open().replace(entries);
        assertEquals(entries, open().all());
        assertEquals(List.of("Z", "A"), List.copyOf(open().all().keySet()));
        assertEquals(List.of(), complaints);
    }

    @Test
    void whatThisReleaseDoesNotKnowIsKept() throws IOException {
        write("""
            {"later": [1], "entries": {"A": {"type": "LIMIT", "colour": {"red": 1}}, "B": 7}}\
            """);
        NamedFile presets = open();
        presets.put("A", Map.of("type", "STOP"));
        presets.put("C", Map.of("type", "MARKET"));
        String kept = Files.readString(file());
        for (String part : List.of("\"later\"", "\"red\" : 1", "\"B\" : 7", "\"STOP\"", "\"MARKET\""))
            assertTrue(kept.contains(part), kept);
    }

    @Test
    void anEntryAndAFieldThatWereTakenOutAreGone() throws IOException {
        NamedFile presets = open();
        presets.put("A", Map.of("type", "LIMIT", "trail", "5"));
        presets.put("B", Map.of());
        presets.put("A", Map.of("type", "LIMIT"));
        presets.remove("B");
        assertEquals(Map.of("A", Map.of("type", "LIMIT")), open().all());
    }

    @Test
    void aHalfWrittenFileIsLeftAloneAndTheLastGoodOneIsUsed() throws IOException {
        open().put("A", Map.of("type", "LIMIT"));
        write("{\"entries\": {\"A\": {");
        NamedFile presets = open();
        assertEquals(Map.of("A", Map.of("type", "LIMIT")), presets.all());
        presets.put("B", Map.of());
        assertEquals("{\"entries\": {\"A\": {", Files.readString(file()));
        assertEquals(2, complaints.size());
        assertTrue(complaints.getFirst().contains("cannot be read"), complaints.toString());
    }

    @Test
    void aFileOfANewerReleaseIsLeftAlone() throws IOException {
        String newer = "{\"version\": 2, \"entries\": []}";
        write(newer);
        open().put("B", Map.of());
        assertEquals(newer, Files.readString(file()));
        assertTrue(complaints.getFirst().contains("version 2"), complaints.toString());
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndTheEntriesStayInSight() throws IOException {
        Files.writeString(home.resolve("panels"), "in the way");
        NamedFile presets = open();
        complaints.clear();
        presets.put("A", Map.of());
        assertEquals(Map.of("A", Map.of()), presets.all());
        assertEquals(1, complaints.size());
    }
}
