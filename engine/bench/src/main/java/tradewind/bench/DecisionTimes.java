package tradewind.bench;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/// What the passes of one kind took.
final class DecisionTimes {
    private final DecisionDesk.Kind kind;
    /// Mean of each batch, picoseconds.
    private final Histogram batches = new Histogram(60_000_000_000_000L, 3);
    private long ticks;
    private long cpu;
    private long wall;
    private long bytes;
    private long restBytes;
    private long restCpu;

    DecisionTimes(DecisionDesk.Kind kind) {
        this.kind = kind;
    }

    DecisionDesk.Kind kind() {
        return kind;
    }

    void add(DecisionDesk.Pass pass) {
        for (long nanos : pass.batches()) {
            batches.recordValue(nanos * 1_000 / DecisionDesk.BATCH);
            wall += nanos;
        }
        ticks += DecisionDesk.TICKS;
        cpu += pass.cpu();
        bytes += pass.bytes();
        restBytes += pass.restBytes();
        restCpu += pass.restCpu();
    }

    /// CPU nanoseconds a tick.
    double mean() {
        return cpu / (double) ticks;
    }

    /// Wall nanoseconds a tick, mean of a batch.
    double percentile(double percent) {
        return batches.getValueAtPercentile(percent) / 1e3;
    }

    /// Bytes of an order from its tick to its fill.
    double lifeBytes() {
        return (bytes + restBytes) / (double) ticks;
    }

    /// CPU nanoseconds of the same.
    double lifeCpu() {
        return (cpu + restCpu) / (double) ticks;
    }

    String row(double floor) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %.0f | %.1f | %.2f |%n",
                kind.label(),
                mean(),
                wall / (double) ticks,
                percentile(50),
                percentile(99),
                percentile(99.9),
                batches.getMaxValue() / 1e3,
                mean() / floor,
                bytes / (double) ticks);
    }
}
