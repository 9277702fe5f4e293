package tradewind.engine.journal;

/// What a journal turned out to hold. Sequences start at 1 and have no gaps.
public sealed interface JournalCheck {
    /// Sequence of the last whole record before any trouble; 0 if there is none.
    long lastSequence();

    /// SHA-256 chained over the content of all records up to `lastSequence`, as 64 hexadecimal digits. The same
    /// records, cut into the same files, give the same hash, however they were batched; one changed byte gives
    /// another.
    String rootHash();

    /// What there is to say, in plain words for the trader.
    String sentence();

    /// Every byte is accounted for.
    ///
    /// @param firstSequence above 1 if earlier files were moved away and a snapshot stands for them
    record Whole(long firstSequence, long lastSequence, String rootHash) implements JournalCheck {
        Whole(long lastSequence, String rootHash) {
            this(1, lastSequence, rootHash);
        }

        @Override
        public String sentence() {
            return firstSequence == 1
                    ? "The journal is whole: %,d records.".formatted(lastSequence)
                    : "The journal is whole: records %,d to %,d; a snapshot stands for the earlier ones."
                            .formatted(firstSequence, lastSequence);
        }
    }

    /// The last write was not finished, as after a crash or power loss. [JournalWriter#open] repairs it. Also
    /// what a journal looks like while it is being written.
    ///
    /// @param segment name of the file
    /// @param offset  where in it the first unfinished byte is
    /// @param bytes   from there to the end of the file
    record TornTail(long lastSequence, String rootHash, String segment, long offset, long bytes)
            implements JournalCheck {
        @Override
        public String sentence() {
            return ("The last write to the journal was not finished: %,d records are whole, and %,d bytes at the end of"
                            + " %s (from byte %,d) are not. Opening the journal keeps those bytes in a side file and goes"
                            + " on after the last whole record.")
                    .formatted(lastSequence, bytes, segment, offset);
        }
    }

    /// Records that had been acknowledged are no longer what was written. Nothing repairs that; the file is
    /// left as it is.
    ///
    /// @param segment name of the file
    /// @param offset  where in it the first byte is that cannot be trusted
    /// @param finding what is wrong there
    record Damaged(long lastSequence, String rootHash, String segment, long offset, String finding)
            implements JournalCheck {
        @Override
        public String sentence() {
            return ("The journal is damaged in %s at byte %,d: %s. %,d records before that are whole. The files were left"
                            + " as they are; restore them from a backup, or start a new session and compare with the venue.")
                    .formatted(segment, offset, finding, lastSequence);
        }
    }

    /// A newer release wrote this file. Its earlier records can be read; nothing may be added.
    ///
    /// @param segment name of the first file that is too new
    /// @param version format version found in it
    record FutureVersion(long lastSequence, String rootHash, String segment, int version) implements JournalCheck {
        @Override
        public String sentence() {
            return ("The journal file %s has format version %d, and this release knows up to %d. It was not touched; open"
                            + " it with the release that wrote it, or a newer one.")
                    .formatted(segment, version, SegmentHeader.VERSION);
        }
    }
}
