package tradewind.bench.numbers;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;

/// What one call of every method took: processor time of one thread, the median of several rounds after a warm-up.
///
/// All runs in a pool of one thread, so that what a method would spread over threads counts as well.
public final class Times {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 7;
    private static final long WARM_UP = 120_000_000;
    private static final long ROUND = 12_000_000;
    /// Results go here, so that no call can be left out.
    private static volatile Object kept = "";

    private final List<Took> all;

    private Times(List<Took> all) {
        this.all = List.copyOf(all);
    }

    /// Nanoseconds for one call.
    record Took(Timed method, double median, double least, double most) {
        String cell() {
            return method.input() + ": " + text(median);
        }
    }

    /// Times every method of the table once; about a minute.
    public static Times measure() {
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            return one.submit(() -> {
                        List<Took> all = new ArrayList<>();
                        for (Timed each : MethodTable.all()) all.add(measure(each));
                        return new Times(all);
                    })
                    .join();
        }
    }

    static Took measure(Timed method) {
        long spent = 0;
        int runs = 0;
        while (spent < WARM_UP || runs < 2) {
            spent += cpu(method, 1);
            runs++;
        }
        int each = Math.clamp(ROUND / Math.max(1, spent / runs), 1, 100_000);
        double[] took = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) took[round] = (double) cpu(method, each) / each / method.times();
        if (kept.equals("")) throw new IllegalStateException(method.name() + " gave nothing");
        Arrays.sort(took);
        return new Took(method, took[ROUNDS / 2], took[0], took[ROUNDS - 1]);
    }

    private static long cpu(Timed method, int runs) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < runs; i++) kept = method.work().run();
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    /// Three digits at most and a unit a person reads.
    static String text(double nanos) {
        if (nanos < 1e3) return digits(nanos) + " ns";
        if (nanos < 1e6) return digits(nanos / 1e3) + " µs";
        return nanos < 1e9 ? digits(nanos / 1e6) + " ms" : digits(nanos / 1e9) + " s";
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }

    /// Writes each method's time into the last cell of its line.
    ///
    /// @throws IllegalArgumentException if the page has no line for a method
    public String into(String page) {
        NumbersPage lines = new NumbersPage(page);
        for (Took each : all) lines.time(each.method().section(), each.method().name(), each.cell());
        return lines.text();
    }

    /// All of them with how far the rounds lay apart.
    public String table() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "One thread, CPU time of one call, median of %d rounds (least to greatest) after a warm-up.\n\n",
                ROUNDS));
        table.append("| family | method | input | time |\n|---|---|---|---|\n");
        for (Took each : all)
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s (%s to %s) |\n",
                    each.method().section().replaceFirst(" \\(.*", ""),
                    each.method().name(),
                    each.method().input(),
                    text(each.median()),
                    text(each.least()),
                    text(each.most())));
        return table.toString();
    }
}
