package tradewind.engine.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.engine.history.lake.Lake;
import tradewind.engine.history.recorder.Recorder;
import tradewind.engine.history.recorder.RecorderOptions;
import tradewind.engine.market.BarInterval;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.market.QuoteDeriver;
import tradewind.engine.market.TradeListener;

@Timeout(60)
class LakeMarketTest {
    private static final TradeListener NOBODY = (instrument, time, price, quantity, aggressor) -> {};

    private static final long DAY = 86_400_000_000_000L;
    private static final long NOON = 17_000 * DAY + DAY / 2;
    private static final Instrument BTC = SampleMarket.BTC_USD;
    private static final Instrument ETH = new Instrument(
            1, new InstrumentId("ETH/USD", "Bitstamp"), "Ether", Currency.ETH, Currency.USD, 2, 1, 8, 1, 100_000_000);

    private static final int EVENTS = 6_000;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Lake recorded;

    /// What the feed that was recorded brought, as text.
    private static final List<String> HEARD = new ArrayList<>();

    /// Two instruments over two days, with many events in one moment.
    @BeforeAll
    static void recordABusyFeed() throws IOException {
        recorded = Lake.open(shared, () -> NOON);
        Heard heard = new Heard(HEARD);
        try (Recorder recorder = recorder(recorded, BTC, ETH)) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(5);
            long time = NOON;
            for (int i = 0; i < EVENTS; i++) {
                time += random.nextInt(3) * (DAY / EVENTS);
                int instrument = random.nextInt(2);
                long price = 80_000 + random.nextInt(500);
                if (random.nextInt(3) == 0) {
                    int side = random.nextInt(3) - 1;
                    recorder.onTrade(instrument, time, price, 5 + i, side);
                    heard.onTrade(instrument, time, price, 5 + i, side);
                } else {
                    boolean noBid = random.nextInt(50) == 0;
                    recorder.onQuote(instrument, time, noBid ? 0 : price, noBid ? 0 : i + 1, price + 3, 7, false);
                    heard.onQuote(instrument, time, noBid ? 0 : price, noBid ? 0 : i + 1, price + 3, 7, false);
                }
                if (i % 1_000 == 0) recorder.flush();
            }
            heard.onEnd(time);
        }
    }

    private static Recorder recorder(Lake lake, Instrument... instruments) {
        return Recorder.start(
                lake,
                "test",
                new Instruments(List.of(instruments)),
                true,
                new RecorderOptions(1 << 14, Long.MAX_VALUE, 1 << 20));
    }

    private static LakeMarket market(Lake lake, Instrument... instruments) throws IOException {
        return market(lake, Long.MIN_VALUE, Long.MAX_VALUE, instruments);
    }

    private static LakeMarket market(Lake lake, long from, long to, Instrument... instruments) throws IOException {
        LakeMarket.Result result = LakeMarket.find(lake, List.of(instruments), from, to);
        return assertInstanceOf(LakeMarket.Result.Found.class, result).market();
    }

    private static ReplayFeed feed(LakeMarket market) throws IOException {
        return ReplayFeed.of(
                market,
                market.instruments().stream()
                        .map(each -> new QuoteDeriver(1, 9, each.tick()))
                        .toList());
    }

    private static List<String> played(LakeMarket market) throws IOException {
        List<String> lines = new ArrayList<>();
        try (ReplayFeed feed = feed(market)) {
            feed.drive(new Heard(lines), Long.MAX_VALUE);
        }
        return lines;
    }

    private static String refused(Lake lake, Instrument... instruments) throws IOException {
        LakeMarket.Result result = LakeMarket.find(lake, List.of(instruments), Long.MIN_VALUE, Long.MAX_VALUE);
        return assertInstanceOf(LakeMarket.Result.Refused.class, result).sentence();
    }

    @Test
    void saysAgainWhatAFeedOfSeveralInstrumentsBroughtInTheSameOrderAlsoWithinOneMoment() throws IOException {
        assertEquals(HEARD, played(market(recorded, BTC, ETH)));
    }

    @Test
    void isTheSameMarketEachTimeItIsPlayed() throws IOException {
        LakeMarket market = market(recorded, BTC, ETH);
        assertEquals(played(market), played(market));
    }

    @Test
    void playsOneOfSeveralInstrumentsAlone() throws IOException {
        Instrument alone = new Instrument(0, ETH.id(), "Ether", Currency.ETH, Currency.USD, 2, 1, 8, 1, 100_000_000);
        List<String> its = HEARD.stream()
                .filter(line -> line.startsWith("1 "))
                .map(line -> "0" + line.substring(1))
                .toList();
        List<String> played = played(market(recorded, alone));
        assertEquals(its, played.subList(0, played.size() - 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 77, 950})
    void goesOnExactlyBehindTheTradeWhereAnEarlierSessionStopped(int trades) throws IOException {
        List<String> past = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        int cut = indexBehindTrade(trades);
        long time = Long.parseLong(HEARD.get(cut - 1).split(" ")[2]);
        LakeMarket market = market(recorded, BTC, ETH);
        try (ReplayFeed feed = feed(market)) {
            feed.resumeAt(market.start(), trades, time, new Heard(past));
            assertEquals(trades, feed.index());
            assertEquals(time, feed.now());
            feed.drive(new Heard(rest), Long.MAX_VALUE);
        }
        // quotes of that moment behind the trade are in force already, and told as such
        while (HEARD.get(cut).contains(" quote " + time + " ")) cut++;
        assertEquals(HEARD.subList(cut, HEARD.size()), rest.subList(rest.size() - (HEARD.size() - cut), rest.size()));
        assertTrue(rest.size() - (HEARD.size() - cut) <= 2, "the quotes in force at most");
        assertEquals(
                HEARD.subList(0, cut).stream()
                        .filter(line -> line.contains("trade"))
                        .toList(),
                past);
    }

    private static int indexBehindTrade(int trades) {
        int seen = 0;
        for (int i = 0; ; i++) if (HEARD.get(i).contains("trade") && ++seen == trades) return i + 1;
    }

    @Test
    void refusesToGoOnWhereNoSessionOnItCanHaveStopped() throws IOException {
        LakeMarket market = market(recorded, BTC, ETH);
        try (ReplayFeed feed = feed(market)) {
            assertThrows(
                    IllegalArgumentException.class, () -> feed.resumeAt(market.start(), 100, market.start(), NOBODY));
        }
        try (ReplayFeed feed = feed(market)) {
            assertThrows(
                    IllegalArgumentException.class, () -> feed.resumeAt(market.end() + 1, 0, market.end() + 1, NOBODY));
        }
    }

    @Test
    void saysAgainWhatABookWasAndHowItChangedBetweenTheTradesOfOneMoment() throws IOException {
        Lake lake = Lake.open(folder, () -> NOON);
        List<String> heard = new ArrayList<>();
        try (Recorder recorder = recorder(lake, BTC, ETH)) {
            for (MarketDataListener each : List.of(recorder, new Heard(heard))) {
                each.onBookLevel(1, NOON, 0, 5_000, 3, 5_002, 4);
                each.onBookLevel(1, NOON, 1, 4_999, 5, 0, 0);
                each.onTrade(0, NOON, 80_000, 1, 1);
                each.onTrade(1, NOON, 5_002, 1, 1);
                each.onBookChange(1, NOON, 7, false, 5_002, 3);
                each.onQuote(1, NOON, 5_000, 3, 5_002, 3, false);
                each.onQuote(0, NOON, 79_999, 3, 80_000, 3, false);
                each.onBookChange(1, NOON + 1, 8, true, 4_999, 0);
                each.onEnd(NOON + 1);
            }
        }
        assertEquals(heard, played(market(lake, BTC, ETH)));
    }

    @Test
    void worksOutQuotesOnlyWhereNoneWereRecorded() throws IOException {
        Lake lake = Lake.open(folder, () -> NOON);
        try (Recorder recorder = recorder(lake, BTC, ETH)) {
            recorder.onTrade(0, NOON, 80_000, 1, 1);
            recorder.onTrade(1, NOON + 1, 5_000, 1, 0);
            recorder.onQuote(0, NOON + 2, 79_999, 1, 80_001, 1, false);
            recorder.onTrade(0, NOON + 3, 80_001, 1, 0);
            recorder.onTrade(1, NOON + 4, 5_010, 1, 0);
        }
        assertEquals(
                List.of(
                        "0 trade " + NOON + " 80000 1 1",
                        "1 trade " + (NOON + 1) + " 5000 1 1",
                        "1 derived " + (NOON + 1) + " 4998 9 5000 9",
                        "0 quote " + (NOON + 2) + " 79999 1 80001 1",
                        "0 trade " + (NOON + 3) + " 80001 1 0",
                        "1 trade " + (NOON + 4) + " 5010 1 1",
                        "1 derived " + (NOON + 4) + " 5008 9 5010 9",
                        "end " + (NOON + 4)),
                played(market(lake, BTC, ETH)));
    }

    @Test
    void worksOutQuotesOfADayWithoutThemAndOfTheMorningBeforeTheFirst() throws IOException {
        Lake lake = Lake.open(folder, () -> NOON);
        try (Recorder trades = recorder(lake, BTC)) {
            for (int day = 0; day < 3; day++) trades.onTrade(0, NOON + day * DAY, 80_000, 1, 1);
            trades.onTrade(0, NOON + 2 * DAY + 9, 80_000, 1, 1);
        }
        Lake later = Lake.open(folder, () -> NOON + 1_000_000_000L);
        try (Recorder quotes = recorder(later, BTC)) {
            quotes.onQuote(0, NOON + DAY - 1, 79_999, 1, 80_001, 1, false);
            quotes.onQuote(0, NOON + 2 * DAY + 5, 79_999, 1, 80_001, 1, false);
        }
        List<String> kinds = played(market(later, BTC)).stream()
                .map(line -> line.split(" "))
                .map(words -> words.length == 2 ? "end" : words[1] + " " + (Long.parseLong(words[2]) - NOON) / DAY)
                .toList();
        assertEquals(
                List.of(
                        "trade 0",
                        "derived 0",
                        "quote 0",
                        "trade 1",
                        "trade 2",
                        "derived 2",
                        "quote 2",
                        "trade 2",
                        "end"),
                kinds);
    }

    @Test
    void takesAStretchOfTime() throws IOException {
        long from = NOON + DAY / 4;
        long to = NOON + DAY / 2;
        List<String> within = HEARD.stream()
                .filter(line -> line.contains("trade") || line.contains("quote"))
                .filter(line -> {
                    long time = Long.parseLong(line.split(" ")[2]);
                    return time >= from && time < to;
                })
                .toList();
        LakeMarket market = market(recorded, from, to, BTC, ETH);
        List<String> played = played(market);
        assertEquals(within, played.subList(0, played.size() - 1));
        assertTrue(market.start() >= from && market.end() < to);
    }

    @Test
    void saysWhyThereIsNoMarket() throws IOException {
        Lake lake = Lake.open(folder, () -> NOON);
        try (Recorder recorder = recorder(lake, BTC, ETH)) {
            recorder.onTrade(0, NOON, 80_000, 1, 1);
            recorder.onTrade(1, NOON + DAY, 80_000, 1, 1);
        }
        assertEquals(
                "The lake's data of BTC/USD end at 2016-07-18T12:00:00Z, before those of ETH/USD begin at"
                        + " 2016-07-19T12:00:00Z: they cannot be replayed together.",
                refused(lake, BTC, ETH));
        Instrument unknown = new Instrument(
                0, new InstrumentId("SOL/USD", "Bitstamp"), "Solana", Currency.BTC, Currency.USD, 2, 1, 8, 1, 1);
        assertEquals("The lake has no trades of SOL/USD in that time.", refused(lake, unknown));
    }

    @Test
    void leavesOutWhatTheInstrumentCannotSayAndCountsIt() throws IOException {
        Instrument coarse = new Instrument(0, BTC.id(), "Bitcoin", Currency.BTC, Currency.USD, 1, 1, 8, 1, 100_000_000);
        LakeMarket market = market(recorded, coarse);
        List<String> played = played(market);
        long tenths = HEARD.stream()
                .filter(line -> line.startsWith("0 trade") && line.split(" ")[3].endsWith("0"))
                .count();
        assertEquals(
                tenths, played.stream().filter(line -> line.contains("trade")).count());
        assertFalse(tenths == 0);
        assertTrue(market.leftOut() > 0);
    }

    @Test
    void showsItsOutlineAndItsMiddleWithoutBeingPlayed() throws IOException {
        LakeMarket market = market(recorded, BTC, ETH);
        long[] prices = market.outline(1, 50);
        String last = HEARD.stream()
                .filter(line -> line.startsWith("1 trade"))
                .toList()
                .getLast();
        assertEquals(Long.parseLong(last.split(" ")[3]), prices[49]);
        assertEquals(50, prices.length);
        long quarter = market.timeAt(0.25);
        double before = HEARD.stream()
                .filter(line -> line.startsWith("0 trade") && Long.parseLong(line.split(" ")[2]) < quarter)
                .count();
        assertEquals(
                0.25,
                before
                        / HEARD.stream()
                                .filter(line -> line.startsWith("0 trade"))
                                .count(),
                0.05);
        assertTrue(market.mostBars(BarInterval.M1) >= 1_000);
    }
}
