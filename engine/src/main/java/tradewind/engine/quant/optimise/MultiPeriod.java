package tradewind.engine.quant.optimise;

import java.util.Arrays;

/// A plan over several periods with forecasts that are taken as certain and a quadratic cost of trading.
///
/// Maximises Σₜ μₜ'xₜ − (γ/2) xₜ'Σxₜ − ½ (xₜ − xₜ₋₁)'Λ(xₜ − xₜ₋₁), x₀ given. Carry out the first trade, then
/// plan again.
///
/// @see "Garleanu and Pedersen (2013), J. Finance 68(6); Boyd et al. (2017), Multi-Period Trading via Convex
///     Optimization, sec. 5"
public final class MultiPeriod {
    private MultiPeriod() {}

    /// @param holdings    one row per period, the positions held through it
    /// @param objective   the maximised sum
    /// @param kktResidual largest violation of the optimality conditions
    @SuppressWarnings("ArrayRecordComponent")
    public record Plan(double[][] holdings, double objective, double kktResidual) {}

    /// Plans.
    ///
    /// @param expectedReturnsByPeriod one row per period
    /// @param initial                 x₀
    /// @param tradingCost             Λ, symmetric and positive semidefinite
    /// @param constraints             hold in every period; [Constraints#unconstrained] without a budget for
    ///                                none
    /// @throws IllegalArgumentException if no holdings satisfy the constraints, or an input has the wrong shape
    public static Plan plan(
            Covariance covariance,
            double[][] expectedReturnsByPeriod,
            double[] initial,
            double riskAversion,
            double[][] tradingCost,
            Constraints constraints) {
        int n = covariance.size();
        int periods = expectedReturnsByPeriod.length;
        if (periods == 0) throw new IllegalArgumentException("expected returns by period are empty");
        Check.positive("risk aversion", riskAversion);
        Check.vector("initial holdings", initial, n);
        double[][] cost = Covariance.symmetric(tradingCost, "trading cost matrix");
        if (cost.length != n)
            throw new IllegalArgumentException("trading cost matrix has " + cost.length + " rows, not " + n);
        checkSemidefinite(cost);
        constraints.checkSize(n);

        double[][] quadratic = new double[n * periods][n * periods];
        double[] linear = new double[n * periods];
        for (int t = 0; t < periods; t++) {
            Check.vector("expected returns of period " + t, expectedReturnsByPeriod[t], n);
            for (int i = 0; i < n; i++) {
                int row = t * n + i;
                linear[row] = -expectedReturnsByPeriod[t][i];
                for (int j = 0; j < n; j++) {
                    quadratic[row][t * n + j] =
                            riskAversion * covariance.get(i, j) + cost[i][j] * (t + 1 < periods ? 2 : 1);
                    if (t > 0) quadratic[row][row - i - n + j] = -cost[i][j];
                    if (t + 1 < periods) quadratic[row][row - i + n + j] = -cost[i][j];
                    if (t == 0) linear[row] -= cost[i][j] * initial[j];
                }
            }
        }
        ConvexProgram program = new ConvexProgram(quadratic, linear);
        for (int t = 0; t < periods; t++) repeat(program, constraints, t, n, periods);
        Optimum optimum = MeanVariance.solve(program, n * periods);
        double[][] holdings = new double[periods][];
        for (int t = 0; t < periods; t++) holdings[t] = Arrays.copyOfRange(optimum.weights(), t * n, (t + 1) * n);
        return new Plan(
                holdings,
                objective(covariance, expectedReturnsByPeriod, initial, riskAversion, cost, holdings),
                optimum.kktResidual());
    }

    private static double objective(
            Covariance covariance,
            double[][] mu,
            double[] initial,
            double gamma,
            double[][] cost,
            double[][] holdings) {
        double sum = 0;
        double[] before = initial;
        for (int t = 0; t < holdings.length; t++) {
            double[] x = holdings[t];
            sum += Check.dot(mu[t], x) - gamma / 2 * covariance.variance(x);
            double[] trade = new double[x.length];
            for (int i = 0; i < x.length; i++) trade[i] = x[i] - before[i];
            for (int i = 0; i < x.length; i++) sum -= trade[i] * Check.dot(cost[i], trade) / 2;
            before = x;
        }
        return sum;
    }

    private static void checkSemidefinite(double[][] cost) {
        double[][] lifted = Check.copy(cost);
        double trace = 0;
        for (int i = 0; i < cost.length; i++) trace += Check.notNegative("trading cost of asset " + i, cost[i][i]);
        for (int i = 0; i < cost.length; i++) lifted[i][i] += 1e-10 * Math.max(trace, 1e-300);
        try {
            Cholesky.of(lifted, 0);
        } catch (Cholesky.NotPositiveDefinite e) {
            throw new IllegalArgumentException("trading cost matrix is not positive semidefinite at asset " + e.row);
        }
    }

    /// The constraints of one period, on its own stretch of the variables.
    private static void repeat(ConvexProgram program, Constraints constraints, int period, int n, int periods) {
        int first = period * n;
        String when = " in period " + period;
        double[] shifted = new double[n * periods];
        if (constraints.budget().isPresent()) {
            Arrays.fill(shifted, first, first + n, 1);
            program.equal("budget" + when, shifted, constraints.budget().getAsDouble());
        }
        for (int i = 0; i < n; i++) {
            double least = constraints.lower()[i];
            double most = constraints.upper()[i];
            if (least != Double.NEGATIVE_INFINITY)
                program.atMost("lower bound of asset " + i + when, first + i, -1, -1, 0, -least);
            if (most != Double.POSITIVE_INFINITY)
                program.atMost("upper bound of asset " + i + when, first + i, 1, -1, 0, most);
        }
        for (Constraints.Linear row : constraints.linear()) {
            double[] above = new double[n * periods];
            System.arraycopy(row.coefficients(), 0, above, first, n);
            if (row.upper() != Double.POSITIVE_INFINITY) program.atMost(row.name() + when, above, -1, 0, row.upper());
            if (row.lower() != Double.NEGATIVE_INFINITY)
                program.atMost(row.name() + when, ConvexProgram.negative(above), -1, 0, -row.lower());
        }
        for (Constraints.Distance distance : constraints.distances()) {
            int firstHelper = program.helpers();
            for (int i = 0; i < n; i++) program.absolute(distance.name() + when, first + i, distance.centre()[i], 0, 0);
            int slack = program.helper(0);
            double[] sum = new double[program.size()];
            Arrays.fill(sum, program.weights + firstHelper, program.weights + slack + 1, 1);
            program.equal(distance.name() + when, sum, distance.limit());
        }
    }
}
