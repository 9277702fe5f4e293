package tradewind.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import tradewind.engine.journal.Durability;
import tradewind.engine.kernel.CoveredGateway;

/// One mode of the latency benchmark in a JVM of its own: prints a sentence and a row of the table, with a tab between.
final class LatencyRun {
    private static final long SECOND = 1_000_000_000L;
    private static final long MOST = 60_000_000_000L;
    private static final int DISK = 400;
    private static final double HELD = 0.99;

    private LatencyRun() {}

    /// @param args the mode, ticks a second, instruments, seconds to warm up, seconds that count
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tradewind-bench");
        try {
            System.out.println(run(
                    Durability.valueOf(args[0]),
                    Integer.parseInt(args[1]),
                    Integer.parseInt(args[2]),
                    Double.parseDouble(args[3]),
                    Double.parseDouble(args[4]),
                    folder));
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
    }

    static String run(Durability mode, int rate, int instruments, double warmUp, double seconds, Path folder)
            throws IOException, InterruptedException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Histogram disk = new Histogram(MOST, 3);
        DiskControl.measure(folder, DISK, disk);
        System.gc();
        LatencyPlan plan = LatencyPlan.of(System.nanoTime() + SECOND / 2, rate, instruments, warmUp, seconds);
        AnsweringVenue venue = new AnsweringVenue(plan::now, plan::due, plan::counts);
        try (BenchDesk desk = new BenchDesk(
                        BenchMarket.instruments(instruments),
                        mode,
                        folder.resolve("journal"),
                        plan::now,
                        wayOut -> new CoveredGateway(venue, wayOut, plan::now));
                TickLine line = new TickLine(plan, desk.inbox)) {
            desk.open("averages", new OrderPerTick(instruments));
            long collections = collections();
            long cpu = system.getProcessCpuTime();
            Hiccups hiccups = new Hiccups();
            line.start();
            line.await();
            BenchDesk.await("the last order", () -> venue.sent() == plan.ticks() || desk.denied() > 0);
            if (desk.denied() > 0)
                return label(mode) + ": saturated, orders were denied: " + desk.why() + "\t| " + label(mode)
                        + " | saturated |";
            long end = venue.lastAt();
            Histogram late = hiccups.stop();
            cpu = system.getProcessCpuTime() - cpu;
            collections = collections() - collections;
            BenchDesk.await("the last report", () -> desk.reports() == 2 * plan.ticks());
            if (desk.fills() != plan.ticks()) throw new IllegalStateException("fills: " + desk.fills());
            DiskControl.measure(folder, DISK, disk);
            double achieved = (plan.ticks() - plan.warmUp()) * 1e9 / (end - plan.due(plan.warmUp()));
            double cores = cpu / (double) (end - plan.due(0));
            return sentence(mode, achieved / rate, venue.latency(), late, disk) + "\t"
                    + row(mode, achieved, venue.latency(), line.late(), late, disk, cores, collections);
        }
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    private static String sentence(Durability mode, double held, Histogram latency, Histogram hiccups, Histogram disk) {
        if (held < HELD)
            return String.format(Locale.ROOT, "%s: saturated, %.1f %% of the rate was held.", label(mode), 100 * held);
        boolean durable = mode == Durability.DURABLE;
        double control = Percentiles.millis(durable ? disk : hiccups, 99);
        double own = Percentiles.millis(latency, 99);
        return String.format(
                Locale.ROOT,
                "%s: p99 %.2f ms beside %.2f ms of %s, %+.2f ms.",
                label(mode),
                own,
                control,
                durable ? "the disk alone" : "a thread that only slept",
                own - control);
    }

    private static String row(
            Durability mode,
            double achieved,
            Histogram latency,
            Histogram market,
            Histogram hiccups,
            Histogram disk,
            double cores,
            long collections) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %s | %.2f | %.2f | %.2f, %.2f | %.2f | %d |",
                label(mode),
                achieved,
                Percentiles.millis(latency),
                Percentiles.millis(market, 99),
                Percentiles.millis(hiccups, 99),
                Percentiles.millis(disk, 50),
                Percentiles.millis(disk, 99),
                cores,
                collections);
    }

    private static String label(Durability mode) {
        return mode == Durability.DURABLE ? "Durable before send" : "Asynchronous journal";
    }
}
