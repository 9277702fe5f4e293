package tradewind.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.Until.until;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tradewind.engine.kernel.KernelNote;
import tradewind.engine.kernel.KernelOutput;
import tradewind.engine.kernel.RiskBrake;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class HeapWatchTest {
    @TempDir
    Path folder;

    private static final class Nowhere implements KernelOutput {
        @Override
        public void onOrder(OrderEvent event) {}

        @Override
        public void onNote(KernelNote note) {}

        @Override
        public void onMark(long at, long ticks) {}
    }

    private double used;
    private int shed;
    private final RiskBrake brake = new RiskBrake(new Nowhere());
    private final HeapWatch watch = new HeapWatch(() -> used, () -> shed++, brake);

    private String lookAt(double share) {
        used = share;
        watch.look();
        return brake.stalled();
    }

    @Test
    void shedsFirstAndDeniesLater() {
        assertEquals("", lookAt(0.84));
        assertEquals(0, shed);
        assertEquals("", lookAt(0.90));
        assertEquals(1, shed);
        assertEquals("MEMORY_LOW", lookAt(0.95));
        assertTrue(watch.problem().contains("MEMORY_LOW"));
        assertEquals(1, shed);
    }

    @Test
    void letsOrdersThroughAgainOnlyOnceThereIsRoomToSpare() {
        lookAt(0.96);
        assertEquals("MEMORY_LOW", lookAt(0.90));
        assertEquals("", lookAt(0.84));
        assertEquals("", watch.problem());
    }

    @Test
    void theGaugeReadsWhatACollectionLeft() {
        HeapGauge gauge = HeapGauge.process();
        System.gc();
        // collections are told of on another thread
        until("a collection is told of", () -> gauge.getAsDouble() > 0);
        assertTrue(gauge.getAsDouble() < 1, () -> "share " + gauge.getAsDouble());
    }

    @Test
    void aSessionShortOfMemoryDeniesOrdersWhileCancelsAndKillGoThrough() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        EngineListener listener = new EngineListener() {
            @Override
            public void onMemoryLow() {
                asked.incrementAndGet();
            }
        };
        var reading = new Object() {
            volatile double used;
        };
        var btc = SampleSession.TAPE.instrument();
        try (Session session = ReplaySession.open(SampleSession.config(folder), listener, () -> reading.used)) {
            DrillDesk desk = new DrillDesk(session);
            desk.takeOnRisk();
            reading.used = 0.97;
            until("the session says so", () -> session.status().problem().isPresent());
            assertEquals(1, asked.get());
            var ticket =
                    new Ticket(btc, Side.BUY, btc.quantity("0.50"), Terms.MARKET, TimeInForce.DAY, OrderSource.MANUAL);
            var refused = assertInstanceOf(
                    Answer.Refused.class, session.orders().submit(ticket).join());
            assertEquals("MEMORY_LOW", refused.denial().code());
            assertInstanceOf(
                    Answer.Done.class, session.orders().kill("no memory").join());
            until(
                    "the kill is done",
                    () -> session.status().halted().orElseThrow().doneAt() > 0);
            until("flat", () -> session.desk().positions().get(0).netQuantity() == 0);
        }
    }
}
