package tradewind.engine.kernel;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.journal.SimulatedDisk;
import tradewind.engine.orders.OrderEvent;

/// A snapshot of each release beside the journal it stands in, kept as files. Its format may gain successors, but
/// each of them must open for ever: a release that cannot read it would have to read years of journal instead, or
/// could not start at all where they are in the archive.
class GoldenSnapshotTest {
    private static final int VERSIONS = 1;
    private static final long AT = 125;
    private static final String SNAPSHOT = "%020d.snap".formatted(AT);
    private static final String FIRST = "%020d.seg".formatted(1);
    private static final String SECOND = "%020d.seg".formatted(AT + 1);

    private static final Recovery.Witness NOBODY = new Recovery.Witness() {
        @Override
        public void onOrder(OrderEvent event) {}

        @Override
        public void onNote(KernelNote note) {}
    };

    private static SimulatedDisk golden(int version, String... names) throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        for (String name : names) {
            String from = "golden-snapshot-" + version + "/" + name;
            try (var file = GoldenSnapshotTest.class.getResourceAsStream(from)) {
                disk.put(name, requireNonNull(file, from).readAllBytes());
            }
        }
        return disk;
    }

    private static Recovery.Recovered open(SimulatedDisk disk) throws IOException {
        return Recovery.read(disk, TestKernel.INSTRUMENTS, TestKernel.CASH, 0, NOBODY);
    }

    @Test
    void opensAndGoesOnWithWhatWasWrittenAfterIt() throws IOException {
        for (int version = 1; version <= VERSIONS; version++) {
            Recovery.Recovered back = open(golden(version, FIRST, SNAPSHOT, SECOND));
            assertEquals(AT, back.from().sequence(), "version " + version);
            assertEquals(List.of(), back.remarks(), "version " + version);
            assertEquals(210, back.check().lastSequence(), "version " + version);
        }
    }

    @Test
    void saysWhatItsJournalSays() throws IOException {
        for (int version = 1; version <= VERSIONS; version++) {
            KernelState snapshot =
                    open(golden(version, FIRST, SNAPSHOT, SECOND)).state();
            KernelState journal = open(golden(version, FIRST, SECOND)).state();
            assertTrue(journal.orders().size() > 20, "the day has orders");
            assertEquals(List.copyOf(journal.orders()), List.copyOf(snapshot.orders()), "version " + version);
            assertArrayEquals(StateCodec.encode(journal), StateCodec.encode(snapshot), "version " + version);
        }
    }

    @Test
    void opensWhereTheFilesBeforeItAreInTheArchive() throws IOException {
        for (int version = 1; version <= VERSIONS; version++) {
            KernelState alone = open(golden(version, SNAPSHOT, SECOND)).state();
            KernelState whole = open(golden(version, FIRST, SECOND)).state();
            assertEquals(whole.hash(), alone.hash(), "version " + version);
        }
    }

    @Test
    void hasOneForEveryVersionThereWas() {
        assertEquals(StateCodec.VERSION, VERSIONS, "keep a snapshot of the format that is left behind, and of the new");
    }
}
