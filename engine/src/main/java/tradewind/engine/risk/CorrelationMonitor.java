package tradewind.engine.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tradewind.engine.quant.Matrices;
import tradewind.engine.quant.dependence.Covariance;
import tradewind.engine.quant.options.Normal;

/// Whether what used to move apart now moves together.
public final class CorrelationMonitor {
    private CorrelationMonitor() {}

    /// One pair that changed more than chance explains.
    ///
    /// @param statistic Fisher's z: (artanh r_now − artanh r_before)/√(1/(n_now − 3) + 1/(n_before − 3))
    public record Alarm(String one, String other, double before, double now, double statistic) {
        public String sentence() {
            return String.format(
                    Locale.ROOT,
                    "%s and %s: correlation %.2f after %.2f, %.1f deviations; they %s",
                    one,
                    other,
                    now,
                    before,
                    Math.abs(statistic),
                    Math.abs(now) > Math.abs(before) ? "hedge or spread risk less than they did" : "came apart");
        }
    }

    /// @param now         correlations of the recent periods
    /// @param before      of the periods before them
    /// @param absorption  share of variance on the first of the eigenvectors of `now`: 1 is one bet
    /// @param meanNow     mean off-diagonal correlation; zero for a single symbol
    /// @param alarms      the farthest first
    @SuppressWarnings("ArrayRecordComponent")
    public record Reading(
            List<String> symbols,
            double[][] now,
            double[][] before,
            double absorption,
            double absorptionBefore,
            double meanNow,
            double meanBefore,
            List<Alarm> alarms) {}

    /// Compares the last `recent` periods with all before them.
    ///
    /// @param recent at least 10, with at least 10 before
    /// @param size   probability of any false alarm among all pairs together (Bonferroni), 0.01 for instance
    /// @throws IllegalArgumentException if a symbol did not move in either part
    /// @see "Fisher (1921); Kritzman, Li, Page and Rigobon (2011), Principal components as a measure of
    ///     systemic risk, J. Portfolio Management 37(4)"
    public static Reading compare(ReturnHistory history, int recent, double size) {
        int n = history.size();
        if (recent < 10 || n - recent < 10) throw new RiskRefusal(RiskRefusal.Reason.SHORT_PARTS, 10, n, recent);
        if (!(size > 0 && size < 1)) throw new IllegalArgumentException("size must lie between 0 and 1: " + size);
        double[][] before = correlation(history, 0, n - recent);
        double[][] now = correlation(history, n - recent, n);
        int symbols = now.length;
        double pairs = symbols * (symbols - 1) / 2.0;
        double threshold = pairs == 0 ? 0 : -Normal.quantile(size / pairs / 2);
        double error = Math.sqrt(1.0 / (recent - 3) + 1.0 / (n - recent - 3));
        List<Alarm> alarms = new ArrayList<>();
        for (int i = 0; i < symbols; i++) {
            for (int j = 0; j < i; j++) {
                double statistic = (artanh(now[i][j]) - artanh(before[i][j])) / error;
                if (Math.abs(statistic) > threshold)
                    alarms.add(new Alarm(
                            history.symbols().get(j), history.symbols().get(i), before[i][j], now[i][j], statistic));
            }
        }
        alarms.sort(Comparator.comparingDouble(alarm -> -Math.abs(alarm.statistic())));
        return new Reading(
                history.symbols(),
                now,
                before,
                first(now),
                first(before),
                mean(now),
                mean(before),
                List.copyOf(alarms));
    }

    private static double[][] correlation(ReturnHistory history, int from, int to) {
        double[][] rows = Arrays.copyOfRange(history.returns(), from, to);
        double[][] covariance = Covariance.sample(rows);
        for (int i = 0; i < covariance.length; i++)
            if (!(covariance[i][i] > 0))
                throw new RiskRefusal(
                        RiskRefusal.Reason.STILL_SYMBOL, history.symbols().get(i), from, to);
        return Covariance.correlation(covariance);
    }

    /// Held off ±1, where a pair that is one series twice has no finite statistic.
    private static double artanh(double r) {
        double held = Math.clamp(r, -0.999_999, 0.999_999);
        return 0.5 * Math.log((1 + held) / (1 - held));
    }

    private static double first(double[][] correlation) {
        double most = 0;
        for (double value : Matrices.eigen("correlation", correlation).values()) most = Math.max(most, value);
        return most / correlation.length;
    }

    private static double mean(double[][] correlation) {
        double sum = 0;
        int n = correlation.length;
        for (int i = 0; i < n; i++) for (int j = 0; j < i; j++) sum += correlation[i][j];
        return n < 2 ? 0 : sum / (n * (n - 1) / 2.0);
    }
}
