package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.limit;
import static tradewind.engine.kernel.TestKernel.order;
import static tradewind.engine.kernel.TestKernel.sent;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.gate.Passed;
import tradewind.engine.gateways.ExecutionReports;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Side;

@Timeout(value = 180, unit = TimeUnit.SECONDS)
class CoveredGatewayTest {
    @TempDir
    Path folder;

    private final Line line = new Line();
    private final BlockingQueue<OrderEvent> reports = new LinkedBlockingQueue<>();
    private @Nullable LiveDesk desk;
    private @Nullable CoveredGateway covered;

    /// Writes down what got through to it; can hang or break.
    private static final class Line implements Gateway {
        final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        volatile @Nullable CountDownLatch hang;
        volatile boolean broken;

        @Override
        public String name() {
            return "line";
        }

        @Override
        public boolean outside() {
            return false;
        }

        @Override
        public void start(ExecutionReports to) {}

        private void hear(String what) {
            CountDownLatch until = hang;
            try {
                if (until != null) until.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (broken) throw new IllegalStateException("broken pipe");
            heard.add(what);
        }

        @Override
        public void send(Passed order) {
            hear("send " + order.order().id().counter());
        }

        @Override
        public void replace(Passed changed) {
            hear("replace " + changed.order().id().counter());
        }

        @Override
        public void cancel(OrderId order) {
            hear("cancel " + order.counter());
        }

        @Override
        public void cancelWorking() {
            heard.add("cancel working");
        }

        @Override
        public void requestAccount(long request) {
            hear("account " + request);
        }

        @Override
        public void requestOrder(long request, OrderId order) {
            hear("order " + request);
        }

        @Override
        public void close() {}
    }

    @BeforeEach
    void open() throws Exception {
        Function<WayOut, Gateway> behind = wayOut -> {
            CoveredGateway made = new CoveredGateway(line, wayOut, () -> TestKernel.START);
            covered = made;
            return made;
        };
        LiveDesk made = new LiveDesk(folder, behind, true);
        desk = made;
        covered().start(report -> {
            reports.add(report);
            made.inbox.onReport(report);
        });
        made.trade(10_000);
        made.quote(9_990);
    }

    @AfterEach
    void close() {
        CountDownLatch hang = line.hang;
        if (hang != null) hang.countDown();
        covered().close();
        desk().close();
    }

    private LiveDesk desk() {
        return Objects.requireNonNull(desk);
    }

    private CoveredGateway covered() {
        return Objects.requireNonNull(covered);
    }

    private static Command.Submit buy() {
        return order(Side.BUY, BTC, "1.00", limit("99.00"));
    }

    private String next() throws InterruptedException {
        return String.valueOf(line.heard.poll(60, TimeUnit.SECONDS));
    }

    private OrderEvent nextReport() throws InterruptedException {
        return Objects.requireNonNull(reports.poll(60, TimeUnit.SECONDS));
    }

    @Test
    void nothingLeavesBeforeTheJournalHasIt() throws Exception {
        desk().files.hold();
        CompletableFuture<Outcome> answer = desk().inbox.command(buy());
        desk().files.awaitHeld();
        assertFalse(answer.isDone());
        assertEquals(List.of(), List.copyOf(line.heard));
        desk().files.release();
        assertEquals("send 1", next());
    }

    @Test
    void aCancelStopsAnOrderThatHasNotLeft() throws Exception {
        desk().files.hold();
        var _ = desk().inbox.command(buy());
        desk().files.awaitHeld();
        var _ = desk().inbox.command(new Command.Cancel(OrderId.of(1, 1)));
        // the kernel has carried it out once a later input has been
        CountDownLatch done = new CountDownLatch(1);
        desk().inbox.open(done::countDown);
        done.await();
        desk().files.release();
        assertInstanceOf(OrderEvent.Canceled.class, nextReport());
        sent(LiveDesk.get(desk().inbox.command(buy())));
        assertEquals("send 2", next());
    }

