package tradewind.app.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/reliability.md` is made from `faults.txt`; each fault names the tests that hold it, and they exist. With
/// `-Ddocs.write=true` this test writes the page; without, it fails if the page says anything else.
class ReliabilityPageTest {
    private static final Path PAGE = Path.of("..", "docs", "reliability.md");
    private static final List<Path> TESTS = Stream.of("engine", "views", "app")
            .map(module -> Path.of("..", module, "src", "test", "java"))
            .toList();

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "tradewind", "app", "docs", "faults.txt"))
                .stream()
                .filter(line -> !line.isBlank() && !line.startsWith("# "))
                .toList();
    }

    @Test
    void thePageSaysWhatTheTestsHold() throws IOException {
        if (Boolean.getBoolean("docs.write")) Files.writeString(PAGE, page());
        assertEquals(page(), Files.readString(PAGE), "run this test with -Ddocs.write=true to write the page");
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("##")) continue;
            for (String test : tests(line)) {
                String[] name = test.split("#");
                if (!sources.getOrDefault(name[0], "").contains("void " + name[1] + "(")) missing.add(test);
            }
        }
        assertEquals(List.of(), missing);
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (Path root : TESTS)
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith("Test.java")).forEach(file -> {
                    try {
                        sources.merge(
                                file.getFileName().toString().replace(".java", ""),
                                Files.readString(file),
                                (a, b) -> a + b);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        return sources;
    }

    private static List<String> tests(String line) {
        return Arrays.stream(line.split("\\|")[2].split(",")).map(String::trim).toList();
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                # What can go wrong, and what happens then

                <!-- made from faults.txt by ReliabilityPageTest; do not edit -->

                Every line is held by the tests it names; each runs with every build. Three rules stand behind all of them:
                nothing is sent twice, no answer is never taken for a no, and cancel and kill always work. What each status of
                an order means is in [order-states.md](order-states.md), every code of the gate in
                [gate-codes.md](gate-codes.md).
                """);
        for (String line : lines()) {
            if (line.startsWith("##")) {
                page.append('\n')
                        .append(line)
                        .append("\n\n| What goes wrong | What happens, and what you see | Held by |\n");
                page.append("|---|---|---|\n");
                continue;
            }
            String[] cells = line.split("\\|");
            page.append("| ")
                    .append(cells[0].trim())
                    .append(" | ")
                    .append(cells[1].trim())
                    .append(" | ");
            page.append(tests(line).stream()
                    .map(test -> "`" + test.replace("#", ".") + "`")
                    .collect(Collectors.joining(", ")));
            page.append(" |\n");
        }
        return page.toString();
    }
}
