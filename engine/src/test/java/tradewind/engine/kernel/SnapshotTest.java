package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.CASH;
import static tradewind.engine.kernel.TestKernel.INSTRUMENTS;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.journal.JournalCheck;
import tradewind.engine.journal.JournalReader;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.journal.Retention;
import tradewind.engine.journal.SimulatedDisk;
import tradewind.engine.journal.Snapshots;

/// What snapshots save, when they are taken, and what goes to the archive.
class SnapshotTest extends SnapshotsOfADay {
    @Test
    void bringsBackEverythingAStateHolds() {
        for (long seed = 0; seed < 60; seed++) {
            KernelState state = randomDay(seed).state;
            byte[] content = bytes(state);
            KernelState back = StateCodec.decode(content, StateCodec.VERSION, INSTRUMENTS, CASH);
            assertArrayEquals(content, bytes(back), "seed " + seed);
            assertEquals(state.hash(), back.hash(), "seed " + seed);
            assertEquals(state.hash(), StateCodec.hash(content), "seed " + seed);
            assertEquals(List.copyOf(state.orders()), List.copyOf(back.orders()), "seed " + seed);
            assertEquals(state.proposals(), back.proposals(), "seed " + seed);
            assertEquals(state.lastProposal(), back.lastProposal(), "seed " + seed);
            assertEquals(state.strategies(), back.strategies(), "seed " + seed);
            assertEquals(state.dayStart(), back.dayStart(), "seed " + seed);
            assertEquals(state.tradingStates(), back.tradingStates(), "seed " + seed);
            for (int i = 0; i < INSTRUMENTS.size(); i++) assertEquals(state.limits(i), back.limits(i));
        }
    }

    @Test
    void givesTheSameStateAsAllRecordsFromWhereverItStands() throws IOException {
        Recorded day = randomDay(SEED);
        SimulatedDisk disk = journal(day);
        assertEquals(List.of(), takeSnapshots(disk, new SnapshotOptions(1, 1_000, 1_000)));
        List<Long> sequences = Snapshots.sequences(disk);
        assertTrue(sequences.size() > 5, sequences::toString);
        KernelState all = new KernelState(INSTRUMENTS, CASH);
        JournalCheck check = JournalReader.read(disk, Recovery.folding(all, new Heard()));
        assertArrayEquals(bytes(day.state), bytes(all));
        for (long sequence : sequences) {
            Heard heard = new Heard();
            var back = read(disk, heard);
            assertEquals(sequence, back.from().sequence());
            assertEquals(1, heard.snapshots);
            assertArrayEquals(bytes(all), bytes(back.state()), "from " + sequence);
            assertEquals(check.rootHash(), back.check().rootHash());
            assertEquals(List.of(), back.remarks());
            assertEquals(foldUpTo(disk, sequence).hash(), heard.stateAtSnapshot);
            disk.delete("%020d.snap".formatted(sequence));
        }
        assertEquals(0, read(disk, new Heard()).from().sequence());
    }

    @Test
    void leavesARecentPastToBeReadForTheScreens() throws IOException {
        SimulatedDisk disk = journal(randomDay(SEED));
        takeSnapshots(disk, new SnapshotOptions(1, 1_000, 1_000));
        long last = JournalReader.lastSegmentStart(disk) - 1;
        Heard heard = new Heard();
        var back = Recovery.read(disk, INSTRUMENTS, CASH, 300, heard);
        assertTrue(back.from().sequence() > 0 && back.from().sequence() <= last - 300, back.from()::toString);
        assertEquals(
                0,
                Recovery.read(disk, INSTRUMENTS, CASH, last, new Heard()).from().sequence());
    }

    @Test
    void aJournalThatLacksItsBeginningOpensFromItsOldestSnapshotHoweverMuchOfThePastIsWanted() throws IOException {
        Recorded day = randomDay(SEED);
        SimulatedDisk disk = journal(day);
        takeSnapshots(disk, OFTEN);
        assertTrue(JournalReader.firstSegmentStart(disk) > 1);
        var back = Recovery.read(disk, INSTRUMENTS, CASH, Long.MAX_VALUE / 2, new Heard());
        assertEquals(Snapshots.sequences(disk).getLast(), back.from().sequence());
        assertEquals(day.state.hash(), back.state().hash());
    }

