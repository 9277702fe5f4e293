package tradewind.views.safety;

import java.io.IOException;
import java.util.Optional;
import tradewind.engine.DrillReport;

/// Rehearses the kill switch on scratch sessions and remembers how the last rehearsal went.
public interface Drill {
    /// Takes some seconds; not on the application thread.
    ///
    /// @throws IOException if it could not be carried out or its report not kept
    DrillReport run() throws IOException;

    /// The last report that was kept; reads a file.
    Optional<DrillReport> last();
}
