package tradewind.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.Until.until;
import static tradewind.engine.journal.Records.DURABLE;
import static tradewind.engine.journal.Records.append;
import static tradewind.engine.journal.Records.entries;
import static tradewind.engine.journal.Records.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Batches that are made while earlier ones are on their way to the disk, or being forced there.
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class CommitsBesideTest {
    private final SimulatedDisk disk = new SimulatedDisk();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    private JournalWriter open() throws IOException {
        return JournalWriter.open(disk, DURABLE.withBesideFrom(0));
    }

    /// The disk stands still in the middle of the operation after so many further ones.
    private void holdAfter(int operations) {
        long held = disk.operations() + operations + 1;
        disk.onOperation(() -> {
            if (disk.operations() != held) return;
            reached.countDown();
            try {
                assertTrue(release.await(60, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Test
    void doNotCountBeforeTheyAreForced() throws Exception {
        try (JournalWriter writer = open()) {
            holdAfter(1);
            append(writer, 1);
            writer.beginCommit();
            append(writer, 2);
            writer.beginCommit();
            append(writer, 3);
            assertTrue(reached.await(60, TimeUnit.SECONDS));
            assertEquals(1, writer.writtenSequence(), "the second is not written before the first is forced");
            assertEquals(0, writer.acknowledgedSequence());
            release.countDown();
            writer.awaitCommits();
            assertEquals(2, writer.acknowledgedSequence(), "the third was not committed");
        }
        assertEquals(entries(3), read(disk));
    }

    @Test
    void areNeverWrittenAfterAForceThatFailed() throws Exception {
        try (JournalWriter writer = open()) {
            holdAfter(1);
            append(writer, 1);
            writer.beginCommit();
            append(writer, 2);
            writer.beginCommit();
            append(writer, 3);
            assertTrue(reached.await(60, TimeUnit.SECONDS));
            disk.failNextForce();
            long operations = disk.operations();
            release.countDown();
            var failure = assertThrows(JournalFailedException.class, writer::awaitCommits);
            assertTrue(failure.toString().contains("Records up to 0 are safe"), failure.getMessage());
            assertThrows(JournalFailedException.class, writer::beginCommit);
            assertThrows(JournalFailedException.class, () -> append(writer, 3));
            assertEquals(operations, disk.operations(), "nothing was done to the disk any more");
            assertEquals(0, writer.acknowledgedSequence());
        }
    }

    @Test
    void failWithTheFirstCallAfterTheDiskHas() throws Exception {
        try (JournalWriter writer = open()) {
            append(writer, 1);
            disk.withRoomFor(10);
            writer.beginCommit();
            long next = 2;
            // however long the other thread takes: appending sees it in the end
            while (true) {
                try {
                    append(writer, next);
                    next++;
                    Thread.onSpinWait();
                } catch (JournalFailedException e) {
                    assertTrue(e.toString().contains("No space left on device"), e.getMessage());
                    break;
                }
            }
            assertThrows(JournalFailedException.class, writer::commit);
        }
    }

    private record Cut(long acknowledged, SimulatedDisk left) {}

    @Test
    void areThereAfterAPowerLossAtAnyOperationIfTheyCountedThen() throws Exception {
        Random random = new Random(20131125);
        List<Cut> cuts = new ArrayList<>();
        int records = 2_000;
        var options = new JournalOptions(1 << 13, Durability.DURABLE).withBesideFrom(0);
        try (JournalWriter writer = JournalWriter.open(disk, options)) {
            disk.onOperation(() ->
                    cuts.add(new Cut(writer.acknowledgedSequence(), disk.afterPowerLoss(new Random(cuts.size())))));
            for (long sequence = 1; sequence <= records; sequence++) {
                append(writer, sequence);
                if (random.nextInt(6) == 0) writer.beginCommit();
                if (random.nextInt(60) == 0) writer.awaitCommits();
            }
            writer.commit();
            disk.onOperation(() -> {});
        }
        assertEquals(entries(records), read(disk));
        assertTrue(cuts.size() > 500, "cuts: " + cuts.size());
        for (int i = 0; i < cuts.size(); i++) {
            JournalCheck check = Records.verify(cuts.get(i).left());
            String where = "cut " + i + ", " + check;
            assertTrue(check instanceof JournalCheck.Whole || check instanceof JournalCheck.TornTail, where);
            assertTrue(check.lastSequence() >= cuts.get(i).acknowledged(), where);
        }
    }

    private static final JournalOptions SMALL_FILES = new JournalOptions(1 << 13, Durability.ASYNCHRONOUS);

    private static boolean besideTheWriter() {
        return Thread.currentThread().getName().equals("journal disk");
    }

    private static final int PART = 100;

    /// Writes a part of a file; returns when the disk stands still in the middle of a force beside the writer.
    private void writeUntilAForceIsUnderWay(JournalWriter writer) throws Exception {
        disk.onOperation(() -> {
            if (!besideTheWriter()) return;
            reached.countDown();
            try {
                assertTrue(release.await(60, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        for (long sequence = 1; sequence <= PART; sequence++) {
            append(writer, sequence);
            writer.commit();
        }
        assertTrue(reached.await(60, TimeUnit.SECONDS));
    }

    @Test
    void anAsynchronousFileIsForcedBeforeItIsFullAndItsWriterGoesOnMeanwhile() throws Exception {
        try (JournalWriter writer = JournalWriter.open(disk, SMALL_FILES)) {
            writeUntilAForceIsUnderWay(writer);
            append(writer, PART + 1);
            writer.commit();
            assertEquals(PART + 1, writer.acknowledgedSequence());
            assertEquals(0, writer.forcedSequence());
            assertEquals(1, writer.segmentStart());
            release.countDown();
            until("the file is forced", () -> writer.forcedSequence() > 0);
            assertTrue(writer.forcedSequence() <= PART, "what came later is not forced");
        }
    }

    @Test
    void aForceBesideAnAsynchronousWriterThatFailsEndsIt() throws Exception {
        try (JournalWriter writer = JournalWriter.open(disk, SMALL_FILES)) {
            writeUntilAForceIsUnderWay(writer);
            disk.failNextForce();
            release.countDown();
            var failure = assertThrows(JournalFailedException.class, () -> {
                while (true) {
                    writer.awaitCommits();
                    append(writer, PART + 1);
                }
            });
            assertTrue(failure.toString().contains("Input/output error"), failure.getMessage());
            // a record may have been written while the force was under way
            long operations = disk.operations();
            assertThrows(JournalFailedException.class, writer::commit);
            assertEquals(operations, disk.operations(), "nothing was done to the disk any more");
        }
    }

    @Test
    void ofAnAsynchronousJournalAPowerLossAtAnyOperationHurtsTheLastFileOnly() throws Exception {
        List<SimulatedDisk> cuts = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger beside = new AtomicInteger();
        try (JournalWriter writer = JournalWriter.open(disk, SMALL_FILES)) {
            disk.onOperation(() -> {
                if (besideTheWriter()) beside.incrementAndGet();
                cuts.add(disk.afterPowerLoss(new Random(cuts.size())));
            });
            for (long sequence = 1; sequence <= 2_000; sequence++) {
                append(writer, sequence);
                if (sequence % 3 == 0) writer.commit();
            }
            writer.commit();
            disk.onOperation(() -> {});
        }
        assertEquals(entries(2_000), read(disk));
        assertTrue(beside.get() > 5, "forces beside: " + beside);
        for (int i = 0; i < cuts.size(); i++) {
            String last = cuts.get(i).list().stream().max(String::compareTo).orElseThrow();
            if (Records.verify(cuts.get(i)) instanceof JournalCheck.Damaged damaged)
                assertEquals(last, damaged.segment(), "cut " + i + ", " + damaged);
        }
    }
}
