package tradewind.engine.indicators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.engine.indicators.kernels.BarColumns;
import tradewind.engine.indicators.kernels.Line;
import tradewind.engine.indicators.kernels.TechnicalIndicators;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.BarSeries;

class IndicatorCatalogueTest {
    private static final double NAN = Double.NaN;
    private static final int DECIMALS = 2;

    @Test
    void averagesTheLastClosesSimply() {
        assertLine(
                IndicatorCatalogue.SMA, "SMA", closes(1, 2, 6, 3, 9), 1e-12, new double[] {NAN, NAN, 3, 11 / 3d, 6}, 3);
    }

    /// Seed (1 + 2 + 6) ÷ 3, then half the distance each time.
    @Test
    void averagesExponentiallyFromTheMeanOfTheFirstCloses() {
        assertLine(IndicatorCatalogue.EMA, "EMA", closes(1, 2, 6, 3, 9), 1e-12, new double[] {NAN, NAN, 3, 3, 6}, 3);
    }

    /// Population deviation of 1, 2, 6 is √(14 ÷ 3).
    @Test
    void drawsBandsInStandardDeviationsOfThePopulation() {
        BarSeries bars = closes(1, 2, 6, 6, 6);
        double wide = 2 * Math.sqrt(14 / 3d);
        double narrow = 2 * Math.sqrt(32 / 9d);
        double mean = 14 / 3d;
        assertLine(IndicatorCatalogue.BOLLINGER, "middle", bars, 1e-12, new double[] {NAN, NAN, 3, mean, 6}, 3, 2);
        assertLine(
                IndicatorCatalogue.BOLLINGER,
                "upper",
                bars,
                1e-9,
                new double[] {NAN, NAN, 3 + wide, mean + narrow, 6},
                3,
                2);
        assertLine(
                IndicatorCatalogue.BOLLINGER,
                "lower",
                bars,
                1e-9,
                new double[] {NAN, NAN, 3 - wide, mean - narrow, 6},
                3,
                2);
    }

    /// Wilder (1978) on a well-known series of 33 closes.
    @Test
    void agreesWithWildersRsi() {
        BarSeries bars = closes(
                44.34, 44.09, 44.15, 43.61, 44.33, 44.83, 45.1, 45.42, 45.84, 46.08, 45.89, 46.03, 45.61, 46.28, 46.28,
                46.0, 46.03, 46.41, 46.22, 45.64, 46.21, 46.25, 45.71, 46.45, 45.78, 45.35, 44.03, 44.18, 44.22, 44.57,
                43.42, 42.66, 43.13);
        double[] values = {
            70.4641350210971, 66.2496185535551, 66.4809418347127, 69.3468531629087, 66.2947126589262, 57.9150206700856,
            62.8807183099624, 63.2087887182878, 56.0115847895476, 62.3399293108979, 54.6709713776552, 50.3868151951142,
            40.0194237913136, 41.4926354042228, 41.9024296784581, 45.4994972386804, 37.32277831338, 33.0904825727234,
            37.7887719820578
        };
        assertLine(IndicatorCatalogue.RSI, "RSI", bars, 1e-9, afterNans(14, values), 14);
    }

    @Test
    void putsTheRsiOfOnlyGainsAt100OfOnlyLossesAt0AndOfNoMoveAt50() {
        assertLine(IndicatorCatalogue.RSI, "RSI", closes(1, 2, 3, 4), 0, new double[] {NAN, NAN, 100, 100}, 2);
        assertLine(IndicatorCatalogue.RSI, "RSI", closes(4, 3, 2, 1), 0, new double[] {NAN, NAN, 0, 0}, 2);
        assertLine(IndicatorCatalogue.RSI, "RSI", closes(4, 4, 4, 4), 0, new double[] {NAN, NAN, 50, 50}, 2);
    }

    /// Ranges 3 (9 to 12), 4 (down to 8 from a close of 12) and 6 (a gap up from 9 to 15): means 3.5, then 4.75.
    @Test
    void averagesTrueRangesAcrossGapsAsWilderDid() {
        BarSeries bars = new BarSeries(BarInterval.M1);
        add(bars, 0, 10, 10, 9, 10, 1);
        add(bars, 1, 10, 12, 9, 12, 1);
        add(bars, 2, 11, 11, 8, 9, 1);
        add(bars, 3, 14, 15, 13, 14, 1);
        assertLine(IndicatorCatalogue.ATR, "ATR", bars, 1e-12, new double[] {NAN, NAN, 3.5, 4.75}, 2);
    }

    /// EMA 2 is 1.5, 4.5, 3.5, 7.1666…; EMA 3 is 3, 3, 6 from bar 2; the signal starts at the mean of 1.5 and 0.5.
    @Test
    void subtractsTheSlowAverageFromTheFastAndAveragesThat() {
        BarSeries bars = closes(1, 2, 6, 3, 9);
        double last = 43 / 6d - 6;
        double signal = 1 + (last - 1) * 2 / 3;
        assertLine(IndicatorCatalogue.MACD, "MACD", bars, 1e-12, new double[] {NAN, NAN, 1.5, 0.5, last}, 2, 3, 2);
        assertLine(IndicatorCatalogue.MACD, "signal", bars, 1e-12, new double[] {NAN, NAN, NAN, 1, signal}, 2, 3, 2);
        assertLine(
                IndicatorCatalogue.MACD,
                "histogram",
                bars,
                1e-12,
                new double[] {NAN, NAN, NAN, -0.5, last - signal},
                2,
                3,
                2);
    }

