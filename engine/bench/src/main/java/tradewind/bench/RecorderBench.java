package tradewind.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tradewind.engine.history.History;
import tradewind.engine.history.features.Feature;
import tradewind.engine.history.features.FeatureCatalogue;
import tradewind.engine.history.features.OnlineFeatures;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.recorder.Recorder;
import tradewind.engine.history.recorder.RecorderStatus;
import tradewind.engine.kernel.Kernel;

/// What do recording and live features cost the thread that brings the market?
///
/// The same trades go into a kernel at 200,000 a second, with a recorder beside it and without, in turn; then
/// the whole catalogue of features follows a market of its own. CPU time is the thread's own, and so are the
/// bytes. What the machine does meanwhile is charged to whichever thread it interrupts: the median of a
/// pass's batches leaves that out, the mean does not.
public final class RecorderBench {
    private static final long RATE = 200_000;
    /// Of these short passes it takes many to tell a few nanoseconds from none.
    private static final int PASSES = 3;

    private static final int BATCH = 1_000;
    private static final long NANOS_PER_BATCH = BATCH * 1_000_000_000L / RATE;
    private static final long STEP = 1_000_000_000L / RATE;

    /// @param cpu nanoseconds of the feed's thread in the events
    /// @param median nanoseconds of the batch in the middle
    /// @param bytes it allocated in them
    /// @param slowest wall nanoseconds of the slowest batch
    private record Side(long events, long cpu, long median, long bytes, long slowest, long lost, long safe) {
        double each() {
            return cpu / (double) events;
        }

        double usual() {
            return median / (double) BATCH;
        }
    }

    /// @param bars that ended
    private record Online(long ticks, long bars, long cpu, long bytes, double sum) {}

    private RecorderBench() {}

    /// @param args how many rounds (default 3), the document to write the figures into; without one they are printed
    public static void main(String[] args) throws Exception {
        Machine machine = new Machine();
        String report = run(2 * RATE, args.length > 0 ? Integer.parseInt(args[0]) : 3, 200_000);
        String text = machine.describe("mvn -Pbench verify") + "\n" + report;
        if (args.length < 2) System.out.println(text);
        else new Section(Path.of(args[1]), "recorder").write(text);
    }

