package tradewind.engine.quant.microstructure;

import tradewind.engine.quant.Require;

/// The drift burst statistic, noise-free form: drift over volatility, both local averages of the past.
///
/// With K(u) = e^(−|u|) for u ≤ 0, ∫K² = ½ and the increments Δp_i that end at or before t, weighted by their start
/// time: μ = (1/h) Σ K((t_{i−1} − t)/h) Δp_i, σ² = (1/h) Σ K((t_{i−1} − t)/h) Δp_i², T = √(h/½) μ/σ. Standard normal
/// without a burst.
///
/// @see "Christensen, Oomen and Renò (2022), The drift burst hypothesis"
public record DriftBurst(double drift, double variance, double statistic) {
    private static final double SQUARED_KERNEL = 0.5;

    /// @param time      rising, one per price
    /// @param bandwidth h, in the unit of time
    /// @throws IllegalArgumentException if times do not rise, no increment ends by t, or the price does not move
    public static DriftBurst at(double t, double[] time, double[] logPrice, double bandwidth) {
        Require.finite("logPrice", logPrice, 2);
        Require.finite("time", time, 2);
        Require.sameLength("time", time, "logPrice", logPrice);
        Require.finite("at", t);
        Require.positive("bandwidth", bandwidth);
        double drift = 0;
        double variance = 0;
        for (int i = 1; i < time.length; i++) {
            if (!(time[i] > time[i - 1])) {
                throw new IllegalArgumentException("time does not rise at " + i + ": " + time[i - 1] + ", " + time[i]);
            }
            if (time[i] > t) continue;
            double weight = Math.exp((time[i - 1] - t) / bandwidth);
            double change = logPrice[i] - logPrice[i - 1];
            drift += weight * change;
            variance += weight * change * change;
        }
        if (!(variance > 0)) throw new IllegalArgumentException("logPrice does not move up to " + t);
        drift /= bandwidth;
        variance /= bandwidth;
        return new DriftBurst(drift, variance, Math.sqrt(bandwidth / SQUARED_KERNEL) * drift / Math.sqrt(variance));
    }
}
