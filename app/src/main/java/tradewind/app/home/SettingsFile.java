package tradewind.app.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `settings.json` and, beside it, the last good one as `settings.json.bak`.
///
/// A file that cannot be read is never overwritten: the defaults are used and every save is refused until somebody
/// has repaired or removed it. Entries this release does not know are kept. Not thread-safe.
public final class SettingsFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String THEME = "theme";
    private static final String CONFIRM_ORDERS = "confirmOrders";
    private static final String LIMITS = "limits";

    private final Path file;
    private final Path backup;

    public SettingsFile(DataFolder folder) {
        file = folder.settings();
        backup = file.resolveSibling(file.getFileName() + ".bak");
    }

    /// @param settings in force
    /// @param problem what is wrong with the file and what was done about it; empty if it was read, or is not there
    public record Loaded(Settings settings, Optional<String> problem) {}

    public Loaded load() {
        try {
            return new Loaded(settings(read()), Optional.empty());
        } catch (IOException | JacksonException | UnreadableException e) {
            return new Loaded(Settings.DEFAULTS, Optional.of(sentence(e)));
        }
    }

    /// @return why nothing was saved; empty if it was
    public Optional<String> save(Settings settings) {
        try {
            ObjectNode all = read();
            all.put(THEME, settings.theme());
            all.put(CONFIRM_ORDERS, settings.confirmOrders());
            byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
            AtomicFile.write(file, bytes);
            AtomicFile.write(backup, bytes);
            return Optional.empty();
        } catch (JacksonException | UnreadableException e) {
            return Optional.of(sentence(e));
        } catch (IOException e) {
            return Optional.of("The settings could not be saved in " + file + ": " + reason(e)
                    + ". They stay in force until the window closes.");
        }
    }

    private ObjectNode read() throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return JSON.createObjectNode();
        }
        JsonNode node = JSON.readTree(bytes);
        if (!(node instanceof ObjectNode all)) throw new UnreadableException("it does not begin with {");
        return all;
    }

    private static Settings settings(ObjectNode all) {
        JsonNode theme = all.get(THEME);
        if (theme != null && !theme.isString()) throw new UnreadableException("\"theme\" is not a text");
        String name = theme == null ? Settings.DEFAULTS.theme() : theme.stringValue();
        JsonNode confirm = all.get(CONFIRM_ORDERS);
        if (confirm != null && !confirm.isBoolean())
            throw new UnreadableException("\"confirmOrders\" is neither true nor false");
        boolean asks = confirm == null ? Settings.DEFAULTS.confirmOrders() : confirm.booleanValue();
        return new Settings(name, asks, limits(all.get(LIMITS)));
    }

    /// A limit that is not there has its default; one that is there and no number makes the file unreadable.
    private static LimitSettings limits(@Nullable JsonNode node) {
        LimitSettings d = LimitSettings.DEFAULTS;
        if (node == null) return d;
        if (!(node instanceof ObjectNode limits)) throw new UnreadableException("\"limits\" does not begin with {");
        return new LimitSettings(
                decimal(limits, "maxQuantity", d.maxQuantity()),
                decimal(limits, "maxNotional", d.maxNotional()),
                whole(limits, "collarBps", d.collarBps()),
                decimal(limits, "maxPosition", d.maxPosition()),
                whole(limits, "staleSeconds", d.staleSeconds()),
                whole(limits, "maxMessagesPerSecond", d.maxMessagesPerSecond()),
                whole(limits, "duplicateMillis", d.duplicateMillis()));
    }

    private static String decimal(ObjectNode limits, String name, String otherwise) {
        JsonNode node = limits.get(name);
        if (node == null) return otherwise;
        if (!node.isString() || !node.stringValue().matches("\\d{1,12}(\\.\\d{1,8})?"))
            throw new UnreadableException("the limit \"" + name + "\" is not a text with a decimal, such as \"50\"");
        return node.stringValue();
    }

    private static int whole(ObjectNode limits, String name, int otherwise) {
        JsonNode node = limits.get(name);
        if (node == null) return otherwise;
        if (!node.isInt() || node.intValue() < 0)
            throw new UnreadableException("the limit \"" + name + "\" is not a whole number of zero or above");
        return node.intValue();
    }

    private String sentence(Exception e) {
        String kept = Files.exists(backup) ? " The last good settings are in " + backup.getFileName() + "." : "";
        return "The settings in " + file + " cannot be read: " + reason(e)
                + ". The defaults are in force and the file was left as it is." + kept
                + " Repair or remove it to save settings again.";
    }

    private static String reason(Exception e) {
        if (e instanceof JacksonException json) {
            String where = json.getLocation() == null
                    ? ""
                    : "line " + json.getLocation().getLineNr() + ", column "
                            + json.getLocation().getColumnNr() + ": ";
            return where + json.getOriginalMessage();
        }
        if (e instanceof UnreadableException) return String.valueOf(e.getMessage());
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }

    /// The file is JSON, but not settings.
    private static final class UnreadableException extends RuntimeException {
        UnreadableException(String message) {
            super(message);
        }
    }
}
