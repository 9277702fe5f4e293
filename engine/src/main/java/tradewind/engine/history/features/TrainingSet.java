package tradewind.engine.history.features;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Features beside labels, each as it was known at the label's time. Rows without a value of every feature are left
/// out, and counted.
///
/// @param times of the labels, epoch nanoseconds
/// @param x by row and feature
/// @param y by row
/// @param dropped labels before which some feature had no value
public record TrainingSet(List<Feature> features, long[] times, double[][] x, double[] y, int dropped) {
    /// What came of the wish for one.
    public sealed interface Result {
        record Joined(TrainingSet set) implements Result {}

        /// A value could not have been known at its time.
        ///
        /// @param sentence names the feature, the time and both values, for a person
        record Refused(String sentence) implements Result {}
    }

    private static final int PROBES = 24;
    private static final double EXACT = 1e-9;

    /// Joins labels to the features as of their times. Before that, values are worked out again with nothing but what
    /// was there at their time; a table that says something else knew the future, or is of another market, and is
    /// refused.
    ///
    /// @param table what is to be joined
    /// @param bars of the same series, from which it is proved
    /// @param times of the labels, epoch nanoseconds, rising
    /// @param labels finite
    public static Result join(FeatureTable table, OfflineFeatures.Bars bars, long[] times, double[] labels) {
        if (times.length != labels.length)
            throw new IllegalArgumentException(labels.length + " labels for " + times.length + " times");
        Optional<String> wrong = proved(table, bars);
        if (wrong.isPresent()) return new Result.Refused(wrong.get());
        List<double[]> x = new ArrayList<>();
        long[] kept = new long[times.length];
        double[] y = new double[times.length];
        int dropped = 0;
        for (int i = 0; i < times.length; i++) {
            if (!Double.isFinite(labels[i])) throw new IllegalArgumentException("label " + i + " is " + labels[i]);
            int row = table.asOf(times[i]);
            double[] values = row < 0 ? null : row(table, row);
            if (values == null) {
                dropped++;
                continue;
            }
            kept[x.size()] = times[i];
            y[x.size()] = labels[i];
            x.add(values);
        }
        return new Result.Joined(new TrainingSet(
                table.features(),
                Arrays.copyOf(kept, x.size()),
                x.toArray(double[][]::new),
                Arrays.copyOf(y, x.size()),
                dropped));
    }

    private static double @Nullable [] row(FeatureTable table, int row) {
        double[] values = new double[table.features().size()];
        for (int f = 0; f < values.length; f++) {
            OptionalDouble value = table.value(f, row);
            if (value.isEmpty()) return null;
            values[f] = value.getAsDouble();
        }
        return values;
    }

    /// Works probes out again from bars that end where the probe does.
    private static Optional<String> proved(FeatureTable table, OfflineFeatures.Bars bars) {
        int probes = Math.min(PROBES, table.size());
        for (int p = 0; p < probes; p++) {
            int row = (int) ((long) (table.size() - 1) * (p + 1) / probes);
            long time = table.time(row);
            int known = known(bars, time);
            if (known == 0 || bars.ends()[known - 1] != time)
                return Optional.of(
                        "No bar ended at " + Instant.EPOCH.plusNanos(time) + ", and the table has values of it.");
            Window window = new Window(Arrays.copyOf(bars.ends(), known), bars.cut(known));
            window.at(known - 1);
            for (int f = 0; f < table.features().size(); f++) {
                Feature feature = table.features().get(f);
                double then = feature.at(window);
                OptionalDouble offered = table.value(f, row);
                boolean same = offered.isEmpty()
                        ? Double.isNaN(then)
                        : Math.abs(offered.getAsDouble() - then) <= EXACT * Math.max(1, Math.abs(then));
                if (!same)
                    return Optional.of(feature.id() + " at " + Instant.EPOCH.plusNanos(time) + " is said to be "
                            + (offered.isEmpty() ? "missing" : text(offered.getAsDouble()))
                            + "; with what was known then it was " + (Double.isNaN(then) ? "missing" : text(then))
                            + ". Values from the future are not joined.");
            }
        }
        return Optional.empty();
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.9g", value);
    }

    /// Bars that had ended by a time.
    private static int known(OfflineFeatures.Bars bars, long time) {
        int at = Arrays.binarySearch(bars.ends(), time);
        return at >= 0 ? at + 1 : -at - 1;
    }
}
