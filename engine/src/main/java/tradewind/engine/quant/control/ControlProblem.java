package tradewind.engine.quant.control;

import java.util.OptionalDouble;

/// A problem of control in one state, up to a horizon:
///
/// V_t + opt over a of { D V_xx + b V_x + u V(x + h) + d V(x − h) + c V + f } = 0, V(T, x) = g(x),
///
/// where all coefficients may depend on t, x and the control a. With a step h of the grid of one, u and d are
/// jumps to the next state and back, as an inventory makes them.
public interface ControlProblem {
    enum Sense {
        MAXIMUM,
        MINIMUM
    }

    Sense sense();

    /// g(x).
    double terminal(double x);

    /// The coefficients under a control.
    Terms terms(double t, double x, double[] control);

    /// Controls to choose from at a place, at least one: a grid that is always the same, or what a formula
    /// makes of the values around. The best of them by the scheme's own Hamiltonian is taken, so that a
    /// formula may name one for each side.
    double[][] candidates(Place at);

    /// V(t, x) where it is known at an end of the grid. Empty: what would leave the grid there stays where it
    /// is.
    default OptionalDouble edge(double t, double x) {
        return OptionalDouble.empty();
    }

    /// @param drift     b
    /// @param diffusion D, half the variance per time, zero or above
    /// @param growth    c: below zero for a discount or for jumps away from here
    /// @param reward    f per time
    /// @param up        u, zero or above: the rate of jumps to the next node times what the value is
    ///     multiplied by
    /// @param down      d, the same to the node before
    record Terms(double drift, double diffusion, double growth, double reward, double up, double down) {
        public Terms {
            boolean numbers = Double.isFinite(drift)
                    && Double.isFinite(growth)
                    && Double.isFinite(reward)
                    && diffusion < Double.POSITIVE_INFINITY
                    && up < Double.POSITIVE_INFINITY
                    && down < Double.POSITIVE_INFINITY;
            if (!numbers || !(diffusion >= 0) || !(up >= 0) || !(down >= 0))
                throw new IllegalArgumentException("not the terms of a diffusion with jumps: drift " + drift
                        + ", diffusion " + diffusion + ", growth " + growth + ", reward " + reward + ", up " + up
                        + ", down " + down);
        }

        /// Without jumps.
        public static Terms diffusion(double drift, double diffusion, double growth, double reward) {
            return new Terms(drift, diffusion, growth, reward, 0, 0);
        }
    }

    /// A node and the values around it as known so far; beyond an end the value of the end.
    ///
    /// @param step from one node to the next
    record Place(double t, double x, double below, double here, double above, double step) {
        public double forward() {
            return (above - here) / step;
        }

        public double backward() {
            return (here - below) / step;
        }

        public double curvature() {
            return (above - 2 * here + below) / (step * step);
        }
    }
}
