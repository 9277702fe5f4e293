package tradewind.engine.quant.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LinkageTest {
    private static final int LEAVES = 12;

    private static double[][] distances() {
        SplittableRandom random = new SplittableRandom(4);
        double[][] distance = new double[LEAVES][LEAVES];
        for (int i = 0; i < LEAVES; i++)
            for (int j = 0; j < i; j++) distance[i][j] = distance[j][i] = random.nextDouble();
        return distance;
    }

    /// The two clusters with the nearest members merge, again and again.
    @Test
    void heightsAndClustersAreThoseOfMergingPairByPair() {
        double[][] distance = distances();
        Linkage linkage = Linkage.single(distance);
        List<List<Integer>> clusters = new ArrayList<>();
        for (int i = 0; i < LEAVES; i++) clusters.add(new ArrayList<>(List.of(i)));
        for (int merge = 0; merge < LEAVES - 1; merge++) {
            int a = 0;
            int b = 1;
            for (int i = 0; i < clusters.size(); i++)
                for (int j = 0; j < i; j++)
                    if (apart(distance, clusters.get(i), clusters.get(j))
                            < apart(distance, clusters.get(a), clusters.get(b))) {
                        a = i;
                        b = j;
                    }
            double height = apart(distance, clusters.get(a), clusters.get(b));
            List<Integer> gone = clusters.remove(Math.max(a, b));
            clusters.get(Math.min(a, b)).addAll(gone);
            double[] row = linkage.rows()[merge];
            assertEquals(height, row[2], 1e-15);
            assertEquals(clusters.get(Math.min(a, b)).size(), (int) row[3]);
            int[] cut = linkage.cut(clusters.size());
            for (List<Integer> cluster : clusters)
                for (int leaf : cluster) assertEquals(cut[cluster.getFirst()], cut[leaf]);
            assertEquals(clusters.size(), Arrays.stream(cut).distinct().count());
        }
    }

    private static double apart(double[][] distance, List<Integer> one, List<Integer> other) {
        double least = Double.MAX_VALUE;
        for (int i : one) for (int j : other) least = Math.min(least, distance[i][j]);
        return least;
    }

    @Test
    void distancesThatAreNoneAreRefused() {
        double[][] wrong = distances();
        wrong[1][0] = wrong[0][1] = Double.NaN;
        assertThrows(IllegalArgumentException.class, () -> Linkage.single(wrong));
        wrong[1][0] = wrong[0][1] = -1;
        assertThrows(IllegalArgumentException.class, () -> Linkage.single(wrong));
    }
}
