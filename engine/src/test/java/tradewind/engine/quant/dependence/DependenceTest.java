package tradewind.engine.quant.dependence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradewind.engine.quant.Matrices;

class DependenceTest {
    /// Columns that share a market.
    private static double[][] returns(int rows, int columns, double market, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] returns = new double[rows][columns];
        for (double[] row : returns) {
            double common = random.nextGaussian();
            for (int j = 0; j < columns; j++) {
                row[j] = 0.01 * (j + 1) * (market * common + Math.sqrt(1 - market * market) * random.nextGaussian());
            }
        }
        return returns;
    }

    @Test
    void simpleAndLogarithmicReturnsAgreeWithTheirDefinitions() {
        double[][] prices = {{100, 50}, {110, 40}, {99, 60}};
        assertArrayEquals(new double[] {0.1, -0.2}, Returns.simple(prices)[0], 1e-15);
        assertEquals(Math.log(0.9), Returns.logarithmic(prices)[1][0], 1e-15);
        assertThrows(IllegalArgumentException.class, () -> Returns.simple(new double[][] {{1}, {0}}));
        assertThrows(IllegalArgumentException.class, () -> Returns.simple(new double[][] {{1}}));
        assertThrows(IllegalArgumentException.class, () -> Returns.simple(new double[][] {{1, 2}, {3}}));
    }

    @Test
    void theSampleCovarianceIsTheTextbooks() {
        double[][] s = Covariance.sample(new double[][] {{1, 2}, {2, 4}, {3, 9}});
        assertArrayEquals(new double[] {1, 3.5}, s[0], 1e-14);
        assertArrayEquals(new double[] {3.5, 13}, s[1], 1e-14);
    }

    @Test
    void theWeightedCovarianceForgetsTheOldest() {
        double[][] x = {{10}, {1}, {1}};
        assertEquals((0.25 * 100 + 0.5 + 1) / 1.75, Covariance.ewma(x, 0.5)[0][0], 1e-12);
        double[][] many = returns(300, 3, 0.5, 1);
        double[][] almostEven = Covariance.ewma(many, 0.9999999);
        double sum = 0;
        for (double[] row : many) sum += row[1] * row[2] / many.length;
        assertEquals(sum, almostEven[1][2], 1e-4 * Math.abs(sum));
    }

    @Test
    void shrinkingKeepsTheTraceAndMakesFewRowsInvertible() {
        double[][] few = returns(10, 20, 0.3, 2);
        Covariance.Shrunk shrunk = Covariance.ledoitWolf(few);
        assertTrue(shrunk.intensity() > 0 && shrunk.intensity() <= 1);
        Matrices.cholesky("shrunk", shrunk.covariance());
        double trace = 0;
        double own = 0;
        for (int i = 0; i < 20; i++) {
            trace += shrunk.covariance()[i][i];
            own += Covariance.sample(few)[i][i] * 9 / 10;
        }
        assertEquals(own, trace, 1e-12);
        assertThrows(IllegalArgumentException.class, () -> Matrices.cholesky("sample", Covariance.sample(few)));
    }

    @Test
    void theMoreRowsTheLessIsShrunk() {
        double before = 2;
        for (int rows : new int[] {20, 200, 2000}) {
            double intensity = Covariance.ledoitWolf(returns(rows, 10, 0.5, 3)).intensity();
            assertTrue(intensity < before);
            before = intensity;
        }
    }

    @Test
    void denoisingKeepsVariancesAndFlattensTheNoise() {
        double[][] s = Covariance.sample(returns(100, 20, 0.6, 4));
        double[][] clean = Covariance.denoised(s, 100);
        for (int i = 0; i < 20; i++) assertEquals(s[i][i], clean[i][i], 1e-15);
        double[] own = Matrices.eigen("c", Covariance.correlation(s)).values();
        double[] values = Matrices.eigen("c", Covariance.correlation(clean)).values();
        assertTrue(values[0] / values[19] < own[0] / own[19]);
        assertEquals(values[18], values[19], 0.1 * values[19]);
    }

    @Test
    void detoningTakesTheMarketOut() {
        double[][] s = Covariance.sample(returns(500, 8, 0.8, 5));
        double before = Covariance.correlation(s)[0][1];
        double after = Covariance.correlation(Covariance.detoned(s, 1))[0][1];
        assertTrue(before > 0.5);
        assertTrue(Math.abs(after) < 0.4);
        assertThrows(IllegalArgumentException.class, () -> Covariance.detoned(s, 8));
    }

    @Test
    void matricesThatAreNoCovarianceAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Covariance.correlation(new double[][] {{0, 0}, {0, 1}}));
        assertThrows(IllegalArgumentException.class, () -> Covariance.correlation(new double[][] {{1, 3}, {3, 1}}));
        assertThrows(IllegalArgumentException.class, () -> Covariance.sample(new double[][] {{1, 2}}));
        assertThrows(IllegalArgumentException.class, () -> Covariance.sample(new double[][] {{1, 2}, {Double.NaN, 2}}));
    }

    @Test
    void entropyOfEvenSymbolsIsTheLogarithmOfTheirNumber() {
        int[] symbols = {0, 1, 2, 3, 0, 1, 2, 3};
        assertEquals(Math.log(4), Information.entropy(symbols), 1e-15);
        assertEquals(Math.log(4), Information.mutual(symbols, symbols), 1e-15);
        assertEquals(0, Information.mutual(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}), 1e-15);
    }

    /// The target repeats its source one step later: nothing is known before, everything after.
    @Test
    void informationFlowsFromTheLeaderToItsFollower() {
        SplittableRandom random = new SplittableRandom(1);
        int[] leader = new int[5000];
        int[] follower = new int[5000];
        for (int t = 0; t < 5000; t++) {
            leader[t] = random.nextInt(2);
            if (t > 0) follower[t] = leader[t - 1];
        }
        assertEquals(Math.log(2), Information.transfer(leader, follower), 0.01);
        assertEquals(0, Information.transfer(follower, leader), 0.01);
    }

    @Test
    void binsHoldEquallyMany() {
        double[] values = new double[100];
        for (int i = 0; i < 100; i++) values[i] = (37 * i) % 100;
        int[] counts = new int[4];
        for (int symbol : Information.bins(values, 4)) counts[symbol]++;
        assertArrayEquals(new int[] {25, 25, 25, 25}, counts);
        assertThrows(IllegalArgumentException.class, () -> Information.bins(new double[10], 3));
    }

    private static final double[][] STAR = {
        {1, 0.9, 0.8, 0.7}, {0.9, 1, 0.7, 0.6}, {0.8, 0.7, 1, 0.5}, {0.7, 0.6, 0.5, 1}
    };

    @Test
    void theTreeLinksTheClosest() {
        CorrelationNetwork network = new CorrelationNetwork(STAR);
        assertEquals(
                "[0-1, 0-2, 0-3]",
                network.spanningTree().stream()
                        .map(edge -> edge.from() + "-" + edge.to())
                        .toList()
                        .toString());
        assertEquals(Math.sqrt(0.05), network.spanningTree().getFirst().distance(), 1e-15);
        assertArrayEquals(new int[] {3, 1, 1, 1}, network.degrees());
        assertArrayEquals(new double[] {1, 0, 0, 0}, network.betweenness(), 1e-15);
    }

    @Test
    void centralityIsTheFirstEigenvector() {
        double[] centrality = new CorrelationNetwork(STAR).centrality();
        double[][] links = Matrices.copy(STAR);
        for (int i = 0; i < 4; i++) links[i][i] = 0;
        double[][] vectors = Matrices.eigen("links", links).vectors();
        for (int i = 0; i < 4; i++) assertEquals(Math.abs(vectors[i][0]), centrality[i], 1e-10);
        assertThrows(IllegalArgumentException.class, () -> new CorrelationNetwork(Matrices.identity(3)).centrality());
        assertThrows(IllegalArgumentException.class, () -> new CorrelationNetwork(new double[][] {{1, 2}, {2, 1}}));
    }
}
