package tradewind.engine.quant.simulation;

import java.util.SplittableRandom;
import tradewind.engine.quant.Normal;
import tradewind.engine.quant.Require;

/// Sobol points in up to 10 dimensions, with a random digital shift if a seed is given.
///
/// Direction numbers of Joe and Kuo (2008), Gray code order, 52 bits. Every block of 2^m points from the start holds
/// one point in each of the 2^m equal intervals of every coordinate. The first point of an unshifted sequence is 0.
/// Not safe for several threads.
public final class Sobol {
    private static final int BITS = 52;
    private static final double UNIT = 1.0 / (1L << BITS);
    /// degree, coefficients, first direction numbers; the first dimension is van der Corput's.
    private static final int[][] POLYNOMIALS = {
        {1, 0, 1},
        {2, 1, 1, 3},
        {3, 1, 1, 3, 1},
        {3, 2, 1, 1, 1},
        {4, 1, 1, 1, 3, 3},
        {4, 4, 1, 3, 5, 13},
        {5, 2, 1, 1, 5, 5, 17},
        {5, 4, 1, 1, 5, 5, 5},
        {5, 7, 1, 1, 7, 11, 19}
    };

    private final long[][] directions;
    private final long[] state;
    private final long[] shift;
    private long index;

    /// @param dimensions 1 to 10
    public Sobol(int dimensions) {
        this(dimensions, new long[dimensions < 1 ? 0 : dimensions]);
    }

    /// Shifted at random: unbiased, and never exactly 0.
    public static Sobol shifted(int dimensions, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] shift = new long[Math.max(0, dimensions)];
        for (int i = 0; i < shift.length; i++) shift[i] = random.nextLong(1, 1L << BITS);
        return new Sobol(dimensions, shift);
    }

    private Sobol(int dimensions, long[] shift) {
        if (dimensions < 1 || dimensions > POLYNOMIALS.length + 1) {
            throw new IllegalArgumentException(
                    "dimensions must be 1 to " + (POLYNOMIALS.length + 1) + ": " + dimensions);
        }
        this.shift = shift;
        state = new long[dimensions];
        directions = new long[dimensions][BITS];
        for (int bit = 0; bit < BITS; bit++) directions[0][bit] = 1L << (BITS - 1 - bit);
        for (int d = 1; d < dimensions; d++) fill(directions[d], POLYNOMIALS[d - 1]);
    }

    private static void fill(long[] v, int[] polynomial) {
        int degree = polynomial[0];
        for (int bit = 0; bit < BITS; bit++) {
            if (bit < degree) {
                v[bit] = (long) polynomial[2 + bit] << (BITS - 1 - bit);
                continue;
            }
            v[bit] = v[bit - degree] ^ (v[bit - degree] >>> degree);
            for (int k = 1; k < degree; k++) {
                if ((polynomial[1] >> (degree - 1 - k) & 1) == 1) v[bit] ^= v[bit - k];
            }
        }
    }

    /// The next point, each coordinate from 0 up to but not including 1.
    public double[] next() {
        double[] point = new double[state.length];
        for (int d = 0; d < point.length; d++) point[d] = (state[d] ^ shift[d]) * UNIT;
        int bit = Long.numberOfTrailingZeros(~index);
        if (bit >= BITS) throw new IllegalStateException("the sequence is used up");
        for (int d = 0; d < point.length; d++) state[d] ^= directions[d][bit];
        index++;
        return point;
    }

    /// The next point as independent standard normals.
    ///
    /// @throws IllegalArgumentException at the first point of an unshifted sequence, which is 0
    public double[] nextNormal() {
        double[] point = next();
        for (int d = 0; d < point.length; d++) point[d] = Normal.quantile(Require.positive("coordinate", point[d]));
        return point;
    }
}
