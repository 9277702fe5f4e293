package tradewind.engine.history.features;

import java.util.List;
import java.util.OptionalDouble;

/// Values of features at the ends of bars, in columns. Immutable.
public final class FeatureTable {
    private final List<Feature> features;
    private final long[] times;
    private final double[][] values;

    /// @param times when the values could be known, epoch nanoseconds, rising
    /// @param values by feature and time; NaN where there is none
    FeatureTable(List<Feature> features, long[] times, double[][] values) {
        this.features = List.copyOf(features);
        this.times = times.clone();
        this.values = values;
        for (int i = 1; i < times.length; i++)
            if (times[i] <= times[i - 1]) throw new IllegalArgumentException("times do not rise at " + times[i]);
        for (double[] column : values)
            if (column.length != times.length)
                throw new IllegalArgumentException(column.length + " values for " + times.length + " times");
    }

    public List<Feature> features() {
        return features;
    }

    public int size() {
        return times.length;
    }

    public long time(int row) {
        return times[row];
    }

    /// @return empty where the feature has no value
    public OptionalDouble value(int feature, int row) {
        double value = values[feature][row];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// The last row known at a time; −1 before the first.
    public int asOf(long time) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= time) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }

    /// The finite values of a feature, in order, for a [Drift].
    public double[] column(int feature) {
        double[] all = values[feature];
        int count = 0;
        for (double value : all) if (!Double.isNaN(value)) count++;
        double[] found = new double[count];
        int at = 0;
        for (double value : all) if (!Double.isNaN(value)) found[at++] = value;
        return found;
    }

    /// The same table with one column `rows` bars too early, as a careless join makes it. For tests.
    FeatureTable shifted(int feature, int rows) {
        double[][] moved = values.clone();
        double[] column = new double[times.length];
        for (int i = 0; i < times.length; i++)
            column[i] = i + rows < times.length ? values[feature][i + rows] : Double.NaN;
        moved[feature] = column;
        return new FeatureTable(features, times, moved);
    }
}
