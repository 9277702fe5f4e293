package tradewind.engine.kernel;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.Until.until;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.limit;
import static tradewind.engine.kernel.TestKernel.order;
import static tradewind.engine.kernel.TestKernel.sent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.JournalOptions;
import tradewind.engine.journal.JournalReader;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.strategies.Strategy;
import tradewind.engine.strategies.StrategyContext;

/// On a thread of their own: whoever waits for a disk that is held does not hear of a time limit.
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WayOutTest extends OnLiveDesk {
    private static long count(List<Object> told, Class<?> kind) {
        return told.stream().filter(kind::isInstance).count();
    }

    @Test
    void nobodyHearsOfWhatTheJournalHasNotCovered() throws Exception {
        try (LiveDesk desk = open(true)) {
            desk.files.hold();
            CompletableFuture<Outcome> answer = desk.inbox.command(buy());
            desk.files.awaitHeld();
            assertEquals(List.of(), desk.told());
            assertFalse(answer.isDone());
            desk.files.release();
            sent(LiveDesk.get(answer));
            assertEquals(1, count(desk.told(), OrderEvent.Submitted.class));
        }
    }

    @Test
    void nothingLeavesBeforeABatchThatIsForcedOnAnotherThreadCounts() throws Exception {
        JournalOptions beside = JournalOptions.of(Durability.DURABLE).withBesideFrom(0);
        AtomicBoolean left = new AtomicBoolean();
        try (LiveDesk desk = new LiveDesk(folder, _ -> venue, true, beside)) {
            desk.files.hold();
            desk.wayOut.onNote(new KernelNote.Logged(TestKernel.START, KernelNote.Logged.Level.INFO, "", "a record"));
            desk.wayOut.handOver(() -> left.set(true));
            desk.files.awaitHeld();
            // it has done what there was to do by then
            until("it sleeps", () -> journal().getState() != Thread.State.RUNNABLE);
            assertFalse(left.get());
            desk.files.release();
            until("it has left", left::get);
            assertEquals(1, desk.journal.acknowledgedSequence());
        }
    }

    /// The way out's thread that makes batches.
    private static Thread journal() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> Arrays.stream(each.getValue())
                        .anyMatch(at -> at.getClassName().equals(JournalCommits.class.getName())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverStandsBehindTheJournalSleepsWhileTheDiskIsAtWork() throws Exception {
        try (LiveDesk desk = open(true)) {
            desk.files.hold();
            var _ = desk.inbox.command(buy());
            desk.files.awaitHeld();
            // a moment may pass until it has gone to sleep; one that spins never does
            until("it sleeps", () -> audience().getState() == Thread.State.WAITING);
            desk.files.release();
        }
    }

    /// The way out's thread that is not at the disk.
    private static Thread audience() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> each.getKey().getName().equals("way out test"))
                .filter(each -> Arrays.stream(each.getValue())
                        .noneMatch(at -> at.getClassName().equals(JournalCommits.class.getName())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void batchesKeepTheirOrderAndAreCoveredFirst() throws Exception {
        int orders = 500;
        try (LiveDesk desk = open(true)) {
            CompletableFuture<Outcome> last = new CompletableFuture<>();
            for (int i = 0; i < orders; i++) {
                last = desk.inbox.command(buy());
                desk.clock.addAndGet(TestKernel.SECOND);
            }
            sent(LiveDesk.get(last));
            assertEquals(List.of(), desk.uncovered);
            long counter = 0;
            for (Object event : desk.told())
                if (event instanceof OrderEvent.Submitted submitted)
                    assertEquals(++counter, submitted.order().counter());
            assertEquals(orders, counter);
        }
    }

    @Test
    void aFullDiskStopsNewRiskWhileCancelsAndKillGoOn() throws Exception {
        long covered;
        try (LiveDesk desk = open(true)) {
            OrderId working = sent(desk.command(buy()));
            OrderId filled = sent(desk.command(buy()));
            desk.inbox.onReport(new OrderEvent.Accepted(working, TestKernel.START, "v1"));
            var fee = Currency.USD.zero();
            desk.inbox.onReport(new OrderEvent.Filled(
                    filled, TestKernel.START, "x", BTC.quantity("1.00"), BTC.price("99.00"), fee, Liquidity.TAKER));
            desk.command(new Command.Resume());
            covered = desk.wayOut.writtenSequence();
            desk.files.fillUp();
            OrderId lost = sent(desk.command(buy()));
            assertTrue(desk.wayOut.problem().contains("No space left on device"));

            var denied = assertInstanceOf(Outcome.Denied.class, desk.command(buy()));
            assertEquals("JOURNAL_FAILED", denied.denial().code());
            sent(desk.command(new Command.Cancel(lost)));
            assertInstanceOf(Outcome.Done.class, desk.command(new Command.Kill("full disk")));
            desk.inbox.onReport(new OrderEvent.Canceled(lost, TestKernel.START, ""));
            desk.inbox.onReport(new OrderEvent.Canceled(working, TestKernel.START, ""));
            desk.command(new Command.CancelAll());
            assertEquals(List.of("cancel 3", "cancel 1", "send 5 SELL 1.00", "cancel 5"), cancelsAndExits());

            List<Object> told = desk.told();
            assertEquals(2, count(told, OrderEvent.Canceled.class), "the screen still hears");
            long alarms = told.stream()
                    .filter(n -> n instanceof KernelNote.Logged logged
                            && logged.level() == KernelNote.Logged.Level.ALARM
                            && logged.text().contains("Records up to " + covered))
                    .count();
            assertEquals(1, alarms, "said once");
        }
        assertEquals(covered, JournalReader.verify(folder).lastSequence(), "what was acknowledged is there");
    }

    private List<String> cancelsAndExits() {
        return venue.asked.stream().filter(a -> !a.contains("BUY")).toList();
    }

    @Test
    void aStalledDiskStopsNewRiskAndKeepsRoomForCancels() throws Exception {
        // this thread is the kernel's here
        GatedFiles files = new GatedFiles(folder);
        var journal = JournalWriter.open(files, JournalOptions.of(Durability.ASYNCHRONOUS));
        List<Object> told = Collections.synchronizedList(new ArrayList<>());
        WayOut wayOut = new WayOut(journal, "test", new WayOut.Audience() {
            @Override
            public void onOrder(OrderEvent event) {
                told.add(event);
            }

            @Override
            public void onNote(KernelNote note) {
                told.add(note);
            }
        });
        Kernel kernel = TestKernel.on(venue, wayOut);
        long now = TestKernel.START;
        kernel.onTrade(0, now, 10_000, 100, 1);
        kernel.onQuote(0, now, 9_990, 100, 10_010, 100, true);
        files.hold();
        OrderId first = sent(kernel.accept(now, buy()));
        files.awaitHeld();
        Outcome outcome = new Outcome.Sent(first);
        int orders = 1;
        while (outcome instanceof Outcome.Sent && orders < 20_000) {
            now += TestKernel.SECOND / 500;
            outcome = kernel.accept(now, order(Side.BUY, BTC, "0.01", limit("99.00")));
            orders++;
        }
        var denied = assertInstanceOf(Outcome.Denied.class, outcome);
        assertEquals("JOURNAL_STALLED", denied.denial().code());
        assertTrue(wayOut.crowded());
        venue.news();
        sent(kernel.accept(now, new Command.Cancel(first)));
        assertEquals(List.of("cancel 1"), venue.news());
        assertEquals(List.of(), told);
        files.release();
        CompletableFuture<Boolean> drained = new CompletableFuture<>();
        wayOut.after(() -> drained.complete(true));
        LiveDesk.get(drained);
        // room is given back batch by batch, a moment after the last event was told
        until("there is room again", () -> wayOut.stalled().isEmpty());
        sent(kernel.accept(now + TestKernel.SECOND, buy()));
        wayOut.close();
        assertEquals(orders + 1, count(told, OrderEvent.Submitted.class) + count(told, OrderEvent.Denied.class));
    }

    @Test
    void anAudienceThatThrowsHearsTheRestAllTheSame() throws Exception {
        var journal = JournalWriter.open(folder, JournalOptions.of(Durability.DURABLE));
        List<OrdStatus> told = Collections.synchronizedList(new ArrayList<>());
        WayOut wayOut = new WayOut(journal, "test", new WayOut.Audience() {
            @Override
            public void onOrder(OrderEvent event) {
                throw new IllegalStateException("a view's own");
            }

            @Override
            public void onNote(KernelNote note) {
                told.add(OrdStatus.NEW);
            }
        });
        wayOut.onOrder(new OrderEvent.Expired(OrderId.of(1, 1), 1));
        wayOut.onNote(new KernelNote.StrategyStarted(2, "s"));
        wayOut.close();
        assertEquals(1, told.size());
    }

    @Test
    void afterAnEventThatCannotBeWrittenNothingMoreIs() throws Exception {
        long covered;
        try (LiveDesk desk = open(true)) {
            sent(desk.command(buy()));
            covered = desk.wayOut.writtenSequence();
            desk.wayOut.onNote(new KernelNote.Opened(
                    TestKernel.START, 1, "test", 0, Collections.nCopies(50_000, BTC), TestKernel.CASH));
            desk.command(new Command.CancelAll());
            assertTrue(desk.wayOut.problem().startsWith("an event could not be written"), desk.wayOut.problem());
            var denied = assertInstanceOf(Outcome.Denied.class, desk.command(buy()));
            assertEquals("JOURNAL_FAILED", denied.denial().code());
            assertEquals(covered, desk.wayOut.writtenSequence(), "nothing may follow a hole");
        }
        assertEquals(covered, JournalReader.verify(folder).lastSequence(), "nor as the session closes");
    }

    @Test
    void aDiskThatThrowsWhatNoDiskShouldHasFailedToo() throws Exception {
        try (LiveDesk desk = open(true)) {
            desk.files.breakDown(true);
            sent(desk.command(buy()));
            var denied = assertInstanceOf(Outcome.Denied.class, desk.command(buy()));
            assertEquals("JOURNAL_FAILED", denied.denial().code());
            desk.files.breakDown(false);
        }
    }

    @Test
    void aDiskThatBreaksAsTheSessionClosesKeepsItFromNothing() throws Exception {
        LiveDesk desk = open(true);
        sent(desk.command(buy()));
        desk.files.breakDown(true);
        desk.inbox.close();
        assertEquals(64, desk.wayOut.finish().length());
    }

    /// Sends orders and writes lines on every quote, whatever it is answered.
    private static final class Busy implements Strategy {
        private @Nullable StrategyContext context;

        @Override
        public void onStart(StrategyContext context) {
            this.context = context;
        }

        @Override
        public void onQuote(Instrument instrument, long time, long bid, long bidQty, long ask, long askQty) {
            StrategyContext here = requireNonNull(context);
            for (int i = 0; i < 200; i++) {
                here.log("busy");
                here.submit(BTC, Side.BUY, 1, limit("99.00"), TimeInForce.GTC);
            }
        }
    }

    @Test
    void withTheWayOutFullABusyStrategyIsStoppedAndCancelsAndKillStillGoThrough() throws Exception {
        // this thread is the kernel's here
        GatedFiles files = new GatedFiles(folder);
        var journal = JournalWriter.open(files, JournalOptions.of(Durability.ASYNCHRONOUS));
        WayOut wayOut = new WayOut(journal, "test", new WayOut.Audience() {
            @Override
            public void onOrder(OrderEvent event) {}

            @Override
            public void onNote(KernelNote note) {}
        });
        Kernel kernel = TestKernel.on(venue, wayOut);
        long now = TestKernel.START;
        kernel.onTrade(0, now, 10_000, 100, 1);
        kernel.onQuote(0, now, 9_990, 100, 10_010, 100, true);
        kernel.accept(now, new Command.StartStrategy("busy", new Busy()));
        List<OrderId> working = new ArrayList<>();
        for (int i = 0; i < 50; i++) working.add(sent(kernel.accept(now, buy())));
        files.hold();
        while (wayOut.stalled().isEmpty())
            wayOut.onNote(new KernelNote.Logged(now, KernelNote.Logged.Level.INFO, "", "fills the ring"));
        for (int i = 0; i < 1_000; i++) {
            now += TestKernel.SECOND;
            kernel.onQuote(0, now, 9_990, 100, 10_010, 100, true);
        }
        assertEquals(List.of(), kernel.running(), "a strategy that goes on is stopped");
        venue.news();
        sent(kernel.accept(now, new Command.Cancel(working.getFirst())));
        assertEquals(List.of("cancel 1"), venue.news());
        assertInstanceOf(Outcome.Done.class, kernel.accept(now, new Command.Kill("way out full")));
        assertEquals(49, venue.news().size(), "every order's cancel went out");
        assertFalse(wayOut.full());
        files.release();
        wayOut.close();
    }
}
