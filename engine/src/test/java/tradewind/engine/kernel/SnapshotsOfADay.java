package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tradewind.engine.kernel.TestKernel.CASH;
import static tradewind.engine.kernel.TestKernel.INSTRUMENTS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.JournalFiles;
import tradewind.engine.journal.JournalOptions;
import tradewind.engine.journal.JournalReader;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.journal.SimulatedDisk;
import tradewind.engine.orders.OrderEvent;

/// A journal of a random day with snapshots beside it, and what is read from the two.
abstract class SnapshotsOfADay {
    static final JournalOptions SMALL_FILES = new JournalOptions(8 << 10, Durability.DURABLE);
    static final SnapshotOptions OFTEN = new SnapshotOptions(1, 2, 2);
    static final long SEED = 20131125;

    static final class Heard implements Recovery.Witness {
        int snapshots;
        long events;
        String stateAtSnapshot = "";

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

    static Recorded randomDay(long seed) {
        RandomDay day = new RandomDay(seed, true);
        for (int i = 0; i < 4; i++) day.run(() -> {});
        return day.desk.out;
    }

    static SimulatedDisk journal(Recorded day) throws IOException {
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
    static List<String> takeSnapshots(JournalFiles disk, SnapshotOptions options) throws IOException {
        List<String> alarms = new ArrayList<>();
        List<Long> starts = new ArrayList<>();
        for (String name : disk.list()) if (name.endsWith(".seg")) starts.add(Long.parseLong(name.substring(0, 20)));
        try (var taker = new SnapshotTaker(disk, INSTRUMENTS, CASH, options, "test", alarms::add)) {
            for (long start : starts) if (start > 1) taker.finished(start);
        }
        return alarms;
    }

    static Recovery.Recovered read(JournalFiles disk, Heard heard) throws IOException {
        return Recovery.read(disk, INSTRUMENTS, CASH, 0, heard);
    }

    static byte[] bytes(KernelState state) {
        return StateCodec.encode(state);
    }

    static KernelState foldUpTo(JournalFiles disk, long last) throws IOException {
        KernelState state = new KernelState(INSTRUMENTS, CASH);
        var folding = Recovery.folding(state, new Heard());
        JournalReader.read(disk, (sequence, time, type, version, payload) -> {
            if (sequence <= last) folding.record(sequence, time, type, version, payload);
        });
        return state;
    }
}
