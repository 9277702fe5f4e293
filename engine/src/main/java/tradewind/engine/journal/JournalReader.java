package tradewind.engine.journal;

import java.io.IOException;
import java.nio.file.Path;

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
        return new JournalScan(files, handler).check();
    }
}
