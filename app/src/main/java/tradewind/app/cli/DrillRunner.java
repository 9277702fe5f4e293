package tradewind.app.cli;

import java.io.IOException;
import tradewind.app.home.DataFolder;
import tradewind.engine.DrillReport;

/// Rehearses the kill switch.
@FunctionalInterface
public interface DrillRunner {
    /// Rehearses on scratch sessions with the folder's settings and keeps the report in the folder.
    ///
    /// @throws IOException if there is no room for the scratch journals or the report
    DrillReport run(DataFolder folder) throws IOException;
}
