package tradewind.engine.portfolio;

import java.util.List;
import java.util.Map;

/// What the trader believes and wants, beside the limits. Rates and volatilities are fractions per year.
///
/// @param covariance       how it is estimated
/// @param returns          how expected returns are estimated
/// @param riskAversion     γ in μ'w − (γ/2)w'Σw, and δ of Black and Litterman; above zero
/// @param riskFree         per year
/// @param confidence       of the CVaR: 0.95 looks at the worst 5 %
/// @param targetVolatility per year, for volatility targeting
/// @param maxLeverage      largest Σ|weight| of Kelly and volatility targeting
/// @param kellyFraction    of the full Kelly stake, above 0 to 1
/// @param costRate         of trading 1 of value: half the spread and the fees; 0.001 is ten basis points
/// @param holdingPeriods   until the next rebalancing; costs are spread over it
/// @param clusters         of HERC and NCO; 0 for √n
/// @param riskBudgets      share of risk of each symbol, in proportion; those not named get 1
/// @param marketWeights    what the market holds, in proportion; empty for equal weights
/// @param views            for Black and Litterman
public record Preferences(
        CovarianceEstimate covariance,
        ReturnEstimate returns,
        double riskAversion,
        double riskFree,
        double confidence,
        double targetVolatility,
        double maxLeverage,
        double kellyFraction,
        double costRate,
        int holdingPeriods,
        int clusters,
        Map<String, Double> riskBudgets,
        Map<String, Double> marketWeights,
        List<View> views) {
    /// Where Σ comes from.
    public enum CovarianceEstimate {
        /// Σ(x − x̄)(x − x̄)'/(n − 1).
        SAMPLE("sample"),
        /// Shrunk towards equal variances: Ledoit and Wolf (2004).
        LEDOIT_WOLF("shrunk"),
        /// Exponentially weighted, λ = 0.94.
        EWMA("EWMA"),
        /// Eigenvalues below the Marchenko-Pastur edge averaged.
        DENOISED("denoised");

        private final String label;

        CovarianceEstimate(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// Where μ comes from.
    public enum ReturnEstimate {
        /// The mean of the sample.
        MEAN("mean"),
        /// That mean, shrunk towards the return of the least-variance portfolio: Jorion (1986).
        BAYES_STEIN("shrunk mean");

        private final String label;

        ReturnEstimate(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// An opinion: these weights together will earn so much, give or take.
    ///
    /// @param weights  of the symbols in it: `{AAPL: 1}` for one, `{AAPL: 1, MSFT: -1}` for one against another
    /// @param expected return per year
    /// @param error    standard error of that opinion per year, above zero
    public record View(Map<String, Double> weights, double expected, double error) {
        public View {
            weights = Map.copyOf(weights);
            if (weights.isEmpty()) throw new IllegalArgumentException("a view names no symbol");
            if (!Double.isFinite(expected)) throw new IllegalArgumentException("a view expects " + expected);
            if (!(error > 0) || !Double.isFinite(error))
                throw new IllegalArgumentException("the error of a view must be above zero: " + error);
        }
    }

    public static final Preferences USUAL = new Preferences(
            CovarianceEstimate.LEDOIT_WOLF,
            ReturnEstimate.BAYES_STEIN,
            4,
            0,
            0.95,
            0.10,
            1.5,
            0.5,
            0.001,
            21,
            0,
            Map.of(),
            Map.of(),
            List.of());

    public Preferences {
        above("risk aversion", riskAversion);
        if (!Double.isFinite(riskFree)) throw new IllegalArgumentException("risk-free rate is not finite: " + riskFree);
        if (!(confidence > 0 && confidence < 1))
            throw new IllegalArgumentException("confidence must lie between 0 and 1: " + confidence);
        above("target volatility", targetVolatility);
        above("largest leverage", maxLeverage);
        if (!(kellyFraction > 0 && kellyFraction <= 1))
            throw new IllegalArgumentException("Kelly fraction must lie above 0 and up to 1: " + kellyFraction);
        if (!(costRate >= 0) || costRate >= 1)
            throw new IllegalArgumentException("cost rate must lie between 0 and 1: " + costRate);
        if (holdingPeriods < 1)
            throw new IllegalArgumentException("holding periods must be at least 1: " + holdingPeriods);
        if (clusters < 0) throw new IllegalArgumentException("clusters must be zero or above: " + clusters);
        riskBudgets = Map.copyOf(riskBudgets);
        marketWeights = Map.copyOf(marketWeights);
        views = List.copyOf(views);
    }

    private static void above(String name, double value) {
        if (!(value > 0) || !Double.isFinite(value))
            throw new IllegalArgumentException(name + " must be above zero: " + value);
    }

    public Preferences withEstimates(CovarianceEstimate sigma, ReturnEstimate mu) {
        return new Preferences(
                sigma,
                mu,
                riskAversion,
                riskFree,
                confidence,
                targetVolatility,
                maxLeverage,
                kellyFraction,
                costRate,
                holdingPeriods,
                clusters,
                riskBudgets,
                marketWeights,
                views);
    }

    public Preferences withRisk(double aversion, double volatility, double leverage) {
        return new Preferences(
                covariance,
                returns,
                aversion,
                riskFree,
                confidence,
                volatility,
                leverage,
                kellyFraction,
                costRate,
                holdingPeriods,
                clusters,
                riskBudgets,
                marketWeights,
                views);
    }

    public Preferences withCosts(double rate, int periods) {
        return new Preferences(
                covariance,
                returns,
                riskAversion,
                riskFree,
                confidence,
                targetVolatility,
                maxLeverage,
                kellyFraction,
                rate,
                periods,
                clusters,
                riskBudgets,
                marketWeights,
                views);
    }

    public Preferences withBeliefs(Map<String, Double> market, List<View> opinions) {
        return new Preferences(
                covariance,
                returns,
                riskAversion,
                riskFree,
                confidence,
                targetVolatility,
                maxLeverage,
                kellyFraction,
                costRate,
                holdingPeriods,
                clusters,
                riskBudgets,
                market,
                opinions);
    }

    public Preferences withRiskBudgets(Map<String, Double> budgets) {
        return new Preferences(
                covariance,
                returns,
                riskAversion,
                riskFree,
                confidence,
                targetVolatility,
                maxLeverage,
                kellyFraction,
                costRate,
                holdingPeriods,
                clusters,
                budgets,
                marketWeights,
                views);
    }
}
