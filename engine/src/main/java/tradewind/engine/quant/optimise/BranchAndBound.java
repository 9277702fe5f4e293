package tradewind.engine.quant.optimise;

import java.util.Arrays;

/// Exact search for a [CardinalityProblem]: each node fixes some assets in (at least the minimum weight) and
/// some out, and bounds all choices below it by a relaxed programme.
///
/// The relaxed optimum x* has price-adjusted gradient r ≥ 0 on zero weights, and f(x) ≥ f(x*) + r'(x − x*) + ½
/// (x − x*)'H(x − x*). So a node that must add m more assets costs at least the m smallest r times the minimum
/// weight, and one that must drop q of its free assets at least the larger of: the q-th smallest x²/(2M), M the
/// diagonal of H⁻¹ projected on the budget; and the sum of the q smallest ½ s Hᵢᵢ x², s the least eigenvalue of
/// the correlation matrix. The same terms fix single assets in or out. Depth first, likelier side first.
final class BranchAndBound {
    private static final int FREE = 0;
    private static final int IN = 1;
    private static final int OUT = -1;

    private final CardinalityProblem problem;
    private final int n;
    private final int held;
    private final double[] projected;
    private final double[] separable;
    private final double[] leastHeld;
    private final double[] upper;
    private final BudgetBox relaxed;
    private final BudgetBox pricing;
    private double incumbent = Double.POSITIVE_INFINITY;
    private int[] best = {};
    private double[] bestWeights = {};
    private long nodes;
    private long maxNodes;
    private double openBound = Double.POSITIVE_INFINITY;

    BranchAndBound(CardinalityProblem problem) {
        this.problem = problem;
        this.n = problem.size();
        this.held = problem.held();
        this.relaxed = problem.solver();
        this.pricing = problem.solver();
        this.leastHeld = problem.filled(problem.least());
        this.upper = problem.filled(problem.most());
        this.projected = projectedInverse(problem.hessian());
        this.separable = separable(problem.hessian());
    }

    CardinalityProblem.Choice run(long limit) {
        maxNodes = limit;
        descend(new int[n], Double.NEGATIVE_INFINITY, new double[n]);
        return problem.choice(best, bestWeights, Math.min(incumbent, openBound), nodes);
    }

    private double cut() {
        return incumbent - 1e-13 * Math.max(1e-3, Math.abs(incumbent));
    }

    private void descend(int[] fixed, double parentBound, double[] near) {
        if (nodes >= maxNodes) {
            openBound = Math.min(openBound, parentBound);
            return;
        }
        nodes++;
        int in = count(fixed, IN);
        int free = count(fixed, FREE);
        if (in > held || in + free < held) return;
        if (in == held || in + free == held) {
            price(members(fixed, in == held ? IN : FREE, IN));
            return;
        }
        double[] lower = new double[n];
        for (int i = 0; i < n; i++) if (fixed[i] == IN) lower[i] = problem.least();
        if (!relaxed.solve(members(fixed, FREE, IN), lower, upper, 1, near)) return;
        double[] x = relaxed.x.clone();
        double[] r = relaxed.reduced.clone();
        double base = relaxed.objective;
        int slots = held - in;
        int[] order = rank(fixed, x, r);
        int[] trial = Arrays.copyOf(members(fixed, IN, IN), held);
        System.arraycopy(order, 0, trial, in, slots);
        Arrays.sort(trial);
        price(trial);
        if (nodes == 1) improveBySwaps();

        int positive = 0;
        while (positive < order.length && x[order[positive]] > 0) positive++;
        double bound = base + extra(order, positive, slots, x, r);
        if (bound >= cut()) return;
        int[] next = fixed.clone();
        boolean changed = false;
        for (int i : order) {
            if (x[i] > 0) {
                if (base + x[i] * x[i] * Math.max(0.5 / projected[i], separable[i]) >= cut()) {
                    next[i] = IN;
                    changed = true;
                }
            } else if (base + r[i] * problem.least() + problem.least() * problem.least() * 0.5 / projected[i]
                    >= cut()) {
                next[i] = OUT;
                changed = true;
            }
        }
        if (changed) {
            descend(next, bound, x);
            return;
        }
        int pivot = order[positive > slots ? 0 : Math.min(positive, order.length - 1)];
        if (positive <= slots && positive > 0 && x[order[positive - 1]] < problem.least()) pivot = order[positive - 1];
        for (int side : new int[] {IN, OUT}) {
            int[] child = fixed.clone();
            child[pivot] = side;
            descend(child, bound, x);
        }
    }

