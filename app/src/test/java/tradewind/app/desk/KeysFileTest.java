package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.app.home.DataFolder;
import tradewind.views.keys.Chord;
import tradewind.views.keys.KeyAction;
import tradewind.views.keys.KeyMap;

class KeysFileTest {
    private static final Chord F9 = Chord.of(KeyCode.F9);

    @TempDir
    Path home;

    private final List<String> told = new ArrayList<>();

    private KeysFile file() {
        return new KeysFile(new DataFolder(home));
    }

    private Path path() {
        return home.resolve("keys.json");
    }

    private KeyMap load(String text) throws IOException {
        Files.writeString(path(), text);
        return file().load(told::add);
    }

    private static KeyMap give(KeyMap map, KeyAction action, Chord... chords) {
        return assertInstanceOf(KeyMap.Change.Done.class, map.give(action, List.of(chords)))
                .map();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void withoutAFileTheKeysAreThoseTheDeskComesWith() throws IOException {
        assertEquals(KeyMap.DEFAULTS, file().load(told::add));
        assertEquals(List.of(), told);
        assertEquals(List.of(), names());
    }

    @Test
    void keepsOnlyWhatDiffersAndReadsItAgain() throws IOException {
        KeyMap map = give(give(KeyMap.DEFAULTS, KeyAction.CANCEL_ALL, F9), KeyAction.REVERSE);
        assertEquals(Optional.empty(), file().keep(map));
        assertEquals("""
                {
                  "version" : 1,
                  "keys" : {
                    "window.cancel-all" : "F9",
                    "ladder.reverse" : ""
                  }
                }""", Files.readString(path()));
        assertEquals(map, file().load(told::add));
        assertEquals(List.of(), told);
        assertEquals(List.of("keys.json"), names());
    }

    @Test
    void aHalfWrittenFileIsPutAsideAndWhatWasWholeInItCounts() throws IOException {
        KeyMap map = load("{\"version\": 1, \"keys\": {\n\"ladder.reverse\": \"F9\",\n\"window.pal");
        assertEquals(Map.of(KeyAction.REVERSE, List.of(F9)), map.changes());
        assertEquals(1, told.size());
        assertTrue(told.getFirst().contains("cannot be read to its end"), told.getFirst());
        assertTrue(told.getFirst().contains(home.resolve("keys.json.aside-1").toString()), told.getFirst());
        assertTrue(Files.readString(home.resolve("keys.json.aside-1")).endsWith("\"window.pal"));
        assertEquals(map, file().load(told::add), "the next start has nothing to say");
        assertEquals(1, told.size());
    }

    @Test
    void aFileOfANewerReleaseIsPutAsideAsItIs() throws IOException {
        String newer = "{\"keys\": {\"ladder.reverse\": \"F9\"}, \"version\": 2}";
        assertEquals(KeyMap.DEFAULTS, load(newer));
        assertTrue(told.getFirst().contains("it is of version 2, and this release knows version 1"));
        assertEquals(newer, Files.readString(home.resolve("keys.json.aside-1")));
    }

    @Test
    void whatIsUnknownOrClashesIsSaidWithItsLineAndTheRestCounts() throws IOException {
        KeyMap map = load("""
                {"version": 1, "keys": {
                "ladder.reverse": "F9",
                "ladder.teleport": "F10",
                "window.theme": ["F9"]
                }}""");
        assertEquals(Map.of(KeyAction.REVERSE, List.of(F9)), map.changes());
        assertTrue(told.getFirst().contains("Line 3: there is no action ladder.teleport."), told.getFirst());
        assertTrue(told.getFirst().contains("Line 4: F9 for Dark or light is the key of"), told.getFirst());
        assertEquals(List.of("keys.json", "keys.json.aside-1"), names());
    }

    @Test
    void whatWasPutAsideIsNeverOverwritten() throws IOException {
        load("one");
        load("two");
        assertEquals("one", Files.readString(home.resolve("keys.json.aside-1")));
        assertEquals("two", Files.readString(home.resolve("keys.json.aside-2")));
    }

    @Test
    void aFileThatCannotEvenBeReadIsLeftAloneAndNothingIsKept() throws IOException {
        Files.createDirectory(path());
        KeysFile file = file();
        assertEquals(KeyMap.DEFAULTS, file.load(told::add));
        assertEquals(1, told.size());
        assertFalse(file.keep(give(KeyMap.DEFAULTS, KeyAction.REVERSE)).isEmpty());
        assertTrue(Files.isDirectory(path()));
    }

    @Test
    void exportsEveryActionAndImportsItAgain() throws IOException {
        KeyMap map = give(KeyMap.DEFAULTS, KeyAction.REVERSE, F9);
        Path to = home.resolve("mine.json");
        file().export(map, to);
        List<KeyMap.Line> lines = file().lines(to);
        assertEquals(KeyAction.values().length, lines.size());
        KeyMap.Reading reading = KeyMap.read(lines);
        assertEquals(List.of(), reading.problems());
        assertEquals(map, reading.map());
    }

    @Test
    void saysWhereAFileToImportIsBroken() throws IOException {
        Path from = home.resolve("mine.json");
        Files.writeString(from, "{\"version\": 1,\n\"keys\": {\"ladder.reverse\": 7}}");
        assertEquals(
                "line 2: a key is a text",
                assertThrows(IOException.class, () -> file().lines(from)).getMessage());
    }
}
