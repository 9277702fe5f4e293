package tradewind.engine.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private static final int TICKS = 200_000;

    private final PaperDesk desk = new PaperDesk();
    private long time = PaperDesk.START;

    /// Trades and quotes above 90.00 that elect, cross and reach nothing.
    private void quietTicks() {
        PaperExchange exchange = desk.exchange;
        for (int i = 0; i < TICKS; i++) {
            time += 1_000;
            long price = 10_000 + 10L * (i % 50);
            if (exchange.nextTimer() <= time) throw new AssertionError("a timer in a quiet market");
            exchange.advanceTo(time);
            exchange.onTrade(0, time, price, 7, 1);
            exchange.onQuote(0, time, price - 10, 200, price, 200);
        }
    }

    @Test
    void marketDataThatTouchesNoOrderAllocatesNothing() {
        desk.quote("100.00", "2.00", "100.10", "2.00");
        for (int i = 0; i < 50; i++) {
            desk.buy("1.00", PaperDesk.limit("90.00"));
            desk.sell("1.00", PaperDesk.limit("120.00"));
            desk.sell("1.00", PaperDesk.stop("80.00"));
        }
        quietTicks();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        quietTicks();
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertEquals(150, desk.exchange.openOrders().size());
        assertTrue(bytes < TICKS / 10, () -> bytes + " bytes in " + TICKS + " ticks");
    }
}
