package tradewind.engine.quant.optimise;

import java.util.Arrays;

/// A quadratic function of binary variables, E(x) = x'Qx + offset, and its exact minimum by enumeration.
///
/// Q is symmetric; because xᵢ² = xᵢ its diagonal carries the linear terms.
public final class Qubo {
    /// 2²⁶ states take about a second; each further variable doubles it.
    private static final int LARGEST = 26;

    private final double[][] q;
    private final double offset;

    private Qubo(double[][] q, double offset) {
        this.q = q;
        this.offset = offset;
    }

    /// @throws IllegalArgumentException if the matrix is not square, symmetric and finite
    public static Qubo of(double[][] matrix, double offset) {
        return new Qubo(Covariance.symmetric(matrix, "Q"), Check.finite("offset", offset));
    }

    /// Which K of n assets to hold in equal parts: E(x) = riskFactor x'Sx/K² − μ'x/K + penalty (Σx − K)².
    ///
    /// @param held    K, between 1 and n
    /// @param penalty of a portfolio one asset too large or too small, zero or above
    public static Qubo equalWeights(
            Covariance covariance, double[] expectedReturns, int held, double riskFactor, double penalty) {
        int n = covariance.size();
        Check.vector("expected returns", expectedReturns, n);
        Check.finite("risk factor", riskFactor);
        Check.notNegative("penalty", penalty);
        if (held < 1 || held > n) throw new IllegalArgumentException("K must lie between 1 and " + n + ": " + held);
        double k = held;
        double[][] q = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) q[i][j] = riskFactor * covariance.get(i, j) / (k * k) + penalty;
            q[i][i] -= expectedReturns[i] / k + 2 * penalty * k;
        }
        return new Qubo(q, penalty * k * k);
    }

    public int size() {
        return q.length;
    }

    public double offset() {
        return offset;
    }

    public double get(int i, int j) {
        return q[i][j];
    }

    double[] row(int i) {
        return q[i];
    }

    public double[] diagonal() {
        double[] diagonal = new double[q.length];
        for (int i = 0; i < diagonal.length; i++) diagonal[i] = q[i][i];
        return diagonal;
    }

    public double energy(boolean[] x) {
        if (x.length != q.length)
            throw new IllegalArgumentException("state has " + x.length + " entries, not " + q.length);
        double energy = offset;
        for (int i = 0; i < x.length; i++) {
            if (!x[i]) continue;
            energy += q[i][i];
            for (int j = 0; j < i; j++) if (x[j]) energy += 2 * q[i][j];
        }
        return energy;
    }

    /// The two lowest levels.
    ///
    /// @param state        one state of the lowest energy
    /// @param groundEnergy its energy
    /// @param secondEnergy the lowest energy of any other state; equal to the ground energy if that is not
    ///                     unique
    @SuppressWarnings("ArrayRecordComponent")
    public record Ground(boolean[] state, double groundEnergy, double secondEnergy) {}

    /// All states, visited in Gray code so that each costs one flip.
    ///
    /// @throws IllegalArgumentException if there are more than 26 variables
    public Ground enumerate() {
        int n = q.length;
        if (n > LARGEST)
            throw new IllegalArgumentException(
                    "Q has " + n + " variables; all states are visited up to " + LARGEST + ", take a search for more");
        double[] field = diagonal(); // energy of switching i on, given the others
        boolean[] x = new boolean[n];
        boolean[] best = new boolean[n];
        double energy = offset;
        double ground = energy;
        double second = Double.POSITIVE_INFINITY;
        for (long state = 1; state < 1L << n; state++) {
            int i = Long.numberOfTrailingZeros(state);
            double sign = x[i] ? -1 : 1;
            energy += sign * field[i];
            x[i] = !x[i];
            double[] row = q[i];
            for (int j = 0; j < n; j++) field[j] += 2 * sign * row[j];
            field[i] -= 2 * sign * row[i];
            if (energy < ground) {
                second = ground;
                ground = energy;
                best = x.clone();
            } else if (energy < second) {
                second = energy;
            }
        }
        return exactly(best, second);
    }

    /// Sums of millions of flips drift; the winner is added up afresh, the runner-up by the same correction.
    private Ground exactly(boolean[] best, double second) {
        double ground = energy(best);
        if (best.length == 0) return new Ground(best, ground, ground);
        double refined = Double.POSITIVE_INFINITY;
        double near = 1e-9 * Math.max(1, Math.abs(second));
        // the runner-up is looked for again among single flips and swaps, where it nearly always is
        boolean[] x = best.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = !x[i];
            refined = closest(refined, energy(x), second);
            for (int j = 0; j < i; j++) {
                x[j] = !x[j];
                refined = closest(refined, energy(x), second);
                x[j] = !x[j];
            }
            x[i] = !x[i];
        }
        return new Ground(best, ground, Math.abs(refined - second) <= near ? refined : second);
    }

    private static double closest(double so, double candidate, double wanted) {
        return Math.abs(candidate - wanted) < Math.abs(so - wanted) ? candidate : so;
    }

    /// Which entries of a state are set, 0-based.
    public static int[] members(boolean[] state) {
        int[] members = new int[state.length];
        int k = 0;
        for (int i = 0; i < state.length; i++) if (state[i]) members[k++] = i;
        return Arrays.copyOf(members, k);
    }
}
