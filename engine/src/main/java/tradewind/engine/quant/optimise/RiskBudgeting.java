package tradewind.engine.quant.optimise;

import java.util.Arrays;

/// Long-only weights whose shares of the portfolio's variance are given in advance.
///
/// The share of asset i is wᵢ(Σw)ᵢ / w'Σw. Minimises ½ x'Cx − Σ bᵢ ln xᵢ over x > 0 on the correlation C by
/// damped Newton steps, whose optimum satisfies xᵢ(Cx)ᵢ = bᵢ, then w ∝ x/σ. The optimum exists and is unique
/// for every positive definite Σ, whatever the signs of the correlations.
///
/// @see "Maillard, Roncalli and Teiletche (2010); Bruder and Roncalli (2012); Spinu (2013), SSRN 2297383"
public final class RiskBudgeting {
    private static final int MAX_STEPS = 200;
    private static final double EXACT = 1e-15;

    private RiskBudgeting() {}

    /// Equal shares: the risk parity, or equal risk contribution, portfolio.
    public static Optimum riskParity(Covariance covariance) {
        double[] equal = new double[covariance.size()];
        Arrays.fill(equal, 1);
        return riskBudgets(covariance, equal);
    }

    /// Weights that sum to 1 with risk shares in the proportion of `budgets`. The objective is the variance,
    /// the residual the largest difference between a share and its budget.
    ///
    /// @param budgets above zero; only their proportions matter
    /// @throws IllegalArgumentException if a budget is not above zero
    public static Optimum riskBudgets(Covariance covariance, double[] budgets) {
        int n = covariance.size();
        Check.vector("risk budgets", budgets, n);
        double total = Check.sum(budgets);
        double[] b = new double[n];
        for (int i = 0; i < n; i++) b[i] = Check.positive("risk budget of asset " + i, budgets[i]) / total;

        double[] sigma = covariance.volatilities();
        double[][] c = new double[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) c[i][j] = covariance.get(i, j) / (sigma[i] * sigma[j]);
        double[] x = start(c, b);
        int step = 0;
        for (; step < MAX_STEPS; step++) if (newton(c, b, x) < EXACT) break;
        double[] w = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) sum += w[i] = x[i] / sigma[i];
        for (int i = 0; i < n; i++) w[i] /= sum;
        double[] shares = covariance.riskShares(w);
        double worst = 0;
        for (int i = 0; i < n; i++) worst = Math.max(worst, Math.abs(shares[i] - b[i]));
        if (!(worst < 1e-8))
            throw new IllegalArgumentException(
                    "covariance is too close to singular: risk shares miss their budgets by " + worst);
        return new Optimum(w, covariance.variance(w), worst, step);
    }

    /// √b scaled so that x'Cx = 1, which holds at the optimum.
    private static double[] start(double[][] c, double[] b) {
        double[] x = new double[b.length];
        for (int i = 0; i < x.length; i++) x[i] = Math.sqrt(b[i]);
        double quadratic = 0;
        for (int i = 0; i < x.length; i++) quadratic += x[i] * Check.dot(c[i], x);
        for (int i = 0; i < x.length; i++) x[i] /= Math.sqrt(quadratic);
        return x;
    }

    /// One step in place; the largest relative change. In units of x itself: D = diag(x), so that no asset is
    /// small.
    private static double newton(double[][] c, double[] b, double[] x) {
        int n = x.length;
        double[][] h = new double[n][];
        double[] g = new double[n];
        for (int i = 0; i < n; i++) {
            h[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) h[i][j] = x[i] * c[i][j] * x[j];
            g[i] = b[i] - x[i] * Check.dot(c[i], x);
            h[i][i] += b[i];
        }
        if (Cholesky.factorInPlace(h, 0) >= 0)
            throw new IllegalArgumentException("covariance is singular or not positive definite");
        double[] d = Cholesky.ofFactored(h).solve(g);
        double decrement = Math.sqrt(Math.max(0, Check.dot(g, d)));
        double smallest = Double.MAX_VALUE;
        for (double v : b) smallest = Math.min(smallest, v);
        double largest = 0;
        for (double v : d) largest = Math.max(largest, Math.abs(v));
        double scaled = decrement / Math.sqrt(smallest);
        double length = scaled < 0.25 ? 1 : 1 / (1 + scaled);
        for (int i = 0; i < n; i++) x[i] *= Math.max(0.1, 1 + length * d[i]);
        return largest;
    }
}
