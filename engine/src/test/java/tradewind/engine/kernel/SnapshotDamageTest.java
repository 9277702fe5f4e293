package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.CASH;
import static tradewind.engine.kernel.TestKernel.INSTRUMENTS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tradewind.engine.journal.JournalCheck;
import tradewind.engine.journal.JournalReader;
import tradewind.engine.journal.Retention;
import tradewind.engine.journal.SimulatedDisk;
import tradewind.engine.journal.Snapshot;
import tradewind.engine.journal.Snapshots;

/// Snapshots and records that cannot be used: what is passed over, what is refused, and what is said of it.
class SnapshotDamageTest extends SnapshotsOfADay {
    @Test
    void aDamagedSnapshotIsPassedOverInWordsForAnEarlierOneOrForAllRecords() throws IOException {
        Recorded day = randomDay(SEED);
        SimulatedDisk disk = journal(day);
        takeSnapshots(disk, OFTEN);
        long newest = Snapshots.sequences(disk).getFirst();
        long older = Snapshots.sequences(disk).get(1);
        String name = "%020d.snap".formatted(newest);
        byte[] good = disk.bytes(name);
        for (int at = 0; at < good.length; at += at < 200 ? 1 : 97) {
            byte[] bad = good.clone();
            bad[at] ^= (byte) (1 << at % 8);
            var back = read(disk.put(name, bad), new Heard());
            assertEquals(older, back.from().sequence(), "byte " + at);
            assertEquals(day.state.hash(), back.state().hash(), "byte " + at);
            String remark = back.remarks().getFirst();
            assertTrue(remark.startsWith("The snapshot at record %,d ".formatted(newest)), remark);
            assertTrue(remark.endsWith("it was passed over."), remark);
        }
        for (int length = 0; length < good.length; length += 61) {
            var back = read(disk.put(name, Arrays.copyOf(good, length)), new Heard());
            assertEquals(older, back.from().sequence(), "length " + length);
        }
        SimulatedDisk whole = journal(day);
        takeSnapshots(whole, new SnapshotOptions(1, 1, 1_000));
        long only = Snapshots.sequences(whole).getFirst();
        whole.put("%020d.snap".formatted(only), new byte[300]);
        var back = read(whole, new Heard());
        assertEquals(0, back.from().sequence());
        assertEquals(day.state.hash(), back.state().hash());
    }

    @Test
    void aSnapshotOfAnotherPlaceOrJournalIsPassedOver() throws IOException {
        Recorded day = randomDay(SEED);
        SimulatedDisk disk = journal(day);
        takeSnapshots(disk, OFTEN);
        long newest = Snapshots.sequences(disk).getFirst();
        byte[] good = disk.bytes("%020d.snap".formatted(newest));

        SimulatedDisk shorter = journal(randomDay(SEED));
        for (String segment : shorter.list())
            if (segment.compareTo("%020d.seg".formatted(newest)) > 0) shorter.remove(segment);
        shorter.put("%020d.snap".formatted(newest), good);
        assertSaid("is newer than the journal", shorter);

        SimulatedDisk other = journal(randomDay(SEED + 1));
        long boundary = JournalReader.lastSegmentStart(other) - 1;
        other.put("%020d.snap".formatted(boundary), good);
        assertSaid("is of another place in the journal", other);

        Snapshots.retire(disk, 1, Retention.ofFiles(0));
        long first = JournalReader.firstSegmentStart(disk);
        assertTrue(first > 1);
        Recorded same = randomDay(SEED);
        SimulatedDisk old = journal(same);
        takeSnapshots(old, new SnapshotOptions(1, 1_000, 1_000));
        long oldest = Snapshots.sequences(old).getLast();
        byte[] oldBytes = old.bytes("%020d.snap".formatted(oldest));
        disk.put("%020d.snap".formatted(oldest), oldBytes);
        // the good one is damaged, so that the reader comes to the old one
        disk.put("%020d.snap".formatted(newest), new byte[200]);
        String refusal =
                assertThrows(IOException.class, () -> read(disk, new Heard())).toString();
        assertTrue(refusal.contains("is older than the journal's beginning"), refusal);
        assertTrue(refusal.contains("put the files of its folder archive back"), refusal);
    }

    @Test
    void withoutAnySnapshotAJournalThatLacksItsBeginningIsRefused() throws IOException {
        SimulatedDisk disk = journal(randomDay(SEED));
        takeSnapshots(disk, OFTEN);
        for (long sequence : Snapshots.sequences(disk)) disk.remove("%020d.snap".formatted(sequence));
        var check = assertInstanceOf(JournalCheck.Damaged.class, JournalReader.read(disk, (_, _, _, _, _) -> {}));
        assertTrue(check.sentence().contains("no snapshot stands for the records before"), check.sentence());
    }

