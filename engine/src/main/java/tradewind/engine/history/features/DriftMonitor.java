package tradewind.engine.history.features;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Watches features while they come: what they were in a reference against the latest values of each. Taking a value
/// allocates nothing; a report does. One thread.
public final class DriftMonitor {
    private final List<Feature> features;
    private final double[][] reference;
    private final double[][] recent;
    private final int[] sizes;
    private final int[] next;

    /// @param reference what the features were, such as in training
    /// @param room latest values that are compared
    public DriftMonitor(FeatureTable reference, int room) {
        if (room < Drift.FEWEST) throw new IllegalArgumentException("room for " + room + " values");
        features = reference.features();
        this.reference = new double[features.size()][];
        for (int f = 0; f < features.size(); f++) this.reference[f] = reference.column(f);
        recent = new double[features.size()][room];
        sizes = new int[features.size()];
        next = new int[features.size()];
    }

    /// Takes the values at the end of a bar.
    ///
    /// @param values of the same features in the same order
    public void take(OnlineFeatures values) {
        for (int f = 0; f < sizes.length; f++) if (values.has(f)) take(f, values.value(f));
    }

    void take(int feature, double value) {
        double[] ring = recent[feature];
        ring[next[feature]] = value;
        next[feature] = (next[feature] + 1) % ring.length;
        sizes[feature] = Math.min(ring.length, sizes[feature] + 1);
    }

    public List<Feature> features() {
        return features;
    }

    /// @return empty while there are too few values of it
    public Optional<Drift> drift(int feature) {
        return Drift.between(reference[feature], Arrays.copyOf(recent[feature], sizes[feature]));
    }
}
