package tradewind.engine;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.Incident.GatewayAnswer;
import tradewind.engine.Incident.PendingKill;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.Passed;
import tradewind.engine.gateways.ExecutionReports;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.JournalOptions;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.kernel.Command;
import tradewind.engine.kernel.ExposureBoard;
import tradewind.engine.kernel.Inbox;
import tradewind.engine.kernel.Kernel;
import tradewind.engine.kernel.KernelNote;
import tradewind.engine.kernel.KernelSetup;
import tradewind.engine.kernel.KernelState;
import tradewind.engine.kernel.Outcome;
import tradewind.engine.kernel.RiskBrake;
import tradewind.engine.kernel.WayOut;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Price;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.strategies.Strategy;
import tradewind.engine.strategies.StrategyContext;

/// How long the watchdog waits and for whom, with a kernel, a way out and gateways in hand.
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class WatchdogPatienceTest {
    private static final Instruments INSTRUMENTS = new Instruments(List.of(SampleSession.TAPE.instrument()));
    private static final long NOW = SampleSession.TAPE.start();
    private static final String STOPS = "whoever hears this hears nothing more";
    private static final PendingKill KILL = new PendingKill(Optional.empty(), "stop", true);

    @TempDir
    Path folder;

    private final CountDownLatch release = new CountDownLatch(1);
    private final BlockingQueue<Incident> incidents = new LinkedBlockingQueue<>();
    private @Nullable WayOut wayOut;
    private @Nullable Inbox inbox;
    private @Nullable Kernel kernel;
    private @Nullable Watchdog watchdog;

    /// Asked to cancel, it waits for the latch.
    private record Line(String name, CountDownLatch answersAt) implements Gateway {
        @Override
        public void start(ExecutionReports reports) {}

        @Override
        public void send(Passed order) {}

        @Override
        public void replace(Passed changed) {}

        @Override
        public void cancel(OrderId order) {}

        @Override
        public void cancelWorking() {
            sleepUntil(answersAt);
        }

        @Override
        public boolean outside() {
            return false;
        }

        @Override
        public void close() {}
    }

    private static void sleepUntil(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @BeforeEach
    void open() throws Exception {
        var journal = JournalWriter.open(folder, JournalOptions.of(Durability.ASYNCHRONOUS));
        WayOut out = new WayOut(journal, "watched", new WayOut.Audience() {
            @Override
            public void onOrder(OrderEvent event) {}

            @Override
            public void onNote(KernelNote note) {
                if (note instanceof KernelNote.Logged logged && logged.text().equals(STOPS)) sleepUntil(release);
            }
        });
        var cash = List.of(Currency.USD.money("100000"));
        Kernel made = new Kernel(
                new KernelSetup(
                        INSTRUMENTS,
                        1,
                        new Gate(INSTRUMENTS, List.of(SampleSession.LIMITS), SampleSession.ACCOUNT_LIMITS),
                        new Line("kernel's", new CountDownLatch(0)),
                        new QuoteBoard(1),
                        new BarBoard(1),
                        new ExposureBoard(1)),
                new KernelState(INSTRUMENTS, cash),
                out);
        wayOut = out;
        kernel = made;
        inbox = new Inbox(made, out, () -> NOW, 1, false, "watched");
    }

    private Inbox inbox() {
        return requireNonNull(inbox);
    }

    private WayOut wayOut() {
        return requireNonNull(wayOut);
    }

    private Watchdog watch(Gateway... gateways) {
        HeapWatch heap = new HeapWatch(() -> 0, () -> {}, new RiskBrake(wayOut()));
        Watchdog made = new Watchdog(
                "watched", inbox(), requireNonNull(kernel), wayOut(), List.of(gateways), incidents::add, heap);
        watchdog = made;
        return made;
    }

    private void holdKernel() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        inbox().open(() -> {
            held.countDown();
            sleepUntil(release);
        });
        held.await();
    }

    private static KernelNote note(String text) {
        return new KernelNote.Logged(NOW, KernelNote.Logged.Level.INFO, "", text);
    }

    /// Buys on the first quote and cancels on all others.
    private static final class Undecided implements Strategy {
        private @Nullable StrategyContext context;
        private @Nullable OrderId order;
        private final CountDownLatch sent = new CountDownLatch(1);

        @Override
        public void onStart(StrategyContext context) {
            this.context = context;
        }

        @Override
        public void onQuote(Instrument instrument, long time, long bid, long bidQty, long ask, long askQty) {
            StrategyContext here = requireNonNull(context);
            if (order != null) {
                here.cancel(order);
                return;
            }
            Terms terms = new Terms.Limit(new Price(bid, instrument.priceScale()));
            order = here.submit(instrument, Side.BUY, instrument.defaultQuantity(), terms, TimeInForce.GTC);
            sent.countDown();
        }
    }

    @Test
    void whenNothingLeavesTheDeskItWaitsLongerAndBlamesNoStrategy() throws Exception {
        Undecided undecided = new Undecided();
        inbox().command(new Command.StartStrategy("undecided", undecided)).get();
        inbox().onQuote(0, NOW, 100_000, 100, 100_100, 100, false);
        undecided.sent.await();
        wayOut().onNote(note(STOPS));
        while (!wayOut().full()) wayOut().onNote(note("fills the way out"));
        inbox().onQuote(0, NOW, 100_000, 100, 100_100, 100, false);
        watch(new Line("answers", new CountDownLatch(0)));
        Incident told = requireNonNull(incidents.poll(30, TimeUnit.SECONDS), "the watchdog said nothing");
        assertEquals(Optional.empty(), told.strategy());
        assertEquals("", told.callback());
        assertTrue(told.stuckMillis() >= 2_000, told.sentence());
    }

    @AfterEach
    void close() {
        release.countDown();
        requireNonNull(watchdog).close();
        inbox().close();
        wayOut().close();
    }

    @Test
    void aGatewayThatHangsKeepsNoOtherFromBeingAsked() throws Exception {
        CountDownLatch never = release;
        Watchdog watching = watch(new Line("hangs", never), new Line("answers", new CountDownLatch(0)));
        holdKernel();
        watching.await(KILL, new CompletableFuture<>());
        Incident told = requireNonNull(incidents.poll(15, TimeUnit.SECONDS), "the watchdog hangs too");
        assertEquals(
                List.of(new GatewayAnswer("hangs", "no answer within 1 s"), new GatewayAnswer("answers", "asked")),
                told.gateways());
    }

    @Test
    void aKillRefusedForWantOfRoomWaitsForAKernelThatStandsStill() throws Exception {
        Watchdog watching = watch(new Line("answers", new CountDownLatch(0)));
        holdKernel();
        // the first look after everything stood still, as on a busy machine, takes a refusal for an answer
        for (int i = 0; i < 100; i++) {
            watching.await(KILL, CompletableFuture.completedFuture(new Outcome.NotDone("no room")));
            Incident told = incidents.poll(100, TimeUnit.MILLISECONDS);
            if (told != null && told.kill().equals(Optional.of(KILL))) return;
        }
        throw new AssertionError("the kill was forgotten");
    }
}
