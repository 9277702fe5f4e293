package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.limit;
import static tradewind.engine.kernel.TestKernel.order;
import static tradewind.engine.kernel.TestKernel.sent;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.strategies.Strategy;
import tradewind.engine.strategies.StrategyContext;

/// Commands and reports that come in while the kernel hangs, fails or is closed: each is answered.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class InboxCommandsTest extends OnLiveDesk {
    @Test
    void aCommandAfterTheCloseIsAnswered() throws Exception {
        LiveDesk desk = open(true);
        desk.close();
        assertEquals(new Outcome.NotDone("The session is closed."), desk.command(buy()));
    }

    @Test
    void whatStandsBehindAKernelThatHangsIsAnsweredAsTheSessionCloses() throws Exception {
        LiveDesk desk = open(true);
        CountDownLatch release = desk.holdKernel();
        CompletableFuture<Outcome> answer = desk.inbox.command(buy());
        desk.inbox.close(TimeUnit.MILLISECONDS.toNanos(50));
        assertEquals(new Outcome.NotDone("The session is closed."), LiveDesk.get(answer));
        release.countDown();
        desk.wayOut.close();
    }

    @Test
    void everyCommandIsAnsweredHoweverTheCloseFallsBetween() throws Exception {
        for (int round = 0; round < 20; round++) {
            LiveDesk desk = new LiveDesk(folder.resolve("r" + round), venue, true);
            var answers = new ConcurrentLinkedQueue<CompletableFuture<Outcome>>();
            CountDownLatch going = new CountDownLatch(1);
            Thread hand = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 2_000; i++) {
                    answers.add(desk.inbox.command(new Command.CancelAll()));
                    if (i == 50) going.countDown();
                }
            });
            going.await();
            desk.close();
            hand.join();
            for (CompletableFuture<Outcome> answer : answers) LiveDesk.get(answer);
            assertEquals(2_000, answers.size());
        }
    }

    @Test
    void oneBadInputDoesNotEndTheKernel() throws Exception {
        try (LiveDesk desk = open(true)) {
            Instrument stranger =
                    new Instrument(0, new InstrumentId("X/Y", "Z"), "x", Currency.ETH, Currency.USD, 2, 10, 2, 1, 100);
            desk.inbox.onTrade(99, TestKernel.START, 10_000, 100, 1);
            Outcome outcome = desk.command(order(Side.BUY, stranger, "1.00", Terms.MARKET));
            assertTrue(assertInstanceOf(Outcome.NotDone.class, outcome).reason().startsWith("Internal error"));
            sent(desk.command(buy()));
        }
    }

    @Test
    void aStrategyHearsOfAReportAtOnce() throws Exception {
        try (LiveDesk desk = open(true)) {
            CountDownLatch heard = new CountDownLatch(1);
            desk.command(new Command.StartStrategy("once", new Once(heard)));
            desk.inbox.onReport(new OrderEvent.Accepted(OrderId.of(1, 1), TestKernel.START, "v"));
            assertTrue(heard.await(60, TimeUnit.SECONDS), "without waiting for the next tick");
        }
    }

    private record Once(CountDownLatch accepted) implements Strategy {
        @Override
        public void onStart(StrategyContext context) {
            context.submit(BTC, Side.BUY, 100, limit("99.00"), TimeInForce.GTC);
        }

        @Override
        public void onOrder(OrderState state, OrderEvent event) {
            if (event instanceof OrderEvent.Accepted) accepted.countDown();
        }
    }

    @Test
    void isBusyWithoutFinishingAnythingWhileTheKernelHangs() throws Exception {
        try (LiveDesk desk = open(true)) {
            desk.command(new Command.CancelAll());
            CountDownLatch release = desk.holdKernel();
            long before = desk.inbox.handled();
            desk.trade(10_000);
            assertTrue(desk.inbox.busy());
            assertEquals(before, desk.inbox.handled());
            release.countDown();
            desk.command(new Command.CancelAll());
            assertTrue(desk.inbox.handled() > before);
        }
    }

    @Test
    void whoeverAsksAHangingKernelIsAnsweredAndDoesNotHangToo() throws Exception {
        try (LiveDesk desk = open(true)) {
            CountDownLatch release = desk.holdKernel();
            Outcome last = new Outcome.Done(0);
            for (int i = 0; i <= SIZE && last instanceof Outcome.Done; i++) {
                var answer = desk.inbox.command(new Command.CancelAll());
                if (answer.isDone()) last = answer.join();
            }
            assertTrue(assertInstanceOf(Outcome.NotDone.class, last).reason().contains("does not answer"));
            release.countDown();
        }
    }
}
