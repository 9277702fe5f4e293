package tradewind.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The least, the middle and the greatest of some figures.
///
/// @param median the upper one of the two in the middle if they are even in number
record Spread(double min, double median, double max) {
    /// @throws IllegalArgumentException if there is none
    static Spread of(double... figures) {
        if (figures.length == 0) throw new IllegalArgumentException("no figures");
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return new Spread(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    static <T> Spread of(Collection<T> all, ToDoubleFunction<T> figure) {
        return of(all.stream().mapToDouble(figure).toArray());
    }

    /// "median (least to greatest)" in one format for all three.
    String text(String format) {
        return String.format(Locale.ROOT, format + " (" + format + " to " + format + ")", median, min, max);
    }
}
