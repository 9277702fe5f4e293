package tradewind.engine.quant.optimise;

/// One rebalancing under half spread and the 3/2-power impact of Boyd et al., with a cash account.
///
/// Maximises μ'(w + u) − γ (w + u)'Σ(w + u) − Σ (aᵢ|uᵢ| + bσᵢ|uᵢ|^1.5 / √(Vᵢ/v)) over trades u; cash takes −Σu.
/// Note that γ stands without the ½ of [MeanVariance#utility].
///
/// @see "Boyd et al. (2017), Multi-Period Trading via Convex Optimization, Foundations and Trends in
///     Optimization 3(1)"
public final class SinglePeriod {
    private SinglePeriod() {}

    /// What trading costs.
    ///
    /// @param halfSpread        a per asset, as a fraction of the traded value
    /// @param impactCoefficient b, about 1
    /// @param volatility        σ per asset and period
    /// @param volumeOverValue   V/v: the market's volume of the period over the portfolio's value, above zero
    @SuppressWarnings("ArrayRecordComponent")
    public record Costs(double[] halfSpread, double impactCoefficient, double[] volatility, double[] volumeOverValue) {
        /// One half spread for all assets.
        public static Costs of(
                double halfSpread, double impactCoefficient, double[] volatility, double[] volumeOverValue) {
            double[] same = new double[volatility.length];
            java.util.Arrays.fill(same, halfSpread);
            return new Costs(same, impactCoefficient, volatility, volumeOverValue);
        }

        /// Σ (a|u| + bσ|u|^1.5 / √(V/v)), as a fraction of the portfolio's value.
        public double of(double[] trades) {
            Check.vector("trades", trades, halfSpread.length);
            double sum = 0;
            for (int i = 0; i < trades.length; i++) {
                double u = Math.abs(trades[i]);
                sum += halfSpread[i] * u + power(i) * u * Math.sqrt(u);
            }
            return sum;
        }

        private double power(int i) {
            return impactCoefficient * volatility[i] / Math.sqrt(volumeOverValue[i]);
        }
    }

    /// The best trades, in fractions of the portfolio's value. The objective is the maximised expression.
    ///
    /// @param current         w, without cash
    /// @param currentCash     cash as a fraction of value
    /// @param longOnly        no position may become negative
    /// @param cashNonNegative cash may not become negative
    /// @throws IllegalArgumentException if an input is out of range or no trade satisfies the constraints
    public static Optimum trades(
            Covariance covariance,
            double[] expectedReturns,
            double riskAversion,
            double[] current,
            double currentCash,
            Costs costs,
            boolean longOnly,
            boolean cashNonNegative) {
        int n = covariance.size();
        Check.vector("expected returns", expectedReturns, n);
        Check.vector("current weights", current, n);
        Check.positive("risk aversion", riskAversion);
        Check.finite("current cash", currentCash);
        Check.notNegative("impact coefficient", costs.impactCoefficient());
        Check.vector("half spread", costs.halfSpread(), n);
        Check.vector("volatility", costs.volatility(), n);
        Check.vector("volume over portfolio value", costs.volumeOverValue(), n);

        double[][] quadratic = covariance.toArray();
        double[] linear = covariance.times(current);
        for (int i = 0; i < n; i++) {
            linear[i] = 2 * riskAversion * linear[i] - expectedReturns[i];
            for (int j = 0; j < n; j++) quadratic[i][j] *= 2 * riskAversion;
        }
        ConvexProgram program = new ConvexProgram(quadratic, linear);
        double[] ones = new double[n];
        for (int i = 0; i < n; i++) {
            Check.notNegative("half spread of asset " + i, costs.halfSpread()[i]);
            Check.notNegative("volatility of asset " + i, costs.volatility()[i]);
            Check.positive("volume over portfolio value of asset " + i, costs.volumeOverValue()[i]);
            program.absolute("trade in asset " + i, i, 0, costs.halfSpread()[i], costs.power(i));
            if (longOnly) program.atMost("long only, asset " + i, i, -1, -1, 0, current[i]);
            ones[i] = 1;
        }
        if (cashNonNegative) program.atMost("cash not negative", ones, -1, 0, currentCash);
        double[] start = new double[program.size()];
        for (int k = n; k < start.length; k++) start[k] = 1e-2;
        InteriorPoint.Solution solution = InteriorPoint.solve(program, start, 1e-6);
        double[] trades = java.util.Arrays.copyOf(solution.x(), n);
        double[] after = current.clone();
        for (int i = 0; i < n; i++) after[i] += trades[i];
        double objective =
                Check.dot(expectedReturns, after) - riskAversion * covariance.variance(after) - costs.of(trades);
        return new Optimum(trades, objective, solution.residual(), solution.steps());
    }
}
