package tradewind.engine.quant.simulation;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import tradewind.engine.quant.Matrices;
import tradewind.engine.quant.Require;

/// Alternating direction method of multipliers for ½ xᵀP x + qᵀx + g(x), g known by its proximal operator.
///
/// @param x         the feasible iterate (the one g made)
/// @param converged whether primal and dual residuals fell below 1e-9 of the iterates' size
/// @see "Boyd et al. (2011), Distributed optimization and statistical learning via ADMM"
public record Admm(double[] x, boolean converged, int rounds) {
    private static final int MOST_ROUNDS = 20_000;
    private static final double CLOSE = 1e-9;

    /// @param p    symmetric, positive semidefinite
    /// @param rho  penalty, above zero; about the size of P's eigenvalues
    /// @param prox v to argmin g(x) + ρ/2 |x − v|²
    public static Admm minimise(double[][] p, double[] q, double rho, UnaryOperator<double[]> prox) {
        int n = Require.square("P", p).length;
        Require.finite("q", q, n);
        Require.positive("rho", rho);
        double[][] system = Matrices.copy(p);
        for (int i = 0; i < n; i++) system[i][i] += rho;
        Matrices.cholesky("P + rho I", system);
        double[][] inverse = Matrices.inverse("P + rho I", system);
        double[] z = new double[n];
        double[] u = new double[n];
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            double[] right = new double[n];
            for (int i = 0; i < n; i++) right[i] = rho * (z[i] - u[i]) - q[i];
            double[] x = Matrices.times(inverse, right);
            double[] v = new double[n];
            for (int i = 0; i < n; i++) v[i] = x[i] + u[i];
            double[] next = Require.finite("result of the proximal operator", prox.apply(v), n);
            double primal = 0;
            double dual = 0;
            double size = 0;
            for (int i = 0; i < n; i++) {
                u[i] += x[i] - next[i];
                primal = Math.max(primal, Math.abs(x[i] - next[i]));
                dual = Math.max(dual, Math.abs(next[i] - z[i]));
                size = Math.max(size, Math.abs(next[i]));
            }
            z = next;
            if (primal <= CLOSE * Math.max(size, CLOSE) && dual <= CLOSE * Math.max(size, CLOSE)) {
                return new Admm(z, true, round);
            }
        }
        return new Admm(z, false, MOST_ROUNDS);
    }

    /// Proximal operator of the box.
    public static UnaryOperator<double[]> box(double low, double high) {
        if (!(low <= high)) throw new IllegalArgumentException("box from " + low + " to " + high);
        return v -> {
            double[] x = v.clone();
            for (int i = 0; i < x.length; i++) x[i] = Math.clamp(x[i], low, high);
            return x;
        };
    }

    /// Proximal operator of `weight` × Σ|x| at penalty `rho`: soft thresholding.
    public static UnaryOperator<double[]> lasso(double weight, double rho) {
        double least = Require.notNegative("weight", weight) / Require.positive("rho", rho);
        return v -> {
            double[] x = new double[v.length];
            for (int i = 0; i < x.length; i++) x[i] = Math.signum(v[i]) * Math.max(0, Math.abs(v[i]) - least);
            return x;
        };
    }

    /// Projection on x ≥ 0, Σx = total (Held, Wolfe and Crowder 1974).
    public static UnaryOperator<double[]> simplex(double total) {
        Require.positive("total", total);
        return v -> {
            double[] sorted = v.clone();
            Arrays.sort(sorted);
            double sum = 0;
            double level = 0;
            for (int k = 1; k <= sorted.length; k++) {
                sum += sorted[sorted.length - k];
                double candidate = (sum - total) / k;
                if (sorted[sorted.length - k] > candidate) level = candidate;
            }
            double[] x = new double[v.length];
            for (int i = 0; i < x.length; i++) x[i] = Math.max(0, v[i] - level);
            return x;
        };
    }
}
