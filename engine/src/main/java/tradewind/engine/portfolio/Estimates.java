package tradewind.engine.portfolio;

import tradewind.engine.quant.optimise.Constraints;
import tradewind.engine.quant.optimise.Covariance;
import tradewind.engine.quant.optimise.MeanVariance;

/// Means and covariances of a history, per year.
///
/// @param perYear periods in a year
/// @param returns one row per period
/// @param mean    sample mean per year
@SuppressWarnings("ArrayRecordComponent")
record Estimates(double perYear, double[][] returns, double[] mean, double[][] raw, Covariance covariance) {
    private static final double LAMBDA = 0.94;

    static Estimates of(PriceHistory history, Preferences.CovarianceEstimate estimate) {
        double perYear = history.periodsPerYear();
        double[][] returns = history.returns();
        double[][] raw = scaled(covariance(history, returns, estimate), perYear);
        double[] mean = new double[history.assets()];
        for (double[] row : returns) for (int i = 0; i < mean.length; i++) mean[i] += row[i] * perYear / returns.length;
        return new Estimates(perYear, returns, mean, raw, Covariance.of(raw));
    }

    private static double[][] covariance(
            PriceHistory history, double[][] returns, Preferences.CovarianceEstimate estimate) {
        for (int i = 0; i < history.assets(); i++) requireMoving(history, i);
        return switch (estimate) {
            case SAMPLE -> {
                if (returns.length <= history.assets())
                    throw new IllegalArgumentException("sample covariance of " + history.assets()
                            + " instruments is singular with " + returns.length
                            + " periods: take the shrunk estimate, a longer history, or fewer instruments");
                yield tradewind.engine.quant.dependence.Covariance.sample(returns);
            }
            case LEDOIT_WOLF ->
                tradewind.engine.quant.dependence.Covariance.ledoitWolf(returns).covariance();
            case EWMA -> tradewind.engine.quant.dependence.Covariance.ewma(returns, LAMBDA);
            case DENOISED ->
                tradewind.engine.quant.dependence.Covariance.denoised(
                        tradewind.engine.quant.dependence.Covariance.sample(returns), returns.length);
        };
    }

    private static void requireMoving(PriceHistory history, int asset) {
        for (int t = 1; t < history.rows(); t++) if (history.close(t, asset) != history.close(t - 1, asset)) return;
        throw new IllegalArgumentException("prices of " + history.symbols().get(asset)
                + " never change: its volatility is zero, and no share of it can be right");
    }

    static double[][] scaled(double[][] matrix, double by) {
        double[][] result = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            result[i] = matrix[i].clone();
            for (int j = 0; j < result[i].length; j++) result[i][j] *= by;
        }
        return result;
    }

    /// Expected returns per year.
    double[] expected(Preferences.ReturnEstimate estimate) {
        return switch (estimate) {
            case MEAN -> mean.clone();
            case BAYES_STEIN -> bayesStein();
        };
    }

    /// μ̂ drawn towards the return m of the least-variance portfolio by (n + 2)/(n + 2 + T d), d = (μ̂ −
    /// m)'Σ⁻¹(μ̂ − m) per period.
    ///
    /// @see "Jorion (1986), Bayes-Stein Estimation for Portfolio Analysis, J. Financial and Quantitative
    ///     Analysis 21"
    private double[] bayesStein() {
        int n = mean.length;
        if (n < 3) return mean.clone();
        double[] least = MeanVariance.minimumVariance(covariance, Constraints.unconstrained(n))
                .weights();
        double centre = 0;
        for (int i = 0; i < n; i++) centre += least[i] * mean[i];
        double[] away = new double[n];
        for (int i = 0; i < n; i++) away[i] = mean[i] - centre;
        double[] solved = covariance.solve(away);
        double distance = 0;
        for (int i = 0; i < n; i++) distance += away[i] * solved[i] / perYear;
        double draw = (n + 2) / (n + 2 + returns.length * distance);
        double[] result = new double[n];
        for (int i = 0; i < n; i++) result[i] = (1 - draw) * mean[i] + draw * centre;
        return result;
    }
}
