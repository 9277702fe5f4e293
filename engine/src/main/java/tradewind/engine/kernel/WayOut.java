package tradewind.engine.kernel;

import com.lmax.disruptor.EventHandler;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.engine.journal.JournalFailedException;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.orders.OrderEvent;

/// The only way for events to leave the kernel: one ring, the journal's thread, and behind it everybody else.
///
/// The journal's thread writes what it finds as one batch, see [JournalCommits]; only then does it hand over what
/// waited for that to leave the desk ([#handOver]), and the batch goes on to the [Audience]. If the ring has less than
/// its reserve left, new risk is refused as `JOURNAL_STALLED`;
/// cancels, reports and notes use the reserve. If the journal's disk fails, new risk is refused as
/// `JOURNAL_FAILED`; what happens to orders is still shown, and cancels still go out.
///
/// So after such a failure, which the audience is told of by an alarm, it hears of events that are in no journal:
/// hiding what became of working orders would be worse, and the simulated venue is inside the kernel, where
/// nothing leaves the desk. A gateway to an outside venue must never stand in the audience's place: it may send
/// only what [#writtenSequence] or, in durable mode, the force has covered.
public final class WayOut implements KernelOutput, AutoCloseable {
    /// Who hears of what the journal has covered. Called on one thread, in order.
    public interface Audience {
        void onOrder(OrderEvent event);

        void onNote(KernelNote note);

        /// What comes next stands in the journal under this number; 0 if the journal could not take it.
        default void onSequence(long sequence) {}

        /// Runs what was put in with [WayOut#after].
        default void onAction(Runnable action) {
            action.run();
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(WayOut.class);
    private static final int SIZE = 1 << 14;
    private static final int RESERVE = SIZE / 4;

    /// What is in the ring: one of the first four, or a mark.
    static final class Cell {
        @Nullable
        OrderEvent order;

        @Nullable
        KernelNote note;

        @Nullable
        Runnable action;

        @Nullable
        Runnable handOver;

        long markAt;
        long markTicks;
        /// Where it stands in the journal; set by the journal's thread.
        long sequence;

        void clear() {
            sequence = 0;
            order = null;
            note = null;
            action = null;
            handOver = null;
            markTicks = -1;
        }
    }

    private final JournalWriter journal;
    private final Disruptor<Cell> disruptor;
    private final RingBuffer<Cell> ring;
    private final JournalCommits commits;
    /// Audience's thread only.
    private boolean failureTold;

    private long toldAt;

    /// @param journal open; this object writes to it and closes it
    public WayOut(JournalWriter journal, String sessionName, Audience audience) {
        this(journal, sessionName, audience, _ -> {});
    }

    /// @param finished hears on the journal's thread that a new journal file was begun: all before its first
    ///     sequence are finished. Must not block
    public WayOut(JournalWriter journal, String sessionName, Audience audience, LongConsumer finished) {
        this.journal = journal;
        ParkingWait wait = new ParkingWait();
        this.disruptor = new Disruptor<>(
                Cell::new,
                SIZE,
                task -> {
                    Thread thread = new Thread(task, "way out " + sessionName);
                    thread.setDaemon(true);
                    return thread;
                },
                // the kernel's thread, and at the end whoever closes the session
                ProducerType.MULTI,
                wait);
        EventHandler<Cell> tell = (cell, _, _) -> tell(cell, audience);
        this.ring = disruptor.getRingBuffer();
        this.commits = new JournalCommits(ring, wait, journal, finished);
        disruptor.handleEventsWith(commits).then(tell);
        disruptor.start();
    }

    // The kernel's thread

    @Override
    public void onOrder(OrderEvent event) {
        long sequence = ring.next();
        Cell cell = ring.get(sequence);
        cell.clear();
        cell.order = event;
        ring.publish(sequence);
    }

    @Override
    public void onNote(KernelNote note) {
        long sequence = ring.next();
        Cell cell = ring.get(sequence);
        cell.clear();
        cell.note = note;
        ring.publish(sequence);
    }

    @Override
    public void onMark(long at, long ticks) {
        long sequence = ring.next();
        Cell cell = ring.get(sequence);
        cell.clear();
        cell.markAt = at;
        cell.markTicks = ticks;
        ring.publish(sequence);
    }

    /// Runs `action` on the audience's thread once everything before it is covered.
    public void after(Runnable action) {
        long sequence = ring.next();
        Cell cell = ring.get(sequence);
        cell.clear();
        cell.action = action;
        ring.publish(sequence);
    }

    /// Runs `action` once everything before it is covered, ahead of the audience and on the journal's own thread: for
    /// giving something to another thread, which it must do without waiting for anybody.
    public void handOver(Runnable action) {
        long sequence = ring.next();
        Cell cell = ring.get(sequence);
        cell.clear();
        cell.handOver = action;
        ring.publish(sequence);
    }

    @Override
    public String stalled() {
        if (!commits.failure().isEmpty()) return "JOURNAL_FAILED";
        return ring.remainingCapacity() < RESERVE ? "JOURNAL_STALLED" : "";
    }

    /// Nothing more goes in at present, cancels neither: whoever puts something in waits for the disk.
    public boolean full() {
        // whoever waits for a place has taken its number: then it is less than none
        return ring.remainingCapacity() <= 0;
    }

    /// Whether a replay should wait before it brings more: half the ring is taken.
    public boolean crowded() {
        return ring.remainingCapacity() < SIZE / 2;
    }

    // The audience's thread

    private void tell(Cell cell, Audience audience) {
        OrderEvent order = cell.order;
        KernelNote note = cell.note;
        Runnable action = cell.action;
        long sequence = cell.sequence;
        cell.clear();
        try {
            if (order != null) toldAt = order.at();
            else if (note != null) toldAt = note.at();
            if (!failureTold && !commits.failure().isEmpty()) {
                failureTold = true;
                audience.onSequence(0);
                audience.onNote(new KernelNote.Logged(toldAt, KernelNote.Logged.Level.ALARM, "", commits.failure()));
            }
            audience.onSequence(sequence);
            if (order != null) audience.onOrder(order);
            else if (note != null) audience.onNote(note);
            else if (action != null) audience.onAction(action);
        } catch (Throwable e) {
            LOG.error("Not shown: {}", order != null ? order : note, e);
        }
    }

    // Any thread

    /// Why the journal cannot be written; empty while it can.
    public String problem() {
        return commits.failure();
    }

    /// How long the last commit took, nanoseconds; 0 before the first.
    public long syncNanos() {
        return commits.syncNanos();
    }

    /// The longest a commit took so far, nanoseconds.
    public long worstSyncNanos() {
        return commits.worstSyncNanos();
    }

    public long writtenSequence() {
        return journal.writtenSequence();
    }

    /// Writes down what is left and closes the journal. Nothing may be put in any more.
    ///
    /// @return the journal's root hash
    public String finish() {
        // the ring alone does not tell: a thread that has not begun yet counts as having nothing to do
        CountDownLatch last = new CountDownLatch(1);
        after(last::countDown);
        try {
            if (!last.await(10, TimeUnit.SECONDS)) LOG.error("The journal's thread did not finish within 10 s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        disruptor.halt();
        String root = journal.rootHash();
        try {
            journal.close();
        } catch (JournalFailedException e) {
            LOG.error("The journal could not be closed cleanly: {}", e.getMessage(), e);
        }
        return root;
    }

    @Override
    public void close() {
        finish();
    }
}
