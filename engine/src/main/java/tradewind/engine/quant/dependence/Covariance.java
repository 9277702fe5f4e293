package tradewind.engine.quant.dependence;

import tradewind.engine.quant.Matrices;
import tradewind.engine.quant.Require;

/// Covariance matrices of returns: one row a period, one column a series, oldest first.
///
/// All are symmetric and in the square of the returns' unit, per period. The eigenvalue methods work on the
/// correlation matrix and give the variances back unchanged.
public final class Covariance {
    private Covariance() {}

    /// Σ (x − x̄)(x − x̄)ᵀ/(n − 1).
    public static double[][] sample(double[][] returns) {
        double[][] x = centred(returns);
        return products(x, x.length - 1.0);
    }

    private static double[][] centred(double[][] returns) {
        Require.matrix("returns", returns, 2, 1);
        double[][] x = Matrices.copy(returns);
        for (int j = 0; j < x[0].length; j++) {
            double mean = 0;
            for (double[] row : x) mean += row[j] / x.length;
            for (double[] row : x) row[j] -= mean;
        }
        return x;
    }

    private static double[][] products(double[][] x, double below) {
        int n = x[0].length;
        double[][] s = new double[n][n];
        for (double[] row : x) for (int i = 0; i < n; i++) for (int j = 0; j <= i; j++) s[i][j] += row[i] * row[j];
        for (int i = 0; i < n; i++) for (int j = 0; j <= i; j++) s[j][i] = s[i][j] /= below;
        return s;
    }

    /// Exponentially weighted around a mean of zero (RiskMetrics): weights (1 − λ) λ^age, scaled to sum to one.
    ///
    /// @param lambda strictly between 0 and 1; 0.94 for daily returns
    public static double[][] ewma(double[][] returns, double lambda) {
        Require.matrix("returns", returns, 2, 1);
        Require.between("lambda", lambda, 0, 1);
        double[][] x = Matrices.copy(returns);
        double sum = 0;
        double weight = 1;
        for (int t = x.length - 1; t >= 0; t--) {
            for (int j = 0; j < x[t].length; j++) x[t][j] *= Math.sqrt(weight);
            sum += weight;
            weight *= lambda;
        }
        return products(x, sum);
    }

    /// A shrunk covariance and how far it was shrunk.
    ///
    /// @param intensity 0 (the sample, ddof 0) to 1 (the target)
    public record Shrunk(double[][] covariance, double intensity) {}

    /// Ledoit-Wolf: towards the identity times the mean variance, with the intensity that minimises the expected
    /// squared distance to the true matrix.
    ///
    /// @see "Ledoit and Wolf (2004), A well-conditioned estimator for large-dimensional covariance matrices"
    public static Shrunk ledoitWolf(double[][] returns) {
        double[][] x = centred(returns);
        int t = x.length;
        int n = x[0].length;
        double[][] s = products(x, t);
        double mean = 0;
        for (int i = 0; i < n; i++) mean += s[i][i] / n;
        double distance = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) distance += Math.pow(s[i][j] - (i == j ? mean : 0), 2);
        }
        double noise = 0;
        for (double[] row : x) {
            for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) noise += Math.pow(row[i] * row[j] - s[i][j], 2);
        }
        noise /= (double) t * t;
        double intensity = distance == 0 ? 1 : Math.min(noise, distance) / distance;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) s[i][j] = intensity * (i == j ? mean : 0) + (1 - intensity) * s[i][j];
        }
        return new Shrunk(s, intensity);
    }

    /// Constant residual eigenvalue: what lies below the Marchenko-Pastur edge (1 + √(n/t))² is noise and is replaced
    /// by its mean.
    ///
    /// @param observations t, the periods the matrix was estimated from
    /// @see "Laloux et al. (1999); Lopez de Prado (2020), Machine Learning for Asset Managers, chapter 2"
    public static double[][] denoised(double[][] covariance, int observations) {
        Require.atLeast("observations", observations, 2);
        double[] deviation = deviations(covariance);
        int n = deviation.length;
        Matrices.Eigen eigen = Matrices.eigen("correlation", correlation(covariance));
        double edge = Math.pow(1 + Math.sqrt((double) n / observations), 2);
        double sum = 0;
        int count = 0;
        for (double value : eigen.values()) {
            if (value <= edge) {
                sum += value;
                count++;
            }
        }
        double[] values = eigen.values().clone();
        for (int i = 0; i < n; i++) if (values[i] <= edge) values[i] = sum / count;
        return rebuilt(values, eigen.vectors(), deviation);
    }

    /// Without the part of the first (market) eigenvectors. Singular: fit for clustering, not for inverting.
    ///
    /// @param factors how many to take out
    public static double[][] detoned(double[][] covariance, int factors) {
        double[] deviation = deviations(covariance);
        if (factors < 1 || factors >= deviation.length) {
            throw new IllegalArgumentException("factors must be 1 to " + (deviation.length - 1) + ": " + factors);
        }
        Matrices.Eigen eigen = Matrices.eigen("correlation", correlation(covariance));
        double[] values = eigen.values().clone();
        for (int i = 0; i < factors; i++) values[i] = 0;
        return rebuilt(values, eigen.vectors(), deviation);
    }

    /// The correlation matrix is rescaled to a unit diagonal, then given the old variances.
    private static double[][] rebuilt(double[] values, double[][] vectors, double[] deviation) {
        int n = values.length;
        double[][] c = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++)
                for (int k = 0; k < n; k++) c[i][j] += vectors[i][k] * values[k] * vectors[j][k];
        }
        double[] unit = new double[n];
        for (int i = 0; i < n; i++) {
            if (!(c[i][i] > 1e-14))
                throw new IllegalArgumentException("series " + i + " is nothing but the factors taken out");
            unit[i] = Math.sqrt(c[i][i]);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double value = i == j ? 1 : c[i][j] / (unit[i] * unit[j]);
                c[i][j] = c[j][i] = value * deviation[i] * deviation[j];
            }
        }
        return c;
    }

    private static double[] deviations(double[][] covariance) {
        Require.square("covariance", covariance);
        double[] deviation = new double[covariance.length];
        for (int i = 0; i < deviation.length; i++) {
            deviation[i] = Math.sqrt(Require.positive("variance of series " + i, covariance[i][i]));
        }
        return deviation;
    }

    /// ρ_ij = σ_ij/√(σ_ii σ_jj), within −1 and 1.
    ///
    /// @throws IllegalArgumentException if a variance is not above zero
    public static double[][] correlation(double[][] covariance) {
        double[] deviation = deviations(covariance);
        int n = deviation.length;
        double[][] rho = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double value = i == j ? 1 : covariance[i][j] / (deviation[i] * deviation[j]);
                if (Math.abs(value) > 1 + 1e-9) {
                    throw new IllegalArgumentException(
                            "covariance[" + i + "][" + j + "] exceeds both deviations' product");
                }
                rho[i][j] = Math.clamp(value, -1, 1);
            }
        }
        return rho;
    }
}
