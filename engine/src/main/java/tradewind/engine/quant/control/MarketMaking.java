package tradewind.engine.quant.control;

import java.util.ArrayList;
import java.util.List;
import tradewind.engine.quant.Require;

/// Quoting both sides of a price that moves by σ√time, when a quote at distance δ is filled at the rate A
/// e^(−kδ), the utility is exponential and the inventory bounded: the equation of Avellaneda and Stoikov
/// without their expansion.
///
/// With u = −e^(−γ(x + qs)) w(t, q) for cash x and inventory q, min over both distances of { w_t + ½γ²σ²q² w
/// + Σ A e^(−kδ) (e^(−γδ) w(q ± 1) − w) } = 0, w(T, q) = 1; the best δ is (1/γ) ln((1 + γ/k) w(q ± 1)/w(q)).
///
/// @param gamma risk aversion, above zero
/// @param sigma price units per √time
/// @param k     decay of the fill rate with distance, above zero
/// @param a     A, fill rate at the mid, above zero
/// @param most  the largest inventory to either side, at least one; beyond it that side is not quoted
/// @see "Avellaneda and Stoikov (2008); Guéant, Lehalle and Fernandez-Tapia (2013), Dealing with the
///     inventory risk"
public record MarketMaking(double gamma, double sigma, double k, double a, int most) implements ControlProblem {
    public MarketMaking {
        Require.positive("gamma", gamma);
        Require.notNegative("sigma", sigma);
        Require.positive("k", k);
        Require.positive("A", a);
        Require.atLeast("most", most, 1);
    }

    /// @param bid distance below the mid, infinite where there is no bid
    /// @param ask distance above the mid, infinite where there is no ask
    public record Quote(int inventory, double bid, double ask) {}

    @Override
    public Sense sense() {
        return Sense.MINIMUM;
    }

    @Override
    public double terminal(double x) {
        return 1;
    }

    @Override
    public Terms terms(double t, double x, double[] control) {
        double bought = a * Math.exp(-k * control[0]);
        double sold = a * Math.exp(-k * control[1]);
        double risk = gamma * sigma * x;
        return new Terms(
                0,
                0,
                risk * risk / 2 - bought - sold,
                0,
                bought * Math.exp(-gamma * control[0]),
                sold * Math.exp(-gamma * control[1]));
    }

    @Override
    public double[][] candidates(Place at) {
        double bid = at.x() > most - 0.5 ? Double.POSITIVE_INFINITY : distance(at.above() / at.here());
        double ask = at.x() < 0.5 - most ? Double.POSITIVE_INFINITY : distance(at.below() / at.here());
        return new double[][] {{bid, ask}};
    }

    private double distance(double ratio) {
        return (Math.log1p(gamma / k) + Math.log(ratio)) / gamma;
    }

    /// The solver on the lattice of inventories.
    public HamiltonJacobiBellman solver() {
        return new HamiltonJacobiBellman(this, -most, most, 2 * most);
    }

    /// The best quotes by inventory, −most first: from so many and twice so many steps of time, extrapolated.
    ///
    /// @param timeLeft to the horizon, above zero
    public List<Quote> quotes(double timeLeft, int steps) {
        HjbSolution coarse = solver().solve(timeLeft, steps);
        HjbSolution fine = solver().solve(timeLeft, 2 * steps);
        List<Quote> quotes = new ArrayList<>();
        for (int q = -most; q <= most; q++) {
            double bid = q == most ? Double.POSITIVE_INFINITY : side(coarse, fine, q, q + 1);
            double ask = q == -most ? Double.POSITIVE_INFINITY : side(coarse, fine, q, q - 1);
            quotes.add(new Quote(q, bid, ask));
        }
        return quotes;
    }

    private double side(HjbSolution coarse, HjbSolution fine, int from, int to) {
        return 2 * distance(fine.value(0, to) / fine.value(0, from))
                - distance(coarse.value(0, to) / coarse.value(0, from));
    }
}
