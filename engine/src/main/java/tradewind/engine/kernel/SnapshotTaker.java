package tradewind.engine.kernel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradewind.engine.journal.JournalCheck;
import tradewind.engine.journal.JournalFiles;
import tradewind.engine.journal.JournalPoint;
import tradewind.engine.journal.JournalReader;
import tradewind.engine.journal.Snapshot;
import tradewind.engine.journal.Snapshots;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;
import tradewind.engine.orders.OrderEvent;

/// Makes snapshots of a session from the finished files of its journal, on a thread of its own.
///
/// It reads what was written, from the last snapshot on, and folds it anew: neither the kernel nor the journal's thread
/// waits for it or shares anything with it, and what it saves has been read back and checked. Whatever goes wrong here
/// costs a snapshot and nothing else: a full disk, and one that would be full soon, leaves the journal its room.
public final class SnapshotTaker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotTaker.class);
    /// What is left to the journal, in bytes.
    private static final long RESERVE = 64L << 20;
    private static final Recovery.Witness NOBODY = new Recovery.Witness() {
        @Override
        public void onOrder(OrderEvent event) {}

        @Override
        public void onNote(KernelNote note) {}
    };

    private final JournalFiles files;
    private final Instruments instruments;
    private final List<Money> startingCash;
    private final SnapshotOptions options;
    private final Consumer<String> alarm;
    private final ExecutorService thread;

    /// @param alarm hears of damage in finished files, as a sentence for the trader; on this object's thread
    public SnapshotTaker(
            JournalFiles files,
            Instruments instruments,
            List<Money> startingCash,
            SnapshotOptions options,
            String sessionName,
            Consumer<String> alarm) {
        this.files = files;
        this.instruments = instruments;
        this.startingCash = List.copyOf(startingCash);
        this.options = options;
        this.alarm = alarm;
        this.thread = new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread made = new Thread(task, "snapshots " + sessionName);
            made.setDaemon(true);
            made.setPriority(Thread.MIN_PRIORITY);
            return made;
        });
    }

    /// All files that begin before `segmentStart` are finished. Returns at once; any thread.
    public void finished(long segmentStart) {
        later(() -> take(segmentStart - 1));
    }

    /// Checks every byte of what a start from a snapshot did not read. Returns at once; any thread.
    public void checkBefore(JournalPoint from) {
        if (from.sequence() > 0) later(() -> check(from.sequence()));
    }

    private void later(Runnable task) {
        try {
            thread.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException | OutOfMemoryError e) {
                    LOG.error("No snapshot was taken", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("closing", e);
        }
    }

    private void take(long sequence) {
        try {
            Recovery.Base base =
                    Recovery.newestBase(files, sequence, sequence, instruments, startingCash, new ArrayList<>());
            if (sequence - base.point().sequence() < options.every()) return;
            KernelState state = base.state();
            JournalCheck check = JournalReader.readFinished(
                            files, base.point(), sequence, Recovery.folding(state, NOBODY))
                    .check();
            if (!(check instanceof JournalCheck.Whole) || check.lastSequence() != sequence) {
                alarm.accept(check.sentence());
                return;
            }
            byte[] content = StateCodec.encode(state);
            if (files.room() < content.length + RESERVE) {
                LOG.warn("No snapshot at record {}: the disk is nearly full", sequence);
                return;
            }
            var point = new JournalPoint(sequence, check.rootHash());
            Snapshots.write(files, new Snapshot(point, StateCodec.VERSION, StateCodec.hash(content), content));
            Snapshots.retire(files, options.keep(), options.retention());
        } catch (IOException e) {
            LOG.warn("No snapshot at record {}: {}", sequence, e.toString());
        }
    }

    private void check(long until) {
        try {
            JournalCheck check = JournalReader.readFinished(files, JournalPoint.START, until, (_, _, _, _, _) -> {})
                    .check();
            if (!(check instanceof JournalCheck.Whole)) alarm.accept(check.sentence());
        } catch (IOException e) {
            alarm.accept("The older files of the journal could not be read: " + e.getMessage());
        }
    }

    /// Finishes what is under way.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) thread.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
