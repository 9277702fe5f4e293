package tradewind.engine.quant.optimise;

import java.util.Arrays;

/// The two lowest levels of [Qubo#equalWeights] by branch and bound, for more assets than can be enumerated.
///
/// For every size k of the portfolio the penalty is a constant, and what is left is bounded from the assets
/// chosen so far: each of the m still missing adds at least its own term, its terms with the chosen, and half
/// of its m − 1 smallest terms with the others.
public final class EqualWeightSelection {
    private final Qubo qubo;
    private final int n;
    private final double[][] ascending;
    private final double[] pair;
    private final double penaltyShift;
    private boolean[] best = {};
    private double ground = Double.POSITIVE_INFINITY;
    private double second = Double.POSITIVE_INFINITY;

    private EqualWeightSelection(Qubo qubo, double penalty) {
        this.qubo = qubo;
        this.n = qubo.size();
        this.penaltyShift = penalty;
        this.pair = new double[n];
        this.ascending = new double[n][];
        for (int i = 0; i < n; i++) {
            ascending[i] = new double[n - 1];
            int k = 0;
            for (int j = 0; j < n; j++) if (j != i) ascending[i][k++] = qubo.get(i, j) - penalty;
            Arrays.sort(ascending[i]);
        }
    }

    /// @param penalty the penalty the function was made with
    public static Qubo.Ground solve(Qubo qubo, int held, double penalty) {
        EqualWeightSelection search = new EqualWeightSelection(qubo, penalty);
        Integer[] sizes = new Integer[qubo.size() + 1];
        for (int k = 0; k < sizes.length; k++) sizes[k] = k;
        Arrays.sort(sizes, (a, b) -> Integer.compare(Math.abs(a - held), Math.abs(b - held)));
        for (int k : sizes) search.size(k, held);
        return new Qubo.Ground(search.best, search.ground, search.second);
    }

    /// Energy without the penalty, so that it is about 1 and not about a thousand times what is decided.
    private void size(int k, int held) {
        double miss = (double) k - held;
        Arrays.fill(pair, 0);
        grow(new boolean[n], 0, k, k, penaltyShift * miss * miss, held);
    }

    private double own(int i, int held) {
        return qubo.get(i, i) - penaltyShift * (1 - 2.0 * held);
    }

    private void grow(boolean[] x, int from, int missing, int size, double energy, int held) {
        if (missing == 0) {
            double exact = qubo.energy(x);
            if (exact < ground) {
                second = ground;
                ground = exact;
                best = x.clone();
            } else if (exact < second) {
                second = exact;
            }
            return;
        }
        if (n - from < missing) return;
        if (energy + cheapest(from, missing, held) >= second + 1e-12) return;
        for (int i = from; i <= n - missing; i++) {
            x[i] = true;
            double added = own(i, held) + 2 * pair[i];
            for (int j = 0; j < n; j++) pair[j] += qubo.get(i, j) - penaltyShift;
            grow(x, i + 1, missing - 1, size, energy + added, held);
            for (int j = 0; j < n; j++) pair[j] -= qubo.get(i, j) - penaltyShift;
            x[i] = false;
        }
    }

    private double cheapest(int from, int missing, int held) {
        double[] terms = new double[n - from];
        for (int i = from; i < n; i++) {
            double term = own(i, held) + 2 * pair[i];
            for (int k = 0; k < missing - 1; k++) term += ascending[i][k];
            terms[i - from] = term;
        }
        Arrays.sort(terms);
        double sum = 0;
        for (int k = 0; k < missing; k++) sum += terms[k];
        return sum;
    }
}
