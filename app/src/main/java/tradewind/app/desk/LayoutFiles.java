package tradewind.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tradewind.app.home.AtomicFile;
import tradewind.app.home.DataFolder;
import tradewind.app.home.UnreadableException;
import tradewind.views.texts.Texts;
import tradewind.views.workspace.layout.Layout;
import tradewind.views.workspace.layout.LayoutStore;

/// One file per layout in `layouts/`, and beside each the last good one as `.bak`.
///
/// A file that cannot be read is never overwritten: the last good one is shown, and nothing is kept under that name
/// until somebody has repaired or removed the file. One thread at a time.
final class LayoutFiles implements LayoutStore {
    private static final Texts TEXTS = Texts.of("desk");
    private static final Logger LOG = LoggerFactory.getLogger(LayoutFiles.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// No layout has this name: theirs begin with a letter or digit.
    private static final String ORDER = ".order.json";

    private final Path folder;
    private final NamedFiles<Layout> files;

    LayoutFiles(DataFolder home) {
        folder = home.layouts();
        files = new NamedFiles<>(folder, "layout.", Layout::isName, LayoutJson::read);
    }

    @Override
    public synchronized Kept load() {
        List<String> problems = new ArrayList<>();
        Map<String, Layout> found = new LinkedHashMap<>();
        for (String name : files.names(problems))
            files.read(name, problems).ifPresent(layout -> found.put(name, layout));
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

    @Override
    public synchronized Optional<String> save(Layout layout) {
        return files.save(layout.name(), LayoutJson.write(layout));
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
            return Optional.of(TEXTS.get("layout.order", folder.toString(), UnreadableException.reason(e)));
        }
    }

    @Override
    public synchronized Optional<String> remove(String name) {
        return files.remove(name);
    }
}
