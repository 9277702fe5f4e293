package tradewind.engine.quant.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import tradewind.engine.quant.Require;
import tradewind.engine.quant.Samples;

/// How far below its peak a series fell, and the ratios that divide by it. Drawdowns are positive numbers.
///
/// Wealth starts at 1, which counts as a peak. Ulcer and pain index and Burke's drawdowns follow R
/// PerformanceAnalytics 2.0.8, which adds returns up where one would compound them (it takes decimals for percent): a
/// run's depth differs from the compounded one by about half its square.
///
/// @param maxDrawdown     deepest fall from a peak, compounded
/// @param averageDrawdown mean depth of all falls; undefined if there was none
/// @param calmar          geometric annualised return/maxDrawdown
/// @param sterling10      geometric annualised return/(maxDrawdown + 0.10)
/// @param ulcerIndex      √ mean of squared depth
/// @param painIndex       mean depth
/// @param burke           (geometric annualised return − riskFree)/√ Σ depth² over the runs of losing periods; a loss
///                        in the very first period opens no run
public record Drawdowns(
        double maxDrawdown,
        OptionalDouble averageDrawdown,
        OptionalDouble calmar,
        double sterling10,
        double ulcerIndex,
        double painIndex,
        OptionalDouble burke) {
    private static final double PERCENT = 100;

    /// @param returns  at least two, each above −1
    /// @param scale    periods in a year
    /// @param riskFree subtracted from the annualised return as it is
    public static Drawdowns of(double[] returns, double scale, double riskFree) {
        Performance.check("returns", returns, scale);
        Require.finite("riskFree", riskFree);
        double annual = Performance.annualised(returns, 0, scale);
        double[] depths = depths(returns);
        double deepest = 0;
        for (double depth : depths) deepest = Math.max(deepest, depth);
        double[] troughs = troughs(depths);
        double squares = 0;
        for (double depth : lossRuns(returns)) squares += depth * depth;
        double[] added = depthsByAddition(returns);
        return new Drawdowns(
                deepest,
                troughs.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Samples.mean(troughs)),
                Performance.ratio(annual, deepest),
                annual / (deepest + 0.10),
                Math.sqrt(Samples.dot(added, added) / added.length),
                Samples.mean(added),
                Performance.ratio(annual - riskFree, Math.sqrt(squares)));
    }

    /// Depth below the running peak after each return, zero or above.
    public static double[] depths(double[] returns) {
        double[] depths = new double[returns.length];
        double wealth = 1;
        double peak = 1;
        for (int i = 0; i < returns.length; i++) {
            wealth *= 1 + returns[i];
            peak = Math.max(peak, wealth);
            depths[i] = 1 - wealth / peak;
        }
        return depths;
    }

    private static double[] troughs(double[] depths) {
        List<Double> troughs = new ArrayList<>();
        double deepest = 0;
        for (double depth : depths) {
            if (depth > 0) {
                deepest = Math.max(deepest, depth);
            } else {
                if (deepest > 0) troughs.add(deepest);
                deepest = 0;
            }
        }
        if (deepest > 0) troughs.add(deepest);
        return troughs.stream().mapToDouble(d -> d).toArray();
    }

    private static double[] depthsByAddition(double[] returns) {
        double[] depths = new double[returns.length];
        double wealth = 1;
        for (int i = 0; i < returns.length; i++) {
            wealth *= 1 + returns[i] / PERCENT;
            if (wealth > 1) wealth = 1;
            else depths[i] = (1 - wealth) * PERCENT;
        }
        return depths;
    }

    private static List<Double> lossRuns(double[] returns) {
        List<Double> runs = new ArrayList<>();
        double wealth = 1;
        for (int i = 1; i < returns.length; i++) {
            if (returns[i] < 0) {
                wealth *= 1 + returns[i] / PERCENT;
            } else {
                if (wealth < 1) runs.add((1 - wealth) * PERCENT);
                wealth = 1;
            }
        }
        if (wealth < 1) runs.add((1 - wealth) * PERCENT);
        return runs;
    }
}
