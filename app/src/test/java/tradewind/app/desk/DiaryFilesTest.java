package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.app.home.DataFolder;

class DiaryFilesTest {
    private static final LocalDate DAY = LocalDate.of(2013, 11, 29);

    @TempDir
    Path home;

    private DiaryFiles open() {
        return new DiaryFiles(new DataFolder(home));
    }

    @Test
    void aPageIsAMarkdownFileOfItsDay() throws IOException {
        assertEquals(Optional.empty(), open().write(DAY, "# Plan\n- läuft"));
        open().write(DAY.plusDays(1), "more");
        assertEquals("# Plan\n- läuft", Files.readString(home.resolve("notebook/2013-11-29.md")));
        assertEquals("# Plan\n- läuft", open().read(DAY).text());
        assertEquals(List.of(DAY.plusDays(1), DAY), open().days());
    }

    @Test
    void aDayWithoutAPageIsEmptyAndCanBeWritten() {
        assertEquals("", open().read(DAY).text());
        assertEquals(Optional.empty(), open().read(DAY).problem());
        assertEquals(List.of(), open().days());
    }

    @Test
    void aFileThatIsNoTextIsLeftAloneAndTheLastGoodOneIsShown() throws IOException {
        open().write(DAY, "good");
        byte[] broken = {(byte) 0xff, 0, (byte) 0xfe};
        Path file = home.resolve("notebook/2013-11-29.md");
        Files.write(file, broken);
        DiaryFiles diary = open();
        assertEquals("good", diary.read(DAY).text());
        assertTrue(diary.read(DAY).problem().orElseThrow().contains("left as it is"));
        assertTrue(diary.write(DAY, "over it").isPresent());
        assertArrayEquals(broken, Files.readAllBytes(file));
    }

    @Test
    void whatCannotBeKeptIsTold() throws IOException {
        Files.writeString(home.resolve("notebook"), "in the way");
        assertTrue(open().write(DAY, "text").orElseThrow().startsWith("The page could not be kept"));
    }
}
