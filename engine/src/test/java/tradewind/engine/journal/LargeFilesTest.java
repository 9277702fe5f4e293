package tradewind.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Journals of files that are checked while the records of the one before are handed over.
class LargeFilesTest {
    private static final int FILE = 3 << 19;
    private static final int PAYLOAD = 1 << 15;
    private static final int RECORDS = 200;

    private final SimulatedDisk disk = new SimulatedDisk();
    private String rootHash = "";

    @BeforeEach
    void write() throws IOException {
        try (JournalWriter writer = JournalWriter.open(disk, new JournalOptions(FILE, Durability.ASYNCHRONOUS))) {
            byte[] payload = new byte[PAYLOAD];
            for (int i = 1; i <= RECORDS; i++) {
                payload[i] = (byte) i;
                writer.append((byte) 1, (byte) 1, i, ByteBuffer.wrap(payload));
                writer.commit();
            }
            rootHash = writer.rootHash();
        }
        assertTrue(files().size() > 4, files()::toString);
    }

    private List<String> files() {
        return disk.list().stream().sorted().toList();
    }

    private static long first(String file) {
        return Long.parseLong(file.substring(0, 20));
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void everyRecordIsHandedOverInOrderOnTheThreadThatAsked() throws IOException {
        List<Long> seen = new ArrayList<>();
        Thread asking = Thread.currentThread();
        JournalCheck check = JournalReader.read(disk, (sequence, time, type, version, payload) -> {
            assertSame(asking, Thread.currentThread());
            assertEquals(sequence, time);
            assertEquals(1, type + version - 1);
            assertEquals(PAYLOAD, payload.remaining());
            assertEquals((byte) sequence, payload.get(payload.position() + (int) sequence));
            seen.add(sequence);
        });
        assertEquals(upTo(RECORDS), seen);
        assertEquals(rootHash, assertInstanceOf(JournalCheck.Whole.class, check).rootHash());
    }

    @Test
    void whatComesBeforeDamageIsHandedOverAndNothingBehindIt() throws IOException {
        String third = files().get(2);
        byte[] bytes = disk.bytes(third);
        bytes[5 * PAYLOAD] ^= 1;
        disk.put(third, bytes);
        List<Long> seen = new ArrayList<>();
        JournalCheck check = JournalReader.read(disk, (sequence, _, _, _, _) -> seen.add(sequence));
        assertEquals(third, assertInstanceOf(JournalCheck.Damaged.class, check).segment());
        assertEquals(upTo(check.lastSequence()), seen);
        assertTrue(check.lastSequence() >= first(third), check::sentence);
    }

    @Test
    void aFileThatCannotBeReadEndsTheReadingAfterTheFilesBeforeIt() {
        String third = files().get(2);
        List<Long> seen = new ArrayList<>();
        var failing = new FailingFiles(disk, third);
        var failure = assertThrows(
                IOException.class, () -> JournalReader.read(failing, (sequence, _, _, _, _) -> seen.add(sequence)));
        assertEquals("cannot be read", failure.getMessage());
        assertEquals(upTo(first(third) - 1), seen);
    }

    @Test
    void whatTheHandlerThrowsComesOutAndNoFileIsReadAnyMore() {
        var thrown = new IllegalArgumentException("a record of another session");
        var counting = new FailingFiles(disk, "");
        var failure = assertThrows(
                IllegalArgumentException.class,
                () -> JournalReader.read(counting, (sequence, _, _, _, _) -> {
                    if (sequence == 2) throw thrown;
                }));
        assertSame(thrown, failure);
        assertEquals(List.of(files().get(0), files().get(1)), counting.opened);
    }
}
