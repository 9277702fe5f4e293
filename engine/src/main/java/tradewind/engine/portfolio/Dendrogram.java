package tradewind.engine.portfolio;

import java.util.List;
import tradewind.engine.quant.optimise.HierarchicalRiskParity;
import tradewind.engine.quant.optimise.Linkage;

/// Which instruments move together: the tree that hierarchical risk parity splits capital along.
///
/// @param symbols of the history, numbered from 0
/// @param merges  rows [a, b, height, size]; leaves are 0 … n − 1, the k-th merge is n + k
/// @param order   leaves from one end to the other
@SuppressWarnings("ArrayRecordComponent")
public record Dendrogram(List<String> symbols, double[][] merges, int[] order) {
    /// @throws IllegalArgumentException if the history gives no covariance
    public static Dendrogram of(PriceHistory history, Preferences.CovarianceEstimate estimate) {
        Linkage linkage = HierarchicalRiskParity.allocate(
                        Estimates.of(history, estimate).raw(), HierarchicalRiskParity.Variant.COLUMNS)
                .linkage();
        return new Dendrogram(history.symbols(), linkage.rows(), linkage.order());
    }
}