    /// What the missing or surplus assets cost at least.
    private double extra(int[] order, int positive, int slots, double[] x, double[] r) {
        if (positive < slots) {
            double sum = 0;
            for (int k = positive; k < slots; k++) sum += r[order[k]] * problem.least();
            return Math.max(0, sum);
        }
        int surplus = positive - slots;
        if (surplus == 0) return 0;
        double[] single = new double[positive];
        double[] share = new double[positive];
        for (int k = 0; k < positive; k++) {
            double square = x[order[k]] * x[order[k]];
            single[k] = square * 0.5 / projected[order[k]];
            share[k] = square * separable[order[k]];
        }
        Arrays.sort(single);
        Arrays.sort(share);
        double sum = 0;
        for (int k = 0; k < surplus; k++) sum += share[k];
        return Math.max(single[surplus - 1], sum);
    }

    /// Free assets: the largest weights first, then the cheapest to add.
    private int[] rank(int[] fixed, double[] x, double[] r) {
        Integer[] order = new Integer[count(fixed, FREE)];
        int k = 0;
        for (int i = 0; i < n; i++) if (fixed[i] == FREE) order[k++] = i;
        Arrays.sort(order, (a, b) -> {
            int byWeight = Double.compare(x[b], x[a]);
            return byWeight != 0 ? byWeight : Double.compare(r[a], r[b]);
        });
        int[] result = new int[order.length];
        for (int i = 0; i < result.length; i++) result[i] = order[i];
        return result;
    }

    private boolean price(int[] selected) {
        if (!pricing.solve(selected, leastHeld, upper, 1, pricing.x) || !(pricing.objective < incumbent)) return false;
        incumbent = pricing.objective;
        best = selected;
        bestWeights = pricing.x.clone();
        return true;
    }

    private void improveBySwaps() {
        boolean better = true;
        while (better) {
            better = false;
            for (int k = 0; k < held && !better; k++)
                for (int j = 0; j < n && !better; j++) {
                    if (Arrays.binarySearch(best, j) >= 0) continue;
                    int[] swapped = best.clone();
                    swapped[k] = j;
                    Arrays.sort(swapped);
                    better = price(swapped);
                }
        }
    }

    private static int count(int[] fixed, int what) {
        int count = 0;
        for (int f : fixed) if (f == what) count++;
        return count;
    }

    private static int[] members(int[] fixed, int one, int other) {
        int[] result = new int[fixed.length];
        int k = 0;
        for (int i = 0; i < fixed.length; i++) if (fixed[i] == one || fixed[i] == other) result[k++] = i;
        return Arrays.copyOf(result, k);
    }

    /// Diagonal of H⁻¹ − H⁻¹11'H⁻¹ / 1'H⁻¹1.
    private static double[] projectedInverse(double[][] h) {
        int n = h.length;
        Cholesky factor = Cholesky.of(h, 0);
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double[] spread = factor.solve(ones);
        double total = Check.sum(spread);
        double[] diagonal = new double[n];
        for (int i = 0; i < n; i++) {
            double[] unit = new double[n];
            unit[i] = 1;
            diagonal[i] = Math.max(factor.solve(unit)[i] - spread[i] * spread[i] / total, 1e-300);
        }
        return diagonal;
    }

    /// ½ s Hᵢᵢ with s at most the least eigenvalue of the scaled matrix, so that H − s diag(H) has no negative
    /// direction.
    private static double[] separable(double[][] h) {
        int n = h.length;
        double low = 0;
        double high = 1;
        for (int round = 0; round < 30; round++) {
            double s = (low + high) / 2;
            if (isDefinite(h, s)) low = s;
            else high = s;
        }
        double[] result = new double[n];
        for (int i = 0; i < n; i++) result[i] = 0.5 * low * h[i][i];
        return result;
    }

    private static boolean isDefinite(double[][] h, double s) {
        double[][] scaled = new double[h.length][];
        for (int i = 0; i < h.length; i++) {
            scaled[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) scaled[i][j] = h[i][j] / Math.sqrt(h[i][i] * h[j][j]);
            scaled[i][i] = 1 - s;
        }
        return Cholesky.factorInPlace(scaled, 1e-13) < 0;
    }
}
