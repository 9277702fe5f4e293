package tradewind.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/// Where and under what load a run took place. From its construction to [#describe] it watches how late a thread wakes
/// that asks for one millisecond of sleep: what no program on this machine can do better than.
final class Machine {
    private static final int STEAL = 7;

    private final double loadBefore = load();
    private final Hiccups hiccups = new Hiccups();
    private final long[] ticksBefore = cpuTicks();

    /// Stops watching and says it in Markdown, one line each.
    String describe(String command) throws InterruptedException {
        Histogram late = hiccups.stop();
        return String.format(
                Locale.ROOT,
                """
                - Command: `%s`, %s
                - Machine: %s, %d cores, %s %s; %s
                - JVM: %s %s, `%s`
                - Load average %.1f before and %.1f after on %d cores. A thread that slept 1 ms woke %.2f ms late at the \
                median, %.1f ms at the 99th percentile, %.0f ms at worst%s%s
                """,
                command,
                Instant.now().truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10),
                cpu(),
                cores(),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                memory(),
                System.getProperty("java.vm.vendor"),
                System.getProperty("java.runtime.version"),
                String.join(" ", flags()),
                loadBefore,
                load(),
                cores(),
                late.getValueAtPercentile(50) / 1e6,
                late.getValueAtPercentile(99) / 1e6,
                late.getMaxValue() / 1e6,
                late.getValueAtPercentile(99) > 5_000_000
                        ? ". **A noisy host: of wall times trust the ratios only; CPU times are the sturdier figure.**"
                        : ".",
                stolen());
    }

    /// What the host gave to others, as Linux counts it; says nothing elsewhere.
    private String stolen() {
        long[] now = cpuTicks();
        if (now.length <= STEAL || ticksBefore.length != now.length) return "";
        long all = 0;
        for (int i = 0; i < now.length; i++) all += now[i] - ticksBefore[i];
        return String.format(
                Locale.ROOT,
                " The host took %.1f %% of the CPU time.",
                100.0 * (now[STEAL] - ticksBefore[STEAL]) / Math.max(1, all));
    }

    /// User, nice, system, idle, waiting, interrupts, soft interrupts and stolen ticks of all cores.
    private static long[] cpuTicks() {
        Path stat = Path.of("/proc/stat");
        if (!Files.isReadable(stat)) return new long[0];
        try {
            String[] parts = Files.readAllLines(stat).getFirst().strip().split(" +");
            return Arrays.stream(parts)
                    .skip(1)
                    .limit(STEAL + 1L)
                    .mapToLong(Long::parseLong)
                    .toArray();
        } catch (IOException e) {
            return new long[0];
        }
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static List<String> flags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-X"))
                .toList();
    }

    private static String memory() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(Locale.ROOT, "%.0f GiB", system.getTotalMemorySize() / (double) (1L << 30));
    }

    /// As Linux calls it; elsewhere only the kind of processor is known.
    private static String cpu() {
        Path info = Path.of("/proc/cpuinfo");
        String kind = System.getProperty("os.arch", "unknown processor");
        if (!Files.isReadable(info)) return kind;
        try {
            return Files.readAllLines(info).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(kind);
        } catch (IOException e) {
            return kind;
        }
    }
}
