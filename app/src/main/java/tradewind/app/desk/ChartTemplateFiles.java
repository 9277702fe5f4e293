package tradewind.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tradewind.app.home.AtomicFile;
import tradewind.app.home.DataFolder;
import tradewind.views.chart.ChartTemplate;
import tradewind.views.chart.ChartTemplateStore;

/// One file per template in `chart-templates/`, and beside each the last good one as `.bak`.
///
/// A file that cannot be read is never overwritten: the last good one is used, and nothing is kept under that name
/// until somebody has repaired or removed the file. One thread at a time.
final class ChartTemplateFiles implements ChartTemplateStore {
    private static final Logger LOG = LoggerFactory.getLogger(ChartTemplateFiles.class);
    private static final int VERSION = 1;
    private static final String END = ".json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final Set<String> untouchable = new HashSet<>();

    /// The file says something no template says; the message says what.
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    ChartTemplateFiles(DataFolder home) {
        folder = home.root().resolve("chart-templates");
    }

    @Override
    public synchronized Kept load() {
        List<String> problems = new ArrayList<>();
        List<ChartTemplate> found = new ArrayList<>();
        for (String name : names(problems)) read(name, problems).ifPresent(found::add);
        return new Kept(found, problems);
    }

    private List<String> names(List<String> problems) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = new ArrayList<>();
            for (String file :
                    files.map(path -> path.getFileName().toString()).sorted().toList()) {
                if (file.startsWith(".") || !file.endsWith(END)) continue;
                String name = file.substring(0, file.length() - END.length());
                if (ChartTemplate.isName(name)) names.add(name);
                else problems.add("The file " + folder.resolve(file) + " was left out: a template has no such name.");
            }
            return names;
        } catch (IOException e) {
            problems.add("The chart templates in " + folder + " cannot be listed: " + reason(e) + ".");
            return List.of();
        }
    }

    private Optional<ChartTemplate> read(String name, List<String> problems) {
        try {
            byte[] bytes = Files.readAllBytes(file(name));
            ChartTemplate template = template(name, bytes);
            keep(name, bytes);
            return Optional.of(template);
        } catch (IOException | JacksonException | Unreadable e) {
            untouchable.add(name);
            Optional<ChartTemplate> good = lastGood(name);
            problems.add("The chart template in " + file(name) + " cannot be read: " + reason(e) + ". "
                    + (good.isPresent() ? "The last good one is used" : "It is left out")
                    + " and the file was left as it is. Repair or remove it to keep \"" + name + "\" again.");
            return good;
        }
    }

    /// Not being able to keep the last good one is no reason not to use it.
    private void keep(String name, byte[] good) {
        try {
            Path backup = backup(name);
            if (Files.exists(backup) && Arrays.equals(good, Files.readAllBytes(backup))) return;
            AtomicFile.write(backup, good);
        } catch (IOException e) {
            LOG.warn("The last good chart template {} could not be kept: {}", name, e.toString());
        }
    }

    private Optional<ChartTemplate> lastGood(String name) {
        try {
            return Optional.of(template(name, Files.readAllBytes(backup(name))));
        } catch (IOException | JacksonException | Unreadable e) {
            return Optional.empty();
        }
    }

    private static ChartTemplate template(String name, byte[] bytes) {
        if (!(JSON.readTree(bytes) instanceof ObjectNode all)) throw new Unreadable("it does not begin with {");
        JsonNode version = all.get("version");
        if (version == null || !version.isInt()) throw new Unreadable("\"version\" is not a whole number");
        if (version.intValue() > VERSION)
            throw new Unreadable(
                    "it is of version " + version.intValue() + ", made by a newer release; this one reads " + VERSION);
        if (!(all.get("studies") instanceof ArrayNode list)) throw new Unreadable("the list \"studies\" is missing");
        List<String> studies = new ArrayList<>();
        for (JsonNode each : list) {
            if (!each.isString()) throw new Unreadable("\"studies\" has something that is not a text");
            studies.add(each.stringValue());
        }
        return new ChartTemplate(name, studies);
    }

    @Override
    public synchronized Optional<String> save(ChartTemplate template) {
        String name = template.name();
        if (untouchable.contains(name))
            return Optional.of("The chart template \"" + name + "\" is not kept: its file " + file(name)
                    + " could not be read and was left as it is. Repair or remove it, or save under another name.");
        ObjectNode all = JSON.createObjectNode();
        all.put("version", VERSION);
        ArrayNode studies = all.putArray("studies");
        template.studies().forEach(studies::add);
        try {
            byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
            AtomicFile.write(file(name), bytes);
            AtomicFile.write(backup(name), bytes);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("The chart template \"" + name + "\" could not be kept in " + file(name) + ": "
                    + reason(e) + ". It stays until the window closes.");
        }
    }

    @Override
    public synchronized Optional<String> remove(String name) {
        try {
            Files.deleteIfExists(file(name));
            Files.deleteIfExists(backup(name));
            untouchable.remove(name);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("The chart template \"" + name + "\" could not be removed: " + reason(e) + ".");
        }
    }

    private Path file(String name) {
        return folder.resolve(name + END);
    }

    private Path backup(String name) {
        return folder.resolve(name + END + ".bak");
    }

    private static String reason(Exception e) {
        if (e instanceof JacksonException json) return json.getOriginalMessage();
        if (e instanceof Unreadable) return String.valueOf(e.getMessage());
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }
}
