package tradewind.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;

/// Does a burst of quotes of a large market drop a command, and how long does one wait behind it?
public final class BurstBench {
    private static final int INSTRUMENTS = 5_000;
    private static final BurstPlan PLAN = new BurstPlan(200_000, 1_000_000, 12, 4);

    private BurstBench() {}

    /// @param args the document to write the figures into; without one they are printed
    public static void main(String[] args) throws IOException, InterruptedException {
        Machine machine = new Machine();
        BurstRun.Result result = run(PLAN, INSTRUMENTS);
        String text = machine.describe("mvn -Pbench verify") + "\n" + report(result, PLAN, INSTRUMENTS);
        if (args.length == 0) System.out.println(text);
        else new Section(Path.of(args[0]), "burst").write(text);
    }

    static BurstRun.Result run(BurstPlan plan, int instruments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tradewind-bench");
        try {
            return BurstRun.run(plan, instruments, folder.resolve("journal"));
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
    }

    static String report(BurstRun.Result result, BurstPlan plan, int instruments) {
        return String.format(
                Locale.ROOT,
                """
                %,d commands, each answered, each order accepted and filled, each report taken: none dropped. Of %,d quotes \
                the kernel saw %,d; %,d (%.1f %%) were overwritten by a newer one of the same instrument, and every \
                instrument shows its last. %.1f %% of the quotes were sent within 0.1 s of when they were due%s

                | From when it was due, milliseconds | %s |
                |---|---|---|---|---|---|---|
                | Command answered, outside bursts | %s |
                | Command answered, in a burst and 0.1 s after | %s |
                | Order of a command at the venue | %s |

                %,d instruments, %,d quotes/s, every other second %,d, for %d s of which the last %d count; 100 commands/s; \
                asynchronous journal; %.2f cores busy.
                """,
                result.commands(),
                result.sent(),
                result.seen(),
                result.overwritten(),
                100.0 * result.overwritten() / result.sent(),
                100 * result.held(),
                result.held() < 0.99 ? ": **the machine could not keep the rate up**." : ".",
                Percentiles.HEAD,
                Percentiles.millis(result.calm()),
                Percentiles.millis(result.behind()),
                Percentiles.millis(result.venue()),
                instruments,
                plan.steady(),
                plan.burst(),
                plan.seconds(),
                plan.seconds() - plan.warmUp(),
                result.cores());
    }
}
