package tradewind.views.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where the map is kept, and files of keys a trader writes and reads. May take a moment: not for the application
/// thread.
public interface KeyStore {
    /// Keeps what differs from the keys the desk comes with.
    ///
    /// @return why it was not kept; empty if it was
    Optional<String> keep(KeyMap map);

    /// Writes every action with its keys, whole or not at all.
    void export(KeyMap map, Path file) throws IOException;

    /// @throws IOException if it cannot be read to its end; the message says why, with the line
    List<KeyMap.Line> lines(Path file) throws IOException;
}
