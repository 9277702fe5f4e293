package tradewind.engine.quant.optimise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NestedClustersTest {
    /// Three pairs that move together, and hardly with the others.
    private static double[][] pairs() {
        double[][] c = new double[6][6];
        for (int i = 0; i < 6; i++)
            for (int j = 0; j < 6; j++)
                c[i][j] = (i == j ? 1 : i / 2 == j / 2 ? 0.9 : 0.05) * (1 + i / 2) * (1 + j / 2);
        return c;
    }

    @Test
    void clustersAreThePairs() {
        int[] clusters = NestedClusters.equalRiskContribution(pairs(), 3).clusters();
        for (int i = 0; i < 6; i += 2) assertEquals(clusters[i], clusters[i + 1]);
        assertEquals(3, Arrays.stream(clusters).distinct().count());
    }

    @Test
    void oneClusterOrOneForEachAssetIsPlainMinimumVariance() {
        Covariance covariance = Covariance.of(Samples.covariance(new Random(111), 8));
        double[] plain = MeanVariance.minimumVariance(covariance, Constraints.longOnly(8))
                .weights();
        assertArrayEquals(plain, NestedClusters.optimised(covariance, 1).weights(), 1e-10);
        assertArrayEquals(plain, NestedClusters.optimised(covariance, 8).weights(), 1e-10);
    }

    @Test
    void twinsShareTheirClustersWeight() {
        NestedClusters.Allocation herc = NestedClusters.equalRiskContribution(pairs(), 3);
        NestedClusters.Allocation nco = NestedClusters.optimised(Covariance.of(pairs()), 3);
        for (NestedClusters.Allocation a : new NestedClusters.Allocation[] {herc, nco}) {
            assertEquals(1, Arrays.stream(a.weights()).sum(), 1e-12);
            for (int i = 0; i < 6; i += 2) assertEquals(a.weights()[i], a.weights()[i + 1], 1e-10);
        }
    }

    @Test
    void withTwoClustersTheQuietOneGetsTheOthersShareOfRisk() {
        double[][] c = {{1, 0.9, 0}, {0.9, 1, 0}, {0, 0, 4}};
        double[] w = NestedClusters.equalRiskContribution(c, 2).weights();
        // cluster variances 0.95 and 4
        assertEquals(4 / 4.95, w[0] + w[1], 1e-14);
        assertEquals(0.95 / 4.95, w[2], 1e-14);
    }

    @Test
    void moreClustersThanAssetsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> NestedClusters.equalRiskContribution(pairs(), 7));
        assertThrows(IllegalArgumentException.class, () -> NestedClusters.equalRiskContribution(pairs(), 0));
    }
}