    @Test
    void cancellingEverythingStopsOrdersThatHaveNotLeftToo() throws Exception {
        desk().files.hold();
        var _ = desk().inbox.command(buy());
        desk().files.awaitHeld();
        CountDownLatch done = new CountDownLatch(1);
        desk().inbox.open(done::countDown);
        done.await();
        covered().cancelWorking();
        assertEquals("cancel working", next());
        desk().files.release();
        assertInstanceOf(OrderEvent.Canceled.class, nextReport());
        assertEquals(List.of(), List.copyOf(line.heard));
    }

    @Test
    void aQuestionIsNotAskedBeforeTheJournalHasWhatIsBeforeIt() throws Exception {
        desk().files.hold();
        var _ = desk().inbox.command(buy());
        desk().files.awaitHeld();
        covered().requestAccount(7);
        covered().requestOrder(8, OrderId.of(1, 1));
        covered().cancel(OrderId.of(1, 99));
        assertEquals("cancel 99", next(), "a cancel does not wait");
        desk().files.release();
        assertEquals(Set.of("send 1", "account 7", "order 8"), Set.of(next(), next(), next()));
    }

    @Test
    void ordersThatHaveNotLeftWhenTheJournalFailsNeverDoAndCancelsStillGo() throws Exception {
        OrderId working = sent(desk().command(buy()));
        assertEquals("send 1", next());
        desk().files.hold();
        desk().clock.addAndGet(TestKernel.SECOND);
        var _ = desk().inbox.command(buy());
        desk().files.awaitHeld();
        desk().files.fillUp();
        desk().files.release();
        OrderEvent.Rejected rejected = assertInstanceOf(OrderEvent.Rejected.class, nextReport());
        assertTrue(rejected.text().startsWith("Never sent:"), rejected.text());
        desk().command(new Command.Cancel(working));
        assertEquals("cancel 1", next());
    }

    private OrderId workingAtTheVenue() throws Exception {
        OrderId id = sent(desk().command(buy()));
        assertEquals("send 1", next());
        desk().inbox.onReport(new OrderEvent.Accepted(id, TestKernel.START, "v1"));
        // answered once that is written
        desk().command(new Command.CancelInstrument(TestKernel.ETH));
        desk().clock.addAndGet(TestKernel.SECOND);
        desk().files.hold();
        var _ = desk().inbox.command(new Command.Replace(id, BTC.quantity("2.00"), limit("99.00")));
        desk().files.awaitHeld();
        return id;
    }

    @Test
    void aChangeWaitsForTheJournalToo() throws Exception {
        workingAtTheVenue();
        assertEquals(List.of(), List.copyOf(line.heard));
        desk().files.release();
        assertEquals("replace 1", next());
    }

    @Test
    void aChangeThatHasNotLeftWhenTheJournalFailsIsRefused() throws Exception {
        workingAtTheVenue();
        desk().files.fillUp();
        desk().files.release();
        assertInstanceOf(OrderEvent.ReplaceRejected.class, nextReport());
        assertEquals(List.of(), List.copyOf(line.heard));
    }

    @Test
    void aGatewayThatHangsHoldsUpNobodyElse() throws Exception {
        line.hang = new CountDownLatch(1);
        sent(desk().command(buy()));
        desk().clock.addAndGet(TestKernel.SECOND);
        sent(desk().command(buy()));
        assertEquals(List.of(), List.copyOf(line.heard));
        covered().cancelWorking();
        assertEquals("cancel working", next(), "asked past the call that hangs");
    }

    @Test
    void anAudienceThatHangsHoldsUpNoOrder() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        desk().wayOut.after(() -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        CompletableFuture<Outcome> answer = desk().inbox.command(buy());
        assertEquals("send 1", next());
        assertFalse(answer.isDone());
        release.countDown();
        sent(LiveDesk.get(answer));
    }

    @Test
    void aCallThatThrowsLeavesTheOrderUnresolved() throws Exception {
        line.broken = true;
        sent(desk().command(buy()));
        OrderEvent.Unresolved unresolved = assertInstanceOf(OrderEvent.Unresolved.class, nextReport());
        assertTrue(unresolved.text().contains("broken pipe"), unresolved.text());
    }
}
