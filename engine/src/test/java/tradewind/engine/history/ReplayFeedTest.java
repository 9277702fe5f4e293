package tradewind.engine.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.Until.until;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.market.QuoteDeriver;
import tradewind.engine.market.TradeListener;

@Timeout(120)
class ReplayFeedTest {
    private static final TradeListener NOBODY = (instrument, time, price, quantity, aggressor) -> {};

    private static final long S = 1_000_000_000L;
    private static final TradeTape TAPE = TradeTape.builder(SampleMarket.BTC_USD, "by hand")
            .add(100 * S, 800, 1)
            .add(110 * S, 801, 2)
            .add(110 * S, 801, 3)
            .add(120 * S, 799, 4)
            .build();
    private static final List<String> WHOLE = List.of(
            "trade " + 100 * S + " 800 1 1",
            "derived " + 100 * S + " 798 800",
            "trade " + 110 * S + " 801 2 1",
            "derived " + 110 * S + " 799 801",
            "trade " + 110 * S + " 801 3 1",
            "derived " + 110 * S + " 799 801",
            "trade " + 120 * S + " 799 4 -1",
            "derived " + 120 * S + " 799 801",
            "end " + 120 * S);

    private final AtomicLong wall = new AtomicLong(77 * S);
    private final Recording heard = new Recording(false);
    private final ReplayFeed feed = feed(TAPE);

    @AfterEach
    void closeFeed() {
        feed.close();
    }

    private ReplayFeed feed(TradeTape tape) {
        return new ReplayFeed(tape, new QuoteDeriver(1, 5, 1), wall::get);
    }

    private ReplayFeed resumed(TradeTape tape, int trades, long time) {
        return feed(tape).resumeAt(tape.start(), trades, time, NOBODY);
    }

    @Test
    void deliversEachTradeAndThenTheQuoteItLeaves() {
        feed.drive(heard, Long.MAX_VALUE);
        assertEquals(WHOLE, heard.rest());
        assertTrue(feed.ended());
        assertEquals(TAPE.size(), feed.index());
    }

    @Test
    void drivesUpToATimeInclusiveAndGoesOnFromThere() {
        Recording all = new Recording(true);
        feed.drive(all, 115 * S);
        assertEquals("time " + 115 * S, all.take(7).getLast());
        assertEquals(115 * S, feed.now());
        feed.drive(all, Long.MAX_VALUE);
        assertEquals(WHOLE.subList(6, 9), all.rest());
    }

