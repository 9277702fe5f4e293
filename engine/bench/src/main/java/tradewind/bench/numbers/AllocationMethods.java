package tradewind.bench.numbers;

import java.util.Arrays;
import tradewind.engine.quant.optimise.BlackLitterman;
import tradewind.engine.quant.optimise.CardinalityProblem;
import tradewind.engine.quant.optimise.Constraints;
import tradewind.engine.quant.optimise.Covariance;
import tradewind.engine.quant.optimise.CvarPortfolio;
import tradewind.engine.quant.optimise.EqualWeightSelection;
import tradewind.engine.quant.optimise.HierarchicalRiskParity;
import tradewind.engine.quant.optimise.Kelly;
import tradewind.engine.quant.optimise.Linkage;
import tradewind.engine.quant.optimise.MeanVariance;
import tradewind.engine.quant.optimise.MultiPeriod;
import tradewind.engine.quant.optimise.NestedClusters;
import tradewind.engine.quant.optimise.Qubo;
import tradewind.engine.quant.optimise.RatioPortfolio;
import tradewind.engine.quant.optimise.RiskBudgeting;
import tradewind.engine.quant.optimise.Search;
import tradewind.engine.quant.optimise.SignalFusion;
import tradewind.engine.quant.optimise.SinglePeriod;
import tradewind.engine.quant.optimise.VolatilityTarget;

/// Allocations from a covariance, and choices of K assets.
final class AllocationMethods {
    private static final int MANY = 500;
    private static final int SOME = 100;
    private static final int SUBSETS = 2_000;

    private AllocationMethods() {}

    private static double[] even(int n) {
        double[] weights = new double[n];
        Arrays.fill(weights, 1.0 / n);
        return weights;
    }

    private static double[] all(int n, double value) {
        double[] same = new double[n];
        Arrays.fill(same, value);
        return same;
    }

