package tradewind.engine.history.features;

/// Sums, moments and regressions over what a formula picks from each of the last bars. Makes no object.
final class Figure {
    /// Less than this share of the mean square is rounding, not variation.
    private static final double NOTHING = 1e-20;

    private Figure() {}

    /// A number of one bar.
    @FunctionalInterface
    interface Of {
        double at(Window window, int back);
    }

    static double sum(Window w, int bars, Of of) {
        double sum = 0;
        for (int k = 0; k < bars; k++) sum += of.at(w, k);
        return sum;
    }

    static double mean(Window w, int bars, Of of) {
        return sum(w, bars, of) / bars;
    }

    /// Mean of (x − mean) to a power.
    static double moment(Window w, int bars, Of of, int power) {
        double mean = mean(w, bars, of);
        double sum = 0;
        for (int k = 0; k < bars; k++) {
            double d = of.at(w, k) - mean;
            sum += power == 2 ? d * d : power == 3 ? d * d * d : d * d * d * d;
        }
        return sum / bars;
    }

    /// Sample standard deviation.
    static double deviation(Window w, int bars, Of of) {
        return Math.sqrt(moment(w, bars, of, 2) * bars / (bars - 1));
    }

    /// Distance of the newest from the mean in standard deviations.
    static double z(Window w, int bars, Of of) {
        double deviation = deviation(w, bars, of);
        return varied(deviation * deviation, mean(w, bars, of))
                ? (of.at(w, 0) - mean(w, bars, of)) / deviation
                : Double.NaN;
    }

    static double skew(Window w, int bars, Of of) {
        double second = moment(w, bars, of, 2);
        return varied(second, mean(w, bars, of)) ? moment(w, bars, of, 3) / (second * Math.sqrt(second)) : Double.NaN;
    }

    /// Above that of a normal distribution.
    static double kurtosis(Window w, int bars, Of of) {
        double second = moment(w, bars, of, 2);
        return varied(second, mean(w, bars, of)) ? moment(w, bars, of, 4) / (second * second) - 3 : Double.NaN;
    }

    private static boolean varied(double variance, double mean) {
        return variance > NOTHING * Math.max(mean * mean, 1e-12);
    }

    static double covariance(Window w, int bars, Of x, Of y) {
        double meanX = mean(w, bars, x);
        double meanY = mean(w, bars, y);
        double sum = 0;
        for (int k = 0; k < bars; k++) sum += (x.at(w, k) - meanX) * (y.at(w, k) - meanY);
        return sum / (bars - 1);
    }

    static double correlation(Window w, int bars, Of x, Of y) {
        double ofX = covariance(w, bars, x, x);
        double ofY = covariance(w, bars, y, y);
        if (!varied(ofX, mean(w, bars, x)) || !varied(ofY, mean(w, bars, y))) return Double.NaN;
        return covariance(w, bars, x, y) / Math.sqrt(ofX * ofY);
    }

    /// Slope of y on x.
    static double beta(Window w, int bars, Of x, Of y) {
        double variance = covariance(w, bars, x, x);
        return varied(variance, mean(w, bars, x)) ? covariance(w, bars, x, y) / variance : Double.NaN;
    }

    static double highest(Window w, int bars, Of of) {
        double most = of.at(w, 0);
        for (int k = 1; k < bars; k++) most = Math.max(most, of.at(w, k));
        return most;
    }

    static double lowest(Window w, int bars, Of of) {
        double least = of.at(w, 0);
        for (int k = 1; k < bars; k++) least = Math.min(least, of.at(w, k));
        return least;
    }

    /// Bars since the latest highest (or lowest) of the last `bars`.
    static int since(Window w, int bars, Of of, boolean high) {
        int at = 0;
        for (int k = 1; k < bars; k++) {
            double value = of.at(w, k);
            double best = of.at(w, at);
            if (high ? value > best : value < best) at = k;
        }
        return at;
    }

    /// Weights fall by 2 / (n + 1) a bar and end after 4 n bars, where under 0.04 % of them are left; so the average
    /// does not depend on where the history began.
    static double exponential(Window w, int n, Of of) {
        double weight = 1;
        double sum = 0;
        double weights = 0;
        double keep = 1 - 2.0 / (n + 1);
        for (int k = 0; k < 4 * n; k++) {
            sum += weight * of.at(w, k);
            weights += weight;
            weight *= keep;
        }
        return sum / weights;
    }

    /// A part of a whole; NaN if the whole is nothing.
    static double share(double part, double whole) {
        return whole > 0 ? part / whole : Double.NaN;
    }

    /// Slope of the least-squares line through the last bars, oldest first, per bar.
    static double slope(Window w, int bars, Of of) {
        double middle = (bars - 1) / 2.0;
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < bars; k++) {
            double x = middle - k;
            sum += x * of.at(w, k);
            squares += x * x;
        }
        return sum / squares;
    }

    /// Share of the variation that line explains.
    static double fit(Window w, int bars, Of of) {
        double slope = slope(w, bars, of);
        double variation = moment(w, bars, of, 2);
        double line = (bars * (double) bars - 1) / 12;
        return varied(variation, mean(w, bars, of)) ? slope * slope * line / variation : Double.NaN;
    }
}
