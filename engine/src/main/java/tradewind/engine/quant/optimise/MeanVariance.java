package tradewind.engine.quant.optimise;

/// Mean-variance problems of one period: least variance, most utility, a wanted return, and utility after
/// costs.
///
/// Weights w are fractions of capital; μ and Σ are in the same period. Solved by [InteriorPoint]; the KKT
/// residual comes with the answer and is below 10⁻¹⁰ for covariances and returns of ordinary size.
///
/// @see "Markowitz (1952), J. Finance 7(1); Boyd and Vandenberghe (2004), Convex Optimization, ch. 4.4"
public final class MeanVariance {
    private MeanVariance() {}

    /// Minimises w'Σw. The objective is that variance.
    ///
    /// @throws IllegalArgumentException if no weights satisfy the constraints; the message names those in
    ///     conflict
    public static Optimum minimumVariance(Covariance covariance, Constraints constraints) {
        ConvexProgram program = program(covariance, new double[covariance.size()], 1, constraints);
        Optimum optimum = solve(program, covariance.size());
        return optimum.withObjective(covariance.variance(optimum.weights()));
    }

    /// Maximises μ'w − (riskAversion/2) w'Σw. The objective is that utility.
    ///
    /// @param riskAversion above zero
    /// @throws IllegalArgumentException if no weights satisfy the constraints, or an input is not finite
    public static Optimum utility(
            Covariance covariance, double[] expectedReturns, double riskAversion, Constraints constraints) {
        Check.positive("risk aversion", riskAversion);
        Check.vector("expected returns", expectedReturns, covariance.size());
        ConvexProgram program = program(covariance, ConvexProgram.negative(expectedReturns), riskAversion, constraints);
        Optimum optimum = solve(program, covariance.size());
        double[] w = optimum.weights();
        return optimum.withObjective(Check.dot(expectedReturns, w) - riskAversion / 2 * covariance.variance(w));
    }

    /// Minimises w'Σw among weights with μ'w = targetReturn. The objective is the variance.
    ///
    /// @throws IllegalArgumentException if no admissible weights earn that return
    public static Optimum targetReturn(
            Covariance covariance, double[] expectedReturns, double targetReturn, Constraints constraints) {
        Check.vector("expected returns", expectedReturns, covariance.size());
        Check.finite("target return", targetReturn);
        checkReach(expectedReturns, targetReturn, constraints);
        return minimumVariance(
                covariance, constraints.linear("target return", expectedReturns, targetReturn, targetReturn));
    }

    /// The least variance for each of the wanted returns, in their order.
    public static Optimum[] frontier(
            Covariance covariance, double[] expectedReturns, double[] targetReturns, Constraints constraints) {
        Optimum[] frontier = new Optimum[targetReturns.length];
        for (int i = 0; i < frontier.length; i++)
            frontier[i] = targetReturn(covariance, expectedReturns, targetReturns[i], constraints);
        return frontier;
    }

    /// Maximises μ'w − (riskAversion/2) w'Σw − Σ costᵢ|wᵢ − currentᵢ|. Costs lower the objective, not the
    /// budget.
    ///
    /// @param proportionalCost cost of trading the whole capital once, per asset: 0.001 is ten basis points
    /// @throws IllegalArgumentException if no weights satisfy the constraints, or a cost is negative
    public static Optimum utilityAfterCosts(
            Covariance covariance,
            double[] expectedReturns,
            double riskAversion,
            double[] current,
            double[] proportionalCost,
            Constraints constraints) {
        int n = covariance.size();
        Check.positive("risk aversion", riskAversion);
        Check.vector("expected returns", expectedReturns, n);
        Check.vector("current weights", current, n);
        Check.vector("proportional cost", proportionalCost, n);
        ConvexProgram program = program(covariance, ConvexProgram.negative(expectedReturns), riskAversion, constraints);
        for (int i = 0; i < n; i++) {
            Check.notNegative("proportional cost of asset " + i, proportionalCost[i]);
            program.absolute("trade in asset " + i, i, current[i], proportionalCost[i], 0);
        }
        Optimum optimum = solve(program, n);
        double[] w = optimum.weights();
        double objective = Check.dot(expectedReturns, w) - riskAversion / 2 * covariance.variance(w);
        for (int i = 0; i < n; i++) objective -= proportionalCost[i] * Math.abs(w[i] - current[i]);
        return optimum.withObjective(objective);
    }

    /// Σ|wᵢ − currentᵢ|.
    public static double turnover(double[] weights, double[] current) {
        Check.finite("weights", weights);
        Check.vector("current weights", current, weights.length);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) sum += Math.abs(weights[i] - current[i]);
        return sum;
    }

    private static ConvexProgram program(
            Covariance covariance, double[] linear, double factor, Constraints constraints) {
        int n = covariance.size();
        constraints.checkSize(n);
        double[][] quadratic = covariance.entries();
        if (factor != 1) {
            quadratic = new double[n][n];
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++)
                    quadratic[i][j] = factor * covariance.entries()[i][j];
        }
        ConvexProgram program = new ConvexProgram(quadratic, linear);
        program.add(constraints);
        return program;
    }

    static Optimum solve(ConvexProgram program, int assets) {
        InteriorPoint.Solution solution = InteriorPoint.solve(program);
        return new Optimum(
                java.util.Arrays.copyOf(solution.x(), assets),
                program.objective(solution.x()),
                solution.residual(),
                solution.steps());
    }

    /// What the box and the budget alone allow is said with numbers; the rest is left to the solver.
    private static void checkReach(double[] mu, double target, Constraints constraints) {
        constraints.checkSize(mu.length);
        if (constraints.budget().isEmpty()) return;
        double most = reach(mu, constraints, 1);
        double least = -reach(mu, constraints, -1);
        double slack = 1e-12 * Math.max(1, Math.abs(target));
        if (target > most + slack || target < least - slack)
            throw new IllegalArgumentException("target return " + target
                    + " cannot be earned: weights within their limits earn between " + least + " and " + most);
    }

    /// The largest sign · μ'w within the box and the budget; infinite if it has no bound.
    private static double reach(double[] mu, Constraints constraints, double sign) {
        double[] lower = constraints.lower();
        double[] upper = constraints.upper();
        double left = constraints.budget().orElse(0);
        double total = 0;
        for (int i = 0; i < mu.length; i++) {
            if (lower[i] == Double.NEGATIVE_INFINITY) return Double.POSITIVE_INFINITY;
            left -= lower[i];
            total += sign * mu[i] * lower[i];
        }
        Integer[] order = new Integer[mu.length];
        for (int i = 0; i < order.length; i++) order[i] = i;
        java.util.Arrays.sort(order, (a, b) -> Double.compare(sign * mu[b], sign * mu[a]));
        for (int i : order) {
            double part = Math.min(left, upper[i] - lower[i]);
            total += sign * mu[i] * part;
            left -= part;
        }
        return total;
    }
}
