package tradewind.engine.journal;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Work on a thread of its own that its caller will need in a moment, and waits for in any case.
final class Ahead<T> {
    private final FutureTask<T> task;
    private final Thread thread;

    Ahead(String name, Callable<T> work) {
        task = new FutureTask<>(work);
        thread = Thread.ofPlatform().daemon().name(name).start(task);
    }

    /// What came of it. A caller who is interrupted meanwhile interrupts the work, and still waits for its end.
    ///
    /// @throws IOException if that is what it ended with; so with what is unchecked
    T await() throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    thread.interrupt();
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException trouble -> throw trouble;
                case RuntimeException trouble -> throw trouble;
                case Error trouble -> throw trouble;
                case null, default -> throw new IllegalStateException(e);
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