    @Test
    void weighsPricesByVolumeAndStartsAnewAtMidnightUtc() {
        BarSeries bars = new BarSeries(BarInterval.M1);
        add(bars, 1_438, 10, 12, 9, 9, 1);
        add(bars, 1_439, 10, 14, 12, 13, 3);
        add(bars, 1_440, 20, 20, 20, 20, 2);
        add(bars, 1_441, 20, 24, 20, 22, 2);
        assertLine(IndicatorCatalogue.VWAP, "VWAP", bars, 1e-12, new double[] {10, 12.25, 20, 21});
    }

    @Test
    void onlyTheDailyAverageSaysThatItBeginsAnewAtMidnightUtc() {
        long midnight = 1_385_683_200_000_000_000L;
        for (Indicator indicator : IndicatorCatalogue.all()) {
            boolean daily = indicator == IndicatorCatalogue.VWAP;
            assertEquals(daily, indicator.anchor().between(midnight - 1, midnight), indicator.name());
            assertEquals(false, indicator.anchor().between(midnight, midnight + 1), indicator.name());
        }
    }

    @Test
    void hasNoVwapBeforeAnythingTraded() {
        BarSeries bars = new BarSeries(BarInterval.M1);
        add(bars, 0, 10, 10, 10, 10, 0);
        add(bars, 1, 10, 10, 10, 10, 2);
        assertLine(IndicatorCatalogue.VWAP, "VWAP", bars, 1e-12, new double[] {NAN, 10});
    }

