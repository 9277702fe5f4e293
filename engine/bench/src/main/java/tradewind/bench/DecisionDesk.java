package tradewind.bench;

import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.SplittableRandom;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.Passed;
import tradewind.engine.gateways.ExecutionReports;
import tradewind.engine.gateways.Gateway;
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
import tradewind.engine.market.Money;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.Terms;

/// One pass of ticks through a new kernel on the calling thread, in batches.
///
/// After each batch the venue's reports come in: every order is accepted and filled, so that at most a batch of them is
/// open at a time. A fifth of a second of market time lies between two ticks: five orders a second, which the checks of
/// rate, duplicates and repeats have to look back over.
final class DecisionDesk implements Gateway, KernelOutput {
    static final int TICKS = 100_000;
    static final int BATCH = 1_000;

    private static final Instrument BTC = new Instrument(
            0, new InstrumentId("BTC/USD", "Bench"), "BTC/USD", Currency.BTC, Currency.USD, 2, 1, 2, 1, 100);
    static final Instruments INSTRUMENTS = new Instruments(List.of(BTC));
    private static final Limits LIMITS =
            new Limits(10_000, 100_000_0000L, 500, 1L << 40, 3_600_000_000_000L, 20, 500_000_000L);
    private static final List<Money> CASH = List.of(Currency.USD.money("1000000000"));
    private static final Money FEE = Currency.USD.money("0.01");
    static final long START = 1_385_337_600_000_000_000L;
    private static final long STEP = 200_000_000L;
    /// Room for the bars of a pass, so that none is made in a tick.
    private static final int MINUTES = (int) (TICKS * STEP / 60_000_000_000L) + 2;
    static final long[] PRICES = prices();

    /// What is done with a tick.
    enum Kind {
        FLOOR("Plain numbers: two averages, ten comparisons"),
        LOOK("Kernel, strategy looks and sends nothing"),
        ORDER("Kernel, strategy sends an order on every tick");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /// @param batches wall nanoseconds of each
    /// @param cpu nanoseconds of the ticks
    /// @param bytes of the ticks
    /// @param restBytes of the reports that came back
    /// @param restCpu nanoseconds of them
    record Pass(long[] batches, long cpu, long bytes, long restBytes, long restCpu) {}

    private final Order[] sent = new Order[BATCH];
    private int sentCount;
    private long events;

    private static long[] prices() {
        SplittableRandom random = new SplittableRandom(1);
        long[] prices = new long[TICKS];
        long price = 100_000;
        for (int i = 0; i < TICKS; i++) {
            price = Math.clamp(price + random.nextInt(-5, 6), 50_000, 200_000);
            prices[i] = price;
        }
        return prices;
    }

    static Pass pass(Kind kind) {
        return kind == Kind.FLOOR ? floor() : new DecisionDesk().through(kind == Kind.ORDER);
    }

    private static Pass floor() {
        PlainDecision plain = new PlainDecision();
        long[] batches = new long[TICKS / BATCH];
        long cpu = 0;
        long bytes = 0;
        for (int batch = 0; batch < batches.length; batch++) {
            Meter meter = new Meter(Thread.currentThread());
            for (int i = batch * BATCH; i < (batch + 1) * BATCH; i++) {
                plain.onTrade(START + i * STEP, PRICES[i]);
                VarHandle.acquireFence();
            }
            batches[batch] = meter.elapsed();
            cpu += meter.cpu();
            bytes += meter.allocated();
        }
        if (plain.passed() != TICKS) throw new IllegalStateException("passed: " + plain.passed());
        return new Pass(batches, cpu, bytes, 0, 0);
    }

    private Pass through(boolean sends) {
        Kernel kernel = kernel(sends);
        long[] batches = new long[TICKS / BATCH];
        long cpu = 0;
        long bytes = 0;
        long restBytes = 0;
        long restCpu = 0;
        for (int batch = 0; batch < batches.length; batch++) {
            sentCount = 0;
            Meter meter = new Meter(Thread.currentThread());
            for (int i = batch * BATCH; i < (batch + 1) * BATCH; i++)
                kernel.onTrade(0, START + i * STEP, PRICES[i], 10, 1);
            batches[batch] = meter.elapsed();
            cpu += meter.cpu();
            bytes += meter.allocated();
            if (!sends) continue;
            if (sentCount != BATCH) throw new IllegalStateException("orders sent: " + sentCount);
            long at = START + (batch + 1) * BATCH * STEP - 1;
            OrderEvent[] reports = reports(at);
            Meter rest = new Meter(Thread.currentThread());
            for (OrderEvent report : reports) kernel.onReport(at, report);
            restCpu += rest.cpu();
            restBytes += rest.allocated();
        }
        if (sends && events != 3L * TICKS) throw new IllegalStateException("events of " + TICKS + " orders: " + events);
        return new Pass(batches, cpu, bytes, restBytes, restCpu);
    }

    /// A kernel whose strategy looks at every tick.
    ///
    /// @param sends whether it sends an order on each, too
    Kernel kernel(boolean sends) {
        Kernel kernel = new Kernel(
                new KernelSetup(
                        INSTRUMENTS,
                        1,
                        new Gate(INSTRUMENTS, List.of(LIMITS), WideLimits.ACCOUNT),
                        this,
                        new QuoteBoard(1),
                        new BarBoard(1, MINUTES),
                        new ExposureBoard(1)),
                new KernelState(INSTRUMENTS, CASH),
                this);
        kernel.accept(START, new Command.StartStrategy("averages", new TwoAverages(sends)));
        return kernel;
    }

    private OrderEvent[] reports(long at) {
        OrderEvent[] reports = new OrderEvent[2 * BATCH];
        for (int i = 0; i < BATCH; i++) {
            Order order = sent[i];
            reports[2 * i] = new OrderEvent.Accepted(order.id(), at, "V");
            reports[2 * i + 1] = new OrderEvent.Filled(
                    order.id(), at, "X", order.quantity(), ((Terms.Limit) order.terms()).price(), FEE, Liquidity.TAKER);
        }
        return reports;
    }

    @Override
    public void send(Passed order) {
        sent[sentCount++] = order.order();
    }

    @Override
    public void onOrder(OrderEvent event) {
        events++;
    }

    @Override
    public void onNote(KernelNote note) {}

    @Override
    public void onMark(long at, long ticks) {}

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public boolean outside() {
        return false;
    }

    @Override
    public void start(ExecutionReports reports) {}

    @Override
    public void replace(Passed changed) {
        throw new UnsupportedOperationException("nobody changes orders here");
    }

    @Override
    public void cancel(OrderId order) {
        throw new UnsupportedOperationException("nobody cancels orders here");
    }

    @Override
    public void cancelWorking() {}

    @Override
    public void close() {}
}
