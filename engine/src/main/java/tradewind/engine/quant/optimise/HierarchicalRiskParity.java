package tradewind.engine.quant.optimise;

import java.util.Arrays;

/// Hierarchical risk parity: assets are put in the order of a dendrogram, and capital is split down the order
/// in halves.
///
/// 1. dᵢⱼ = √((1 − ρᵢⱼ)/2). 2. Single linkage on the Euclidean distances between columns of d (the paper) or on
/// d itself.
/// 3. The list of leaves is bisected at ⌊length/2⌋; each half has the variance of its inverse-variance
/// portfolio (diagonal only); the left gets 1 − V_left/(V_left + V_right). No matrix is inverted, so Σ may be
/// singular, but it may not contradict itself.
///
/// @see "Lopez de Prado (2016), Building Diversified Portfolios that Outperform Out of Sample, J. Portfolio
///     Management 42(4)"
public final class HierarchicalRiskParity {
    private HierarchicalRiskParity() {}

    /// What is clustered: the columns of the correlation distance, as in the paper, or the distance itself.
    public enum Variant {
        COLUMNS,
        DIRECT
    }

    /// Weights that sum to 1, with the tree they come from.
    ///
    /// @param distance dᵢⱼ = √((1 − ρᵢⱼ)/2)
    /// @param linkage  merges and the order of the leaves
    @SuppressWarnings("ArrayRecordComponent")
    public record Tree(double[] weights, double[][] distance, Linkage linkage) {}

    /// Allocates.
    ///
    /// @param covariance symmetric, finite, variances above zero, correlations within ±1, no negative variance
    ///                   of any portfolio
    /// @throws IllegalArgumentException if it is not; the message says where
    public static Tree allocate(double[][] covariance, Variant variant) {
        double[][] sigma = checked(covariance);
        int n = sigma.length;
        double[][] d = new double[n][n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < i; j++) {
                double rho = sigma[i][j] / Math.sqrt(sigma[i][i] * sigma[j][j]);
                d[i][j] = d[j][i] = Math.sqrt(Math.max(0, (1 - rho) / 2));
            }
        Linkage linkage = Linkage.single(variant == Variant.COLUMNS ? betweenColumns(d) : d);
        double[] weights = new double[n];
        Arrays.fill(weights, 1);
        split(sigma, linkage.order(), 0, n, weights);
        double sum = Check.sum(weights);
        for (int i = 0; i < n; i++) weights[i] /= sum;
        return new Tree(weights, d, linkage);
    }

    /// Weights in proportion to 1/σ², the allocation inside every cluster.
    public static double[] inverseVariance(double[][] covariance) {
        double[][] sigma = checked(covariance);
        double[] weights = new double[sigma.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] = 1 / sigma[i][i];
        for (int i = 0; i < weights.length; i++) weights[i] /= sum;
        return weights;
    }

    private static double[][] checked(double[][] covariance) {
        double[][] sigma = Covariance.symmetric(covariance, "covariance");
        int n = sigma.length;
        double[][] lifted = new double[n][n];
        for (int i = 0; i < n; i++)
            if (!(sigma[i][i] > 0))
                throw new IllegalArgumentException(
                        "covariance: the variance of asset " + i + " must be above zero: " + sigma[i][i]);
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++) {
                double rho = sigma[i][j] / Math.sqrt(sigma[i][i] * sigma[j][j]);
                if (Math.abs(rho) > 1 + 1e-9)
                    throw new IllegalArgumentException(
                            "covariance of assets " + i + " and " + j + " implies a correlation of " + rho);
                lifted[i][j] = i == j ? 1 + 1e-8 * n : rho;
            }
        try {
            Cholesky.of(lifted, 0);
        } catch (Cholesky.NotPositiveDefinite e) {
            throw new IllegalArgumentException(
                    "covariance is not positive semidefinite: a portfolio of the assets up to " + e.row
                            + " would have a negative variance");
        }
        return sigma;
    }

    /// √Σₖ(dₖᵢ − dₖⱼ)² as differences, not from norms, so that equal columns are at distance 0.
    private static double[][] betweenColumns(double[][] d) {
        int n = d.length;
        double[][] result = new double[n][n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < i; j++) result[i][j] = result[j][i] = Math.sqrt(squared(d[i], d[j]));
        return result;
    }

    private static double squared(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        int i = 0;
        for (; i + 1 < a.length; i += 2) {
            double x = a[i] - b[i];
            double y = a[i + 1] - b[i + 1];
            s0 += x * x;
            s1 += y * y;
        }
        if (i < a.length) s0 += (a[i] - b[i]) * (a[i] - b[i]);
        return s0 + s1;
    }

    private static void split(double[][] sigma, int[] order, int from, int to, double[] weights) {
        if (to - from < 2) return;
        int middle = from + (to - from) / 2;
        double left = clusterVariance(sigma, order, from, middle);
        double right = clusterVariance(sigma, order, middle, to);
        double share = left + right > 0 ? 1 - left / (left + right) : 0.5;
        for (int i = from; i < middle; i++) weights[order[i]] *= share;
        for (int i = middle; i < to; i++) weights[order[i]] *= 1 - share;
        split(sigma, order, from, middle, weights);
        split(sigma, order, middle, to, weights);
    }

    static double clusterVariance(double[][] sigma, int[] order, int from, int to) {
        int n = to - from;
        double[] w = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) sum += w[i] = 1 / sigma[order[from + i]][order[from + i]];
        double variance = 0;
        for (int i = 0; i < n; i++) {
            double[] row = sigma[order[from + i]];
            double inner = 0;
            for (int j = 0; j < n; j++) inner += row[order[from + j]] * w[j];
            variance += w[i] * inner;
        }
        return Math.max(0, variance) / (sum * sum);
    }
}
