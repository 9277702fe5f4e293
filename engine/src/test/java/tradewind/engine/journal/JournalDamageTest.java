package tradewind.engine.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradewind.engine.journal.JournalCheck.Damaged;
import tradewind.engine.journal.JournalCheck.FutureVersion;
import tradewind.engine.journal.JournalCheck.TornTail;

class JournalDamageTest {
    private static final JournalOptions SMALL_SEGMENTS = new JournalOptions(2048, Durability.DURABLE);

    @ParameterizedTest
    @EnumSource
    void refusesAClosedJournalWithAFlippedBitAnywhereBeforeItsLastSeal(Durability durability) throws IOException {
        refusesAFlippedBitBeforeTheLastSeal(300, JournalOptions.of(durability));
    }

    @Test
    @Tag("soak")
    void refusesALongClosedJournalWithAFlippedBitAnywhereBeforeItsLastSeal() throws IOException {
        refusesAFlippedBitBeforeTheLastSeal(10_000, DURABLE);
    }

    private static void refusesAFlippedBitBeforeTheLastSeal(int records, JournalOptions options) throws IOException {
        byte[] bytes = journal(records, 10, options).bytes(FIRST);
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] ^= (byte) (1 << at % 8);
            JournalCheck check = verify(new SimulatedDisk().put(FIRST, bytes));
            if (at < bytes.length - RecordFormat.SEAL) assertInstanceOf(Damaged.class, check, "byte " + at);
            else assertEquals(records, assertInstanceOf(TornTail.class, check).lastSequence());
            bytes[at] ^= (byte) (1 << at % 8);
        }
    }

    @Test
    void refusesAFlippedBitInAnyFileButTheLast() throws IOException {
        SimulatedDisk good = journal(120, 10, SMALL_SEGMENTS);
        List<String> names = good.list();
        for (String name : names.subList(0, names.size() - 1)) {
            byte[] bytes = good.bytes(name);
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] ^= (byte) (1 << at % 8);
                Damaged damaged =
                        assertInstanceOf(Damaged.class, verify(good.copy().put(name, bytes)), name + " " + at);
                assertEquals(name, damaged.segment());
                bytes[at] ^= (byte) (1 << at % 8);
            }
        }
    }

    @Test
    void namesThePlaceOfTheDamageAndLeavesTheFileAlone() throws IOException {
        SimulatedDisk disk = journal(300, 10, DURABLE);
        byte[] bytes = disk.bytes(FIRST);
        int at = offsetOf(bytes, 151);
        bytes[at + RecordFormat.HEADER - 1] ^= 1;
        disk.put(FIRST, bytes);

        Damaged damaged = new Damaged(150, Records.rootHash(150), FIRST, at, "record 151 is not what was written");
        assertEquals(damaged, verify(disk));
        assertEquals(entries(150), read(disk));
        var refusal = assertThrows(JournalRefusedException.class, () -> JournalWriter.open(disk, DURABLE));
        assertEquals(damaged, refusal.check());
        assertTrue(refusal.toString().contains("damaged in " + FIRST), refusal.getMessage());
        assertEquals(List.of(FIRST), disk.list());
        assertArrayEquals(bytes, disk.bytes(FIRST));
    }

    @Test
    void refusesAHoleBeforeABatchThatFollowedIt() throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        JournalWriter writer = JournalWriter.open(disk, DURABLE);
        append(writer, 1, 30, 10);
        byte[] bytes = disk.bytes(FIRST);
        Arrays.fill(bytes, offsetOf(bytes, 15), offsetOf(bytes, 17), (byte) 0);
        assertEquals(
                14,
                assertInstanceOf(Damaged.class, verify(disk.copy().put(FIRST, bytes)))
                        .lastSequence());
    }

    @Test
    void noticesRecordsThatChangedPlaces() throws IOException {
        byte[] bytes = journal(300, 300, DURABLE).bytes(FIRST);
        int first = offsetOf(bytes, 100);
        int second = offsetOf(bytes, 101);
        int end = offsetOf(bytes, 102);
        byte[] swapped = bytes.clone();
        System.arraycopy(bytes, second, swapped, first, end - second);
        System.arraycopy(bytes, first, swapped, first + end - second, second - first);
        assertEquals(
                99,
                assertInstanceOf(Damaged.class, verify(new SimulatedDisk().put(FIRST, swapped)))
                        .lastSequence());
    }

    @Test
    void noticesARecordThatWasTakenOut() throws IOException {
        byte[] bytes = journal(300, 300, DURABLE).bytes(FIRST);
        int from = offsetOf(bytes, 100);
        int to = offsetOf(bytes, 101);
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        assertInstanceOf(Damaged.class, verify(new SimulatedDisk().put(FIRST, shorter)));
    }

    @Test
    void findsAForgedRecordWhoseCrcsWereAllRecomputed() throws IOException {
        byte[] bytes = journal(300, 10, DURABLE).bytes(FIRST);
        int at = offsetOf(bytes, 100);
        while (RecordFormat.length(bytes, at) == RecordFormat.HEADER) at += RecordFormat.HEADER;
        bytes[at + RecordFormat.HEADER] ^= 1;
        recomputeCrcs(bytes);
        Damaged damaged = assertInstanceOf(Damaged.class, verify(new SimulatedDisk().put(FIRST, bytes)));
        assertEquals("the seal here does not match the records before it; one of them was changed", damaged.finding());
        assertNotEquals(Records.rootHash(300), damaged.rootHash());
    }

    @Test
    void findsAForgedRecordInAnEarlierFileWhoseCrcsWereAllRecomputed() throws IOException {
        SimulatedDisk disk = journal(120, 10, SMALL_SEGMENTS);
        byte[] bytes = disk.bytes(FIRST);
        bytes[offsetOf(bytes, 3) + RecordFormat.HEADER - 1] ^= 1;
        // the seal as well
        int seal = bytes.length - RecordFormat.SEAL;
        RootHash hash = new RootHash();
        hash.restart(SegmentHeader.decode(bytes).carriedHash());
        for (int at = SegmentHeader.BYTES; at < seal; at += RecordFormat.length(bytes, at))
            hash.update(bytes, at + RecordFormat.CONTENT, RecordFormat.length(bytes, at) - RecordFormat.CONTENT);
        hash.copyTo(bytes, seal + RecordFormat.HEADER);
        recomputeCrcs(bytes);
        Damaged damaged = assertInstanceOf(Damaged.class, verify(disk.put(FIRST, bytes)));
        assertEquals(disk.list().get(1), damaged.segment());
        assertEquals("it does not continue what the file before it holds", damaged.finding());
    }

    @Test
    void noticesARecordOfAnotherJournalInItsPlaceBeforeAnySealDoes() throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        append(JournalWriter.open(disk, DURABLE), 1, 30, 10);
        SimulatedDisk other = new SimulatedDisk();
        JournalWriter later = JournalWriter.open(other, DURABLE);
        for (int sequence = 1; sequence <= 30; sequence++) {
            later.append((byte) 1, (byte) 1, sequence, ByteBuffer.wrap(Records.payload(sequence)));
            if (sequence % 10 == 0) later.commit();
        }
        byte[] bytes = disk.bytes(FIRST);
        int at = offsetOf(bytes, 15);
        System.arraycopy(other.bytes(FIRST), at, bytes, at, RecordFormat.length(bytes, at));
        assertEquals(
                14,
                assertInstanceOf(Damaged.class, verify(disk.put(FIRST, bytes))).lastSequence());
    }

    @Test
    void noticesARecordThatWasTakenOutThoughAllCrcsWereRecomputed() throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        append(JournalWriter.open(disk, DURABLE), 1, 30, 10);
        byte[] bytes = disk.bytes(FIRST);
        int from = offsetOf(bytes, 15);
        int to = offsetOf(bytes, 16);
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        recomputeCrcs(shorter);
        assertEquals(
                "record 16 stands where record 15 belongs",
                assertInstanceOf(Damaged.class, verify(disk.put(FIRST, shorter)))
                        .finding());
    }

    @Test
    void refusesAFileOfAnotherKindThatLooksAlike() throws IOException {
        SimulatedDisk disk = journal(30, 10, DURABLE);
        byte[] bytes = disk.bytes(FIRST);
        bytes[0] ^= 1;
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(60, crc(bytes, 60));
        recomputeCrcs(bytes);
        assertEquals(
                "it does not begin like a journal file",
                assertInstanceOf(Damaged.class, verify(disk.put(FIRST, bytes))).finding());
    }

    @Test
    void noticesARenamedFile() throws IOException {
        SimulatedDisk disk = journal(120, 10, SMALL_SEGMENTS);
        String second = disk.list().get(1);
        byte[] bytes = disk.bytes(second);
        String other = SegmentHeader.fileName(SegmentHeader.firstSequence(second) + 1);
        Damaged damaged =
                assertInstanceOf(Damaged.class, verify(disk.remove(second).put(other, bytes)));
        assertTrue(damaged.finding().endsWith("a file is missing or renamed"), damaged.finding());
    }

    @Test
    void noticesThatADueSealWasTakenOut() throws IOException {
        byte[] bytes = journal(1_100, 10, DURABLE).bytes(FIRST);
        int seal = offsetOf(bytes, 1_024) + RecordFormat.length(bytes, offsetOf(bytes, 1_024));
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - RecordFormat.SEAL);
        System.arraycopy(bytes, seal + RecordFormat.SEAL, shorter, seal, shorter.length - seal);
        recomputeCrcs(shorter);
        Damaged damaged = assertInstanceOf(Damaged.class, verify(new SimulatedDisk().put(FIRST, shorter)));
        assertEquals("the seal after record 1,024 is missing", damaged.finding());
    }

    @Test
    void noticesAMissingFile() throws IOException {
        SimulatedDisk disk = journal(300, 10, SMALL_SEGMENTS);
        for (String name : disk.list().subList(0, disk.list().size() - 1))
            assertInstanceOf(Damaged.class, verify(disk.copy().remove(name)), name);
    }

    @Test
    void refusesAFileOfAnotherKind() throws IOException {
        SimulatedDisk disk = new SimulatedDisk()
                .put(FIRST, "date,open,high,low,close\n".repeat(100).getBytes());
        assertInstanceOf(Damaged.class, verify(disk));
    }

    @Test
    void leavesAJournalOfANewerReleaseUntouched() throws IOException {
        SimulatedDisk disk = journal(120, 10, SMALL_SEGMENTS);
        String newest = disk.list().getLast();
        byte[] bytes = disk.bytes(newest);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(8, 3).putInt(60, crc(bytes, 60));
        disk.put(newest, bytes);

        FutureVersion check = assertInstanceOf(FutureVersion.class, verify(disk));
        assertEquals(List.of(newest, 3), List.of(check.segment(), check.version()));
        assertEquals(entries(check.lastSequence()), read(disk));
        var refusal = assertThrows(JournalRefusedException.class, () -> JournalWriter.open(disk, DURABLE));
        assertTrue(refusal.toString().contains("format version 3"), refusal.getMessage());
        assertArrayEquals(bytes, disk.bytes(newest));
    }

    private static void recomputeCrcs(byte[] bytes) {
        int crc = SegmentHeader.decode(bytes).crc();
        for (int at = SegmentHeader.BYTES; at < bytes.length; at += RecordFormat.length(bytes, at)) {
            crc = new RecordFormat().crc(bytes, at, RecordFormat.length(bytes, at), crc);
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, crc);
        }
    }

    private static int crc(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
