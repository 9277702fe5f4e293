package tradewind.engine.kernel;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.Until.until;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.limit;
import static tradewind.engine.kernel.TestKernel.sent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tradewind.engine.desk.QuoteRow;
import tradewind.engine.gate.Limits;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.strategies.Strategy;
import tradewind.engine.strategies.StrategyContext;

/// Market data that comes in faster than the kernel takes it.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class InboxTest extends OnLiveDesk {
    private static long bid(LiveDesk desk) {
        // quotes that waited come in after the batch of the first command, so before the second
        desk.command(new Command.CancelAll());
        desk.command(new Command.CancelAll());
        QuoteRow row = new QuoteRow();
        desk.quotes.read(0, row);
        return row.bid();
    }

    @Test
    void aboveHalfFullQuotesAreOverwrittenAndCounted() throws Exception {
        try (LiveDesk desk = open(false)) {
            CountDownLatch release = desk.holdKernel();
            for (int i = 0; i < SIZE / 2 + 10; i++) desk.trade(10_000);
            for (int i = 1; i <= 100; i++) desk.quote(9_000 + i * 10);
            assertEquals(99, desk.inbox.overwrittenQuotes());
            release.countDown();
            assertEquals(10_000, bid(desk), "the newest one arrives");
        }
    }

    @Test
    void anOlderQuoteNeverReplacesANewerOne() throws Exception {
        try (LiveDesk desk = open(false)) {
            List<Long> seen = new ArrayList<>();
            desk.command(new Command.StartStrategy("watch", new Watch(seen)));
            CountDownLatch release = desk.holdKernel();
            CountDownLatch second = new CountDownLatch(1);
            // quotes up to half full go into the ring, the rest wait beside it; the kernel stops between batches
            for (int i = 1; i <= SIZE; i++) {
                desk.quote(1_000 + i * 10L);
                if (i == 10) desk.inbox.open(second::countDown);
            }
            release.countDown();
            second.await();
            for (int i = SIZE + 1; i <= 2 * SIZE; i++) desk.quote(1_000 + i * 10L);
            assertEquals(1_000 + 2 * SIZE * 10L, bid(desk));
            for (int i = 1; i < seen.size(); i++)
                assertTrue(seen.get(i) > seen.get(i - 1), seen.get(i - 1) + " before " + seen.get(i));
            assertTrue(desk.inbox.overwrittenQuotes() > 0);
            assertEquals(2 * SIZE - desk.inbox.overwrittenQuotes(), seen.size(), "each is seen or counted");
        }
    }

    private record Watch(List<Long> bids) implements Strategy {
        @Override
        public void onStart(StrategyContext context) {}

        @Override
        public void onQuote(Instrument instrument, long time, long bid, long bidQty, long ask, long askQty) {
            bids.add(bid);
        }
    }

    /// Stops in its first quote until it is let go.
    private record Slow(CountDownLatch reached, CountDownLatch go, List<String> quoted) implements Strategy {
        @Override
        public void onStart(StrategyContext context) {}

        @Override
        public void onQuote(Instrument instrument, long time, long bid, long bidQty, long ask, long askQty) {
            quoted.add(instrument.symbol());
            reached.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void aQuoteThatBeginsToWaitJustAsTheLastOnesAreTakenGoesOnThoughNothingFollowsIt() throws Exception {
        try (LiveDesk desk = open(false)) {
            Slow slow = new Slow(new CountDownLatch(1), new CountDownLatch(1), new CopyOnWriteArrayList<>());
            CountDownLatch release = desk.holdKernel();
            desk.inbox.command(new Command.StartStrategy("slow", slow));
            for (int i = 0; i < SIZE / 2 + 10; i++) desk.trade(10_000);
            desk.quote(9_990);
            release.countDown();
            // the kernel has taken all that was put in and stands in the quote that waited
            slow.reached.await();
            Thread feed =
                    Thread.ofPlatform().start(() -> desk.inbox.onQuote(1, desk.clock.get(), 500, 100, 520, 100, true));
            until(
                    "the feed waits or is done",
                    () -> feed.getState() != Thread.State.RUNNABLE && feed.getState() != Thread.State.NEW);
            slow.go.countDown();
            feed.join();
            until("the second quote", () -> slow.quoted.size() >= 2);
            assertEquals(List.of("BTC/USD", "ETH/USD"), slow.quoted);
        }
    }

    @Test
    void aReplayWaitsForASlowDiskSoThatNoOrderIsRefusedForIt() throws Exception {
        try (LiveDesk desk = open(true)) {
            desk.command(new Command.CancelAll());
            // a command is answered before it is counted as handled
            until("the kernel is idle", () -> !desk.inbox.busy());
            desk.files.hold();
            var note = new KernelNote.Logged(TestKernel.START, KernelNote.Logged.Level.INFO, "", "much to write");
            for (int i = 0; i < SIZE / 2 + 10; i++) desk.wayOut.onNote(note);
            long before = desk.inbox.handled();
            Thread feed = Thread.ofPlatform().start(() -> desk.quote(9_980));
            // it waits for room, or has wrongly got rid of everything
            until("the feed waits or is done", () -> feed.getState() == Thread.State.TIMED_WAITING || !feed.isAlive());
            try {
                assertTrue(feed.isAlive());
                assertEquals(before, desk.inbox.handled());
            } finally {
                // else the journal could not be closed, and nobody would read what was wrong
                desk.files.release();
            }
            feed.join();
            assertEquals(9_980, bid(desk));
        }
    }

    @Test
    void aFeedThatCanWaitLosesNoQuote() throws Exception {
        try (LiveDesk desk = open(true)) {
            List<Long> seen = new ArrayList<>();
            desk.command(new Command.StartStrategy("watch", new Watch(seen)));
            for (int i = 1; i <= 3 * SIZE; i++) desk.quote(10_000);
            bid(desk);
            assertEquals(3 * SIZE, seen.size());
            assertEquals(0, desk.inbox.overwrittenQuotes());
        }
    }

    @Test
    void commandsAndReportsHaveRoomThatMarketDataCannotTake() throws Exception {
        try (LiveDesk desk = open(false)) {
            CountDownLatch release = desk.holdKernel();
            AtomicInteger put = new AtomicInteger();
            CountDownLatch nearlyFull = new CountDownLatch(1);
            Thread feed = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 2 * SIZE; i++) {
                    if (put.get() == SIZE - SIZE / 8 - 10) nearlyFull.countDown();
                    desk.trade(10_000);
                    put.incrementAndGet();
                }
            });
            nearlyFull.await();
            List<CompletableFuture<Outcome>> answers = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                answers.add(desk.inbox.command(buy()));
                desk.inbox.onReport(new OrderEvent.Accepted(OrderId.of(1, i + 1), TestKernel.START, "v"));
            }
            assertTrue(put.get() < 2 * SIZE, "market data waits");
            release.countDown();
            for (CompletableFuture<Outcome> answer : answers) sent(LiveDesk.get(answer));
            feed.join();
            bid(desk);
            assertEquals(2 * SIZE + 1, desk.inbox.ticks(), "and none of it is lost");
            assertEquals(
                    500,
                    desk.told().stream()
                            .filter(OrderEvent.Accepted.class::isInstance)
                            .count());
        }
    }

    /// Buys on every quote it thinks is worth it, and writes down how old each was.
    private static final class Eager implements Strategy {
        private final List<Long> ages = new ArrayList<>();
        private final List<String> denials = new ArrayList<>();
        private @Nullable StrategyContext context;

        @Override
        public void onStart(StrategyContext context) {
            this.context = context;
        }

        @Override
        public void onQuote(Instrument instrument, long time, long bid, long bidQty, long ask, long askQty) {
            StrategyContext here = requireNonNull(context);
            ages.add(here.now() - time);
            here.submit(BTC, Side.BUY, 1, limit("99.00"), TimeInForce.GTC);
        }

        @Override
        public void onOrder(OrderState state, OrderEvent event) {
            if (event instanceof OrderEvent.Denied denied)
                denials.add(denied.denial().code());
        }
    }

    @Test
    void afterAStallOldQuotesAreOldAndNobodyBuysThemUpOneAfterTheOther() throws Exception {
        int waiting = 50;
        try (LiveDesk desk = open(false)) {
            Eager eager = new Eager();
            staleAfterOneSecond(desk);
            desk.command(new Command.StartStrategy("eager", eager));
            CountDownLatch release = desk.holdKernel();
            for (int i = 0; i < waiting; i++) desk.quote(9_990);
            desk.clock.addAndGet(2 * TestKernel.SECOND);
            release.countDown();
            desk.command(new Command.CancelAll());
            assertEquals(waiting, eager.ages.size());
            for (long age : eager.ages) assertEquals(2 * TestKernel.SECOND, age);
            assertEquals(Collections.nCopies(waiting, "REFERENCE_STALE"), eager.denials);
            assertEquals(List.of(), venue.news());
            desk.quote(9_990);
            desk.command(new Command.CancelAll());
            assertEquals(List.of("send " + (waiting + 1) + " BUY 0.01", "cancel " + (waiting + 1)), venue.news());
        }
    }

    private static void staleAfterOneSecond(LiveDesk desk) {
        Limits wide = TestKernel.WIDE;
        desk.kernel
                .gate()
                .limits(
                        0,
                        new Limits(
                                wide.maxQuantity(),
                                wide.maxNotional(),
                                wide.collarBps(),
                                wide.maxPosition(),
                                TestKernel.SECOND,
                                wide.maxMessagesPerSecond(),
                                wide.duplicateWindow()));
    }
}
