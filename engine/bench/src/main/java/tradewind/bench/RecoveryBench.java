package tradewind.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.gate.Gate;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.JournalFiles;
import tradewind.engine.journal.JournalOptions;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.kernel.ExposureBoard;
import tradewind.engine.kernel.Kernel;
import tradewind.engine.kernel.KernelNote;
import tradewind.engine.kernel.KernelSetup;
import tradewind.engine.kernel.Recovery;
import tradewind.engine.kernel.SnapshotOptions;
import tradewind.engine.kernel.SnapshotTaker;
import tradewind.engine.kernel.WayOut;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.paper.PaperExchange;
import tradewind.engine.paper.PaperOptions;

/// How long from a crash to a desk that takes orders, with ten million events in the journal and the last snapshot five
/// million back; and how many events a second are replayed?
///
/// Every start is a JVM of its own, as after a crash, and cold. One kind reads the snapshot and what comes behind it,
/// the other the whole journal; both must end in the same state.
public final class RecoveryBench {
    private static final long EVENTS = 10_000_000;
    private static final int STARTS = 5;
    private static final String HEAP = "-Xmx1g";
    private static final String OPEN = "--open";

    /// One start, as the child tells it.
    private record Start(long replayed, long read, long ready, long sinceJvm, long cpu, String hash) {}

    private RecoveryBench() {}

    private static final class Nobody implements Recovery.Witness, WayOut.Audience {
        @Override
        public void onOrder(OrderEvent event) {}

        @Override
        public void onNote(KernelNote note) {}
    }

    /// @param args the document to write the figures into; without one they are printed
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 3 && args[0].equals(OPEN)) {
            open(Path.of(args[1]), Boolean.parseBoolean(args[2]));
            return;
        }
        Machine machine = new Machine();
        Path folder = Files.createTempDirectory("tradewind-recovery");
        try {
            Path journal = folder.resolve("journal");
            long events = BigJournal.write(journal, EVENTS);
            snapshot(journal);
            List<Start> whole = new ArrayList<>();
            List<Start> fast = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                fast.add(start(journal, true));
                if (i % 2 == 0) whole.add(start(journal, false));
            }
            String text = machine.describe("mvn -Pbench verify") + "- Heap of the started JVMs: `" + HEAP + "`\n\n"
                    + report(events, fast, whole);
            if (args.length == 0) System.out.println(text);
            else new Section(Path.of(args[0]), "recovery").write(text);
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
    }

    /// Takes one snapshot at the end of the last file that begins before the middle.
    private static void snapshot(Path folder) throws IOException {
        JournalFiles files = JournalFiles.in(folder);
        long middle = files.list().stream()
                .filter(name -> name.endsWith(".seg"))
                .mapToLong(name -> Long.parseLong(name.substring(0, 20)))
                .filter(first -> first <= EVENTS / 2)
                .max()
                .orElseThrow();
        var options = new SnapshotOptions(1, 1, Integer.MAX_VALUE);
        try (var taker = new SnapshotTaker(files, BigJournal.INSTRUMENTS, BigJournal.CASH, options, "bench", damage -> {
            throw new IllegalStateException(damage);
        })) {
            taker.finished(middle);
        }
        if (files.list().stream().noneMatch(name -> name.endsWith(".snap")))
            throw new IllegalStateException("no snapshot was taken");
    }

    private static Start start(Path journal, boolean snapshot) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        RecoveryBench.class.getName(),
                        OPEN,
                        journal.toString(),
                        Boolean.toString(snapshot))
                .redirectErrorStream(true)
                .start();
        List<String> lines;
        try (BufferedReader reader = child.inputReader()) {
            lines = reader.lines().toList();
        }
        if (child.waitFor() != 0) throw new IllegalStateException(String.join("\n", lines));
        String[] f = lines.getLast().split(" ");
        return new Start(
                Long.parseLong(f[0]),
                Long.parseLong(f[1]),
                Long.parseLong(f[2]),
                Long.parseLong(f[3]),
                Long.parseLong(f[4]),
                f[5]);
    }

    /// What a session does before it takes orders: read, open for writing, make the kernel.
    private static void open(Path folder, boolean snapshot) throws IOException {
        long begun = System.nanoTime();
        Nobody nobody = new Nobody();
        long past = snapshot ? Recovery.PAST_IN_VIEW : Long.MAX_VALUE / 2;
        var back = Recovery.read(JournalFiles.in(folder), BigJournal.INSTRUMENTS, BigJournal.CASH, past, nobody);
        long read = System.nanoTime() - begun;
        long replayed = back.check().lastSequence() - back.from().sequence();
        JournalWriter journal = JournalWriter.open(folder, JournalOptions.of(Durability.ASYNCHRONOUS), back.tail());
        try (WayOut wayOut = new WayOut(journal, "bench", nobody)) {
            Gateway venue =
                    new PaperExchange("paper", BigJournal.INSTRUMENTS, PaperOptions.DEFAULT, PaperExchange::utcDayEnd);
            var kernel = new Kernel(
                    new KernelSetup(
                            BigJournal.INSTRUMENTS,
                            back.state().epoch() + 2,
                            new Gate(BigJournal.INSTRUMENTS),
                            venue,
                            new QuoteBoard(1),
                            new BarBoard(1),
                            new ExposureBoard(1)),
                    back.state(),
                    wayOut);
            long ready = System.nanoTime() - begun;
            long sinceJvm = System.currentTimeMillis()
                    - ManagementFactory.getRuntimeMXBean().getStartTime();
            if (kernel.now() != back.state().at()) throw new IllegalStateException("not where it stood");
            long cpu = ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .orElseThrow()
                    .toMillis();
            String hash = back.state().hash();
            System.out.println(replayed + " " + read + " " + ready + " " + sinceJvm + " " + cpu + " " + hash);
        }
    }

    private static String report(long events, List<Start> fast, List<Start> whole) {
        Set<String> hashes = new HashSet<>();
        for (Start start : fast) hashes.add(start.hash());
        for (Start start : whole) hashes.add(start.hash());
        if (hashes.size() != 1) throw new IllegalStateException("different states: " + hashes);
        List<String> lines = new ArrayList<>();
        lines.add(
                "| %,d events | replayed | starts | reading, s | events/s | ready after, s | since the JVM began, s | CPU, s |"
                        .formatted(events));
        lines.add("|---|---|---|---|---|---|---|---|");
        row(lines, "From the snapshot", fast);
        row(lines, "From the first record", whole);
        lines.add("");
        lines.add("All starts came to the same state, `" + hashes.iterator().next() + "`.");
        return String.join("\n", lines);
    }

    private static void row(List<String> lines, String name, List<Start> starts) {
        lines.add(String.format(
                Locale.ROOT,
                "| %s | %,d | %d | %s | %s | %s | %s | %s |",
                name,
                starts.getFirst().replayed(),
                starts.size(),
                Spread.of(starts, s -> s.read() / 1e9).text("%.2f"),
                Spread.of(starts, s -> s.replayed() * 1e9 / s.read()).text("%,.0f"),
                Spread.of(starts, s -> s.ready() / 1e9).text("%.2f"),
                Spread.of(starts, s -> s.sinceJvm() / 1e3).text("%.2f"),
                Spread.of(starts, s -> s.cpu() / 1e3).text("%.2f")));
    }
}
