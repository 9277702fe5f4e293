package tradewind.app.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Tells who is using a data folder.
@FunctionalInterface
public interface FolderLock {
    /// @return the running instance that holds the folder, such as `pid 4711 on host desk`; empty if it is free
    Optional<String> holder(Path folder) throws IOException;
}
