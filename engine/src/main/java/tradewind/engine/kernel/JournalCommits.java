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
/// [#FULL] records or its first one has waited as long as the journal's linger allows.
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
        long next = covered.get() + 1;
        try {
            long last = barrier.waitFor(next);
            long begun = System.nanoTime();
            int records = 0;
            while (next <= last) {
                for (; next <= last; next++) records += append(ring.get(next));
                boolean more = records < FULL
                        && System.nanoTime() - begun < journal.options().linger();
                // what is in the ring by now; does not wait
                if (more && ring.isAvailable(next)) last = barrier.waitFor(next);
            }
            if (records > 0) commit();
            covered.set(last);
            wait.passedOn();
            tellOfFinishedFiles();
        } catch (AlertException | TimeoutException | InterruptedException e) {
            LOG.trace("asked to stop", e);
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
        try {
            long start = System.nanoTime();
            journal.commit();
            syncNanos = System.nanoTime() - start;
            if (syncNanos > worstSyncNanos) worstSyncNanos = syncNanos;
        } catch (JournalFailedException e) {
            failed(e);
        } catch (RuntimeException | Error e) {
            failure = "a batch could not be written: " + e;
            LOG.error("A batch could not be written", e);
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
