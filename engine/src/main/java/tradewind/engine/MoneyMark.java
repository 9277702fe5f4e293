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

    /// @param records in the journal
    /// @throws IOException if the journal is of the other kind; nothing was changed
    static void require(Path journal, SessionMode mode, long records) throws IOException {
        boolean marked = Files.exists(journal.resolve(FILE));
        if (mode != SessionMode.LIVE && marked)
            throw new IOException("The journal in " + journal + " is of a live account with real money. A "
                    + mode.word() + " session never writes into it. Choose another folder.");
        if (mode == SessionMode.LIVE && !marked && records > 0)
            throw new IOException("The journal in " + journal + " is of simulated money: the file " + FILE
                    + " that marks a live one is not there. Nothing was changed. Choose another folder; if this is a live"
                    + " journal from a backup, put that file back.");
    }

    /// Marks a live session's journal, before anything is written to it.
    static void write(Path journal, SessionMode mode) throws IOException {
        if (mode != SessionMode.LIVE || Files.exists(journal.resolve(FILE))) return;
        JournalFiles files = JournalFiles.in(journal);
        files.create();
        try (JournalFile file = files.open(FILE)) {
            file.write(ByteBuffer.wrap("LIVE\n".getBytes(StandardCharsets.US_ASCII)), 0);
            file.force();
        }
        files.sync();
    }
}
