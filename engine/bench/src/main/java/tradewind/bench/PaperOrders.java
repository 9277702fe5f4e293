package tradewind.bench;

import java.util.List;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.Limits;
import tradewind.engine.kernel.Command;
import tradewind.engine.kernel.ExposureBoard;
import tradewind.engine.kernel.Kernel;
import tradewind.engine.kernel.KernelNote;
import tradewind.engine.kernel.KernelOutput;
import tradewind.engine.kernel.KernelSetup;
import tradewind.engine.kernel.KernelState;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.paper.PaperExchange;
import tradewind.engine.paper.PaperOptions;

/// What an order takes from the heap over its life when the simulated exchange is inside the kernel: market orders,
/// bought and sold in turn, each accepted and filled before the next.
final class PaperOrders implements KernelOutput {
    private static final int ORDERS = 20_000;

    private static final Instrument BTC = new Instrument(
            0, new InstrumentId("BTC/USD", "Bench"), "BTC/USD", Currency.BTC, Currency.USD, 2, 1, 2, 1, 100);
    private static final Limits LIMITS = new Limits(100_000, 1L << 50, 5_000, 1_000_000, 3_600_000_000_000L, 1_000, 0);
    private static final long START = 1_385_337_600_000_000_000L;

    /// @param perOrder bytes of the thread, over the orders
    record Bytes(long perOrder) {}

    private long fills;

    private PaperOrders() {}

    static Bytes measure() {
        return new PaperOrders().run();
    }

    private Bytes run() {
        Instruments instruments = new Instruments(List.of(BTC));
        Kernel kernel = new Kernel(
                new KernelSetup(
                        instruments,
                        1,
                        new Gate(instruments, List.of(LIMITS), WideLimits.ACCOUNT),
                        new PaperExchange("paper", instruments, PaperOptions.DEFAULT, PaperExchange::utcDayEnd),
                        new QuoteBoard(1),
                        new BarBoard(1),
                        new ExposureBoard(1)),
                new KernelState(instruments, List.of(Currency.USD.money("100000"))),
                this);
        kernel.onTrade(0, START, 10_000, 7, 1);
        orders(kernel, START);
        long before = fills;
        Meter meter = new Meter(Thread.currentThread());
        orders(kernel, START + ORDERS * 100_000_000L);
        long bytes = meter.allocated();
        if (fills - before != ORDERS) throw new IllegalStateException("fills of " + ORDERS + ": " + (fills - before));
        return new Bytes(bytes / ORDERS);
    }

    private static void orders(Kernel kernel, long from) {
        Command buy = order(Side.BUY);
        Command sell = order(Side.SELL);
        for (int i = 0; i < ORDERS; i++) {
            long now = from + i * 100_000_000L;
            kernel.onQuote(0, now, 10_000, 2_000, 10_010, 2_000, true);
            kernel.accept(now, i % 2 == 0 ? buy : sell);
            kernel.onTime(now + 60_000_000L);
        }
    }

    private static Command order(Side side) {
        return new Command.Submit(BTC, side, BTC.quantity("1.00"), Terms.MARKET, TimeInForce.DAY, OrderSource.MANUAL);
    }

    @Override
    public void onOrder(OrderEvent event) {
        if (event instanceof OrderEvent.Filled) fills++;
    }

    @Override
    public void onNote(KernelNote note) {}

    @Override
    public void onMark(long at, long ticks) {}
}