    static Family portfolios() {
        double[][] large = Inputs.covariance(MANY);
        Covariance many = Covariance.of(large);
        double[] returns = Inputs.uniforms(MANY, 0, 0.12, 30);
        Constraints longOnly = Constraints.longOnly(MANY);
        double[][] small = Inputs.covariance(SOME);
        Covariance some = Covariance.of(small);
        double[] fewer = Inputs.uniforms(SOME, 0, 0.12, 31);
        Constraints plain = Constraints.longOnly(SOME);
        double[][] distances = HierarchicalRiskParity.allocate(small, HierarchicalRiskParity.Variant.DIRECT)
                .distance();
        double[][] scenarios = Inputs.returns(500, 30, 32);
        double[] record = Inputs.clustered(1_000, 33);
        for (int i = 0; i < record.length; i++) record[i] /= 100;
        double[][] view = new double[2][SOME];
        view[0][0] = 1;
        view[1][1] = 1;
        view[1][2] = -1;
        double[][] costs = new double[20][20];
        for (int i = 0; i < 20; i++) costs[i][i] = 0.5;
        Covariance twenty = Covariance.of(Inputs.covariance(20));
        double[][] forecasts = new double[4][];
        for (int t = 0; t < 4; t++) forecasts[t] = Inputs.uniforms(20, 0, 0.12, 34 + t);
        Constraints wide = Constraints.longOnly(20);
        SinglePeriod.Costs trading = SinglePeriod.Costs.of(0.0005, 1, all(20, 0.01), all(20, 1));
        double[][] signals = Inputs.returns(1_000, 3, 38);
        double[] outcomes = Inputs.normals(1_000, 39);
        return new Family("Portfolios")
                .add("Minimum variance", "500 assets", () -> MeanVariance.minimumVariance(many, longOnly))
                .add("Mean-variance", "500 assets", () -> MeanVariance.utility(many, returns, 4, longOnly))
                .add(
                        "Efficient frontier",
                        "100 assets, 5 returns",
                        () -> MeanVariance.frontier(some, fewer, new double[] {0.06, 0.07, 0.08, 0.09, 0.1}, plain))
                .add(
                        "… with costs",
                        "100 assets",
                        () -> MeanVariance.utilityAfterCosts(some, fewer, 4, even(SOME), all(SOME, 0.002), plain))
                .add(
                        "… within factor and group limits",
                        "100 assets, 3 limits",
                        () -> MeanVariance.utility(
                                some,
                                fewer,
                                4,
                                plain.linear("factor", fewer, -0.1, 0.1)
                                        .group("group", new int[] {0, 1, 2, 3}, 0.05, 0.3)
                                        .turnover(even(SOME), 0.8)))
                .add("Maximum Sharpe", "100 assets", () -> RatioPortfolio.maximumSharpe(some, fewer, 0.01, plain))
                .add("Maximum diversification", "100 assets", () -> RatioPortfolio.maximumDiversification(some, plain))
                .add("Risk parity, risk budgets", "500 assets", () -> RiskBudgeting.riskParity(many))
                .add(
                        "Hierarchical risk parity",
                        "500 assets",
                        () -> HierarchicalRiskParity.allocate(large, HierarchicalRiskParity.Variant.COLUMNS))
                .add(
                        "Single linkage",
                        "100 assets, cut to 10",
                        () -> Linkage.single(distances).cut(10))
                .add("Nested clusters (NCO)", "100 assets, 10 clusters", () -> NestedClusters.optimised(some, 10))
                .add(
                        "Hierarchical equal risk contribution",
                        "100 assets, 10 clusters",
                        () -> NestedClusters.equalRiskContribution(small, 10))
                .add(
                        "Black-Litterman",
                        "100 assets, 2 views",
                        () -> BlackLitterman.posterior(
                                some, even(SOME), 2.5, 0.05, view, new double[] {0.1, 0.02}, null))
                .add(
                        "CVaR",
                        "500 scenarios x 30 assets",
                        () -> CvarPortfolio.minimumCvar(
                                scenarios, 0.95, Double.NEGATIVE_INFINITY, Constraints.longOnly(30)))
                .add("Kelly", "100 assets", () -> Kelly.continuous(some, fewer, 0.01))
                .often("Kelly bet", "1 bet", () -> Kelly.binary(0.55, 1).fraction())
                .add(
                        "Volatility target",
                        "1,000 returns",
                        () -> VolatilityTarget.leverage(record, 0.94, 0.1, 2, 252, 50))
                .add(
                        "Multi-period",
                        "20 assets, 4 periods",
                        () -> MultiPeriod.plan(twenty, forecasts, even(20), 4, costs, wide))
                .add(
                        "Single period with impact",
                        "20 assets",
                        () -> SinglePeriod.trades(twenty, forecasts[0], 2, all(20, 0.045), 0.1, trading, true, true))
                .add(
                        "Signal combination",
                        "1,000 observations of 3 signals",
                        () -> SignalFusion.of(signals, outcomes, 0.03, 1))
                .add(
                        "Risk shares, diversification ratio",
                        "100 assets",
                        () -> some.riskShares(even(SOME))[0] + some.diversificationRatio(even(SOME)));
    }

    static Family exactly() {
        CardinalityProblem problem = new CardinalityProblem(
                Covariance.of(Inputs.covariance(31)), Inputs.uniforms(31, 0, 0.12, 40), 0.8, 10, 0.01, 1);
        String subsets = "31 assets, 10 held, 2,000 subsets";
        Family family = new Family("Exactly K of n")
                .add("Branch and bound", "31 assets, 10 held, proven", () -> problem.exact(200_000));
        family.add("Parallel tempering", subsets, () -> Search.PARALLEL_TEMPERING.find(problem, SUBSETS, 1))
                .add("Simulated bifurcation", subsets, () -> Search.SIMULATED_BIFURCATION.find(problem, SUBSETS, 1))
                .add("Population annealing", subsets, () -> Search.POPULATION_ANNEALING.find(problem, SUBSETS, 1))
                .add("Path-integral annealing", subsets, () -> Search.PATH_INTEGRAL_ANNEALING.find(problem, SUBSETS, 1))
                .add("Quantum-behaved swarm", subsets, () -> Search.QUANTUM_SWARM.find(problem, SUBSETS, 1));
        Qubo sixteen = choice(16, 41);
        Qubo thirty = choice(30, 42);
        return family.add("Equal weights, every state", "16 assets", sixteen::enumerate)
                .add(
                        "Equal weights, branch and bound",
                        "30 assets, 5 held",
                        () -> EqualWeightSelection.solve(thirty, 5, 2));
    }

    /// Five of n assets in equal parts, a penalty of 2 for one too many or too few.
    private static Qubo choice(int n, long seed) {
        return Qubo.equalWeights(Covariance.of(Inputs.covariance(n)), Inputs.uniforms(n, 0, 0.12, seed), 5, 1, 2);
    }
}
