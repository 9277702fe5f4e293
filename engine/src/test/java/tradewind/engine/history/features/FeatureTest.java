package tradewind.engine.history.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.quant.Samples;

class FeatureTest {
    private static final List<Feature> ALL = FeatureCatalogue.features();
    private static final double EXACT = 1e-12;

    @TempDir
    Path folder;

    private static int at(String name) {
        return ALL.indexOf(FeatureCatalogue.named(name).orElseThrow());
    }

    @Test
    void thereAreAHundredFeaturesOfEveryFamilyWithNamesOfTheirOwn() {
        assertTrue(ALL.size() >= 100, "there are " + ALL.size());
        assertEquals(ALL.size(), ALL.stream().map(Feature::name).distinct().count());
        assertEquals(
                EnumSet.allOf(Feature.Family.class),
                ALL.stream().map(Feature::family).collect(Collectors.toSet()));
    }

    @Test
    void tickByTickAndFromParquetEveryFeatureHasTheSameValueAtTheEndOfEveryBar() throws IOException {
        long seed = 20_260_728L;
        FeatureMarket market = new FeatureMarket(folder, seed, 420);
        FeatureTable offline = market.table(ALL);
        Set<String> seen = new TreeSet<>();
        int[] row = {0};
        OnlineFeatures online = new OnlineFeatures(ALL, FeatureMarket.BTC, FeatureMarket.MINUTE, (values, end) -> {
            int r = row[0]++;
            assertEquals(offline.time(r), end, "seed " + seed);
            for (int f = 0; f < ALL.size(); f++) {
                String where = ALL.get(f).id() + " at " + Instant.EPOCH.plusNanos(end) + ", seed " + seed;
                assertEquals(offline.value(f, r).isPresent(), values.has(f), where);
                if (!values.has(f)) continue;
                double expected = offline.value(f, r).orElseThrow();
                assertEquals(expected, values.value(f), EXACT * Math.max(1, Math.abs(expected)), where);
                seen.add(ALL.get(f).name());
            }
        });
        market.play(online);
        assertEquals(offline.size(), row[0]);
        assertTrue(row[0] > 350, "bars: " + row[0]);
        assertEquals(ALL.stream().map(Feature::name).collect(Collectors.toCollection(TreeSet::new)), seen);
    }

    @Test
    void aFeatureDependsOnItsLookbackOnlyAndNotOnWhereTheHistoryBegan() throws IOException {
        FeatureMarket market = new FeatureMarket(folder, 7, 420);
        OfflineFeatures.Bars bars = market.bars();
        int cut = 120;
        double[][] later = new double[bars.columns().length][];
        for (int c = 0; c < later.length; c++) later[c] = Arrays.copyOfRange(bars.columns()[c], cut, bars.size());
        OfflineFeatures.Bars shorter =
                new OfflineFeatures.Bars(Arrays.copyOfRange(bars.ends(), cut, bars.size()), later);
        FeatureTable whole = OfflineFeatures.over(bars, ALL, bars.size());
        FeatureTable part = OfflineFeatures.over(shorter, ALL, shorter.size());
        int last = part.size() - 1;
        for (int f = 0; f < ALL.size(); f++)
            assertEquals(
                    whole.value(f, last + cut), part.value(f, last), ALL.get(f).id());
    }

    @Test
    void figuresAgreeWithTheirTextbooks() throws IOException {
        FeatureMarket market = new FeatureMarket(folder, 3, 200);
        OfflineFeatures.Bars bars = market.bars();
        FeatureTable table = OfflineFeatures.over(bars, ALL, bars.size());
        int row = table.size() - 1;
        double[] closes = bars.columns()[Window.CLOSE];
        double[] returns = new double[20];
        for (int k = 0; k < 20; k++) returns[k] = Math.log(closes[row - k] / closes[row - k - 1]);
        assertEquals(Samples.standardDeviation(returns), value(table, "vol_20", row), EXACT);
        assertEquals(
                Samples.moment(returns, 3) / Math.pow(Samples.moment(returns, 2), 1.5),
                value(table, "skew_20", row),
                EXACT);
        assertEquals(Math.log(closes[row] / closes[row - 5]), value(table, "ret_5", row), EXACT);
        double[] last = Arrays.copyOfRange(closes, row - 19, row + 1);
        assertEquals(closes[row] / Samples.mean(last) - 1, value(table, "sma_distance_20", row), EXACT);
        double[] others = new double[20];
        double[] other = bars.columns()[Window.REFERENCE];
        for (int k = 0; k < 20; k++) others[k] = Math.log(other[row - k] / other[row - k - 1]);
        assertEquals(
                Samples.covariance(others, returns) / Samples.variance(others),
                value(table, "other_beta_20", row),
                1e-9);
    }

    private static double value(FeatureTable table, String name, int row) {
        return table.value(at(name), row).orElseThrow();
    }

