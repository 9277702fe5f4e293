package tradewind.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import tradewind.app.home.DataFolder;

/// `--home`, on every command that touches the data folder.
final class HomeOption {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Data folder (default: TRADEWIND_HOME, else the system's place for it).")
    private Optional<Path> home = Optional.empty();

    DataFolder folder() {
        return DataFolder.find(home);
    }
}
