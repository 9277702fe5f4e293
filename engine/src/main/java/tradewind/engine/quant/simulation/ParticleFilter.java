package tradewind.engine.quant.simulation;

import java.util.Arrays;
import java.util.SplittableRandom;
import tradewind.engine.quant.Require;

/// A bootstrap particle filter for a state of one dimension, with systematic resampling when half the particles carry
/// no weight.
///
/// @param filtered      weighted mean of the state given the observations so far
/// @param logLikelihood estimate of the observations' log-likelihood
/// @param effective     effective number of particles at each step, before resampling
/// @see "Gordon, Salmond and Smith (1993); Doucet and Johansen (2011)"
public record ParticleFilter(double[] filtered, double logLikelihood, double[] effective) {
    /// What the filter needs to know of a model.
    public interface Model {
        /// Draws the state of the first observation.
        double first(SplittableRandom random);

        /// Draws the next state.
        double next(double state, SplittableRandom random);

        /// Log density of an observation given the state.
        double logDensity(double observation, double state);
    }

    /// @throws IllegalArgumentException if no particle explains an observation
    public static ParticleFilter run(Model model, double[] observations, int particles, long seed) {
        Require.finite("observations", observations, 1);
        Require.atLeast("particles", particles, 2);
        SplittableRandom random = new SplittableRandom(seed);
        double[] state = new double[particles];
        double[] weight = new double[particles];
        double[] filtered = new double[observations.length];
        double[] effective = new double[observations.length];
        Arrays.fill(weight, 1.0 / particles);
        double logLikelihood = 0;
        for (int t = 0; t < observations.length; t++) {
            double most = Double.NEGATIVE_INFINITY;
            double[] density = new double[particles];
            for (int i = 0; i < particles; i++) {
                state[i] = t == 0 ? model.first(random) : model.next(state[i], random);
                density[i] = model.logDensity(observations[t], state[i]);
                most = Math.max(most, density[i]);
            }
            if (!Double.isFinite(most)) {
                throw new IllegalArgumentException("no particle explains observation " + t + ": " + observations[t]);
            }
            double sum = 0;
            for (int i = 0; i < particles; i++) sum += weight[i] *= Math.exp(density[i] - most);
            logLikelihood += Math.log(sum) + most;
            double squares = 0;
            for (int i = 0; i < particles; i++) {
                weight[i] /= sum;
                squares += weight[i] * weight[i];
                filtered[t] += weight[i] * state[i];
            }
            effective[t] = 1 / squares;
            if (effective[t] < particles / 2.0) state = resample(state, weight, random);
        }
        return new ParticleFilter(filtered, logLikelihood, effective);
    }

    private static double[] resample(double[] state, double[] weight, SplittableRandom random) {
        int n = state.length;
        double[] chosen = new double[n];
        double place = random.nextDouble() / n;
        double sum = weight[0];
        int at = 0;
        for (int i = 0; i < n; i++) {
            while (sum < place + (double) i / n && at < n - 1) sum += weight[++at];
            chosen[i] = state[at];
        }
        Arrays.fill(weight, 1.0 / n);
        return chosen;
    }
}
