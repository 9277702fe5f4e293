package tradewind.engine.quant.performance;

import java.util.ArrayList;
import java.util.List;
import tradewind.engine.quant.Require;
import tradewind.engine.quant.Samples;

/// Probability of backtest overfitting by combinatorially symmetric cross-validation.
///
/// The rows are cut into contiguous equal blocks; every choice of half of them, in lexicographic order, trains: the
/// strategy with the best Sharpe ratio (n − 1 below, first one on a tie) is ranked among all on the other half. Its
/// relative rank ω = rank/(N + 1) gives the logit ln(ω/(1 − ω)); equal ratios share their mean rank.
///
/// @param pbo                share of logits at or below zero
/// @param probabilityOosLoss share of choices whose strategy has a Sharpe ratio below zero on the other half
/// @param logits             one for each choice
/// @see "Bailey, Borwein, Lopez de Prado and Zhu (2017), The Probability of Backtest Overfitting"
public record Overfitting(double pbo, double probabilityOosLoss, List<Double> logits) {
    /// C(20, 10) is 184,756 choices: more says nothing more.
    private static final int MOST_PARTITIONS = 20;

    /// @param returns    one row a period, one column a strategy; at least two strategies
    /// @param partitions even, at least 2; rows must divide into that many blocks, with at least two rows in each
    ///                   half
    public static Overfitting of(double[][] returns, int partitions) {
        Require.matrix("returns", returns, 4, 2);
        if (partitions < 2 || partitions % 2 != 0 || partitions > MOST_PARTITIONS) {
            throw new IllegalArgumentException("partitions must be even, 2 to " + MOST_PARTITIONS + ": " + partitions);
        }
        if (returns.length % partitions != 0 || returns.length / 2 < 2) {
            throw new IllegalArgumentException(
                    "returns have " + returns.length + " rows, not " + partitions + " equal blocks");
        }
        List<Double> logits = new ArrayList<>();
        int losses = 0;
        int overfitted = 0;
        for (boolean[] training : choices(partitions)) {
            double[] inside = sharpes(returns, training, true);
            double[] outside = sharpes(returns, training, false);
            int best = 0;
            for (int j = 1; j < inside.length; j++) if (inside[j] > inside[best]) best = j;
            double omega = rank(outside, best) / (outside.length + 1);
            double logit = Math.log(omega / (1 - omega));
            logits.add(logit);
            if (logit <= 0) overfitted++;
            if (outside[best] < 0) losses++;
        }
        return new Overfitting(
                (double) overfitted / logits.size(), (double) losses / logits.size(), List.copyOf(logits));
    }

    private static double rank(double[] values, int which) {
        double below = 0;
        double equal = 0;
        for (double value : values) {
            if (value < values[which]) below++;
            else if (value == values[which]) equal++;
        }
        return below + (equal + 1) / 2;
    }

    private static List<boolean[]> choices(int partitions) {
        List<boolean[]> all = new ArrayList<>();
        choose(new boolean[partitions], 0, partitions / 2, all);
        return all;
    }

    private static void choose(boolean[] chosen, int from, int left, List<boolean[]> all) {
        if (left == 0) {
            all.add(chosen.clone());
            return;
        }
        for (int i = from; i <= chosen.length - left; i++) {
            chosen[i] = true;
            choose(chosen, i + 1, left - 1, all);
            chosen[i] = false;
        }
    }

    private static double[] sharpes(double[][] returns, boolean[] training, boolean wanted) {
        int block = returns.length / training.length;
        double[] sharpes = new double[returns[0].length];
        double[] column = new double[returns.length / 2];
        for (int j = 0; j < sharpes.length; j++) {
            int count = 0;
            for (int i = 0; i < returns.length; i++) if (training[i / block] == wanted) column[count++] = returns[i][j];
            Require.varying("returns of strategy " + j, column);
            sharpes[j] = Samples.mean(column) / Samples.standardDeviation(column);
        }
        return sharpes;
    }
}
