/// Portfolio optimisation on arrays: from a [Covariance] and [Constraints] to an [Optimum] whose KKT residual
/// is part of the answer.
///
/// [MeanVariance], [RatioPortfolio], [RiskBudgeting], [HierarchicalRiskParity], [NestedClusters],
/// [BlackLitterman], [CvarPortfolio], [Kelly], [VolatilityTarget], [MultiPeriod] and [SinglePeriod] state the
/// textbook problems; [CardinalityProblem] and [Qubo] the combinatorial ones, solved exactly by branch and
/// bound and, for comparison, by seeded heuristics. Weights are fractions of capital; a covariance is per
/// period or per year as given and is never annualised here. Nothing in this room knows an instrument, an order
/// or a clock.
@NullMarked
package tradewind.engine.quant.optimise;

import org.jspecify.annotations.NullMarked;
