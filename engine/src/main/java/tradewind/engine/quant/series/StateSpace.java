package tradewind.engine.quant.series;

import tradewind.engine.quant.Matrices;
import tradewind.engine.quant.Require;
import tradewind.engine.quant.Samples;

/// A linear state-space model with one observation a period: y = zᵀ a + ε, a' = T a + η; Kalman filter and smoother.
///
/// z may differ by period, so a regression whose coefficients wander (a hedge ratio) is one of these: z = (1, x_t). The
/// covariance is updated in Joseph's form and stays symmetric.
///
/// @param transition T
/// @param noise      covariance of η, positive semidefinite
/// @param variance   of ε, zero or above
/// @param mean       of the state before the first observation
/// @param covariance of the state before the first observation
/// @see "Durbin and Koopman, Time Series Analysis by State Space Methods, chapter 4; Rauch, Tung and Striebel (1965)"
public record StateSpace(
        double[][] transition, double[][] noise, double variance, double[] mean, double[][] covariance) {
    public StateSpace {
        int n = Require.square("transition", transition).length;
        Require.square("noise", noise);
        Require.square("covariance", covariance);
        Require.finite("mean", mean, n);
        Require.notNegative("variance", variance);
        if (noise.length != n || covariance.length != n || mean.length != n) {
            throw new IllegalArgumentException("transition, noise, mean and covariance differ in size");
        }
    }

    /// States that wander without drift: T is the identity, noise the same for each.
    public static StateSpace wandering(int states, double noise, double variance, double firstVariance) {
        Require.atLeast("states", states, 1);
        Require.notNegative("noise", noise);
        Require.notNegative("firstVariance", firstVariance);
        return new StateSpace(
                Matrices.identity(states),
                scaled(Matrices.identity(states), noise),
                variance,
                new double[states],
                scaled(Matrices.identity(states), firstVariance));
    }

    private static double[][] scaled(double[][] a, double factor) {
        double[][] scaled = Matrices.copy(a);
        for (double[] row : scaled) for (int j = 0; j < row.length; j++) row[j] *= factor;
        return scaled;
    }

    /// @param filtered           row t: E(a_t | y_1..t)
    /// @param filteredCovariance their covariances
    /// @param smoothed           row t: E(a_t | all y)
    /// @param smoothedCovariance their covariances
    /// @param innovations        y_t minus its forecast
    /// @param logLikelihood      −½ Σ (ln 2π + ln F + v²/F)
    public record Estimate(
            double[][] filtered,
            double[][][] filteredCovariance,
            double[][] smoothed,
            double[][][] smoothedCovariance,
            double[] innovations,
            double logLikelihood) {}

    /// @param y at least one observation
    /// @param z one row a period
    /// @throws IllegalArgumentException if the model leaves an observation no variance
    public Estimate estimate(double[] y, double[][] z) {
        int n = Require.finite("y", y, 1).length;
        int k = mean.length;
        Require.matrix("z", z, n, k);
        if (z.length != n || z[0].length != k) {
            throw new IllegalArgumentException("z is " + z.length + " x " + z[0].length + ", not " + n + " x " + k);
        }
        double[][] state = new double[n][];
        double[][][] spread = new double[n][][];
        double[][] ahead = new double[n][];
        double[][][] aheadSpread = new double[n][][];
        double[] innovations = new double[n];
        double logLikelihood = 0;
        for (int t = 0; t < n; t++) {
            ahead[t] = t == 0 ? mean.clone() : Matrices.times(transition, state[t - 1]);
            aheadSpread[t] = t == 0 ? Matrices.copy(covariance) : onward(spread[t - 1]);
            double[] pz = Matrices.times(aheadSpread[t], z[t]);
            double f = Require.positive("variance of the forecast of y[" + t + "]", Samples.dot(z[t], pz) + variance);
            innovations[t] = y[t] - Samples.dot(z[t], ahead[t]);
            logLikelihood -= 0.5 * (Math.log(2 * Math.PI) + Math.log(f) + innovations[t] * innovations[t] / f);
            state[t] = ahead[t].clone();
            double[][] keep = Matrices.identity(k);
            for (int i = 0; i < k; i++) {
                state[t][i] += pz[i] / f * innovations[t];
                for (int j = 0; j < k; j++) keep[i][j] -= pz[i] / f * z[t][j];
            }
            spread[t] = Matrices.times(Matrices.times(keep, aheadSpread[t]), Matrices.transpose(keep));
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) spread[t][i][j] += pz[i] / f * pz[j] / f * variance;
            }
        }
        double[][] smoothed = new double[n][];
        double[][][] smoothedSpread = new double[n][][];
        smoothed[n - 1] = state[n - 1].clone();
        smoothedSpread[n - 1] = Matrices.copy(spread[n - 1]);
        for (int t = n - 2; t >= 0; t--) {
            double[][] gain = gain(spread[t], aheadSpread[t + 1]);
            double[] off = new double[k];
            double[][] less = new double[k][k];
            for (int i = 0; i < k; i++) {
                off[i] = smoothed[t + 1][i] - ahead[t + 1][i];
                for (int j = 0; j < k; j++) less[i][j] = smoothedSpread[t + 1][i][j] - aheadSpread[t + 1][i][j];
            }
            smoothed[t] = Matrices.times(gain, off);
            smoothedSpread[t] = Matrices.times(Matrices.times(gain, less), Matrices.transpose(gain));
            for (int i = 0; i < k; i++) {
                smoothed[t][i] += state[t][i];
                for (int j = 0; j < k; j++) smoothedSpread[t][i][j] += spread[t][i][j];
            }
        }
        return new Estimate(state, spread, smoothed, smoothedSpread, innovations, logLikelihood);
    }

    private double[][] onward(double[][] spread) {
        double[][] next = Matrices.times(Matrices.times(transition, spread), Matrices.transpose(transition));
        for (int i = 0; i < next.length; i++) for (int j = 0; j < next.length; j++) next[i][j] += noise[i][j];
        return next;
    }

    /// P Tᵀ (T P Tᵀ + Q)⁻¹.
    private double[][] gain(double[][] spread, double[][] ahead) {
        return Matrices.transpose(
                Matrices.solve("covariance of the next state", ahead, Matrices.times(transition, spread)));
    }
}
