package tradewind.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.JournalOptions;
import tradewind.engine.journal.JournalWriter;

/// How many events a second can the journal take, and how much of what the disk can do is left by its checksums, its
/// hash chain and its seals?
///
/// Events of 128 bytes, committed one by one, 64 and 1,024 at a time. The control writes the same bytes to a file
/// channel in the same batches, with nothing around them, and forces them where the journal does.
public final class JournalBench {
    private static final int EVENT = 128;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 15;

    /// One line of the table: the journal and its control.
    ///
    /// @param batch events to a commit
    /// @param events of one pass
    private record Pair(Durability durability, int batch, int events, Arm journal, Arm control) {
        static Pair of(Durability durability, int batch, int events) {
            String name = durability + ", " + batch + " to a commit";
            return new Pair(
                    durability,
                    batch,
                    events,
                    new Arm("Journal, " + name, folder -> append(folder, durability, batch, events)),
                    new Arm("File channel, " + name, folder -> write(folder, durability, batch, events)));
        }
    }

    private JournalBench() {}

    /// @param args the document to write the figures into; without one they are printed
    public static void main(String[] args) throws IOException, InterruptedException {
        Machine machine = new Machine();
        List<Pair> pairs = List.of(
                Pair.of(Durability.ASYNCHRONOUS, 1, 50_000),
                Pair.of(Durability.ASYNCHRONOUS, 64, 200_000),
                Pair.of(Durability.ASYNCHRONOUS, 1_024, 200_000),
                Pair.of(Durability.DURABLE, 1, 150),
                Pair.of(Durability.DURABLE, 64, 64 * 100),
                Pair.of(Durability.DURABLE, 1_024, 1_024 * 60));
        for (Pair pair : pairs) Arm.alternate(List.of(pair.journal(), pair.control()), WARM_UPS, ROUNDS);
        String text = machine.describe("mvn -Pbench verify") + disk() + "\n" + report(pairs);
        if (args.length == 0) System.out.println(text);
        else new Section(Path.of(args[0]), "journal").write(text);
    }

    private static Pass append(Path folder, Durability durability, int batch, int events) throws IOException {
        ByteBuffer event = event();
        try (JournalWriter journal = JournalWriter.open(folder, JournalOptions.of(durability))) {
            Meter meter = new Meter(Thread.currentThread());
            for (int i = 1; i <= events; i++) {
                journal.append((byte) 1, (byte) 1, i, event);
                if (i % batch == 0) journal.commit();
            }
            return new Pass(new Outcome(journal.rootHash(), events, 0), cost(meter));
        }
    }

    private static Pass write(Path folder, Durability durability, int batch, int events) throws IOException {
        ByteBuffer all = ByteBuffer.allocateDirect(batch * EVENT);
        for (int i = 0; i < batch; i++) all.put(event());
        try (FileChannel file =
                FileChannel.open(folder.resolve("control"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Meter meter = new Meter(Thread.currentThread());
            for (int i = batch; i <= events; i += batch) {
                all.flip();
                while (all.hasRemaining()) file.write(all);
                if (durability == Durability.DURABLE) file.force(false);
            }
            return new Pass(new Outcome(file.size() + " bytes", events, 0), cost(meter));
        }
    }

    private static Cost cost(Meter meter) {
        long wall = meter.elapsed();
        long cpu = meter.cpu();
        long allocated = meter.allocated();
        return new Cost(wall, wall, cpu, allocated, meter.allocatedEverywhere());
    }

    private static ByteBuffer event() {
        ByteBuffer event = ByteBuffer.allocate(EVENT);
        for (int i = 0; i < EVENT; i++) event.put((byte) (i * 31));
        return event.flip();
    }

    private static String report(List<Pair> pairs) {
        List<String> lines = new ArrayList<>();
        lines.add("| | events/s | file channel, events/s | share of the file channel | CPU ns/event | bytes/event |");
        lines.add("|---|---|---|---|---|---|");
        for (Pair pair : pairs) {
            List<Cost> ours = pair.journal().costs();
            List<Cost> controls = pair.control().costs();
            double[] shares = new double[ours.size()];
            for (int i = 0; i < shares.length; i++)
                shares[i] = (double) controls.get(i).wall() / ours.get(i).wall();
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s, %,d to a commit | %s | %s | %s | %,.0f | %.2f |",
                    pair.durability() == Durability.DURABLE ? "Durable" : "Asynchronous",
                    pair.batch(),
                    rate(pair, ours),
                    rate(pair, controls),
                    Spread.of(shares).text("%.2f"),
                    Spread.of(ours, cost -> cost.cpu() / (double) pair.events()).median(),
                    Spread.of(ours, cost -> cost.allocated() / (double) pair.events())
                            .median()));
        }
        return String.join("\n", lines);
    }

    private static String rate(Pair pair, List<Cost> costs) {
        return Spread.of(costs, cost -> pair.events() * 1e9 / cost.wall()).text("%,.0f");
    }

    private static String disk() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        return "- Disk: " + Files.getFileStore(folder).type() + ", in the folder for temporary files\n";
    }
}
