package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.CASH;
import static tradewind.engine.kernel.TestKernel.INSTRUMENTS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.JournalCheck;
import tradewind.engine.journal.JournalFiles;
import tradewind.engine.journal.JournalOptions;
import tradewind.engine.journal.JournalReader;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.journal.Retention;
import tradewind.engine.journal.SimulatedDisk;
import tradewind.engine.journal.Snapshot;
import tradewind.engine.journal.Snapshots;
import tradewind.engine.orders.OrderEvent;

/// Snapshots beside a journal of a random day: what they save, and what happens when one cannot be used.
class SnapshotTest {
    private static final JournalOptions SMALL_FILES = new JournalOptions(8 << 10, Durability.DURABLE);
    private static final SnapshotOptions OFTEN = new SnapshotOptions(1, 2, 2);
    private static final long SEED = 20131125;

    private static final class Heard implements Recovery.Witness {
        private int snapshots;
        private long events;
        private String stateAtSnapshot = "";

        @Override
        public void onSnapshot(KernelState state) {
            snapshots++;
            stateAtSnapshot = state.hash();
            assertEquals(0, events, "the snapshot comes first");
        }

        @Override
        public void onOrder(OrderEvent event) {
            events++;
        }

        @Override
        public void onNote(KernelNote note) {
            events++;
        }
    }

    private static Recorded randomDay(long seed) {
        RandomDay day = new RandomDay(seed, true);
        for (int i = 0; i < 4; i++) day.run(() -> {});
        return day.desk.out;
    }

    private static SimulatedDisk journal(Recorded day) throws IOException {
        SimulatedDisk disk = new SimulatedDisk();
        append(disk, day.bytes);
        return disk;
    }

    private static void append(JournalFiles disk, List<Recorded.Entry> entries) throws IOException {
        try (JournalWriter writer = JournalWriter.open(disk, SMALL_FILES)) {
            for (Recorded.Entry e : entries) {
                writer.append(e.type(), EventCodec.version(e.type()), e.time(), ByteBuffer.wrap(e.payload()));
                if (writer.writtenSequence() % 7 == 0) writer.commit();
            }
        }
    }

    /// Takes a snapshot at the end of every finished file, as the running session does.
    private static List<String> takeSnapshots(JournalFiles disk, SnapshotOptions options) throws IOException {
        List<String> alarms = new ArrayList<>();
        List<Long> starts = new ArrayList<>();
        for (String name : disk.list()) if (name.endsWith(".seg")) starts.add(Long.parseLong(name.substring(0, 20)));
        try (var taker = new SnapshotTaker(disk, INSTRUMENTS, CASH, options, "test", alarms::add)) {
            for (long start : starts) if (start > 1) taker.finished(start);
        }
        return alarms;
    }

    private static Recovery.Recovered read(JournalFiles disk, Heard heard) throws IOException {
        return Recovery.read(disk, INSTRUMENTS, CASH, 0, heard);
    }

    private static byte[] bytes(KernelState state) {
        return StateCodec.encode(state);
    }

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

    private static KernelState foldUpTo(JournalFiles disk, long last) throws IOException {
        KernelState state = new KernelState(INSTRUMENTS, CASH);
        var folding = Recovery.folding(state, new Heard());
        JournalReader.read(disk, (sequence, time, type, version, payload) -> {
            if (sequence <= last) folding.record(sequence, time, type, version, payload);
        });
        return state;
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

    private static void assertSaid(String words, SimulatedDisk disk) throws IOException {
        var back = read(disk, new Heard());
        assertEquals(0, back.from().sequence());
        assertTrue(
                back.remarks().stream().anyMatch(r -> r.contains(words)),
                () -> back.remarks().toString());
        assertEquals(foldUpTo(disk, Long.MAX_VALUE).hash(), back.state().hash());
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
}