    /// @param events of one pass
    /// @param ticks of the features' market
    static String run(long events, int rounds, int ticks) throws IOException {
        Path folder = Files.createTempDirectory("tradewind-recorder-bench");
        try {
            return recording(folder, events, PASSES * rounds) + "\n" + features(ticks, rounds);
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
    }

    private static String recording(Path folder, long events, int rounds) throws IOException {
        pass(folder.resolve("warm"), events, true);
        pass(folder.resolve("warm"), events, false);
        double[] with = new double[rounds];
        double[] without = new double[rounds];
        double[] ratios = new double[rounds];
        double[] usualWith = new double[rounds];
        double[] usualWithout = new double[rounds];
        double[] usualRatios = new double[rounds];
        double[] slowWith = new double[rounds];
        double[] slowWithout = new double[rounds];
        long bytes = 0;
        long lost = 0;
        long safe = 0;
        for (int round = 0; round < rounds; round++) {
            boolean first = round % 2 == 0;
            Side a = pass(folder.resolve("lake-" + round), events, first);
            Side b = pass(folder.resolve("lake-" + round), events, !first);
            Side recorded = first ? a : b;
            Side bare = first ? b : a;
            with[round] = recorded.each();
            without[round] = bare.each();
            ratios[round] = with[round] / without[round];
            usualWith[round] = recorded.usual();
            usualWithout[round] = bare.usual();
            usualRatios[round] = usualWith[round] / usualWithout[round];
            slowWith[round] = recorded.slowest() / 1e3;
            slowWithout[round] = bare.slowest() / 1e3;
            bytes += recorded.bytes() - bare.bytes();
            lost += recorded.lost();
            safe += recorded.safe();
        }
        return line("%,d trades a pass at %,d a second; %d rounds, the two in turn.%n", events, RATE, rounds)
                + line("| | recorded | not recorded | recorded / not |")
                + "|---|---|---|---|\n"
                + line(
                        "| CPU of the feed's thread for an event, kernel included, ns | %s | %s | %s |",
                        Spread.of(with).text("%.1f"),
                        Spread.of(without).text("%.1f"),
                        Ratio.of(ratios).text())
                + line(
                        "| the same in the median batch of %,d events | %s | %s | %s |",
                        BATCH,
                        Spread.of(usualWith).text("%.1f"),
                        Spread.of(usualWithout).text("%.1f"),
                        Ratio.of(usualRatios).text())
                + line(
                        "| slowest %,d events of a pass, microseconds | %s | %s | |",
                        BATCH,
                        Spread.of(slowWith).text("%.0f"),
                        Spread.of(slowWithout).text("%.0f"))
                + line(
                        "| allocated by the feed's thread for an event, bytes more | %.3f | | |",
                        bytes / (double) (events * rounds))
                + line("| events in the lake, and lost | %,d | %,d | |", safe, lost);
    }

    private static Side pass(Path lake, long events, boolean recorded) throws IOException {
        Kernel kernel = new DecisionDesk().kernel(false);
        if (!recorded) return drive(kernel, null, events);
        History history = History.open(lake, () -> DecisionDesk.START);
        Side side;
        RecorderStatus status;
        try (Recorder recorder = history.record("bench", DecisionDesk.INSTRUMENTS, true)) {
            side = drive(kernel, recorder, events);
            if (!recorder.flush())
                throw new IllegalStateException(recorder.status().toString());
            status = recorder.status();
        }
        if (status.acknowledged() + status.lost() != events) throw new IllegalStateException(status.toString());
        return new Side(
                events, side.cpu(), side.median(), side.bytes(), side.slowest(), status.lost(), status.acknowledged());
    }

    private static Side drive(Kernel kernel, @Nullable Recorder recorder, long events) {
        long[] prices = DecisionDesk.PRICES;
        long time = DecisionDesk.START;
        long cpu = 0;
        long bytes = 0;
        long slowest = 0;
        long[] batches = new long[Math.toIntExact(events / BATCH)];
        long begun = System.nanoTime();
        for (long done = 0; done < events; done += BATCH) {
            while (System.nanoTime() - begun < done / BATCH * NANOS_PER_BATCH) LockSupport.parkNanos(100_000);
            Meter meter = new Meter(Thread.currentThread());
            for (int i = 0; i < BATCH; i++) {
                time += STEP;
                long price = prices[(int) ((done + i) % prices.length)];
                kernel.onTrade(0, time, price, 10, 1);
                if (recorder != null) recorder.onTrade(0, time, price, 10, 1);
            }
            slowest = Math.max(slowest, meter.elapsed());
            long spent = meter.cpu();
            batches[(int) (done / BATCH)] = spent;
            cpu += spent;
            bytes += meter.allocated();
        }
        Arrays.sort(batches);
        return new Side(events, cpu, batches[batches.length / 2], bytes, slowest, 0, 0);
    }

    private static String features(int ticks, int rounds) {
        List<Feature> features = FeatureCatalogue.features();
        online(features, ticks);
        double[] perTick = new double[rounds];
        double[] perFeature = new double[rounds];
        long bytes = 0;
        double sum = 0;
        for (int round = 0; round < rounds; round++) {
            Online pass = online(features, ticks);
            perTick[round] = pass.cpu() / (double) pass.ticks();
            perFeature[round] = pass.cpu() / (double) (pass.bars() * features.size());
            bytes += pass.bytes();
            if (round > 0 && sum != pass.sum()) throw new IllegalStateException("two passes, two sums of values");
            sum = pass.sum();
        }
        return line(
                "%d features of bars of a second follow %,d trades, ten a second: %s ns a trade for all of them, %s ns"
                        + " for a new value of one feature, the trades of its bar included; %.3f bytes a trade.",
                features.size(),
                ticks,
                Spread.of(perTick).text("%.0f"),
                Spread.of(perFeature).text("%.1f"),
                bytes / (double) ((long) ticks * rounds));
    }

    private static Online online(List<Feature> features, int ticks) {
        SplittableRandom random = new SplittableRandom(11);
        double[] sum = new double[1];
        long[] bars = new long[1];
        OnlineFeatures.Listener adds = (all, _) -> {
            bars[0]++;
            for (int i = 0; i < features.size(); i++) if (all.has(i)) sum[0] += all.value(i);
        };
        OnlineFeatures online = new OnlineFeatures(features, DecisionDesk.INSTRUMENTS.get(0), BarSpan.of("1s"), adds);
        long[] prices = DecisionDesk.PRICES;
        long[] quantities = random.longs(prices.length, 1, 1_000).toArray();
        Meter meter = new Meter(Thread.currentThread());
        for (int i = 0; i < ticks; i++) {
            long time = DecisionDesk.START + i * 100_000_000L;
            long price = prices[i % prices.length];
            online.onTrade(time, price, quantities[i % quantities.length], 1 + i % 2);
        }
        long cpu = meter.cpu();
        long bytes = meter.allocated();
        return new Online(ticks, bars[0], cpu, bytes, sum[0]);
    }

    private static String line(String format, Object... figures) {
        return String.format(Locale.ROOT, format, figures) + "\n";
    }
}
