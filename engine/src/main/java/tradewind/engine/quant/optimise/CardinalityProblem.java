package tradewind.engine.quant.optimise;

import java.util.Arrays;
import java.util.Comparator;

/// Exactly K of n assets are held, each within bounds: minimise λ w'Σw − (1 − λ) μ'w, Σw = 1.
///
/// @see "Chang, Meade, Beasley and Sharaiha (2000), Heuristics for cardinality constrained portfolio
///     optimisation, Computers & Operations Research 27"
public final class CardinalityProblem {
    private final Covariance covariance;
    private final double[] mu;
    private final double lambda;
    private final int held;
    private final double least;
    private final double most;
    private final double[][] h;
    private final double[] c;

    /// @param expectedReturns μ, per the period of the covariance
    /// @param lambda          0 for return only to 1 for variance only
    /// @param held            K
    /// @param minWeight       of a held asset, zero or above
    /// @param maxWeight       of a held asset
    /// @throws IllegalArgumentException if K is not between 1 and n, λ not between 0 and 1, or K weights within
    ///     the bounds cannot sum to 1
    public CardinalityProblem(
            Covariance covariance,
            double[] expectedReturns,
            double lambda,
            int held,
            double minWeight,
            double maxWeight) {
        int n = covariance.size();
        Check.vector("expected returns", expectedReturns, n);
        if (!(lambda >= 0 && lambda <= 1))
            throw new IllegalArgumentException("lambda must lie between 0 and 1: " + lambda);
        if (held < 1 || held > n) throw new IllegalArgumentException("K must lie between 1 and " + n + ": " + held);
        Check.notNegative("minimum weight", minWeight);
        if (!(maxWeight >= minWeight))
            throw new IllegalArgumentException("maximum weight " + maxWeight + " is below the minimum " + minWeight);
        if (held * minWeight > 1 + 1e-12)
            throw new IllegalArgumentException(held + " weights of at least " + minWeight + " exceed 1");
        if (held * maxWeight < 1 - 1e-12)
            throw new IllegalArgumentException(held + " weights of at most " + maxWeight + " cannot reach 1");
        this.covariance = covariance;
        this.mu = expectedReturns.clone();
        this.lambda = lambda;
        this.held = held;
        this.least = minWeight;
        this.most = Math.min(maxWeight, 1);
        this.h = new double[n][n];
        this.c = new double[n];
        for (int i = 0; i < n; i++) {
            c[i] = -(1 - lambda) * mu[i];
            for (int j = 0; j < n; j++) h[i][j] = 2 * lambda * covariance.get(i, j);
        }
    }

    /// A choice of K assets with its best weights.
    ///
    /// @param selected   0-based, ascending
    /// @param weights    of the selected, in that order
    /// @param objective  λ variance − (1 − λ) return
    /// @param lowerBound no choice is below this: the objective itself once proven, −∞ from a heuristic
    /// @param work       nodes of branch and bound, or subsets priced by a heuristic
    @SuppressWarnings("ArrayRecordComponent")
    public record Choice(
            int[] selected,
            double[] weights,
            double objective,
            double portfolioReturn,
            double portfolioVariance,
            double lowerBound,
            long work) {
        public boolean proven() {
            return lowerBound >= objective - 1e-12 * Math.max(1e-3, Math.abs(objective));
        }
    }

    /// The proven optimum, by branch and bound.
    ///
    /// @param maxNodes after which the best choice so far comes back with the bound that was reached
    public Choice exact(long maxNodes) {
        if (lambda == 0) return mostReturn();
        return new BranchAndBound(this).run(maxNodes);
    }

    /// The best weights on given assets.
    ///
    /// @param selected K different assets
    public Choice price(int[] selected) {
        int[] sorted = selected.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++)
            if (sorted[i] == sorted[i - 1])
                throw new IllegalArgumentException("asset " + sorted[i] + " is selected twice");
        if (sorted.length != held)
            throw new IllegalArgumentException(sorted.length + " assets are selected, not " + held);
        BudgetBox solver = solver();
        solver.solve(sorted, filled(least), filled(most), 1, new double[mu.length]);
        return choice(sorted, solver.x, Double.NEGATIVE_INFINITY, 1);
    }

    /// Without risk the best K by return, filled from the top.
    private Choice mostReturn() {
        Integer[] order = new Integer[mu.length];
        for (int i = 0; i < order.length; i++) order[i] = i;
        Arrays.sort(order, Comparator.comparingDouble(i -> -mu[i]));
        double[] x = new double[mu.length];
        int[] selected = new int[held];
        double left = 1 - held * least;
        for (int k = 0; k < held; k++) {
            selected[k] = order[k];
            double part = Math.min(left, most - least);
            x[order[k]] = least + part;
            left -= part;
        }
        Arrays.sort(selected);
        Choice best = choice(selected, x, 0, 1);
        return choice(selected, x, best.objective(), 1);
    }

    Choice choice(int[] selected, double[] x, double lowerBound, long work) {
        double[] weights = new double[selected.length];
        double[] all = new double[mu.length];
        for (int k = 0; k < weights.length; k++) all[selected[k]] = weights[k] = x[selected[k]];
        double variance = covariance.variance(all);
        double earned = Check.dot(mu, all);
        double objective = lambda * variance - (1 - lambda) * earned;
        return new Choice(selected, weights, objective, earned, variance, Math.min(lowerBound, objective), work);
    }

    BudgetBox solver() {
        if (lambda == 0)
            throw new IllegalArgumentException("lambda of 0 leaves no risk to weigh: take the exact answer");
        return new BudgetBox(h, c);
    }

    double[] filled(double value) {
        double[] result = new double[mu.length];
        Arrays.fill(result, value);
        return result;
    }

    int size() {
        return mu.length;
    }

    int held() {
        return held;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    double[][] hessian() {
        return h;
    }

    double[] linear() {
        return c;
    }
}
