package tradewind.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.journal.Records.DURABLE;
import static tradewind.engine.journal.Records.append;
import static tradewind.engine.journal.Records.entries;
import static tradewind.engine.journal.Records.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Batches that are made while earlier ones are on their way to the disk.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
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
                assertTrue(release.await(20, TimeUnit.SECONDS));
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
            assertTrue(reached.await(10, TimeUnit.SECONDS));
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
            assertTrue(reached.await(10, TimeUnit.SECONDS));
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
}
