package tradewind.engine.journal;

import java.io.IOException;

/// A journal that must not be written to: damaged, or from a newer release. Its files were not touched.
public final class JournalRefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient JournalCheck check;

    JournalRefusedException(JournalFiles files, JournalCheck check) {
        super(files + ": " + check.sentence());
        this.check = check;
    }

    /// A [JournalCheck.Damaged] or a [JournalCheck.FutureVersion].
    public JournalCheck check() {
        return check;
    }
}
