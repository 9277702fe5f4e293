package tradewind.engine.quant.risk;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Profit and loss of a portfolio whose log returns are jointly normal, simulated by full revaluation.
///
/// With Σ = LL' and x = Lz a path is worth Σ wᵢ(e^(xᵢ) − 1). To first order that is (L'w)'z, one dot product a
/// path instead of a triangle: this ranks the paths, and only the worst of them are revalued in full, in blocks
/// whose inner loop runs along paths. What lies beyond the last revalued path is checked against the largest
/// difference seen; if it could matter the set is doubled, at worst to all. VaR and ES are therefore those of
/// revaluing every path, to rounding. Each path draws from a stream of its own, so neither the number of
/// threads nor the order of paths changes a digit.
///
/// @see "Glasserman, Heidelberger and Shahabuddin (2000), Variance reduction techniques for estimating value at
///     risk; the ranking by the linear part is their first step"
public final class CorrelatedLosses {
    private static final int BLOCK = 32;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final double[] worth;
    private final double[][] lower;
    private final double[] slope;

    /// @param worth signed, in one currency
    /// @param lower the Cholesky factor L of the covariance of log returns over the horizon
    public CorrelatedLosses(double[] worth, double[][] lower) {
        this.worth = Sample.checked("worth", worth, 1).clone();
        if (lower.length != worth.length)
            throw new IllegalArgumentException("the factor has " + lower.length + " rows for " + worth.length);
        this.lower = lower;
        slope = new double[worth.length];
        for (int i = 0; i < worth.length; i++) {
            Sample.checked("factor row " + i, lower[i], i + 1);
            for (int k = 0; k <= i; k++) slope[k] += worth[i] * lower[i][k];
        }
    }

    /// What a simulation found, as positive losses.
    ///
    /// @param var         the ⌈n(1 − level)⌉-th largest loss
    /// @param es          mean of the n(1 − level) largest
    /// @param low         lower end of the 90 % interval of VaR, by order statistics
    /// @param high        its upper end
    /// @param tailProfits mean profit of each position over the paths of the tail; they sum to −ES but for the
    ///                    path on the edge
    /// @param revalued    paths that had to be revalued in full
    @SuppressWarnings("ArrayRecordComponent")
    public record Tail(double var, double es, double low, double high, double[] tailProfits, int revalued) {}

    /// The draws of one path.
    public static void draw(long seed, int path, double[] z) {
        SplittableRandom random = new SplittableRandom(seed + GOLDEN * (path + 1L));
        for (int i = 0; i < z.length; i++) z[i] = random.nextGaussian();
    }

    /// @param paths at least 100
    /// @param level 0.99 leaves 1 % in the tail
    /// @throws IllegalArgumentException if fewer than one path falls into the tail
    public Tail simulate(int paths, double level, long seed) {
        if (paths < 100) throw new IllegalArgumentException("paths must be at least 100: " + paths);
        double share = paths * (1 - Sample.probability("level", level));
        int tail = (int) Math.ceil(share - 1e-9);
        if (share < 1 - 1e-9)
            throw new IllegalArgumentException(
                    "level " + level + " leaves less than one of " + paths + " paths in the tail");
        double[] linear = linear(paths, seed);
        double[] sorted = linear.clone();
        Arrays.parallelSort(sorted);
        int spread = (int) Math.ceil(1.645 * Math.sqrt(share * level));
        int deepest = Math.min(tail + spread, paths);
        int count = Math.min(paths, deepest + deepest / 4 + 32);
        while (true) {
            int[] chosen = chosen(linear, sorted[count - 1]);
            double[][] profits = revalue(chosen, seed);
            double[] totals = profits[worth.length];
            if (chosen.length < paths && !enough(linear, chosen, totals, sorted[count - 1], deepest)) {
                count = Math.min(paths, 2 * count);
                continue;
            }
            return tail(profits, totals, chosen.length, share, tail, spread, deepest);
        }
    }

    private double[] linear(int paths, long seed) {
        double[] linear = new double[paths];
        int blocks = (paths + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            double[] z = new double[worth.length];
            int end = Math.min(paths, (block + 1) * BLOCK);
            for (int path = block * BLOCK; path < end; path++) {
                draw(seed, path, z);
                double sum = 0;
                for (int i = 0; i < z.length; i++) sum += slope[i] * z[i];
                linear[path] = sum;
            }
        });
        return linear;
    }

    private static int[] chosen(double[] linear, double upTo) {
        return IntStream.range(0, linear.length).filter(i -> linear[i] <= upTo).toArray();
    }

    /// Whether no path that was left out can be among the `deepest` worst.
    private static boolean enough(double[] linear, int[] chosen, double[] totals, double cut, int deepest) {
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (int i = 0; i < chosen.length; i++) {
            double rest = totals[i] - linear[chosen[i]];
            least = Math.min(least, rest);
            most = Math.max(most, rest);
        }
        double[] sorted = totals.clone();
        Arrays.sort(sorted);
        return cut + least - (most - least) >= sorted[deepest - 1];
    }

    /// Profit of every position on every chosen path, the totals in a last row.
    private double[][] revalue(int[] chosen, long seed) {
        int n = worth.length;
        double[][] profits = new double[n + 1][chosen.length];
        int blocks = (chosen.length + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            int from = block * BLOCK;
            int width = Math.min(BLOCK, chosen.length - from);
            double[][] z = new double[n][BLOCK];
            double[] one = new double[n];
            for (int p = 0; p < width; p++) {
                draw(seed, chosen[from + p], one);
                for (int i = 0; i < n; i++) z[i][p] = one[i];
            }
            double[] x = new double[BLOCK];
            for (int i = 0; i < n; i++) {
                product(lower[i], i + 1, z, x);
                double w = worth[i];
                double[] row = profits[i];
                double[] total = profits[n];
                for (int p = 0; p < width; p++) {
                    double profit = w * (Math.exp(x[p]) - 1);
                    row[from + p] = profit;
                    total[from + p] += profit;
                }
            }
        });
        return profits;
    }

    /// x = Σ lₖ zₖ along the paths of a block, four rows at a time.
    private static void product(double[] l, int length, double[][] z, double[] x) {
        Arrays.fill(x, 0);
        int k = 0;
        for (; k + 3 < length; k += 4) {
            double a = l[k];
            double b = l[k + 1];
            double c = l[k + 2];
            double d = l[k + 3];
            double[] za = z[k];
            double[] zb = z[k + 1];
            double[] zc = z[k + 2];
            double[] zd = z[k + 3];
            for (int p = 0; p < BLOCK; p++) x[p] += a * za[p] + b * zb[p] + (c * zc[p] + d * zd[p]);
        }
        for (; k < length; k++) {
            double a = l[k];
            double[] za = z[k];
            for (int p = 0; p < BLOCK; p++) x[p] += a * za[p];
        }
    }

    private Tail tail(double[][] profits, double[] totals, int count, double share, int tail, int spread, int deepest) {
        Integer[] order = IntStream.range(0, count).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Double.compare(totals[a], totals[b]));
        double[] means = new double[worth.length];
        double left = share;
        double sum = 0;
        for (int rank = 0; rank < tail; rank++) {
            double part = Math.min(1, left);
            left -= part;
            sum += part * totals[order[rank]];
            for (int i = 0; i < means.length; i++) means[i] += part * profits[i][order[rank]] / share;
        }
        return new Tail(
                -totals[order[tail - 1]],
                -sum / share,
                -totals[order[deepest - 1]],
                -totals[order[Math.max(0, tail - 1 - spread)]],
                means,
                count);
    }
}
