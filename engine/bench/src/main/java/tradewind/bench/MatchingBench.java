package tradewind.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// What does a command to the order book cost, and what would it cost exchange-core's?
///
/// Ours and the peer take turns, each in a new JVM with the flags of this one: ours first in one pair, the
/// peer in the next. Nothing counts unless all runs traded the same and showed the same book every 10,000
/// commands.
public final class MatchingBench {
    private static final int PAIRS = 12;
    private static final String SEED = "1";

    private MatchingBench() {}

    /// @param args the document to write the figures into; without one they are printed
    public static void main(String[] args) throws IOException, InterruptedException {
        Machine machine = new Machine();
        List<MatchingRun.Result> ours = new ArrayList<>();
        List<MatchingRun.Result> peer = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            if (pair % 2 == 0) ours.add(run("ours"));
            peer.add(run("peer"));
            if (pair % 2 == 1) ours.add(run("ours"));
        }
        MatchingRun.Result first = ours.getFirst();
        for (MatchingRun.Result other : peer) requireSame(first, other);
        for (MatchingRun.Result other : ours) requireSame(first, other);
        String text = machine.describe("mvn -Pbench verify") + "\n" + report(ours, peer);
        if (args.length == 0) System.out.println(text);
        else new Section(Path.of(args[0]), "matching").write(text);
    }

    private static void requireSame(MatchingRun.Result one, MatchingRun.Result other) {
        if (!one.hash().equals(other.hash()) || one.trades() != other.trades() || one.resting() != other.resting())
            throw new IllegalStateException("not the same trades and books: " + one + ", " + other);
        if (other.refused() * 1_000L > MatchingRun.COMMANDS)
            throw new IllegalStateException("more than 0.1 % of the commands refused: " + other);
    }

    private static MatchingRun.Result run(String side) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MatchingRun.class.getName(), side, SEED));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException(side + " ended with " + process.exitValue() + ": " + said);
        return MatchingRun.Result.of(said.strip());
    }

    private static String report(List<MatchingRun.Result> ours, List<MatchingRun.Result> peer) {
        double[] cpu = new double[PAIRS];
        double[] wall = new double[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            cpu[i] = peer.get(i).cpu() / ours.get(i).cpu();
            wall[i] = peer.get(i).wall() / ours.get(i).wall();
        }
        MatchingRun.Result any = ours.getFirst();
        return String.format(
                Locale.ROOT,
                """
                %d pairs of %,d commands, %d passes before those that count; every run made the same %,d trades and left \
                %,d orders, trades and books `%s`; %d refused.

                | | CPU ns/command | wall ns/command | bytes/command |
                |---|---|---|---|
                %s%s
                Peer over ours, pair by pair: CPU %s, wall %s.
                """,
                PAIRS,
                MatchingRun.COMMANDS,
                MatchingRun.WARM_UPS,
                any.trades(),
                any.resting(),
                any.hash(),
                any.refused(),
                row("Ours", ours),
                row("exchange-core 0.5.3, direct book", peer),
                Ratio.of(cpu).text(),
                Ratio.of(wall).text());
    }

    private static String row(String name, Collection<MatchingRun.Result> runs) {
        return "| " + name + " | "
                + Spread.of(runs, MatchingRun.Result::cpu).text("%.1f") + " | "
                + Spread.of(runs, MatchingRun.Result::wall).text("%.1f") + " | "
                + String.format(
                        Locale.ROOT,
                        "%.2f",
                        Spread.of(runs, MatchingRun.Result::bytes).median()) + " |\n";
    }
}
