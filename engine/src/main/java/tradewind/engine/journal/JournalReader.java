package tradewind.engine.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Reads a journal without ever changing it; works in a folder that cannot be written. Safe beside a running
/// writer in this or another process: what it is writing at the moment then looks like a torn tail.
public final class JournalReader {
    private JournalReader() {}

    /// Checks every byte of the journal in `folder`.
    ///
    /// @throws java.nio.file.NoSuchFileException if there is no such folder
    public static JournalCheck verify(Path folder) throws IOException {
        return read(folder, (_, _, _, _, _) -> {});
    }

    /// Hands every whole record before any trouble to `handler`, on the calling thread.
    ///
    /// A seal covers up to 1,024 records before it, so a forged record is found only after it has been handed
    /// over: nothing the handler built may be trusted before the answer is known.
    ///
    /// @throws java.nio.file.NoSuchFileException if there is no such folder
    public static JournalCheck read(Path folder, RecordHandler handler) throws IOException {
        return read(JournalFiles.in(folder), handler);
    }

    /// The same for any kind of folder.
    public static JournalCheck read(JournalFiles files, RecordHandler handler) throws IOException {
        return read(files, JournalPoint.START, handler).check();
    }

    /// What a reading came to.
    ///
    /// @param lastSegment where the last file begins: [JournalWriter#open] may go on from there without reading the
    ///     rest again
    public record Reading(JournalCheck check, JournalPoint lastSegment) {}

    /// The same from the end of a segment on; what lies before is neither read nor checked.
    ///
    /// @param from [JournalPoint#START], or a point the caller trusts, as that of a snapshot
    public static Reading read(JournalFiles files, JournalPoint from, RecordHandler handler) throws IOException {
        return reading(new JournalScan(files, from, JournalScan.TO_THE_END, handler));
    }

    /// The same up to the end of the segment that holds `until`; works beside a writer that has gone on to the next.
    public static Reading readFinished(JournalFiles files, JournalPoint from, long until, RecordHandler handler)
            throws IOException {
        return reading(new JournalScan(files, from, until, handler));
    }

    private static Reading reading(JournalScan scan) {
        return new Reading(scan.check(), scan.lastSegment());
    }

    /// First sequence of the oldest file: above 1 if earlier ones were moved away; 0 if there is none.
    public static long firstSegmentStart(JournalFiles files) throws IOException {
        List<String> segments = SegmentHeader.segmentsAmong(files.list());
        return segments.isEmpty() ? 0 : SegmentHeader.firstSequence(segments.getFirst());
    }

    /// First sequence of the newest file; 0 if there is none.
    public static long lastSegmentStart(JournalFiles files) throws IOException {
        List<String> segments = SegmentHeader.segmentsAmong(files.list());
        return segments.isEmpty() ? 0 : SegmentHeader.firstSequence(segments.getLast());
    }
}
