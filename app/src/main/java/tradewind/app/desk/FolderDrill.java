package tradewind.app.desk;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tradewind.app.cli.DrillRunner;
import tradewind.app.home.AtomicFile;
import tradewind.app.home.DataFolder;
import tradewind.app.home.SettingsFile;
import tradewind.engine.DrillReport;
import tradewind.engine.TradingEngine;
import tradewind.views.safety.Drill;

/// Rehearsals of a data folder: its settings, the sample market, and its `reports/` where they are kept.
final class FolderDrill implements DrillRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FolderDrill.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PREFIX = "drill-";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Inject
    FolderDrill() {}

    @Override
    public DrillReport run(DataFolder folder) throws IOException {
        SettingsFile.Loaded settings = new SettingsFile(folder).load();
        DrillReport report = TradingEngine.drill(ReplayConfigs.desk(
                ReplayConfigs.tape(Optional.empty()), Optional.empty(), folder.journals(), settings.settings()));
        String name = PREFIX + STAMP.format(Instant.ofEpochMilli(report.wallMillis())) + ".json";
        AtomicFile.write(folder.reports().resolve(name), JSON.writeValueAsBytes(report));
        return report;
    }

    /// The last report kept in a folder; one that cannot be read counts as none.
    static Optional<DrillReport> last(DataFolder folder) {
        if (!Files.isDirectory(folder.reports())) return Optional.empty();
        try (Stream<Path> files = Files.list(folder.reports())) {
            Optional<Path> newest = files.filter(
                            file -> file.getFileName().toString().matches(PREFIX + ".*\\.json"))
                    .max(Comparator.comparing(file -> file.getFileName().toString()));
            if (newest.isEmpty()) return Optional.empty();
            return Optional.of(JSON.readValue(Files.readAllBytes(newest.get()), DrillReport.class));
        } catch (IOException | JacksonException unreadable) {
            LOG.warn("Reports in {}: {}", folder.reports(), unreadable.toString());
            return Optional.empty();
        }
    }

    /// The rehearsal as the window asks for it.
    static Drill of(DataFolder folder) {
        return new Drill() {
            @Override
            public DrillReport run() throws IOException {
                return new FolderDrill().run(folder);
            }

            @Override
            public Optional<DrillReport> last() {
                return FolderDrill.last(folder);
            }
        };
    }
}
