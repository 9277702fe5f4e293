package tradewind.engine.quant.optimise;

import java.util.Arrays;

/// Least conditional value at risk over scenarios, as a linear programme.
///
/// Loss is −return. CVaR = min over a of a + Σ max(lossₜ − a, 0) / ((1 − α)T); minimising over weights and a
/// together is the programme of Rockafellar and Uryasev. Vertices can tie, so weights are not always unique;
/// the CVaR is.
///
/// @see "Rockafellar and Uryasev (2000), Optimization of Conditional Value-at-Risk, J. Risk 2(3)"
public final class CvarPortfolio {
    private CvarPortfolio() {}

    /// Minimises the CVaR. The objective is the CVaR of the weights over the scenarios, a positive number being
    /// a loss.
    ///
    /// @param scenarios     one row per scenario, a return per asset, as fractions; equally likely
    /// @param alpha         confidence, 0.95 for the worst 5 %
    /// @param minMeanReturn least mean return over the scenarios; −∞ for none
    /// @throws IllegalArgumentException if scenarios are ragged or not finite, alpha is not between 0 and 1,
    ///     the constraints cannot hold, or the CVaR has no lower bound
    public static Optimum minimumCvar(
            double[][] scenarios, double alpha, double minMeanReturn, Constraints constraints) {
        if (scenarios.length < 2)
            throw new IllegalArgumentException("scenarios: at least two are needed, not " + scenarios.length);
        if (!(alpha > 0 && alpha < 1)) throw new IllegalArgumentException("alpha must lie between 0 and 1: " + alpha);
        int n = scenarios[0].length;
        int count = scenarios.length;
        constraints.checkSize(n);
        double[] mean = new double[n];
        double scale = 0;
        for (int t = 0; t < count; t++) {
            Check.vector("scenario " + t, scenarios[t], n);
            for (int i = 0; i < n; i++) {
                mean[i] += scenarios[t][i] / count;
                scale = Math.max(scale, Math.abs(scenarios[t][i]));
            }
        }
        if (scale == 0) throw new IllegalArgumentException("scenarios are all zero");

        double[] linear = new double[n + 1];
        linear[n] = 1;
        ConvexProgram program = new ConvexProgram(new double[n + 1][n + 1], linear);
        program.add(constraints);
        if (minMeanReturn != Double.NEGATIVE_INFINITY) {
            Check.finite("minimum mean return", minMeanReturn);
            double[] less = Arrays.copyOf(ConvexProgram.negative(mean), n + 1);
            for (int i = 0; i < n; i++) less[i] /= scale;
            program.atMost("minimum mean return", less, -1, 0, -minMeanReturn / scale);
        }
        for (int t = 0; t < count; t++) {
            double[] loss = new double[n + 1];
            for (int i = 0; i < n; i++) loss[i] = -scenarios[t][i] / scale;
            loss[n] = -1;
            int[] all = new int[n + 1];
            for (int i = 0; i <= n; i++) all[i] = i;
            int z = program.helper(1 / ((1 - alpha) * count));
            program.atMost("scenario " + t, all, loss, z, -1, 0);
        }
        Optimum optimum = MeanVariance.solve(program, n);
        double[] losses = new double[count];
        for (int t = 0; t < count; t++) losses[t] = -Check.dot(scenarios[t], optimum.weights());
        return optimum.withObjective(cvar(losses, alpha));
    }

    /// The CVaR of equally likely losses: the mean of the worst (1 − α)T, the one on the edge counted in part.
    public static double cvar(double[] losses, double alpha) {
        Check.finite("losses", losses);
        if (losses.length == 0) throw new IllegalArgumentException("losses are empty");
        if (!(alpha > 0 && alpha < 1)) throw new IllegalArgumentException("alpha must lie between 0 and 1: " + alpha);
        double[] sorted = losses.clone();
        Arrays.sort(sorted);
        double tail = (1 - alpha) * sorted.length;
        double left = tail;
        double sum = 0;
        for (int i = sorted.length - 1; i >= 0 && left > 0; i--) {
            double part = Math.min(1, left);
            sum += part * sorted[i];
            left -= part;
        }
        return sum / tail;
    }
}
