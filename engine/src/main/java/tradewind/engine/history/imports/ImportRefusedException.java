package tradewind.engine.history.imports;

import java.io.IOException;

/// A file that cannot be imported, for a reason its owner can do something about. The lake is as it was.
final class ImportRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    /// @param what goes on after the file's name, with what to do
    ImportRefusedException(String what) {
        super(what);
    }
}
