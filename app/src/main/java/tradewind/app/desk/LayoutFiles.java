package tradewind.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import tradewind.views.workspace.layout.Layout;
import tradewind.views.workspace.layout.LayoutStore;

/// One file per layout in `layouts/`, and beside each the last good one as `.bak`.
///
/// A file that cannot be read is never overwritten: the last good one is shown, and nothing is kept under that name
/// until somebody has repaired or removed the file. One thread at a time.
final class LayoutFiles implements LayoutStore {
    private static final Logger LOG = LoggerFactory.getLogger(LayoutFiles.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String END = ".json";
    /// No layout has this name: theirs begin with a letter or digit.
    private static final String ORDER = ".order.json";

    private final Path folder;
    private final Set<String> untouchable = new HashSet<>();

    LayoutFiles(DataFolder home) {
        folder = home.layouts();
    }

    @Override
    public synchronized Kept load() {
        List<String> problems = new ArrayList<>();
        Map<String, Layout> found = new LinkedHashMap<>();
        for (String name : names(problems)) read(name, problems).ifPresent(layout -> found.put(name, layout));
        List<Layout> ordered = new ArrayList<>();
        Optional<String> current = Optional.empty();
        try {
            if (JSON.readTree(Files.readAllBytes(folder.resolve(ORDER))) instanceof ObjectNode order) {
                if (order.get("names") instanceof ArrayNode names)
                    for (JsonNode name : names) {
                        Layout layout = name.isString() ? found.remove(name.stringValue()) : null;
                        if (layout != null) ordered.add(layout);
                    }
                JsonNode last = order.get("current");
                if (last != null && last.isString()) current = Optional.of(last.stringValue());
            }
        } catch (NoSuchFileException first) {
            LOG.debug("no order of layouts yet");
        } catch (IOException | JacksonException e) {
            // the order alone says nothing a trader would miss
            LOG.warn("The order of the layouts could not be read: {}", e.toString());
        }
        ordered.addAll(found.values());
        return new Kept(ordered, current, problems);
    }

    private List<String> names(List<String> problems) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = new ArrayList<>();
            for (String file :
                    files.map(path -> path.getFileName().toString()).sorted().toList()) {
                if (file.startsWith(".") || !file.endsWith(END)) continue;
                String name = file.substring(0, file.length() - END.length());
                if (Layout.isName(name)) names.add(name);
                else problems.add("The file " + folder.resolve(file) + " was left out: a layout has no such name.");
            }
            return names;
        } catch (IOException e) {
            problems.add(
                    "The layouts in " + folder + " cannot be listed: " + reason(e) + ". The built-in ones are used.");
            return List.of();
        }
    }

    private Optional<Layout> read(String name, List<String> problems) {
        Path file = file(name);
        try {
            byte[] bytes = Files.readAllBytes(file);
            Layout layout = LayoutJson.read(name, bytes);
            keep(name, bytes);
            return Optional.of(layout);
        } catch (IOException | JacksonException | LayoutJson.Unreadable e) {
            untouchable.add(name);
            Optional<Layout> good = lastGood(name);
            problems.add("The layout in " + file + " cannot be read: " + reason(e) + ". "
                    + (good.isPresent() ? "The last good one is shown" : "It is left out")
                    + " and the file was left as it is. Repair or remove it to keep \"" + name + "\" again.");
            return good;
        }
    }

    private Optional<Layout> lastGood(String name) {
        try {
            return Optional.of(LayoutJson.read(name, Files.readAllBytes(backup(name))));
        } catch (IOException | JacksonException | LayoutJson.Unreadable e) {
            return Optional.empty();
        }
    }

    private void keep(String name, byte[] good) {
        try {
            Path backup = backup(name);
            if (Files.exists(backup) && Arrays.equals(good, Files.readAllBytes(backup))) return;
            AtomicFile.write(backup, good);
        } catch (IOException e) {
            LOG.warn("The last good layout {} could not be kept: {}", name, e.toString());
        }
    }

    @Override
    public synchronized Optional<String> save(Layout layout) {
        String name = layout.name();
        if (untouchable.contains(name))
            return Optional.of("What you change in the layout \"" + name + "\" is not kept: its file " + file(name)
                    + " could not be read and was left as it is. Repair or remove it, or save under another name.");
        try {
            byte[] bytes = LayoutJson.write(layout);
            AtomicFile.write(file(name), bytes);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("The layout \"" + name + "\" could not be kept in " + file(name) + ": " + reason(e)
                    + ". It stays as it is until the window closes.");
        }
    }

    @Override
    public synchronized Optional<String> order(List<String> names, String current) {
        ObjectNode order = JSON.createObjectNode();
        ArrayNode list = order.putArray("names");
        names.forEach(list::add);
        order.put("current", current);
        try {
            AtomicFile.write(
                    folder.resolve(ORDER), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(order));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("Which layout is in sight could not be kept in " + folder + ": " + reason(e) + ".");
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
            return Optional.of("The layout \"" + name + "\" could not be removed: " + reason(e) + ".");
        }
    }

    private Path file(String name) {
        return folder.resolve(name + END);
    }

    private Path backup(String name) {
        return folder.resolve(name + END + ".bak");
    }

    private static String reason(Exception e) {
        if (e instanceof JacksonException json) {
            String where = json.getLocation() == null
                    ? ""
                    : "line " + json.getLocation().getLineNr() + ", column "
                            + json.getLocation().getColumnNr() + ": ";
            return where + json.getOriginalMessage();
        }
        if (e instanceof LayoutJson.Unreadable) return String.valueOf(e.getMessage());
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }
}
