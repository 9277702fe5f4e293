package tradewind.engine.quant.microstructure;

import java.util.ArrayList;
import java.util.List;
import tradewind.engine.quant.Normal;
import tradewind.engine.quant.Require;
import tradewind.engine.quant.Samples;

/// Volume-synchronised probability of informed trading with bulk volume classification.
///
/// A bar's buy share is Φ(ΔP/σ), σ the population standard deviation of the changes over the listed bars. Volume
/// fills buckets of equal size; a bar that straddles one is split with the same share, the last incomplete bucket is
/// dropped.
///
/// @param bucketImbalance |buy − sell| volume of each bucket
/// @param vpin            mean imbalance of each `window` buckets in a row, over the bucket's volume
/// @see "Easley, Lopez de Prado and O'Hara (2012), Flow toxicity and liquidity in a high-frequency world"
public record Vpin(double[] bucketImbalance, double[] vpin) {
    /// More buckets than this is a bucket volume in the wrong unit.
    private static final double MOST_BUCKETS = 10_000_000;

    /// @throws IllegalArgumentException if the price never changes, a volume is below zero, or no window fills
    public static Vpin of(double[] priceChange, double[] volume, double bucketVolume, int window) {
        Require.finite("priceChange", priceChange, 2);
        Require.finite("volume", volume, 2);
        Require.sameLength("priceChange", priceChange, "volume", volume);
        Require.positive("bucketVolume", bucketVolume);
        Require.atLeast("window", window, 1);
        double sigma = Math.sqrt(Samples.moment(Require.varying("priceChange", priceChange), 2));
        double total = 0;
        for (int i = 0; i < volume.length; i++) total += Require.notNegative("volume[" + i + "]", volume[i]);
        if (total / bucketVolume > MOST_BUCKETS) {
            throw new IllegalArgumentException("bucketVolume " + bucketVolume + " is tiny against " + total);
        }
        List<Double> imbalances = new ArrayList<>();
        double filled = 0;
        double net = 0;
        for (int i = 0; i < volume.length; i++) {
            double share = Normal.cumulative(priceChange[i] / sigma);
            double left = volume[i];
            while (left > 0) {
                double part = Math.min(left, bucketVolume - filled);
                net += (2 * share - 1) * part;
                filled += part;
                left -= part;
                if (filled >= bucketVolume) {
                    imbalances.add(Math.abs(net));
                    filled = 0;
                    net = 0;
                }
            }
        }
        if (imbalances.size() < window) {
            throw new IllegalArgumentException(
                    "volume fills " + imbalances.size() + " buckets, the window needs " + window);
        }
        double[] buckets = imbalances.stream().mapToDouble(d -> d).toArray();
        double[] vpin = new double[buckets.length - window + 1];
        for (int i = 0; i < vpin.length; i++) {
            double sum = 0;
            for (int j = i; j < i + window; j++) sum += buckets[j];
            vpin[i] = sum / (window * bucketVolume);
        }
        return new Vpin(buckets, vpin);
    }
}
