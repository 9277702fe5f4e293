package tradewind.engine.quant.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hipparchus.analysis.solvers.LaguerreSolver;
import org.hipparchus.complex.Complex;
import org.hipparchus.util.CombinatoricsUtils;
import tradewind.engine.quant.Require;

/// Orthonormal wavelet filters of Daubechies and the discrete wavelet transform with them, as PyWavelets defines it.
///
/// `haar` is `db1`; `dbN` has 2N taps and N vanishing moments, extremal phase, found by factoring the half-band
/// polynomial. The Haar detail is (even − odd)/√2. Accurate to 1e-11 up to db10.
///
/// @see "Daubechies (1988), Orthonormal bases of compactly supported wavelets"
public final class Wavelet {
    /// Beyond this the roots of the polynomial lose the digits promised.
    private static final int MOST_MOMENTS = 10;

    private final double[] low;
    private final double[] high;

    private Wavelet(double[] reconstruction) {
        int taps = reconstruction.length;
        low = new double[taps];
        high = new double[taps];
        for (int i = 0; i < taps; i++) {
            low[i] = reconstruction[taps - 1 - i];
            high[i] = i % 2 == 0 ? -reconstruction[i] : reconstruction[i];
        }
    }

    /// What lies beyond the ends of a signal.
    public enum Mode {
        /// The signal repeats; each level halves the length exactly, an odd one repeats its last value first.
        PERIODIZATION,
        /// The signal repeats; levels overlap by the filter's length.
        PERIODIC,
        /// Mirrored with the end value repeated: c b a | a b c.
        SYMMETRIC,
        /// Mirrored at the end value: c b | a b c.
        REFLECT,
        ZERO,
        /// The end value goes on.
        CONSTANT
    }

