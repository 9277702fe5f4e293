package tradewind.engine.history.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.history.quality.FeedQuality.SECOND;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.history.SampleMarket;
import tradewind.engine.history.TradeTape;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.MarketStatus;

class FeedQualityTest {
    /// Ticks of five cents.
    private static final Instrument X =
            new Instrument(0, new InstrumentId("X/USD", "Test"), "X", Currency.USD, Currency.USD, 2, 5, 0, 1, 1);

    private static final Instrument Y =
            new Instrument(1, new InstrumentId("Y/USD", "Test"), "Y", Currency.USD, Currency.USD, 2, 5, 0, 1, 1);

    /// Prints of the sample week that stand alone by more than 2 %; one is told of as long as others follow within a
    /// minute.
    private static final int SPIKES = 4;

    private final List<String> told = new ArrayList<>();
    private final FeedQuality.Listener listener = new FeedQuality.Listener() {
        @Override
        public void begins(FeedQuality.Condition condition, int instrument, long since, long a, long b) {
            told.add(condition + of(instrument) + " since " + since / SECOND + " " + a + " " + b);
        }

        @Override
        public void ends(FeedQuality.Condition condition, int instrument, long at, long since) {
            told.add(condition + of(instrument) + " over at " + at / SECOND);
        }

        private static String of(int instrument) {
            return instrument == FeedQuality.ALL ? " of all" : instrument == 0 ? "" : " of " + instrument;
        }
    };
    private final FeedQuality quality = new FeedQuality(new Instruments(List.of(X)), listener);

    private void trade(long second, long price) {
        quality.trade(0, second * SECOND, second * SECOND, price);
    }

    private void quote(long second, long bid, long ask) {
        quality.quote(0, second * SECOND, second * SECOND, bid, 1, ask, 1);
    }

    /// A trade and a quote a second around 100.00, up to and including a second.
    private void calm(long from, long to) {
        for (long second = from; second <= to; second++) {
            long mid = 10_000 + 5 * (second * second % 7);
            quote(second, mid - 5, mid + 5);
            trade(second, mid);
            quality.time(second * SECOND + SECOND / 2);
        }
    }

    @Test
    void saysNothingOfACalmFeed() {
        calm(0, 2_000);
        assertEquals(List.of(), told);
    }

    @Test
    void silenceIsToldOnceWhileItLastsAndItsEndToo() {
        calm(0, 200);
        for (int second = 201; second < 400; second++) quality.time(second * SECOND);
        assertEquals(List.of("SILENT since 200 0 0"), told);
        calm(400, 500);
        assertEquals(List.of("SILENT since 200 0 0", "SILENT over at 400"), told);
    }

    @Test
    void aSilenceThatNobodyCountedIsSeenByTheEventThatEndsIt() {
        calm(0, 200);
        calm(400, 401);
        assertEquals(List.of("SILENT since 200 0 0", "SILENT over at 400"), told);
    }

    @Test
    void aFeedThatStopsIsToldOnceAndNotOfEachInstrument() {
        FeedQuality two = new FeedQuality(new Instruments(List.of(X, Y)), listener);
        for (long second = 0; second <= 200; second++) {
            two.trade(0, second * SECOND, second * SECOND, 10_000);
            two.trade(1, second * SECOND, second * SECOND, 10_000);
        }
        for (long second = 201; second < 400; second++) two.time(second * SECOND);
        for (long second = 400; second <= 500; second++) {
            two.trade(0, second * SECOND, second * SECOND, 10_000);
            two.time(second * SECOND);
        }
        assertEquals(
                List.of("SILENT of all since 200 0 0", "SILENT of all over at 400", "SILENT of 1 since 400 0 0"), told);
    }

    @Test
    void howLongASilenceMustBeIsMeasuredOnTheInstrument() {
        for (int i = 0; i <= 100; i++) trade(100 * i, 10_000);
        quality.time(10_900 * SECOND);
        assertEquals(List.of(), told);
        quality.time(12_000 * SECOND);
        assertEquals(List.of("SILENT since 10000 0 0"), told);
    }

    @Test
    void aClosedMarketMayBeSilent() {
        calm(0, 200);
        quality.status(0, 201 * SECOND, MarketStatus.CLOSED);
        quality.time(40_000 * SECOND);
        quality.status(0, 40_000 * SECOND, MarketStatus.OPEN);
        quality.time(40_030 * SECOND);
        calm(40_040, 40_050);
        assertEquals(List.of(), told);
    }

