package tradewind.engine.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// The folder of one journal, as the disk sees it. The real one is [#in]; tests bring disks that lose power.
///
/// `toString` names the folder, for messages to the trader.
public interface JournalFiles {
    /// The folder at `path`. Nothing is touched or created until a file is opened or the folder is listed.
    static JournalFiles in(Path path) {
        return new DiskFiles(path);
    }

    /// Creates the folder and its parents if they are missing, in a way that survives power loss.
    void create() throws IOException;

    /// Names of the files inside, in any order; what lies in folders further in is left out.
    ///
    /// @throws java.nio.file.NoSuchFileException if the folder does not exist
    List<String> list() throws IOException;

    /// Opens a file for reading and writing, and creates it if it is missing.
    JournalFile open(String name) throws IOException;

    /// Opens a file that exists for reading only; works in a folder that cannot be written.
    JournalFile openForReading(String name) throws IOException;

    /// Gives a file another name in one step, replacing what has that name. A name may lie in a folder inside this
    /// one, as `archive/…`, which is created if need be. Survives power loss after [#sync].
    void rename(String from, String to) throws IOException;

    /// Removes a file if it is there.
    void delete(String name) throws IOException;

    /// How large a file is, in bytes.
    long size(String name) throws IOException;

    /// When a file was last written, by the disk's own clock.
    Instant written(String name) throws IOException;

    /// Bytes that can still be written on this disk.
    long room() throws IOException;

    /// Makes files created or renamed in this folder survive power loss: forces the directory itself.
    void sync() throws IOException;
}
