package tradewind.app.desk;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;
import tradewind.app.cli.RunningDesk;
import tradewind.app.doctor.FolderLock;
import tradewind.app.home.AtomicFile;
import tradewind.app.home.DataFolder;

/// The desk running on a data folder, as another process sees it: by the files [FolderWatch] keeps there.
final class FolderDesk implements RunningDesk {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long POLL = 50_000_000L;

    private final FolderLock lock;

    @Inject
    FolderDesk(FolderLock lock) {
        this.lock = lock;
    }

    @Override
    public Optional<Report> status(DataFolder folder) throws IOException {
        if (!running(folder)) return Optional.empty();
        try {
            byte[] bytes = Files.readAllBytes(folder.root().resolve(FolderWatch.STATUS));
            return Optional.of(JSON.readValue(bytes, Report.class));
        } catch (NoSuchFileException starting) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<KillReceipt> kill(DataFolder folder, KillOrder order, Duration wait) throws IOException {
        if (!running(folder)) return Optional.empty();
        Path taken = folder.root().resolve(FolderWatch.TAKEN);
        Files.deleteIfExists(taken);
        AtomicFile.write(folder.root().resolve(FolderWatch.KILL), JSON.writeValueAsBytes(order));
        long deadline = System.nanoTime() + wait.toNanos();
        Optional<KillReceipt> latest = Optional.empty();
        while (System.nanoTime() < deadline) {
            latest = receipt(taken);
            if (latest.isPresent() && latest.get().halted()) return latest;
            LockSupport.parkNanos(POLL);
        }
        if (latest.isPresent()) return latest;
        return Optional.of(new KillReceipt(
                false,
                0,
                0,
                0,
                0,
                "The desk has not answered. The kill stays in its folder until it does; consider ending the process."));
    }

    private static Optional<KillReceipt> receipt(Path taken) throws IOException {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(taken), KillReceipt.class));
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        }
    }

    /// A desk holds the folder's lock as long as its process lives, however that ends.
    private boolean running(DataFolder folder) throws IOException {
        return lock.holder(folder.root()).isPresent();
    }
}