    /// @param name `haar`, or `db1` to `db10`
    public static Wavelet named(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.equals("haar")) return daubechies(1);
        if (plain.matches("db[1-9]\\d?")) return daubechies(Integer.parseInt(plain.substring(2)));
        throw new IllegalArgumentException("wavelet " + name + " is neither haar nor db1 to db" + MOST_MOMENTS);
    }

    public static Wavelet daubechies(int moments) {
        if (moments < 1 || moments > MOST_MOMENTS) {
            throw new IllegalArgumentException("vanishing moments must be 1 to " + MOST_MOMENTS + ": " + moments);
        }
        return new Wavelet(filter(moments));
    }

    /// h(z) = c (1 + z)^N Π (z − r), r the roots inside the unit circle of Σ C(N−1+k, k) y^k, y = (2 − z − 1/z)/4.
    private static double[] filter(int moments) {
        Complex[] h = {Complex.ONE};
        for (int i = 0; i < moments; i++) h = multiply(h, Complex.ONE);
        if (moments > 1) {
            double[] polynomial = new double[moments];
            for (int k = 0; k < moments; k++) {
                polynomial[k] = CombinatoricsUtils.binomialCoefficientDouble(moments - 1 + k, k);
            }
            for (Complex y : new LaguerreSolver().solveAllComplex(polynomial, 0)) {
                Complex root = polish(polynomial, y);
                Complex half = Complex.ONE.subtract(root.multiply(2));
                Complex spread = half.multiply(half).subtract(1).sqrt();
                Complex inside = half.add(spread);
                if (inside.norm() > 1) inside = half.subtract(spread);
                h = multiply(h, inside.negate());
            }
        }
        double sum = 0;
        for (Complex tap : h) sum += tap.getReal();
        double[] taps = new double[h.length];
        // highest power first: the energy comes early, the extremal phase PyWavelets lists
        for (int i = 0; i < taps.length; i++) taps[i] = h[taps.length - 1 - i].getReal() * Math.sqrt(2) / sum;
        return taps;
    }

    private static Complex polish(double[] polynomial, Complex root) {
        Complex x = root;
        for (int i = 0; i < 20; i++) {
            Complex value = Complex.ZERO;
            Complex slope = Complex.ZERO;
            for (int k = polynomial.length - 1; k >= 0; k--) {
                slope = slope.multiply(x).add(value);
                value = value.multiply(x).add(polynomial[k]);
            }
            x = x.subtract(value.divide(slope));
        }
        return x;
    }

    /// The coefficients, lowest power first, times (z + constant).
    private static Complex[] multiply(Complex[] polynomial, Complex constant) {
        Complex[] product = new Complex[polynomial.length + 1];
        for (int i = 0; i < product.length; i++) {
            Complex up = i == 0 ? Complex.ZERO : polynomial[i - 1];
            product[i] = i < polynomial.length ? up.add(polynomial[i].multiply(constant)) : up;
        }
        return product;
    }

    /// The low-pass decomposition filter; a copy.
    public double[] lowPass() {
        return low.clone();
    }

    /// The high-pass decomposition filter; a copy.
    public double[] highPass() {
        return high.clone();
    }

    /// Deepest level at which the signal is not shorter than the filter: ⌊log₂(n/(taps − 1))⌋.
    public int mostLevels(int length) {
        return length < low.length ? 0 : (int) Math.floor(Math.log((double) length / (low.length - 1)) / Math.log(2));
    }

    /// @return approximation of the deepest level, then the details from the deepest to the first
    public List<double[]> decompose(double[] signal, int level, Mode mode) {
        Require.finite("x", signal, 2);
        Require.atLeast("level", level, 1);
        List<double[]> coefficients = new ArrayList<>();
        double[] approximation = signal.clone();
        for (int i = 0; i < level; i++) {
            if (approximation.length < 2) {
                throw new IllegalArgumentException(
                        "level " + level + " is too deep for " + signal.length + " values: one is left at level " + i);
            }
            coefficients.addFirst(step(approximation, high, mode));
            approximation = step(approximation, low, mode);
        }
        coefficients.addFirst(approximation);
        return coefficients;
    }

    private static double[] step(double[] x, double[] filter, Mode mode) {
        boolean halved = mode == Mode.PERIODIZATION;
        double[] out = new double[halved ? (x.length + 1) / 2 : (x.length + filter.length - 1) / 2];
        int first = halved ? filter.length / 2 : 1;
        for (int o = 0; o < out.length; o++) {
            for (int j = 0; j < filter.length; j++) out[o] += filter[j] * extended(x, first + 2 * o - j, mode);
        }
        return out;
    }

    private static double extended(double[] x, int i, Mode mode) {
        int n = x.length;
        return switch (mode) {
            case PERIODIZATION -> x[Math.min(Math.floorMod(i, n + n % 2), n - 1)];
            case PERIODIC -> x[Math.floorMod(i, n)];
            case SYMMETRIC -> {
                int at = Math.floorMod(i, 2 * n);
                yield x[at < n ? at : 2 * n - 1 - at];
            }
            case REFLECT -> {
                int at = Math.floorMod(i, 2 * n - 2);
                yield x[at < n ? at : 2 * n - 2 - at];
            }
            case ZERO -> i < 0 || i >= n ? 0 : x[i];
            case CONSTANT -> x[Math.clamp(i, 0, n - 1)];
        };
    }

    /// The signal back from [#decompose] in mode [Mode#PERIODIZATION] of a length that halves evenly at every level.
    public double[] reconstruct(List<double[]> coefficients) {
        Require.atLeast("number of coefficient lists", coefficients.size(), 2);
        double[] x = coefficients.getFirst();
        for (double[] detail : coefficients.subList(1, coefficients.size())) {
            Require.sameLength("approximation", x, "detail", detail);
            double[] longer = new double[2 * x.length];
            for (int o = 0; o < x.length; o++) {
                for (int j = 0; j < low.length; j++) {
                    int at = Math.floorMod(low.length / 2 + 2 * o - j, longer.length);
                    longer[at] += low[j] * x[o] + high[j] * detail[o];
                }
            }
            x = longer;
        }
        return x.clone();
    }
}
