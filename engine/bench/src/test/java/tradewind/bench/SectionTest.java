package tradewind.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SectionTest {
    @TempDir
    Path folder;

    @Test
    void replacesWhatStandsBetweenItsMarksOnly() throws IOException {
        Path page = page("above\n<!-- replay:begin -->\nold\n<!-- replay:end -->\nbelow\n");
        new Section(page, "replay").write("new\n");
        assertEquals("above\n<!-- replay:begin -->\nnew\n<!-- replay:end -->\nbelow\n", Files.readString(page));
    }

    @Test
    void leavesAPageWithoutItsMarksAlone() throws IOException {
        Path page = page("<!-- gate:begin -->\n<!-- gate:end -->\n");
        assertThrows(IOException.class, () -> new Section(page, "replay").write("new"));
        assertEquals("<!-- gate:begin -->\n<!-- gate:end -->\n", Files.readString(page));
    }

    private Path page(String text) throws IOException {
        return Files.writeString(folder.resolve("page.md"), text);
    }
}
