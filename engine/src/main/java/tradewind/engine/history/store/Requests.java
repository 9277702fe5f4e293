package tradewind.engine.history.store;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/// Asks a store: so many requests at once, and again after a pause if it could not be reached. Any thread.
final class Requests {
    /// One request. An [IOException] is this machine's, not the store's.
    @FunctionalInterface
    interface Call<T> {
        Answer<T> ask() throws IOException;
    }

    /// Waits between tries.
    @FunctionalInterface
    interface Pause {
        Pause REAL = Thread::sleep;

        void millis(long millis) throws InterruptedException;
    }

    /// The sync was cancelled.
    static final class CancelledException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Retry retry;
    private final RandomGenerator random;
    private final Pause pause;
    private final Semaphore room;
    private volatile BooleanSupplier cancelled = () -> false;

    Requests(Retry retry, RandomGenerator random, Pause pause, int parallel) {
        this.retry = retry;
        this.random = random;
        this.pause = pause;
        this.room = new Semaphore(parallel);
    }

    /// From now on asks this before every request.
    void until(BooleanSupplier stop) {
        cancelled = stop;
    }

    /// @throws CancelledException if the sync was cancelled before an answer came
    /// @throws IOException what the call itself throws
    <T> Answer<T> ask(Call<T> call) throws IOException {
        for (int failed = 1; ; failed++) {
            Answer<T> answer = once(call);
            if (!(answer instanceof Answer.Unreachable<T>) || failed == retry.tries()) return answer;
            waitFor(failed);
        }
    }

    /// A single try.
    <T> Answer<T> once(Call<T> call) throws IOException {
        try {
            room.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
        try {
            if (cancelled.getAsBoolean()) throw new CancelledException();
            return call.ask();
        } finally {
            room.release();
        }
    }

    /// @param failed how many tries have failed so far
    void waitFor(int failed) {
        if (cancelled.getAsBoolean()) throw new CancelledException();
        long millis;
        synchronized (random) {
            millis = retry.pause(failed, random);
        }
        try {
            pause.millis(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    int tries() {
        return retry.tries();
    }
}
