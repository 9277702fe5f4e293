package tradewind.engine.quant.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tradewind.engine.quant.execution.AlmgrenChriss;
import tradewind.engine.quant.microstructure.AvellanedaStoikov;
import tradewind.engine.quant.microstructure.GueantLehalle;

class HamiltonJacobiBellmanTest {
    private static final OptimalExecution SELLING = new OptimalExecution(2, 1, 0.5, 5);
    private static final MarketMaking QUOTING = new MarketMaking(0.1, 2, 1.5, 140, 15);

    @Test
    void theCostOfSellingIsTheRiccatiSolutionAndIsReachedAtFirstOrder() {
        HjbConvergence found = HjbConvergence.of(SELLING, 0, 10, 50, false, 2, 50, 8);
        double exact = SELLING.cost(2, 8);
        assertEquals(1, found.order().orElseThrow(), 0.15, found.toString());
        assertEquals(exact, found.fine(), 0.02 * exact, found.toString());
        assertEquals(exact, found.extrapolated(), 1e-3 * exact, found.toString());
        assertTrue(Math.abs(found.fine() - exact) < 1.5 * found.error(), found.toString());
    }

    @Test
    void whatIsLeftFollowsAlmgrenAndChrissInShortPeriods() {
        double rough = farthest(200, 250);
        double fine = farthest(400, 500);
        assertTrue(fine < 0.13, "of ten shares " + fine);
        assertTrue(fine < 0.8 * rough, rough + " on half the grid, then " + fine);
    }

    /// From the trajectory of Almgren and Chriss, at any time.
    private static double farthest(int cells, int steps) {
        OptimalExecution all = new OptimalExecution(2, 1, 0.5, 1e4);
        HjbSolution solved = new HamiltonJacobiBellman(all, 0, 10, cells).solve(2, steps);
        assertTrue(solved.rounds() < 20, solved.rounds() + " rounds");
        double[] left = all.trajectory(solved, 10);
        AlmgrenChriss optimal = AlmgrenChriss.optimal(10, 2, steps, new AlmgrenChriss.Market(1, 2, 0, 0), 0.5);
        double most = 0;
        for (int k = 0; k <= steps; k++) most = Math.max(most, Math.abs(optimal.holdings()[k] - left[k]));
        return most;
    }

    @Test
    void ratesFromAGridCostWhatTheFormulaDoes() {
        double[][] rates = new double[101][];
        for (int i = 0; i < rates.length; i++) rates[i] = new double[] {i * 0.25};
        double formula =
                new HamiltonJacobiBellman(SELLING, 0, 10, 50).solve(2, 50).value(0, 8);
        double grid = new HamiltonJacobiBellman(choosing(SELLING, rates), 0, 10, 50)
                .solve(2, 50)
                .value(0, 8);
        assertTrue(grid >= formula, "no grid is better than the best");
        assertEquals(formula, grid, 2e-3 * formula);
    }

    private static ControlProblem choosing(ControlProblem problem, double[][] controls) {
        return new ControlProblem() {
            @Override
            public Sense sense() {
                return problem.sense();
            }

            @Override
            public double terminal(double x) {
                return problem.terminal(x);
            }

            @Override
            public Terms terms(double t, double x, double[] control) {
                return problem.terms(t, x, control);
            }

            @Override
            public double[][] candidates(Place at) {
                return controls;
            }
        };
    }

    @Test
    void quotesAreThoseOfTheLinearSystemOfGueantAndLehalle() {
        int most = QUOTING.most();
        double[] theta = theta(1);
        double least = Math.log1p(0.1 / 1.5) / 0.1;
        List<MarketMaking.Quote> quotes = QUOTING.quotes(1, 500);
        for (MarketMaking.Quote each : quotes) {
            int i = each.inventory() + most;
            if (i < 2 * most) assertEquals(least + theta[i] - theta[i + 1], each.bid(), 1e-3, each.toString());
            else assertEquals(Double.POSITIVE_INFINITY, each.bid());
            if (i > 0) assertEquals(least + theta[i] - theta[i - 1], each.ask(), 1e-3, each.toString());
            else assertEquals(Double.POSITIVE_INFINITY, each.ask());
        }
        HjbConvergence value = HjbConvergence.of(QUOTING, -most, most, 2 * most, true, 1, 250, 3);
        assertEquals(1, value.order().orElseThrow(), 0.1, value.toString());
        assertEquals(Math.exp(-0.1 * theta[3 + most]), value.extrapolated(), 1e-3 * value.fine(), value.toString());
    }

    /// θ = ln v/k, where v' = −αq²v + η(v₊ + v₋) in the time left, v = 1 at the horizon: by Runge and Kutta.
    private static double[] theta(double timeLeft) {
        int n = 2 * QUOTING.most() + 1;
        double[] v = new double[n];
        Arrays.fill(v, 1);
        int steps = 2_000;
        double dt = timeLeft / steps;
        for (int s = 0; s < steps; s++) {
            double[] k1 = slope(v, v, 0);
            double[] k2 = slope(v, k1, dt / 2);
            double[] k3 = slope(v, k2, dt / 2);
            double[] k4 = slope(v, k3, dt);
            for (int i = 0; i < n; i++) v[i] += dt / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
        }
        double[] theta = new double[n];
        for (int i = 0; i < n; i++) theta[i] = Math.log(v[i]) / QUOTING.k();
        return theta;
    }

