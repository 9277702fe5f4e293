package tradewind.bench;

import java.util.Arrays;
import java.util.Locale;

/// One side of the matching benchmark in a JVM of its own: prints what a command cost and what came out of the
/// commands, in one line.
final class MatchingRun {
    static final int COMMANDS = 1_000_000;
    static final int WARM_UPS = 10;
    private static final int PASSES = 5;
    private static final int CHECK = 10_000;

    /// @param cpu nanoseconds for a command, median of the passes
    /// @param wall the same by the clock on the wall
    /// @param bytes allocated for a command, of the pass that allocated least
    /// @param refused commands of a pass
    /// @param hash of all trades and of the depth every 10,000 commands
    record Result(double cpu, double wall, double bytes, int refused, long trades, int resting, String hash) {
        String line() {
            return String.format(
                    Locale.ROOT, "%.4f %.4f %.6f %d %d %d %s", cpu, wall, bytes, refused, trades, resting, hash);
        }

        static Result of(String line) {
            String[] parts = line.split(" ");
            return new Result(
                    Double.parseDouble(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Integer.parseInt(parts[3]),
                    Long.parseLong(parts[4]),
                    Integer.parseInt(parts[5]),
                    parts[6]);
        }
    }

    private MatchingRun() {}

    /// @param args `ours` or `peer`, and the seed of the commands
    public static void main(String[] args) {
        CommandStream commands = new CommandStream(Long.parseLong(args[1]), COMMANDS);
        BookUnderTest book = args[0].equals("ours") ? new OurBook() : new PeerBook();
        System.out.println(measure(commands, book).line());
    }

    private static Result measure(CommandStream commands, BookUnderTest book) {
        String hash = check(commands, book);
        double[] cpu = new double[PASSES];
        double[] wall = new double[PASSES];
        double[] bytes = new double[PASSES];
        int refused = 0;
        int resting = 0;
        long trades = 0;
        long last = 0;
        for (int pass = -WARM_UPS; pass < PASSES; pass++) {
            book.empty(commands);
            book.run(commands, 0, CommandStream.RESTING);
            Meter meter = new Meter(Thread.currentThread());
            refused = book.run(commands, CommandStream.RESTING, commands.size());
            long elapsed = meter.elapsed();
            long spent = meter.cpu();
            long allocated = meter.allocated();
            resting = book.resting();
            trades = book.trades();
            if (pass > -WARM_UPS && last != book.tradeHash()) throw new IllegalStateException("two passes differ");
            last = book.tradeHash();
            if (pass < 0) continue;
            cpu[pass] = spent / (double) COMMANDS;
            wall[pass] = elapsed / (double) COMMANDS;
            bytes[pass] = allocated / (double) COMMANDS;
        }
        return new Result(
                median(cpu), median(wall), Arrays.stream(bytes).min().orElseThrow(), refused, trades, resting, hash);
    }

    /// A pass that looks at the book now and then.
    private static String check(CommandStream commands, BookUnderTest book) {
        long hash = 0;
        for (int from = 0; from < commands.size(); from += CHECK) {
            book.run(commands, from, Math.min(commands.size(), from + CHECK));
            hash = BookUnderTest.mix(BookUnderTest.mix(hash, book.depthHash()), book.tradeHash());
        }
        return Long.toHexString(hash);
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
