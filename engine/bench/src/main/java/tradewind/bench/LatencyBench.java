package tradewind.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tradewind.engine.journal.Durability;

/// How long from a tick to its order, at a steady rate that waits for nobody?
///
/// Ticks come through a socket, orders leave by a gateway that gets nothing the journal has not covered. Measured from
/// the time a tick was due, not from when it was sent. `-Dbench.latency.seconds=60` for a longer run.
public final class LatencyBench {
    private static final int RATE = 25_000;
    private static final int INSTRUMENTS = 500;
    /// At a quarter of the rate; after less the compilers are still at work on what is measured.
    private static final double WARM_UP = 16;

    private LatencyBench() {}

    /// @param args the document to write the figures into; without one they are printed
    public static void main(String[] args) throws IOException, InterruptedException {
        int seconds = Integer.getInteger("bench.latency.seconds", 10);
        Machine machine = new Machine();
        // all orders of a session stay in memory: room for them, so that no collection falls into the run
        Child child = new Child(System.getProperty("java.class.path"), List.of("-Xms4g", "-Xmx4g", "-Xmn2g"));
        StringBuilder sentences = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        for (Durability mode : List.of(Durability.ASYNCHRONOUS, Durability.DURABLE)) {
            String[] parts = child.run(
                            LatencyRun.class,
                            mode.name(),
                            Integer.toString(RATE),
                            Integer.toString(INSTRUMENTS),
                            Double.toString(WARM_UP),
                            Integer.toString(seconds))
                    .split("\t");
            sentences.append(parts[0]).append('\n');
            rows.append(parts[1]).append('\n');
        }
        String report =
                String.format(Locale.ROOT, """
                %s
                | Milliseconds | orders/s | %s | market late, p99 | sleeper late, p99 | disk p50, p99 | cores busy | collections |
                |---|---|---|---|---|---|---|---|---|---|---|---|---|
                %s
                %,d ticks/s of %d instruments for %d s after %.0f s at a quarter of the rate that do not count. Every tick became \
                an order, each was accepted and filled, unless the run was saturated. A heap of 4 GiB, since all orders of a session stay in memory.
                """, sentences, Percentiles.HEAD, rows, RATE, INSTRUMENTS, seconds, WARM_UP);
        String text = machine.describe("mvn -Pbench verify") + "\n" + report;
        if (args.length == 0) System.out.println(text);
        else new Section(Path.of(args[0]), "latency").write(text);
    }
}
