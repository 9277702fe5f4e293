package tradewind.engine.quant;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// A local minimum of a smooth function of a few variables: BFGS with central differences and backtracking.
///
/// The function may refuse a point with an `IllegalArgumentException` or give NaN: it counts as infinite there.
///
/// @param converged whether the gradient fell below about 1e-7 of the value's size, or no step lowers it further
public record Minimum(double[] at, double value, boolean converged, int rounds) {
    private static final int MOST_ROUNDS = 500;
    private static final double STEP = Math.cbrt(Math.ulp(1.0));

    public static Minimum of(ToDoubleFunction<double[]> function, double[] start) {
        int n = start.length;
        double[] x = start.clone();
        double value = value(function, x);
        if (Double.isInfinite(value)) throw new IllegalArgumentException("no value at the start " + Arrays.toString(x));
        double[] gradient = gradient(function, x);
        double[][] inverse = Matrices.identity(n);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double size = 0;
            for (int i = 0; i < n; i++) size = Math.max(size, Math.abs(gradient[i]) * Math.max(1, Math.abs(x[i])));
            if (size <= 1e-8 * Math.max(1, Math.abs(value))) return new Minimum(x, value, true, round);
            double[] direction = Matrices.times(inverse, gradient);
            double slope = -Samples.dot(direction, gradient);
            if (!(slope < 0)) {
                inverse = Matrices.identity(n);
                direction = gradient.clone();
                slope = -Samples.dot(direction, gradient);
            }
            double length = 1;
            double[] next = x;
            double nextValue = Double.POSITIVE_INFINITY;
            while (length > 1e-14) {
                next = new double[n];
                for (int i = 0; i < n; i++) next[i] = x[i] - length * direction[i];
                nextValue = value(function, next);
                if (nextValue <= value + 1e-4 * length * slope) break;
                length /= 2;
            }
            if (!(nextValue < value)) return new Minimum(x, value, size <= 1e-5 * Math.max(1, Math.abs(value)), round);
            double[] nextGradient = gradient(function, next);
            update(inverse, x, next, gradient, nextGradient);
            x = next;
            value = nextValue;
            gradient = nextGradient;
        }
        return new Minimum(x, value, false, MOST_ROUNDS);
    }

    private static void update(
            double[][] inverse, double[] x, double[] next, double[] gradient, double[] nextGradient) {
        int n = x.length;
        double[] s = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            s[i] = next[i] - x[i];
            y[i] = nextGradient[i] - gradient[i];
        }
        double curvature = Samples.dot(s, y);
        if (!(curvature > 1e-12 * Math.sqrt(Samples.dot(s, s) * Samples.dot(y, y)))) return;
        double[] hy = Matrices.times(inverse, y);
        double factor = (1 + Samples.dot(y, hy) / curvature) / curvature;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                inverse[i][j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / curvature;
            }
        }
    }

    private static double value(ToDoubleFunction<double[]> function, double[] x) {
        try {
            double value = function.applyAsDouble(x);
            return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
        } catch (IllegalArgumentException outside) {
            return Double.POSITIVE_INFINITY;
        }
    }

    private static double[] gradient(ToDoubleFunction<double[]> function, double[] x) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double step = STEP * Math.max(0.1, Math.abs(x[i]));
            double[] moved = x.clone();
            moved[i] = x[i] + step;
            double up = value(function, moved);
            moved[i] = x[i] - step;
            gradient[i] = (up - value(function, moved)) / (2 * step);
            if (!Double.isFinite(gradient[i])) gradient[i] = 0;
        }
        return gradient;
    }
}
