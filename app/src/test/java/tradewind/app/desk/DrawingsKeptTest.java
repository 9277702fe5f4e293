package tradewind.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.app.home.DataFolder;

/// What is drawn on charts outlives the desk, and a damaged file.
class DrawingsKeptTest {
    private static final String SYMBOL = "BTC/USD@Bitstamp";
    private static final Map<String, String> LEVEL = Map.of("1", "horizontal 2013-11-29T00:02:30Z 1118.99");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private final List<String> complaints = new ArrayList<>();

    private NamedFile open() {
        return new NamedFile(new DataFolder(home), "drawings", Runnable::run, complaints::add);
    }

    @Test
    void aSecondDeskFindsThem() {
        open().put(SYMBOL, LEVEL);
        assertEquals(Map.of(SYMBOL, LEVEL), open().all());
        assertEquals(List.of(), complaints);
    }

    @Test
    void aFileThatCannotBeReadIsLeftAsItIsAndSaid() throws IOException {
        open().put(SYMBOL, LEVEL);
        Path file = home.resolve("panels/drawings.json");
        Files.writeString(file, "{\"version\":1,\"entr");
        NamedFile again = open();
        assertEquals(Map.of(SYMBOL, LEVEL), again.all(), "the last good ones");
        assertTrue(complaints.getFirst().startsWith("The drawings in "), complaints.toString());
        again.put(SYMBOL, Map.of());
        assertEquals("{\"version\":1,\"entr", Files.readString(file));
        assertEquals(2, complaints.size(), "a change that is not kept is said again");
    }
}
