package tradewind.engine.quant.simulation;

import java.util.SplittableRandom;
import tradewind.engine.quant.Require;

/// Paths of the processes prices and volatilities are modelled with. Time is in years if the parameters are.
///
/// A path is `steps` + 1 values, the first one the start. Geometric Brownian motion, Ornstein-Uhlenbeck and jump
/// diffusion are exact at the steps; Heston's variance is full-truncation Euler (Lord, Koekkoek and van Dijk 2010),
/// biased by order of the step.
public final class ItoPaths {
    private final double horizon;
    private final int steps;
    private final SplittableRandom random;

    /// @param horizon above zero
    /// @param steps   at least one
    public ItoPaths(double horizon, int steps, long seed) {
        this.horizon = Require.positive("horizon", horizon);
        this.steps = Require.atLeast("steps", steps, 1);
        random = new SplittableRandom(seed);
    }

    private double dt() {
        return horizon / steps;
    }

    /// dS = μ S dt + σ S dW.
    public double[] geometric(double s, double mu, double sigma) {
        return jumpDiffusion(s, mu, sigma, 0, 0, 0);
    }

    /// dX = κ (θ − X) dt + σ dW.
    public double[] ornsteinUhlenbeck(double x, double kappa, double theta, double sigma) {
        Require.positive("kappa", kappa);
        Require.finite("theta", theta);
        Require.notNegative("sigma", sigma);
        double decay = Math.exp(-kappa * dt());
        double spread = sigma * Math.sqrt(-Math.expm1(-2 * kappa * dt()) / (2 * kappa));
        double[] path = start(x);
        for (int i = 1; i <= steps; i++) {
            path[i] = theta + (path[i - 1] - theta) * decay + spread * random.nextGaussian();
        }
        return path;
    }

    /// Merton: geometric Brownian motion with jumps e^J, J normal, arriving at a rate; drift corrected so that the
    /// mean grows with μ.
    public double[] jumpDiffusion(double s, double mu, double sigma, double rate, double jumpMean, double jumpSd) {
        Require.positive("s", s);
        Require.finite("mu", mu);
        Require.notNegative("sigma", sigma);
        Require.notNegative("rate", rate);
        Require.finite("jumpMean", jumpMean);
        Require.notNegative("jumpSd", jumpSd);
        double drift = mu - sigma * sigma / 2 - rate * Math.expm1(jumpMean + jumpSd * jumpSd / 2);
        double[] path = start(s);
        for (int i = 1; i <= steps; i++) {
            double jump = 0;
            for (int k = arrivals(rate * dt()); k > 0; k--) jump += jumpMean + jumpSd * random.nextGaussian();
            path[i] = path[i - 1] * Math.exp(drift * dt() + sigma * Math.sqrt(dt()) * random.nextGaussian() + jump);
        }
        return path;
    }

    private int arrivals(double mean) {
        double left = mean;
        int count = 0;
        while (mean > 0) {
            left += Math.log1p(-random.nextDouble());
            if (left < 0) break;
            count++;
        }
        return count;
    }

    /// @param price    of the asset
    /// @param variance of its returns, zero or above
    public record Heston(double[] price, double[] variance) {}

    /// dS = μ S dt + √v S dW, dv = κ (θ − v) dt + ξ √v dZ, corr(dW, dZ) = ρ.
    public Heston heston(double s, double v, double mu, double kappa, double theta, double xi, double rho) {
        Require.positive("s", s);
        Require.notNegative("v", v);
        Require.finite("mu", mu);
        Require.notNegative("kappa", kappa);
        Require.notNegative("theta", theta);
        Require.notNegative("xi", xi);
        if (!(Math.abs(rho) <= 1)) throw new IllegalArgumentException("rho must be -1 to 1: " + rho);
        double[] price = start(s);
        double[] variance = start(v);
        double raw = v;
        double dt = dt();
        for (int i = 1; i <= steps; i++) {
            double now = Math.max(raw, 0);
            double z = random.nextGaussian();
            double w = rho * z + Math.sqrt(1 - rho * rho) * random.nextGaussian();
            price[i] = price[i - 1] * Math.exp((mu - now / 2) * dt + Math.sqrt(now * dt) * w);
            raw += kappa * (theta - now) * dt + xi * Math.sqrt(now * dt) * z;
            variance[i] = Math.max(raw, 0);
        }
        return new Heston(price, variance);
    }

    private double[] start(double value) {
        double[] path = new double[steps + 1];
        path[0] = Require.finite("start", value);
        return path;
    }
}
