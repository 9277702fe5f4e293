package tradewind.engine.quant.control;

import tradewind.engine.quant.Require;

/// Selling a quantity by a horizon at the least expected cost plus λ times its variance, when trading at a
/// rate v costs ηv² per time: the limit of Almgren and Chriss as their periods become short. Fixed costs and
/// permanent impact do not depend on the path there and are left out.
///
/// min over v ≥ 0 of { V_t − v V_x + ηv² + λσ²x² } = 0, V(T, x) = P x²; the best rate is V_x/(2η).
///
/// @param eta     temporary impact, (currency per share)/(share per time), above zero
/// @param sigma   currency per share per √time
/// @param lambda  aversion to variance, 1/currency, zero or above
/// @param penalty P per share² of what is left at the end; the larger, the nearer to selling everything
/// @see "Almgren and Chriss (2000), Optimal execution of portfolio transactions"
public record OptimalExecution(double eta, double sigma, double lambda, double penalty) implements ControlProblem {
    public OptimalExecution {
        Require.positive("eta", eta);
        Require.notNegative("sigma", sigma);
        Require.notNegative("lambda", lambda);
        Require.positive("penalty", penalty);
    }

    @Override
    public Sense sense() {
        return Sense.MINIMUM;
    }

    @Override
    public double terminal(double x) {
        return penalty * x * x;
    }

    @Override
    public Terms terms(double t, double x, double[] control) {
        double rate = control[0];
        return Terms.diffusion(-rate, 0, 0, eta * rate * rate + lambda * sigma * sigma * x * x);
    }

    /// Selling looks down the grid: the slope below is the one that counts.
    @Override
    public double[][] candidates(Place at) {
        return new double[][] {{Math.max(0, at.backward() / (2 * eta))}};
    }

    /// κ = σ√(λ/η), per time.
    public double kappa() {
        return sigma * Math.sqrt(lambda / eta);
    }

    /// V in closed form, the solution of a Riccati equation.
    ///
    /// @param timeLeft T − t, zero or above
    public double cost(double timeLeft, double shares) {
        Require.notNegative("timeLeft", timeLeft);
        Require.finite("shares", shares);
        double stiff = eta * kappa();
        double squared = shares * shares;
        if (stiff * timeLeft < 1e-12 * eta) return squared / (1 / penalty + timeLeft / eta);
        double bend = Math.tanh(kappa() * timeLeft);
        return squared * stiff * (stiff * bend + penalty) / (penalty * bend + stiff);
    }

    /// What is left over time when the solution is followed.
    ///
    /// @return at each step of time, beginning with all of it
    public double[] trajectory(HjbSolution solution, double shares) {
        Require.positive("shares", shares);
        double dt = solution.horizon() / solution.steps();
        double[] left = new double[solution.steps() + 1];
        left[0] = shares;
        for (int k = 0; k < solution.steps(); k++) {
            // the rate is about proportional to what is left, and so it shrinks within the step
            double rate = solution.control(k * dt, left[k])[0] / Math.max(left[k], 1e-300);
            left[k + 1] = left[k] / (1 + rate * dt);
        }
        return left;
    }
}
