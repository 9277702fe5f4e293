package tradewind.engine.quant.dependence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tradewind.engine.quant.Matrices;
import tradewind.engine.quant.Require;

/// The network drawn by a correlation matrix: distances √((1 − ρ)/2), their minimum spanning tree, and who stands in
/// the middle.
///
/// @see "Mantegna (1999), Hierarchical structure in financial markets"
public final class CorrelationNetwork {
    private static final int MOST_ROUNDS = 10_000;

    private final double[][] correlation;

    /// @param correlation symmetric, ones on the diagonal, −1 to 1
    public CorrelationNetwork(double[][] correlation) {
        Require.square("correlation", correlation);
        for (int i = 0; i < correlation.length; i++) {
            for (int j = 0; j < correlation.length; j++) {
                double rho = correlation[i][j];
                boolean fits = i == j ? Math.abs(rho - 1) < 1e-9 : Math.abs(rho) <= 1 + 1e-9;
                if (!fits || Math.abs(rho - correlation[j][i]) > 1e-9) {
                    throw new IllegalArgumentException("correlation[" + i + "][" + j + "] is " + rho + ", [" + j + "]["
                            + i + "] is " + correlation[j][i]);
                }
            }
        }
        this.correlation = Matrices.copy(correlation);
    }

    /// A link of the tree; `from` is below `to`.
    public record Edge(int from, int to, double distance) {}

    public double distance(int i, int j) {
        return Math.sqrt(Math.max(0, (1 - correlation[i][j]) / 2));
    }

    /// The tree of least total distance (Prim), shortest edge first; of equal ones the lower numbers.
    public List<Edge> spanningTree() {
        int n = correlation.length;
        double[] nearest = new double[n];
        int[] by = new int[n];
        boolean[] inside = new boolean[n];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        nearest[0] = 0;
        List<Edge> edges = new ArrayList<>();
        for (int round = 0; round < n; round++) {
            int next = -1;
            for (int i = 0; i < n; i++) if (!inside[i] && (next < 0 || nearest[i] < nearest[next])) next = i;
            inside[next] = true;
            if (round > 0) edges.add(new Edge(Math.min(next, by[next]), Math.max(next, by[next]), nearest[next]));
            for (int i = 0; i < n; i++) {
                if (!inside[i] && distance(next, i) < nearest[i]) {
                    nearest[i] = distance(next, i);
                    by[i] = next;
                }
            }
        }
        edges.sort((a, b) -> a.distance != b.distance
                ? Double.compare(a.distance, b.distance)
                : a.from != b.from ? Integer.compare(a.from, b.from) : Integer.compare(a.to, b.to));
        return edges;
    }

    /// Links each one has in the tree.
    public int[] degrees() {
        int[] degrees = new int[correlation.length];
        for (Edge edge : spanningTree()) {
            degrees[edge.from]++;
            degrees[edge.to]++;
        }
        return degrees;
    }

    /// Share of all pairs of others whose path in the tree leads through each one, 0 to 1.
    public double[] betweenness() {
        int n = correlation.length;
        double[] share = new double[n];
        if (n < 3) return share;
        List<List<Integer>> neighbours = new ArrayList<>();
        for (int i = 0; i < n; i++) neighbours.add(new ArrayList<>());
        for (Edge edge : spanningTree()) {
            neighbours.get(edge.from).add(edge.to);
            neighbours.get(edge.to).add(edge.from);
        }
        for (int i = 0; i < n; i++) {
            long squares = 0;
            for (int j : neighbours.get(i)) {
                long size = branch(neighbours, i, j);
                squares += size * size;
            }
            long others = n - 1L;
            share[i] = (others * others - squares) / 2.0 / (others * (others - 1) / 2.0);
        }
        return share;
    }

    /// Size of the branch that hangs from `from` at `at`.
    private static long branch(List<List<Integer>> neighbours, int from, int at) {
        List<int[]> open = new ArrayList<>(List.of(new int[] {from, at}));
        long size = 0;
        while (!open.isEmpty()) {
            int[] step = open.removeLast();
            size++;
            for (int next : neighbours.get(step[1])) if (next != step[0]) open.add(new int[] {step[1], next});
        }
        return size;
    }

    /// Eigenvector centrality of |ρ| without its diagonal: unit length, all zero or above.
    ///
    /// @throws IllegalArgumentException if nothing is correlated with anything
    public double[] centrality() {
        int n = correlation.length;
        double[] x = new double[n];
        Arrays.fill(x, 1 / Math.sqrt(n));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] next = new double[n];
            double length = 0;
            for (int i = 0; i < n; i++) {
                // a share of itself keeps two halves from taking turns
                next[i] = x[i];
                for (int j = 0; j < n; j++) if (i != j) next[i] += Math.abs(correlation[i][j]) * x[j];
                length += next[i] * next[i];
            }
            double off = 0;
            for (int i = 0; i < n; i++) {
                next[i] /= Math.sqrt(length);
                off = Math.max(off, Math.abs(next[i] - x[i]));
            }
            x = next;
            if (round == 0 && Math.abs(length - 1) < 1e-14) {
                throw new IllegalArgumentException("correlation is zero between all series: nobody is central");
            }
            if (off < 1e-14) break;
        }
        return x;
    }
}
