package tradewind.engine.quant.optimise;

import org.jspecify.annotations.Nullable;

/// Gaussian elimination with partial pivoting and two rounds of refinement, for systems that are not definite.
final class Lu {
    private Lu() {}

    /// Solves A x = b; null when A is singular to working precision.
    static double @Nullable [] solve(double[][] matrix, double[] b) {
        int n = b.length;
        double[][] a = Check.copy(matrix);
        int[] order = new int[n];
        double largest = 0;
        for (double[] row : a) for (double v : row) largest = Math.max(largest, Math.abs(v));
        for (int i = 0; i < n; i++) order[i] = i;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) pivot = i;
            if (!(Math.abs(a[pivot][k]) > 1e-15 * largest)) return null;
            double[] swap = a[k];
            a[k] = a[pivot];
            a[pivot] = swap;
            int swapped = order[k];
            order[k] = order[pivot];
            order[pivot] = swapped;
            double[] top = a[k];
            for (int i = k + 1; i < n; i++) {
                double[] row = a[i];
                double factor = row[k] / top[k];
                row[k] = factor;
                if (factor != 0) for (int j = k + 1; j < n; j++) row[j] -= factor * top[j];
            }
        }
        double[] x = substitute(a, order, b);
        for (int round = 0; round < 2; round++) {
            double[] left = new double[n];
            for (int i = 0; i < n; i++) left[i] = b[i] - Cholesky.dot(matrix[i], x, n);
            double[] correction = substitute(a, order, left);
            for (int i = 0; i < n; i++) x[i] += correction[i];
        }
        for (double v : x) if (!Double.isFinite(v)) return null;
        return x;
    }

    private static double[] substitute(double[][] lu, int[] order, double[] b) {
        int n = b.length;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) x[i] = b[order[i]] - Cholesky.dot(lu[i], x, i);
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int j = i + 1; j < n; j++) sum -= lu[i][j] * x[j];
            x[i] = sum / lu[i][i];
        }
        return x;
    }
}
