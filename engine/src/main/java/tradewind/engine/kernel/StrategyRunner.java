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

/// One running strategy and what it sees of the host.
final class StrategyRunner implements StrategyContext {
    /// A strategy that sends more than this on one input, denied ones included, is taken for a runaway.
    private static final int MOST_ORDERS = 1_000;

    final String name;
    final Strategy strategy;
    private final StrategyHost host;
    private final OrderSource source;
    /// What is in hand while the strategy's own code runs; made once.
    final Callback onStart;

    final Callback onTrade;
    final Callback onQuote;
    final Callback onOrder;
    final Callback onStop;
    /// Whether it sent an order in an instrument, by index.
    private final boolean[] traded;

    boolean running = true;
    private long input;
    private int ordersInInput;

    StrategyRunner(String name, Strategy strategy, StrategyHost host) {
        this.name = name;
        this.strategy = strategy;
        this.host = host;
        this.source = OrderSource.strategy(name);
        onStart = new Callback(name, "onStart");
        onTrade = new Callback(name, "onTrade");
        onQuote = new Callback(name, "onQuote");
        onOrder = new Callback(name, "onOrder");
        onStop = new Callback(name, "onStop");
        traded = new boolean[host.instruments().size()];
    }

    @Override
    public long now() {
        return host.view().now();
    }

    @Override
    public Instruments instruments() {
        return host.instruments();
    }

    @Override
    public long netQuantity(Instrument instrument) {
        return host.view().netQuantity(instrument.index());
    }

    @Override
    public long bid(Instrument instrument) {
        return host.view().bid(instrument.index());
    }

    @Override
    public long ask(Instrument instrument) {
        return host.view().ask(instrument.index());
    }

    @Override
    public long last(Instrument instrument) {
        return host.view().last(instrument.index());
    }

    @Override
    public OrderId submit(Instrument instrument, Side side, long quantity, Terms terms, TimeInForce timeInForce) {
        if (!running) throw new IllegalStateException(name + " was stopped and cannot send orders");
        if (input != host.inputs()) {
            input = host.inputs();
            ordersInInput = 0;
        }
        if (++ordersInInput > MOST_ORDERS)
            throw new IllegalStateException("more than " + MOST_ORDERS + " orders at one time");
        traded[instrument.index()] = true;
        return host.submit(this, instrument, side, instrument.quantity(quantity), terms, timeInForce, source);
    }

    boolean traded(int instrument) {
        return traded[instrument];
    }

    @Override
    public void cancel(OrderId order) {
        host.cancel(this, order);
    }

    @Override
    public void log(String text) {
        host.log(name + ": " + text);
    }
}
