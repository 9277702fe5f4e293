package tradewind.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tradewind.engine.risk.ModelInventory.Model;

class ModelInventoryTest {
    private static final ModelInventory INVENTORY = ModelInventory.load();
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern TIME = Pattern.compile("\\w: [\\d.]+ (ns|µs|ms|s)$");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    /// A method's line: the section it stands in and its cells.
    private record Line(String section, List<String> cells) {
        String name() {
            return cells.getFirst();
        }

        String accuracy() {
            return cells.get(4);
        }

        List<String> tests() {
            return TEST.matcher(accuracy())
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
        }
    }

    private static Path engine() {
        return Files.exists(Path.of("..", "docs")) ? Path.of("") : Path.of("engine");
    }

    private static List<String> page() throws IOException {
        return Files.readAllLines(engine().resolve(Path.of("..", "docs", "numbers.md")));
    }

    /// Every line of a table whose head begins with "method".
    private static List<Line> methods() throws IOException {
        List<Line> methods = new ArrayList<>();
        String section = "";
        String head = "";
        for (String line : page()) {
            if (line.startsWith("#")) section = line.replaceFirst("^#+", "").strip();
            if (!line.startsWith("|")) {
                head = "";
                continue;
            }
            List<String> all = Arrays.stream(line.substring(1).split("(?<!\\\\)\\|", -1))
                    .map(String::strip)
                    .toList();
            List<String> cells = all.subList(0, all.size() - 1);
            String first = cells.getFirst();
            if (head.isEmpty()) head = first;
            else if (head.equalsIgnoreCase("method") && !first.startsWith("---")) methods.add(new Line(section, cells));
        }
        return methods;
    }

    @Test
    void everyModelOfThePageOfNumbersIsInItAndNoOther() throws IOException {
        List<String> page = new ArrayList<>();
        for (Line each : methods())
            page.add(each.section() + " | " + each.name() + " | " + String.join(", ", each.tests()));
        List<String> inventory = INVENTORY.models().stream()
                .map(each -> each.section() + " | " + each.name() + " | " + each.check())
                .toList();
        assertEquals(String.join("\n", page), String.join("\n", inventory));
        assertTrue(page.size() > 150, "only " + page.size() + " methods were found");
    }

    @Test
    void everyMethodStatesFormulaConventionSourceAccuracyAndSpeed() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Line each : methods()) {
            if (each.cells().size() != 6 || each.cells().stream().anyMatch(cell -> cell.isEmpty() || cell.equals("-")))
                missing.add("not six facts: " + each);
            if (!TIME.matcher(each.cells().getLast()).find()) missing.add("no input and time: " + each);
            if (each.tests().isEmpty()) missing.add("no test for its accuracy: " + each);
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(engine().resolve("src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        Set<String> unknown = new HashSet<>();
        for (Line each : methods()) for (String test : each.tests()) if (!tests.contains(test)) unknown.add(test);
        assertEquals(Set.of(), unknown);
    }

    /// A source is the first author and a year; its title stands in the list at the end.
    @Test
    void everySourceIsInTheListOfSources() throws IOException {
        List<String> page = page();
        List<String> sources = page.subList(page.indexOf("## Sources"), page.size()).stream()
                .filter(line -> line.startsWith("- "))
                .toList();
        Set<String> unknown = new HashSet<>();
        int cited = 0;
        for (Line each : methods()) {
            for (String part : each.cells().get(3).split(";", -1)) {
                String first = part.strip().split(" & |, | et al|:? \\d", 2)[0];
                Matcher year = YEAR.matcher(part);
                while (year.find()) {
                    cited++;
                    String published = "(" + year.group() + ")";
                    if (sources.stream().noneMatch(line -> line.startsWith("- " + first) && line.contains(published)))
                        unknown.add(first + " " + published);
                }
            }
        }
        assertEquals(Set.of(), unknown);
        assertTrue(cited > 150, "only " + cited + " sources were found");
    }

    @Test
    void everyModelHasAnOwnerThatExistsAVersionAndACheck() {
        Set<String> names = new HashSet<>();
        for (Model each : INVENTORY.models()) {
            assertTrue(names.add(each.section() + each.name()), "twice: " + each);
            assertTrue(each.version() >= 1 && !each.check().isEmpty(), each.toString());
            Path owner = Path.of("src/main/java/tradewind/engine", each.owner().replace('.', '/'));
            assertTrue(Files.isDirectory(engine().resolve(owner)), each.toString());
        }
    }
}