    @Test
    void theCalendarIsThatOfUtc() {
        for (String text : List.of("2024-02-29T12:00:00Z", "2023-12-31T18:00:00Z", "2000-03-01T00:00:00Z")) {
            Instant end = Instant.parse(text);
            Window window = new Window(4);
            window.push(end.getEpochSecond() * 1_000_000_000L, new double[Window.WIDTH]);
            var date = end.atZone(ZoneOffset.UTC);
            assertEquals(date.getDayOfMonth(), ALL.get(at("day_of_month")).at(window), text);
            assertEquals(date.getHour(), ALL.get(at("hour_of_day")).at(window), text);
            assertEquals(
                    Math.sin(2 * Math.PI * (date.getMonthValue() - 1) / 12.0),
                    ALL.get(at("month_sin")).at(window),
                    EXACT,
                    text);
            assertEquals(
                    date.getDayOfWeek().getValue() >= 6 ? 1 : 0,
                    ALL.get(at("weekend")).at(window),
                    text);
        }
    }

    @Test
    void aTickAndTheEndOfABarAllocateNothing() {
        OnlineFeatures online = new OnlineFeatures(ALL, FeatureMarket.BTC, BarSpan.of("1m"), (_, _) -> {});
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = Long.MAX_VALUE;
        long time = 0;
        for (int round = 0; round < 8; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 3_000; i++) {
                time += 20_000_000_000L;
                online.onTrade(time, 80_000 + (i * 37) % 211, 1_000_000, i % 3);
                online.onQuote(time, 79_990, 80_010, 5_000 + i % 7, 6_000);
                online.onReference(time, 50 + (i * 13) % 17);
            }
            bytes = Math.min(bytes, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, bytes / 9_000, "bytes for each event, of " + bytes);
    }

    @Test
    void theStoreKeepsFeaturesInTheLakeByNameAndRevision() throws IOException {
        FeatureMarket market = new FeatureMarket(folder, 11, 90);
        List<Feature> some = ALL.subList(0, 30);
        FeatureTable table = market.table(some);
        FeatureStore store = new FeatureStore(market.lake);
        store.write(FeatureMarket.TRADES, FeatureMarket.MINUTE, table);
        store.write(FeatureMarket.TRADES, FeatureMarket.MINUTE, table);
        FeatureTable back = store.read(FeatureMarket.TRADES, FeatureMarket.MINUTE, some);
        assertEquals(table.size(), back.size());
        for (int f = 0; f < some.size(); f++)
            for (int row = 0; row < table.size(); row++)
                assertEquals(
                        table.value(f, row), back.value(f, row), some.get(f).id());
        assertEquals(List.of(), market.lake.verify());
        assertEquals(0, store.read(FeatureMarket.TRADES, BarSpan.of("5m"), some).size(), "bars of another length");
    }

    @Test
    void aTrainingSetTakesWhatWasKnownAtEachLabel() throws IOException {
        FeatureMarket market = new FeatureMarket(folder, 5, 120);
        List<Feature> some = List.of(ALL.get(at("ret_1")), ALL.get(at("vol_20")), ALL.get(at("spread_1")));
        FeatureTable table = market.table(some);
        long[] times = {table.time(0) - 1, table.time(60) - 1, table.time(60), table.time(60) + 1};
        TrainingSet.Result result = TrainingSet.join(table, market.bars(), times, new double[] {1, 2, 3, 4});
        TrainingSet set =
                assertInstanceOf(TrainingSet.Result.Joined.class, result).set();
        assertEquals(times.length, set.x().length + set.dropped());
        List<double[]> expected = new ArrayList<>();
        for (int row : new int[] {59, 60, 60}) {
            double[] values = new double[some.size()];
            boolean whole = true;
            for (int f = 0; f < values.length; f++) {
                whole &= table.value(f, row).isPresent();
                values[f] = table.value(f, row).orElse(0);
            }
            if (whole) expected.add(values);
        }
        assertTrue(!expected.isEmpty());
        for (int i = 0; i < expected.size(); i++) assertArrayEquals(expected.get(i), set.x()[i]);
    }

    @Test
    void aFeatureShiftedIntoTheFutureIsRefused() throws IOException {
        FeatureMarket market = new FeatureMarket(folder, 5, 120);
        FeatureTable table = market.table(ALL);
        long[] times = {table.time(80)};
        double[] labels = {1};
        assertInstanceOf(TrainingSet.Result.Joined.class, TrainingSet.join(table, market.bars(), times, labels));
        for (String name : List.of("ret_1", "bought_share_5", "other_beta_20", "sma_distance_20")) {
            TrainingSet.Result shifted = TrainingSet.join(table.shifted(at(name), 1), market.bars(), times, labels);
            String sentence = assertInstanceOf(TrainingSet.Result.Refused.class, shifted, name)
                    .sentence();
            assertTrue(sentence.startsWith(name + "/1 at ") && sentence.contains("with what was known then"), sentence);
        }
    }

    @Test
    void aFormulaThatLooksAheadDoesNotRun() throws IOException {
        OfflineFeatures.Bars bars = new FeatureMarket(folder, 5, 20).bars();
        Feature ahead = new Feature("ahead", 1, Feature.Family.RETURNS, "tomorrow", 1, window -> window.close(-1));
        assertThrows(IllegalArgumentException.class, () -> OfflineFeatures.over(bars, List.of(ahead), bars.size()));
        Feature far = new Feature("far", 1, Feature.Family.RETURNS, "before", 1, window -> window.close(5));
        assertThrows(IllegalArgumentException.class, () -> OfflineFeatures.over(bars, List.of(far), bars.size()));
        assertEquals(Optional.empty(), FeatureCatalogue.named("ahead"));
    }
}
