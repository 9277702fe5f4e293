package tradewind.engine.history.features;

import java.util.Arrays;
import java.util.Optional;

/// How far a figure has moved from what it was: the population stability index over the deciles of the reference, and
/// the two-sample Kolmogorov-Smirnov statistic.
///
/// @param psi zero or above: below 0.1 nothing to see, from 0.25 on another distribution
/// @param ks largest distance of the two empirical distributions, 0 to 1
/// @param p chance of such a distance if nothing had moved, by Kolmogorov's limit; good from 20 values a side on
/// @see "Siddiqi, Credit Risk Scorecards (2006); Press et al., Numerical Recipes, section 14.3"
public record Drift(double psi, double ks, double p, int reference, int recent) {
    /// Fewest values on either side of which anything can be said.
    public static final int FEWEST = 20;

    private static final int BINS = 10;

    /// Stands for the share of a bin without a value, so that its logarithm is one.
    private static final double EMPTY = 1e-4;

    /// What to think of it.
    public enum Verdict {
        STABLE,
        WATCH,
        DRIFTED
    }

    /// Compares two samples of finite values.
    ///
    /// @return empty if either has fewer than [#FEWEST] values
    public static Optional<Drift> between(double[] reference, double[] recent) {
        if (reference.length < FEWEST || recent.length < FEWEST) return Optional.empty();
        double[] before = sorted(reference);
        double[] now = sorted(recent);
        double ks = ks(before, now);
        return Optional.of(
                new Drift(psi(before, now), ks, p(ks, before.length, now.length), before.length, now.length));
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        for (double value : sorted)
            if (!Double.isFinite(value)) throw new IllegalArgumentException("a value is " + value);
        Arrays.sort(sorted);
        return sorted;
    }

    public Verdict verdict() {
        if (psi >= .25) return Verdict.DRIFTED;
        return psi >= .1 || p < .01 ? Verdict.WATCH : Verdict.STABLE;
    }

    private static double psi(double[] before, double[] now) {
        double sum = 0;
        int fromBefore = 0;
        int fromNow = 0;
        for (int bin = 1; bin <= BINS && fromBefore < before.length; bin++) {
            boolean last = bin == BINS;
            double edge = before[(int) ((long) before.length * bin / BINS) - 1];
            int toBefore = last ? before.length : upTo(before, edge);
            // values that are all one make several edges one: such a bin is a part of the one before
            if (toBefore == fromBefore && !last) continue;
            boolean closes = toBefore == before.length;
            int toNow = closes ? now.length : upTo(now, edge);
            double expected = Math.max(EMPTY, (toBefore - fromBefore) / (double) before.length);
            double actual = Math.max(EMPTY, (toNow - fromNow) / (double) now.length);
            sum += (actual - expected) * Math.log(actual / expected);
            fromBefore = toBefore;
            fromNow = toNow;
        }
        return sum;
    }

    /// How many are not above an edge.
    private static int upTo(double[] sorted, double edge) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= edge) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static double ks(double[] before, double[] now) {
        double most = 0;
        int i = 0;
        int j = 0;
        while (i < before.length && j < now.length) {
            double value = Math.min(before[i], now[j]);
            while (i < before.length && before[i] <= value) i++;
            while (j < now.length && now[j] <= value) j++;
            most = Math.max(most, Math.abs(i / (double) before.length - j / (double) now.length));
        }
        return most;
    }

    /// Kolmogorov's limit with Stephens' correction for small samples.
    private static double p(double ks, int before, int now) {
        double root = Math.sqrt(before / (double) (before + now) * now);
        double lambda = (root + .12 + .11 / root) * ks;
        if (lambda < .2) return 1;
        double sum = 0;
        double sign = 1;
        for (int k = 1; k <= 100; k++) {
            double term = Math.exp(-2.0 * k * k * lambda * lambda);
            sum += sign * term;
            if (term < 1e-16) break;
            sign = -sign;
        }
        return Math.clamp(2 * sum, 0, 1);
    }
}
