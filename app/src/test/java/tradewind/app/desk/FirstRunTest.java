package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.app.home.DataFolder;

class FirstRunTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void aFolderIsShownAroundOnce() {
        DataFolder folder = new DataFolder(home.resolve("new"));
        assertEquals(false, new FirstRun(folder).tourSeen());
        new FirstRun(folder).keepTourSeen();
        assertEquals(true, new FirstRun(folder).tourSeen());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"tourSe | true", "[] | true", "{} | true", "{\"tourSeen\":false} | false"})
    void aFileThatSaysNothingIsTakenForSeen(String text, boolean seen) throws IOException {
        Files.writeString(home.resolve("first-run.json"), text);
        assertEquals(seen, new FirstRun(new DataFolder(home)).tourSeen());
    }
}
