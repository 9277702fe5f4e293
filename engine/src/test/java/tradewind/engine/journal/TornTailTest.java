package tradewind.engine.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.journal.Records.DURABLE;
import static tradewind.engine.journal.Records.FIRST;
import static tradewind.engine.journal.Records.append;
import static tradewind.engine.journal.Records.entries;
import static tradewind.engine.journal.Records.journal;
import static tradewind.engine.journal.Records.offsetOf;
import static tradewind.engine.journal.Records.read;
import static tradewind.engine.journal.Records.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.engine.journal.JournalCheck.TornTail;
import tradewind.engine.journal.JournalCheck.Whole;

/// A journal whose end was never written whole: it recovers to its last whole record and keeps what it cut off.
class TornTailTest {
    /// Long enough that a seal is due within each.
    private static final JournalOptions FILES_WITH_A_SEAL = new JournalOptions(1 << 16, Durability.DURABLE);

    @ParameterizedTest
    @EnumSource
    void recoversToTheLastWholeRecordWhereverTheFileEnds(Durability durability) throws IOException {
        recoversWhereverTheFileEnds(300, JournalOptions.of(durability));
    }

    /// A journal of eight files, cut at every byte of each. What lies before the file that is cut was checked when it
    /// was cut itself: so it is read again only now and then, and a cut costs one file instead of all.
    @Test
    @Tag("soak")
    void recoversToTheLastWholeRecordWhereverALongJournalEnds() throws IOException {
        int records = 10_000;
        SimulatedDisk whole = journal(records, 10, FILES_WITH_A_SEAL);
        List<String> hashes = Records.rootHashes(records + 1, FILES_WITH_A_SEAL);
        SimulatedDisk disk = new SimulatedDisk();
        JournalPoint start = JournalPoint.START;
        int found = 0;
        int cuts = 0;
        for (String name : whole.list()) {
            byte[] file = whole.bytes(name);
            for (int length = 0; length <= file.length; length++, cuts++) {
                byte[] cut = Arrays.copyOf(file, length);
                JournalPoint from = cuts % 997 == 0 || length == file.length ? JournalPoint.START : start;
                found = recoversFrom(from, disk.copy().put(name, cut), found, hashes);
            }
            disk.put(name, file);
            start = new JournalPoint(found, hashes.get(found));
        }
        assertEquals(records, found);
        assertEquals(8, whole.list().size());
    }

    /// @param before whole records a journal shorter by one byte has
    /// @return whole records this one has
    private static int recoversFrom(JournalPoint from, SimulatedDisk disk, int before, List<String> hashes)
            throws IOException {
        JournalCheck check = verify(disk, from);
        assertTrue(check instanceof Whole || check instanceof TornTail, check.sentence());
        int found = (int) check.lastSequence();
        assertTrue(found == before || found == before + 1, check.sentence());
        assertEquals(hashes.get(found), check.rootHash());
        try (JournalWriter writer = JournalWriter.open(disk, FILES_WITH_A_SEAL, from)) {
            assertEquals(found + 1, append(writer, found + 1));
        }
        assertEquals(new Whole(from.sequence() + 1, found + 1, hashes.get(found + 1)), verify(disk, from));
        return found;
    }

    private static void recoversWhereverTheFileEnds(int records, JournalOptions options) throws IOException {
        byte[] whole = journal(records, 10, options).bytes(FIRST);
        List<String> hashes = Records.rootHashes(records + 1);
        int before = 0;
        for (int length = 0; length <= whole.length; length++) {
            SimulatedDisk disk = new SimulatedDisk().put(FIRST, Arrays.copyOf(whole, length));
            JournalCheck check = verify(disk);
            assertTrue(check instanceof Whole || check instanceof TornTail, check.sentence());
            int found = (int) check.lastSequence();
            assertTrue(found == before || found == before + 1, check.sentence());
            assertEquals(hashes.get(found), check.rootHash());
            try (JournalWriter writer = JournalWriter.open(disk, options)) {
                assertEquals(found + 1, append(writer, found + 1));
            }
            assertEquals(new Whole(found + 1, hashes.get(found + 1)), verify(disk));
            before = found;
        }
        assertEquals(records, before);
    }

