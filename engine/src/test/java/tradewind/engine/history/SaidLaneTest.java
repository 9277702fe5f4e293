package tradewind.engine.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.history.events.EventLog;
import tradewind.engine.history.events.NewsItem;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.recorder.Recorder;
import tradewind.engine.history.recorder.RecorderOptions;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.ModelVote;
import tradewind.engine.market.QuoteDeriver;
import tradewind.engine.market.TradeListener;

/// Trades at noon and 10, 20 and 30 ns later, and what was said between, before and after them.
class SaidLaneTest {
    private static final long DAY = 86_400_000_000_000L;
    private static final long NOON = 1_700_049_600_000_000_000L;
    private static final Instrument BTC = SampleMarket.BTC_USD;
    private static final Instrument ETH = new Instrument(
            1, new InstrumentId("ETH/USD", "Bitstamp"), "Ether", Currency.ETH, Currency.USD, 2, 1, 8, 1, 100_000_000);

    private static final List<String> EXPECTED = List.of(
            "trade 0 at 0",
            "news 0 at 7, of 6: Rumour",
            "trade 0 at 10",
            "vote 0 at 10: small:7b risk SHORT 62 60 VALID",
            "news 0 at 15, of 5: Talks",
            "trade 0 at 20",
            "trade 1 at 20",
            "news 0 at 20, of " + -DAY + ": Late",
            "trade 0 at 30");

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private LakeMarket market;

    private record Heard(List<String> lines) implements TradeListener {
        @Override
        public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
            lines.add("trade " + instrument + " at " + (time - NOON));
        }

        @Override
        public void onNews(int instrument, long time, long known, String source, String headline, String text) {
            lines.add("news " + instrument + " at " + (known - NOON) + ", of " + (time - NOON) + ": " + headline);
        }

        @Override
        public void onVote(int instrument, ModelVote vote) {
            lines.add("vote " + instrument + " at " + (vote.time() - NOON) + ": " + vote.model() + " " + vote.role()
                    + " " + vote.stance() + " " + vote.confidence() + " " + vote.horizon() + " " + vote.validity());
        }
    }

    @BeforeEach
    void record() throws IOException {
        Lake lake = Lake.open(folder, () -> NOON);
        Instruments both = new Instruments(List.of(BTC, ETH));
        RecorderOptions options = new RecorderOptions(1 << 10, Long.MAX_VALUE, 1 << 20);
        try (Recorder recorder = Recorder.start(lake, "test", both, true, options)) {
            for (int i = 0; i < 4; i++) recorder.onTrade(0, NOON + 10 * i, 80_000, 1, 1);
            recorder.onTrade(1, NOON + 20, 5_000, 1, 1);
        }
        EventLog bitcoin = new EventLog(lake, "Bitstamp", "BTC/USD");
        bitcoin.news(
                List.of(
                        new NewsItem(NOON - DAY, NOON + 20, "Wire", "Late", "of yesterday"),
                        new NewsItem(NOON - 1, NOON - 1, "Wire", "Before the beginning", ""),
                        new NewsItem(NOON + 5, NOON + 15, "Wire", "Talks", ""),
                        new NewsItem(NOON + 6, NOON + 7, "Desk", "Rumour", ""),
                        new NewsItem(NOON + 8, NOON + 31, "Wire", "Behind the end", "")),
                "a file");
        bitcoin.votes(
                List.of(new ModelVote(NOON + 10, "small:7b", "risk", ModelVote.Stance.SHORT, 62, 60, "VALID", "ab")),
                "a file");
        LakeMarket.Result found = LakeMarket.find(lake, List.of(BTC, ETH), Long.MIN_VALUE, Long.MAX_VALUE);
        market = assertInstanceOf(LakeMarket.Result.Found.class, found).market();
        // of a newer version than this market
        bitcoin.news(List.of(new NewsItem(NOON, NOON + 1, "Wire", "Added later", "")), "a file");
    }

    private ReplayFeed feed() throws IOException {
        return ReplayFeed.of(market, List.of(new QuoteDeriver(1, 9, BTC.tick()), new QuoteDeriver(1, 9, ETH.tick())));
    }

    @Test
    void saysWhatWasSaidWhenItWasKnownBehindWhatHappenedInThatMoment() throws IOException {
        List<String> heard = new ArrayList<>();
        try (ReplayFeed feed = feed()) {
            feed.drive(new Heard(heard), Long.MAX_VALUE);
        }
        assertEquals(EXPECTED, heard);
    }

    @Test
    void neverSaysItBefore() throws IOException {
        List<String> heard = new ArrayList<>();
        try (ReplayFeed feed = feed()) {
            feed.drive(new Heard(heard), NOON + 14);
            assertEquals(EXPECTED.subList(0, 4), heard);
            feed.drive(new Heard(heard), NOON + 15);
            assertEquals(EXPECTED.subList(0, 5), heard);
        }
    }

    @Test
    void doesNotRepeatWhatWasKnownBeforeTheBeginning() throws IOException {
        List<String> heard = new ArrayList<>();
        try (ReplayFeed feed = feed()) {
            feed.beginAt(NOON + 12, new Heard(new ArrayList<>()));
            feed.drive(new Heard(heard), NOON + 15);
        }
        assertEquals(EXPECTED.subList(4, 5), heard);
    }
}
