package tradewind.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.JournalOptions;
import tradewind.engine.journal.JournalWriter;

/// How many events a second can the journal take, how much of what the disk can do is left by its checksums, its hash
/// chain and its seals, and how does it compare with a database?
///
/// Events of 128 bytes, committed one by one, 64 and 1,024 at a time. One file channel writes the events' bytes in the
/// same batches with nothing around them, and forces them where the journal does; another as many bytes as the journal
/// writes, its 28 of header to an event included. The journal's commits are begun one after the other and awaited at
/// the end, as the way out does: each is forced on its own, and the clock runs until the last one is. SQLite and
/// RocksDB keep the same events and force every batch too.
public final class JournalBench {
    private static final int EVENT = 128;
    private static final int ON_DISK = EVENT + 28;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 15;

    /// One line of the table: the journal and what it is compared with.
    private record Line(
            Durability durability,
            int batch,
            int events,
            Arm journal,
            Arm bare,
            Arm framed,
            Optional<Arm> sqlite,
            Optional<Arm> rocks) {
        static Line of(Durability durability, int batch, int events) {
            boolean durable = durability == Durability.DURABLE;
            String name = ", " + durability + ", " + batch + " to a commit";
            byte[] event = event().array();
            return new Line(
                    durability,
                    batch,
                    events,
                    new Arm("Journal" + name, folder -> append(folder, durability, batch, events)),
                    new Arm("File" + name, folder -> JournalPeers.file(folder, durable, batch, events, EVENT)),
                    new Arm("Framed file" + name, f -> JournalPeers.file(f, durable, batch, events, ON_DISK)),
                    durable
                            ? Optional.of(new Arm("SQLite" + name, f -> JournalPeers.sqlite(f, batch, events, event)))
                            : Optional.empty(),
                    durable
                            ? Optional.of(new Arm("RocksDB" + name, f -> JournalPeers.rocksDb(f, batch, events, event)))
                            : Optional.empty());
        }

        List<Arm> arms() {
            List<Arm> arms = new ArrayList<>(List.of(bare, journal, framed));
            sqlite.ifPresent(arms::add);
            rocks.ifPresent(arms::add);
            return arms;
        }
    }

    private JournalBench() {}

    /// @param args the document to write the figures into; without one they are printed
    public static void main(String[] args) throws IOException, InterruptedException {
        Machine machine = new Machine();
        List<Line> lines = List.of(
                Line.of(Durability.ASYNCHRONOUS, 1, 50_000),
                Line.of(Durability.ASYNCHRONOUS, 64, 200_000),
                Line.of(Durability.ASYNCHRONOUS, 1_024, 200_000),
                Line.of(Durability.DURABLE, 1, 150),
                Line.of(Durability.DURABLE, 64, 64 * 100),
                Line.of(Durability.DURABLE, 1_024, 1_024 * 60));
        for (Line line : lines) Arm.alternate(line.arms(), WARM_UPS, ROUNDS);
        String text = machine.describe("mvn -Pbench verify") + disk() + "\n" + report(lines);
        if (args.length == 0) System.out.println(text);
        else new Section(Path.of(args[0]), "journal").write(text);
    }

    private static Pass append(Path folder, Durability durability, int batch, int events) throws IOException {
        ByteBuffer event = event();
        try (JournalWriter journal = JournalWriter.open(folder, JournalOptions.of(durability))) {
            Meter meter = new Meter(Thread.currentThread());
            for (int i = 1; i <= events; i++) {
                journal.append((byte) 1, (byte) 1, i, event);
                if (i % batch == 0 || i == events) journal.beginCommit();
            }
            // the clock runs until the last batch is where its mode wants it
            journal.awaitCommits();
            if (journal.acknowledgedSequence() != events)
                throw new IllegalStateException("acknowledged: " + journal.acknowledgedSequence());
            Cost cost = JournalPeers.cost(meter);
            return new Pass(new Outcome(journal.rootHash(), events, 0), cost);
        }
    }

    private static ByteBuffer event() {
        ByteBuffer event = ByteBuffer.allocate(EVENT);
        for (int i = 0; i < EVENT; i++) event.put((byte) (i * 31));
        return event.flip();
    }

    private static String report(List<Line> lines) {
        List<String> text = new ArrayList<>();
        text.add("| | events/s | file channel, events/s | share of it | share of one that writes as many bytes"
                + " | times SQLite | times RocksDB | CPU ns/event | bytes/event |");
        text.add("|---|---|---|---|---|---|---|---|---|");
        for (Line line : lines) {
            List<Cost> ours = line.journal().costs();
            text.add(String.format(
                    Locale.ROOT,
                    "| %s, %,d to a commit | %s | %s | %s | %s | %s | %s | %,.0f | %.2f |",
                    line.durability() == Durability.DURABLE ? "Durable" : "Asynchronous",
                    line.batch(),
                    rate(line, ours),
                    rate(line, line.bare().costs()),
                    ratio(ours, line.bare()),
                    ratio(ours, line.framed()),
                    line.sqlite().map(peer -> ratio(ours, peer)).orElse(""),
                    line.rocks().map(peer -> ratio(ours, peer)).orElse(""),
                    Spread.of(ours, cost -> cost.cpu() / (double) line.events()).median(),
                    Spread.of(ours, cost -> cost.allocated() / (double) line.events())
                            .median()));
        }
        return String.join("\n", text);
    }

    /// How many times as fast as the peer in the same round.
    private static String ratio(List<Cost> ours, Arm peer) {
        double[] ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++)
            ratios[i] = (double) peer.costs().get(i).wall() / ours.get(i).wall();
        return Spread.of(ratios).text("%.2f");
    }

    private static String rate(Line line, List<Cost> costs) {
        return Spread.of(costs, cost -> line.events() * 1e9 / cost.wall()).text("%,.0f");
    }

    private static String disk() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        return "- Disk: " + Files.getFileStore(folder).type() + ", in the folder for temporary files\n";
    }
}
