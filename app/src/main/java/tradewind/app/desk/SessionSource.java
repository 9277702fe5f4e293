package tradewind.app.desk;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradewind.app.cli.DemoOptions;
import tradewind.app.cli.LakeRange;
import tradewind.app.home.DataFolder;

/// What a session trades on, in a form that can be written down and found again.
sealed interface SessionSource {
    /// A recorded market, and a venue inside this process.
    sealed interface Recorded extends SessionSource {
        /// A session of it that nobody trades on but the trader.
        default DemoOptions options(DataFolder folder) {
            return switch (this) {
                case Sample _ -> new DemoOptions(folder, Optional.empty(), Optional.empty());
                case Recording recording -> new DemoOptions(folder, Optional.of(recording.file()), Optional.empty());
                case Range lake ->
                    new DemoOptions(folder, Optional.empty(), Optional.of(lake.range()), Optional.empty(), false);
            };
        }
    }

    /// The market that comes with the workstation.
    record Sample() implements Recorded {}

    /// A file with trades.
    record Recording(Path file) implements Recorded {
        public Recording {
            file = file.toAbsolutePath().normalize();
        }
    }

    /// Trades of the trader's own lake.
    record Range(LakeRange range) implements Recorded {}

    /// An account at a venue outside this process.
    ///
    /// @param name the trader's own
    record Account(String name) implements SessionSource {}

    static Recorded of(DemoOptions options) {
        if (options.range().isPresent()) return new Range(options.range().get());
        return options.tape().<Recorded>map(Recording::new).orElseGet(Sample::new);
    }

    /// As it is kept.
    default Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        switch (this) {
            case Sample _ -> fields.put("source", "sample");
            case Recording recording -> {
                fields.put("source", "file");
                fields.put("file", recording.file().toString());
            }
            case Range lake -> {
                fields.put("source", "lake");
                fields.put("venue", lake.range().venue());
                fields.put("symbols", String.join(",", lake.range().symbols()));
                fields.put("from", Long.toString(lake.range().from()));
                fields.put("to", Long.toString(lake.range().to()));
            }
            case Account account -> {
                fields.put("source", "account");
                fields.put("account", account.name());
            }
        }
        return fields;
    }

    /// What was kept; empty if this release does not know it.
    static Optional<SessionSource> read(Map<String, String> fields) {
        return switch (fields.getOrDefault("source", "")) {
            case "sample" -> Optional.of(new Sample());
            case "file" -> Optional.ofNullable(fields.get("file")).map(Path::of).map(Recording::new);
            case "account" -> Optional.ofNullable(fields.get("account")).map(Account::new);
            case "lake" -> {
                try {
                    yield Optional.of(new Range(new LakeRange(
                            fields.getOrDefault("venue", ""),
                            List.of(fields.getOrDefault("symbols", "").split(",")),
                            Long.parseLong(fields.getOrDefault("from", "")),
                            Long.parseLong(fields.getOrDefault("to", "")))));
                } catch (NumberFormatException damaged) {
                    yield Optional.empty();
                }
            }
            default -> Optional.empty();
        };
    }
}
