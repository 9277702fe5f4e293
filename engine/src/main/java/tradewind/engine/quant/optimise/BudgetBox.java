package tradewind.engine.quant.optimise;

import java.util.Arrays;

/// Minimise ½ x'Hx + c'x over x that sum to a budget and lie in a box, H positive definite: the small programme
/// that cardinality searches solve many thousand times.
///
/// Primal active set: exact up to rounding, warm by nature of the start, a few microseconds for ten assets.
///
/// @see "Nocedal and Wright, Numerical Optimization, 2nd ed., ch. 16.5"
final class BudgetBox {
    private static final double AT_BOUND = 1e-14;

    private final double[][] h;
    private final double[] c;
    private final double tolerance;

    /// What a solve leaves behind.
    final double[] x;

    /// Reduced costs: gradient less the price of the budget; 0 for weights off their bounds.
    final double[] reduced;

    double objective;

    BudgetBox(double[][] h, double[] c) {
        this.h = h;
        this.c = c;
        this.x = new double[c.length];
        this.reduced = new double[c.length];
        double scale = 0;
        for (int i = 0; i < c.length; i++) scale = Math.max(scale, Math.max(Math.abs(c[i]), h[i][i]));
        this.tolerance = 1e-13 * scale;
    }

    /// Solves on the assets listed; the others stay at zero. False if the box cannot hold the budget.
    ///
    /// @param near weights of a similar programme to start from; the zero vector is as good as none
    boolean solve(int[] assets, double[] lower, double[] upper, double budget, double[] near) {
        int m = assets.length;
        double[] begin = near.clone();
        Arrays.fill(x, 0);
        double least = 0;
        double most = 0;
        double left = budget;
        for (int i : assets) {
            least += lower[i];
            most += upper[i];
            x[i] = Math.clamp(begin[i], lower[i], upper[i]);
            left -= x[i];
        }
        if (least > budget + 1e-12 || most < budget - 1e-12) return false;
        for (boolean held : new boolean[] {true, false}) {
            for (int i : assets) {
                if (held != begin[i] > 0) continue;
                double part = left > 0 ? Math.min(left, upper[i] - x[i]) : Math.max(left, lower[i] - x[i]);
                x[i] += part;
                left -= part;
            }
        }
        int[] state = new int[m]; // −1 at the lower bound, 1 at the upper, 0 between
        for (int k = 0; k < m; k++) {
            int i = assets[k];
            state[k] = x[i] <= lower[i] ? -1 : x[i] >= upper[i] ? 1 : 0;
        }
        double[] gradient = new double[m];
        for (int round = 0; round < 60 + 10 * m; round++) {
            gradient(assets, gradient);
            double price = step(assets, lower, upper, state, gradient);
            if (Double.isNaN(price)) continue;
            gradient(assets, gradient);
            if (Double.isInfinite(price)) price = priceAtVertex(state, gradient);
            if (!release(state, gradient, price)) {
                finish(assets, gradient, price);
                return true;
            }
        }
        gradient(assets, gradient);
        finish(assets, gradient, priceAtVertex(state, gradient));
        return true;
    }

    private void gradient(int[] assets, double[] gradient) {
        for (int k = 0; k < assets.length; k++) {
            double[] row = h[assets[k]];
            double sum = c[assets[k]];
            for (int j : assets) sum += row[j] * x[j];
            gradient[k] = sum;
        }
    }

    /// Moves to the best point with the present bounds. The price of the budget there; NaN if a bound stopped
    /// the move, infinite if nothing was free.
    private double step(int[] assets, double[] lower, double[] upper, int[] state, double[] gradient) {
        int free = 0;
        for (int s : state) if (s == 0) free++;
        if (free == 0) return Double.POSITIVE_INFINITY;
        int[] index = new int[free];
        int f = 0;
        for (int k = 0; k < state.length; k++) if (state[k] == 0) index[f++] = k;
        double[][] block = new double[free][];
        double[] a = new double[free];
        double[] b = new double[free];
        for (int p = 0; p < free; p++) {
            block[p] = new double[p + 1];
            double[] row = h[assets[index[p]]];
            for (int q = 0; q <= p; q++) block[p][q] = row[assets[index[q]]];
            a[p] = gradient[index[p]];
            b[p] = 1;
        }
        if (Cholesky.factorInPlace(block, 0) >= 0)
            throw new IllegalArgumentException("covariance is singular among the selected assets");
        Cholesky factor = Cholesky.ofFactored(block);
        factor.solveInPlace(a);
        factor.solveInPlace(b);
        double price = Check.sum(a) / Check.sum(b);
        double length = 1;
        int blocking = -1;
        for (int p = 0; p < free; p++) {
            int i = assets[index[p]];
            double d = price * b[p] - a[p];
            a[p] = d;
            double room = d < 0 ? (lower[i] - x[i]) / d : d > 0 ? (upper[i] - x[i]) / d : 2;
            if (room < length) {
                length = Math.max(room, 0);
                blocking = p;
            }
        }
        for (int p = 0; p < free; p++) x[assets[index[p]]] += length * a[p];
        if (blocking < 0) return price;
        int i = assets[index[blocking]];
        state[index[blocking]] = a[blocking] < 0 ? -1 : 1;
        x[i] = a[blocking] < 0 ? lower[i] : upper[i];
        return Double.NaN;
    }

    /// With every weight at a bound the price lies between the cheapest that may grow and the dearest that may
    /// shrink.
    private static double priceAtVertex(int[] state, double[] gradient) {
        double grow = Double.POSITIVE_INFINITY;
        double shrink = Double.NEGATIVE_INFINITY;
        double free = Double.NaN;
        for (int k = 0; k < state.length; k++) {
            if (state[k] < 0) grow = Math.min(grow, gradient[k]);
            else if (state[k] > 0) shrink = Math.max(shrink, gradient[k]);
            else free = gradient[k];
        }
        if (!Double.isNaN(free)) return free;
        if (grow == Double.POSITIVE_INFINITY) return shrink;
        return shrink == Double.NEGATIVE_INFINITY ? grow : (grow + shrink) / 2;
    }

    /// Frees the bound that costs most; at a vertex one on each side, so that the budget can move.
    private boolean release(int[] state, double[] gradient, double price) {
        boolean anyFree = false;
        int worst = -1;
        int other = -1;
        double most = tolerance;
        double mostOther = tolerance;
        for (int k = 0; k < state.length; k++) {
            if (state[k] == 0) anyFree = true;
            double gain = state[k] < 0 ? price - gradient[k] : state[k] > 0 ? gradient[k] - price : 0;
            if (gain <= 0) continue;
            if (gain > most) {
                most = gain;
                worst = k;
            }
        }
        if (worst < 0) return false;
        if (!anyFree) {
            for (int k = 0; k < state.length; k++) {
                if (state[k] == 0 || state[k] == state[worst]) continue;
                double gain = state[k] < 0 ? price - gradient[k] : gradient[k] - price;
                if (gain > mostOther || other < 0) {
                    mostOther = gain;
                    other = k;
                }
            }
            if (other < 0) return false;
            state[other] = 0;
        }
        state[worst] = 0;
        return true;
    }

    private void finish(int[] assets, double[] gradient, double price) {
        double sum = 0;
        Arrays.fill(reduced, 0);
        for (int k = 0; k < assets.length; k++) {
            int i = assets[k];
            if (Math.abs(x[i]) < AT_BOUND) x[i] = 0;
            sum += 0.5 * x[i] * (gradient[k] + c[i]);
            reduced[i] = gradient[k] - price;
        }
        objective = sum;
    }
}
