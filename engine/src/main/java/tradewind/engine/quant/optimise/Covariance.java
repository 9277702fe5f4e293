package tradewind.engine.quant.optimise;

/// A covariance matrix that has been checked once: square, finite, symmetric and positive definite.
///
/// Units are those of the caller (per day or per year); nothing is annualised. Entries may differ from their
/// mirror by one part in 10⁸ (printed figures) and are then averaged.
public final class Covariance {
    /// A pivot below this share of its variance means that the asset is a combination of the earlier ones.
    private static final double SINGULAR = 1e-12;

    private static final double ASYMMETRY = 1e-8;

    private final double[][] entries;
    private final Cholesky factor;

    private Covariance(double[][] entries, Cholesky factor) {
        this.entries = entries;
        this.factor = factor;
    }

    /// Checks a matrix.
    ///
    /// @throws IllegalArgumentException if it is empty, not square, not finite, not symmetric, has a variance
    ///     that is not above zero, or is not positive definite; the message names the row
    public static Covariance of(double[][] matrix) {
        double[][] entries = symmetric(matrix, "covariance");
        for (int i = 0; i < entries.length; i++)
            if (!(entries[i][i] > 0))
                throw new IllegalArgumentException(
                        "covariance: the variance of asset " + i + " must be above zero: " + entries[i][i]);
        try {
            return new Covariance(entries, Cholesky.of(entries, SINGULAR));
        } catch (Cholesky.NotPositiveDefinite e) {
            throw new IllegalArgumentException("covariance is singular or not positive definite: asset " + e.row
                    + " is a linear combination of the assets before it, or the entries contradict each other");
        }
    }

    /// The covariance σᵢ σⱼ ρᵢⱼ of volatilities and a correlation matrix.
    ///
    /// @throws IllegalArgumentException as [#of(double\[\]\[\])], and if a diagonal entry of the correlation is
    ///     not 1 or an entry lies outside −1 to 1
    public static Covariance of(double[] volatility, double[][] correlation) {
        double[][] rho = symmetric(correlation, "correlation");
        Check.vector("volatility", volatility, rho.length);
        double[][] entries = new double[rho.length][rho.length];
        for (int i = 0; i < rho.length; i++) {
            if (!(volatility[i] > 0))
                throw new IllegalArgumentException(
                        "volatility of asset " + i + " must be above zero: " + volatility[i]);
            if (Math.abs(rho[i][i] - 1) > ASYMMETRY)
                throw new IllegalArgumentException("correlation of asset " + i + " with itself is " + rho[i][i]);
            for (int j = 0; j < rho.length; j++) {
                if (Math.abs(rho[i][j]) > 1)
                    throw new IllegalArgumentException(
                            "correlation of assets " + i + " and " + j + " lies outside -1 to 1: " + rho[i][j]);
                entries[i][j] = volatility[i] * volatility[j] * rho[i][j];
            }
        }
        return of(entries);
    }

    /// A checked, symmetric copy of a square matrix.
    static double[][] symmetric(double[][] matrix, String name) {
        int n = matrix.length;
        if (n == 0) throw new IllegalArgumentException(name + " is empty");
        for (int i = 0; i < n; i++) {
            if (matrix[i].length != n)
                throw new IllegalArgumentException(
                        name + " is not square: row " + i + " has " + matrix[i].length + " entries, not " + n);
            Check.finite(name + " row " + i, matrix[i]);
        }
        double[][] entries = new double[n][n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++) {
                double scale = Math.sqrt(Math.abs(matrix[i][i] * matrix[j][j]));
                if (Math.abs(matrix[i][j] - matrix[j][i]) > ASYMMETRY * Math.max(scale, Math.abs(matrix[i][j])))
                    throw new IllegalArgumentException(name + " is not symmetric: entry " + i + "," + j + " is "
                            + matrix[i][j] + ", its mirror " + matrix[j][i]);
                entries[i][j] = entries[j][i] = (matrix[i][j] + matrix[j][i]) / 2;
            }
        return entries;
    }

    public int size() {
        return entries.length;
    }

    public double get(int i, int j) {
        return entries[i][j];
    }

    /// A copy of the entries.
    public double[][] toArray() {
        return Check.copy(entries);
    }

    /// The entries themselves, for this package, which does not write to them.
    double[][] entries() {
        return entries;
    }

    public double volatility(int asset) {
        return Math.sqrt(entries[asset][asset]);
    }

    public double[] volatilities() {
        double[] result = new double[size()];
        for (int i = 0; i < result.length; i++) result[i] = volatility(i);
        return result;
    }

    /// Σ w.
    public double[] times(double[] weights) {
        Check.vector("weights", weights, size());
        double[] result = new double[size()];
        for (int i = 0; i < result.length; i++) result[i] = Cholesky.dot(entries[i], weights, result.length);
        return result;
    }

    /// w'Σw.
    public double variance(double[] weights) {
        return Check.dot(weights, times(weights));
    }

    /// Σ⁻¹ b, refined once against the matrix itself.
    public double[] solve(double[] b) {
        Check.vector("right-hand side", b, size());
        double[] x = factor.solve(b);
        double[] residual = times(x);
        for (int i = 0; i < x.length; i++) residual[i] = b[i] - residual[i];
        double[] correction = factor.solve(residual);
        for (int i = 0; i < x.length; i++) x[i] += correction[i];
        return x;
    }

    /// What share of the variance each position carries: wᵢ(Σw)ᵢ / w'Σw. The shares sum to 1.
    ///
    /// @throws IllegalArgumentException if all weights are zero
    public double[] riskShares(double[] weights) {
        double[] marginal = times(weights);
        double variance = Check.dot(weights, marginal);
        if (!(variance > 0)) throw new IllegalArgumentException("weights carry no risk: all are zero");
        double[] shares = new double[size()];
        for (int i = 0; i < shares.length; i++) shares[i] = weights[i] * marginal[i] / variance;
        return shares;
    }

    /// Σ wᵢσᵢ / √(w'Σw), Choueifaty and Coignard (2008).
    ///
    /// @throws IllegalArgumentException if all weights are zero
    public double diversificationRatio(double[] weights) {
        double variance = variance(weights);
        if (!(variance > 0)) throw new IllegalArgumentException("weights carry no risk: all are zero");
        return Check.dot(weights, volatilities()) / Math.sqrt(variance);
    }
}
