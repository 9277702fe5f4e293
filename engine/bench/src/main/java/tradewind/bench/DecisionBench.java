package tradewind.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tradewind.bench.DecisionDesk.Kind;

/// What does it cost to decide on a tick and send an order?
///
/// Ticks go through the kernel into a strategy of two exponential averages. One kind sends an order on every tick,
/// which
/// goes through the whole gate into the book of own orders and to a gateway; one never sends. The control does the same
/// sums on plain numbers: two averages and ten comparisons, no objects. Timed in batches of 1,000, since a single one
/// is over before the clock has been read.
public final class DecisionBench {
    private static final int WARM_UPS = 8;
    private static final int PASSES = 40;

    private DecisionBench() {}

    /// @param args the document to write the figures into; without one they are printed
    public static void main(String[] args) throws IOException, InterruptedException {
        Machine machine = new Machine();
        String report = run(WARM_UPS, PASSES);
        String text = machine.describe("mvn -Pbench verify") + "\n" + report;
        if (args.length == 0) System.out.println(text);
        else new Section(Path.of(args[0]), "decision").write(text);
    }

    static String run(int warmUps, int passes) {
        List<DecisionTimes> all =
                Arrays.stream(Kind.values()).map(DecisionTimes::new).toList();
        for (int pass = -warmUps; pass < passes; pass++) {
            for (DecisionTimes times : pass % 2 == 0 ? all : all.reversed()) {
                DecisionDesk.Pass one = DecisionDesk.pass(times.kind());
                if (pass >= 0) times.add(one);
            }
        }
        return report(all, passes);
    }

    private static String report(List<DecisionTimes> all, int passes) {
        DecisionTimes floor = all.get(Kind.FLOOR.ordinal());
        DecisionTimes order = all.get(Kind.ORDER.ordinal());
        StringBuilder rows = new StringBuilder();
        for (DecisionTimes times : all) rows.append(times.row(floor.mean()));
        PaperOrders.Bytes paper = PaperOrders.measure();
        return String.format(
                Locale.ROOT,
                """
                A decision with its order is %.1f times the plain numbers, %.0f ns at the mean; batches of 1,000: 99.9 %% \
                within %.0f ns a decision.

                | %,d ticks each | mean CPU ns/tick | mean wall ns/tick | p50 | p99 | p99.9 | greatest batch | times | bytes/tick |
                |---|---|---|---|---|---|---|---|---|
                %s
                An order over its life (sent, accepted, filled) takes %.0f bytes on the kernel's thread and %.0f ns of its \
                CPU time, its tick included, reports made by the gateway's own thread not. With the simulated exchange \
                inside the kernel, which makes the reports: %d bytes.
                """,
                order.mean() / floor.mean(),
                order.mean(),
                order.percentile(99.9),
                (long) passes * DecisionDesk.TICKS,
                rows,
                order.lifeBytes(),
                order.lifeCpu(),
                paper.perOrder());
    }
}
