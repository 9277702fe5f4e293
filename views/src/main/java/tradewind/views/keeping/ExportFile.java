package tradewind.views.keeping;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file a trader asked for: it appears whole or not at all, and until then the one of that name stays as it is. Safe
/// on any thread but the one that draws: it waits for the disk.
public final class ExportFile {
    /// What goes into it.
    @FunctionalInterface
    public interface Content {
        /// @param part to write to; beside the file, not there yet
        void into(Path part) throws IOException;
    }

    private ExportFile() {}

    /// One at a time: two exports of one name would write into one part.
    ///
    /// @param file replaced if it is there; where it points to, if it is a link
    /// @throws IOException if it could not be written; nothing of it is left then
    public static synchronized void write(Path file, Content content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file;
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            content.into(part);
            move(part, target);
        } catch (IOException | RuntimeException | Error e) {
            remove(part, e);
            throw e;
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // a share that cannot: still better than to write over the old one line by line
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path part, Throwable why) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }
}
