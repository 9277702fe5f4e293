package tradewind.engine.reference;

import java.util.Map;
import tradewind.engine.quant.optimise.HierarchicalRiskParity;
import tradewind.engine.quant.optimise.HierarchicalRiskParity.Variant;

/// Hierarchical risk parity.
final class HrpTopic implements ReferenceTopic {
    @Override
    public Map<String, Answer> methods() {
        return Map.of("hrp", (inputs, asked, folder) -> {
            double[][] covariance = inputs.hasNonNull("covariance")
                    ? Inputs.matrix(inputs, "covariance")
                    : PortfolioTopic.covariance(inputs).toArray();
            HierarchicalRiskParity.Tree tree = HierarchicalRiskParity.allocate(covariance, Variant.COLUMNS);
            return Map.of(
                    "distance", tree.distance(),
                    "linkage", tree.linkage().rows(),
                    "order", tree.linkage().order(),
                    "weights", tree.weights(),
                    "weightsDirectVariant",
                            HierarchicalRiskParity.allocate(covariance, Variant.DIRECT)
                                    .weights(),
                    "inverseVarianceWeights", HierarchicalRiskParity.inverseVariance(covariance));
        });
    }
}
