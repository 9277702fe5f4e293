package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.CASH;
import static tradewind.engine.kernel.TestKernel.INSTRUMENTS;
import static tradewind.engine.kernel.TestKernel.limit;
import static tradewind.engine.kernel.TestKernel.order;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tradewind.engine.journal.Durability;
import tradewind.engine.journal.JournalOptions;
import tradewind.engine.journal.JournalReader;
import tradewind.engine.journal.JournalWriter;
import tradewind.engine.journal.SimulatedDisk;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;

/// A durable session on a disk that fills up or fails, at every place it can.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DiskTroubleTest {
    private static final JournalOptions OPTIONS = new JournalOptions(1 << 12, Durability.DURABLE, 0);
    private static final int ORDERS = 40;

    /// Batches forced by whoever commits, and all of them on the journal's own thread.
    private static Stream<JournalOptions> options() {
        return Stream.of(OPTIONS, OPTIONS.withBesideFrom(0));
    }

    private final ScriptedGateway venue = new ScriptedGateway();
    private final AtomicLong told = new AtomicLong();

    private final class Counting implements WayOut.Audience, Recovery.Witness {
        @Override
        public void onOrder(OrderEvent event) {
            told.incrementAndGet();
        }

        @Override
        public void onNote(KernelNote note) {
            told.incrementAndGet();
        }
    }

    /// Sends orders, each after the last was covered; asks for a cancel at the end.
    private String trade(SimulatedDisk disk, JournalWriter journal) {
        WayOut wayOut = new WayOut(journal, "test", new Counting());
        Kernel kernel = TestKernel.on(venue, wayOut);
        long now = TestKernel.START;
        kernel.onTrade(0, now, 10_000, 100, 1);
        kernel.onQuote(0, now, 9_990, 100, 10_010, 100, true);
        OrderId first = OrderId.of(1, 1);
        Outcome last = new Outcome.Sent(first);
        boolean failed = false;
        for (int i = 0; i < ORDERS; i++) {
            now += TestKernel.SECOND;
            last = kernel.accept(now, order(Side.BUY, BTC, "0.01", limit("99.00")));
            assertEquals(failed, last instanceof Outcome.Denied, "once the disk has failed nothing new goes out");
            covered(wayOut);
            failed = !wayOut.problem().isEmpty();
        }
        if (failed) {
            last = kernel.accept(now + TestKernel.SECOND, order(Side.BUY, BTC, "0.01", limit("99.00")));
            assertEquals(
                    "JOURNAL_FAILED",
                    assertInstanceOf(Outcome.Denied.class, last).denial().code());
            venue.news();
            assertInstanceOf(
                    Outcome.Sent.class,
                    kernel.accept(now + TestKernel.SECOND, new Command.Cancel(first)),
                    "cancels go on");
            assertEquals("[cancel 1]", venue.news().toString());
        }
        String problem = wayOut.problem();
        wayOut.close();
        return problem;
    }

    private static void covered(WayOut wayOut) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        wayOut.after(() -> done.complete(true));
        LiveDesk.get(done);
    }

    private static long recovered(SimulatedDisk disk) throws IOException {
        return Recovery.read(disk, INSTRUMENTS, CASH, 0, new Recovery.Witness() {
                    @Override
                    public void onOrder(OrderEvent event) {}

                    @Override
                    public void onNote(KernelNote note) {}
                })
                .check()
                .lastSequence();
    }

    @ParameterizedTest
    @MethodSource("options")
    void aForceThatFailsOnceIsNeverTriedAgainAndNothingUnforcedCounts(JournalOptions options) throws IOException {
        int failures = 0;
        for (long at = 8; ; at++) {
            SimulatedDisk disk = new SimulatedDisk();
            JournalWriter journal = JournalWriter.open(disk, options);
            long failing = at;
            disk.onOperation(() -> {
                if (disk.operations() == failing) disk.failNextForce();
            });
            String problem = trade(disk, journal);
            if (problem.isEmpty()) break;
            failures++;
            assertTrue(problem.contains("Input/output error"), problem);
            long after = disk.operations();
            assertTrue(after <= at + 2, "operation " + at + " failed, " + after + " were made");
            assertTrue(recovered(disk.afterPowerLoss(new Random(at))) >= journal.acknowledgedSequence(), "at " + at);
        }
        assertTrue(failures > ORDERS, "failures: " + failures);
    }

    @ParameterizedTest
    @MethodSource("options")
    void aDiskThatFillsUpAnywhereKeepsWhatWasAcknowledged(JournalOptions options) throws IOException {
        int failures = 0;
        for (int room = 80; ; room += 7) {
            SimulatedDisk disk = new SimulatedDisk();
            JournalWriter journal = JournalWriter.open(disk, options);
            String problem = trade(disk.withRoomFor(room), journal);
            if (problem.isEmpty()) break;
            failures++;
            assertTrue(problem.contains("No space left on device"), problem);
            SimulatedDisk found = disk.afterPowerLoss(new Random(room)).withRoomFor(Long.MAX_VALUE);
            assertTrue(recovered(found) >= journal.acknowledgedSequence(), "room " + room);
            JournalWriter.open(found, options).close();
            assertTrue(
                    JournalReader.read(found, (_, _, _, _, _) -> {}).sentence().contains("whole"));
        }
        assertTrue(failures > 100, "failures: " + failures);
    }
}