    @Test
    void afterTheEndNothingIsMissed() {
        calm(0, 200);
        quality.end();
        quality.time(40_000 * SECOND);
        assertEquals(List.of(), told);
    }

    @Test
    void quotesThatRepeatThemselvesWhileItTradesElsewhereStandStill() {
        calm(0, 100);
        for (int second = 101; second <= 130; second++) {
            quote(second, 10_000, 10_010);
            trade(second, 9_960);
        }
        assertEquals(List.of("STALE since 101 10000 10010"), told);
        quote(131, 9_955, 9_965);
        assertEquals(List.of("STALE since 101 10000 10010", "STALE over at 131"), told);
    }

    @Test
    void aCrossedQuoteIsToldIfItLastsAndOverOnceItIsWellForAWhile() {
        calm(0, 100);
        quote(101, 10_010, 10_000);
        quality.quote(0, 101 * SECOND + 1_000_000, 101 * SECOND + 1_000_000, 10_000, 1, 10_010, 1);
        assertEquals(List.of(), told, "for a millisecond");
        quote(102, 10_010, 10_000);
        quality.time(104 * SECOND);
        quote(105, 10_000, 10_010);
        quote(106, 10_010, 10_000);
        quote(107, 10_000, 10_010);
        assertEquals(List.of("CROSSED since 102 10010 10000"), told);
        quality.time(120 * SECOND);
        assertEquals(List.of("CROSSED since 102 10010 10000", "CROSSED over at 120"), told);
    }

    @Test
    void aLockedQuoteIsToldIfItLasts() {
        calm(0, 100);
        quote(101, 10_000, 10_000);
        quality.time(107 * SECOND);
        calm(108, 130);
        assertEquals(List.of("LOCKED since 101 10000 10000", "LOCKED over at 117"), told);
    }

    @Test
    void aSideThatIsEmptyCrossesNothing() {
        calm(0, 100);
        quality.quote(0, 101 * SECOND, 101 * SECOND, 10_000, 1, 0, 0);
        quality.time(110 * SECOND);
        assertEquals(List.of(), told);
    }

    @Test
    void aPriceOffTheTickIsToldOnceAndOverAfterTenCleanMinutes() {
        calm(0, 100);
        trade(101, 10_002);
        trade(102, 10_003);
        calm(103, 701);
        assertEquals(List.of("OFF_TICK since 101 10002 0"), told);
        calm(702, 703);
        assertEquals(List.of("OFF_TICK since 101 10002 0", "OFF_TICK over at 702"), told);
    }

    @Test
    void aPrintThatStandsAloneIsToldAndAMoveThatLastsIsNot() {
        calm(0, 100);
        trade(101, 9_000);
        calm(102, 200);
        assertEquals(List.of("SPIKE since 102 9000 10010", "SPIKE over at 162"), told);
        for (int second = 201; second < 240; second++) trade(second, 9_000);
        assertEquals(2, told.stream().filter(line -> line.startsWith("SPIKE")).count());
    }

    @Test
    void timeThatGoesBackIsTold() {
        calm(0, 100);
        quality.trade(0, 90 * SECOND, 101 * SECOND, 10_000);
        calm(102, 200);
        assertEquals(List.of("BACKWARDS since 101 " + 10 * SECOND + " 0", "BACKWARDS over at 161"), told);
    }

    @Test
    void whatComesLateIsToldIfItGoesOn() {
        calm(0, 100);
        for (int second = 101; second < 110; second++)
            quality.trade(0, (second - 12) * SECOND + (second == 101 ? 11 * SECOND : 0), second * SECOND, 10_000);
        assertTrue(told.contains("LATE since 102 " + 12 * SECOND + " 0"), told.toString());
    }

    @Test
    void anEventAllocatesNothing() {
        calm(0, 2_000);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 1; round <= 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            calm(2_001 + 10_000 * (round - 1), 2_000 + 10_000 * round);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertTrue(least < 1_000, least + " bytes in 30,000 events");
    }

    @Test
    void theSampleWeekHasFewFaults() {
        TradeTape tape = SampleMarket.load();
        for (int i = 0; i < tape.size(); i++) quality.trade(0, tape.time(i), tape.time(i), tape.price(i) / 5 * 5);
        List<String> begun =
                told.stream().filter(line -> line.contains(" since ")).toList();
        assertEquals(
                List.of("SILENT since 1385392901 0 0"),
                begun.stream().filter(line -> !line.startsWith("SPIKE")).toList());
        assertEquals(SPIKES, begun.size() - 1);
    }
}
