package tradewind.engine.quant.risk;

import java.util.Arrays;

/// The tail beyond a threshold as a generalised Pareto distribution, fitted by maximum likelihood.
///
/// P(X − u > y | X > u) = (1 + ξy/β)^(−1/ξ), e^(−y/β) at ξ = 0; positive ξ is a heavy tail.
///
/// @param xi            shape ξ
/// @param beta          scale β, in the units of the losses
/// @param logLikelihood at the maximum
/// @param threshold     u
/// @param exceedances   how many losses exceeded it
/// @param observations  how many there were in all
/// @see "McNeil, Frey and Embrechts, Quantitative Risk Management, 5.2; Grimshaw (1993), Technometrics 35(2)"
public record PeaksOverThreshold(
        double xi, double beta, double logLikelihood, double threshold, int exceedances, int observations) {
    private static final int GRID = 400;

    /// Fits the excesses over a threshold.
    ///
    /// With θ = ξ/β the likelihood is maximised in ξ by the mean of ln(1 + θy), which leaves one dimension,
    /// searched on a grid and then by golden sections.
    ///
    /// @param excesses     losses less the threshold, above zero; at least 10
    /// @param observations number of losses the excesses were taken from
    /// @throws IllegalArgumentException if there are too few, one is not above zero, all are equal, or the
    ///     likelihood has no maximum with ξ > −½ (a tail that ends at its largest loss)
    public static PeaksOverThreshold fit(double[] excesses, double threshold, int observations) {
        Sample.checked("excesses", excesses, 10);
        Sample.checked("threshold", new double[] {threshold}, 1);
        if (observations < excesses.length)
            throw new IllegalArgumentException(
                    observations + " observations are fewer than " + excesses.length + " excesses");
        double largest = 0;
        double smallest = Double.MAX_VALUE;
        for (double y : excesses) {
            if (!(y > 0)) throw new IllegalArgumentException("excesses must be above zero: " + y);
            largest = Math.max(largest, y);
            smallest = Math.min(smallest, y);
        }
        if (smallest == largest)
            throw new IllegalArgumentException("excesses are all " + largest + ": no tail can be fitted");
        double mean = Sample.mean(excesses);
        double[] theta = grid(mean, largest);
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < theta.length; i++) {
            double value = profile(theta[i], excesses);
            if (shape(theta[i], excesses) > -0.5 && value > most) {
                most = value;
                best = i;
            }
        }
        if (best <= 0 || best == theta.length - 1 || !(shape(theta[best - 1], excesses) > -0.5))
            throw new IllegalArgumentException(
                    "excesses: the likelihood of a generalised Pareto tail has no maximum with xi above -1/2");
        double at = golden(theta[best - 1], theta[best + 1], excesses);
        double xi = shape(at, excesses);
        double beta = Math.abs(at * mean) < 1e-9 ? mean : xi / at;
        return new PeaksOverThreshold(xi, beta, profile(at, excesses), threshold, excesses.length, observations);
    }

    /// Fits the losses above a threshold.
    ///
    /// @param losses positive when lost
    public static PeaksOverThreshold ofLosses(double[] losses, double threshold) {
        Sample.checked("losses", losses, 10);
        double[] excesses = Arrays.stream(losses)
                .filter(loss -> loss > threshold)
                .map(loss -> loss - threshold)
                .toArray();
        return fit(excesses, threshold, losses.length);
    }

    /// θ from just above −1/max to far out, dense on both sides of 0 and holding 0 itself.
    private static double[] grid(double mean, double largest) {
        double[] theta = new double[2 * GRID + 1];
        for (int i = 0; i < GRID; i++) {
            double share = (i + 1.0) / GRID;
            theta[GRID - 1 - i] = -(1 - 1e-9) / largest * Math.pow(share, 3);
            theta[GRID + 1 + i] = Math.pow(share, 3) * 1e3 / mean;
        }
        return theta;
    }

    private static double shape(double theta, double[] y) {
        double sum = 0;
        for (double v : y) sum += Math.log1p(theta * v);
        return sum / y.length;
    }

    private static double profile(double theta, double[] y) {
        double mean = Sample.mean(y);
        if (Math.abs(theta * mean) < 1e-9) return -y.length * (Math.log(mean) + 1);
        double xi = shape(theta, y);
        return -y.length * (Math.log(xi / theta) + xi + 1);
    }

    private static double golden(double from, double to, double[] y) {
        double ratio = (Math.sqrt(5) - 1) / 2;
        double a = from;
        double b = to;
        double c = b - ratio * (b - a);
        double d = a + ratio * (b - a);
        double fc = profile(c, y);
        double fd = profile(d, y);
        for (int i = 0; i < 100; i++) {
            if (fc > fd) {
                b = d;
                d = c;
                fd = fc;
                c = b - ratio * (b - a);
                fc = profile(c, y);
            } else {
                a = c;
                c = d;
                fc = fd;
                d = a + ratio * (b - a);
                fd = profile(d, y);
            }
        }
        return (a + b) / 2;
    }

    /// VaR beyond the threshold: u + β/ξ((n(1 − level)/N_u)^(−ξ) − 1).
    ///
    /// @throws IllegalArgumentException if the level leaves more in the tail than exceeded the threshold
    public double var(double level) {
        double tail = (1 - Sample.probability("level", level)) * observations / exceedances;
        if (tail > 1)
            throw new IllegalArgumentException(
                    "level " + level + " lies below the threshold: take the empirical quantile");
        return threshold + beta * (Math.abs(xi) < 1e-9 ? -Math.log(tail) : Math.expm1(-xi * Math.log(tail)) / xi);
    }

    /// ES beyond the threshold: (VaR + β − ξu)/(1 − ξ).
    ///
    /// @throws IllegalArgumentException if ξ is 1 or more, where the mean of the tail is infinite
    public double expectedShortfall(double level) {
        if (xi >= 1) throw new IllegalArgumentException("the tail has no mean: xi is " + xi);
        return (var(level) + beta - xi * threshold) / (1 - xi);
    }
}
