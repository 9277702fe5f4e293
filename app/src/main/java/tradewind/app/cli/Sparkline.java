package tradewind.app.cli;

import java.util.List;

/// A series as one line of block characters.
final class Sparkline {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /// @param values finite, oldest first
    /// @param width most characters; longer series are thinned out to the last value of each slice
    /// @return empty for an empty series; the lowest block throughout for a flat one
    static String of(List<Double> values, int width) {
        if (width <= 0) throw new IllegalArgumentException("width: " + width);
        int count = Math.min(width, values.size());
        double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        StringBuilder line = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            int last = (int) ((long) (i + 1) * values.size() / count) - 1;
            double share = high > low ? (values.get(last) - low) / (high - low) : 0;
            line.append(BLOCKS.charAt((int) Math.min(BLOCKS.length() - 1, share * BLOCKS.length())));
        }
        return line.toString();
    }
}
