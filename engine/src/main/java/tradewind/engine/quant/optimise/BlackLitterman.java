package tradewind.engine.quant.optimise;

import org.jspecify.annotations.Nullable;

/// Equilibrium returns blended with views.
///
/// Prior Π = δΣw_m. With views P μ = Q + ε, ε ~ N(0, Ω), the posterior mean is Π + τΣP'(PτΣP' + Ω)⁻¹(Q − PΠ),
/// its covariance M = ((τΣ)⁻¹ + P'Ω⁻¹P)⁻¹ and that of returns Σ + M. No inverse of Ω is taken, so a view may be
/// certain. Weights are unconstrained, (δ(Σ + M))⁻¹ times the posterior mean, and not normalised.
///
/// @see "Black and Litterman (1992), Financial Analysts Journal 48(5); He and Litterman (1999), Goldman Sachs"
public final class BlackLitterman {
    private BlackLitterman() {}

    /// What the market and the views say together. Returns are excess returns per the period of Σ.
    ///
    /// @param equilibriumReturns     Π
    /// @param posteriorReturns       the blended expectation
    /// @param posteriorMeanCovariance M, the uncertainty of that expectation
    /// @param posteriorCovariance    Σ + M, that of returns
    /// @param weightsPosteriorCov    (δ(Σ + M))⁻¹ posteriorReturns
    /// @param weightsPriorCov        (δΣ)⁻¹ posteriorReturns
    /// @param weightsTimesOnePlusTau weightsPosteriorCov · (1 + τ)
    /// @param viewLoadings           Λ with weightsTimesOnePlusTau = w_m + P'Λ
    /// @param viewLoadingsOverOnePlusTau Λ / (1 + τ)
    @SuppressWarnings("ArrayRecordComponent")
    public record Posterior(
            double[] equilibriumReturns,
            double[] posteriorReturns,
            double[][] posteriorMeanCovariance,
            double[][] posteriorCovariance,
            double[] weightsPosteriorCov,
            double[] weightsPriorCov,
            double[] weightsTimesOnePlusTau,
            double[] viewLoadings,
            double[] viewLoadingsOverOnePlusTau) {}

    /// Blends.
    ///
    /// @param delta risk aversion of the market, above zero
    /// @param tau   how uncertain the equilibrium is, as a share of Σ; above zero
    /// @param views P, one row per view over the assets; no rows give the equilibrium back
    /// @param q     what each view expects
    /// @param omega covariance of the views' errors; null for diag(PτΣP')
    /// @throws IllegalArgumentException if lengths disagree, an entry is not finite, Ω is not symmetric with a
    ///     diagonal of zero or above, or certain views contradict each other
    public static Posterior posterior(
            Covariance covariance,
            double[] marketWeights,
            double delta,
            double tau,
            double[][] views,
            double[] q,
            double @Nullable [][] omega) {
        int n = covariance.size();
        int k = views.length;
        Check.vector("market weights", marketWeights, n);
        Check.positive("delta", delta);
        Check.positive("tau", tau);
        Check.vector("Q", q, k);
        double[][] sigmaP = new double[k][]; // rows Σ pᵥ
        for (int v = 0; v < k; v++) {
            Check.vector("view " + v, views[v], n);
            sigmaP[v] = covariance.times(views[v]);
        }
        double[][] pSigmaP = new double[k][k];
        for (int v = 0; v < k; v++) for (int u = 0; u < k; u++) pSigmaP[v][u] = Check.dot(views[v], sigmaP[u]);
        double[][] errors = omega == null ? diagonal(pSigmaP, tau) : errors(omega, k);

        double[] pi = covariance.times(marketWeights);
        for (int i = 0; i < n; i++) pi[i] *= delta;
        double[][] b = new double[k][k];
        double[][] loadingMatrix = new double[k][k];
        double[] surprise = new double[k];
        double[] loadingRight = new double[k];
        for (int v = 0; v < k; v++) {
            surprise[v] = q[v] - Check.dot(views[v], pi);
            loadingRight[v] = tau * surprise[v] / delta + tau * tau / (1 + tau) * Check.dot(sigmaP[v], marketWeights);
            for (int u = 0; u < k; u++) {
                b[v][u] = tau * pSigmaP[v][u] + errors[v][u];
                loadingMatrix[v][u] = tau / (1 + tau) * pSigmaP[v][u] + errors[v][u];
            }
        }
        double[] lift = solve(b, surprise);
        double[] mean = pi.clone();
        for (int v = 0; v < k; v++) for (int i = 0; i < n; i++) mean[i] += tau * sigmaP[v][i] * lift[v];

        double[][] m = new double[n][n];
        for (int j = 0; j < n; j++) {
            double[] column = new double[k];
            for (int v = 0; v < k; v++) column[v] = tau * sigmaP[v][j];
            double[] gain = solve(b, column);
            for (int i = 0; i < n; i++) {
                m[i][j] = tau * covariance.get(i, j);
                for (int v = 0; v < k; v++) m[i][j] -= tau * sigmaP[v][i] * gain[v];
            }
        }
        double[][] total = new double[n][n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) {
                double mirrored = (m[i][j] + m[j][i]) / 2;
                total[i][j] = covariance.get(i, j) + mirrored;
            }
        double[] weights = divided(Covariance.of(total).solve(mean), delta);
        double[] loadings = solve(loadingMatrix, loadingRight);
        return new Posterior(
                pi,
                mean,
                m,
                total,
                weights,
                divided(covariance.solve(mean), delta),
                divided(weights, 1 / (1 + tau)),
                loadings,
                divided(loadings, 1 + tau));
    }

    private static double[] divided(double[] values, double by) {
        double[] result = values.clone();
        for (int i = 0; i < result.length; i++) result[i] /= by;
        return result;
    }

    private static double[][] diagonal(double[][] pSigmaP, double tau) {
        double[][] result = new double[pSigmaP.length][pSigmaP.length];
        for (int v = 0; v < result.length; v++) result[v][v] = tau * pSigmaP[v][v];
        return result;
    }

    private static double[][] errors(double[][] omega, int views) {
        if (omega.length != views)
            throw new IllegalArgumentException("omega has " + omega.length + " rows for " + views + " views");
        if (views == 0) return omega;
        double[][] checked = Covariance.symmetric(omega, "omega");
        for (int v = 0; v < views; v++) Check.notNegative("omega of view " + v, checked[v][v]);
        return checked;
    }

    private static double[] solve(double[][] matrix, double[] right) {
        if (right.length == 0) return right;
        double[] x = Lu.solve(matrix, right);
        if (x == null)
            throw new IllegalArgumentException(
                    "views: certain views repeat or contradict each other, or a view names no asset");
        return x;
    }
}
