package tradewind.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tradewind.engine.journal.JournalFile;
import tradewind.engine.journal.JournalFiles;

/// The mark in a journal's folder that says that its money is real. Paper and live never share a journal.
final class MoneyMark {
    private static final String FILE = "real-money";

    private MoneyMark() {}

    /// Keeps simulated money out of a live journal.
    ///
    /// @throws IOException if the journal is marked and the session is not live; nothing was changed
    static void requireSimulated(Path journal, SessionMode mode) throws IOException {
        if (mode != SessionMode.LIVE && marked(journal))
            throw new IOException("The journal in " + journal + " is of a live account with real money. A "
                    + mode.word() + " session never writes into it. Choose another folder.");
    }

    /// Keeps real money out of a simulated journal.
    ///
    /// @throws IOException if the journal has records and no mark, and the session is live; nothing was changed
    static void requireReal(Path journal, SessionMode mode, long records) throws IOException {
        if (mode == SessionMode.LIVE && records > 0 && !marked(journal))
            throw new IOException("The journal in " + journal + " is of simulated money: the file " + FILE
                    + " that marks a live one is not there. Nothing was changed. Choose another folder; if this is a"
                    + " live journal from a backup, put that file back.");
    }

    private static boolean marked(Path journal) {
        return Files.exists(journal.resolve(FILE));
    }

    /// Marks a live session's journal, before anything is written to it.
    static void write(Path journal, SessionMode mode) throws IOException {
        if (mode != SessionMode.LIVE || marked(journal)) return;
        JournalFiles files = JournalFiles.in(journal);
        files.create();
        try (JournalFile file = files.open(FILE)) {
            file.write(ByteBuffer.wrap("LIVE\n".getBytes(StandardCharsets.US_ASCII)), 0);
            file.force();
        }
        files.sync();
    }
}
