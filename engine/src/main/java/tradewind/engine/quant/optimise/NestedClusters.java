package tradewind.engine.quant.optimise;

import java.util.Arrays;

/// Allocations in two storeys: inside clusters of similar assets, then between the clusters.
///
/// Clusters come from the tree of [HierarchicalRiskParity] (single linkage), cut where the number wanted is
/// left.
public final class NestedClusters {
    private NestedClusters() {}

    /// Weights that sum to 1.
    ///
    /// @param clusters the cluster of each asset
    @SuppressWarnings("ArrayRecordComponent")
    public record Allocation(double[] weights, int[] clusters) {}

    /// Nested clustered optimisation: long-only minimum variance inside each cluster, then among the clusters.
    ///
    /// @param count of clusters, between 1 and the number of assets; with either it is plain minimum variance
    /// @see "Lopez de Prado (2020), Machine Learning for Asset Managers, ch. 7"
    public static Allocation optimised(Covariance covariance, int count) {
        int n = covariance.size();
        HierarchicalRiskParity.Tree tree =
                HierarchicalRiskParity.allocate(covariance.entries(), HierarchicalRiskParity.Variant.COLUMNS);
        int[] clusters = tree.linkage().cut(count);
        double[][] inside = new double[count][n];
        for (int k = 0; k < count; k++) {
            int[] members = members(clusters, k);
            double[][] block = new double[members.length][members.length];
            for (int i = 0; i < members.length; i++)
                for (int j = 0; j < members.length; j++) block[i][j] = covariance.get(members[i], members[j]);
            double[] w = MeanVariance.minimumVariance(Covariance.of(block), Constraints.longOnly(members.length))
                    .weights();
            for (int i = 0; i < members.length; i++) inside[k][members[i]] = w[i];
        }
        double[][] between = new double[count][count];
        for (int k = 0; k < count; k++) {
            double[] slope = covariance.times(inside[k]);
            for (int l = 0; l < count; l++) between[k][l] = Check.dot(slope, inside[l]);
        }
        double[] shares = MeanVariance.minimumVariance(Covariance.of(between), Constraints.longOnly(count))
                .weights();
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) weights[i] = shares[clusters[i]] * inside[clusters[i]][i];
        return new Allocation(weights, clusters);
    }

    /// Hierarchical equal risk contribution: down the merges above the cut, each side gets what the other side
    /// has of the clusters' variances; inside a cluster weights go by inverse variance.
    ///
    /// @param covariance as in [HierarchicalRiskParity#allocate]
    /// @see "Raffinot (2018), The Hierarchical Equal Risk Contribution Portfolio, SSRN 3237540"
    public static Allocation equalRiskContribution(double[][] covariance, int count) {
        HierarchicalRiskParity.Tree tree =
                HierarchicalRiskParity.allocate(covariance, HierarchicalRiskParity.Variant.COLUMNS);
        int n = covariance.length;
        int[] clusters = tree.linkage().cut(count);
        double[] risk = new double[count];
        double[] weights = new double[n];
        for (int k = 0; k < count; k++) {
            int[] members = members(clusters, k);
            risk[k] = HierarchicalRiskParity.clusterVariance(covariance, members, 0, members.length);
            double sum = 0;
            for (int i : members) sum += weights[i] = 1 / covariance[i][i];
            for (int i : members) weights[i] /= sum;
        }
        double[] shares = new double[count];
        Arrays.fill(shares, 1);
        double[][] rows = tree.linkage().rows();
        for (int k = rows.length - 1; k >= n - count; k--) {
            boolean[] left = below(rows, n, (int) rows[k][0], clusters, count);
            boolean[] right = below(rows, n, (int) rows[k][1], clusters, count);
            double ofLeft = 0;
            double ofRight = 0;
            for (int c = 0; c < count; c++) {
                if (left[c]) ofLeft += risk[c];
                if (right[c]) ofRight += risk[c];
            }
            double share = ofLeft + ofRight > 0 ? 1 - ofLeft / (ofLeft + ofRight) : 0.5;
            for (int c = 0; c < count; c++) {
                if (left[c]) shares[c] *= share;
                if (right[c]) shares[c] *= 1 - share;
            }
        }
        for (int i = 0; i < n; i++) weights[i] *= shares[clusters[i]];
        return new Allocation(weights, clusters);
    }

    /// Which clusters hang below a node of the tree.
    private static boolean[] below(double[][] rows, int n, int node, int[] clusters, int count) {
        boolean[] found = new boolean[count];
        int[] stack = new int[2 * n];
        int top = 0;
        stack[top++] = node;
        while (top > 0) {
            int at = stack[--top];
            if (at < n) {
                found[clusters[at]] = true;
            } else {
                stack[top++] = (int) rows[at - n][0];
                stack[top++] = (int) rows[at - n][1];
            }
        }
        return found;
    }

    private static int[] members(int[] clusters, int which) {
        int[] members = new int[clusters.length];
        int k = 0;
        for (int i = 0; i < clusters.length; i++) if (clusters[i] == which) members[k++] = i;
        return Arrays.copyOf(members, k);
    }
}
