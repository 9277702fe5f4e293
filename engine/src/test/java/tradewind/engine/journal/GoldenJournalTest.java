package tradewind.engine.journal;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Journals of earlier releases and of this one, kept as files. The format may gain successors, but each of them must
/// open for ever.
class GoldenJournalTest {
    private static final List<String> NAMES =
            List.of(SegmentHeader.fileName(1), SegmentHeader.fileName(18), SegmentHeader.fileName(34));
    private static final String ROOT_HASH_1 = "697595be3c572ace2ba87fbf18f9912e95025b9d4237747e3a3af712f2bd9a47";
    private static final String ROOT_HASH_2 = "1b96cd4a8b2d27d7704f07ceb29fc2d899c93fe96849509c1c8f599d300542c2";

    @Test
    void stillReads() throws IOException {
        assertEquals(new JournalCheck.Whole(40, ROOT_HASH_1), Records.verify(golden(1)));
        assertEquals(new JournalCheck.Whole(40, ROOT_HASH_2), Records.verify(golden(2)));
        for (int version = 1; version <= 2; version++)
            assertEquals(Records.entries(40), Records.read(golden(version)), "version " + version);
    }

    @Test
    void canStillBeContinued() throws IOException {
        for (int version = 1; version <= 2; version++) {
            SimulatedDisk disk = golden(version);
            for (int start = 0; start < 2; start++) {
                try (JournalWriter writer = JournalWriter.open(disk, Records.DURABLE)) {
                    Records.append(writer, 41 + 5L * start, 45 + 5L * start, 3);
                }
            }
            assertEquals(Records.entries(50), Records.read(disk), "version " + version);
            assertInstanceOf(JournalCheck.Whole.class, Records.verify(disk));
        }
    }

    @Test
    void keepsTheFilesOfTheFirstFormatAsTheyAreAndGoesOnInTheNext() throws IOException {
        SimulatedDisk disk = golden(1);
        JournalWriter.open(disk, Records.DURABLE).close();
        for (String name : NAMES) assertArrayEquals(golden(1).bytes(name), disk.bytes(name), name);
        String next = SegmentHeader.fileName(41);
        assertEquals(next, disk.list().getLast());
        assertEquals(2, SegmentHeader.decode(disk.bytes(next)).version());
    }

    @Test
    void findsAChangeInAFileOfTheFirstFormat() throws IOException {
        SimulatedDisk disk = golden(1);
        byte[] bytes = disk.bytes(NAMES.get(1));
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] ^= 1;
            assertInstanceOf(JournalCheck.Damaged.class, Records.verify(disk.put(NAMES.get(1), bytes)), "byte " + at);
            bytes[at] ^= 1;
        }
    }

    @Test
    void isWhatThisReleaseStillWrites() throws IOException {
        SimulatedDisk written = Records.journal(40, 10, new JournalOptions(1024, Durability.DURABLE));
        assertEquals(NAMES, written.list());
        for (String name : NAMES) assertArrayEquals(golden(2).bytes(name), written.bytes(name), name);
    }

    private static SimulatedDisk golden(int version) throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        for (String name : NAMES) {
            try (var file = GoldenJournalTest.class.getResourceAsStream("golden-" + version + "/" + name)) {
                disk.put(name, requireNonNull(file, name).readAllBytes());
            }
        }
        return disk;
    }
}
