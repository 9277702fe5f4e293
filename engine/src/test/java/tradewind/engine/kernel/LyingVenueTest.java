package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.CASH;
import static tradewind.engine.kernel.TestKernel.INSTRUMENTS;
import static tradewind.engine.kernel.TestKernel.SECOND;
import static tradewind.engine.kernel.TestKernel.WIDE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.gate.Gate;
import tradewind.engine.gateways.LinkState;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.JournalOptions;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// A desk with all its threads against a venue on another thread behind a socket, which loses, repeats, reorders,
/// lies and hangs up. Once it tells the truth, both books agree; and whatever it did, nothing was sent twice.
class LyingVenueTest {
    private static final long FIRST_SEED = 20260401;
    private static final int STEPS = 30;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    Path folder;

    @Test
    void bothBooksAgreeInTheEndAndNothingWasSentTwice() throws Exception {
        seeds(FIRST_SEED, 100);
    }

    @Test
    @Tag("soak")
    void bothBooksAgreeInTheEndOverAThousandSeeds() throws Exception {
        seeds(FIRST_SEED + 100, 1_000);
    }

    private void seeds(long first, int count) throws Exception {
        for (long seed = first; seed < first + count; seed++) {
            try (Run run = new Run(folder.resolve("j" + seed), seed)) {
                run.misbehave();
                run.settle();
                run.check();
            } catch (Throwable failed) {
                throw new AssertionError("seed " + seed, failed);
            }
        }
    }

    /// One venue, one desk, one trader.
    private static final class Run implements AutoCloseable, WayOut.Audience {
        private final Path journal;
        private final SplittableRandom random;
        private final AtomicLong clock = new AtomicLong(TestKernel.START);
        private final WireVenue venue;
        private final WayOut wayOut;
        private final CoveredGateway gateway;
        private final Kernel kernel;
        private final Inbox inbox;
        /// Folded from what the journal has covered.
        private final KernelState state = new KernelState(INSTRUMENTS, CASH);
        private final List<String> lately = new ArrayList<>();
        private boolean open = true;

        Run(Path journal, long seed) throws IOException {
            this.journal = journal;
            random = new SplittableRandom(~seed);
            venue = new WireVenue(seed);
            wayOut = new WayOut(
                    JournalWriter.open(journal, JournalOptions.of(Durability.ASYNCHRONOUS)), "wire " + seed, this);
            gateway = new CoveredGateway(new WireGateway(venue.port(), clock::get), wayOut, clock::get);
            kernel = new Kernel(
                    new KernelSetup(
                            INSTRUMENTS,
                            1,
                            new Gate(INSTRUMENTS, List.of(WIDE, WIDE), TestKernel.WIDE_ACCOUNT),
                            gateway,
                            new QuoteBoard(2),
                            new BarBoard(2),
                            new ExposureBoard(2)),
                    new KernelState(INSTRUMENTS, CASH),
                    wayOut);
            inbox = new Inbox(kernel, wayOut, clock::get, 2, false, "wire " + seed);
            gateway.start(inbox);
        }

        @Override
        public synchronized void onOrder(OrderEvent event) {
            state.apply(event);
        }

        @Override
        public synchronized void onNote(KernelNote note) {
            state.apply(note);
            if (note instanceof KernelNote.LimitsProposed) return;
            lately.add(note.toString());
            if (lately.size() > 40) lately.removeFirst();
        }

        private synchronized List<OrderState> openOrders() {
            return state.openOrders();
        }

        void misbehave() throws InterruptedException {
            quote();
            for (int i = 0; i < STEPS; i++) {
                pass();
                switch (random.nextInt(8)) {
                    case 0 -> venue.enterElsewhere();
                    case 1, 2 -> venue.trade();
                    case 3 -> touch(id -> inbox.command(new Command.Cancel(id)));
                    case 4 ->
                        touch(id ->
                                inbox.command(new Command.Replace(id, BTC.quantity(5 + random.nextInt(20)), limit())));
                    default -> submit();
                }
                Thread.onSpinWait();
            }
        }

