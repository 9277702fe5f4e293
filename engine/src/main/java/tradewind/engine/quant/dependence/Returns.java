package tradewind.engine.quant.dependence;

import tradewind.engine.quant.Require;

/// Returns of price series: one row a period, one column a series, oldest first.
public final class Returns {
    private Returns() {}

    /// p_t/p_{t−1} − 1.
    ///
    /// @param prices at least two rows, all above zero
    public static double[][] simple(double[][] prices) {
        return of(prices, false);
    }

    /// ln p_t − ln p_{t−1}.
    ///
    /// @param prices at least two rows, all above zero
    public static double[][] logarithmic(double[][] prices) {
        return of(prices, true);
    }

    private static double[][] of(double[][] prices, boolean logarithmic) {
        Require.matrix("prices", prices, 2, 1);
        double[][] returns = new double[prices.length - 1][prices[0].length];
        for (int t = 0; t < prices.length; t++) {
            for (int j = 0; j < prices[0].length; j++) {
                Require.positive("prices[" + t + "][" + j + "]", prices[t][j]);
                if (t == 0) continue;
                double ratio = prices[t][j] / prices[t - 1][j];
                returns[t - 1][j] = logarithmic ? Math.log(ratio) : ratio - 1;
            }
        }
        return returns;
    }
}
