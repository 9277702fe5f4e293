package tradewind.engine.journal;

import java.io.IOException;

/// The disk refused a write or a force. The writer is finished: every later call fails in the same way, because
/// nobody knows what the disk holds now. Open the journal anew, or another one elsewhere.
public final class JournalFailedException extends IOException {
    private static final long serialVersionUID = 1;

    JournalFailedException(String message, IOException cause) {
        super(message, cause);
    }
}
