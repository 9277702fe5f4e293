package tradewind.app.desk;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tradewind.app.doctor.FolderLock;
import tradewind.engine.journal.DataFolderLock;

/// Asks the operating system's lock of a data folder, which lives exactly as long as the process that holds it.
final class InstanceLock implements FolderLock {
    @Inject
    InstanceLock() {}

    @Override
    public Optional<String> holder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return Optional.empty();
        return switch (DataFolderLock.acquire(folder)) {
            case DataFolderLock.Answer.Refused refused -> Optional.of(refused.holder());
            case DataFolderLock.Answer.Acquired acquired -> {
                acquired.lock().close();
                yield Optional.empty();
            }
        };
    }
}
