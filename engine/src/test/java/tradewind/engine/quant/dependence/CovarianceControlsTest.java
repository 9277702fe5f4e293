package tradewind.engine.quant.dependence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Covariances and networks against a case by hand, power iteration, and every tree there is.
class CovarianceControlsTest {
    /// S = diag(2, ½), m = 5/4, ‖S − mI‖² = 9/8; Σ‖xxᵀ − S‖²/16 = 17/16.
    @Test
    void theShrinkageOfFourPointsIsTheOneByHand() {
        Covariance.Shrunk shrunk = Covariance.ledoitWolf(new double[][] {{2, 0}, {-2, 0}, {0, 1}, {0, -1}});
        assertEquals(17.0 / 18, shrunk.intensity(), 1e-15);
        assertEquals(17.0 / 18 * 1.25 + 2.0 / 18, shrunk.covariance()[0][0], 1e-15);
        assertEquals(17.0 / 18 * 1.25 + 0.5 / 18, shrunk.covariance()[1][1], 1e-15);
        assertEquals(0, shrunk.covariance()[0][1], 0);
    }

    private static double[][] returns(int rows, int columns) {
        SplittableRandom random = new SplittableRandom(8);
        double[][] returns = new double[rows][columns];
        for (double[] row : returns) {
            double common = random.nextGaussian();
            for (int j = 0; j < columns; j++) row[j] = 0.01 * (1 + j) * (common + random.nextGaussian());
        }
        return returns;
    }

    /// One factor stands out of the noise; the rest of the trace is spread evenly around it.
    @Test
    void cleanedMatricesAreThoseOfPowerIteration() {
        int n = 8;
        double[][] s = Covariance.sample(returns(400, n));
        double[][] c = Covariance.correlation(s);
        double[] v = new double[n];
        Arrays.fill(v, 1);
        double lambda = 0;
        for (int round = 0; round < 500; round++) {
            double[] next = new double[n];
            for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) next[i] += c[i][j] * v[j];
            lambda = Math.sqrt(Arrays.stream(next).map(x -> x * x).sum());
            for (int i = 0; i < n; i++) v[i] = next[i] / lambda;
        }
        double rest = (n - lambda) / (n - 1);
        double[][] denoised = new double[n][n];
        double[][] detoned = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                denoised[i][j] = (lambda - rest) * v[i] * v[j] + (i == j ? rest : 0);
                detoned[i][j] = c[i][j] - lambda * v[i] * v[j];
            }
        }
        same(denoised, s, Covariance.denoised(s, 400));
        same(detoned, s, Covariance.detoned(s, 1));
    }

    private static void same(double[][] correlation, double[][] s, double[][] found) {
        for (int i = 0; i < s.length; i++) {
            for (int j = 0; j < s.length; j++) {
                double rho = correlation[i][j] / Math.sqrt(correlation[i][i] * correlation[j][j]);
                assertEquals(rho * Math.sqrt(s[i][i] * s[j][j]), found[i][j], 1e-9 * Math.sqrt(s[i][i] * s[j][j]));
            }
        }
    }

    /// By Prüfer's codes: every tree of five leaves is one of 125 rows of three numbers.
    @Test
    void noTreeIsShorterThanTheSpanningTree() {
        CorrelationNetwork network = new CorrelationNetwork(Covariance.correlation(Covariance.sample(returns(40, 5))));
        double least = Double.MAX_VALUE;
        for (int code = 0; code < 125; code++) least = Math.min(least, length(network, code));
        double own = network.spanningTree().stream()
                .mapToDouble(CorrelationNetwork.Edge::distance)
                .sum();
        assertEquals(least, own, 1e-14);
    }

    private static double length(CorrelationNetwork network, int code) {
        int[] row = {code / 25, code / 5 % 5, code % 5};
        int[] degree = {1, 1, 1, 1, 1};
        for (int node : row) degree[node]++;
        double sum = 0;
        for (int node : row) {
            int leaf = 0;
            while (degree[leaf] != 1) leaf++;
            sum += network.distance(leaf, node);
            degree[leaf]--;
            degree[node]--;
        }
        int first = 0;
        while (degree[first] != 1) first++;
        int second = first + 1;
        while (degree[second] != 1) second++;
        return sum + network.distance(first, second);
    }

    @Test
    void betweennessCountsThePathsThroughEach() {
        int n = 9;
        CorrelationNetwork network = new CorrelationNetwork(Covariance.correlation(Covariance.sample(returns(30, n))));
        List<List<Integer>> next = new ArrayList<>();
        for (int i = 0; i < n; i++) next.add(new ArrayList<>());
        network.spanningTree().forEach(edge -> {
            next.get(edge.from()).add(edge.to());
            next.get(edge.to()).add(edge.from());
        });
        double[] through = new double[n];
        for (int from = 0; from < n; from++) walk(next, from, from, -1, new ArrayList<>(), through);
        for (int i = 0; i < n; i++) through[i] /= (n - 1.0) * (n - 2);
        assertArrayEquals(through, network.betweenness(), 1e-15);
        for (int i = 0; i < n; i++) assertEquals(next.get(i).size(), network.degrees()[i]);
    }

    /// Adds one to each place strictly between `from` and every place that is reached.
    private static void walk(
            List<List<Integer>> next, int from, int at, int before, List<Integer> between, double[] through) {
        for (int inner : between) through[inner]++;
        for (int to : next.get(at)) {
            if (to == before) continue;
            List<Integer> longer = new ArrayList<>(between);
            if (at != from) longer.add(at);
            walk(next, from, to, at, longer, through);
        }
    }
}
