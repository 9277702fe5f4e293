package tradewind.views.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ExportFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path file;

    @BeforeEach
    void anExportOfYesterday() throws IOException {
        file = folder.resolve("orders.csv");
        Files.writeString(file, "yesterday");
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    @Test
    void replacesTheOldFileAndLeavesNothingBeside() throws IOException {
        ExportFile.write(file, part -> Files.write(part, List.of("today")));
        assertEquals(List.of("today"), Files.readAllLines(file));
        assertEquals(Set.of("orders.csv"), names());
    }

    @Test
    void theOldFileStandsUntilTheNewOneIsWhole() throws IOException {
        ExportFile.write(file, part -> {
            Files.writeString(part, "today");
            assertEquals("yesterday", Files.readString(file));
        });
        assertEquals("today", Files.readString(file));
    }

    @Test
    void aWriteThatFailsHalfwayLeavesTheOldFileAndNoPart() throws IOException {
        IOException full = new IOException("disk full");
        assertEquals(full, assertThrows(IOException.class, () -> halfway(full)));
        assertEquals("yesterday", Files.readString(file));
        assertEquals(Set.of("orders.csv"), names());
    }

    private void halfway(IOException end) throws IOException {
        ExportFile.write(file, part -> {
            Files.writeString(part, "half of tod");
            throw end;
        });
    }

    @Test
    void aRowThatCannotBeWordedLeavesTheOldFileAndNoPart() throws IOException {
        assertThrows(
                IllegalStateException.class,
                () -> ExportFile.write(file, part -> {
                    Files.writeString(part, "half of tod");
                    throw new IllegalStateException("no such row");
                }));
        assertEquals("yesterday", Files.readString(file));
        assertEquals(Set.of("orders.csv"), names());
    }

    @Test
    void aFolderOfThatNameStaysAndNoPartIsLeft() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(taken.resolve("inside"), "kept");
        assertThrows(IOException.class, () -> ExportFile.write(taken, part -> Files.writeString(part, "today")));
        assertEquals(Set.of("orders.csv", "taken"), names());
        assertTrue(Files.exists(taken.resolve("inside")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkStaysALinkAndTheFileBehindItIsReplaced() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        ExportFile.write(link, part -> Files.writeString(part, "today"));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("today", Files.readString(file));
    }
}
