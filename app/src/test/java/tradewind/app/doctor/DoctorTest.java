package tradewind.app.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.app.home.DataFolder;

class DoctorTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @Test
    void refusesAnOlderJava() {
        assertEquals(Finding.State.FAIL, Doctor.jdk(24, "").state());
        assertEquals(Finding.State.OK, Doctor.jdk(25, "").state());
        assertEquals(Finding.State.OK, Doctor.jdk(26, "").state());
    }

    @Test
    void namesTheRunningInstance() {
        assertEquals(
                "running: pid 7",
                find("Instance", examine(root, folder -> Optional.of("pid 7"))).found());
    }

    @Test
    void leavesNothingInTheFolder() throws IOException {
        examine(root, folder -> Optional.empty());
        try (Stream<Path> files = Files.list(root)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void timesTheDisk() {
        assertTrue(find("Disk sync", examine(root, folder -> Optional.empty()))
                .found()
                .contains("median of 20"));
    }

    @Test
    void failsOnAFolderThatCannotBeWrittenAndStillLooksAtTheRest() throws IOException {
        Path taken = Files.writeString(root.resolve("taken"), "");
        List<Finding> findings = examine(taken.resolve("inside"), folder -> Optional.empty());
        assertEquals(Finding.State.FAIL, find("Data folder", findings).state());
        assertEquals(Finding.State.OK, find("JDK", findings).state());
    }

    private static List<Finding> examine(Path folder, FolderLock lock) {
        Display display = new Display(true, Map.of("DISPLAY", ":0"), () -> Optional.of("libgtk-3.so.0"));
        return new Doctor(display, lock).examine(new DataFolder(folder));
    }

    private static Finding find(String subject, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }
}
