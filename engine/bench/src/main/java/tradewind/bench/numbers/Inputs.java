package tradewind.bench.numbers;

import java.util.SplittableRandom;

/// Seeded inputs: the same in every run.
final class Inputs {
    private Inputs() {}

    static double[] normals(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) values[i] = random.nextGaussian();
        return values;
    }

    static double[] uniforms(int count, double from, double to, long seed) {
        return new SplittableRandom(seed).doubles(count, from, to).toArray();
    }

    static double[] walk(int count, double step, long seed) {
        double[] values = normals(count, seed);
        for (int i = 0; i < count; i++) values[i] = (i == 0 ? 100 : values[i - 1]) + step * values[i];
        return values;
    }

    /// Returns in percent of a GJR process with Student's t residuals of six degrees of freedom.
    static double[] clustered(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] returns = new double[count];
        double h = 1;
        for (int t = 0; t < count; t++) {
            double square = 0;
            for (int k = 0; k < 6; k++) square += Math.pow(random.nextGaussian(), 2);
            double e = Math.sqrt(h) * random.nextGaussian() * Math.sqrt(4 / square);
            returns[t] = 0.05 + e;
            h = 0.03 + (e < 0 ? 0.10 : 0.04) * e * e + 0.9 * h;
        }
        return returns;
    }

    /// Daily returns, half of each from a factor in common.
    static double[][] returns(int rows, int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] returns = new double[rows][columns];
        for (double[] row : returns) {
            double common = random.nextGaussian();
            for (int j = 0; j < columns; j++)
                row[j] = 0.0003 + (0.008 + 0.01 * j / columns) * (0.7 * common + 0.7 * random.nextGaussian());
        }
        return returns;
    }

    /// A covariance per year of ten factors and something of its own for every asset.
    static double[][] covariance(int n) {
        SplittableRandom random = new SplittableRandom(n);
        double[][] loadings = new double[n][10];
        for (double[] row : loadings) for (int f = 0; f < 10; f++) row[f] = 0.06 * random.nextGaussian();
        for (double[] row : loadings) row[0] += 0.15;
        double[][] c = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = i == j ? 0.01 + 0.06 * random.nextDouble() : 0;
                for (int f = 0; f < 10; f++) sum += loadings[i][f] * loadings[j][f];
                c[i][j] = c[j][i] = sum;
            }
        }
        return c;
    }

    static double[][] correlation(int n) {
        double[][] c = covariance(n);
        double[][] rho = new double[n][n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) rho[i][j] = i == j ? 1 : c[i][j] / Math.sqrt(c[i][i] * c[j][j]);
        return rho;
    }
}
