package tradewind.engine.indicators.kernels;

import java.util.Arrays;

/// Statistics of a moving window: deviation, bands, the line of least squares.
final class Windows {
    private Windows() {}

    /// Population variance.
    static Line variance(Line in, int n) {
        Line out = Line.room(in.begin() + n - 1, in.end());
        for (int i = 0; i < out.count(); i++) {
            double mean = Arrays.stream(in.values(), i, i + n).sum() / n;
            double squares = 0;
            for (int j = i; j < i + n; j++) squares += (in.values()[j] - mean) * (in.values()[j] - mean);
            out.values()[i] = squares / n;
        }
        return out;
    }

    /// Population standard deviation, times a factor.
    static Line deviation(Line in, int n, double factor) {
        return variance(in, n).map(v -> factor * Math.sqrt(v));
    }

    /// Simple average ± deviations.
    ///
    /// @param line upper, middle or lower
    static Line bands(Line in, int n, double up, double down, String line) {
        Line middle = MovingAverages.sma(in, n);
        return switch (line) {
            case "upper" -> middle.with(deviation(in, n, up), Double::sum);
            case "middle" -> middle;
            case "lower" -> middle.with(deviation(in, n, down), (m, d) -> m - d);
            default -> throw new IllegalArgumentException("BBANDS has the lines upper, middle, lower, not " + line);
        };
    }

    static Line sum(Line in, int n) {
        Line out = Line.room(in.begin() + n - 1, in.end());
        for (int i = 0; i < out.count(); i++)
            out.values()[i] = Arrays.stream(in.values(), i, i + n).sum();
        return out;
    }

    /// Slope per bar of the line of least squares through the last n values.
    static Line slope(Line in, int n) {
        Line out = Line.room(in.begin() + n - 1, in.end());
        double middle = (n - 1) / 2.0;
        double squares = n * (n * (double) n - 1) / 12;
        for (int i = 0; i < out.count(); i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) sum += (j - middle) * in.values()[i + j];
            out.values()[i] = sum / squares;
        }
        return out;
    }

    /// The line's value `ahead` bars after its last one: 0 is LINEARREG, 1 the forecast, 1 − n the intercept.
    static Line regression(Line in, int n, int ahead) {
        return MovingAverages.sma(in, n).with(slope(in, n), (mean, slope) -> mean + slope * ((n - 1) / 2.0 + ahead));
    }
}
