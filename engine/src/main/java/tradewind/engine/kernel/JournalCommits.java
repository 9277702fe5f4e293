package tradewind.engine.kernel;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.EventProcessor;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.TimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.engine.journal.JournalFailedException;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.orders.OrderEvent;

/// The journal's thread: takes what is in the way out's ring, writes it as one batch (and forces it in durable mode),
/// and only then lets it go on.
///
/// A batch is committed at once when nothing more waits in the ring. While more keeps coming it grows, until it has
/// [#FULL] records or its first one has waited as long as the journal's linger allows. Large durable batches the
/// journal forces on a thread of its own: the next one is made meanwhile.
final class JournalCommits implements EventProcessor {
    /// Records in a batch at most.
    static final int FULL = 1024;

    private static final Logger LOG = LoggerFactory.getLogger(JournalCommits.class);
    private static final int IDLE = 0;
    private static final int HALTED = 1;
    private static final int RUNNING = 2;

    private final RingBuffer<WayOut.Cell> ring;
    private final ParkingWait wait;
    private final SequenceBarrier barrier;
    private final JournalWriter journal;
    private final LongConsumer finished;
    private final Sequence covered = new Sequence();
    private final AtomicInteger running = new AtomicInteger(IDLE);
    private final ByteBuffer payload =
            ByteBuffer.allocate(JournalWriter.MAX_PAYLOAD).order(ByteOrder.LITTLE_ENDIAN);
    /// Last place of the ring that was appended; those up to `covered` count.
    private long taken = covered.get();
    /// Whether something was appended and does not count yet, and since when the disk has been at it.
    private boolean committing;

    private long since;
    private long segmentStart;
    private volatile String failure = "";
    private volatile long syncNanos;
    private volatile long worstSyncNanos;

    JournalCommits(RingBuffer<WayOut.Cell> ring, ParkingWait wait, JournalWriter journal, LongConsumer finished) {
        this.ring = ring;
        this.wait = wait;
        this.barrier = ring.newBarrier();
        this.journal = journal;
        this.finished = finished;
        this.segmentStart = journal.segmentStart();
    }

    /// Why the journal cannot be written; empty while it can. Any thread.
    String failure() {
        return failure;
    }

    /// How long the last commit took, nanoseconds. Any thread.
    long syncNanos() {
        return syncNanos;
    }

    /// How long the longest commit took, nanoseconds. Any thread.
    long worstSyncNanos() {
        return worstSyncNanos;
    }

    @Override
    public Sequence getSequence() {
        return covered;
    }

    @Override
    public void halt() {
        running.set(HALTED);
        barrier.alert();
    }

    @Override
    public boolean isRunning() {
        return running.get() != IDLE;
    }

    @Override
    public void run() {
        // halted before it began: there is nothing left to write
        if (!running.compareAndSet(IDLE, RUNNING)) return;
        barrier.clearAlert();
        try {
            while (running.get() == RUNNING) batch();
        } finally {
            running.set(IDLE);
        }
    }

    private void batch() {
        try {
            if (taken > covered.get() && !ring.isAvailable(taken + 1)) {
                // nothing to be made meanwhile
                awaitCommits();
            } else {
                take();
            }
            cover();
            tellOfFinishedFiles();
        } catch (AlertException | TimeoutException | InterruptedException e) {
            LOG.trace("asked to stop", e);
        }
    }

    private void take() throws AlertException, TimeoutException, InterruptedException {
        long last = barrier.waitFor(taken + 1);
        long begun = System.nanoTime();
        int records = 0;
        while (taken < last) {
            while (taken < last) records += append(ring.get(++taken));
            if (committing) cover();
            boolean more = records < FULL
                    && System.nanoTime() - begun < journal.options().linger();
            // what is in the ring by now; does not wait
            if (more && ring.isAvailable(taken + 1)) last = barrier.waitFor(taken + 1);
        }
        if (records > 0) commit();
    }

    /// Lets go on what counts by now. After a failure that is everything: it is shown, and nothing of it leaves.
    private void cover() {
        long acknowledged = failure.isEmpty() ? journal.acknowledgedSequence() : Long.MAX_VALUE;
        long before = covered.get();
        long now = before;
        // what is no record has sequence 0: it goes on with what stands before it
        while (now < taken && ring.get(now + 1).sequence <= acknowledged) handOver(ring.get(++now));
        if (now == before) return;
        if (committing) committed(now == taken);
        covered.set(now);
        wait.passedOn();
    }

    private static void handOver(WayOut.Cell cell) {
        Runnable action = cell.handOver;
        if (action == null) return;
        cell.handOver = null;
        try {
            action.run();
        } catch (Throwable e) {
            LOG.error("Not handed over", e);
        }
    }

    /// @return records written: an action writes none
    private int append(WayOut.Cell cell) {
        if (!failure.isEmpty()) return 0;
        try {
            payload.clear();
            OrderEvent order = cell.order;
            KernelNote note = cell.note;
            if (order != null) cell.sequence = append(EventCodec.encode(order, payload), order.at());
            else if (note != null) cell.sequence = append(EventCodec.encode(note, payload), note.at());
            else if (cell.markTicks >= 0)
                cell.sequence = append(EventCodec.encodeMark(cell.markTicks, payload), cell.markAt);
            else return 0;
            return 1;
        } catch (JournalFailedException e) {
            failed(e);
        } catch (RuntimeException | Error e) {
            failure = "an event could not be written: " + e;
            LOG.error("An event could not be written", e);
        }
        return 0;
    }

    private long append(byte type, long at) throws JournalFailedException {
        return journal.append(type, EventCodec.version(type), at, payload.flip());
    }

    private void commit() {
        if (!failure.isEmpty()) return;
        if (!committing) since = System.nanoTime();
        committing = true;
        try {
            journal.beginCommit();
        } catch (JournalFailedException e) {
            failed(e);
        } catch (RuntimeException | Error e) {
            failure = "a batch could not be written: " + e;
            LOG.error("A batch could not be written", e);
        }
    }

    /// @param all that was begun
    private void committed(boolean all) {
        long now = System.nanoTime();
        if (failure.isEmpty()) {
            syncNanos = now - since;
            if (syncNanos > worstSyncNanos) worstSyncNanos = syncNanos;
        }
        since = now;
        committing = !all;
    }

    private void awaitCommits() {
        if (!failure.isEmpty()) return;
        try {
            journal.awaitCommits();
        } catch (JournalFailedException e) {
            failed(e);
        }
    }

    private void failed(JournalFailedException e) {
        failure = String.valueOf(e.getMessage());
        LOG.error("The journal cannot be written any more: {}", e.getMessage(), e);
    }

    private void tellOfFinishedFiles() {
        long start = journal.segmentStart();
        if (start == segmentStart) return;
        segmentStart = start;
        finished.accept(start);
    }
}
