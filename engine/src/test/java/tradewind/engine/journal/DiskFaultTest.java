package tradewind.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.journal.Records.DURABLE;
import static tradewind.engine.journal.Records.append;
import static tradewind.engine.journal.Records.entries;
import static tradewind.engine.journal.Records.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFaultTest {
    private static final JournalOptions SMALL_SEGMENTS = new JournalOptions(1024, Durability.DURABLE);

    @Test
    void keepsWhatWasAcknowledgedWhereverTheDiskFillsUp() throws IOException {
        for (int room = SegmentHeader.BYTES; room < 5_000; room++) {
            SimulatedDisk disk = new SimulatedDisk().withRoomFor(room);
            JournalWriter writer = JournalWriter.open(disk, SMALL_SEGMENTS);
            var failure = assertThrows(JournalFailedException.class, () -> append(writer, 1, 1_000, 3));
            assertTrue(failure.toString().contains("No space left on device"), failure.getMessage());
            long acknowledged = writer.acknowledgedSequence();
            SimulatedDisk roomy = disk.copy();
            try (JournalWriter reopened = JournalWriter.open(roomy, SMALL_SEGMENTS)) {
                assertTrue(reopened.acknowledgedSequence() >= acknowledged, "room for " + room);
            }
            assertEquals(entries(read(roomy).size()), read(roomy));
        }
    }

    @Test
    void writesNothingMoreAfterTheDiskWasFull() throws IOException {
        SimulatedDisk disk = new SimulatedDisk().withRoomFor(200);
        JournalWriter writer = JournalWriter.open(disk, DURABLE);
        assertThrows(JournalFailedException.class, () -> append(writer, 1, 1_000, 3));
        byte[] left = disk.bytes(Records.FIRST);
        disk.withRoomFor(Long.MAX_VALUE);
        assertThrows(JournalFailedException.class, () -> append(writer, 1));
        assertThrows(JournalFailedException.class, writer::commit);
        writer.close();
        assertEquals(left.length, disk.bytes(Records.FIRST).length);
    }

    @Test
    void neverBelievesAForceAfterOneFailed() throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        JournalWriter writer = JournalWriter.open(disk, DURABLE);
        append(writer, 1, 10, 10);
        append(writer, 11);
        disk.failNextForce();
        var failure = assertThrows(JournalFailedException.class, writer::commit);
        assertTrue(failure.toString().contains("Records up to 10 are safe"), failure.getMessage());
        assertThrows(JournalFailedException.class, writer::commit);
        assertThrows(JournalFailedException.class, () -> append(writer, 12));
        writer.close();
        assertEquals(10, writer.acknowledgedSequence());
    }

    @Test
    void aForceThatThrowsWhatNoDiskShouldIsAFailureAndNothingIsWrittenTwice() throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        JournalWriter writer = JournalWriter.open(disk, DURABLE);
        append(writer, 1, 10, 10);
        append(writer, 11);
        long before = disk.operations();
        disk.onOperation(() -> {
            if (disk.operations() == before + 2) throw new IllegalStateException("broken");
        });
        assertThrows(JournalFailedException.class, writer::commit);
        int length = disk.bytes(Records.FIRST).length;
        writer.close();
        assertEquals(length, disk.bytes(Records.FIRST).length);
        assertEquals(10, writer.acknowledgedSequence());
        assertEquals(entries(11), read(disk));
    }

    @Test
    void reportsAFailureAtTheLastMoment() throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        JournalWriter writer = JournalWriter.open(disk, DURABLE);
        append(writer, 1);
        disk.failNextForce();
        assertThrows(JournalFailedException.class, writer::close);
        assertEquals(0, writer.acknowledgedSequence());
    }

    @Test
    void namesTheFolderThatCannotBeWritten(@TempDir Path home) throws IOException {
        Path inTheWay = Files.writeString(home.resolve("journal"), "not a folder");
        var failure = assertThrows(IOException.class, () -> JournalWriter.open(inTheWay.resolve("paper"), DURABLE));
        assertTrue(
                failure.toString().contains("The journal folder " + inTheWay.resolve("paper") + " cannot be written"),
                failure.getMessage());
        assertTrue(failure.toString().contains("choose another data folder"), failure.getMessage());
    }
}
