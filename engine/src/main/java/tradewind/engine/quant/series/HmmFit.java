package tradewind.engine.quant.series;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tradewind.engine.quant.Matrices;
import tradewind.engine.quant.Minimum;
import tradewind.engine.quant.Require;
import tradewind.engine.quant.Samples;

/// Maximum likelihood for [GaussianHmm]: Baum-Welch from several starts, the best one kept, states sorted by rising
/// standard deviation.
///
/// The initial distribution is a parameter (it goes to the likeliest first state). A start whose state shrinks onto a
/// single value (deviation below 1/1000 of the sample's) is given up: its likelihood has no bound. Starts are seeded;
/// the same series gives the same model.
///
/// @param converged whether the likelihood stopped rising within the rounds allowed
public record HmmFit(GaussianHmm model, double logLikelihood, boolean converged) {
    private static final int STARTS = 8;
    private static final int ROUNDS = 5_000;
    private static final double STEADY = 1e-12;
    private static final double COLLAPSED = 1e-3;

    /// @param y      at least five observations per state, that vary
    /// @param states at least one
    public static HmmFit of(double[] y, int states) {
        Require.atLeast("states", states, 1);
        Require.varying("y", Require.finite("y", y, Math.max(3, 5 * states)));
        HmmFit best = null;
        SplittableRandom random = new SplittableRandom(1);
        for (int start = 0; start < STARTS; start++) {
            HmmFit fit = climb(y, start(y, states, start, random));
            if (fit != null && (best == null || fit.logLikelihood > best.logLikelihood)) best = fit;
        }
        if (best == null) {
            throw new IllegalArgumentException("y has no " + states + " states: one shrinks onto a single value");
        }
        return new HmmFit(sorted(best.model), best.logLikelihood, best.converged);
    }

    /// Start 0: equal means, spread deviations; start 1: spread means, equal deviations; then at random.
    private static GaussianHmm start(double[] y, int states, int start, SplittableRandom random) {
        double sd = Samples.standardDeviation(y);
        double[] means = new double[states];
        double[] sds = new double[states];
        double[] initial = new double[states];
        double[][] transition = new double[states][states];
        double stay = start < 2 ? 0.9 : 0.5 + 0.49 * random.nextDouble();
        for (int i = 0; i < states; i++) {
            double place = (i + 0.5) / states;
            boolean spread = start % 2 == 1;
            means[i] = spread ? Samples.quantile(y, start < 2 ? place : random.nextDouble()) : Samples.mean(y);
            double wide = start < 2 ? 0.4 + 1.2 * place : 0.2 + 2 * random.nextDouble();
            sds[i] = start == 1 ? sd / states : sd * wide;
            initial[i] = 1.0 / states;
            Arrays.fill(transition[i], states == 1 ? 1 : (1 - stay) / (states - 1));
            if (states > 1) transition[i][i] = stay;
        }
        return new GaussianHmm(initial, transition, means, sds);
    }

