package tradewind.engine.kernel;

import tradewind.engine.market.Instrument;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.strategies.Strategy;
import tradewind.engine.strategies.StrategyContext;

/// One running strategy and its view of the kernel.
final class StrategyRunner implements StrategyContext {
    /// A strategy that sends more than this on one input, denied ones included, is taken for a runaway.
    private static final int MOST_ORDERS = 1_000;

    final String name;
    final Strategy strategy;
    private final Kernel kernel;
    private final OrderSource source;
    boolean running = true;
    private long input;
    private int ordersInInput;

    StrategyRunner(String name, Strategy strategy, Kernel kernel) {
        this.name = name;
        this.strategy = strategy;
        this.kernel = kernel;
        this.source = OrderSource.strategy(name);
    }

    @Override
    public long now() {
        return kernel.now();
    }

    @Override
    public Instruments instruments() {
        return kernel.instruments();
    }

    @Override
    public long netQuantity(Instrument instrument) {
        return kernel.netQuantity(instrument.index());
    }

    @Override
    public long bid(Instrument instrument) {
        return kernel.bid(instrument.index());
    }

    @Override
    public long ask(Instrument instrument) {
        return kernel.ask(instrument.index());
    }

    @Override
    public long last(Instrument instrument) {
        return kernel.last(instrument.index());
    }

    @Override
    public OrderId submit(Instrument instrument, Side side, long quantity, Terms terms, TimeInForce timeInForce) {
        if (!running) throw new IllegalStateException(name + " was stopped and cannot send orders");
        if (input != kernel.inputs()) {
            input = kernel.inputs();
            ordersInInput = 0;
        }
        if (++ordersInInput > MOST_ORDERS)
            throw new IllegalStateException("more than " + MOST_ORDERS + " orders at one time");
        return kernel.submit(this, instrument, side, instrument.quantity(quantity), terms, timeInForce, source);
    }

    @Override
    public void cancel(OrderId order) {
        kernel.cancelFor(this, order);
    }

    @Override
    public void log(String text) {
        kernel.log(KernelNote.Logged.Level.INFO, "", name + ": " + text);
    }
}
