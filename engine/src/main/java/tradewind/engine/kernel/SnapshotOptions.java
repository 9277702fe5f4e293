package tradewind.engine.kernel;

/// When snapshots are taken and what is kept.
///
/// @param every    records between two snapshots, at least; a snapshot stands at the end of a journal file
/// @param keep     so many snapshots are kept, at least 1
/// @param segments so many files stay in front of the oldest of them; older ones go to the archive folder
public record SnapshotOptions(long every, int keep, int segments) {
    /// A snapshot every half a million records, three of them kept, and a quarter of a gigabyte of files before.
    public static final SnapshotOptions DEFAULT = new SnapshotOptions(500_000, 3, 16);

    public SnapshotOptions {
        if (every < 1 || keep < 1 || segments < 0)
            throw new IllegalArgumentException("every " + every + ", keep " + keep + ", segments " + segments);
    }
}
