package tradewind.bench;

import exchange.core2.core.common.CoreWaitStrategy;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// How many commands a second go through risk, matching and results on two cores, and how many through exchange-core's
/// pipeline?
///
/// Ours and the peer in both its ways to wait take turns, each in a new JVM with the flags of this one, ours first in
/// one round and last in the next. Nothing counts unless all runs traded the same, left the same in every account, and
/// the accounts sum up to what was paid in.
public final class PipelineBench {
    private static final int ROUNDS = 10;
    private static final String SEED = "1";
    private static final String OURS = "ours";
    private static final List<String> SIDES =
            List.of(OURS, CoreWaitStrategy.YIELDING.name(), CoreWaitStrategy.BLOCKING.name());

    /// What its libraries reach into on this JDK.
    private static final List<String> OPENED = List.of(
            "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/jdk.internal.ref=ALL-UNNAMED",
            "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
            "--add-exports=jdk.compiler/com.sun.tools.javac.file=ALL-UNNAMED",
            "--add-opens=jdk.compiler/com.sun.tools.javac=ALL-UNNAMED",
            "-Dchronicle.analytics.disable=true");

    private PipelineBench() {}

    /// @param args the Disruptor 3.4.2 exchange-core was built with, and the document to write the figures into;
    ///     without one they are printed
    public static void main(String[] args) throws IOException, InterruptedException {
        Machine machine = new Machine();
        // in front of the one of the engine, with which it does not run
        Child peer = new Child(args[0] + File.pathSeparator + System.getProperty("java.class.path"), OPENED);
        List<List<PipelineRun.Result>> results = new ArrayList<>();
        for (int side = 0; side < SIDES.size(); side++) results.add(new ArrayList<>());
        for (int round = 0; round < ROUNDS; round++) {
            for (int turn = 0; turn < SIDES.size(); turn++) {
                int side = round % 2 == 0 ? turn : SIDES.size() - 1 - turn;
                String name = SIDES.get(side);
                Child child = name.equals(OURS) ? Child.same() : peer;
                results.get(side).add(PipelineRun.Result.of(child.run(PipelineRun.class, name, SEED)));
            }
        }
        for (List<PipelineRun.Result> side : results)
            for (PipelineRun.Result other : side) requireSame(results.getFirst().getFirst(), other);
        String text = machine.describe("mvn -Pbench verify") + "\n" + report(results);
        if (args.length < 2) System.out.println(text);
        else new Section(Path.of(args[1]), "pipeline").write(text);
    }

    private static void requireSame(PipelineRun.Result one, PipelineRun.Result other) {
        if (!one.hash().equals(other.hash()) || one.trades() != other.trades())
            throw new IllegalStateException("not the same trades and accounts: " + one + ", " + other);
        if (one.refused() + other.refused() > 0) throw new IllegalStateException("refused: " + one + ", " + other);
    }

    private static String report(List<List<PipelineRun.Result>> results) {
        List<PipelineRun.Result> ours = results.get(0);
        double[] rate = new double[ROUNDS];
        double[] cpu = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            PipelineRun.Result yielding = results.get(1).get(i);
            PipelineRun.Result blocking = results.get(2).get(i);
            rate[i] = ours.get(i).rate() / Math.max(yielding.rate(), blocking.rate());
            cpu[i] = Math.min(yielding.cpu(), blocking.cpu()) / ours.get(i).cpu();
        }
        PipelineRun.Result any = ours.getFirst();
        return String.format(
                Locale.ROOT,
                """
                Ours over the better of the peer's two in the same round: commands a second %s, CPU time %s.

                | | commands/s | wall ns/command | CPU ns/command, all threads |
                |---|---|---|---|
                %s%s%s
                %d rounds, a new JVM for each figure: %,d commands of %,d accounts, %d passes before the %d that count. \
                Every run made the same %,d trades and left the same in every account, `%s`; the accounts sum up to what \
                was paid in; nothing was refused.
                """,
                Ratio.of(rate).text(),
                Ratio.of(cpu).text(),
                row("Ours", ours),
                row("exchange-core 0.5.3, yielding", results.get(1)),
                row("exchange-core 0.5.3, blocking", results.get(2)),
                ROUNDS,
                PipelineRun.COMMANDS,
                PipelineStream.ACCOUNTS,
                PipelineRun.WARM_UPS,
                PipelineRun.PASSES,
                any.trades(),
                any.hash());
    }

    private static String row(String name, Collection<PipelineRun.Result> runs) {
        return "| " + name + " | "
                + Spread.of(runs, PipelineRun.Result::rate).text("%,.0f") + " | "
                + Spread.of(runs, PipelineRun.Result::wall).text("%.0f") + " | "
                + Spread.of(runs, PipelineRun.Result::cpu).text("%.0f") + " |\n";
    }
}
