package tradewind.engine.quant.risk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradewind.engine.quant.Matrices;

class CorrelatedLossesTest {
    private static final int ASSETS = 40;
    private static final int PATHS = 2_000;

    /// Volatilities from 1 % to 40 %: at the upper end the linear part ranks badly.
    private static double[][] lower(double volatility) {
        double[][] covariance = new double[ASSETS][ASSETS];
        for (int i = 0; i < ASSETS; i++)
            for (int j = 0; j < ASSETS; j++)
                covariance[i][j] = volatility * volatility * (i == j ? 1 : 0.3) * (1 + i % 3) * (1 + j % 3);
        return Matrices.cholesky("covariance", covariance);
    }

    private static double[] worth(boolean shorts) {
        SplittableRandom random = new SplittableRandom(5);
        double[] worth = new double[ASSETS];
        for (int i = 0; i < ASSETS; i++) worth[i] = 1000 * (shorts ? random.nextDouble() - 0.5 : random.nextDouble());
        return worth;
    }

    private static double[] naive(double[] worth, double[][] lower, long seed) {
        double[] losses = new double[PATHS];
        double[] z = new double[ASSETS];
        for (int p = 0; p < PATHS; p++) {
            CorrelatedLosses.draw(seed, p, z);
            for (int i = 0; i < ASSETS; i++) {
                double x = 0;
                for (int k = 0; k <= i; k++) x += lower[i][k] * z[k];
                losses[p] -= worth[i] * (Math.exp(x) - 1);
            }
        }
        Arrays.sort(losses);
        return losses;
    }

    @ParameterizedTest
    @CsvSource({"0.01,false", "0.01,true", "0.1,false", "0.1,true", "0.4,true"})
    void agreesWithRevaluingEveryPath(double volatility, boolean shorts) {
        double[] worth = worth(shorts);
        double[][] lower = lower(volatility);
        double[] losses = naive(worth, lower, 7);
        CorrelatedLosses.Tail tail = new CorrelatedLosses(worth, lower).simulate(PATHS, 0.99, 7);
        double es = 0;
        for (int i = 0; i < 20; i++) es += losses[PATHS - 1 - i] / 20;
        assertEquals(losses[PATHS - 20], tail.var(), 1e-9 * Math.abs(tail.var()));
        assertEquals(es, tail.es(), 1e-9 * Math.abs(es));
        assertTrue(tail.low() <= tail.var() && tail.var() <= tail.high(), tail.toString());
        assertEquals(-tail.es(), Arrays.stream(tail.tailProfits()).sum(), 1e-9 * Math.abs(es));
    }

    @Test
    void revaluesAFewPathsWhereTheLinearPartRanksWellAndMoreWhereItDoesNot() {
        double[] worth = worth(true);
        int calm = new CorrelatedLosses(worth, lower(0.002))
                .simulate(PATHS, 0.99, 7)
                .revalued();
        int wild =
                new CorrelatedLosses(worth, lower(0.4)).simulate(PATHS, 0.99, 7).revalued();
        assertTrue(calm < PATHS / 10, "calm " + calm);
        assertEquals(PATHS, wild);
    }

    @Test
    void aSingleAssetHasTheQuantileOfItsLognormal() {
        double[][] lower = {{0.02}};
        CorrelatedLosses.Tail tail = new CorrelatedLosses(new double[] {1}, lower).simulate(100_000, 0.99, 1);
        assertEquals(-Math.expm1(0.02 * -2.3263478740408408), tail.var(), 0.0006);
        assertTrue(tail.low() < 0.0455 && tail.high() > 0.0452, tail.toString());
    }

    @Test
    void drawsOfAPathDoNotDependOnTheOthers() {
        double[] one = new double[3];
        double[] again = new double[3];
        CorrelatedLosses.draw(1, 17, one);
        CorrelatedLosses.draw(1, 18, again);
        CorrelatedLosses.draw(1, 17, again);
        assertArrayEquals(one, again);
    }

    @Test
    void refusesATailOfLessThanOnePath() {
        CorrelatedLosses losses = new CorrelatedLosses(new double[] {1}, new double[][] {{0.02}});
        assertThrows(IllegalArgumentException.class, () -> losses.simulate(100, 0.999, 1));
        assertThrows(IllegalArgumentException.class, () -> losses.simulate(99, 0.9, 1));
    }
}
