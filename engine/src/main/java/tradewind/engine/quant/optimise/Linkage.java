package tradewind.engine.quant.optimise;

import java.util.Arrays;
import java.util.Comparator;

/// Single-linkage clustering: which clusters merge, at what distance, and the order of leaves that results.
///
/// Rows are [a, b, height, size] with leaves 0 … n − 1 and clusters n + k, a < b, by height; ties in the order
/// a minimum spanning tree grown from leaf 0 meets them. O(n²).
@SuppressWarnings("ArrayRecordComponent")
public record Linkage(double[][] rows, int[] order) {
    /// Clusters by a symmetric matrix of distances.
    ///
    /// @throws IllegalArgumentException if a distance is not finite or negative
    public static Linkage single(double[][] distance) {
        int n = distance.length;
        if (n == 0) throw new IllegalArgumentException("distances are empty");
        for (int i = 0; i < n; i++) {
            Check.vector("distances of leaf " + i, distance[i], n);
            for (double d : distance[i]) Check.notNegative("distance from leaf " + i, d);
        }
        double[][] edges = spanningTree(distance);
        Arrays.sort(edges, Comparator.comparingDouble(edge -> edge[2])); // stable
        double[][] rows = merge(edges, n);
        return new Linkage(rows, expand(rows, n));
    }

    /// Prim's edges [from, to, length] in the order they are found.
    private static double[][] spanningTree(double[][] distance) {
        int n = distance.length;
        double[][] edges = new double[n - 1][];
        boolean[] in = new boolean[n];
        double[] nearest = new double[n];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        int at = 0;
        for (int k = 0; k < n - 1; k++) {
            in[at] = true;
            int next = -1;
            for (int j = 0; j < n; j++) {
                if (in[j]) continue;
                nearest[j] = Math.min(nearest[j], distance[at][j]);
                if (next < 0 || nearest[j] < nearest[next]) next = j;
            }
            edges[k] = new double[] {at, next, nearest[next]};
            at = next;
        }
        return edges;
    }

    /// Edges join whole clusters, whichever of their leaves they touch, so an edge may name any leaf of its
    /// tree side.
    private static double[][] merge(double[][] edges, int n) {
        int[] parent = new int[2 * n];
        double[] size = new double[2 * n];
        for (int i = 0; i < 2 * n; i++) {
            parent[i] = i;
            size[i] = 1;
        }
        double[][] rows = new double[edges.length][];
        for (int k = 0; k < edges.length; k++) {
            int a = root(parent, (int) edges[k][0]);
            int b = root(parent, (int) edges[k][1]);
            int cluster = n + k;
            parent[a] = cluster;
            parent[b] = cluster;
            size[cluster] = size[a] + size[b];
            rows[k] = new double[] {Math.min(a, b), Math.max(a, b), edges[k][2], size[cluster]};
        }
        return rows;
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /// Leaves from left to right, depth first from the last merge.
    private static int[] expand(double[][] rows, int n) {
        int[] order = new int[n];
        if (n == 1) return order;
        int[] stack = new int[2 * n];
        int top = 0;
        int filled = 0;
        stack[top++] = 2 * n - 2;
        while (top > 0) {
            int node = stack[--top];
            if (node < n) {
                order[filled++] = node;
            } else {
                stack[top++] = (int) rows[node - n][1];
                stack[top++] = (int) rows[node - n][0];
            }
        }
        return order;
    }

    /// The cluster of each leaf when merging stops at `count` clusters; numbered in the order of the leaves.
    ///
    /// @param count between 1 and the number of leaves
    public int[] cut(int count) {
        int n = order.length;
        if (count < 1 || count > n)
            throw new IllegalArgumentException("clusters must number between 1 and " + n + ": " + count);
        int[] parent = new int[2 * n];
        for (int i = 0; i < parent.length; i++) parent[i] = i;
        for (int k = 0; k < n - count; k++) {
            parent[(int) rows[k][0]] = n + k;
            parent[(int) rows[k][1]] = n + k;
        }
        int[] number = new int[2 * n];
        Arrays.fill(number, -1);
        int[] labels = new int[n];
        int next = 0;
        for (int leaf : order) {
            int top = root(parent, leaf);
            if (number[top] < 0) number[top] = next++;
            labels[leaf] = number[top];
        }
        return labels;
    }
}
