package tradewind.engine.reference;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds case files, cases and topics.
final class ReferenceCases {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// The one case that may be read where it lies but not copied.
    private static final String NOT_OURS = "bacon-24-months";

    private ReferenceCases() {}

    /// @param file   the file a case stands in
    /// @param folder the folder its data sets are named from
    record Case(Path file, JsonNode json) {
        String id() {
            return json.path("id").asString("without id");
        }

        String method() {
            return json.path("method").asString("");
        }

        Path folder() {
            return Objects.requireNonNull(file.toAbsolutePath().getParent());
        }

        /// Whether the project carries no copy of this case.
        boolean staysOutside() {
            return id().equals(NOT_OURS) || json.path("inputs").has("dataset");
        }
    }

    static List<Case> in(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) fail("no case files (*.json) in " + folder);
        List<Case> cases = new ArrayList<>();
        for (Path file : files) {
            JsonNode listed = JSON.readTree(Files.readString(file)).path("cases");
            if (!listed.isArray() || listed.isEmpty()) fail("no cases in " + file);
            for (JsonNode json : listed) cases.add(new Case(file, json));
        }
        return cases;
    }

    /// The copies that travel with the project.
    static Path ours() {
        try {
            return Path.of(Objects.requireNonNull(ReferenceCases.class.getResource("/reference"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /// A folder as the one who started the build wrote it: from here, or from a folder above (the project's root).
    static @Nullable Path resolve(String name) {
        for (Path from = Path.of("").toAbsolutePath(); from != null; from = from.getParent()) {
            if (Files.isDirectory(from.resolve(name))) return from.resolve(name).normalize();
        }
        return null;
    }

    /// The folder beside the project with the cases that are not copied, if it is there.
    static @Nullable Path beside() {
        for (Path from = Path.of("").toAbsolutePath(); from != null; from = from.getParent()) {
            Path beside = from.resolve("../shared/reference").normalize();
            if (Files.isDirectory(from.resolve(".mvn"))) return Files.isDirectory(beside) ? beside : null;
        }
        return null;
    }

    /// All methods that can be answered, from every class here whose name ends in `Topic`.
    static Map<String, Answer> methods() throws Exception {
        Path classes = Path.of(Objects.requireNonNull(ReferenceCases.class.getResource("ReferenceCases.class"))
                        .toURI())
                .resolveSibling("");
        Map<String, Answer> methods = new TreeMap<>();
        List<String> names;
        try (Stream<Path> files = Files.list(Objects.requireNonNull(classes))) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Topic.class") && !name.equals("ReferenceTopic.class"))
                    .sorted()
                    .toList();
        }
        for (String name : names) {
            Class<?> type = Class.forName(
                    ReferenceCases.class.getPackageName() + "." + name.substring(0, name.length() - ".class".length()));
            ReferenceTopic topic =
                    (ReferenceTopic) type.getDeclaredConstructor().newInstance();
            topic.methods().forEach((method, answer) -> {
                if (methods.put(method, answer) != null) throw new AssertionError(method + " is answered twice");
            });
        }
        return methods;
    }
}