    @Test
    void makesUpForADueSealThatWasTornOff() throws IOException {
        byte[] whole = journal(1_100, 10, DURABLE).bytes(FIRST);
        int seal = offsetOf(whole, 1_024) + RecordFormat.length(whole, offsetOf(whole, 1_024));
        for (int length = seal; length < seal + RecordFormat.SEAL; length++) {
            SimulatedDisk disk = new SimulatedDisk().put(FIRST, Arrays.copyOf(whole, length));
            try (JournalWriter writer = JournalWriter.open(disk, DURABLE)) {
                append(writer, 1_025, 1_100, 10);
            }
            assertEquals(new Whole(1_100, Records.rootHash(1_100)), verify(disk));
        }
    }

    @Test
    void keepsTheCutBytesOfATornTailInASideFile() throws IOException {
        SimulatedDisk disk = journal(300, 10, DURABLE);
        byte[] bytes = disk.bytes(FIRST);
        int at = offsetOf(bytes, 300);
        disk.put(FIRST, Arrays.copyOf(bytes, at + 9));
        JournalWriter writer = JournalWriter.open(disk, DURABLE);
        assertEquals(
                new TornTail(299, Records.rootHash(299), FIRST, at, 9),
                writer.repaired().orElseThrow());
        writer.close();
        assertArrayEquals(Arrays.copyOfRange(bytes, at, at + 9), disk.bytes(FIRST + "." + at + ".torn"));
        assertEquals(entries(299), read(disk));
    }

    @Test
    void keepsTheBytesOfASecondTornTailAtTheSamePlaceToo() throws IOException {
        SimulatedDisk disk = journal(20, 10, DURABLE);
        byte[] torn = Arrays.copyOf(disk.bytes(FIRST), offsetOf(disk.bytes(FIRST), 20) + 9);
        for (int i = 0; i < 2; i++)
            JournalWriter.open(disk.put(FIRST, torn), DURABLE).close();
        assertEquals(3, disk.list().size(), () -> disk.list().toString());
    }

    @ParameterizedTest
    @EnumSource
    void cutsOffZerosAtTheEnd(Durability durability) throws IOException {
        JournalOptions options = JournalOptions.of(durability);
        SimulatedDisk disk = journal(300, 10, options);
        byte[] bytes = disk.bytes(FIRST);
        disk.put(FIRST, Arrays.copyOf(bytes, bytes.length + 4096));
        assertEquals(4096, assertInstanceOf(TornTail.class, verify(disk)).bytes());
        JournalWriter.open(disk, options).close();
        assertArrayEquals(bytes, disk.bytes(FIRST));
    }

    @Test
    void stopsBeforeAHoleInABatchThatWasNeverAcknowledged() throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        JournalWriter writer = JournalWriter.open(disk, DURABLE);
        append(writer, 1, 20, 10);
        append(writer, 21, 30, 10);
        byte[] bytes = disk.bytes(FIRST);
        Arrays.fill(bytes, offsetOf(bytes, 23), offsetOf(bytes, 24), (byte) 0);
        assertEquals(
                22,
                assertInstanceOf(TornTail.class, verify(disk.copy().put(FIRST, bytes)))
                        .lastSequence());
    }

    @Test
    void stopsBeforeAHoleInAnUnacknowledgedBatchThatTookSeveralWrites() throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        JournalWriter writer = JournalWriter.open(disk, DURABLE);
        byte[] payload = new byte[100_000];
        while (writer.writtenSequence() < 10) writer.append((byte) 1, (byte) 1, 0, ByteBuffer.wrap(payload));
        byte[] bytes = disk.bytes(FIRST);
        bytes[offsetOf(bytes, 3) + 500] ^= 1;
        assertEquals(
                2,
                assertInstanceOf(TornTail.class, verify(disk.copy().put(FIRST, bytes)))
                        .lastSequence());
    }
}
