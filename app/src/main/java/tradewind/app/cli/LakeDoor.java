package tradewind.app.cli;

import java.io.IOException;
import tradewind.app.home.DataFolder;
import tradewind.engine.history.History;

/// Opens the lake of a data folder.
@FunctionalInterface
public interface LakeDoor {
    /// An empty lake is made where there is none.
    ///
    /// @throws IOException if the folder cannot be used, or the lake's versions cannot be trusted
    History open(DataFolder folder) throws IOException;
}
