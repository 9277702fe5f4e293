package tradewind.app.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import tradewind.app.doctor.FolderLock;
import tradewind.engine.journal.DataFolderLock;

/// Who holds the lock of a data folder. To find out it takes the lock for a moment and lets go of it.
final class InstanceLock implements FolderLock {
    @Override
    public Optional<String> holder(Path folder) throws IOException {
        return switch (DataFolderLock.acquire(folder)) {
            case DataFolderLock.Answer.Refused refused -> Optional.of(refused.holder());
            case DataFolderLock.Answer.Acquired acquired -> {
                acquired.lock().close();
                yield Optional.empty();
            }
        };
    }
}
