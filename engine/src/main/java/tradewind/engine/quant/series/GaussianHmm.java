package tradewind.engine.quant.series;

import java.util.Arrays;
import tradewind.engine.quant.Require;

/// A hidden Markov model whose states draw from normal distributions: likelihood, filter, smoother and the likeliest
/// path. [HmmFit] estimates one.
///
/// Forward and backward passes are scaled, with densities taken relative to the largest of each step, so long series
/// and far outliers do not underflow. States are numbered from 0 in the order given.
///
/// @param initial    P(s₁), sums to one
/// @param transition row i: P(s_{t+1} | s_t = i), sums to one
/// @param sds        above zero
/// @see "Rabiner (1989), A tutorial on hidden Markov models"
public record GaussianHmm(double[] initial, double[][] transition, double[] means, double[] sds) {
    private static final double LOG_ROOT_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double SUM = 1e-6;

    public GaussianHmm {
        int n = Require.finite("initial", initial, 1).length;
        Require.square("transition", transition);
        Require.finite("means", means, n);
        Require.finite("sds", sds, n);
        if (transition.length != n || means.length != n || sds.length != n) {
            throw new IllegalArgumentException("initial, transition, means and sds disagree on the number of states");
        }
        distribution("initial", initial);
        for (int i = 0; i < n; i++) {
            distribution("transition[" + i + "]", transition[i]);
            Require.positive("sds[" + i + "]", sds[i]);
        }
    }

    private static void distribution(String name, double[] probabilities) {
        double sum = 0;
        for (double p : probabilities) sum += Require.notNegative(name, p);
        if (Math.abs(sum - 1) > SUM) throw new IllegalArgumentException(name + " sums to " + sum + ", not to one");
    }

    public int states() {
        return initial.length;
    }

    /// @param filtered row t: P(s_t | y_1..t)
    /// @param smoothed row t: P(s_t | all y)
    /// @param pairs    Σ_t P(s_t = i, s_{t+1} = j | all y)
    public record Inference(double logLikelihood, double[][] filtered, double[][] smoothed, double[][] pairs) {}

    private double logDensity(int state, double y) {
        double z = (y - means[state]) / sds[state];
        return -0.5 * z * z - Math.log(sds[state]) - LOG_ROOT_TWO_PI;
    }

    /// @param y at least one observation
    /// @throws IllegalArgumentException if the model holds an observation for impossible
    public Inference infer(double[] y) {
        Require.finite("y", y, 1);
        int n = y.length;
        int k = states();
        double[][] relative = new double[n][k];
        double[][] filtered = new double[n][k];
        double[] scale = new double[n];
        double logLikelihood = 0;
        for (int t = 0; t < n; t++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < k; i++) {
                relative[t][i] = logDensity(i, y[t]);
                filtered[t][i] = t == 0 ? initial[i] : reached(filtered[t - 1], i);
                if (filtered[t][i] > 0) most = Math.max(most, relative[t][i]);
            }
            for (int i = 0; i < k; i++) {
                relative[t][i] = filtered[t][i] > 0 ? Math.exp(relative[t][i] - most) : 0;
                filtered[t][i] *= relative[t][i];
                scale[t] += filtered[t][i];
            }
            Require.positive("likelihood of y[" + t + "]", scale[t]);
            for (int i = 0; i < k; i++) filtered[t][i] /= scale[t];
            logLikelihood += Math.log(scale[t]) + most;
        }
        double[][] smoothed = new double[n][];
        double[][] pairs = new double[k][k];
        double[] beta = new double[k];
        Arrays.fill(beta, 1);
        smoothed[n - 1] = filtered[n - 1].clone();
        for (int t = n - 2; t >= 0; t--) {
            double[] before = new double[k];
            smoothed[t] = new double[k];
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    double onward = transition[i][j] * relative[t + 1][j] * beta[j] / scale[t + 1];
                    before[i] += onward;
                    pairs[i][j] += filtered[t][i] * onward;
                }
                smoothed[t][i] = filtered[t][i] * before[i];
            }
            beta = before;
        }
        return new Inference(logLikelihood, filtered, smoothed, pairs);
    }

    private double reached(double[] from, int state) {
        double sum = 0;
        for (int i = 0; i < from.length; i++) sum += from[i] * transition[i][state];
        return sum;
    }

    /// The likeliest path of states (Viterbi), in logarithms; the lower state on a tie.
    public int[] viterbi(double[] y) {
        Require.finite("y", y, 1);
        int k = states();
        double[] best = new double[k];
        int[][] from = new int[y.length][k];
        for (int i = 0; i < k; i++) best[i] = Math.log(initial[i]) + logDensity(i, y[0]);
        for (int t = 1; t < y.length; t++) {
            double[] next = new double[k];
            for (int j = 0; j < k; j++) {
                double most = Double.NEGATIVE_INFINITY;
                for (int i = 0; i < k; i++) {
                    double path = best[i] + Math.log(transition[i][j]);
                    if (path > most) {
                        most = path;
                        from[t][j] = i;
                    }
                }
                next[j] = most + logDensity(j, y[t]);
            }
            best = next;
        }
        int[] path = new int[y.length];
        for (int i = 1; i < k; i++) if (best[i] > best[path[y.length - 1]]) path[y.length - 1] = i;
        for (int t = y.length - 1; t > 0; t--) path[t - 1] = from[t][path[t]];
        return path;
    }

    /// The distribution over states the chain settles into: πP = π.
    ///
    /// @throws IllegalArgumentException if there is not exactly one
    public double[] stationary() {
        return HmmFit.stationary(transition);
    }

    /// P(s_{t+h}) from P(s_t).
    ///
    /// @param now   sums to one, one for each state
    /// @param steps zero or above
    public double[] ahead(double[] now, int steps) {
        if (Require.finite("now", now, states()).length != states()) {
            throw new IllegalArgumentException("now has " + now.length + " states, the model " + states());
        }
        distribution("now", now);
        Require.atLeast("steps", steps, 0);
        double[] at = now.clone();
        for (int s = 0; s < steps; s++) {
            double[] next = new double[at.length];
            for (int j = 0; j < next.length; j++) next[j] = reached(at, j);
            at = next;
        }
        return at;
    }
}
