package tradewind.engine.quant;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/// Small dense matrices as rows: products, Cholesky, LU solve and inverse, symmetric eigenvalues.
///
/// For tens of rows. Singular input is refused by name, never inverted into noise.
public final class Matrices {
    private static final double SINGULAR = 1e-13;
    private static final int MOST_SWEEPS = 100;
    private static final int JACOBI = 24;

    private Matrices() {}

    /// Eigenvalues in falling order and the unit eigenvectors as columns.
    public record Eigen(double[] values, double[][] vectors) {}

    public static double[][] identity(int n) {
        double[][] unit = new double[n][n];
        for (int i = 0; i < n; i++) unit[i][i] = 1;
        return unit;
    }

    public static double[][] copy(double[][] a) {
        double[][] copy = new double[a.length][];
        for (int i = 0; i < a.length; i++) copy[i] = a[i].clone();
        return copy;
    }

    public static double[][] transpose(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) for (int j = 0; j < a[0].length; j++) t[j][i] = a[i][j];
        return t;
    }

    public static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                double factor = a[i][k];
                if (factor == 0) continue;
                for (int j = 0; j < b[0].length; j++) product[i][j] += factor * b[k][j];
            }
        }
        return product;
    }

    public static double[] times(double[][] a, double[] x) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) product[i] = Samples.dot(a[i], x);
        return product;
    }

    /// Solves A x = b for each column of b by elimination with partial pivoting.
    ///
    /// @throws IllegalArgumentException if A is singular to working precision
    public static double[][] solve(String name, double[][] a, double[][] b) {
        int n = Require.square(name, a).length;
        double[][] left = copy(a);
        double[][] right = copy(b);
        double[] scale = new double[n];
        for (int i = 0; i < n; i++) for (double value : left[i]) scale[i] = Math.max(scale[i], Math.abs(value));
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) if (Math.abs(left[i][k]) > Math.abs(left[pivot][k])) pivot = i;
            if (!(Math.abs(left[pivot][k]) > SINGULAR * scale[pivot])) {
                throw new IllegalArgumentException(name + " is singular: row " + pivot + " depends on others");
            }
            swap(left, k, pivot);
            swap(right, k, pivot);
            double kept = scale[k];
            scale[k] = scale[pivot];
            scale[pivot] = kept;
            for (int i = k + 1; i < n; i++) {
                double factor = left[i][k] / left[k][k];
                if (factor == 0) continue;
                for (int j = k; j < n; j++) left[i][j] -= factor * left[k][j];
                for (int j = 0; j < right[i].length; j++) right[i][j] -= factor * right[k][j];
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int j = 0; j < right[k].length; j++) {
                double sum = right[k][j];
                for (int i = k + 1; i < n; i++) sum -= left[k][i] * right[i][j];
                right[k][j] = sum / left[k][k];
            }
        }
        return right;
    }

    private static void swap(double[][] rows, int i, int j) {
        double[] row = rows[i];
        rows[i] = rows[j];
        rows[j] = row;
    }

    /// Solves A x = b.
    public static double[] solve(String name, double[][] a, double[] b) {
        double[][] column = new double[b.length][1];
        for (int i = 0; i < b.length; i++) column[i][0] = b[i];
        double[][] solved = solve(name, a, column);
        double[] x = new double[b.length];
        for (int i = 0; i < b.length; i++) x[i] = solved[i][0];
        return x;
    }

    /// @throws IllegalArgumentException if A is singular to working precision
    public static double[][] inverse(String name, double[][] a) {
        return solve(name, a, identity(a.length));
    }

    /// Lower triangle L with L Lᵀ = A.
    ///
    /// @throws IllegalArgumentException if A is not symmetric and positive definite
    public static double[][] cholesky(String name, double[][] a) {
        int n = Require.square(name, a).length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                if (Math.abs(a[i][j] - a[j][i]) > 1e-9 * (Math.abs(a[i][i]) + Math.abs(a[j][j]))) {
                    throw new IllegalArgumentException(name + " is not symmetric at [" + i + "][" + j + "]");
                }
                double sum = a[i][j];
                for (int k = 0; k < j; k++) sum -= lower[i][k] * lower[j][k];
                if (i != j) {
                    lower[i][j] = sum / lower[j][j];
                } else if (sum > SINGULAR * Math.abs(a[i][i])) {
                    lower[i][i] = Math.sqrt(sum);
                } else {
                    throw new IllegalArgumentException(
                            name + " is not positive definite: pivot " + sum + " in row " + i);
                }
            }
        }
        return lower;
    }

    /// Eigenvalues of a symmetric matrix: cyclic Jacobi rotations for a few rows (accurate to rounding, small values
    /// too), Hipparchus' tridiagonal QL for more.
    ///
    /// @throws IllegalArgumentException if A is not square and symmetric with numbers everywhere
    public static Eigen eigen(String name, double[][] symmetric) {
        int n = Require.square(name, symmetric).length;
        double most = 0;
        for (double[] row : symmetric) for (double value : row) most = Math.max(most, Math.abs(value));
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                if (!(Math.abs(symmetric[i][j] - symmetric[j][i]) <= 1e-9 * most)) {
                    throw new IllegalArgumentException(name + " is not symmetric at [" + i + "][" + j + "]");
                }
            }
        }
        if (n > JACOBI) {
            var found = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(symmetric, true));
            return new Eigen(found.getEigenvalues(), found.getV().getData());
        }
        double[][] a = copy(symmetric);
        double[][] v = identity(n);
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double off = 0;
            double all = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    all += a[i][j] * a[i][j];
                    if (i != j) off += a[i][j] * a[i][j];
                }
            }
            if (off <= 1e-32 * all) break;
            for (int p = 0; p < n; p++) for (int q = p + 1; q < n; q++) rotate(a, v, p, q);
        }
        return sorted(a, v);
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (a[p][q] == 0) return;
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        int n = a.length;
        for (int k = 0; k < n; k++) {
            double akp = a[k][p];
            double akq = a[k][q];
            a[k][p] = c * akp - s * akq;
            a[k][q] = s * akp + c * akq;
        }
        for (int k = 0; k < n; k++) {
            double apk = a[p][k];
            double aqk = a[q][k];
            a[p][k] = c * apk - s * aqk;
            a[q][k] = s * apk + c * aqk;
            double vkp = v[k][p];
            double vkq = v[k][q];
            v[k][p] = c * vkp - s * vkq;
            v[k][q] = s * vkp + c * vkq;
        }
    }

    private static Eigen sorted(double[][] a, double[][] v) {
        int n = a.length;
        Integer[] order = new Integer[n];
        for (int i = 0; i < n; i++) order[i] = i;
        Arrays.sort(order, (x, y) -> Double.compare(a[y][y], a[x][x]));
        double[] values = new double[n];
        double[][] vectors = new double[n][n];
        for (int j = 0; j < n; j++) {
            values[j] = a[order[j]][order[j]];
            for (int i = 0; i < n; i++) vectors[i][j] = v[i][order[j]];
        }
        return new Eigen(values, vectors);
    }
}
