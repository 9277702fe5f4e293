package tradewind.bench;

import com.sun.management.OperatingSystemMXBean;
import exchange.core2.core.common.CoreWaitStrategy;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// One side of the pipeline benchmark in a JVM of its own: prints in one line what a command cost and what came out.
final class PipelineRun {
    static final int COMMANDS = 200_000;
    static final int WARM_UPS = 4;
    static final int PASSES = 5;

    /// @param wall nanoseconds for a command from the first sent to the last result heard, median of the passes
    /// @param cpu CPU nanoseconds of the whole process for a command, mean of the passes: the clock of it is coarse
    /// @param refused commands of all passes
    /// @param hash of all trades of a pass, and of the accounts at the end
    record Result(double wall, double cpu, int refused, long trades, String hash) {
        String line() {
            return String.format(Locale.ROOT, "%.4f %.4f %d %d %s", wall, cpu, refused, trades, hash);
        }

        static Result of(String line) {
            String[] parts = line.split(" ");
            return new Result(
                    Double.parseDouble(parts[0]),
                    Double.parseDouble(parts[1]),
                    Integer.parseInt(parts[2]),
                    Long.parseLong(parts[3]),
                    parts[4]);
        }

        /// Commands a second.
        double rate() {
            return 1e9 / wall;
        }
    }

    private PipelineRun() {}

    /// @param args `ours`, `YIELDING` or `BLOCKING`, and the seed of the commands
    public static void main(String[] args) {
        PipelineStream stream = new PipelineStream(Long.parseLong(args[1]), COMMANDS);
        System.out.println(measure(args[0], stream, WARM_UPS, PASSES).line());
    }

    static Result measure(String side, PipelineStream stream, int warmUps, int passes) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double[] wall = new double[passes];
        long cpu = 0;
        int refused = 0;
        long trades = 0;
        long hash = 0;
        try (PipelineUnderTest pipeline = side.equals("ours")
                ? new OurPipeline(stream.largestId)
                : new PeerPipeline(stream, CoreWaitStrategy.valueOf(side))) {
            for (int pass = -warmUps; pass < passes; pass++) {
                long cpuBefore = system.getProcessCpuTime();
                long before = System.nanoTime();
                pipeline.run(stream);
                long elapsed = System.nanoTime() - before;
                long spent = system.getProcessCpuTime() - cpuBefore;
                refused += pipeline.refused();
                trades = pipeline.trades();
                long was = hash;
                hash = pipeline.tradeHash();
                if (pass > -warmUps && was != hash) throw new IllegalStateException("two passes differ");
                if (pass < 0) continue;
                wall[pass] = elapsed / (double) stream.size();
                cpu += spent;
            }
            hash = BookUnderTest.mix(hash, pipeline.balanceHash());
        }
        return new Result(
                Spread.of(wall).median(),
                cpu / ((double) stream.size() * passes),
                refused,
                trades,
                Long.toHexString(hash));
    }
}
