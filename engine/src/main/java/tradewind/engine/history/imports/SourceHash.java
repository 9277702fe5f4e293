package tradewind.engine.history.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import tradewind.engine.history.lake.Durable;

/// The SHA-256 of a file, worked out on a thread of its own while the file is read.
final class SourceHash implements AutoCloseable {
    private final FutureTask<String> hash;

    SourceHash(Path file) {
        hash = new FutureTask<>(() -> Durable.sha256(file));
        Thread.ofPlatform().daemon().name("import-hash").start(hash);
    }

    /// Whether it need not be waited for.
    boolean ready() {
        return hash.isDone();
    }

    /// Hexadecimal.
    String await() throws IOException {
        try {
            return hash.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the file was being read", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unreadable) throw unreadable;
            throw new IllegalStateException(e.getCause());
        }
    }

    /// It is not needed any more.
    @Override
    public void close() {
        hash.cancel(true);
    }
}
