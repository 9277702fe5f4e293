package tradewind.engine.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/// One open file of a journal. Used by one thread at a time.
public interface JournalFile extends Closeable {
    /// Length in bytes.
    long size() throws IOException;

    /// Fills `target` from `position` on; fewer bytes only where the file ends.
    void read(ByteBuffer target, long position) throws IOException;

    /// Writes all that remains in `source` at `position`. After an [IOException] any part of it may have been
    /// written.
    void write(ByteBuffer source, long position) throws IOException;

    /// Returns when everything written so far would survive power loss.
    ///
    /// An [IOException] here is final: the operating system may have dropped the data and marked them clean, so
    /// a second call that succeeds proves nothing.
    void force() throws IOException;

    /// Cuts the file to `size` bytes.
    void truncate(long size) throws IOException;
}
