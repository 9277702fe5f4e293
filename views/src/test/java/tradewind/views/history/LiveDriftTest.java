package tradewind.views.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.desk.TradeBoard;
import tradewind.engine.history.features.Drift;
import tradewind.engine.history.features.FeatureCatalogue;
import tradewind.engine.history.features.FeatureTable;
import tradewind.engine.history.features.OfflineFeatures;
import tradewind.engine.history.lake.BarSpan;
import tradewind.engine.history.lake.DataType;
import tradewind.views.blotter.TestDesk;
import tradewind.views.history.FeaturesViewModel.Row;

/// 300 bars of a minute in the lake, six trades each; the same trades, or others, on the board of a session.
class LiveDriftTest {
    private static final long START = 1_385_340_000_000_000_000L;
    private static final long STEP = 10_000_000_000L;
    private static final int TRADES = 1_800;
    private static final BarSpan MINUTE = BarSpan.of("1m");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static ScriptedLake lake;

    @SuppressWarnings("NullAway.Init")
    private static FeatureTable reference;

    private final TradeBoard board = new TradeBoard(2);
    private final LiveDrift drift = new LiveDrift(board, TestDesk.BTC, Optional.empty(), MINUTE, reference);

    @BeforeAll
    static void fillTheLake() throws IOException {
        lake = new ScriptedLake(folder);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < TRADES; i++)
            lines.append((START + i * STEP) / 1_000_000_000L)
                    .append(',')
                    .append(price(i) / 100)
                    .append(String.format(Locale.ROOT, ".%02d", price(i) % 100))
                    .append(",0.5\n");
        lake.more(lines.toString());
        var head = lake.history.lake().head();
        reference = new OfflineFeatures(lake.history.lake(), head)
                .compute(
                        head.of(DataType.TRADES).getFirst().series(),
                        Optional.empty(),
                        MINUTE,
                        FeatureCatalogue.features());
    }

    /// Cents; no two bars alike.
    private static long price(int i) {
        return 80_000 + (i * 37L) % 211 + (i / 6 * 13L) % 97;
    }

    private void trade(int i, long price) {
        board.trade(0, START + i * STEP, price, 50_000_000);
    }

    private static Row row(LiveDrift.Standing of, String name) {
        return of.rows().stream()
                .filter(each -> each.feature().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameTradesGiveTheValuesTheLakeGaveAndNoDrift() {
        for (int i = 0; i < TRADES; i++) {
            trade(i, price(i));
            if (i % 90 == 0) drift.step();
        }
        assertTrue(drift.step());
        LiveDrift.Standing now = drift.standing();
        assertEquals(299, now.bars(), "the last bar has not ended");
        assertEquals(0, now.anew());
        int ret = reference.features().indexOf(row(now, "ret_5").feature());
        assertEquals(
                reference.value(ret, 298).orElseThrow(), row(now, "ret_5").now().orElseThrow(), 1e-12);
        assertEquals(
                Drift.Verdict.STABLE, row(now, "ret_5").drift().orElseThrow().verdict());
    }

    @Test
    void anotherMarketHasDrifted() {
        for (int i = 0; i < 300; i++) {
            trade(i, 80_000 + 60L * i);
            if (i % 90 == 0) drift.step();
        }
        drift.step();
        LiveDrift.Standing now = drift.standing();
        assertEquals(
                Drift.Verdict.DRIFTED, row(now, "ret_1").drift().orElseThrow().verdict());
        assertTrue(now.drifted() > 10, () -> "drifted " + now.drifted());
    }

    @Test
    void aBarThatBeganBeforeAnybodyLookedIsLeftOut() {
        for (int i = 0; i < 400; i++) trade(i, price(i));
        drift.step();
        // of the 256 trades the board keeps, 144 begins a bar, which is as good as within one; bars end at 396
        assertEquals(41, drift.standing().bars());
        assertEquals(0, drift.standing().anew());
    }

    @Test
    void tradesThatCameTooFastAreSaidAndTheFeaturesBeginAnew() {
        for (int i = 0; i < 250; i++) trade(i, price(i));
        drift.step();
        assertEquals(41, drift.standing().bars());
        for (int i = 250; i < 700; i++) trade(i, price(i));
        drift.step();
        LiveDrift.Standing now = drift.standing();
        assertEquals(1, now.anew());
        assertTrue(now.bars() > row(now, "ret_60").feature().lookback());
        assertTrue(row(now, "ret_60").now().isEmpty(), "it would look back over the gap");
        assertTrue(row(now, "ret_1").now().isPresent());
    }

    @Test
    void featuresThatCountQuotesAreNotFollowed() {
        for (int i = 0; i < 200; i++) trade(i, price(i));
        drift.step();
        assertTrue(row(drift.standing(), "quotes_log").now().isEmpty());
        assertTrue(row(drift.standing(), "quotes_log").drift().isEmpty());
    }
}
