package tradewind.engine.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tradewind.engine.gate.OpenGate;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// Five thousand instruments at one venue.
class ManyInstrumentsTest {
    private static final int COUNT = 5_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Instruments instruments = instruments();
    private final List<OrderEvent> reports = new ArrayList<>();
    private final PaperExchange exchange =
            new PaperExchange("paper-1", instruments, PaperDesk.AT_ONCE, PaperExchange::utcDayEnd);
    private long time = PaperDesk.START;

    private static Instruments instruments() {
        List<Instrument> all = new ArrayList<>();
        for (int i = 0; i < COUNT; i++)
            all.add(new Instrument(
                    i,
                    new InstrumentId("S" + i, "Test"),
                    "Instrument " + i,
                    Currency.BTC,
                    Currency.USD,
                    2,
                    10,
                    2,
                    1,
                    100));
        return new Instruments(all);
    }

    private void quoteAll() {
        for (int i = 0; i < COUNT; i++) {
            time += 1_000;
            exchange.advanceTo(time);
            exchange.onQuote(i, time, 9_990, 200, 10_000, 200);
            exchange.onTrade(i, time, 10_000, 1, 1);
        }
    }

    @Test
    void eachHasItsOwnBookAndTicksThatTouchNoOrderAllocateNothing() {
        exchange.start(reports::add);
        exchange.advanceTo(time);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        quoteAll();
        long books = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertTrue(books < 2_000L * COUNT, () -> books / COUNT + " bytes for a book");
        for (int i = 0; i < COUNT; i += 50) {
            Instrument instrument = instruments.get(i);
            exchange.send(OpenGate.pass(new Order(
                    OrderId.of(1, i + 1),
                    instrument,
                    Side.BUY,
                    instrument.quantity(100),
                    new Terms.Limit(instrument.price(9_000)),
                    TimeInForce.GTC,
                    OrderSource.MANUAL)));
        }
        quoteAll();
        before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 10; i++) quoteAll();
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertTrue(bytes < COUNT, () -> bytes + " bytes in " + 20 * COUNT + " ticks");
        exchange.onTrade(50, time, 8_990, 100, -1);
        exchange.advanceTo(time);
        assertEquals(
                List.of(OrderId.of(1, 51)),
                reports.stream()
                        .filter(OrderEvent.Filled.class::isInstance)
                        .map(OrderEvent::order)
                        .toList());
    }
}
