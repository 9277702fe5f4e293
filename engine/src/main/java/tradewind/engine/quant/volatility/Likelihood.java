package tradewind.engine.quant.volatility;

import java.util.Arrays;
import org.hipparchus.special.Gamma;

/// Log-likelihood of returns under a model and its exact first derivatives, by recursion; second ones by Richardson's
/// extrapolation of differences of the first.
///
/// Includes −T/2 ln 2π; a sum, not a mean. Student's t is scaled to unit variance, ν above 2.
final class Likelihood {
    private static final double LOG_TWO_PI = Math.log(2 * Math.PI);
    private static final double STEP = 1e-4;

    private final Garch model;
    private final boolean studentT;
    private final double[] y;
    private final int size;

    Likelihood(Garch model, boolean studentT, double[] y) {
        this.model = model;
        this.studentT = studentT;
        this.y = y;
        size = model.parameters(studentT).size();
    }

    /// One pass over the sample.
    ///
    /// @param value    −∞ where the parameters are not admissible
    /// @param variance h_t
    /// @param scores   derivative of each observation's part, if asked for
    record Pass(double value, double[] variance, double[][] scores) {
        double[] score(int size) {
            double[] sum = new double[size];
            for (double[] row : scores) for (int i = 0; i < row.length; i++) sum[i] += row[i];
            return sum;
        }
    }

    /// ω above zero (not for EGARCH), β from 0 to 1, effect of shocks not negative on average, every h above zero.
    private boolean admissible(double[] p) {
        double beta = p[model.beta()];
        for (double value : p) if (!Double.isFinite(value)) return false;
        if (studentT && !(p[size - 1] > 2)) return false;
        return switch (model) {
            case GARCH -> p[1] > 0 && p[2] >= 0 && beta >= 0;
            case GJR -> p[1] > 0 && p[2] + p[3] / 2 >= 0 && beta >= 0;
            case EGARCH -> Math.abs(beta) < 1;
        };
    }

    double value(double[] p) {
        return pass(p, false).value();
    }

    Pass pass(double[] p, boolean withScores) {
        int n = y.length;
        double[] variance = new double[n];
        double[][] scores = withScores ? new double[n][] : new double[0][];
        Pass refused = new Pass(Double.NEGATIVE_INFINITY, variance, scores);
        if (!admissible(p)) return refused;
        double h0 = 0;
        double meanError = 0;
        for (double value : y) {
            h0 += (value - p[0]) * (value - p[0]) / n;
            meanError += (value - p[0]) / n;
        }
        double[] slope = new double[size];
        double sum = 0;
        for (int t = 0; t < n; t++) {
            double[] next = new double[size];
            double h = t == 0
                    ? first(p, h0, -2 * meanError, next)
                    : step(p, y[t - 1] - p[0], variance[t - 1], slope, next);
            if (!(h > 0) || Double.isInfinite(h)) return refused;
            variance[t] = h;
            slope = next;
            sum += part(p, t, h, slope, scores);
        }
        return new Pass(Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum, variance, scores);
    }

    /// The first variance; leaves its derivatives (of ln h for EGARCH) in `next`.
    private double first(double[] p, double h0, double slope0, double[] next) {
        if (model == Garch.EGARCH) {
            next[0] = slope0 / h0;
            return h0;
        }
        double react = model == Garch.GJR ? p[2] + p[3] / 2 : p[2];
        double beta = p[model.beta()];
        next[0] = (react + beta) * slope0;
        next[1] = 1;
        next[2] = h0;
        if (model == Garch.GJR) next[3] = h0 / 2;
        next[model.beta()] = h0;
        return p[1] + (react + beta) * h0;
    }

