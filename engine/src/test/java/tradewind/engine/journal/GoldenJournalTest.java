package tradewind.engine.journal;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The journal of the first release, kept as files. Its format may gain successors, but it must open for ever.
class GoldenJournalTest {
    private static final List<String> NAMES =
            List.of(SegmentHeader.fileName(1), SegmentHeader.fileName(18), SegmentHeader.fileName(34));
    private static final String ROOT_HASH = "697595be3c572ace2ba87fbf18f9912e95025b9d4237747e3a3af712f2bd9a47";

    @Test
    void stillReads() throws IOException {
        assertEquals(new JournalCheck.Whole(40, ROOT_HASH), Records.verify(golden()));
        assertEquals(Records.entries(40), Records.read(golden()));
    }

    @Test
    void canStillBeContinued() throws IOException {
        SimulatedDisk disk = golden();
        try (JournalWriter writer = JournalWriter.open(disk, Records.DURABLE)) {
            Records.append(writer, 41, 50, 3);
        }
        assertEquals(Records.entries(50), Records.read(disk));
    }

    @Test
    void isWhatThisReleaseStillWrites() throws IOException {
        SimulatedDisk written = Records.journal(40, 10, new JournalOptions(1024, Durability.DURABLE));
        assertEquals(NAMES, written.list());
        for (String name : NAMES) assertArrayEquals(golden().bytes(name), written.bytes(name), name);
    }

    private static SimulatedDisk golden() throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        for (String name : NAMES) {
            try (var file = GoldenJournalTest.class.getResourceAsStream("golden-1/" + name)) {
                disk.put(name, requireNonNull(file, name).readAllBytes());
            }
        }
        return disk;
    }
}
