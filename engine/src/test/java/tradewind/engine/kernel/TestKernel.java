package tradewind.engine.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.CheckCode;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.RuleAction;
import tradewind.engine.gate.RuleGrid;
import tradewind.engine.gateways.Gateway;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.Money;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.OrdStatus;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.OrderState;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.strategies.Strategy;

/// A kernel called directly, in two instruments, with wide limits and its clock in hand.
final class TestKernel {
    static final Instrument BTC = instrument(0, "BTC/USD", Currency.BTC);
    static final Instrument ETH = instrument(1, "ETH/USD", Currency.ETH);
    static final Instruments INSTRUMENTS = new Instruments(List.of(BTC, ETH));
    static final List<Money> CASH = List.of(Currency.USD.money("100000"));
    static final long START = 1_385_337_600_000_000_000L;
    static final long SECOND = 1_000_000_000L;
    static final Limits WIDE = new Limits(100_000, 1L << 50, 5_000, 1_000_000, 3600 * SECOND, 1_000, 0);

    /// Limits nobody reaches, and rules that only refuse.
    static final AccountLimits WIDE_ACCOUNT = new AccountLimits(
            Currency.USD,
            1L << 50,
            1L << 50,
            1L << 50,
            1,
            1L << 50,
            1L << 50,
            1,
            1_000_000,
            1_000_000,
            SentLog.CAPACITY,
            SECOND,
            new RuleGrid(Map.of(
                    CheckCode.MESSAGE_RATE, Set.of(RuleAction.STOP_STRATEGIES),
                    CheckCode.REPEATED_ORDER, Set.of(RuleAction.STOP_STRATEGIES))));

    final Recorded out;
    final ExposureBoard exposure = new ExposureBoard(2);
    final Kernel kernel;
    long now = START;
    private int fills;

    private static Instrument instrument(int index, String symbol, Currency base) {
        return new Instrument(index, new InstrumentId(symbol, "Test"), symbol, base, Currency.USD, 2, 10, 2, 1, 100);
    }

    TestKernel(Gateway venue) {
        this(venue, new KernelState(INSTRUMENTS, CASH), List.of(WIDE, WIDE), 1);
    }

    TestKernel(Gateway venue, KernelState recovered, List<Limits> limits, long epoch) {
        this(venue, recovered, limits, epoch, new Recorded(INSTRUMENTS, CASH));
    }

    TestKernel(Gateway venue, KernelState recovered, List<Limits> limits, long epoch, Recorded out) {
        this.out = out;
        kernel = new Kernel(
                new KernelSetup(
                        INSTRUMENTS,
                        epoch,
                        new Gate(INSTRUMENTS, limits, WIDE_ACCOUNT),
                        venue,
                        new QuoteBoard(2),
                        new BarBoard(2),
                        exposure),
                recovered,
                out);
    }

    /// A kernel whose output goes elsewhere.
    static Kernel on(Gateway venue, KernelOutput out) {
        return new Kernel(
                new KernelSetup(
                        INSTRUMENTS,
                        1,
                        new Gate(INSTRUMENTS, List.of(WIDE, WIDE), WIDE_ACCOUNT),
                        venue,
                        new QuoteBoard(2),
                        new BarBoard(2),
                        new ExposureBoard(2)),
                new KernelState(INSTRUMENTS, CASH),
                out);
    }

    /// Both instruments quoted 99.90 to 100.10, last 100.00.
    TestKernel quoted() {
        for (int i = 0; i < 2; i++) {
            kernel.onTrade(i, now, 10_000, 100, 1);
            quote(i, 9_990, 10_010);
        }
        return this;
    }

    void quote(int instrument, long bid, long ask) {
        kernel.onQuote(instrument, now, bid, 10_000, ask, 10_000, true);
    }

    void pass(long nanos) {
        now += nanos;
        kernel.onTime(now);
    }

    Outcome accept(Command command) {
        return kernel.accept(now, command);
    }

    static Command.Submit order(Side side, Instrument instrument, String quantity, Terms terms) {
        return new Command.Submit(
                instrument, side, instrument.quantity(quantity), terms, TimeInForce.GTC, OrderSource.MANUAL);
    }

    static Terms limit(String price) {
        return new Terms.Limit(BTC.price(price));
    }

    OrderId buy(String quantity, String price) {
        return sent(accept(order(Side.BUY, BTC, quantity, limit(price))));
    }

    OrderId working(String quantity, String price) {
        OrderId id = buy(quantity, price);
        report(new OrderEvent.Accepted(id, now, "v" + id.counter()));
        return id;
    }

    static OrderId sent(Outcome outcome) {
        if (outcome instanceof Outcome.Sent sent) return sent.order();
        throw new AssertionError("not sent: " + outcome);
    }

    void report(OrderEvent event) {
        kernel.onReport(now, event);
    }

    OrderEvent.Filled fill(OrderId id, String execId, String quantity, String price) {
        var fee = Currency.USD.money("0.0100");
        return new OrderEvent.Filled(id, now, execId, BTC.quantity(quantity), BTC.price(price), fee, Liquidity.TAKER);
    }

    void filled(OrderId id, String quantity) {
        report(fill(id, "x" + ++fills, quantity, "100.00"));
    }

    void canceled(OrderId id) {
        report(new OrderEvent.Canceled(id, now, ""));
    }

    void start(String name, Strategy strategy) {
        Outcome outcome = accept(new Command.StartStrategy(name, strategy));
        if (!(outcome instanceof Outcome.Done)) throw new AssertionError(outcome);
    }

    OrderState order(OrderId id) {
        for (OrderState state : out.state.orders()) if (state.order().id().equals(id)) return state;
        throw new NoSuchElementException(id.toString());
    }

    OrdStatus status(OrderId id) {
        return order(id).status();
    }

    OrderId last() {
        return new ArrayList<>(out.state.orders()).getLast().order().id();
    }
}
