package tradewind.engine.journal;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Brings the records of a batch into the root hash: on the writer's thread, or on one of its own while the writer
/// waits for the disk.
///
/// All methods are for the writer's thread.
final class BatchHash {
    /// About as long as a batch takes.
    private static final int SPINS = 2_000;

    private static final long NAP = 5_000;
    private static final int NOTHING = 0;
    private static final int OFFERED = 1;
    private static final int TAKEN = 2;

    private final RootHash hash;
    private final byte[] batch;
    private int done;
    private int due;
    private @Nullable Thread lane;
    /// Hands `done` and `due` from one thread to the other.
    private final AtomicInteger work = new AtomicInteger(NOTHING);

    private volatile boolean closed;

    BatchHash(RootHash hash, byte[] batch) {
        this.hash = hash;
        this.batch = batch;
    }

    /// The hash with everything up to `end` of the batch in it.
    RootHash upTo(int end) {
        await();
        take(end);
        return hash;
    }

    /// The same as [#upTo], beside the caller, who must not touch the batch before [#await].
    void begin(int end) {
        await();
        if (lane == null) {
            Thread thread = new Thread(this::run, "journal hash");
            thread.setDaemon(true);
            thread.start();
            lane = thread;
        }
        due = end;
        work.set(OFFERED);
        LockSupport.unpark(lane);
    }

    /// Returns when what was begun is done; does it here if the other thread has not come to it yet.
    void await() {
        if (work.get() == NOTHING) return;
        if (work.compareAndSet(OFFERED, NOTHING)) {
            take(due);
            return;
        }
        for (int i = 0; work.get() != NOTHING; i++) {
            if (i < SPINS) Thread.onSpinWait();
            else LockSupport.parkNanos(NAP);
        }
    }

    /// The batch begins anew.
    void clear() {
        await();
        done = 0;
    }

    /// Ends the thread, if there was one.
    void close() {
        await();
        closed = true;
        LockSupport.unpark(lane);
    }

    private void run() {
        while (!closed) {
            if (work.compareAndSet(OFFERED, TAKEN)) {
                take(due);
                work.set(NOTHING);
            } else {
                LockSupport.park(this);
            }
        }
    }

    private void take(int end) {
        while (done < end) {
            int length = RecordFormat.length(batch, done);
            if (RecordFormat.type(batch, done) != RecordFormat.SEAL_TYPE)
                hash.update(batch, done + RecordFormat.CONTENT, length - RecordFormat.CONTENT);
            done += length;
        }
    }
}
