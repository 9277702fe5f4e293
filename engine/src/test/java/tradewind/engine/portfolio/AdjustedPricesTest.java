package tradewind.engine.portfolio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.History;
import tradewind.engine.history.events.AdjustedBars;
import tradewind.engine.history.imports.ImportRequest;
import tradewind.engine.history.imports.ImportResult;
import tradewind.engine.history.imports.Progress;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.engine.history.lake.Series;

/// Imported splits and dividends, applied to bars and closes that are asked for adjusted.
class AdjustedPricesTest {
    private static final BarSpan DAY = BarSpan.of("1d");
    private static final double EXACT = 1e-12;

    @TempDir
    static Path folder;

    private static History lake;

    @BeforeAll
    static void importTradesAndActions() throws IOException {
        lake = History.open(folder.resolve("lake"), () -> at("2020-09-10"));
        bring("AAPL", Map.of(), """
                time,price,size
                2020-08-27T14:00:00Z,496,10
                2020-08-27T15:00:00Z,500,20
                2020-08-28T15:00:00Z,508,10
                2020-08-31T15:00:00Z,128,40
                2020-09-02T15:00:00Z,127,40
                """);
        bring("MSFT", Map.of(), """
                time,price,size
                2020-08-27T15:00:00Z,226,10
                2020-08-28T15:00:00Z,228,10
                2020-08-31T15:00:00Z,225,10
                2020-09-02T15:00:00Z,231,10
                """);
        bring("AAPL", Map.of("type", "actions"), """
                date,announced,ratio,amount
                2020-08-31,2020-07-30,4:1,
                2020-09-02,2020-08-31,,1.28
                """);
    }

    private static void bring(String symbol, Map<String, String> answers, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), text);
        ImportResult result = lake.add(
                new ImportRequest(file, Optional.empty(), symbol, "Nasdaq", answers, List.of()), Progress.UNWATCHED);
        assertInstanceOf(ImportResult.Imported.class, result, result.toString());
    }

    private static long at(String day) {
        return Instant.parse(day + "T00:00:00Z").getEpochSecond() * 1_000_000_000L;
    }

    private static AdjustedBars bars(String asOf) throws IOException {
        Series trades = new Series(DataType.TRADES, "Nasdaq", "AAPL", BarSpan.NONE);
        return lake.adjustedBars(trades, DAY, at(asOf));
    }

    private static double[] closes(OptionalLong asOf) throws IOException {
        PriceHistory history =
                LakePrices.read(lake, List.of("MSFT", "AAPL"), DAY, asOf).history();
        double[] closes = new double[history.rows()];
        for (int i = 0; i < closes.length; i++) closes[i] = history.close(i, 1);
        return closes;
    }

    @Test
    void barsAreComparableWithTheMomentTheyAreAskedFor() throws IOException {
        AdjustedBars before = bars("2020-08-30");
        assertArrayEquals(new double[] {500, 508, 128, 127}, before.close(), EXACT);
        AdjustedBars split = bars("2020-09-01");
        assertArrayEquals(new double[] {125, 127, 128, 127}, split.close(), EXACT);
        assertArrayEquals(new double[] {124, 127, 128, 127}, split.open(), EXACT);
        assertArrayEquals(new double[] {120, 40, 40, 40}, split.volume(), EXACT);
        AdjustedBars paid = bars("2020-09-02");
        assertArrayEquals(new double[] {125 * 0.99, 127 * 0.99, 128 * 0.99, 127}, paid.close(), EXACT);
        assertArrayEquals(new double[] {120, 40, 40, 40}, paid.volume(), EXACT);
    }

    @Test
    void closesForABacktestAreAdjustedIfThatIsAskedFor() throws IOException {
        assertArrayEquals(new double[] {500, 508, 128, 127}, closes(OptionalLong.empty()), EXACT);
        assertArrayEquals(new double[] {125, 127, 128, 127}, closes(OptionalLong.of(at("2020-09-01"))), EXACT);
        assertArrayEquals(
                new double[] {125 * 0.99, 127 * 0.99, 128 * 0.99, 127},
                closes(OptionalLong.of(at("2020-09-02"))),
                EXACT);
        PriceHistory both = LakePrices.read(lake, List.of("MSFT", "AAPL"), DAY, OptionalLong.of(at("2020-09-02")))
                .history();
        assertEquals(226, both.close(0, 0), "of the other symbol there are none");
    }
}
