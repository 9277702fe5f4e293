package tradewind.engine.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.journal.Records.ASYNCHRONOUS;
import static tradewind.engine.journal.Records.DURABLE;
import static tradewind.engine.journal.Records.FIRST;
import static tradewind.engine.journal.Records.append;
import static tradewind.engine.journal.Records.entries;
import static tradewind.engine.journal.Records.journal;
import static tradewind.engine.journal.Records.read;
import static tradewind.engine.journal.Records.verify;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalWriterTest {
    private static final JournalOptions SMALL_SEGMENTS = new JournalOptions(2048, Durability.DURABLE);

    @Test
    void givesBackWhatWasAppended() throws IOException {
        assertEquals(entries(300), read(journal(300, 64, DURABLE)));
    }

    @Test
    void givesBackWhatWasAppendedToARealFolder(@TempDir Path home) throws IOException {
        Path folder = home.resolve("journal/paper");
        for (int session = 0; session < 3; session++) {
            try (JournalWriter writer = JournalWriter.open(folder, SMALL_SEGMENTS)) {
                assertEquals(Optional.empty(), writer.repaired());
                append(writer, session * 100 + 1, session * 100 + 100, 10);
            }
        }
        assertEquals(entries(300), read(JournalFiles.in(folder)));
        assertEquals(
                300,
                assertInstanceOf(JournalCheck.Whole.class, JournalReader.verify(folder))
                        .lastSequence());
    }

    @Test
    void beginsWithAnEmptyJournal() throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        JournalWriter.open(disk, DURABLE).close();
        assertEquals(List.of(), read(disk));
        assertEquals(0, assertInstanceOf(JournalCheck.Whole.class, verify(disk)).lastSequence());
    }

    @Test
    void continuesSequenceAndHashChainAfterReopening() throws IOException {
        SimulatedDisk disk = journal(1_500, 7, DURABLE);
        try (JournalWriter writer = JournalWriter.open(disk, DURABLE)) {
            assertEquals(1_500, writer.acknowledgedSequence());
            assertEquals(1_501, append(writer, 1_501));
            append(writer, 1_502, 3_000, 7);
        }
        assertEquals(entries(3_000), read(disk));
        assertEquals(Records.rootHash(3_000), verify(disk).rootHash());
    }

    @Test
    void beginsANewFileBeforeOneGrowsTooLarge() throws IOException {
        SimulatedDisk disk = journal(300, 10, SMALL_SEGMENTS);
        assertTrue(disk.list().size() > 5, () -> disk.list().toString());
        for (String name : disk.list()) assertTrue(disk.bytes(name).length <= 2048, name);
        assertEquals(entries(300), read(disk));
    }

    @Test
    void givesALargeRecordAFileOfItsOwn() throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        byte[] payload = new byte[JournalWriter.MAX_PAYLOAD];
        try (JournalWriter writer = JournalWriter.open(disk, SMALL_SEGMENTS)) {
            for (int i = 0; i < 5; i++) writer.append((byte) 1, (byte) 1, i, ByteBuffer.wrap(payload));
        }
        assertEquals(5, disk.list().size());
        assertEquals(5, assertInstanceOf(JournalCheck.Whole.class, verify(disk)).lastSequence());
    }

    @Test
    void writesABatchThatIsLargerThanItsBuffer() throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        byte[] payload = new byte[100_000];
        try (JournalWriter writer = JournalWriter.open(disk, DURABLE)) {
            for (int i = 0; i < 50; i++) writer.append((byte) 1, (byte) 1, i, ByteBuffer.wrap(payload));
            assertTrue(writer.writtenSequence() > 0);
            assertEquals(0, writer.acknowledgedSequence());
            writer.commit();
            assertEquals(50, writer.acknowledgedSequence());
        }
        assertEquals(
                50, assertInstanceOf(JournalCheck.Whole.class, verify(disk)).lastSequence());
    }

    @Test
    void hasTheSameRootHashForAnyBatchesModesAndRuns() throws IOException {
        List<String> hashes = new ArrayList<>();
        hashes.add(verify(journal(2_500, 1, DURABLE)).rootHash());
        hashes.add(verify(journal(2_500, 1, DURABLE)).rootHash());
        hashes.add(verify(journal(2_500, 64, ASYNCHRONOUS)).rootHash());
        hashes.add(verify(journal(2_500, 1_000, DURABLE)).rootHash());
        try (JournalWriter writer = JournalWriter.open(new SimulatedDisk(), DURABLE)) {
            append(writer, 1, 2_500, 100);
            hashes.add(writer.rootHash());
        }
        assertEquals(1, hashes.stream().distinct().count(), hashes::toString);
    }

    @Test
    void carriesItsRootHashFromOneFileToTheNextInAnyBatches() throws IOException {
        String hash = verify(journal(2_500, 1, SMALL_SEGMENTS)).rootHash();
        assertEquals(hash, verify(journal(2_500, 1_000, SMALL_SEGMENTS)).rootHash());
        assertNotEquals(hash, verify(journal(2_500, 1, DURABLE)).rootHash());
    }

    @Test
    void hasTheSameRootHashWhenAnotherThreadTakesIt() throws IOException {
        byte[] payload = new byte[500];
        List<String> hashes = new ArrayList<>();
        for (JournalOptions options : List.of(DURABLE, ASYNCHRONOUS)) {
            try (JournalWriter writer = JournalWriter.open(new SimulatedDisk(), options)) {
                for (int i = 0; i < 5_000; i++) {
                    writer.append((byte) 1, (byte) 1, i, ByteBuffer.wrap(payload));
                    if (i % 100 == 0) writer.commit();
                }
                hashes.add(writer.rootHash());
            }
        }
        assertEquals(hashes.getFirst(), hashes.getLast());
    }

    @Test
    void hasAnotherRootHashWhenAnythingInARecordDiffers() throws IOException {
        List<String> hashes = List.of(
                hashOf(1, 1, 1, "ab"),
                hashOf(2, 1, 1, "ab"),
                hashOf(1, 2, 1, "ab"),
                hashOf(1, 1, 2, "ab"),
                hashOf(1, 1, 1, "ac"),
                hashOf(1, 1, 1, "a"),
                hashOf(1, 1, 1, "ab", "ab"),
                hashOf(1, 1, 1));
        assertEquals(hashes.size(), hashes.stream().distinct().count(), hashes::toString);
    }

    private static String hashOf(int type, int version, long time, String... payloads) throws IOException {
        try (JournalWriter writer = JournalWriter.open(new SimulatedDisk(), ASYNCHRONOUS)) {
            for (String payload : payloads)
                writer.append((byte) type, (byte) version, time, ByteBuffer.wrap(payload.getBytes()));
            return writer.rootHash();
        }
    }

    @Test
    void acknowledgesInDurableModeOnlyWhatIsForced() throws IOException {
        try (JournalWriter writer = JournalWriter.open(new SimulatedDisk(), DURABLE)) {
            append(writer, 1);
            assertEquals(List.of(0L, 0L, 0L), marks(writer));
            writer.commit();
            assertEquals(List.of(1L, 1L, 1L), marks(writer));
        }
    }

    @Test
    void acknowledgesInAsynchronousModeWhatIsWritten() throws IOException {
        try (JournalWriter writer = JournalWriter.open(new SimulatedDisk(), ASYNCHRONOUS)) {
            append(writer, 1);
            assertEquals(List.of(0L, 0L, 0L), marks(writer));
            writer.commit();
            assertEquals(List.of(1L, 0L, 1L), marks(writer));
        }
    }

    private static List<Long> marks(JournalWriter writer) {
        return List.of(writer.writtenSequence(), writer.forcedSequence(), writer.acknowledgedSequence());
    }

    @Test
    void leavesTheCallersBufferAsItWas() throws IOException {
        ByteBuffer payload = ByteBuffer.allocateDirect(100).position(20).limit(60);
        try (JournalWriter writer = JournalWriter.open(new SimulatedDisk(), ASYNCHRONOUS)) {
            writer.append((byte) 1, (byte) 1, 0, payload);
        }
        assertEquals(List.of(20, 60), List.of(payload.position(), payload.limit()));
    }

    @Test
    void refusesTheJournalsOwnTypeAndOversizedPayloads() throws IOException {
        try (JournalWriter writer = JournalWriter.open(new SimulatedDisk(), ASYNCHRONOUS)) {
            assertThrows(
                    IllegalArgumentException.class, () -> writer.append((byte) 0, (byte) 1, 0, ByteBuffer.allocate(1)));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> writer.append((byte) 1, (byte) 1, 0, ByteBuffer.allocate(JournalWriter.MAX_PAYLOAD + 1)));
            assertEquals(1, append(writer, 1));
        }
    }

    @Test
    void doesNotAppendAfterClosing() throws IOException {
        JournalWriter writer = JournalWriter.open(new SimulatedDisk(), ASYNCHRONOUS);
        writer.close();
        writer.close();
        assertThrows(IllegalStateException.class, () -> append(writer, 1));
    }

    @Test
    void writesTheSameBytesForTheSameCalls() throws IOException {
        SimulatedDisk one = journal(300, 10, DURABLE);
        SimulatedDisk other = journal(300, 10, DURABLE);
        assertArrayEquals(one.bytes(FIRST), other.bytes(FIRST));
        assertNotEquals(0, one.bytes(FIRST).length);
    }

    @Test
    void allocatesNothingPerRecord(@TempDir Path folder) throws IOException {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        ByteBuffer payload = ByteBuffer.allocate(64);
        try (JournalWriter writer = JournalWriter.open(folder, ASYNCHRONOUS)) {
            for (int i = 0; i < 20_480; i++) {
                writer.append((byte) 1, (byte) 1, i, payload);
                if (i % 64 == 0) writer.commit();
            }
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 10_240; i++) {
                writer.append((byte) 1, (byte) 1, i, payload);
                if (i % 64 == 0) writer.commit();
            }
            // ten seals copy the running hash; one byte per record would already be more than this allows for each
            long perSeal = (threads.getCurrentThreadAllocatedBytes() - before) / 10;
            assertTrue(perSeal < 1_024, () -> perSeal + " bytes per seal");
        }
    }
}