        private void submit() {
            inbox.command(new Command.Submit(
                    BTC,
                    random.nextBoolean() ? Side.BUY : Side.SELL,
                    BTC.quantity(5 + random.nextInt(20)),
                    limit(),
                    TimeInForce.GTC,
                    OrderSource.MANUAL));
        }

        private Terms limit() {
            return new Terms.Limit(BTC.price(9_500L + 10 * random.nextInt(100)));
        }

        private void touch(Consumer<OrderId> with) {
            List<OrderState> open = openOrders();
            if (!open.isEmpty())
                with.accept(open.get(random.nextInt(open.size())).order().id());
        }

        private void quote() {
            inbox.onTrade(0, clock.get(), 10_000, 100, 1);
            inbox.onQuote(0, clock.get(), 9_990, 1_000, 10_010, 1_000, true);
        }

        /// A second of the session; what was said is given a moment to arrive.
        private void pass() throws InterruptedException {
            inbox.onTime(clock.addAndGet(SECOND));
            LiveDesk.get(inbox.command(new Command.ProposeLimits(BTC, WIDE)));
            TimeUnit.MICROSECONDS.sleep(300);
        }

        /// The venue tells the truth now; the trader accepts its positions.
        void settle() throws InterruptedException {
            venue.behave();
            // the venue has a thread of its own, and a busy computer may let it wait
            long deadline = System.nanoTime() + PATIENCE;
            for (int i = 0; System.nanoTime() < deadline; i++) {
                pass();
                if (i % 20 == 19) inbox.command(new Command.Reconcile());
                if (kernel.link() == LinkState.MISMATCH) inbox.command(new Command.AcceptPosition(BTC));
                if (i > 30 && agrees()) return;
            }
            throw new AssertionError(
                    "never in step: " + kernel.link() + ", venue " + venue.open() + " holding " + venue.position()
                            + ", ours " + ours() + " holding " + position() + "\n"
                            + openOrders().stream()
                                    .filter(order -> order.status() == OrdStatus.UNKNOWN)
                                    .toList() + "\n" + String.join("\n", lately));
        }

        private boolean agrees() {
            return kernel.link() == LinkState.READY
                    && openOrders().stream().noneMatch(order -> order.status() == OrdStatus.UNKNOWN)
                    && ours().equals(venue.open())
                    && position() == venue.position();
        }

        private Map<String, Long> ours() {
            Map<String, Long> open = new TreeMap<>();
            for (OrderState order : openOrders()) open.put(order.venueOrderId(), order.leavesQty());
            return open;
        }

        private synchronized long position() {
            return state.ledger().netQuantity(0);
        }

        void check() throws IOException {
            venue.received().forEach((id, times) -> assertEquals(1, times, "sent " + times + " times: " + id));
            // first, since the venue may still be speaking
            close();
            String live;
            List<OrderState> shown;
            synchronized (this) {
                live = state.hash();
                shown = List.copyOf(state.orders());
            }
            Recovery.Recovered read = Recovery.read(journal, INSTRUMENTS, CASH, new Recovery.Witness() {
                @Override
                public void onOrder(OrderEvent event) {}

                @Override
                public void onNote(KernelNote note) {}
            });
            assertEquals(shown, List.copyOf(read.state().orders()));
            assertEquals(live, read.state().hash());
            List<String> ids = new ArrayList<>();
            for (OrderState order : read.state().orders()) {
                ids.add(order.order().id().toString());
                assertTrue(order.leavesQty() >= 0, order.toString());
            }
            assertEquals(ids.size(), new HashSet<>(ids).size());
        }

        @Override
        public void close() {
            if (!open) return;
            open = false;
            gateway.close();
            venue.close();
            inbox.close();
            wayOut.close();
        }
    }
}