    private static double[] slope(double[] v, double[] k, double by) {
        double gamma = QUOTING.gamma();
        double decay = QUOTING.k();
        double alpha = decay * gamma * QUOTING.sigma() * QUOTING.sigma() / 2;
        double eta = QUOTING.a() * Math.pow(1 + gamma / decay, -(1 + decay / gamma));
        double[] out = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            int q = i - QUOTING.most();
            double here = v[i] + by * k[i];
            double above = i + 1 < v.length ? v[i + 1] + by * k[i + 1] : 0;
            double below = i > 0 ? v[i - 1] + by * k[i - 1] : 0;
            out[i] = -alpha * q * q * here + eta * (above + below);
        }
        return out;
    }

    @Test
    void nearTheHorizonQuotesAreThoseOfAvellanedaAndStoikov() {
        for (MarketMaking.Quote each : QUOTING.quotes(0.02, 200)) {
            if (Math.abs(each.inventory()) > 5) continue;
            AvellanedaStoikov closed = AvellanedaStoikov.quote(100, each.inventory(), 0.1, 2, 1.5, 0.02);
            assertEquals(100 - closed.bid(), each.bid(), 5e-4, each.toString());
            assertEquals(closed.ask() - 100, each.ask(), 5e-4, each.toString());
        }
    }

    @Test
    void farFromTheHorizonQuotesAreTheAsymptoticOnes() {
        for (MarketMaking.Quote each : QUOTING.quotes(3, 1_000)) {
            if (Math.abs(each.inventory()) > 5) continue;
            GueantLehalle closed = GueantLehalle.quote(0.1, 1.5, 140, 2, each.inventory());
            assertEquals(closed.bidDistance(), each.bid(), 0.005, each.toString());
            assertEquals(closed.askDistance(), each.ask(), 0.005, each.toString());
        }
    }

    @Test
    void aShareOfWealthOnAGridIsMertonsWhereverTheWealthStands() {
        HjbSolution solved = new HamiltonJacobiBellman(new Merton(), 0.5, 2, 120).solve(1, 40);
        for (double wealth : new double[] {0.8, 1, 1.5}) {
            assertEquals(Merton.SHARE, solved.control(0, wealth)[0], 0.1, "share at " + wealth);
            assertEquals(Merton.value(1, wealth), solved.value(0, wealth), 1e-3);
        }
    }

    /// The best share of wealth in a risky asset, for the utility of the square root.
    private static final class Merton implements ControlProblem {
        private static final double RATE = 0.02;
        private static final double DRIFT = 0.08;
        private static final double VARIANCE = 0.09;
        private static final double POWER = 0.5;
        private static final double SHARE = (DRIFT - RATE) / (VARIANCE * (1 - POWER));

        static double value(double timeLeft, double x) {
            double growth = RATE + (DRIFT - RATE) * SHARE / 2;
            return Math.pow(x, POWER) / POWER * Math.exp(POWER * growth * timeLeft);
        }

        @Override
        public Sense sense() {
            return Sense.MAXIMUM;
        }

        @Override
        public double terminal(double x) {
            return value(0, x);
        }

        @Override
        public Terms terms(double t, double x, double[] control) {
            double share = control[0];
            return Terms.diffusion(x * (RATE + share * (DRIFT - RATE)), share * share * VARIANCE * x * x / 2, 0, 0);
        }

        @Override
        public double[][] candidates(Place at) {
            double[][] shares = new double[51][];
            for (int i = 0; i < shares.length; i++) shares[i] = new double[] {i * 0.05};
            return shares;
        }

        @Override
        public OptionalDouble edge(double t, double x) {
            return OptionalDouble.of(value(1 - t, x));
        }
    }

    @Test
    void whatCannotBeSolvedIsRefusedWithTheReason() {
        MarketMaking wild = new MarketMaking(1, 10, 1.5, 1, 5);
        String text = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> wild.solver().solve(1, 10))
                        .getMessage());
        assertTrue(text.contains("take more steps"), text);
        assertThrows(IllegalArgumentException.class, () -> new HamiltonJacobiBellman(SELLING, 0, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> new HamiltonJacobiBellman(SELLING, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> QUOTING.solver().solve(Double.NaN, 10));
        assertThrows(IllegalArgumentException.class, () -> new OptimalExecution(0, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> ControlProblem.Terms.diffusion(0, -1, 0, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new HamiltonJacobiBellman(choosing(SELLING, new double[0][]), 0, 10, 10).solve(1, 10));
        HjbSolution solved = new HamiltonJacobiBellman(SELLING, 0, 10, 10).solve(1, 10);
        assertThrows(IllegalArgumentException.class, () -> solved.value(0, 10.5));
        assertThrows(IllegalArgumentException.class, () -> solved.value(-0.1, 5));
    }

    @Test
    void threeValuesThatDoNotRunSomewhereHaveNoOrder() {
        assertEquals(OptionalDouble.empty(), HjbConvergence.of(1, 2, 1).order());
        HjbConvergence halved = HjbConvergence.of(2, 1.5, 1.25);
        assertEquals(1, halved.order().orElseThrow(), 1e-12);
        assertEquals(1, halved.extrapolated(), 1e-12);
    }

    @Test
    void aSideThatIsNotQuotedIsNotQuotedBetweenInventoriesEither() {
        HjbSolution solved = QUOTING.solver().solve(0.1, 10);
        for (double[] each : List.of(solved.control(0, -14.6), solved.control(0, 14.6), solved.control(0, 0.5)))
            for (double distance : each) assertTrue(distance > 0, Arrays.toString(each));
    }
}