    @Test
    void filesThatAreOldOrTooManyBytesGoToTheArchiveAndTheStartIsTheSame() throws IOException {
        Recorded day = randomDay(SEED);
        SimulatedDisk disk = journal(day);
        takeSnapshots(disk, new SnapshotOptions(1, 2, 1_000));
        Instant now = Instant.parse("2026-03-01T00:00:00Z");
        List<String> files = disk.list().stream()
                .filter(name -> name.endsWith(".seg"))
                .sorted()
                .toList();
        for (String name : files) disk.written(name, now);
        Retention wide = new Retention(1_000, Long.MAX_VALUE, Duration.ofDays(30));
        assertEquals(0, Snapshots.retire(disk, 2, wide));
        disk.written(files.get(0), now.minus(Duration.ofDays(31)));
        disk.written(files.get(1), now.minus(Duration.ofDays(31)));
        assertEquals(2, Snapshots.retire(disk, 2, wide));
        long two = disk.size(files.get(2)) + disk.size(files.get(3));
        Retention small = new Retention(1_000, two, Duration.ofDays(30));
        Snapshots.retire(disk, 2, small);
        long oldest = Snapshots.sequences(disk).getLast();
        long left = 0;
        for (String name : disk.list())
            if (name.endsWith(".seg") && Long.parseLong(name.substring(0, 20)) <= oldest) left += disk.size(name);
        assertTrue(left <= two, left + " of at most " + two);
        assertEquals(day.state.hash(), read(disk, new Heard()).state().hash());
    }

    @Test
    void oldFilesGoToTheArchiveAndTheJournalIsWholeWithoutThem() throws IOException {
        Recorded day = randomDay(SEED);
        SimulatedDisk disk = journal(day);
        String root = JournalReader.read(disk, (_, _, _, _, _) -> {}).rootHash();
        List<String> before = disk.list();
        takeSnapshots(disk, OFTEN);
        var check = assertInstanceOf(JournalCheck.Whole.class, JournalReader.read(disk, (_, _, _, _, _) -> {}));
        assertTrue(check.firstSequence() > 1, check::sentence);
        assertEquals(root, check.rootHash(), "the hash chain goes on across");
        assertTrue(check.sentence().contains("a snapshot stands for the earlier ones"), check.sentence());
        assertEquals(2, Snapshots.sequences(disk).size());
        String oldest = "%020d".formatted(Snapshots.sequences(disk).getLast() + 1);
        long kept = disk.list().stream()
                .filter(n -> n.endsWith(".seg") && n.compareTo(oldest) < 0)
                .count();
        assertEquals(2, kept, "files in front of the oldest snapshot");
        // nothing was deleted: with the archive put back it is the whole journal again
        SimulatedDisk restored = new SimulatedDisk();
        for (String name : before)
            restored.put(name, disk.bytes(disk.list().contains(name) ? name : "archive/" + name));
        assertEquals(
                1,
                assertInstanceOf(JournalCheck.Whole.class, JournalReader.read(restored, (_, _, _, _, _) -> {}))
                        .firstSequence());
        assertEquals(day.state.hash(), read(disk, new Heard()).state().hash());
        // and it can be written on
        JournalWriter.open(disk, SMALL_FILES, read(disk, new Heard()).tail()).close();
        JournalWriter.open(disk, SMALL_FILES).close();
    }

    @Test
    void oneIsTakenOnlyAfterSoManyRecords() throws IOException {
        SimulatedDisk disk = journal(randomDay(SEED));
        long every = JournalReader.lastSegmentStart(disk) / 3;
        takeSnapshots(disk, new SnapshotOptions(every, 1_000, 1_000));
        List<Long> sequences = Snapshots.sequences(disk).reversed();
        assertTrue(sequences.size() >= 2, sequences::toString);
        long before = 0;
        for (long sequence : sequences) {
            assertTrue(sequence - before >= every, sequences::toString);
            before = sequence;
        }
    }
}
