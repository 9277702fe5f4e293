package tradewind.engine.quant.optimise;

import java.util.Arrays;

/// The linear system of one interior point step, reduced to the weights and factored once for several
/// right-hand sides.
///
/// H = P + Σ (λ/s) g g' with the helpers' diagonal block eliminated, then the equalities by their Schur
/// complement.
final class NewtonSystem {
    private final int n;
    private final int helpers;
    private final double[] diagonal;
    private final int[][] touched;
    private final double[][] cross;
    private final double[][] a;
    private final double[][] b;
    private final double[][] solvedB;
    private final Cholesky weights;
    private final Cholesky equalities;

    NewtonSystem(ConvexProgram program, double[] x, double[] s, double[] lambda, double[][] a, double scale) {
        this.n = program.weights;
        this.helpers = program.helpers();
        this.a = a;
        diagonal = new double[helpers];
        touched = new int[helpers][];
        cross = new double[helpers][];
        double[][] h = new double[n][];
        for (int i = 0; i < n; i++) {
            h[i] = Arrays.copyOf(program.quadratic[i], i + 1);
            for (int j = 0; j <= i; j++) h[i][j] /= scale;
        }
        addRows(program, s, lambda, h);
        for (int k = 0; k < helpers; k++) {
            if (program.power(k) != 0)
                diagonal[k] += 0.75 * program.power(k) / scale / Math.sqrt(Math.max(x[n + k], 1e-100));
            if (touched[k] == null) continue;
            addOuter(h, touched[k], cross[k], -1 / diagonal[k]);
        }
        double largest = 0;
        for (int i = 0; i < n; i++) largest = Math.max(largest, h[i][i]);
        for (int i = 0; i < n; i++) h[i][i] += 1e-15 * largest + 1e-14;
        int failed = Cholesky.factorInPlace(h, 0);
        if (failed >= 0) throw new Cholesky.NotPositiveDefinite(failed);
        weights = Cholesky.ofFactored(h);

        int p = a.length;
        b = new double[p][];
        solvedB = new double[p][];
        double[][] schur = new double[p][p];
        for (int e = 0; e < p; e++) {
            b[e] = Arrays.copyOf(a[e], n);
            for (int k = 0; k < helpers; k++)
                if (a[e][n + k] != 0 && touched[k] != null)
                    for (int t = 0; t < touched[k].length; t++)
                        b[e][touched[k][t]] -= a[e][n + k] * cross[k][t] / diagonal[k];
            solvedB[e] = weights.solve(b[e]);
        }
        for (int e = 0; e < p; e++)
            for (int f = 0; f < p; f++) {
                schur[e][f] = Cholesky.dot(b[e], solvedB[f], n);
                for (int k = 0; k < helpers; k++) schur[e][f] += a[e][n + k] * a[f][n + k] / diagonal[k];
            }
        equalities = Cholesky.of(schur, 0);
    }

    private void addRows(ConvexProgram program, double[] s, double[] lambda, double[][] h) {
        for (int r = 0; r < s.length; r++) {
            ConvexProgram.Row row = program.rows().get(r);
            double d = lambda[r] / s[r];
            addOuter(h, row.indices(), row.values(), d);
            int z = row.z();
            if (z < 0) continue;
            diagonal[z] += d * row.zValue() * row.zValue();
            if (row.indices().length == 0) continue;
            if (touched[z] == null) {
                touched[z] = row.indices();
                cross[z] = new double[row.indices().length];
            } else if (touched[z].length != row.indices().length || !Arrays.equals(touched[z], row.indices())) {
                throw new IllegalStateException("helper " + z + " meets different weights in different rows");
            }
            for (int k = 0; k < cross[z].length; k++) cross[z][k] += d * row.zValue() * row.values()[k];
        }
    }

    private static void addOuter(double[][] h, int[] indices, double[] values, double factor) {
        for (int k = 0; k < indices.length; k++) {
            double[] row = h[indices[k]];
            double f = factor * values[k];
            for (int l = 0; l <= k; l++) row[indices[l]] += f * values[l];
        }
    }

    /// Solves for the step in x; the step in the multipliers of the equalities goes to `dy`.
    double[] solve(double[] right, double[] rightEqual, double[] dy) {
        double[] r1 = Arrays.copyOf(right, n);
        for (int k = 0; k < helpers; k++)
            if (touched[k] != null)
                for (int t = 0; t < touched[k].length; t++)
                    r1[touched[k][t]] -= cross[k][t] * right[n + k] / diagonal[k];
        double[] base = weights.solve(r1);
        for (int e = 0; e < dy.length; e++) {
            dy[e] = Cholesky.dot(b[e], base, n) - rightEqual[e];
            for (int k = 0; k < helpers; k++) dy[e] += a[e][n + k] * right[n + k] / diagonal[k];
        }
        equalities.solveInPlace(dy);
        double[] dx = Arrays.copyOf(base, right.length);
        for (int e = 0; e < dy.length; e++) for (int i = 0; i < n; i++) dx[i] -= solvedB[e][i] * dy[e];
        for (int k = 0; k < helpers; k++) {
            double value = right[n + k];
            if (touched[k] != null)
                for (int t = 0; t < touched[k].length; t++) value -= cross[k][t] * dx[touched[k][t]];
            for (int e = 0; e < dy.length; e++) value -= a[e][n + k] * dy[e];
            dx[n + k] = value / diagonal[k];
        }
        return dx;
    }
}
