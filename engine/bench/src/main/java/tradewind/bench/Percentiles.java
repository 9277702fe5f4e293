package tradewind.bench;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/// A histogram of nanoseconds as cells of a table.
final class Percentiles {
    static final String HEAD = "p50 | p90 | p99 | p99.9 | p99.99 | greatest";
    private static final double[] SHOWN = {50, 90, 99, 99.9, 99.99, 100};

    private Percentiles() {}

    /// Milliseconds, as many cells as [#HEAD] has.
    static String millis(Histogram nanos) {
        StringBuilder cells = new StringBuilder();
        for (double each : SHOWN) {
            if (!cells.isEmpty()) cells.append(" | ");
            cells.append(String.format(Locale.ROOT, "%.3f", nanos.getValueAtPercentile(each) / 1e6));
        }
        return cells.toString();
    }

    static double millis(Histogram nanos, double percent) {
        return nanos.getValueAtPercentile(percent) / 1e6;
    }
}
