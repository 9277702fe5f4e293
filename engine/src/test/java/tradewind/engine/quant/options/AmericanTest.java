package tradewind.engine.quant.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.quant.options.BlackScholesTest.refused;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /// Two dates: at the first one the better of exercise and Black-Scholes, averaged over the lognormal price
    /// by Simpson's rule.
    @ParameterizedTest
    @CsvSource({"PUT,100,0.06,0", "PUT,90,0.05,0.02", "CALL,100,0.02,0.07"})
    void twoDatesAreTheIntegralOverTheFirst(OptionType type, double strike, double rate, double yield) {
        Vanilla option = new Vanilla(type, 100, strike, 1, rate, yield, 0.3);
        double sigma = 0.3 * Math.sqrt(0.5);
        int panels = 4_000;
        double step = 16.0 / panels;
        double sum = 0;
        for (int i = 0; i <= panels; i++) {
            double z = -8 + i * step;
            double spot = 100 * Math.exp((rate - yield) * 0.5 - sigma * sigma / 2 + sigma * z);
            double held = BlackScholes.price(new Vanilla(type, spot, strike, 0.5, rate, yield, 0.3));
            double weight = i == 0 || i == panels ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * Normal.density(z) * Math.max(held, type.payoff(spot, strike));
        }
        double exact = Math.exp(-rate * 0.5) * sum * step / 3;
        assertEquals(exact, BinomialTree.bermudan(option, 2, 500), 1e-3 * exact);
        assertTrue(exact > BlackScholes.price(option));
    }
}
