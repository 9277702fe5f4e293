package tradewind.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import tradewind.app.home.DataFolder;

/// @param folder where the journal of the run goes
/// @param tape file with trades; empty for the sample market
/// @param strategy name of the strategy that trades; empty for none
public record DemoOptions(DataFolder folder, Optional<Path> tape, Optional<String> strategy) {}
