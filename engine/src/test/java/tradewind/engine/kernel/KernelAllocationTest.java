package tradewind.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static tradewind.engine.kernel.TestKernel.BTC;
import static tradewind.engine.kernel.TestKernel.INSTRUMENTS;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import tradewind.engine.market.Instrument;
import tradewind.engine.orders.Handling;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.orders.Trail;
import tradewind.engine.orders.TriggerSource;
import tradewind.engine.paper.PaperExchange;
import tradewind.engine.paper.PaperOptions;
import tradewind.engine.strategies.Strategy;
import tradewind.engine.strategies.StrategyContext;

/// What the kernel takes from the heap: nothing per tick, little per order. The journal's thread is not counted.
class KernelAllocationTest {
    private static final int TICKS = 200_000;
    private static final int ORDERS = 20_000;

    private static final class Idle implements Strategy {
        private long seen;

        @Override
        public void onStart(StrategyContext context) {}

        @Override
        public void onTrade(Instrument instrument, long time, long price, long quantity, int aggressor) {
            seen++;
        }

        @Override
        public void onQuote(Instrument instrument, long time, long bid, long bidQty, long ask, long askQty) {
            seen++;
        }
    }

    /// Keeps nothing.
    private static final class Counted implements KernelOutput {
        private long fills;
        private long marks;

        @Override
        public void onOrder(OrderEvent event) {
            if (event instanceof OrderEvent.Filled) fills++;
        }

        @Override
        public void onNote(KernelNote note) {}

        @Override
        public void onMark(long at, long ticks) {
            marks++;
        }
    }

    private final Counted out = new Counted();
    private final Kernel kernel =
            TestKernel.on(new PaperExchange("paper", INSTRUMENTS, PaperOptions.DEFAULT, PaperExchange::utcDayEnd), out);
    private long now = TestKernel.START;

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /// All in one second, so that no bar begins: a bar is kept, not thrown away.
    private void ticks() {
        for (int i = 0; i < TICKS; i++) {
            now += 2;
            long price = 10_000 + 10L * (i % 50);
            kernel.onTrade(0, now, price, 7, 1);
            kernel.onQuote(0, now, price - 10, 200, price, 200, true);
        }
    }

    @Test
    void aTickWithOrdersRestingAndAStrategyLookingTakesNothing() {
        kernel.onQuote(0, now, 10_000, 200, 10_010, 200, true);
        kernel.accept(now, new Command.StartStrategy("idle", new Idle()));
        for (int i = 0; i < 40; i++)
            kernel.accept(now, TestKernel.order(i % 2 == 0 ? Side.BUY : Side.SELL, BTC, "1.00", far(i)));
        now += TestKernel.SECOND;
        ticks();
        long before = allocated();
        ticks();
        long bytes = allocated() - before;
        assertTrue(bytes < TICKS / 10, () -> bytes + " bytes in " + TICKS + " ticks");
    }

    @Test
    void aTickThatTriggersNoneOfTheHeldOrdersTakesNothing() {
        kernel.onTrade(0, now, 10_250, 7, 1);
        kernel.onQuote(0, now, 10_240, 200, 10_260, 200, true);
        for (TriggerSource source : TriggerSource.values()) {
            for (int i = 0; i < 20; i++)
                kernel.accept(
                        now,
                        ListOrders.handled(
                                TestKernel.order(
                                        Side.SELL,
                                        BTC,
                                        "1.00",
                                        i % 2 == 0
                                                ? new Terms.MarketIfTouched(BTC.price("120.00"))
                                                : new Terms.TrailingStop(
                                                        new Trail(Trail.Unit.PRICE, 2_000), BTC.price("90.00"))),
                                TimeInForce.GTC,
                                Handling.PLAIN.triggeredBy(source)));
        }
        now += TestKernel.SECOND;
        ticks();
        long before = allocated();
        ticks();
        long bytes = allocated() - before;
        assertTrue(bytes < TICKS / 10, () -> bytes + " bytes in " + TICKS + " ticks");
        assertTrue(kernel.openSellQuantity(0) == 8_000, "all of them are held still");
    }

    private static Terms far(int i) {
        return TestKernel.limit(i % 2 == 0 ? "80.00" : "120.00");
    }

    private void orders() {
        var command = new Command.Submit(
                BTC, Side.BUY, BTC.quantity("1.00"), Terms.MARKET, TimeInForce.DAY, OrderSource.MANUAL);
        var other = new Command.Submit(
                BTC, Side.SELL, BTC.quantity("1.00"), Terms.MARKET, TimeInForce.DAY, OrderSource.MANUAL);
        for (int i = 0; i < ORDERS; i++) {
            now += 100_000_000L;
            kernel.onQuote(0, now, 10_000, 2_000, 10_010, 2_000, true);
            kernel.accept(now, i % 2 == 0 ? command : other);
            kernel.onTime(now + 60_000_000L);
        }
    }

    @Test
    void anOrderTakesLittleOverItsLife() {
        kernel.onTrade(0, now, 10_000, 7, 1);
        orders();
        long before = allocated();
        long filled = out.fills;
        orders();
        long perOrder = (allocated() - before) / ORDERS;
        assertTrue(out.fills - filled == ORDERS, "every order filled at once");
        System.out.println("bytes per order over its life (gate, order state, paper venue, ledger): " + perOrder);
        assertTrue(perOrder <= 512, () -> perOrder + " bytes per order");
    }
}
