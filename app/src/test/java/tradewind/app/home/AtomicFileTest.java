package tradewind.app.home;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    private static final String NAME = "settings.json";
    private static final byte[] OLD = "{\"theme\": \"DARK\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW =
            "{\"theme\": \"LIGHT\", \"confirmOrders\": false}".getBytes(StandardCharsets.UTF_8);

    @Test
    void holdsTheOldOrTheNewWheneverThePowerGoesAndTheNewOnceItReturned() {
        boolean written = false;
        for (int operations = 0; !written; operations++) {
            ForgetfulFolder folder = new ForgetfulFolder(operations).with(NAME, OLD);
            try {
                AtomicFile.write(folder, NAME, NEW);
                written = true;
            } catch (IOException e) {
                assertEquals("the power is gone", e.getMessage());
            }
            for (byte[] found : List.of(folder.foundIfRenamed(NAME), folder.foundIfNotRenamed(NAME))) {
                boolean whole = Arrays.equals(found, NEW) || (!written && Arrays.equals(found, OLD));
                assertTrue(whole, "after " + operations + " operations: " + new String(found, StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void makesTheFolderAndLeavesNothingElseInIt(@TempDir Path home) throws IOException {
        Path file = home.resolve("new/folder").resolve(NAME);
        AtomicFile.write(file, OLD);
        AtomicFile.write(file, NEW);
        assertArrayEquals(NEW, Files.readAllBytes(file));
        try (var files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }
}
