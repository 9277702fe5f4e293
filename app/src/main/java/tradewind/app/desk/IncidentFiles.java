package tradewind.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tradewind.app.home.AtomicFile;
import tradewind.app.home.DataFolder;

/// The notes a watchdog leaves in the data folder. One that was read is kept under another name.
final class IncidentFiles {
    private static final Logger LOG = LoggerFactory.getLogger(IncidentFiles.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PREFIX = "watchdog-";
    private static final String NEW = ".json";
    private static final String READ = ".read.json";

    private final Path root;

    IncidentFiles(DataFolder folder) {
        this.root = folder.root();
    }

    /// Forced to the disk when this returns.
    void write(IncidentNote note) throws IOException {
        AtomicFile.write(root.resolve(PREFIX + note.at().replace(':', '-') + NEW), JSON.writeValueAsBytes(note));
    }

    /// Notes nobody has read yet, oldest first, by file.
    Map<Path, IncidentNote> unread() {
        Map<Path, IncidentNote> notes = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(root)) {
            for (Path file : files.filter(IncidentFiles::unread).sorted().toList()) {
                try {
                    notes.put(file, JSON.readValue(Files.readAllBytes(file), IncidentNote.class));
                } catch (JacksonException damaged) {
                    LOG.warn("{}: {}", file, damaged.toString());
                }
            }
        } catch (IOException e) {
            LOG.warn("Data folder {}: {}", root, e.toString());
        }
        return notes;
    }

    /// What was to be done about it is done.
    void read(Path file) {
        String name = file.getFileName().toString();
        try {
            Files.move(
                    file,
                    root.resolve(name.substring(0, name.length() - NEW.length()) + READ),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{}: {}", file, e.toString());
        }
    }

    private static boolean unread(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(NEW) && !name.endsWith(READ);
    }
}
