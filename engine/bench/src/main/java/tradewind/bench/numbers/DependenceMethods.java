package tradewind.bench.numbers;

import tradewind.engine.quant.dependence.Copula;
import tradewind.engine.quant.dependence.CorrelationNetwork;
import tradewind.engine.quant.dependence.Covariance;
import tradewind.engine.quant.dependence.Information;
import tradewind.engine.quant.dependence.Returns;
import tradewind.engine.quant.performance.Drawdowns;
import tradewind.engine.quant.performance.Overfitting;
import tradewind.engine.quant.performance.Performance;
import tradewind.engine.quant.performance.Relative;
import tradewind.engine.quant.performance.SharpeBelief;
import tradewind.engine.quant.performance.TailRisk;

/// Several series together, and what one record of returns says.
final class DependenceMethods {
    private DependenceMethods() {}

    static Family dependence() {
        double[][] returns = Inputs.returns(500, 100, 5);
        double[][] prices = new double[500][100];
        for (int t = 0; t < 500; t++)
            for (int j = 0; j < 100; j++) prices[t][j] = t == 0 ? 100 : prices[t - 1][j] * (1 + returns[t][j]);
        double[][] sample = Covariance.sample(returns);
        int[] leader = Information.bins(Inputs.normals(2_000, 6), 4);
        int[] follower = Information.bins(Inputs.normals(2_000, 7), 4);
        CorrelationNetwork network = new CorrelationNetwork(Inputs.correlation(100));
        Copula gaussian = new Copula.Gaussian(0.5);
        Copula t = new Copula.T(0.5, 4);
        Copula clayton = new Copula.Clayton(2);
        Copula gumbel = new Copula.Gumbel(2);
        Copula frank = new Copula.Frank(5);
        return new Family("Dependence (`quant.dependence`)")
                .add("returns", "500 x 100 prices", () -> Returns.simple(prices))
                .add("sample covariance", "500 x 100", () -> Covariance.sample(returns))
                .add("EWMA", "500 x 100", () -> Covariance.ewma(returns, 0.94))
                .add("Ledoit-Wolf", "500 x 100", () -> Covariance.ledoitWolf(returns))
                .add("denoised", "100 series", () -> Covariance.denoised(sample, 500))
                .add("detoned", "100 series", () -> Covariance.detoned(sample, 1))
                .add("correlation", "100 series", () -> Covariance.correlation(sample))
                .often("Gaussian copula", "a density", () -> gaussian.density(0.3, 0.6))
                .often("t copula", "a density", () -> t.density(0.3, 0.6))
                .often("Clayton copula", "a density", () -> clayton.density(0.3, 0.6))
                .often("Gumbel copula", "a density", () -> gumbel.density(0.3, 0.6))
                .often("Frank copula", "a density", () -> frank.density(0.3, 0.6))
                .add("entropy", "2,000 symbols of 4", () -> Information.entropy(leader))
                .add("mutual information", "2,000 symbols of 4", () -> Information.mutual(leader, follower))
                .add("transfer entropy", "2,000 symbols of 4", () -> Information.transfer(leader, follower))
                .add("minimum spanning tree", "100 series", network::spanningTree)
                .add("degree, betweenness", "100 series", () -> network.betweenness()[0] + network.degrees()[0])
                .add("eigenvector centrality", "100 series", network::centrality);
    }

    static Family performance() {
        double[][] both = Inputs.returns(1_000, 2, 8);
        double[] returns = new double[1_000];
        double[] benchmark = new double[1_000];
        for (int i = 0; i < 1_000; i++) {
            returns[i] = both[i][0];
            benchmark[i] = both[i][1];
        }
        double[][] strategies = Inputs.returns(480, 20, 9);
        TailRisk tail = new TailRisk(returns);
        return new Family("Performance (`quant.performance`)")
                .add(
                        "return, volatility, Sharpe",
                        "1,000 returns, all ratios",
                        () -> Performance.of(returns, 252, 0, 0))
                .add(
                        "Sortino, kappa, omega, potential",
                        "1,000 returns, all ratios",
                        () -> Performance.of(returns, 252, 0, 0).omega())
                .add(
                        "skewness, kurtosis",
                        "1,000 returns, all ratios",
                        () -> Performance.of(returns, 252, 0, 0).kurtosisSample())
                .add("drawdown, Calmar, Sterling", "1,000 returns", () -> Drawdowns.of(returns, 252, 0))
                .add(
                        "ulcer, pain, Burke",
                        "1,000 returns",
                        () -> Drawdowns.of(returns, 252, 0).burke())
                .add("beta, alpha, tracking error", "1,000 returns", () -> Relative.of(returns, benchmark, 252, 0))
                .add(
                        "VaR and ES of returns",
                        "1,000 returns, six figures",
                        () -> tail.varHistorical(0.99)
                                + tail.esHistorical(0.99)
                                + tail.varGaussian(0.99)
                                + tail.esGaussian(0.99)
                                + tail.varModified(0.99)
                                + tail.esModified(0.99))
                .often("probabilistic Sharpe ratio", "1 ratio", () -> SharpeBelief.probabilistic(0.1, 0, 250, -0.5, 5))
                .often(
                        "deflated Sharpe ratio",
                        "1 ratio, 20 trials",
                        () -> SharpeBelief.deflated(0.1, 0.01, 20, 250, -0.5, 5))
                .add("probability of overfitting", "480 x 20, 10 blocks", () -> Overfitting.of(strategies, 10));
    }
}
