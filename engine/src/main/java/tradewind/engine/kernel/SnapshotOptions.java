package tradewind.engine.kernel;

import tradewind.engine.journal.Retention;

/// When snapshots are taken and what is kept.
///
/// @param every    records between two snapshots, at least; a snapshot stands at the end of a journal file
/// @param keep     so many snapshots are kept, at least 1
/// @param retention what of the journal stays in front of the oldest of them; the rest goes to the archive folder
public record SnapshotOptions(long every, int keep, Retention retention) {
    /// A snapshot every half a million records, three of them kept, and a quarter of a gigabyte of files before.
    public static final SnapshotOptions DEFAULT = new SnapshotOptions(500_000, 3, 16);

    public SnapshotOptions(long every, int keep, int segments) {
        this(every, keep, Retention.ofFiles(segments));
    }

    public SnapshotOptions with(Retention other) {
        return new SnapshotOptions(every, keep, other);
    }

    public SnapshotOptions {
        if (every < 1 || keep < 1) throw new IllegalArgumentException("every " + every + ", keep " + keep);
    }
}
