package tradewind.engine.journal;

/// The end of one segment: where a reader may begin who trusts what came before.
///
/// @param sequence of the last record before
/// @param rootHash over everything up to there, as [JournalCheck#rootHash]
public record JournalPoint(long sequence, String rootHash) {
    /// The beginning of every journal.
    public static final JournalPoint START = new JournalPoint(0, new RootHash().hex());

    public JournalPoint {
        if (sequence < 0) throw new IllegalArgumentException("sequence " + sequence);
        if (!rootHash.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("root hash " + rootHash);
    }
}
