package tradewind.bench.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tradewind.engine.risk.ModelInventory;

class MethodTableTest {
    private static final List<Timed> TABLE = MethodTable.all();

    private static String page() throws IOException {
        Path page = Path.of("..", "..", "docs", "numbers.md");
        return Files.readString(Files.exists(page) ? page : Path.of("docs", "numbers.md"));
    }

    private static String names(List<String> lines) {
        return lines.stream().sorted().collect(Collectors.joining("\n"));
    }

    private static String timed() {
        return names(
                TABLE.stream().map(each -> each.section() + " | " + each.name()).toList());
    }

    @Test
    void everyModelOfTheInventoryIsTimedAndNoOther() {
        assertEquals(
                names(ModelInventory.load().models().stream()
                        .map(each -> each.section() + " | " + each.name())
                        .toList()),
                timed());
    }

    @Test
    void everyMethodOfThePageOfNumbersIsTimedAndNoOther() throws IOException {
        assertEquals(
                names(new NumbersPage(page())
                        .methods().stream()
                                .map(line -> line.section() + " | " + line.name())
                                .toList()),
                timed());
    }

    @Test
    void aTimeGoesIntoTheLastCellOfItsLineOnly() {
        String text = """
            ## One
            | Method | Formula | Time |
            |---|---|---|
            | a | \\|x\\| | old |
            | b | y | |

            | What | Time |
            |---|---|
            | a | kept |
            ## Two
            | method | Time |
            |---|---|
            | a | kept too |
            """;
        NumbersPage page = new NumbersPage(text);
        page.time("One", "a", "1,000 values: 3 ms");
        page.time("One", "b", "2 ns");
        assertEquals(text.replace("| old |", "| 1,000 values: 3 ms |").replace("| y | |", "| y | 2 ns |"), page.text());
        assertThrows(IllegalArgumentException.class, () -> page.time("Two", "b", "1 s"));
    }

    @Test
    void timesAreWrittenForAReader() {
        assertEquals("8.4 ns", Times.text(8.4));
        assertEquals("310 ns", Times.text(310.2));
        assertEquals("1.5 µs", Times.text(1_500));
        assertEquals("23 ms", Times.text(23_400_000));
        assertEquals("1.2 s", Times.text(1.2e9));
    }
}
