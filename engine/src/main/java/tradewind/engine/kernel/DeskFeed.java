package tradewind.engine.kernel;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.engine.orders.OrderEvent;

/// Carries what the journal has covered to the screens on a thread of its own, so that slow screens never hold up
/// orders.
///
/// What does not fit its queue is left out, and read back from the journal once there is time: the screens are late
/// then, and miss nothing. Answers to whoever asked do not wait behind. While the journal cannot be written there is
/// nothing to read back, so the way out waits instead.
public final class DeskFeed implements WayOut.Audience, AutoCloseable {
    /// Where records can be read back.
    @FunctionalInterface
    public interface Records {
        /// Hands over order events and notes with sequences `from` to `to`, both included, in order.
        void read(long from, long to, WayOut.Audience into) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(DeskFeed.class);
    private static final int CAPACITY = 1 << 14;
    private static final long CLOSING = 10_000_000_000L;

    private record Entry(
            long sequence,
            @Nullable OrderEvent order,
            @Nullable KernelNote note,
            @Nullable Runnable action) {}

    private final WayOut.Audience screens;
    private final Records records;
    private final BlockingQueue<Entry> queue;
    private final Thread thread;
    private final Object gap = new Object();
    /// First and last sequence that was left out; 0 while nothing is. Guarded by `gap`.
    private long missedFrom;
    private long missedTo;
    private volatile long readBack;
    private volatile boolean closed;
    /// Way out's thread only: sequence of what comes next.
    private long sequence;

    public DeskFeed(WayOut.Audience screens, Records records, String sessionName) {
        this(screens, records, sessionName, CAPACITY);
    }

    DeskFeed(WayOut.Audience screens, Records records, String sessionName, int capacity) {
        this.screens = screens;
        this.records = records;
        this.queue = new ArrayBlockingQueue<>(capacity);
        thread = new Thread(this::run, "desk " + sessionName);
        thread.setDaemon(true);
        thread.start();
    }

    // The way out's thread

    @Override
    public void onSequence(long covered) {
        sequence = covered;
    }

    @Override
    public void onOrder(OrderEvent event) {
        pass(new Entry(sequence, event, null, null));
    }

    @Override
    public void onNote(KernelNote note) {
        pass(new Entry(sequence, null, note, null));
    }

    /// In its turn if the screens keep up, at once if they do not.
    @Override
    public void onAction(Runnable action) {
        synchronized (gap) {
            if (missedFrom == 0 && queue.offer(new Entry(0, null, null, action))) return;
        }
        action.run();
    }

    private void pass(Entry entry) {
        synchronized (gap) {
            if (missedFrom == 0 && queue.offer(entry)) return;
            if (entry.sequence() > 0) {
                if (missedFrom == 0) missedFrom = entry.sequence();
                missedTo = entry.sequence();
                return;
            }
        }
        // in no journal: it can only wait
        try {
            while (!queue.offer(entry, 1, TimeUnit.SECONDS)) if (closed) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // The desk's thread

    private void run() {
        try {
            while (!closed || !queue.isEmpty() || behind() > 0) {
                Entry next = queue.poll(20, TimeUnit.MILLISECONDS);
                if (next != null) show(next);
                else catchUp();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(Entry entry) {
        try {
            if (entry.order() != null) screens.onOrder(entry.order());
            else if (entry.note() != null) screens.onNote(entry.note());
            else if (entry.action() != null) screens.onAction(entry.action());
        } catch (Throwable e) {
            LOG.error("Not shown: {}", entry, e);
        }
    }

    /// The queue is empty: what was left out comes before anything that is put in from now on.
    private void catchUp() {
        long from;
        long to;
        synchronized (gap) {
            if (missedFrom == 0 || !queue.isEmpty()) return;
            from = missedFrom;
            to = missedTo;
        }
        try {
            records.read(from, to, screens);
            readBack += to - from + 1;
        } catch (IOException | RuntimeException e) {
            LOG.error("Records {} to {} could not be read back for the screens", from, to, e);
        }
        synchronized (gap) {
            missedFrom = missedTo > to ? to + 1 : 0;
        }
    }

    // Any thread

    /// Records the screens have not seen though newer ones are covered; 0 while they keep up.
    public long behind() {
        synchronized (gap) {
            return missedFrom == 0 ? 0 : missedTo - missedFrom + 1;
        }
    }

    /// Records that were read back so far because the screens were late.
    public long readBack() {
        return readBack;
    }

    /// Shows what is left, for ten seconds at most.
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(CLOSING / 1_000_000L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
