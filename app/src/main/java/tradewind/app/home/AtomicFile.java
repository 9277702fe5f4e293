package tradewind.app.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.UUID;
import tradewind.engine.journal.JournalFile;
import tradewind.engine.journal.JournalFiles;

/// Replaces a small file whole or not at all, and so that it survives a power cut.
public final class AtomicFile {
    private AtomicFile() {}

    /// Writes beside `target`, forces it to the disk, then renames it over `target` and forces the folder.
    ///
    /// @throws IOException if it could not be done; `target` is then as it was
    public static void write(Path target, byte[] bytes) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) throw new IOException("not a file in a folder: " + target);
        write(JournalFiles.in(folder), target.getFileName().toString(), bytes);
    }

    /// The same in any kind of folder.
    static void write(JournalFiles folder, String name, byte[] bytes) throws IOException {
        folder.create();
        String fresh = name + "." + UUID.randomUUID() + ".new";
        try {
            try (JournalFile file = folder.open(fresh)) {
                file.write(ByteBuffer.wrap(bytes), 0);
                file.force();
            }
            folder.rename(fresh, name);
        } catch (IOException e) {
            discard(folder, fresh, e);
            throw e;
        }
        folder.sync();
    }

    private static void discard(JournalFiles folder, String fresh, IOException cause) {
        try {
            folder.delete(fresh);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
