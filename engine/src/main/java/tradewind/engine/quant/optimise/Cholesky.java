package tradewind.engine.quant.optimise;

/// The factor L of a symmetric positive definite matrix A = L L', and the solutions it gives.
///
/// Row-oriented, so that the inner loop is a dot product of two rows. O(n³/3); solves are O(n²).
final class Cholesky {
    private final double[][] factor;

    private Cholesky(double[][] factor) {
        this.factor = factor;
    }

    /// Factors a matrix, of which only the lower triangle is read; `failedAt` says where it is not positive
    /// definite.
    ///
    /// @param relativePivot a pivot below this share of its diagonal entry counts as zero
    static Cholesky of(double[][] matrix, double relativePivot) {
        double[][] lower = new double[matrix.length][];
        for (int i = 0; i < lower.length; i++) lower[i] = java.util.Arrays.copyOf(matrix[i], i + 1);
        int failed = factorInPlace(lower, relativePivot);
        if (failed >= 0) throw new NotPositiveDefinite(failed);
        return new Cholesky(lower);
    }

    /// Factors the lower triangle in place; the row where it fails, or −1.
    static int factorInPlace(double[][] lower, double relativePivot) {
        for (int i = 0; i < lower.length; i++) {
            double[] row = lower[i];
            double diagonal = row[i];
            for (int j = 0; j < i; j++) {
                double[] other = lower[j];
                row[j] = (row[j] - dot(row, other, j)) / other[j];
            }
            double pivot = diagonal - dot(row, row, i);
            if (!(pivot > relativePivot * Math.abs(diagonal)) || !(pivot > 0)) return i;
            row[i] = Math.sqrt(pivot);
        }
        return -1;
    }

    static Cholesky ofFactored(double[][] lower) {
        return new Cholesky(lower);
    }

    /// Four partial sums: the compiler may not reorder a sum of doubles, this can be done side by side.
    static double dot(double[] a, double[] b, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < length; i++) s0 += a[i] * b[i];
        return s0 + s1 + (s2 + s3);
    }

    /// Solves A x = b.
    double[] solve(double[] b) {
        double[] x = b.clone();
        solveInPlace(x);
        return x;
    }

    void solveInPlace(double[] x) {
        int n = factor.length;
        for (int i = 0; i < n; i++) x[i] = (x[i] - dot(factor[i], x, i)) / factor[i][i];
        for (int i = n - 1; i >= 0; i--) {
            double[] row = factor[i];
            double value = x[i] / row[i];
            x[i] = value;
            for (int j = 0; j < i; j++) x[j] -= row[j] * value;
        }
    }

    /// Thrown inside this package only; callers turn it into a refusal that names the input.
    static final class NotPositiveDefinite extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final int row;

        NotPositiveDefinite(int row) {
            super("not positive definite at row " + row, null, false, false);
            this.row = row;
        }
    }
}