    private double step(double[] p, double error, double h, double[] slope, double[] next) {
        int b = model.beta();
        double beta = p[b];
        if (model == Garch.EGARCH) {
            double z = error / Math.sqrt(h);
            double react = p[2] + p[3] * Math.signum(z);
            for (int i = 0; i < size; i++) next[i] = (beta - react * z / 2) * slope[i];
            next[0] -= react / Math.sqrt(h);
            next[1] += 1;
            next[2] += z;
            next[3] += Math.abs(z) - Garch.MEAN_ABSOLUTE;
            next[b] += Math.log(h);
            return Math.exp(p[1] + p[2] * z + p[3] * (Math.abs(z) - Garch.MEAN_ABSOLUTE) + beta * Math.log(h));
        }
        boolean down = model == Garch.GJR && error < 0;
        double react = down ? p[2] + p[3] : p[2];
        for (int i = 0; i < size; i++) next[i] = beta * slope[i];
        next[0] -= 2 * react * error;
        next[1] += 1;
        next[2] += error * error;
        if (down) next[3] += error * error;
        next[b] += h;
        return p[1] + react * error * error + beta * h;
    }

    /// An observation's part of the sum; leaves its score in `scores`, if they are wanted.
    private double part(double[] p, int t, double h, double[] slope, double[][] scores) {
        double error = y[t] - p[0];
        double value;
        double byLogH;
        double byMu;
        double byNu = 0;
        if (studentT) {
            double nu = p[size - 1];
            double x = error * error / (h * (nu - 2));
            value = Gamma.logGamma((nu + 1) / 2)
                    - Gamma.logGamma(nu / 2)
                    - 0.5 * (Math.log(Math.PI * (nu - 2)) + Math.log(h) + (nu + 1) * Math.log1p(x));
            byLogH = -0.5 + (nu + 1) / 2 * x / (1 + x);
            byMu = (nu + 1) * error / (h * (nu - 2) + error * error);
            if (scores.length > 0) {
                byNu = 0.5
                        * (Gamma.digamma((nu + 1) / 2)
                                - Gamma.digamma(nu / 2)
                                - 1 / (nu - 2)
                                - Math.log1p(x)
                                + (nu + 1) * x / ((1 + x) * (nu - 2)));
            }
        } else {
            double square = error * error / h;
            value = -0.5 * (LOG_TWO_PI + Math.log(h) + square);
            byLogH = 0.5 * (square - 1);
            byMu = error / h;
        }
        if (scores.length > 0) {
            double[] score = new double[size];
            double factor = model == Garch.EGARCH ? byLogH : byLogH / h;
            for (int i = 0; i < size; i++) score[i] = factor * slope[i];
            score[0] += byMu;
            if (studentT) score[size - 1] = byNu;
            scores[t] = score;
        }
        return value;
    }

    double[] score(double[] p) {
        Pass pass = pass(p, true);
        double[] undefined = new double[size];
        Arrays.fill(undefined, Double.NaN);
        return pass.value() == Double.NEGATIVE_INFINITY ? undefined : pass.score(size);
    }

    /// @param scale the size of each parameter's natural unit
    double[][] hessian(double[] p, double[] scale) {
        double[][] hessian = new double[size][size];
        for (int i = 0; i < size; i++) {
            double step = STEP * Math.min(scale[i], Math.max(Math.abs(p[i]), 1e-2 * scale[i]));
            double[] narrow = difference(p, i, step);
            double[] wide = difference(p, i, 2 * step);
            for (int j = 0; j < size; j++) hessian[i][j] = (4 * narrow[j] - wide[j]) / 3;
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) hessian[i][j] = hessian[j][i] = (hessian[i][j] + hessian[j][i]) / 2;
        }
        return hessian;
    }

    private double[] difference(double[] p, int i, double step) {
        double[] up = p.clone();
        double[] down = p.clone();
        up[i] += step;
        down[i] -= step;
        double[] above = score(up);
        double[] below = score(down);
        for (int j = 0; j < size; j++) above[j] = (above[j] - below[j]) / (up[i] - down[i]);
        return above;
    }
}
