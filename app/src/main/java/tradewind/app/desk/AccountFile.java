package tradewind.app.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tradewind.app.home.DataFolder;
import tradewind.engine.SessionMode;
import tradewind.views.venues.VenueAccount;

/// `venues.json` in the data folder: accounts at venues by the trader's own names. Any thread.
///
/// A file that cannot be read is left as it is, the last good one is used, and nothing more is kept.
final class AccountFile {
    private static final String SETTING = "setting.";

    private final NamedFile file;
    private final Consumer<String> complain;
    private final List<String> refused = new ArrayList<>();
    private boolean writing;

    /// @param complain told what could not be read as the file was opened
    AccountFile(DataFolder folder, Consumer<String> complain) {
        this.complain = complain;
        file = new NamedFile(folder.venues(), "venues", Runnable::run, this::hear);
    }

    private void hear(String sentence) {
        if (writing) refused.add(sentence);
        else complain.accept(sentence);
    }

    /// In the order they were added.
    synchronized List<VenueAccount> all() {
        return file.all().entrySet().stream()
                .map(each -> read(each.getKey(), each.getValue()))
                .toList();
    }

    /// By its name in whichever case: folders have it too, and some systems take both for the same.
    synchronized Optional<VenueAccount> find(String name) {
        return all().stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
    }

    /// Keeps it, in place of the one of that name if there is one.
    ///
    /// @return why it was not kept, in a sentence
    synchronized Optional<String> keep(VenueAccount account) {
        return write(all -> {
            all.put(account.name(), fields(account));
            return all;
        });
    }

    /// @return why it is still there, in a sentence
    synchronized Optional<String> remove(String name) {
        return write(all -> {
            all.remove(name);
            return all;
        });
    }

    private Optional<String> write(UnaryOperator<Map<String, Map<String, String>>> change) {
        refused.clear();
        writing = true;
        try {
            file.replace(change.apply(new LinkedHashMap<>(file.all())));
        } finally {
            writing = false;
        }
        return refused.stream().findFirst();
    }

    private static Map<String, String> fields(VenueAccount account) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", account.kind());
        account.settings().forEach((key, value) -> fields.put(SETTING + key, value));
        fields.put("credentials", Boolean.toString(account.credentials()));
        fields.put("working", Boolean.toString(account.working()));
        account.mode().ifPresent(mode -> fields.put("mode", mode.name().toLowerCase(Locale.ROOT)));
        account.journal().ifPresent(journal -> fields.put("journal", journal));
        return fields;
    }

    private static VenueAccount read(String name, Map<String, String> fields) {
        Map<String, String> settings = new LinkedHashMap<>();
        fields.forEach((key, value) -> {
            if (key.startsWith(SETTING)) settings.put(key.substring(SETTING.length()), value);
        });
        Optional<SessionMode> mode = switch (fields.getOrDefault("mode", "")) {
            case "paper" -> Optional.of(SessionMode.PAPER);
            case "live" -> Optional.of(SessionMode.LIVE);
            default -> Optional.empty();
        };
        return new VenueAccount(
                name,
                fields.getOrDefault("kind", ""),
                settings,
                Boolean.parseBoolean(fields.get("credentials")),
                mode,
                Optional.ofNullable(fields.get("journal")),
                Boolean.parseBoolean(fields.get("working")));
    }
}
