package tradewind.engine.quant.optimise;

/// Fractions of capital that make wealth grow fastest.
///
/// @see "Kelly (1956), Bell System Technical Journal 35; Thorp (2006), The Kelly Criterion, ch. 7"
public final class Kelly {
    private Kelly() {}

    /// @param fraction     of capital to stake; 0 where the odds give no edge
    /// @param growthPerBet expected log growth per bet at that fraction
    public record Bet(double fraction, double growthPerBet) {}

    /// A bet that pays `netOdds` per unit staked with `winProbability` p, else loses the stake: f = p − (1 −
    /// p)/odds.
    ///
    /// @throws IllegalArgumentException if p is not between 0 and 1 (both excluded) or the odds are not above
    ///     zero
    public static Bet binary(double winProbability, double netOdds) {
        if (!(winProbability > 0 && winProbability < 1))
            throw new IllegalArgumentException("win probability must lie between 0 and 1: " + winProbability);
        Check.positive("net odds", netOdds);
        double f = Math.max(0, winProbability - (1 - winProbability) / netOdds);
        return new Bet(f, winProbability * Math.log1p(netOdds * f) + (1 - winProbability) * Math.log1p(-f));
    }

    /// The continuous limit without limits: f = Σ⁻¹(μ − r). The objective is the growth rate r + f'(μ − r) − ½
    /// f'Σf per period of μ and Σ; f is not normalised, the rest is cash or borrowed at r.
    public static Optimum continuous(Covariance covariance, double[] expectedReturns, double riskFree) {
        double[] excess = excess(covariance, expectedReturns, riskFree);
        double[] f = covariance.solve(excess);
        double[] slope = covariance.times(f);
        double residual = 0;
        for (int i = 0; i < f.length; i++) residual = Math.max(residual, Math.abs(excess[i] - slope[i]));
        return new Optimum(f, growth(covariance, excess, riskFree, f), residual, 0);
    }

    /// The same within limits, for instance [Constraints#gross] for a leverage cap. Take the budget away first
    /// ([Constraints#noBudget]) unless everything must be invested.
    ///
    /// @throws IllegalArgumentException if no fractions satisfy the constraints
    public static Optimum continuous(
            Covariance covariance, double[] expectedReturns, double riskFree, Constraints constraints) {
        double[] excess = excess(covariance, expectedReturns, riskFree);
        Optimum optimum = MeanVariance.utility(covariance, excess, 1, constraints);
        return optimum.withObjective(growth(covariance, excess, riskFree, optimum.weights()));
    }

    private static double[] excess(Covariance covariance, double[] expectedReturns, double riskFree) {
        Check.vector("expected returns", expectedReturns, covariance.size());
        Check.finite("risk-free rate", riskFree);
        double[] excess = expectedReturns.clone();
        for (int i = 0; i < excess.length; i++) excess[i] -= riskFree;
        return excess;
    }

    private static double growth(Covariance covariance, double[] excess, double riskFree, double[] f) {
        return riskFree + Check.dot(excess, f) - covariance.variance(f) / 2;
    }
}
