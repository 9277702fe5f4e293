package tradewind.engine.quant.optimise;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/// What a heuristic searches: states of yes and no, each with an energy, and how to get from one to the next.
///
/// Counts how many energies were asked for, the measure by which searches are compared.
public abstract class Landscape {
    private long evaluations;

    /// The function of a [Qubo], with single flips and swaps as moves.
    public static Landscape of(Qubo qubo) {
        return new Landscape() {
            @Override
            int size() {
                return qubo.size();
            }

            @Override
            double price(boolean[] state) {
                return qubo.energy(state);
            }

            @Override
            boolean[] start(SplittableRandom random) {
                boolean[] state = new boolean[qubo.size()];
                for (int i = 0; i < state.length; i++) state[i] = random.nextBoolean();
                return state;
            }

            @Override
            void move(boolean[] state, SplittableRandom random) {
                int on = 0;
                for (boolean s : state) if (s) on++;
                if (on == 0 || on == state.length || random.nextInt(4) == 0) {
                    int i = random.nextInt(state.length);
                    state[i] = !state[i];
                } else {
                    swap(state, on, random);
                }
            }

            @Override
            boolean[] decode(double[] keys) {
                boolean[] state = new boolean[keys.length];
                for (int i = 0; i < keys.length; i++) state[i] = keys[i] > 0;
                return state;
            }

            @Override
            Qubo surrogate() {
                return qubo;
            }
        };
    }

    /// Subsets of K assets, each with its best weights as energy; a subset met twice is priced once.
    public static Landscape of(CardinalityProblem problem) {
        int n = problem.size();
        int held = problem.held();
        BudgetBox solver = problem.solver();
        double[] lower = problem.filled(problem.least());
        double[] upper = problem.filled(problem.most());
        Map<BitSet, Double> known = new HashMap<>();
        return new Landscape() {
            @Override
            int size() {
                return n;
            }

            @Override
            double price(boolean[] state) {
                BitSet key = new BitSet(n);
                for (int i = 0; i < n; i++) if (state[i]) key.set(i);
                Double seen = known.get(key);
                if (seen != null) return seen;
                double energy = solver.solve(Qubo.members(state), lower, upper, 1, solver.x)
                        ? solver.objective
                        : Double.POSITIVE_INFINITY;
                known.put(key, energy);
                return energy;
            }

            @Override
            boolean[] start(SplittableRandom random) {
                double[] keys = new double[n];
                for (int i = 0; i < n; i++) keys[i] = random.nextDouble();
                return decode(keys);
            }

            @Override
            void move(boolean[] state, SplittableRandom random) {
                if (held < n) swap(state, held, random);
            }

            @Override
            boolean[] decode(double[] keys) {
                boolean[] state = new boolean[n];
                for (int k = 0; k < held; k++) {
                    int top = -1;
                    for (int i = 0; i < n; i++) if (!state[i] && (top < 0 || keys[i] > keys[top])) top = i;
                    state[top] = true;
                }
                return state;
            }

            @Override
            Qubo surrogate() {
                return equalWeightSurrogate(problem);
            }
        };
    }

    /// Equal weights instead of the best ones, and a penalty just large enough to keep the size.
    private static Qubo equalWeightSurrogate(CardinalityProblem problem) {
        int n = problem.size();
        double k = problem.held();
        double[][] q = new double[n][n];
        double spread = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) q[i][j] = 0.5 * problem.hessian()[i][j] / (k * k);
            q[i][i] += problem.linear()[i] / k;
            spread = Math.max(spread, Math.abs(q[i][i]) + Check.sum(q[i]) / n * k);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) q[i][j] += spread;
            q[i][i] -= 2 * spread * k;
        }
        return Qubo.of(q, spread * k * k);
    }

    abstract int size();

    abstract double price(boolean[] state);

    abstract boolean[] start(SplittableRandom random);

    /// Changes the state a little, in place.
    abstract void move(boolean[] state, SplittableRandom random);

    /// The state that real-valued keys stand for.
    abstract boolean[] decode(double[] keys);

    /// A quadratic function whose low states are likely low here too; the function itself where there is one.
    abstract Qubo surrogate();

    final double energy(boolean[] state) {
        evaluations++;
        return price(state);
    }

    public final long evaluations() {
        return evaluations;
    }

    static void swap(boolean[] state, int on, SplittableRandom random) {
        int off = pick(state, false, random.nextInt(state.length - on));
        int set = pick(state, true, random.nextInt(on));
        state[off] = true;
        state[set] = false;
    }

    private static int pick(boolean[] state, boolean value, int which) {
        int left = which;
        for (int i = 0; i < state.length; i++) if (state[i] == value && left-- == 0) return i;
        throw new IllegalStateException("fewer than " + which + " entries are " + value);
    }
}
