package tradewind.engine.risk;

import java.util.Arrays;
import java.util.Locale;
import tradewind.engine.quant.options.Normal;
import tradewind.engine.quant.risk.VarBacktest;

/// How well VaR would have done: each period's is made from the periods before it, then compared with what
/// came.
///
/// @param times    end of each period that was judged
/// @param profits  of today's holdings in that period
/// @param vars     of one period, known before it, positive
/// @param breaches true where more was lost
/// @param expected breaches a right model would have had on average
/// @param coverage Kupiec's test of how many
/// @param clusters Christoffersen's test of when
@SuppressWarnings("ArrayRecordComponent")
public record VarTrack(
        VarMethod method,
        double level,
        long[] times,
        double[] profits,
        double[] vars,
        boolean[] breaches,
        double expected,
        VarBacktest.Test coverage,
        VarBacktest.Independence clusters) {
    /// Tests of this size reject a right model one time in twenty.
    public static final double TEST_SIZE = 0.05;

    public int breachCount() {
        int count = 0;
        for (boolean each : breaches) if (each) count++;
        return count;
    }

    public boolean accepted() {
        return coverage.pValue() > TEST_SIZE && clusters.pConditional() > TEST_SIZE;
    }

    /// In words, with the numbers.
    public String sentence() {
        String why = coverage.pValue() <= TEST_SIZE
                ? breachCount() > expected ? "too many losses beyond it" : "too few losses beyond it"
                : clusters.pConditional() <= TEST_SIZE ? "losses beyond it come in clusters" : "";
        return String.format(
                Locale.ROOT,
                "%d breaches in %,d periods, %.1f expected: model %s, p %.2f%s",
                breachCount(),
                breaches.length,
                expected,
                accepted() ? "accepted" : "rejected",
                Math.min(coverage.pValue(), clusters.pConditional()),
                why.isEmpty() ? "" : " (" + why + ")");
    }

    /// Monte Carlo is judged by the normal formula, whose model it simulates. A method that refuses a
    /// window (a tail that has no fit) is judged by the last window it accepted.
    ///
    /// @param window periods each VaR is made from, at least [VarEngine#LEAST]
    /// @throws IllegalArgumentException if fewer than 20 periods are left to judge
    public static VarTrack of(Book book, ReturnHistory history, VarMethod method, double level, int window) {
        if (window < VarEngine.LEAST)
            throw new IllegalArgumentException("window must be at least " + VarEngine.LEAST + ": " + window);
        double[] profits = VarEngine.Covered.of(book, history).profits();
        int days = profits.length - window;
        if (days < 20) throw new RiskRefusal(RiskRefusal.Reason.SHORT_TRACK, profits.length, days, window, 20);
        double[] vars = new double[days];
        boolean[] breaches = new boolean[days];
        double last = Double.NaN;
        for (int d = 0; d < days; d++) {
            last = varOf(Arrays.copyOfRange(profits, d, d + window), method, level, last);
            vars[d] = last;
            breaches[d] = -profits[d + window] > last;
        }
        int count = 0;
        for (boolean each : breaches) if (each) count++;
        return new VarTrack(
                method,
                level,
                Arrays.copyOfRange(history.times(), window, profits.length),
                Arrays.copyOfRange(profits, window, profits.length),
                vars,
                breaches,
                days * (1 - level),
                VarBacktest.kupiec(days, count, 1 - level),
                VarBacktest.christoffersen(breaches, 1 - level));
    }

    private static double varOf(double[] past, VarMethod method, double level, double last) {
        if (method == VarMethod.PARAMETRIC || method == VarMethod.MONTE_CARLO) {
            double mean = 0;
            double squares = 0;
            for (double each : past) mean += each / past.length;
            for (double each : past) squares += (each - mean) * (each - mean);
            return -Normal.quantile(1 - level) * Math.sqrt(squares / (past.length - 1));
        }
        try {
            return LossTail.of(past, method, level, 1).var();
        } catch (IllegalArgumentException refused) {
            if (Double.isNaN(last)) throw refused;
            return last;
        }
    }
}
