package tradewind.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tradewind.app.home.AtomicFile;
import tradewind.app.home.DataFolder;
import tradewind.app.home.UnreadableException;
import tradewind.views.keeping.NamedEntries;
import tradewind.views.texts.Texts;

/// `panels/NAME.json` in the data folder or another file of entries by name, and beside it the last good one as `.bak`.
///
/// A file that cannot be read is never overwritten: the last good one is used, and nothing more is kept until somebody
/// has repaired or removed it. What this release does not know, in the file or in an entry, stays as it is.
final class NamedFile implements NamedEntries {
    private static final Texts TEXTS = Texts.of("desk");
    private static final Logger LOG = LoggerFactory.getLogger(NamedFile.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int VERSION = 1;

    private final String name;
    private final Path file;
    private final Path backup;
    private final Executor work;
    private final Consumer<String> complain;
    private final Optional<String> unreadable;
    private Map<String, Map<String, String>> entries;

    /// Reads the file.
    ///
    /// @param work where it is written, one task after the other
    /// @param complain told what could not be kept; called by any thread
    NamedFile(DataFolder folder, String name, Executor work, Consumer<String> complain) {
        this(folder.root().resolve("panels").resolve(name + ".json"), name, work, complain);
    }

    /// @param name of what is kept in the file, as the texts know it
    NamedFile(Path file, String name, Executor work, Consumer<String> complain) {
        this.name = name;
        this.work = work;
        this.complain = complain;
        this.file = file;
        backup = file.resolveSibling(file.getFileName() + ".bak");
        Map<String, Map<String, String>> found = Map.of();
        Optional<String> problem = Optional.empty();
        try {
            found = entries(read(file));
            keepGood();
        } catch (IOException | JacksonException | UnreadableException e) {
            problem = Optional.of(String.valueOf(e.getMessage()));
            found = lastGood();
        }
        entries = found;
        unreadable = problem;
        problem.ifPresent(why -> complain.accept(refusal(why)));
    }

    private String refusal(String why) {
        return TEXTS.get(
                "kept.unreadable",
                title(),
                file.toString(),
                why.lines().findFirst().orElse(""));
    }

    private String title() {
        return TEXTS.get("kept." + name);
    }

    private static ObjectNode read(Path from) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(from);
        } catch (NoSuchFileException first) {
            return JSON.createObjectNode();
        }
        if (!(JSON.readTree(bytes) instanceof ObjectNode all))
            throw new UnreadableException("it does not begin with {");
        JsonNode version = all.get("version");
        if (version != null && (!version.isInt() || version.intValue() > VERSION))
            throw new UnreadableException(
                    "it is of version " + version + ", and this release knows version " + VERSION);
        JsonNode entries = all.get("entries");
        if (entries != null && !(entries instanceof ObjectNode))
            throw new UnreadableException("\"entries\" does not begin with {");
        return all;
    }

    private static Map<String, Map<String, String>> entries(ObjectNode all) {
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        if (!(all.get("entries") instanceof ObjectNode entries)) return found;
        for (Map.Entry<String, JsonNode> each : entries.properties()) {
            if (!(each.getValue() instanceof ObjectNode entry)) continue;
            Map<String, String> fields = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> field : entry.properties())
                if (field.getValue().isString())
                    fields.put(field.getKey(), field.getValue().stringValue());
            found.put(each.getKey(), fields);
        }
        return found;
    }

    private Map<String, Map<String, String>> lastGood() {
        try {
            return entries(read(backup));
        } catch (IOException | JacksonException | UnreadableException e) {
            return Map.of();
        }
    }

    private void keepGood() throws IOException {
        if (!Files.exists(file)) return;
        byte[] good = Files.readAllBytes(file);
        if (Files.exists(backup) && Arrays.equals(good, Files.readAllBytes(backup))) return;
        try {
            AtomicFile.write(backup, good);
        } catch (IOException e) {
            LOG.warn("The last good {} could not be kept: {}", name, e.toString());
        }
    }

    @Override
    public Map<String, Map<String, String>> all() {
        return entries;
    }

    @Override
    public void replace(Map<String, Map<String, String>> next) {
        Map<String, Map<String, String>> before = entries;
        Map<String, Map<String, String>> now = new LinkedHashMap<>(next);
        entries = now;
        if (unreadable.isPresent()) complain.accept(refusal(unreadable.get()));
        else work.execute(() -> write(before, now));
    }

    /// Only what was known before and is no more is taken out.
    private void write(Map<String, Map<String, String>> before, Map<String, Map<String, String>> now) {
        try {
            ObjectNode all = read(file);
            ObjectNode old = all.get("entries") instanceof ObjectNode there ? there : JSON.createObjectNode();
            ObjectNode fresh = JSON.createObjectNode();
            for (Map.Entry<String, Map<String, String>> each : now.entrySet()) {
                ObjectNode entry = old.get(each.getKey()) instanceof ObjectNode there ? there : JSON.createObjectNode();
                Set<String> gone = new HashSet<>(
                        before.getOrDefault(each.getKey(), Map.of()).keySet());
                gone.removeAll(each.getValue().keySet());
                gone.forEach(entry::remove);
                each.getValue().forEach(entry::put);
                fresh.set(each.getKey(), entry);
            }
            for (Map.Entry<String, JsonNode> each : old.properties())
                if (!now.containsKey(each.getKey()) && !before.containsKey(each.getKey()))
                    fresh.set(each.getKey(), each.getValue());
            all.put("version", VERSION);
            all.set("entries", fresh);
            byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
            AtomicFile.write(file, bytes);
            AtomicFile.write(backup, bytes);
        } catch (IOException | JacksonException | UnreadableException e) {
            LOG.error("The {} could not be kept in {}", name, file, e);
            complain.accept(TEXTS.get("kept.unkept", title(), file.toString(), String.valueOf(e.getMessage())));
        }
    }
}
