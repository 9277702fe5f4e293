package tradewind.engine.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tradewind.engine.quant.optimise.SignalFusion;

/// Momentum, reversal and trend of every instrument, fused by how well each predicted within the history.
///
/// All are per unit of volatility: the return of the last 6 months without the last week over σ√periods,
/// minus the return of the last week over σ√5, and the distance of the last price from its mean of 50
/// periods over σ√50. The outcome is the next period's return less its base, over σ. A weight is thought to
/// be about [#PRIOR] at most: an information coefficient of 3 %. Instruments that move together do not
/// count as so many observations: the noise is raised by 1 + (n − 1) times their mean correlation.
final class Signals {
    private static final double PRIOR = 0.03;
    private static final int LONG = 126;
    private static final int WEEK = 5;
    private static final int TREND = 50;
    private static final List<String> NAMES = List.of("momentum", "reversal", "trend");

    private final PriceHistory history;
    private final double[] sigma;
    private final int reach;

    private Signals(PriceHistory history, double[] sigma) {
        this.history = history;
        this.sigma = sigma;
        this.reach = Math.min(LONG, history.rows() / 3);
    }

    static Moments fused(PriceHistory history, Estimates estimates, double[] base) {
        int n = history.assets();
        double[] sigma = new double[n];
        for (int i = 0; i < n; i++) sigma[i] = estimates.covariance().volatility(i) / Math.sqrt(estimates.perYear());
        Signals signals = new Signals(history, sigma);
        if (signals.reach <= WEEK + 1)
            throw new IllegalArgumentException("prices have " + history.rows()
                    + " rows; signals look back over a third of them and need more than a week of it");
        List<double[]> seen = new ArrayList<>();
        List<Double> outcomes = new ArrayList<>();
        for (int t = signals.reach; t + 1 < history.rows(); t++)
            for (int i = 0; i < n; i++) {
                seen.add(signals.at(t, i));
                double earned = history.close(t + 1, i) / history.close(t, i) - 1;
                outcomes.add((earned - base[i] / estimates.perYear()) / sigma[i]);
            }
        double noise = Math.sqrt(1 + (n - 1) * Math.max(0, meanCorrelation(estimates)));
        SignalFusion fusion = SignalFusion.of(
                seen.toArray(double[][]::new),
                outcomes.stream().mapToDouble(d -> d).toArray(),
                PRIOR,
                noise);
        double[] expected = base.clone();
        for (int i = 0; i < n; i++)
            expected[i] += fusion.predict(signals.at(history.rows() - 1, i)) * sigma[i] * estimates.perYear();
        List<String> notes = new ArrayList<>();
        for (int s = 0; s < NAMES.size(); s++)
            notes.add(String.format(
                    Locale.ROOT,
                    "%s predicted with weight %+.4f ± %.4f",
                    NAMES.get(s),
                    fusion.weights()[s],
                    Math.sqrt(fusion.variances()[s])));
        return new Moments(expected, estimates.covariance(), notes);
    }

    /// What the three say of an instrument at a row, from that row and those before.
    private double[] at(int row, int asset) {
        double now = history.close(row, asset);
        double week = history.close(row - WEEK, asset);
        double past = history.close(row - reach, asset);
        int span = Math.min(TREND, reach);
        double mean = 0;
        for (int t = row - span; t < row; t++) mean += history.close(t, asset) / span;
        return new double[] {
            (week / past - 1) / (sigma[asset] * Math.sqrt(reach - WEEK)),
            -(now / week - 1) / (sigma[asset] * Math.sqrt(WEEK)),
            (now / mean - 1) / (sigma[asset] * Math.sqrt(span))
        };
    }

    private static double meanCorrelation(Estimates estimates) {
        int n = estimates.covariance().size();
        if (n == 1) return 0;
        double sum = 0;
        for (int i = 0; i < n; i++)
            for (int j = 0; j < i; j++)
                sum += estimates.covariance().get(i, j)
                        / (estimates.covariance().volatility(i)
                                * estimates.covariance().volatility(j));
        return sum / (n * (n - 1) / 2.0);
    }
}
