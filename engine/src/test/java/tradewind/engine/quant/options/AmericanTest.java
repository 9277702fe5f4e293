package tradewind.engine.quant.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.quant.options.BlackScholesTest.refused;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// [American], [BinomialTree] and [LeastSquaresMonteCarlo] against each other.
class AmericanTest {
    @Test
    void approximationsStayNearTheTree() {
        SplittableRandom random = new SplittableRandom(71);
        for (int i = 0; i < 60; i++) {
            OptionType type = i % 2 == 0 ? OptionType.CALL : OptionType.PUT;
            Vanilla o = new Vanilla(
                    type,
                    80 + 40 * random.nextDouble(),
                    100,
                    0.1 + 0.9 * random.nextDouble(),
                    0.1 * random.nextDouble(),
                    0.1 * random.nextDouble(),
                    0.15 + 0.3 * random.nextDouble());
            double tree = BinomialTree.american(o, 300);
            double european = BlackScholes.price(o);
            assertTrue(tree >= Math.max(european, o.payoff()) - 1e-3, o::toString);
            assertEquals(tree, American.baroneAdesiWhaley(o), 0.25, o::toString);
            assertEquals(tree, American.bjerksundStensland1993(o), 0.25, o::toString);
            assertTrue(American.bjerksundStensland1993(o) <= tree + 2e-3, "its boundary is one a holder could follow");
        }
    }

    @Test
    void whereEarlyExerciseNeverPaysTheEuropeanPriceIsGiven() {
        Vanilla call = new Vanilla(OptionType.CALL, 100, 95, 1, 0.05, 0, 0.2);
        Vanilla put = new Vanilla(OptionType.PUT, 100, 95, 1, -0.01, 0.02, 0.2);
        for (Vanilla o : new Vanilla[] {call, put}) {
            assertEquals(BlackScholes.price(o), American.baroneAdesiWhaley(o));
            assertEquals(BlackScholes.price(o), American.bjerksundStensland1993(o));
            assertEquals(BlackScholes.price(o), BinomialTree.american(o, 500), 1e-3);
        }
    }

    @Test
    void callsAndPutsMirrorEachOther() {
        Vanilla call = new Vanilla(OptionType.CALL, 95, 100, 0.8, 0.03, 0.07, 0.3);
        Vanilla put = new Vanilla(OptionType.PUT, 100, 95, 0.8, 0.07, 0.03, 0.3);
        // the quadratic approximation only nearly: it splits off time by the rate alone
        assertEquals(American.baroneAdesiWhaley(call), American.baroneAdesiWhaley(put), 0.01);
        assertEquals(American.bjerksundStensland1993(call), American.bjerksundStensland1993(put), 1e-10);
        assertEquals(BinomialTree.american(call, 200), BinomialTree.american(put, 200), 1e-3);
    }

    @Test
    void moreDatesAreWorthMore() {
        Vanilla put = new Vanilla(OptionType.PUT, 36, 40, 1, 0.06, 0, 0.2);
        double european = BlackScholes.price(put);
        double few = BinomialTree.bermudan(put, 4, 50);
        double many = BinomialTree.bermudan(put, 25, 10);
        double american = BinomialTree.american(put, 300);
        assertTrue(european < few && few < many && many < american);
        assertEquals(4.48667, american, 2e-4);
    }

    @Test
    void theTreeRunsTowardsBlackScholes() {
        Vanilla put = new Vanilla(OptionType.PUT, 100, 105, 0.5, 0.03, 0.01, 0.25);
        double price = BinomialTree.crr(put, 1_000, BinomialTree.Exercise.EUROPEAN);
        assertEquals(BlackScholes.price(put), price, 5e-3);
    }

    @Test
    void simulationAgreesWithinItsError() {
        Vanilla put = new Vanilla(OptionType.PUT, 36, 40, 1, 0.06, 0, 0.2);
        LeastSquaresMonteCarlo.Estimate estimate = LeastSquaresMonteCarlo.price(put, 50, 20_000, 7);
        assertEquals(4.478, estimate.price(), Math.max(0.03, 4 * estimate.standardError()));
        assertTrue(estimate.standardError() < 0.02);
        assertEquals(estimate, LeastSquaresMonteCarlo.price(put, 50, 20_000, 7));
    }

    @Test
    void ratesTheApproximationsDoNotCoverAreRefused() {
        Vanilla call = new Vanilla(OptionType.CALL, 100, 95, 1, -0.02, -0.03, 0.2);
        refused("negative", () -> American.baroneAdesiWhaley(call));
        refused("negative", () -> American.bjerksundStensland1993(call));
        assertTrue(BinomialTree.american(call, 100) >= BlackScholes.price(call) - 1e-3);
    }

    @Test
    void aTreeTooCoarseForItsDriftIsRefused() {
        Vanilla steep = new Vanilla(OptionType.CALL, 100, 95, 1, 0.5, 0, 0.05);
        refused("steps", () -> BinomialTree.crr(steep, 2, BinomialTree.Exercise.AMERICAN));
    }
}
