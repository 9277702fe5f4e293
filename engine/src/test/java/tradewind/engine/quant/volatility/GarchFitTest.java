package tradewind.engine.quant.volatility;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GarchFitTest {
    private static final double[] PLAIN = {0.05, 0.05, 0.1, 0.85};
    private static final double[] LEVERAGE = {0.05, 0.05, 0.04, 0.12, 0.85};
    private static final double[] EXPONENTIAL = {0.05, 0.01, -0.08, 0.2, 0.95};

    private static double[] parameters(Garch model) {
        return switch (model) {
            case GARCH -> PLAIN.clone();
            case GJR -> LEVERAGE.clone();
            case EGARCH -> EXPONENTIAL.clone();
        };
    }

    private static double[] simulate(Garch model, int n, long seed) {
        return simulate(model, n, seed, false);
    }

    /// Student's t of six degrees of freedom, or normal residuals.
    private static double[] simulate(Garch model, int n, long seed, boolean studentT) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] p = parameters(model);
        double beta = p[p.length - 1];
        double h = 1;
        double[] y = new double[n];
        for (int t = 0; t < n; t++) {
            double z = random.nextGaussian();
            if (studentT) {
                double chi = 0;
                for (int k = 0; k < 6; k++) chi += Math.pow(random.nextGaussian(), 2);
                z *= Math.sqrt(4 / chi);
            }
            double e = Math.sqrt(h) * z;
            y[t] = p[0] + e;
            h = switch (model) {
                case GARCH -> p[1] + p[2] * e * e + beta * h;
                case GJR -> p[1] + (p[2] + (e < 0 ? p[3] : 0)) * e * e + beta * h;
                case EGARCH ->
                    Math.exp(p[1] + p[2] * z + p[3] * (Math.abs(z) - Garch.MEAN_ABSOLUTE) + beta * Math.log(h));
            };
        }
        return y;
    }

    @ParameterizedTest
    @CsvSource({"GARCH, false", "GJR, false", "EGARCH, false", "GARCH, true", "GJR, true", "EGARCH, true"})
    void scoresAreTheSlopesOfTheLikelihood(Garch model, boolean studentT) {
        double[] y = simulate(model, 400, 3);
        double[] p = parameters(model);
        if (studentT) {
            p = Arrays.copyOf(p, p.length + 1);
            p[p.length - 1] = 6.5;
        }
        Likelihood likelihood = new Likelihood(model, studentT, y);
        double[] score = likelihood.score(p);
        for (int i = 0; i < p.length; i++) {
            double step = 1e-5;
            double[] up = p.clone();
            double[] down = p.clone();
            up[i] += step;
            down[i] -= step;
            double slope = (likelihood.value(up) - likelihood.value(down)) / (2 * step);
            assertEquals(slope, score[i], 1e-4 * Math.max(1, Math.abs(slope)), "parameter " + i);
        }
    }

    @ParameterizedTest
    @CsvSource({"GARCH, false", "GJR, false", "EGARCH, false", "GARCH, true", "GJR, true", "EGARCH, true"})
    void theEstimateIsAPeakAndNearTheTruth(Garch model, boolean studentT) {
        double[] y = simulate(model, 1500, 11, studentT);
        GarchFit fit = GarchFit.of(model, y, studentT);
        Likelihood likelihood = new Likelihood(model, studentT, y);
        for (double slope : likelihood.score(fit.parameters())) assertEquals(0, slope, 2e-3);
        double[] truth = parameters(model);
        for (int i = 0; i < truth.length; i++) {
            assertEquals(truth[i], fit.parameters()[i], 4 * fit.stdErrorsRobust()[i] + 1e-9, "parameter " + i);
        }
    }

    @Test
    void percentAndDecimalsGiveTheSameModel() {
        double[] percent = simulate(Garch.GJR, 1500, 5);
        double[] decimals = Arrays.stream(percent).map(x -> x / 100).toArray();
        GarchFit one = GarchFit.of(Garch.GJR, percent);
        GarchFit other = GarchFit.of(Garch.GJR, decimals);
        assertEquals(one.parameters()[1], other.parameters()[1] * 1e4, 1e-6 * one.parameters()[1]);
        assertEquals(one.persistence(), other.persistence(), 1e-7);
        assertEquals(one.stdErrorsHessian()[4], other.stdErrorsHessian()[4], 1e-4 * one.stdErrorsHessian()[4]);
        assertEquals(one.logLikelihood(), other.logLikelihood() - 1500 * Math.log(100), 1e-6);
    }

    @Test
    void aForecastGoesToTheUnconditionalVariance() {
        GarchFit fit = GarchFit.of(Garch.GARCH, simulate(Garch.GARCH, 2000, 2));
        double[] forecast = fit.forecast(2000);
        assertEquals(fit.unconditionalVariance().orElseThrow(), forecast[1999], 1e-6);
        double[] p = fit.parameters();
        double e = fit.lastReturn() - p[0];
        assertEquals(p[1] + p[2] * e * e + p[3] * fit.variances()[1999], forecast[0], 1e-14);
    }

    /// The closed form against a simulation of the fitted model.
    @Test
    void anEgarchForecastIsTheMeanOfItsPaths() {
        GarchFit fit = GarchFit.of(Garch.EGARCH, simulate(Garch.EGARCH, 2000, 4));
        double[] p = fit.parameters();
        double[] forecast = fit.forecast(5);
        SplittableRandom random = new SplittableRandom(1);
        double sum = 0;
        int paths = 50_000;
        for (int i = 0; i < paths; i++) {
            double g = Math.log(forecast[0]);
            for (int k = 1; k < 5; k++) {
                double z = random.nextGaussian();
                g = p[1] + p[2] * z + p[3] * (Math.abs(z) - Garch.MEAN_ABSOLUTE) + p[4] * g;
            }
            sum += Math.exp(g);
        }
        assertEquals(sum / paths, forecast[4], 0.015 * forecast[4]);
    }

    @Test
    void refusesWhatHasNoVarianceToModel() {
        assertThrows(IllegalArgumentException.class, () -> GarchFit.of(Garch.GARCH, new double[500]));
        assertThrows(IllegalArgumentException.class, () -> GarchFit.of(Garch.GARCH, new double[] {1, 2, 3}));
        double[] hole = simulate(Garch.GARCH, 300, 1);
        hole[17] = Double.NaN;
        String text = assertThrows(IllegalArgumentException.class, () -> GarchFit.of(Garch.GARCH, hole))
                .getMessage();
        assertTrue(String.valueOf(text).contains("returns[17]"), text);
    }

    @Test
    void fatTailsThatAreNotThereAreSaidSo() {
        String text = assertThrows(
                        IllegalArgumentException.class,
                        () -> GarchFit.of(Garch.GARCH, simulate(Garch.GARCH, 1500, 11), true))
                .getMessage();
        assertTrue(String.valueOf(text).contains("no fat tails"), text);
    }

    @Test
    void parametersKeepTheirOrder() {
        GarchFit fit = GarchFit.of(Garch.GJR, simulate(Garch.GJR, 1000, 9));
        assertArrayEquals(
                new Object[] {"mu", "omega", "alpha", "gamma", "beta"},
                fit.named(fit.parameters()).keySet().toArray());
    }
}
