package tradewind.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/// The median of the ratios of pairs that were run one right after the other, and how sure it is: the middle
/// 95 % of the medians of as many pairs drawn again and again from those there are (Efron's bootstrap), from
/// a fixed seed.
record Ratio(double low, double median, double high) {
    private static final int DRAWS = 10_000;

    /// @param ratios one for each pair, at least one
    static Ratio of(double... ratios) {
        SplittableRandom random = new SplittableRandom(1);
        double[] medians = new double[DRAWS];
        double[] drawn = new double[ratios.length];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < drawn.length; i++) drawn[i] = ratios[random.nextInt(ratios.length)];
            medians[draw] = median(drawn);
        }
        Arrays.sort(medians);
        return new Ratio(medians[DRAWS / 40], median(ratios.clone()), medians[DRAWS - 1 - DRAWS / 40]);
    }

    private static double median(double[] figures) {
        Arrays.sort(figures);
        int middle = figures.length / 2;
        return figures.length % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2;
    }

    String text() {
        return String.format(Locale.ROOT, "%.2f (95 %%: %.2f to %.2f)", median, low, high);
    }
}