    static List<Indicator> all() {
        return IndicatorCatalogue.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void givesEveryLineOneValuePerBarAndNoneBeforeItIsDefined(Indicator indicator) {
        for (int size : new int[] {0, 1, 13, 14, 15, 26, 40, 300}) {
            IndicatorValues values = indicator.compute(walk(5, size), DECIMALS, 8, indicator.initial());
            assertEquals(indicator.outputs(), values.outputs());
            for (double[] line : values.lines()) {
                assertEquals(size, line.length);
                int first = (int) Arrays.stream(line).takeWhile(Double::isNaN).count();
                assertTrue(Arrays.stream(line, first, size).allMatch(Double::isFinite), indicator.name());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"SMA, 19", "EMA, 19", "BB, 19", "VWAP, 0", "RSI, 14", "MACD, 25", "ATR, 14"})
    void isDefinedFromTheBarTheTextbooksSay(String name, int first) {
        Indicator indicator = IndicatorCatalogue.find(name).orElseThrow();
        double[] line =
                indicator.compute(walk(6, 60), DECIMALS, 8, indicator.initial()).lines()[0];
        assertEquals(first, Arrays.stream(line).takeWhile(Double::isNaN).count());
    }

    /// ta4j starts its recursive averages elsewhere; the start is forgotten after enough bars.
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void agreesWithTa4jOnceTheStartIsForgotten(long seed) {
        BarSeries bars = walk(seed, 2_000);
        var series = Ta4j.series(Bars.of(bars, DECIMALS, 8));
        var close = new org.ta4j.core.indicators.helpers.ClosePriceIndicator(series);
        var ta4j = List.of(
                new org.ta4j.core.indicators.averages.EMAIndicator(close, 20),
                new org.ta4j.core.indicators.RSIIndicator(close, 14),
                new org.ta4j.core.indicators.MACDIndicator(close, 12, 26),
                new org.ta4j.core.indicators.ATRIndicator(series, 14));
        var ours = List.of(
                IndicatorCatalogue.EMA, IndicatorCatalogue.RSI, IndicatorCatalogue.MACD, IndicatorCatalogue.ATR);
        for (int i = 0; i < ours.size(); i++) {
            double[] line = ours.get(i)
                    .compute(bars, DECIMALS, 8, ours.get(i).initial())
                    .lines()[0];
            double[] theirs = Ta4j.line(ta4j.get(i), 0);
            assertArrayEquals(
                    Arrays.copyOfRange(theirs, 800, 2_000),
                    Arrays.copyOfRange(line, 800, 2_000),
                    1e-6,
                    ours.get(i).name() + ", seed " + seed);
        }
    }

    @Test
    void namesEachIndicatorOnceAndFindsItInAnyCase() {
        List<String> names =
                IndicatorCatalogue.all().stream().map(Indicator::name).toList();
        assertEquals(names.stream().distinct().toList(), names);
        assertTrue(names.containsAll(List.of("SMA", "EMA", "BB", "VWAP", "RSI", "MACD", "ATR", "DMI", "OBV")));
        assertEquals(47, names.size());
        assertEquals(Optional.of(IndicatorCatalogue.RSI), IndicatorCatalogue.find("rsi"));
        assertEquals(Optional.empty(), IndicatorCatalogue.find("NO_SUCH"));
    }

    @Test
    void everyParameterWorksFromItsLeastToItsMost() {
        for (Indicator indicator : IndicatorCatalogue.all()) {
            double[] least = indicator.parameters().stream()
                    .mapToDouble(Indicator.Parameter::min)
                    .toArray();
            double[] most = indicator.parameters().stream()
                    .mapToDouble(Indicator.Parameter::max)
                    .toArray();
            for (double[] values : List.of(least, most))
                if (indicator.objection(values).isEmpty())
                    assertEquals(
                            indicator.outputs(),
                            indicator.compute(walk(8, 40), DECIMALS, 8, values).outputs(),
                            indicator.name());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WMA, 'WMA(30)', WMA",
        "T3, 'T3(5,0.7)', T3",
        "HILO, 'MIN(20)', lowest",
        "STOCH, 'STOCH(14,3,3).slowD', D",
        "DMI, 'MINUS_DI(14)', −DI",
        "PPO, 'PPO(12,26,EMA)', PPO",
        "OBV, OBV, OBV"
    })
    void drawsWhatTheKernelOfThatNameGives(String name, String kernel, String output) {
        BarSeries bars = walk(9, 120);
        Bars columns = Bars.of(bars, DECIMALS, 8);
        Line expected = TechnicalIndicators.compute(
                kernel,
                new BarColumns(columns.open(), columns.high(), columns.low(), columns.close(), columns.volume()));
        Indicator indicator = IndicatorCatalogue.find(name).orElseThrow();
        double[] line =
                indicator.compute(bars, DECIMALS, 8, indicator.initial()).line(output);
        assertEquals(
                expected.begin(), Arrays.stream(line).takeWhile(Double::isNaN).count());
        assertArrayEquals(expected.values(), Arrays.copyOfRange(line, expected.begin(), 120));
    }

    @Test
    void labelsItselfWithItsParameters() {
        assertEquals("MACD 12, 26, 9", IndicatorCatalogue.MACD.label(12, 26, 9));
        assertEquals("BB 20, 2.5", IndicatorCatalogue.BOLLINGER.label(20, 2.5));
        assertEquals("VWAP", IndicatorCatalogue.VWAP.label());
    }

    @Test
    void saysWhatIsWrongWithParameters() {
        assertEquals(Optional.empty(), IndicatorCatalogue.MACD.objection(12, 26, 9));
        assertEquals(Optional.of("Fast must be below Slow"), IndicatorCatalogue.MACD.objection(26, 26, 9));
        assertEquals(
                Optional.of("Periods must be a whole number from 1 to 1000"), IndicatorCatalogue.SMA.objection(2.5));
        assertEquals(
                Optional.of("Deviations must be a number from 0.1 to 10"),
                IndicatorCatalogue.BOLLINGER.objection(20, 0));
        assertEquals(Optional.of("RSI takes 1 parameters, not 0"), IndicatorCatalogue.RSI.objection());
        assertTrue(IndicatorCatalogue.EMA.objection(NAN).isPresent());
        assertThrows(
                IllegalArgumentException.class, () -> IndicatorCatalogue.EMA.compute(closes(1, 2), DECIMALS, 8, 0));
    }

    private static void assertLine(
            Indicator indicator, String output, BarSeries bars, double tolerance, double[] expected, double... values) {
        double[] line = indicator.compute(bars, DECIMALS, 8, values).line(output);
        assertArrayEquals(expected, line, tolerance, () -> output + " " + Arrays.toString(line));
    }

    private static double[] afterNans(int nans, double[] values) {
        double[] out = new double[nans + values.length];
        Arrays.fill(out, 0, nans, NAN);
        System.arraycopy(values, 0, out, nans, values.length);
        return out;
    }

    private static BarSeries closes(double... closes) {
        BarSeries bars = new BarSeries(BarInterval.M1);
        IntStream.range(0, closes.length).forEach(i -> add(bars, i, closes[i], closes[i], closes[i], closes[i], 1));
        return bars;
    }

    private static void add(BarSeries bars, int minute, double o, double h, double l, double c, long volume) {
        bars.addBar(
                BarInterval.M1.nanos() * minute,
                Math.round(o * 100),
                Math.round(h * 100),
                Math.round(l * 100),
                Math.round(c * 100),
                volume * 100_000_000);
    }

    private static BarSeries walk(long seed, int size) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        BarSeries bars = new BarSeries(BarInterval.M1);
        long close = 80_000;
        for (int i = 0; i < size; i++) {
            long open = close;
            close += random.nextInt(-100, 101);
            long high = Math.max(open, close) + random.nextInt(50);
            long low = Math.min(open, close) - random.nextInt(50);
            bars.addBar(BarInterval.M1.nanos() * i, open, high, low, close, 1 + random.nextInt(1_000_000));
        }
        return bars;
    }
}