    @Test
    void isTheClockOfTheTradeBeingDelivered() {
        Recording none = new Recording(false);
        feed.drive(
                new Forwarding(none) {
                    @Override
                    public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
                        assertEquals(time, feed.now());
                    }
                },
                Long.MAX_VALUE);
    }

    @Test
    void keepsWhatLiesBeforeTheBeginningToItselfButTellsTheQuoteInForce() {
        feed.beginAt(120 * S, NOBODY).drive(heard, Long.MAX_VALUE);
        assertEquals("derived " + 120 * S + " 799 801", heard.take());
        assertEquals(WHOLE.subList(6, 9), heard.rest());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void resumesExactlyWhereAnEarlierReplayStopped(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        TradeTape.Builder builder = TradeTape.builder(SampleMarket.BTC_USD, "seed " + seed);
        long time = 1_000;
        for (int i = 0; i < 200; i++)
            builder.add(time += random.nextInt(3), 50_000 + random.nextInt(20), 1 + random.nextInt(9));
        TradeTape tape = builder.build();
        feed(tape).drive(heard, Long.MAX_VALUE);
        List<String> whole = heard.rest();
        int cut = random.nextInt(1, tape.size());
        resumed(tape, cut, tape.time(cut - 1)).drive(heard, Long.MAX_VALUE);
        List<String> resumed = heard.rest();
        assertEquals(whole.subList(2 * cut, whole.size()), resumed.subList(1, resumed.size()), "seed " + seed);
        assertEquals(whole.get(2 * cut - 1), resumed.getFirst(), "seed " + seed);
    }

    @Test
    void refusesToResumeAtATimeThatIsNotBetweenTheTrades() {
        assertThrows(IllegalArgumentException.class, () -> resumed(TAPE, 1, 111 * S));
        assertThrows(IllegalArgumentException.class, () -> resumed(TAPE, 1, 99 * S));
        assertEquals(105 * S, resumed(TAPE, 1, 105 * S).now());
    }

    @Test
    void endsAtOnceWhenResumedBehindTheLastTrade() {
        feed.beginAt(121 * S, NOBODY).start(heard);
        assertEquals(List.of("derived " + 120 * S + " 799 801", "end " + 120 * S), heard.take(2));
    }

    @Test
    void playsAsFastAsItGoesOnItsOwnThread() {
        feed.speed(ReplayFeed.MAX);
        feed.start(heard);
        assertEquals(WHOLE, heard.take(WHOLE.size()));
    }

    @Test
    void followsTheWallClockAtItsSpeed() {
        feed.speed(10);
        feed.start(heard);
        assertEquals(WHOLE.subList(0, 2), heard.take(2));
        until("the first trade is done", () -> feed.index() == 1);
        wall.addAndGet(S / 2);
        assertEquals(105 * S, feed.now());
        assertEquals(List.of(), heard.rest());
        wall.addAndGet(S / 2);
        assertEquals(WHOLE.subList(2, 6), heard.take(4));
    }

    @Test
    void letsTimersFireWhileTheMarketIsQuiet() {
        Recording all = new Recording(true);
        feed.start(all);
        assertEquals(WHOLE.subList(0, 2), all.take(2));
        wall.addAndGet(2 * S);
        assertEquals("time " + 102 * S, all.take());
    }

    @Test
    void neverRunsAheadOfTheNextTrade() {
        feed.pause();
        feed.start(heard);
        assertEquals(100 * S, feed.now());
        feed.speed(600);
        feed.play();
        heard.take(2);
        feed.pause();
        long stood = feed.now();
        wall.addAndGet(3_600 * S);
        assertEquals(stood, feed.now());
        assertTrue(stood <= 110 * S);
    }

    @Test
    void stepsOneTradeAndPauses() {
        feed.pause();
        feed.start(heard);
        feed.step();
        assertEquals(WHOLE.subList(0, 2), heard.take(2));
        feed.step();
        assertEquals(WHOLE.subList(2, 4), heard.take(2));
        assertFalse(feed.playing());
        assertEquals(110 * S, feed.now());
        feed.close();
        assertEquals(List.of(), heard.rest());
    }

    @Test
    void jumpsForwardAndStaysPaused() {
        Recording all = new Recording(true);
        feed.pause();
        feed.start(all);
        assertTrue(feed.jumpTo(115 * S));
        assertEquals(WHOLE.subList(0, 6), all.take(6));
        assertEquals("time " + 115 * S, all.take());
        assertEquals(115 * S, feed.now());
        assertFalse(feed.playing());
    }

    @Test
    void goesOnAtItsSpeedAfterAJump() {
        feed.start(heard);
        assertEquals(WHOLE.subList(0, 2), heard.take(2));
        assertTrue(feed.jumpTo(119 * S));
        assertEquals(WHOLE.subList(2, 6), heard.take(4));
        until("it has arrived", () -> feed.now() == 119 * S);
        wall.addAndGet(S);
        assertEquals(WHOLE.subList(6, 9), heard.take(3));
    }

    @Test
    void doesNotJumpBack() {
        feed.beginAt(101 * S, NOBODY).pause();
        assertFalse(feed.jumpTo(110 * S));
        assertFalse(feed.jumpTo(50 * S));
    }

    @Test
    void jumpsToTheEndAtMost() {
        feed.pause();
        feed.start(heard);
        assertTrue(feed.jumpTo(Long.MAX_VALUE));
        assertEquals(WHOLE, heard.take(WHOLE.size()));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void neverGoesBackWhateverIsPressed(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        feed.start(heard);
        long last = Long.MIN_VALUE;
        for (int i = 0; i < 2_000; i++) {
            wall.addAndGet(random.nextLong(S / 20));
            switch (random.nextInt(6)) {
                case 0 -> feed.play();
                case 1 -> feed.pause();
                case 2 -> feed.speed(random.nextInt(1, 60));
                case 3 -> feed.speed(random.nextInt(50) == 0 ? ReplayFeed.MAX : 1);
                case 4 -> feed.jumpTo(feed.now() + random.nextLong(S / 10));
                default -> feed.playing();
            }
            long now = feed.now();
            assertTrue(now >= last && now <= TAPE.end(), "seed " + seed + ", step " + i + ": " + last + " to " + now);
            last = now;
        }
    }

    @Test
    void deliversNothingAfterClose() {
        feed.speed(ReplayFeed.MAX);
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        feed.start(new Forwarding(heard) {
            @Override
            public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
                super.onTrade(instrument, time, price, quantity, aggressor);
                first.countDown();
                await(goOn);
            }
        });
        await(first);
        Thread closer = new Thread(feed::close);
        closer.start();
        until("it waits for the trade in hand", () -> closer.getState() == Thread.State.WAITING);
        goOn.countDown();
        feed.close();
        assertEquals(WHOLE.subList(0, 2), heard.rest());
    }

    @Test
    void canBeClosedByItsListener() {
        CountDownLatch ended = new CountDownLatch(1);
        feed.speed(ReplayFeed.MAX);
        feed.start(new Forwarding(heard) {
            @Override
            public void onEnd(long time) {
                feed.close();
                ended.countDown();
            }
        });
        await(ended);
    }

    @Test
    void startsOnce() {
        feed.start(heard);
        assertThrows(IllegalStateException.class, () -> feed.start(heard));
        assertThrows(IllegalStateException.class, () -> feed.drive(heard, Long.MAX_VALUE));
        assertThrows(IllegalStateException.class, () -> feed.beginAt(101 * S, NOBODY));
    }

    @Test
    void endsWhenItsListenerFails() {
        feed.start(new Forwarding(heard) {
            @Override
            public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
                throw new IllegalStateException("thrown by a test");
            }
        });
        until("the end", feed::ended);
        assertEquals(0, feed.index());
    }

    @Test
    void allocatesNothingPerTrade() {
        TradeTape sample = SampleMarket.load();
        MarketDataListener deaf = new Forwarding(new Recording(false)) {
            @Override
            public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {}

            @Override
            public void onQuote(int instrument, long time, long bid, long bs, long ask, long as, boolean derived) {}
        };
        feed(sample).drive(deaf, Long.MAX_VALUE);
        ReplayFeed again = feed(sample);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        threads.getCurrentThreadAllocatedBytes();
        long before = threads.getCurrentThreadAllocatedBytes();
        again.drive(deaf, Long.MAX_VALUE);
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(bytes < sample.size(), bytes + " bytes for " + sample.size() + " trades");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
