package tradewind.engine.indicators.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TechnicalIndicatorsTest {
    private static final String[] EVERY = {
        "SMA(7)",
        "EMA(7)",
        "WMA(7)",
        "DEMA(7)",
        "TEMA(7)",
        "TRIMA(7)",
        "TRIMA(8)",
        "KAMA(7)",
        "T3(4,0.5)",
        "RSI(7)",
        "CMO(7)",
        "MOM(7)",
        "ROC(7)",
        "TRIX(4)",
        "PPO(5,9,SMA)",
        "APO(5,9,WMA)",
        "MACD(5,9,4).macd",
        "MACD(5,9,4).signal",
        "MACD(5,9,4).hist",
        "BBANDS(9,2).upper",
        "BBANDS(9,2).lower",
        "STOCH(9,3,2).slowK",
        "STOCH(9,3,2).slowD",
        "STOCHF(9,3).fastK",
        "STOCHRSI(7,5,3).fastD",
        "WILLR(9)",
        "CCI(9)",
        "AROON(9).up",
        "AROON(9).down",
        "BOP",
        "ULTOSC(3,6,9)",
        "TRANGE",
        "ATR(7)",
        "NATR(7)",
        "PLUS_DI(7)",
        "MINUS_DI(7)",
        "DX(7)",
        "ADX(7)",
        "ADXR(7)",
        "SAR(0.02,0.2)",
        "OBV",
        "AD",
        "ADOSC(3,7)",
        "MFI(7)",
        "STDDEV(7,2)",
        "VAR(7)",
        "LINEARREG(7)",
        "LINEARREG_SLOPE(7)",
        "LINEARREG_ANGLE(7)",
        "LINEARREG_INTERCEPT(7)",
        "TSF(7)",
        "TYPPRICE",
        "MAX(7)",
        "MIN(7)",
        "SUM(7)"
    };

    private static BarColumns bars(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] c = new double[5][n];
        double price = 100;
        for (int i = 0; i < n; i++) {
            c[0][i] = price;
            price *= Math.exp(0.02 * random.nextGaussian());
            c[3][i] = price;
            c[1][i] = Math.max(c[0][i], price) * (1 + 0.01 * random.nextDouble());
            c[2][i] = Math.min(c[0][i], price) * (1 - 0.01 * random.nextDouble());
            c[4][i] = 1000 * random.nextDouble();
        }
        return new BarColumns(c[0], c[1], c[2], c[3], c[4]);
    }

    private static BarColumns first(BarColumns bars, int n) {
        return new BarColumns(
                Arrays.copyOf(bars.open(), n),
                Arrays.copyOf(bars.high(), n),
                Arrays.copyOf(bars.low(), n),
                Arrays.copyOf(bars.close(), n),
                Arrays.copyOf(bars.volume(), n));
    }

    /// No value may know a later bar.
    @Test
    void noIndicatorLooksAhead() {
        BarColumns all = bars(120, 1);
        BarColumns some = first(all, 90);
        for (String name : EVERY) {
            Line longer = TechnicalIndicators.compute(name, all);
            Line shorter = TechnicalIndicators.compute(name, some);
            assertEquals(longer.begin(), shorter.begin(), name);
            for (int bar = shorter.begin(); bar < 90; bar++) assertEquals(longer.at(bar), shorter.at(bar), 0, name);
        }
    }

    @Test
    void everyValueIsANumberEvenWhereNothingMoves() {
        double[] flat = new double[80];
        Arrays.fill(flat, 10);
        BarColumns still = new BarColumns(flat, flat, flat, flat, new double[80]);
        for (String name : EVERY) {
            for (BarColumns bars : new BarColumns[] {still, bars(80, 2)}) {
                Line line = TechnicalIndicators.compute(name, bars);
                assertEquals(80, line.begin() + line.count(), name);
                for (double value : line.values()) assertTrue(Double.isFinite(value), name);
            }
        }
        assertEquals(50, TechnicalIndicators.compute("RSI(14)", still).at(79), 0);
    }

    @Test
    void tooFewBarsGiveNoValues() {
        for (String name : EVERY) {
            Line line = TechnicalIndicators.compute(name, bars(1, 3));
            assertTrue(line.count() <= 1, name);
        }
        assertEquals(0, TechnicalIndicators.compute("SMA(20)", bars(19, 3)).count());
        assertEquals(1, TechnicalIndicators.compute("SMA(20)", bars(20, 3)).count());
        assertThrows(
                IllegalArgumentException.class,
                () -> TechnicalIndicators.compute("SMA(20)", bars(20, 3)).at(18));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMA(3) | 3, 7, 5",
                "WMA(3) | 3.8333333333333335, 8.833333333333334, 3.3333333333333335",
                "MOM(2) | 5, 11, -10",
                "MAX(3) | 6, 13, 13",
                "LINEARREG_SLOPE(3) | 2.5, 5.5, -5"
            })
    void smallOnesAreCountedByHand(String name, String values) {
        Line line = TechnicalIndicators.compute(name, BarColumns.closes(new double[] {1, 2, 6, 13, -4}));
        double[] expected = Arrays.stream(values.split(","))
                .mapToDouble(value -> Double.parseDouble(value.strip()))
                .toArray();
        assertArrayEquals(expected, line.values(), 1e-12);
    }

    @Test
    void theParabolicStopTurnsWhereThePriceCrossesIt() {
        double[] high = {10, 11, 12, 13, 9, 8};
        double[] low = {9, 10, 11, 12, 8, 7};
        Line sar = TechnicalIndicators.compute("SAR(0.02,0.2)", new BarColumns(low, high, low, low, low));
        assertEquals(9, sar.at(1), 1e-12);
        assertEquals(13, sar.at(4), 1e-12);
        assertTrue(sar.at(5) > high[5]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOPE(3)", "SMA(0)", "SMA(2.5)", "SMA(x)", "MACD(12,26,9).macdd", "PPO(3,9,XYZ)", "SMA("})
    void refusesNamesAndParametersItDoesNotKnow(String name) {
        assertThrows(IllegalArgumentException.class, () -> TechnicalIndicators.compute(name, bars(50, 4)));
    }

    @Test
    void refusesBarsThatAreNone() {
        double[] one = {1, 2};
        assertThrows(IllegalArgumentException.class, () -> new BarColumns(one, new double[] {1, 1}, one, one, one));
        assertThrows(IllegalArgumentException.class, () -> BarColumns.closes(new double[] {1, Double.NaN}));
        assertThrows(IllegalArgumentException.class, () -> new BarColumns(one, one, one, one, new double[1]));
    }
}
