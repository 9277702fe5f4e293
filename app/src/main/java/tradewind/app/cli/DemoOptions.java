package tradewind.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import tradewind.app.home.DataFolder;

/// @param folder where the journal of the run goes
/// @param tape file with trades; empty for the sample market
/// @param range of the lake instead of a file
/// @param strategy name of the strategy that trades; empty for none
/// @param record whether the lake keeps what the feed brings
public record DemoOptions(
        DataFolder folder, Optional<Path> tape, Optional<LakeRange> range, Optional<String> strategy, boolean record) {
    /// Of a file or the sample market, not recorded.
    public DemoOptions(DataFolder folder, Optional<Path> tape, Optional<String> strategy) {
        this(folder, tape, Optional.empty(), strategy, false);
    }
}
