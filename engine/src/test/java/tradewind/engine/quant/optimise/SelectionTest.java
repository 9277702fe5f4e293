package tradewind.engine.quant.optimise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// [CardinalityProblem], [Qubo], [EqualWeightSelection] and the [Search]es.
class SelectionTest {
    private static CardinalityProblem problem(int seed, int n, double lambda, int held) {
        Random random = new Random(seed);
        Covariance covariance = Covariance.of(Samples.covariance(random, n));
        return new CardinalityProblem(covariance, Samples.returns(random, n), lambda, held, 0.02, 0.7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void branchAndBoundFindsWhatTryingEverySubsetFinds(int seed) {
        double lambda = new double[] {1, 0.9, 0.5, 0.2}[seed % 4];
        int held = 2 + seed % 5;
        CardinalityProblem problem = problem(seed, 10, lambda, held);
        double least = Double.POSITIVE_INFINITY;
        for (int bits = 0; bits < 1 << 10; bits++) {
            if (Integer.bitCount(bits) != held) continue;
            int[] subset = new int[held];
            int k = 0;
            for (int i = 0; i < 10; i++) if ((bits >> i & 1) == 1) subset[k++] = i;
            least = Math.min(least, problem.price(subset).objective());
        }
        CardinalityProblem.Choice choice = problem.exact(1_000_000);
        assertEquals(least, choice.objective(), 1e-13);
        assertTrue(choice.proven());
    }

    @Test
    void weightsOfASubsetAreThoseOfTheQuadraticProgramme() {
        Random random = new Random(41);
        double[][] sigma = Samples.covariance(random, 6);
        double[] mu = Samples.returns(random, 6);
        CardinalityProblem problem = new CardinalityProblem(Covariance.of(sigma), mu, 0.6, 6, 0.05, 0.4);
        Optimum direct = MeanVariance.utility(
                Covariance.of(sigma), mu, 2 * 0.6 / 0.4, Constraints.longOnly(6).box(0.05, 0.4));
        assertArrayEquals(direct.weights(), problem.exact(1_000).weights(), 1e-10);
    }

    /// Without the bound and the fixing of assets all 269,191 nodes of the tree are visited. Each of the
    /// two alone, or a bound without what missing and surplus assets cost, visits more than is allowed
    /// here: 1,583 and 8 were counted.
    @ParameterizedTest
    @CsvSource({"53, 1.0, 1620", "51, 0.8, 12"})
    void boundsKeepMostOfTheTreeUnvisited(int seed, double lambda, long allowed) {
        CardinalityProblem.Choice choice = problem(seed, 24, lambda, 6).exact(1_000_000);
        assertTrue(choice.proven());
        assertTrue(choice.work() <= allowed, () -> "nodes visited: " + choice.work());
    }

    @Test
    void anUnfinishedSearchSaysHowFarItGot() {
        CardinalityProblem.Choice choice = problem(42, 30, 1, 8).exact(1);
        assertEquals(8, choice.selected().length);
        assertTrue(choice.lowerBound() <= choice.objective());
    }

    @Test
    void withoutRiskTheBestReturnsAreHeld() {
        double[] mu = {0.1, 0.4, 0.2, 0.3};
        Covariance covariance = Covariance.of(Samples.covariance(new Random(43), 4));
        CardinalityProblem.Choice choice = new CardinalityProblem(covariance, mu, 0, 2, 0.1, 0.8).exact(10);
        assertArrayEquals(new int[] {1, 3}, choice.selected());
        assertArrayEquals(new double[] {0.8, 0.2}, choice.weights(), 1e-15);
    }

    @Test
    void boundsThatCannotHoldAreRefused() {
        Covariance covariance = Covariance.of(Samples.covariance(new Random(44), 4));
        double[] mu = new double[4];
        assertThrows(IllegalArgumentException.class, () -> new CardinalityProblem(covariance, mu, 1, 5, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new CardinalityProblem(covariance, mu, 1, 4, 0.3, 1));
        assertThrows(IllegalArgumentException.class, () -> new CardinalityProblem(covariance, mu, 1, 2, 0, 0.4));
        assertThrows(IllegalArgumentException.class, () -> new CardinalityProblem(covariance, mu, 2, 2, 0, 1));
    }

    private static Qubo qubo(int n, int held, double penalty) {
        Random random = new Random(45);
        return Qubo.equalWeights(
                Covariance.of(Samples.covariance(random, n)), Samples.returns(random, n), held, 1, penalty);
    }

    @Test
    void enumerationFindsTheTwoLowestStates() {
        Qubo qubo = qubo(10, 3, 0.5);
        double lowest = Double.POSITIVE_INFINITY;
        double second = Double.POSITIVE_INFINITY;
        for (int bits = 0; bits < 1 << 10; bits++) {
            boolean[] state = new boolean[10];
            for (int i = 0; i < 10; i++) state[i] = (bits >> i & 1) == 1;
            double energy = qubo.energy(state);
            if (energy < lowest) {
                second = lowest;
                lowest = energy;
            } else {
                second = Math.min(second, energy);
            }
        }
        Qubo.Ground ground = qubo.enumerate();
        assertEquals(lowest, ground.groundEnergy(), 1e-14);
        assertEquals(second, ground.secondEnergy(), 1e-12);
        Qubo.Ground bounded = EqualWeightSelection.solve(qubo, 3, 0.5);
        assertEquals(lowest, bounded.groundEnergy(), 1e-14);
        assertEquals(second, bounded.secondEnergy(), 1e-12);
    }

    @ParameterizedTest
    @EnumSource(Search.class)
    void everySearchReachesTheGroundStateFromNearlyEverySeed(Search search) {
        Qubo qubo = qubo(14, 5, 0.1);
        double ground = qubo.enumerate().groundEnergy();
        int reached = 0;
        for (int seed = 0; seed < 100; seed++) {
            Search.Found found = search.find(Landscape.of(qubo), 6_000, seed);
            if (found.energy() <= ground + 1e-12) reached++;
            assertTrue(found.evaluations() <= 6_600);
        }
        int hits = reached;
        assertTrue(hits >= (search == Search.QUANTUM_SWARM ? 60 : 95), () -> search + " reached it " + hits + " times");
    }

    @ParameterizedTest
    @EnumSource(Search.class)
    void everySearchComesCloseOnWeightsToo(Search search) {
        CardinalityProblem problem = problem(46, 25, 0.8, 6);
        double exact = problem.exact(1_000_000).objective();
        int close = 0;
        for (int seed = 0; seed < 10; seed++) {
            CardinalityProblem.Choice choice = search.find(problem, 4_000, seed);
            assertTrue(choice.objective() >= exact - 1e-12);
            if (choice.objective() <= exact + 1e-4) close++;
        }
        assertTrue(close >= 9, search + " came close " + close + " times");
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        CardinalityProblem problem = problem(47, 20, 0.9, 5);
        for (Search search : Search.values())
            assertEquals(
                    search.find(problem, 500, 7).objective(),
                    search.find(problem, 500, 7).objective());
    }
}
