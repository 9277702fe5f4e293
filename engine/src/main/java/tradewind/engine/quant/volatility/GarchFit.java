package tradewind.engine.quant.volatility;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tradewind.engine.quant.Matrices;
import tradewind.engine.quant.Minimum;
import tradewind.engine.quant.Normal;
import tradewind.engine.quant.Require;
import tradewind.engine.quant.Samples;

/// A model of [Garch] estimated by maximum likelihood.
///
/// Best of a grid, then quasi-Newton, then Newton on exact scores until the step is below 1e-11 of each
/// parameter's size. Parameters are held where every variance of the sample is above zero, ω > 0, β ≥ 0 and α ≥
/// 0 (GJR: α + γ/2 ≥ 0, so that α alone may be slightly negative, as in unconstrained estimates). Persistence
/// may reach one or more; [#unconditionalVariance] is then undefined.
///
/// @param model         which
/// @param studentT      whether residuals are Student's t instead of normal
/// @param parameters    in the order of [Garch#parameters]
/// @param variances     h_t of the sample
/// @param stdErrorsHessian √ diag (−H⁻¹)
/// @param stdErrorsOPG     √ diag (Σ s sᵀ)⁻¹
/// @param stdErrorsRobust  √ diag H⁻¹ (Σ s sᵀ) H⁻¹ (Bollerslev and Wooldridge 1992)
/// @param lastReturn    y_T, for the forecasts
public record GarchFit(
        Garch model,
        boolean studentT,
        double[] parameters,
        double logLikelihood,
        double[] variances,
        double[] stdErrorsHessian,
        double[] stdErrorsOPG,
        double[] stdErrorsRobust,
        double lastReturn) {
    private static final int LEAST = 50;
    private static final int MOST_STEPS = 60;
    private static final double DONE = 1e-11;
    /// Degrees of freedom beyond which Student's t is the normal distribution to every digit that matters.
    private static final double NORMAL = 500;

    private static final double[] SHOCKS = {0.02, 0.05, 0.1, 0.2};
    private static final double[] PERSISTENCES = {0.6, 0.85, 0.95, 0.985};

    public static GarchFit of(Garch model, double[] returns) {
        return of(model, returns, false);
    }

    /// @param returns at least 50 that vary
    /// @throws IllegalArgumentException if the returns show no clustering, so that an estimate runs to its
    ///                                  bound and has no standard error
    public static GarchFit of(Garch model, double[] returns, boolean studentT) {
        Require.varying("returns", Require.finite("returns", returns, LEAST));
        double scale = Math.sqrt(Samples.moment(returns, 2));
        Likelihood likelihood = new Likelihood(model, studentT, returns);
        double[] start = start(model, studentT, returns, likelihood);
        Minimum rough = Minimum.of(x -> -likelihood.value(natural(model, x, scale)), working(model, start, scale));
        double[] units = units(model, studentT, scale);
        double[] best = newton(model, likelihood, natural(model, rough.at(), scale), units);
        return errors(model, studentT, likelihood, best, units, returns);
    }

    private static double[] units(Garch model, boolean studentT, double scale) {
        double[] units = new double[model.parameters(studentT).size()];
        Arrays.fill(units, 1);
        units[0] = scale;
        if (model != Garch.EGARCH) units[1] = scale * scale;
        return units;
    }

    private static double[] start(Garch model, boolean studentT, double[] y, Likelihood likelihood) {
        double variance = Samples.moment(y, 2);
        double[] best = new double[0];
        double most = Double.NEGATIVE_INFINITY;
        for (double shock : SHOCKS) {
            for (double persistence : PERSISTENCES) {
                double[] p = new double[model.parameters(studentT).size()];
                p[0] = Samples.mean(y);
                switch (model) {
                    case GARCH -> {
                        p[1] = variance * (1 - persistence);
                        p[2] = shock;
                        p[3] = persistence - shock;
                    }
                    case GJR -> {
                        p[1] = variance * (1 - persistence);
                        p[2] = shock / 2;
                        p[3] = shock;
                        p[4] = persistence - shock;
                    }
                    case EGARCH -> {
                        p[1] = Math.log(variance) * (1 - persistence);
                        p[2] = -shock / 2;
                        p[3] = 2 * shock;
                        p[4] = persistence;
                    }
                }
                if (studentT) p[p.length - 1] = 8;
                double value = likelihood.value(p);
                if (value > most) {
                    most = value;
                    best = p;
                }
            }
        }
        if (best.length == 0) throw new IllegalArgumentException("returns give no likelihood anywhere");
        return best;
    }

    /// Coordinates without bounds for the quasi-Newton stage.
    private static double[] working(Garch model, double[] p, double scale) {
        double[] x = p.clone();
        int beta = model.beta();
        x[0] /= scale;
        if (model == Garch.EGARCH) {
            x[beta] = 0.5 * Math.log((1 + p[beta]) / (1 - p[beta]));
        } else {
            x[1] = Math.log(p[1] / (scale * scale));
            if (model == Garch.GARCH) x[2] = Math.log(p[2]);
            x[beta] = Math.log(p[beta]);
        }
        if (x.length > beta + 1) x[beta + 1] = Math.log(p[beta + 1] - 2);
        return x;
    }

    private static double[] natural(Garch model, double[] x, double scale) {
        double[] p = x.clone();
        int beta = model.beta();
        p[0] *= scale;
        if (model == Garch.EGARCH) {
            p[beta] = Math.tanh(x[beta]);
        } else {
            p[1] = Math.exp(x[1]) * scale * scale;
            if (model == Garch.GARCH) p[2] = Math.exp(x[2]);
            p[beta] = Math.exp(x[beta]);
        }
        if (x.length > beta + 1) p[beta + 1] = 2 + Math.exp(x[beta + 1]);
        return p;
    }

    private static double[] newton(Garch model, Likelihood likelihood, double[] from, double[] units) {
        double[] p = from;
        for (int round = 0; round < MOST_STEPS; round++) {
            double[] step = uphill(likelihood.hessian(p, units), likelihood.score(p), units);
            if (step == null) break;
            double value = likelihood.value(p);
            double length = 1;
            double[] next = moved(p, step, length);
            // a last step may lose by rounding what it wins
            while (length > 1e-6 && !(likelihood.value(next) >= value - 1e-10 * Math.abs(value))) {
                length /= 2;
                next = moved(p, step, length);
            }
            if (length <= 1e-6) break;
            p = next;
            double size = 0;
            for (int i = 0; i < p.length; i++) {
                size = Math.max(size, Math.abs(step[i]) / Math.max(Math.abs(p[i]), 1e-3 * units[i]));
            }
            if (size * length < DONE) return p;
        }
        return p;
    }

    private static double[] moved(double[] p, double[] step, double length) {
        double[] next = p.clone();
        for (int i = 0; i < p.length; i++) next[i] += length * step[i];
        return next;
    }

    /// −H⁻¹ s, in scaled coordinates; null where the surface does not bend down.
    private static double @Nullable [] uphill(double[][] hessian, double[] score, double[] units) {
        int n = score.length;
        double[][] bend = new double[n][n];
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            right[i] = score[i] * units[i];
            for (int j = 0; j < n; j++) bend[i][j] = -hessian[i][j] * units[i] * units[j];
        }
        try {
            Matrices.cholesky("information", bend);
            double[] step = Matrices.solve("information", bend, right);
            for (int i = 0; i < n; i++) step[i] *= units[i];
            return step;
        } catch (IllegalArgumentException flat) {
            return null;
        }
    }

    private static GarchFit errors(
            Garch model, boolean studentT, Likelihood likelihood, double[] p, double[] units, double[] y) {
        if (studentT && p[p.length - 1] > NORMAL) {
            throw new IllegalArgumentException("returns have no fat tails beyond " + model + ": nu runs off to "
                    + p[p.length - 1] + "; fit normal residuals instead");
        }
        Likelihood.Pass pass = likelihood.pass(p, true);
        int n = p.length;
        double[][] bend = likelihood.hessian(p, units);
        double[][] outer = new double[n][n];
        double[] score = pass.score(n);
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(score[i]) * units[i] < 1e-3 * y.length)) bound(model, studentT, i, p);
            for (int j = 0; j < n; j++) {
                bend[i][j] *= -units[i] * units[j];
                for (double[] row : pass.scores()) outer[i][j] += row[i] * row[j] * units[i] * units[j];
            }
        }
        double[][] inverse;
        double[][] inverseOuter;
        try {
            Matrices.cholesky("information", bend);
            inverse = Matrices.inverse("information", bend);
            inverseOuter = Matrices.inverse("scores", outer);
        } catch (IllegalArgumentException flat) {
            throw new IllegalArgumentException(
                    "returns show no " + model + " effect: the estimate " + named(model, studentT, p)
                            + " is not a peak",
                    flat);
        }
        double[][] robust = Matrices.times(Matrices.times(inverse, outer), inverse);
        return new GarchFit(
                model,
                studentT,
                p,
                pass.value(),
                pass.variance(),
                roots(inverse, units),
                roots(inverseOuter, units),
                roots(robust, units),
                y[y.length - 1]);
    }

    private static void bound(Garch model, boolean studentT, int i, double[] p) {
        throw new IllegalArgumentException("returns show no " + model + " effect: "
                + model.parameters(studentT).get(i) + " runs to its bound in " + named(model, studentT, p));
    }

    private static double[] roots(double[][] covariance, double[] units) {
        double[] roots = new double[units.length];
        for (int i = 0; i < roots.length; i++) roots[i] = Math.sqrt(Math.max(0, covariance[i][i])) * units[i];
        return roots;
    }

    private static Map<String, Double> named(Garch model, boolean studentT, double[] values) {
        List<String> names = model.parameters(studentT);
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) named.put(names.get(i), values[i]);
        return named;
    }

    /// Values of an array in the order of the parameters, by name.
    public Map<String, Double> named(double[] values) {
        return named(model, studentT, values);
    }

    public double persistence() {
        return model.persistence(parameters);
    }

    /// ω/(1 − persistence); undefined at a persistence of one or more, and for EGARCH with t residuals.
    public OptionalDouble unconditionalVariance() {
        if (persistence() >= 1 || model == Garch.EGARCH) return OptionalDouble.empty();
        return OptionalDouble.of(parameters[1] / (1 - persistence()));
    }

    /// Expected variance of each of the next periods, the first one known exactly.
    ///
    /// EGARCH: E exp(…) of independent normal z in closed form; with Student's t that has no expectation.
    ///
    /// @throws IllegalArgumentException for EGARCH with Student's t beyond one period
    public double[] forecast(int periods) {
        Require.atLeast("periods", periods, 1);
        double[] forecast = new double[periods];
        double error = lastReturn - parameters[0];
        double h = variances[variances.length - 1];
        double beta = parameters[model.beta()];
        if (model == Garch.EGARCH) {
            if (studentT && periods > 1) {
                throw new IllegalArgumentException(
                        "EGARCH with Student's t expects no finite variance beyond one period");
            }
            double z = error / Math.sqrt(h);
            double next = parameters[1]
                    + parameters[2] * z
                    + parameters[3] * (Math.abs(z) - Garch.MEAN_ABSOLUTE)
                    + beta * Math.log(h);
            double power = 1;
            double constant = 0;
            double factor = 1;
            for (int k = 0; k < periods; k++) {
                forecast[k] = Math.exp(power * next + constant) * factor;
                constant += power * (parameters[1] - parameters[3] * Garch.MEAN_ABSOLUTE);
                factor *= moment(power * parameters[2], power * parameters[3]);
                power *= beta;
            }
            return Require.finite("forecast", forecast, 1);
        }
        double react = model == Garch.GJR && error < 0 ? parameters[2] + parameters[3] : parameters[2];
        forecast[0] = parameters[1] + react * error * error + beta * h;
        for (int k = 1; k < periods; k++) forecast[k] = parameters[1] + persistence() * forecast[k - 1];
        return Require.finite("forecast", forecast, 1);
    }

    /// E exp(a z + b |z|) of a standard normal z.
    private static double moment(double a, double b) {
        return Math.exp((a + b) * (a + b) / 2) * Normal.cumulative(a + b)
                + Math.exp((b - a) * (b - a) / 2) * Normal.cumulative(b - a);
    }
}
