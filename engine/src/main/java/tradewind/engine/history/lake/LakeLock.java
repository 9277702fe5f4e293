package tradewind.engine.history.lake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Admits one writer to a lake, also from another process. Readers need none: what they read never changes.
final class LakeLock implements Closeable {
    private final FileChannel channel;

    private LakeLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws IOException if another writer is at work
    static LakeLock take(Path lake) throws IOException {
        FileChannel channel =
                FileChannel.open(lake.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // held in this very process
        } finally {
            if (lock == null) channel.close();
        }
        if (lock == null)
            throw new IOException("The lake in " + lake + " is being written by another import. Nothing was changed;"
                    + " try again when that is done.");
        return new LakeLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
