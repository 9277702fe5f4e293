package tradewind.engine.quant.optimise;

import java.util.Arrays;

/// Portfolios that maximise a ratio of something linear to volatility.
///
/// The ratio does not change with the size of the position, so y = κ w is chosen with its numerator fixed at 1
/// and its variance least; then w = y / κ (Charnes and Cooper). Limits on w become limits on y that grow with
/// κ.
public final class RatioPortfolio {
    private RatioPortfolio() {}

    /// Maximises (μ'w − riskFree) / √(w'Σw). The objective is that Sharpe ratio, per the period of μ and Σ.
    ///
    /// @throws IllegalArgumentException if no admissible portfolio earns more than the risk-free rate, or none
    ///     attains the largest ratio
    public static Optimum maximumSharpe(
            Covariance covariance, double[] expectedReturns, double riskFree, Constraints constraints) {
        Check.vector("expected returns", expectedReturns, covariance.size());
        Check.finite("risk-free rate", riskFree);
        double[] excess = expectedReturns.clone();
        for (int i = 0; i < excess.length; i++) excess[i] -= riskFree;
        return maximum(
                covariance,
                excess,
                constraints,
                "no admissible portfolio earns more than the risk-free rate " + riskFree);
    }

    /// Maximises σ'w / √(w'Σw), the diversification ratio.
    ///
    /// @see "Choueifaty and Coignard (2008), Toward Maximum Diversification, J. Portfolio Management 35(1)"
    public static Optimum maximumDiversification(Covariance covariance, Constraints constraints) {
        return maximum(
                covariance,
                covariance.volatilities(),
                constraints,
                "no admissible portfolio has a diversification ratio");
    }

    private static Optimum maximum(Covariance covariance, double[] numerator, Constraints constraints, String nothing) {
        int n = covariance.size();
        constraints.checkSize(n);
        if (constraints.budget().isEmpty() || !(constraints.budget().getAsDouble() > 0))
            throw new IllegalArgumentException("a ratio needs weights with a budget above zero");
        double[][] quadratic = new double[n + 1][n + 1];
        double unit = mean(covariance.volatilities());
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) quadratic[i][j] = covariance.get(i, j) / (unit * unit);
        ConvexProgram program = new ConvexProgram(quadratic, new double[n + 1]);
        double[] one = Arrays.copyOf(numerator, n + 1);
        double largest = 0;
        for (double v : numerator) largest = Math.max(largest, Math.abs(v));
        if (largest == 0) throw new IllegalArgumentException(nothing);
        for (int i = 0; i < n; i++) one[i] /= largest;
        program.equal("ratio", one, 1);
        scaled(program, constraints, n);
        InteriorPoint.Solution solution;
        try {
            solution = InteriorPoint.solve(program);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(nothing + " (" + e.getMessage() + ")", e);
        }
        double size = solution.x()[n];
        if (!(size > 1e-9))
            throw new IllegalArgumentException(nothing + ": the ratio grows without bound or is not attained");
        double[] w = new double[n];
        for (int i = 0; i < n; i++) w[i] = solution.x()[i] / size;
        double ratio = Check.dot(numerator, w) / Math.sqrt(covariance.variance(w));
        return new Optimum(w, ratio, solution.residual(), solution.steps());
    }

    private static double mean(double[] values) {
        return Check.sum(values) / values.length;
    }

    /// The constraints of w = y / κ as rows in (y, κ), κ at index n.
    private static void scaled(ConvexProgram program, Constraints constraints, int n) {
        double[] budget = new double[n + 1];
        Arrays.fill(budget, 0, n, 1);
        budget[n] = -constraints.budget().orElse(1);
        program.equal("budget", budget, 0);
        program.atMost("size", n, -1, -1, 0, 0);
        for (int i = 0; i < n; i++) {
            double least = constraints.lower()[i];
            double most = constraints.upper()[i];
            if (least != Double.NEGATIVE_INFINITY)
                program.atMost("lower bound of asset " + i, pair(n, i, -1, least), -1, 0, 0);
            if (most != Double.POSITIVE_INFINITY)
                program.atMost("upper bound of asset " + i, pair(n, i, 1, -most), -1, 0, 0);
        }
        for (Constraints.Linear row : constraints.linear()) {
            double[] coefficients = Arrays.copyOf(row.coefficients(), n + 1);
            coefficients[n] = -row.upper();
            if (row.lower() == row.upper()) {
                program.equal(row.name(), coefficients, 0);
                continue;
            }
            if (row.upper() != Double.POSITIVE_INFINITY) program.atMost(row.name(), coefficients, -1, 0, 0);
            double[] below = ConvexProgram.negative(Arrays.copyOf(row.coefficients(), n + 1));
            below[n] = row.lower();
            if (row.lower() != Double.NEGATIVE_INFINITY) program.atMost(row.name(), below, -1, 0, 0);
        }
        for (Constraints.Distance distance : constraints.distances()) {
            int first = program.helpers();
            for (int i = 0; i < n; i++) {
                double centre = distance.centre()[i];
                int z = program.bare(0, 0);
                program.atMost(distance.name(), new int[] {i, n}, new double[] {1, -centre}, z, -1, 0);
                program.atMost(distance.name(), new int[] {i, n}, new double[] {-1, centre}, z, -1, 0);
            }
            int slack = program.helper(0);
            double[] sum = new double[n + 1 + program.helpers()];
            Arrays.fill(sum, n + 1 + first, n + 1 + slack + 1, 1);
            sum[n] = -distance.limit();
            program.equal(distance.name(), sum, 0);
        }
    }

    private static double[] pair(int n, int i, double value, double size) {
        double[] row = new double[n + 1];
        row[i] = value;
        row[n] = size;
        return row;
    }
}
