package tradewind.engine.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The highest epoch a session ever had, kept beside its journal's folder: so that a journal restored from a backup
/// does not give out the ids again that the lost records had used.
public final class EpochFile {
    private static final int LONGEST = 32;

    private final JournalFiles files;
    private final String name;

    /// @param journal folder of the session's journal
    public static EpochFile beside(Path journal) {
        Path folder = journal.toAbsolutePath();
        Path parent = folder.getParent();
        if (parent == null) throw new IllegalArgumentException("a journal needs a folder around it: " + journal);
        return new EpochFile(JournalFiles.in(parent), folder.getFileName() + ".epoch");
    }

    /// The same in any kind of folder.
    EpochFile(JournalFiles files, String name) {
        this.files = files;
        this.name = name;
    }

    /// An epoch above every earlier one; on disk, whatever happens, before this returns.
    ///
    /// @param known highest in the journal, 0 if it is new
    /// @throws IOException if it cannot be read or written; the message says what to do
    public long next(long known) throws IOException {
        files.create();
        long next = Math.addExact(Math.max(known, read()), 1);
        String part = name + ".part";
        try (JournalFile file = files.open(part)) {
            file.truncate(0);
            file.write(ByteBuffer.wrap((next + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
            file.force();
        }
        files.rename(part, name);
        files.sync();
        return next;
    }

    private long read() throws IOException {
        if (!files.list().contains(name)) return 0;
        ByteBuffer text = ByteBuffer.allocate(LONGEST);
        try (JournalFile file = files.openForReading(name)) {
            file.read(text, 0);
        }
        try {
            return Long.parseLong(
                    StandardCharsets.US_ASCII.decode(text.flip()).toString().strip());
        } catch (NumberFormatException e) {
            throw new IOException(
                    ("The file %s in %s should hold a number, the session's last epoch, and does not. It keeps order ids"
                                    + " from being used twice: restore it, or write there a number above every epoch ever used.")
                            .formatted(name, files),
                    e);
        }
    }
}
