package tradewind.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tradewind.app.home.AtomicFile;
import tradewind.app.home.DataFolder;

/// Whether this data folder has been shown around: `first-run.json` beside the settings. A file that cannot be read is
/// taken for seen: to be shown around twice is worse than to look for it in the palette.
final class FirstRun {
    private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TOUR = "tourSeen";

    private final Path file;

    FirstRun(DataFolder folder) {
        file = folder.root().resolve("first-run.json");
    }

    boolean tourSeen() {
        if (!Files.exists(file)) return false;
        try {
            return !(JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode all)
                    || !all.has(TOUR)
                    || all.get(TOUR).asBoolean(true);
        } catch (IOException | JacksonException e) {
            LOG.warn("{} cannot be read: {}", file, e.toString());
            return true;
        }
    }

    /// Not being able to keep it costs nothing but a second tour.
    void keepTourSeen() {
        ObjectNode all = JSON.createObjectNode();
        all.put("version", 1);
        all.put(TOUR, true);
        try {
            AtomicFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
        } catch (IOException e) {
            LOG.warn("{} could not be kept: {}", file, e.toString());
        }
    }
}
