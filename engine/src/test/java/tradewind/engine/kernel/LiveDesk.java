package tradewind.engine.kernel;

import static tradewind.engine.kernel.TestKernel.CASH;
import static tradewind.engine.kernel.TestKernel.INSTRUMENTS;
import static tradewind.engine.kernel.TestKernel.WIDE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.gate.Gate;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.JournalOptions;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.orders.OrderEvent;

/// A kernel between its inbox and its way out, with the threads of a session and a disk in hand.
final class LiveDesk implements AutoCloseable, WayOut.Audience {
    final GatedFiles files;
    final JournalWriter journal;
    final WayOut wayOut;
    final Kernel kernel;
    final Inbox inbox;
    final AtomicLong clock = new AtomicLong(TestKernel.START);
    final QuoteBoard quotes = new QuoteBoard(2);
    /// Told too early: not covered by the journal yet.
    final List<Object> uncovered = new ArrayList<>();

    private final List<Object> told = new ArrayList<>();
    private long records;

    LiveDesk(Path folder, Gateway venue, boolean feedWaits) throws IOException {
        this(folder, _ -> venue, feedWaits);
    }

    /// @param venue made once there is a way out
    LiveDesk(Path folder, Function<WayOut, Gateway> venue, boolean feedWaits) throws IOException {
        this(folder, venue, feedWaits, JournalOptions.of(Durability.ASYNCHRONOUS));
    }

    LiveDesk(Path folder, Function<WayOut, Gateway> venue, boolean feedWaits, JournalOptions options)
            throws IOException {
        files = new GatedFiles(folder);
        journal = JournalWriter.open(files, options);
        wayOut = new WayOut(journal, "test", this);
        kernel = new Kernel(
                new KernelSetup(
                        INSTRUMENTS,
                        1,
                        new Gate(INSTRUMENTS, List.of(WIDE, WIDE), TestKernel.WIDE_ACCOUNT),
                        venue.apply(wayOut),
                        quotes,
                        new BarBoard(2),
                        new ExposureBoard(2)),
                new KernelState(INSTRUMENTS, CASH),
                wayOut);
        inbox = new Inbox(kernel, wayOut, clock::get, 2, feedWaits, "test");
    }

    @Override
    public void onOrder(OrderEvent event) {
        hear(event);
    }

    @Override
    public void onNote(KernelNote note) {
        hear(note);
    }

    private synchronized void hear(Object what) {
        told.add(what);
        if (++records > journal.writtenSequence() && wayOut.problem().isEmpty()) uncovered.add(what);
    }

    synchronized List<Object> told() {
        return List.copyOf(told);
    }

    void trade(long price) {
        inbox.onTrade(0, clock.get(), price, 100, 1);
    }

    void quote(long bid) {
        inbox.onQuote(0, clock.get(), bid, 10_000, bid + 20, 10_000, true);
    }

    static <T> T get(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }

    Outcome command(Command command) {
        return get(inbox.command(command));
    }

    /// Holds the kernel's thread until the latch is counted down; returns once it is held.
    CountDownLatch holdKernel() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        inbox.open(() -> {
            held.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        held.await();
        return release;
    }

    @Override
    public void close() {
        inbox.close();
        wayOut.close();
    }
}
