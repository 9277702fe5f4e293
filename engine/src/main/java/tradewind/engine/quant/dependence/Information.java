package tradewind.engine.quant.dependence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tradewind.engine.quant.Require;
import tradewind.engine.quant.Samples;

/// Entropy and what series tell about each other, in nats, from counts.
///
/// Values are sorted into bins of equal count ([#bins]) or given as symbols. Plug-in estimates: biased upwards by
/// about (cells − 1)/(2n).
public final class Information {
    private Information() {}

    /// Symbols 0 to `bins` − 1 of equal count, by the sample's quantiles.
    ///
    /// @param bins at least two
    public static int[] bins(double[] values, int bins) {
        Require.atLeast("bins", bins, 2);
        Require.varying("values", Require.finite("values", values, bins));
        double[] edges = new double[bins - 1];
        for (int i = 0; i < edges.length; i++) edges[i] = Samples.quantile(values, (i + 1.0) / bins);
        int[] symbols = new int[values.length];
        for (int t = 0; t < values.length; t++) {
            for (double edge : edges) if (values[t] > edge) symbols[t]++;
        }
        return symbols;
    }

    /// −Σ p ln p of one or more series of symbols seen together.
    ///
    /// @param series all of one length, at least one value
    public static double entropy(int[]... series) {
        int n = series.length == 0 ? 0 : series[0].length;
        Require.atLeast("length of the series", n, 1);
        Map<List<Integer>, Integer> counts = new HashMap<>();
        for (int t = 0; t < n; t++) {
            Integer[] cell = new Integer[series.length];
            for (int j = 0; j < series.length; j++) {
                if (series[j].length != n) throw new IllegalArgumentException("series differ in length: " + j);
                cell[j] = series[j][t];
            }
            counts.merge(List.of(cell), 1, Integer::sum);
        }
        // counts summed in a fixed order, so that the same series give the same last digit
        int[] sorted = counts.values().stream().mapToInt(c -> c).sorted().toArray();
        double sum = 0;
        for (int count : sorted) sum -= (double) count / n * Math.log((double) count / n);
        return sum;
    }

    /// H(x) + H(y) − H(x, y), zero or above.
    public static double mutual(int[] x, int[] y) {
        return Math.max(0, entropy(x) + entropy(y) - entropy(x, y));
    }

    /// What the source's past tells about the target's next value beyond the target's own past, one step each: H(y',
    /// y) − H(y) − H(y', y, x) + H(y, x).
    ///
    /// @see "Schreiber (2000), Measuring information transfer"
    public static double transfer(int[] source, int[] target) {
        Require.atLeast("length of the series", Math.min(source.length, target.length), 3);
        if (source.length != target.length) throw new IllegalArgumentException("source and target differ in length");
        int n = target.length - 1;
        int[] next = new int[n];
        int[] past = new int[n];
        int[] other = new int[n];
        for (int t = 0; t < n; t++) {
            next[t] = target[t + 1];
            past[t] = target[t];
            other[t] = source[t];
        }
        return Math.max(0, entropy(next, past) - entropy(past) - entropy(next, past, other) + entropy(past, other));
    }
}