    private static @Nullable HmmFit climb(double[] y, GaussianHmm from) {
        double least = COLLAPSED * Samples.standardDeviation(y);
        GaussianHmm model = from;
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            GaussianHmm.Inference inference = model.infer(y);
            if (inference.logLikelihood() - before < STEADY * Math.abs(before)) {
                return new HmmFit(model, inference.logLikelihood(), true);
            }
            before = inference.logLikelihood();
            GaussianHmm next = maximise(y, model, inference, least);
            if (next == null) return null;
            model = next;
        }
        return new HmmFit(model, model.infer(y).logLikelihood(), false);
    }

    private static @Nullable GaussianHmm maximise(
            double[] y, GaussianHmm model, GaussianHmm.Inference inference, double least) {
        int k = model.states();
        double[] means = new double[k];
        double[] sds = new double[k];
        double[][] transition = new double[k][k];
        for (int i = 0; i < k; i++) {
            double weight = 0;
            double sum = 0;
            for (int t = 0; t < y.length; t++) {
                weight += inference.smoothed()[t][i];
                sum += inference.smoothed()[t][i] * y[t];
            }
            if (!(weight > 1e-8)) return null;
            means[i] = sum / weight;
            double squares = 0;
            for (int t = 0; t < y.length; t++) squares += inference.smoothed()[t][i] * Math.pow(y[t] - means[i], 2);
            sds[i] = Math.sqrt(squares / weight);
            if (!(sds[i] > least)) return null;
            double out = 0;
            for (double pair : inference.pairs()[i]) out += pair;
            for (int j = 0; j < k; j++)
                transition[i][j] = out > 0 ? inference.pairs()[i][j] / out : model.transition()[i][j];
        }
        return new GaussianHmm(inference.smoothed()[0].clone(), transition, means, sds);
    }

    private static GaussianHmm sorted(GaussianHmm model) {
        int k = model.states();
        Integer[] order = new Integer[k];
        for (int i = 0; i < k; i++) order[i] = i;
        Arrays.sort(order, (a, b) -> Double.compare(model.sds()[a], model.sds()[b]));
        double[] initial = new double[k];
        double[] means = new double[k];
        double[] sds = new double[k];
        double[][] transition = new double[k][k];
        for (int i = 0; i < k; i++) {
            initial[i] = model.initial()[order[i]];
            means[i] = model.means()[order[i]];
            sds[i] = model.sds()[order[i]];
            for (int j = 0; j < k; j++) transition[i][j] = model.transition()[order[i]][order[j]];
        }
        return new GaussianHmm(initial, transition, means, sds);
    }

    static double[] stationary(double[][] transition) {
        int k = transition.length;
        double[][] system = new double[k][k];
        double[] right = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) system[j][i] = transition[i][j] - (i == j ? 1 : 0);
        }
        Arrays.fill(system[k - 1], 1);
        right[k - 1] = 1;
        double[] settled = Matrices.solve("transition (no single stationary distribution)", system, right);
        double sum = 0;
        for (int i = 0; i < k; i++) {
            settled[i] = Math.max(0, settled[i]);
            sum += settled[i];
        }
        for (int i = 0; i < k; i++) settled[i] /= sum;
        return settled;
    }

    /// The maximum when the chain starts settled: its first state is drawn from the stationary distribution.
    ///
    /// Quasi-Newton from this fit over means, log deviations and logits of the transition rows.
    public HmmFit settled(double[] y) {
        int k = model.states();
        double[] from = new double[k * (k + 1)];
        for (int i = 0; i < k; i++) {
            from[i] = model.means()[i];
            from[k + i] = Math.log(model.sds()[i]);
            int at = 2 * k + i * (k - 1);
            double last = Math.max(model.transition()[i][k - 1], 1e-10);
            for (int j = 0; j < k - 1; j++) from[at + j] = Math.log(Math.max(model.transition()[i][j], 1e-10) / last);
        }
        Minimum found = Minimum.of(x -> -settledModel(x, k).infer(y).logLikelihood(), from);
        return new HmmFit(sorted(settledModel(found.at(), k)), -found.value(), found.converged());
    }

    private static GaussianHmm settledModel(double[] x, int k) {
        double[] sds = new double[k];
        double[][] transition = new double[k][k];
        for (int i = 0; i < k; i++) {
            sds[i] = Math.exp(x[k + i]);
            int at = 2 * k + i * (k - 1);
            double most = 0;
            for (int j = 0; j < k - 1; j++) most = Math.max(most, x[at + j]);
            double sum = 0;
            for (int j = 0; j < k; j++) sum += transition[i][j] = Math.exp((j < k - 1 ? x[at + j] : 0) - most);
            for (int j = 0; j < k; j++) transition[i][j] /= sum;
        }
        return new GaussianHmm(stationary(transition), transition, Arrays.copyOf(x, k), sds);
    }
}