    @Test
    void aSnapshotThatDoesNotHoldTheStateItNamesIsPassedOver() throws IOException {
        SimulatedDisk disk = journal(randomDay(SEED));
        takeSnapshots(disk, new SnapshotOptions(1, 1_000, 1_000));
        List<Long> sequences = Snapshots.sequences(disk);
        for (long sequence : sequences.subList(1, sequences.size())) disk.remove("%020d.snap".formatted(sequence));
        var found = (Snapshots.Answer.Found) Snapshots.read(disk, sequences.getFirst());
        Snapshot good = found.snapshot();
        String another = StateCodec.hash(bytes(new KernelState(INSTRUMENTS, CASH)));
        Snapshots.write(disk, new Snapshot(good.point(), good.version(), another, good.content()));
        assertSaid("does not have the state hash it names", disk);
    }

    @Test
    void aFinishedFileThatIsDamagedIsToldAndNoSnapshotStandsBehindIt() throws IOException {
        SimulatedDisk disk = journal(randomDay(SEED));
        List<String> segments =
                disk.list().stream().filter(n -> n.endsWith(".seg")).toList();
        String third = segments.get(2);
        byte[] bytes = disk.bytes(third);
        bytes[500] ^= 1;
        disk.put(third, bytes);
        List<String> alarms = takeSnapshots(disk, new SnapshotOptions(1, 1_000, 1_000));
        assertTrue(alarms.getFirst().contains("damaged in " + third), alarms::toString);
        long begins = Long.parseLong(third.substring(0, 20));
        assertEquals(begins - 1, Snapshots.sequences(disk).getFirst());
    }

    @Test
    void damageInFilesBeforeTheSnapshotIsFoundAndTold() throws IOException {
        SimulatedDisk disk = journal(randomDay(SEED));
        takeSnapshots(disk, new SnapshotOptions(1, 1_000, 1_000));
        String second =
                disk.list().stream().filter(n -> n.endsWith(".seg")).toList().get(1);
        byte[] bytes = disk.bytes(second);
        bytes[500] ^= 1;
        disk.put(second, bytes);
        List<String> alarms = new ArrayList<>();
        try (var taker = new SnapshotTaker(disk, INSTRUMENTS, CASH, OFTEN, "test", alarms::add)) {
            taker.checkBefore(read(disk, new Heard()).from());
        }
        assertEquals(1, alarms.size());
        assertTrue(alarms.getFirst().contains("damaged in " + second), alarms::toString);
    }

    @Test
    void aDiskThatFillsUpUnderASnapshotCostsTheSnapshotAndNothingElse() throws IOException {
        Recorded day = randomDay(SEED);
        SimulatedDisk disk = journal(day);
        // no room at all is left alone from the beginning
        takeSnapshots(disk.withRoomFor(1 << 20), OFTEN);
        assertEquals(List.of(), Snapshots.sequences(disk));
        takeSnapshots(disk.withRoomFor(Long.MAX_VALUE), OFTEN);
        long newest = Snapshots.sequences(disk).getFirst();
        var found = (Snapshots.Answer.Found) Snapshots.read(disk, newest);
        SimulatedDisk target = journal(day);
        List<String> names = target.list();
        for (long room = 0; room < 2_000; room += 13) {
            target.withRoomFor(room);
            assertThrows(IOException.class, () -> Snapshots.write(target, found.snapshot()));
            assertEquals(names, target.list(), "room " + room);
        }
        target.withRoomFor(Long.MAX_VALUE);
        assertEquals(day.state.hash(), read(target, new Heard()).state().hash());
    }

    @Test
    void powerLossAtAnyMomentOfASnapshotAndOfTheArchivingLeavesAJournalThatOpens() throws IOException {
        Recorded day = randomDay(SEED);
        SimulatedDisk dry = journal(day);
        takeSnapshots(dry, OFTEN);
        long operations = dry.operations() - journal(day).operations();
        assertTrue(operations > 50);
        String hash = day.state.hash();
        for (long cut = 0; cut < operations; cut++) {
            Random random = new Random(cut);
            SimulatedDisk disk = journal(day);
            takeSnapshots(disk.withPowerFor(cut), OFTEN);
            SimulatedDisk found = disk.afterPowerLoss(random);
            var back = read(found, new Heard());
            assertEquals(hash, back.state().hash(), "cut " + cut);
            assertInstanceOf(JournalCheck.Whole.class, back.check(), "cut " + cut);
            assertInstanceOf(JournalCheck.Whole.class, JournalReader.read(found, (_, _, _, _, _) -> {}), "cut " + cut);
            takeSnapshots(found, OFTEN);
            assertFalse(Snapshots.sequences(found).isEmpty());
            assertEquals(hash, read(found, new Heard()).state().hash(), "cut " + cut);
        }
    }

    private static void assertSaid(String words, SimulatedDisk disk) throws IOException {
        var back = read(disk, new Heard());
        assertEquals(0, back.from().sequence());
        assertTrue(
                back.remarks().stream().anyMatch(r -> r.contains(words)),
                () -> back.remarks().toString());
        assertEquals(foldUpTo(disk, Long.MAX_VALUE).hash(), back.state().hash());
    }
}
