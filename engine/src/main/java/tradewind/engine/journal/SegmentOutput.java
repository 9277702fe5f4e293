package tradewind.engine.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The file at the end of the journal, and how much of what was put into it is written and forced.
///
/// A batch is written on the caller's thread, or copied and left to a thread of its own, which writes and forces
/// one batch after the other while the caller makes the next. Nothing is written before all batches that were left
/// to that thread earlier have been forced, and nothing at all after a failure. All methods are for the writer's
/// thread but for [#written] and [#forced].
final class SegmentOutput {
    /// Batches under way at a time: one at the disk, one that follows it without a pause.
    private static final int UNDER_WAY = 2;

    private static final int SMALLEST_COPY = 1 << 18;

    /// A batch on its way to the disk. Filled by the caller, read by the other thread: `offered` and `done` hand it
    /// over.
    private static final class Copy {
        private ByteBuffer bytes = ByteBuffer.allocate(0);
        private long position;
        private long sequence;

        void take(byte[] batch, int length, long at, long last) {
            if (bytes.capacity() < length) bytes = ByteBuffer.allocateDirect(Math.max(SMALLEST_COPY, 2 * length));
            bytes.clear().put(batch, 0, length).flip();
            position = at;
            sequence = last;
        }

        /// Nothing to be written: what is there already is to be forced.
        void takeNothing(long last) {
            bytes.clear().limit(0);
            sequence = last;
        }
    }

    private JournalFile file;
    private long length;
    /// The file's length when it was last forced, or that was asked for.
    private long forcedTo;
    /// What is under way has bytes in it: what comes next has to wait for them.
    private boolean leaving;
    private final Copy[] copies = new Copy[UNDER_WAY];
    private volatile long written;
    private volatile long forced;
    /// Batches left to the other thread, and those it is through with; what lies between is its own.
    private volatile long offered;
    private volatile long done;
    private volatile @Nullable IOException failure;
    private volatile @Nullable Thread waiting;
    private volatile boolean ended;
    private @Nullable Thread thread;

    /// @param length where the next batch goes
    SegmentOutput(JournalFile file, long length) {
        this.file = file;
        this.length = length;
        this.forcedTo = length;
        for (int i = 0; i < UNDER_WAY; i++) copies[i] = new Copy();
    }

    /// Where the next batch goes.
    long length() {
        return length;
    }

    /// Last sequence the operating system has. Any thread.
    long written() {
        return written;
    }

    /// Last sequence the disk has. Any thread.
    long forced() {
        return forced;
    }

    /// Everything up to here was there already.
    void found(long sequence) {
        written = sequence;
        forced = sequence;
    }

    /// Goes on with another file.
    void become(JournalFile next, long from) throws IOException {
        await();
        file = next;
        length = from;
        forcedTo = from;
    }

    JournalFile file() {
        return file;
    }

    /// @param last sequence in the batch
    void write(ByteBuffer batch, long last) throws IOException {
        if (leaving) await();
        IOException trouble = failure;
        if (trouble != null) throw trouble;
        int bytes = batch.remaining();
        file.write(batch, length);
        length += bytes;
        written = last;
    }

    void force() throws IOException {
        await();
        file.force();
        forced = written;
        forcedTo = length;
    }

    /// Has the other thread force what was written, once that is so many bytes. The caller goes on meanwhile, and
    /// closing the file finds little left to force. For one who leaves no batches to that thread.
    void forceBeside(int bytes) {
        if (length - forcedTo < bytes || underWay()) return;
        forcedTo = length;
        copies[(int) (offered % UNDER_WAY)].takeNothing(written);
        offer();
    }

    /// Why the other thread does nothing any more; null while it does.
    @Nullable
    IOException failure() {
        return failure;
    }

    /// Whether anything that was left to the other thread is still there.
    boolean underWay() {
        return done != offered;
    }

    /// Has a batch written and forced by the other thread. Waits while as many as may be are under way.
    ///
    /// @throws IOException if an earlier one has failed
    void leave(byte[] batch, int bytes, long last) throws IOException {
        awaitAtMost(UNDER_WAY - 1);
        leaving = true;
        copies[(int) (offered % UNDER_WAY)].take(batch, bytes, length, last);
        length += bytes;
        offer();
    }

    private void offer() {
        Thread disk = thread;
        if (disk == null) {
            disk = new Thread(this::run, "journal disk");
            disk.setDaemon(true);
            disk.start();
            thread = disk;
        }
        offered = offered + 1;
        LockSupport.unpark(disk);
    }

    /// Returns once everything that was left to the other thread is on the disk.
    ///
    /// @throws IOException if it could not be
    void await() throws IOException {
        awaitAtMost(0);
        leaving = false;
    }

    private void awaitAtMost(int batches) throws IOException {
        if (offered - done > batches) {
            // said first and looked at after, as the other thread does it the other way round
            waiting = Thread.currentThread();
            boolean interrupted = false;
            while (offered - done > batches) {
                LockSupport.park(this);
                // with the flag up nobody can park; what is under way is finished all the same
                interrupted |= Thread.interrupted();
            }
            waiting = null;
            if (interrupted) Thread.currentThread().interrupt();
        }
        IOException trouble = failure;
        if (trouble != null) throw trouble;
    }

    /// Ends the other thread, if there is one. The file stays open.
    void end() {
        ended = true;
        LockSupport.unpark(thread);
    }

    // The other thread

    private void run() {
        while (true) {
            long next = done;
            if (next == offered) {
                if (ended) return;
                LockSupport.park(this);
                continue;
            }
            // after a failure nobody knows what the disk holds: what follows is not even tried
            if (failure == null) carryOut(copies[(int) (next % UNDER_WAY)]);
            done = next + 1;
            LockSupport.unpark(waiting);
        }
    }

    private void carryOut(Copy copy) {
        try {
            if (copy.bytes.hasRemaining()) {
                file.write(copy.bytes, copy.position);
                written = copy.sequence;
            }
            file.force();
            forced = copy.sequence;
        } catch (Throwable e) {
            failure = e instanceof IOException known ? known : new IOException(e);
        }
    }
}
