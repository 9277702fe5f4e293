package tradewind.engine.quant.optimise;

import java.util.Random;

/// Seeded covariances and returns to try things on.
final class Samples {
    private Samples() {}

    /// Three factors and a variance of its own per asset.
    static double[][] covariance(Random random, int n) {
        double[][] loadings = new double[n][3];
        double[][] covariance = new double[n][n];
        for (double[] row : loadings) for (int f = 0; f < 3; f++) row[f] = 0.2 * random.nextGaussian();
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++) {
                for (int f = 0; f < 3; f++) covariance[i][j] += loadings[i][f] * loadings[j][f];
                if (i == j) covariance[i][i] += 0.01 + 0.05 * random.nextDouble();
                covariance[j][i] = covariance[i][j];
            }
        return covariance;
    }

    static double[] returns(Random random, int n) {
        double[] mu = new double[n];
        for (int i = 0; i < n; i++) mu[i] = 0.05 + 0.05 * random.nextGaussian();
        return mu;
    }

    /// Long-only weights that sum to 1.
    static double[] weights(Random random, int n) {
        double[] w = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) sum += w[i] = -Math.log(1 - random.nextDouble());
        for (int i = 0; i < n; i++) w[i] /= sum;
        return w;
    }

    static int[] shuffled(Random random, int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    static double[][] permuted(double[][] matrix, int[] order) {
        double[][] result = new double[order.length][order.length];
        for (int i = 0; i < order.length; i++)
            for (int j = 0; j < order.length; j++) result[i][j] = matrix[order[i]][order[j]];
        return result;
    }
}
