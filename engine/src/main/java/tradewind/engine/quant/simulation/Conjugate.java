package tradewind.engine.quant.simulation;

import tradewind.engine.quant.Require;
import tradewind.engine.quant.Samples;
import tradewind.engine.quant.StudentT;

/// Beliefs that data update in closed form: a rate of success, a rate of arrivals, a mean with unknown variance.
///
/// @see "Gelman et al., Bayesian Data Analysis, chapters 2 and 3"
public sealed interface Conjugate {
    /// A success probability: Beta(a, b).
    record Success(double a, double b) implements Conjugate {
        public Success {
            Require.positive("a", a);
            Require.positive("b", b);
        }

        public Success after(int successes, int failures) {
            return new Success(
                    a + Require.atLeast("successes", successes, 0), b + Require.atLeast("failures", failures, 0));
        }

        public double mean() {
            return a / (a + b);
        }

        public double variance() {
            return a * b / ((a + b) * (a + b) * (a + b + 1));
        }
    }

    /// Arrivals per unit of time: Gamma(shape, rate).
    record Arrivals(double shape, double rate) implements Conjugate {
        public Arrivals {
            Require.positive("shape", shape);
            Require.positive("rate", rate);
        }

        public Arrivals after(int events, double time) {
            return new Arrivals(shape + Require.atLeast("events", events, 0), rate + Require.notNegative("time", time));
        }

        public double mean() {
            return shape / rate;
        }

        public double variance() {
            return shape / (rate * rate);
        }
    }

    /// A mean and a variance: normal-inverse-gamma with location m, κ observations' worth of belief, shape and scale.
    record Mean(double m, double kappa, double shape, double scale) implements Conjugate {
        public Mean {
            Require.finite("m", m);
            Require.positive("kappa", kappa);
            Require.positive("shape", shape);
            Require.positive("scale", scale);
        }

        /// @param values at least one
        public Mean after(double[] values) {
            int n = Require.finite("values", values, 1).length;
            double mean = Samples.mean(values);
            double squares = Samples.moment(values, 2) * n;
            double more = kappa + n;
            return new Mean(
                    (kappa * m + n * mean) / more,
                    more,
                    shape + n / 2.0,
                    scale + squares / 2 + kappa * n * (mean - m) * (mean - m) / (2 * more));
        }

        /// The mean lies below `limit` with this probability: Student's t with 2 × shape degrees of freedom.
        public double probabilityBelow(double limit) {
            Require.finite("limit", limit);
            return new StudentT(2 * shape).cumulative((limit - m) / Math.sqrt(scale / (shape * kappa)));
        }
    }
}
