package tradewind.engine.journal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The right to write in a data folder, held by one running instance at a time.
///
/// It is a lock of the operating system on the file `instance.lock`, which ends with the process however that
/// ends; the text in the file only tells who holds it. Keep it until everything in the folder is closed. Any
/// thread.
public final class DataFolderLock implements AutoCloseable {
    private static final String FILE = "instance.lock";
    // far behind the text: on Windows nobody else can read what is locked
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel channel;
    private final FileLock lock;

    private DataFolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// The answer to [#acquire].
    public sealed interface Answer {
        /// This process may write in the folder until it closes the lock.
        record Acquired(DataFolderLock lock) implements Answer {}

        /// Another instance has it.
        ///
        /// @param holder who, as `pid 4711 on host desk`
        record Refused(Path folder, String holder) implements Answer {
            /// For the trader.
            public String sentence() {
                return "Another Tradewind (%s) is using the data folder %s. Close that one first, or start with another data folder."
                        .formatted(holder, folder);
            }
        }
    }

    /// Tries to take the folder, creating it if need be; never waits.
    ///
    /// @throws IOException if the folder cannot be written, or its file system has no locks; the message says
    ///     what to do
    public static Answer acquire(Path folder) throws IOException {
        FileChannel channel;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(
                    folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            throw new IOException(
                    "The data folder %s cannot be written (%s). Make it writable for you, or choose another data folder."
                            .formatted(folder, e),
                    e);
        }
        FileLock lock = null;
        try {
            lock = tryLock(channel);
            if (lock == null) return new Answer.Refused(folder, text(channel));
            ByteBuffer text = StandardCharsets.UTF_8.encode(
                    "pid " + ProcessHandle.current().pid() + " on host " + hostName());
            channel.truncate(0);
            channel.write(text, 0);
            return new Answer.Acquired(new DataFolderLock(channel, lock));
        } finally {
            if (lock == null) channel.close();
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            // held by this very process
            return null;
        }
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(256);
        channel.read(text, 0);
        return text.position() == 0
                ? "just starting"
                : StandardCharsets.UTF_8.decode(text.flip()).toString();
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    /// Lets the next instance in.
    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
