package tradewind.engine.journal;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Brings the records of a batch into the root hash: on the writer's thread, or on one of its own while the writer
/// waits for the disk.
///
/// All methods are for the writer's thread.
final class BatchHash {
    private static final int SPINS = 200;
    private static final long NAP = 5_000;

    private final RootHash hash;
    private final byte[] batch;
    private int done;
    private @Nullable Thread lane;
    /// How far the lane is to go; the one field both threads write, each only when it is the other's turn.
    private volatile int due;

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
        LockSupport.unpark(lane);
    }

    /// Returns when what was begun is done.
    void await() {
        for (int i = 0; due != 0; i++) {
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
            int end = due;
            if (end == 0) {
                LockSupport.park(this);
                continue;
            }
            take(end);
            due = 0;
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
