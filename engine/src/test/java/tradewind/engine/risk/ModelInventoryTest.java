package tradewind.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tradewind.engine.risk.ModelInventory.Model;

class ModelInventoryTest {
    private static final ModelInventory INVENTORY = ModelInventory.load();

    /// Section and first cell of every line of a table whose head begins with "method", and every section.
    private record Page(List<List<String>> methods, Set<String> sections) {
        static Page read() throws IOException {
            Path page = Path.of("..", "docs", "numbers.md");
            if (!Files.exists(page)) page = Path.of("docs", "numbers.md");
            List<List<String>> methods = new ArrayList<>();
            Set<String> sections = new HashSet<>();
            String section = "";
            String head = "";
            for (String line : Files.readAllLines(page)) {
                if (line.startsWith("#")) {
                    section = line.replaceFirst("^#+", "").strip();
                    sections.add(section);
                }
                if (!line.startsWith("|")) {
                    head = "";
                    continue;
                }
                String first = line.substring(1).split("(?<!\\\\)\\|", 2)[0].strip();
                if (head.isEmpty()) head = first;
                else if (head.equalsIgnoreCase("method") && !first.startsWith("---"))
                    methods.add(List.of(section, first));
            }
            return new Page(methods, sections);
        }
    }

    @Test
    void everyModelOfThePageOfNumbersIsInIt() throws IOException {
        List<String> missing = new ArrayList<>();
        Page page = Page.read();
        for (List<String> each : page.methods())
            if (INVENTORY.find(each.get(0), each.get(1)).isEmpty())
                missing.add("add to models.txt: " + each.get(0) + " | " + each.get(1) + " | owner | 1 | NONE | test");
        assertEquals(List.of(), missing);
        assertTrue(page.methods().size() > 80, "only " + page.methods().size() + " methods were found");
    }

    @Test
    void nothingIsInItThatThePageDoesNotExplain() throws IOException {
        Set<String> sections = Page.read().sections();
        for (Model each : INVENTORY.models()) assertTrue(sections.contains(each.section()), each.toString());
    }

    @Test
    void everyModelHasAnOwnerThatExistsAVersionAndACheck() {
        Set<String> names = new HashSet<>();
        for (Model each : INVENTORY.models()) {
            assertTrue(names.add(each.section() + each.name()), "twice: " + each);
            assertTrue(each.version() >= 1 && !each.check().isEmpty(), each.toString());
            Path owner = Path.of("src/main/java/tradewind/engine", each.owner().replace('.', '/'));
            assertTrue(
                    Files.isDirectory(owner)
                            || Files.isDirectory(Path.of("engine").resolve(owner)),
                    each.toString());
        }
    }
}
