package tradewind.app.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `settings.json` and, beside it, the last good one as `settings.json.bak`.
///
/// A file that cannot be read is never overwritten: the defaults are used and every save is refused until
/// somebody has repaired or removed it. Entries this release does not know are kept. Not thread-safe.
public final class SettingsFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private final Path file;
    private final Path backup;
    private final Path root;

    public SettingsFile(DataFolder folder) {
        root = folder.root();
        file = folder.settings();
        backup = file.resolveSibling(file.getFileName() + ".bak");
    }

    /// @param settings in force
    /// @param problem what is wrong with the file and what was done about it; empty if it was read, or is not
    ///     there
    public record Loaded(Settings settings, Optional<String> problem) {}

    /// Reads the settings; if they cannot be read, the last good ones, and without any the defaults.
    public Loaded load() {
        try {
            Settings settings = SettingsJson.settings(read(file), root);
            keep();
            return new Loaded(settings, Optional.empty());
        } catch (IOException | JacksonException | UnreadableException e) {
            return lastGood(e);
        }
    }

    private Loaded lastGood(Exception e) {
        try {
            if (Files.exists(backup))
                return new Loaded(
                        SettingsJson.settings(read(backup), root), Optional.of(sentence(e, "The last good settings")));
        } catch (IOException | JacksonException | UnreadableException alsoBad) {
            e.addSuppressed(alsoBad);
        }
        return new Loaded(Settings.DEFAULTS, Optional.of(sentence(e, "The defaults")));
    }

    /// What was just read is the last good. Not being able to keep it is no reason not to start.
    private void keep() {
        try {
            if (!Files.exists(file)) return;
            byte[] good = Files.readAllBytes(file);
            if (Files.exists(backup) && Arrays.equals(good, Files.readAllBytes(backup))) return;
            AtomicFile.write(backup, good);
        } catch (IOException e) {
            LOG.warn("The last good settings could not be kept: {}", e.toString());
        }
    }

    /// @return why nothing was saved; empty if it was
    public Optional<String> save(Settings settings) {
        return save(all -> {
            all.put(SettingsJson.THEME, settings.theme());
            all.put(SettingsJson.CONFIRM_ORDERS, settings.confirmOrders());
        });
    }

    /// Puts entries into the file, each named with the blocks it stands in, such as `paper.fillModel`. One that is
    /// empty is taken out, so that its default counts. All of them or none.
    ///
    /// @param entries texts, whole numbers, truth values and lists of texts
    /// @return why nothing was saved; empty if it was
    public Optional<String> put(Map<String, Optional<?>> entries) {
        return save(all -> {
            entries.forEach((path, value) -> SettingsTree.put(all, path, value));
            SettingsJson.settings(all, root);
        });
    }

    /// What stands in the file for each of these entries, as text; one that is not there is left out. Of a file that
    /// cannot be read, what stands in the last good one.
    public Map<String, String> texts(Collection<String> paths) {
        ObjectNode all = lastReadable();
        Map<String, String> found = new HashMap<>();
        for (String path : paths) SettingsTree.text(all, path).ifPresent(text -> found.put(path, text));
        return found;
    }

    private ObjectNode lastReadable() {
        for (Path from : List.of(file, backup)) {
            try {
                ObjectNode all = read(from);
                SettingsJson.settings(all, root);
                return all;
            } catch (IOException | JacksonException | UnreadableException e) {
                LOG.debug("{} cannot be read", from, e);
            }
        }
        return JSON.createObjectNode();
    }

    /// A change that would make the file unreadable is refused in its own words; a file that was unreadable before it
    /// in those of the file.
    private Optional<String> save(Consumer<ObjectNode> change) {
        try {
            ObjectNode all = read(file);
            SettingsJson.settings(all, root);
            try {
                change.accept(all);
            } catch (UnreadableException refused) {
                return Optional.of("Not saved: " + refused.getMessage() + ".");
            }
            byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
            AtomicFile.write(file, bytes);
            AtomicFile.write(backup, bytes);
            return Optional.empty();
        } catch (JacksonException | UnreadableException e) {
            return Optional.of(sentence(e, "What was in force when this desk opened"));
        } catch (IOException e) {
            return Optional.of("The settings could not be saved in " + file + ": " + UnreadableException.reason(e)
                    + ". They stay in force until the window closes.");
        }
    }

    private static ObjectNode read(Path from) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(from);
        } catch (NoSuchFileException e) {
            return JSON.createObjectNode();
        }
        JsonNode node = JSON.readTree(bytes);
        if (!(node instanceof ObjectNode all)) throw new UnreadableException("it does not begin with {");
        return all;
    }

    private String sentence(Exception e, String inForce) {
        return "The settings in " + file + " cannot be read: " + UnreadableException.reason(e) + ". " + inForce
                + (inForce.endsWith("s") ? " are" : " is") + " in force and the file was left as it is."
                + " Repair or remove it to save settings again.";
    }
}
