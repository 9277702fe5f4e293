package tradewind.engine.quant.control;

import java.util.OptionalDouble;
import tradewind.engine.quant.Require;

/// One value on three grids, each twice as fine as the one before, and what it runs to.
///
/// @param order        at which the difference falls, about 1 where the grids are fine enough; empty if the
///     values agree to rounding or do not run in one direction
/// @param extrapolated Richardson's at that order, the finest value if there is none
/// @param error        of the finest value, as far as the three can tell
public record HjbConvergence(
        double coarse, double middle, double fine, OptionalDouble order, double extrapolated, double error) {

    /// Refines time, and the state as well if it is not a lattice of its own.
    ///
    /// @param lattice the states are what they are, such as whole lots: only time is refined
    /// @param x       where the value at t = 0 is looked at
    public static HjbConvergence of(
            ControlProblem problem,
            double low,
            double high,
            int cells,
            boolean lattice,
            double horizon,
            int steps,
            double x) {
        double[] values = new double[3];
        for (int level = 0; level < values.length; level++) {
            int finer = lattice ? cells : cells << level;
            values[level] = new HamiltonJacobiBellman(problem, low, high, finer)
                    .solve(horizon, steps << level)
                    .value(0, x);
        }
        return of(values[0], values[1], values[2]);
    }

    static HjbConvergence of(double coarse, double middle, double fine) {
        Require.finite("values", new double[] {coarse, middle, fine}, 3);
        double first = middle - coarse;
        double second = fine - middle;
        boolean runs = Math.abs(second) > 1e-12 * (1 + Math.abs(fine)) && first / second > 1;
        if (!runs) return new HjbConvergence(coarse, middle, fine, OptionalDouble.empty(), fine, Math.abs(second));
        double ratio = first / second;
        double extrapolated = fine + second / (ratio - 1);
        double order = Math.log(ratio) / Math.log(2);
        return new HjbConvergence(
                coarse, middle, fine, OptionalDouble.of(order), extrapolated, Math.abs(extrapolated - fine));
    }
}
