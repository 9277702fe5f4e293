package tradewind.app.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Replaces a small file whole or not at all, and so that it survives a power cut.
public final class AtomicFile {
    private AtomicFile() {}

    /// Writes beside `target`, forces it to the disk, then renames it over `target` and forces the folder.
    ///
    /// @throws IOException if it could not be done; `target` is then as it was
    public static void write(Path target, byte[] bytes) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) throw new IOException("not a file in a folder: " + target);
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, target.getFileName().toString(), ".new");
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) channel.write(left);
                channel.force(true);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        forceFolder(folder);
    }

    private static void forceFolder(Path folder) throws IOException {
        // Windows has no way to open a folder; NTFS journals the rename itself
        if (System.getProperty("os.name").startsWith("Windows")) return;
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
