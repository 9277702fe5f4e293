package tradewind.engine.quant.simulation;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import tradewind.engine.quant.Require;

/// Crank-Nicolson for u_t = a(x) u_xx + b(x) u_x + c(x) u on an even grid with given values at both ends, u(0, x)
/// known.
///
/// The first two steps are four implicit half steps (Rannacher), which damp the kinks of pay-offs; second order in
/// time and space after that. `t` runs forward from the known values: for an option it is the time to expiry.
public final class CrankNicolson {
    private final double low;
    private final double high;
    private final int cells;
    private final DoubleUnaryOperator diffusion;
    private final DoubleUnaryOperator drift;
    private final DoubleUnaryOperator reaction;

    /// @param cells at least three
    public CrankNicolson(
            double low,
            double high,
            int cells,
            DoubleUnaryOperator diffusion,
            DoubleUnaryOperator drift,
            DoubleUnaryOperator reaction) {
        if (!(high > low)) throw new IllegalArgumentException("grid from " + low + " to " + high);
        this.low = low;
        this.high = high;
        this.cells = Require.atLeast("cells", cells, 3);
        this.diffusion = diffusion;
        this.drift = drift;
        this.reaction = reaction;
    }

    public double x(int i) {
        return low + i * (high - low) / cells;
    }

    /// @param initial  u(0, x)
    /// @param boundary u(t, x) at x = low and x = high
    /// @param steps    at least two
    /// @return u(horizon, x) at every grid point
    public double[] solve(DoubleUnaryOperator initial, DoubleBinaryOperator boundary, double horizon, int steps) {
        Require.positive("horizon", horizon);
        Require.atLeast("steps", steps, 2);
        double[] u = new double[cells + 1];
        for (int i = 0; i <= cells; i++) u[i] = initial.applyAsDouble(x(i));
        double dt = horizon / steps;
        double t = 0;
        for (int half = 0; half < 4; half++) {
            t += dt / 2;
            u = step(u, dt / 2, 1, t, boundary);
        }
        for (int i = 2; i < steps; i++) {
            t = (i + 1) * dt;
            u = step(u, dt, 0.5, t, boundary);
        }
        return Require.finite("solution", u, 1);
    }

    private double[] step(double[] u, double dt, double implicit, double t, DoubleBinaryOperator boundary) {
        double dx = (high - low) / cells;
        double[] upper = new double[cells + 1];
        double[] next = new double[cells + 1];
        next[0] = boundary.applyAsDouble(t, low);
        next[cells] = boundary.applyAsDouble(t, high);
        double[] right = new double[cells + 1];
        right[0] = next[0];
        for (int i = 1; i < cells; i++) {
            double a = diffusion.applyAsDouble(x(i)) / (dx * dx);
            double b = drift.applyAsDouble(x(i)) / (2 * dx);
            double below = a - b;
            double middle = -2 * a + reaction.applyAsDouble(x(i));
            double above = a + b;
            double known = u[i] + dt * (1 - implicit) * (below * u[i - 1] + middle * u[i] + above * u[i + 1]);
            double w = dt * implicit;
            double pivot = 1 - w * middle + w * below * upper[i - 1];
            upper[i] = -w * above / pivot;
            right[i] = (known + w * below * right[i - 1]) / pivot;
        }
        for (int i = cells - 1; i > 0; i--) next[i] = right[i] - upper[i] * next[i + 1];
        return next;
    }

    /// The solution between grid points, by a parabola through the nearest three.
    public double at(double[] solution, double x) {
        if (!(x >= low && x <= high)) throw new IllegalArgumentException("x " + x + " is off the grid");
        int i = Math.clamp((int) Math.round((x - low) / (high - low) * cells), 1, cells - 1);
        double s = (x - x(i)) / ((high - low) / cells);
        return solution[i]
                + s * (solution[i + 1] - solution[i - 1]) / 2
                + s * s * (solution[i + 1] - 2 * solution[i] + solution[i - 1]) / 2;
    }
}
