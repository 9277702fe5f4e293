package tradewind.engine.quant.control;

import java.util.OptionalDouble;
import tradewind.engine.quant.Require;
import tradewind.engine.quant.control.ControlProblem.Place;
import tradewind.engine.quant.control.ControlProblem.Sense;
import tradewind.engine.quant.control.ControlProblem.Terms;

/// Solves a [ControlProblem] backwards in time on an even grid.
///
/// Implicit Euler in time, differences against the wind in space, and in each step Howard's policy iteration:
/// the best control for the values, then the values under that control, until they stand still. The scheme is
/// monotone, so it converges to the viscosity solution as the grid is refined, at first order; nothing limits
/// the time step but the growth of the problem, which is refused where a step cannot hold it.
///
/// @see "Kushner and Dupuis (2001), Numerical Methods for Stochastic Control Problems in Continuous Time;
///     Forsyth and Labahn (2007), Numerical methods for controlled Hamilton-Jacobi-Bellman PDEs in finance"
public final class HamiltonJacobiBellman {
    private static final int MOST_ROUNDS = 200;
    private static final double STILL = 1e-11;

    private final ControlProblem problem;
    private final double low;
    private final int cells;
    private final double h;

    /// @param cells at least two
    public HamiltonJacobiBellman(ControlProblem problem, double low, double high, int cells) {
        Require.finite("low", low);
        Require.finite("high", high);
        if (!(high > low)) throw new IllegalArgumentException("grid from " + low + " to " + high);
        this.problem = problem;
        this.low = low;
        this.cells = Require.atLeast("cells", cells, 2);
        this.h = (high - low) / cells;
    }

    /// @param horizon T, above zero
    /// @param steps   in time, at least one; all values and controls are kept
    /// @throws IllegalArgumentException if a value or a coefficient is not a number, a step is too long for
    ///     the growth of the problem, or the controls do not settle
    public HjbSolution solve(double horizon, int steps) {
        Require.positive("horizon", horizon);
        Require.atLeast("steps", steps, 1);
        double dt = horizon / steps;
        double[][] values = new double[steps + 1][];
        double[][][] controls = new double[steps][cells + 1][];
        double[] last = new double[cells + 1];
        for (int i = 0; i <= cells; i++) last[i] = problem.terminal(x(i));
        values[steps] = Require.finite("terminal", last, 1);
        int most = 0;
        for (int k = steps - 1; k >= 0; k--) {
            Step step = new Step(k * dt, dt, values[k + 1], controls[k]);
            most = Math.max(most, step.settle());
            values[k] = step.values;
        }
        return new HjbSolution(low, h, dt, values, controls, most);
    }

    private double x(int i) {
        return low + i * h;
    }

    /// One step back in time.
    private final class Step {
        private final double t;
        private final double dt;
        private final double[] next;
        private final double[][] controls;
        private final Terms[] terms = new Terms[cells + 1];
        private final OptionalDouble lowest;
        private final OptionalDouble highest;
        private double[] values;

        Step(double t, double dt, double[] next, double[][] controls) {
            this.t = t;
            this.dt = dt;
            this.next = next;
            this.controls = controls;
            this.values = next;
            lowest = problem.edge(t, x(0));
            highest = problem.edge(t, x(cells));
        }

        /// @return rounds of policy iteration
        int settle() {
            double change = Double.POSITIVE_INFINITY;
            for (int round = 1; round <= MOST_ROUNDS; round++) {
                for (int i = 0; i <= cells; i++) choose(i);
                double[] solved = solve();
                change = 0;
                for (int i = 0; i <= cells; i++)
                    change = Math.max(change, Math.abs(solved[i] - values[i]) / (1 + Math.abs(solved[i])));
                values = solved;
                if (change <= STILL) return round;
            }
            throw new IllegalArgumentException("the controls do not settle at t = " + t + ": values still change by "
                    + change + " after " + MOST_ROUNDS + " rounds");
        }

        private void choose(int i) {
            double here = values[i];
            double below = i == 0 ? here : values[i - 1];
            double above = i == cells ? here : values[i + 1];
            double[][] all = problem.candidates(new Place(t, x(i), below, here, above, h));
            if (all.length == 0) throw new IllegalArgumentException("no control at t = " + t + ", x = " + x(i));
            double best = Double.NaN;
            for (double[] each : all) {
                Terms tried = problem.terms(t, x(i), each);
                double worth = right(tried) * (above - here)
                        + left(tried) * (below - here)
                        + tried.up() * above
                        + tried.down() * below
                        + tried.growth() * here
                        + tried.reward();
                boolean better = problem.sense() == Sense.MAXIMUM ? worth > best : worth < best;
                if (!better && !Double.isNaN(best)) continue;
                best = worth;
                terms[i] = tried;
                controls[i] = each;
            }
        }

        private double right(Terms each) {
            return each.diffusion() / (h * h) + Math.max(each.drift(), 0) / h;
        }

        private double left(Terms each) {
            return each.diffusion() / (h * h) + Math.max(-each.drift(), 0) / h;
        }

        /// The values under the controls chosen: one tridiagonal system with a dominant diagonal.
        private double[] solve() {
            double[] upper = new double[cells + 1];
            double[] known = new double[cells + 1];
            for (int i = 0; i <= cells; i++) {
                OptionalDouble edge = i == 0 ? lowest : i == cells ? highest : OptionalDouble.empty();
                Terms each = terms[i];
                double above = i == cells ? 0 : right(each) + each.up();
                double below = i == 0 ? 0 : left(each) + each.down();
                double kept =
                        (i == cells ? each.up() : -right(each)) + (i == 0 ? each.down() : -left(each)) + each.growth();
                double grows = dt * (each.growth() + each.up() + each.down());
                if (edge.isEmpty() && !(grows < 1))
                    throw new IllegalArgumentException("a time step of " + dt + " is too long for a growth of "
                            + grows / dt + " at x = " + x(i) + ": take more steps");
                double right = edge.isPresent() ? edge.getAsDouble() : next[i] + dt * each.reward();
                double lower = edge.isPresent() ? 0 : dt * below;
                double pivot = edge.isPresent() ? 1 : 1 - dt * kept;
                if (i > 0) {
                    pivot -= lower * upper[i - 1];
                    right += lower * known[i - 1];
                }
                upper[i] = edge.isPresent() ? 0 : dt * above / pivot;
                known[i] = right / pivot;
            }
            double[] solved = new double[cells + 1];
            solved[cells] = known[cells];
            for (int i = cells - 1; i >= 0; i--) solved[i] = known[i] + upper[i] * solved[i + 1];
            return Require.finite("values at t = " + t, solved, 1);
        }
    }
}
