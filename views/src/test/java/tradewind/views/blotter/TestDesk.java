package tradewind.views.blotter;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tradewind.engine.AccountLimitProposal;
import tradewind.engine.Answer;
import tradewind.engine.LimitProposal;
import tradewind.engine.OrderEntry;
import tradewind.engine.ReplayControl;
import tradewind.engine.SafetyReport;
import tradewind.engine.Session;
import tradewind.engine.SessionMode;
import tradewind.engine.SessionStatus;
import tradewind.engine.StrategyDesk;
import tradewind.engine.desk.BarBoard;
import tradewind.engine.desk.Desk;
import tradewind.engine.desk.QuoteBoard;
import tradewind.engine.gate.AccountLimits;
import tradewind.engine.gate.Limits;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.orders.Denial;
import tradewind.engine.orders.Liquidity;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderEvent;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.time.EngineClock;

/// A session whose desk is the real one, fed by hand, and whose orders are written down.
public final class TestDesk implements Session {
    public static final Instrument BTC = new Instrument(
            0,
            new InstrumentId("BTC/USD", "Bitstamp"),
            "Bitcoin",
            Currency.BTC,
            Currency.USD,
            2,
            1,
            8,
            1,
            100_000_000L);
    public static final Instrument ETH = new Instrument(
            1, new InstrumentId("ETH/USD", "Bitstamp"), "Ether", Currency.ETH, Currency.USD, 2, 5, 4, 100, 100_000L);

    public final RecordingOrders orders = new RecordingOrders();
    private final Instruments instruments;
    private final QuoteBoard quotes;
    private final Desk desk;
    private long counter;
    private int fills;

    /// Session time; 29 Nov 2013 22:43:12.118 at first.
    public long now = 1_385_764_992_118_000_000L;

    /// In force for every instrument.
    public Limits limits = Limits.NONE;

    public TestDesk() {
        this(List.of(BTC, ETH));
    }

    /// @param all [#BTC] first
    public TestDesk(List<Instrument> all) {
        instruments = new Instruments(all);
        quotes = new QuoteBoard(all.size());
        desk = new Desk(
                instruments, Currency.USD, List.of(Currency.USD.money("100000.00")), quotes, new BarBoard(all.size()));
    }

    public void quote(String bid, String bidQty, String ask, String askQty) {
        quotes.quote(
                0,
                now,
                BTC.price(bid).units(),
                BTC.quantity(bidQty).units(),
                BTC.price(ask).units(),
                BTC.quantity(askQty).units(),
                true);
    }

    public void trade(String price, String quantity) {
        quotes.trade(0, now, BTC.price(price).units(), BTC.quantity(quantity).units());
    }

    public void trade(Instrument instrument, String price) {
        quotes.trade(instrument.index(), now, instrument.price(price).units(), 1);
    }

    public Order order(Side side, String quantity, Terms terms, TimeInForce timeInForce, OrderSource source) {
        return new Order(OrderId.of(1, ++counter), BTC, side, BTC.quantity(quantity), terms, timeInForce, source);
    }

    /// A day order by hand, sent and not answered.
    public Order send(Side side, String quantity, Terms terms) {
        Order order = order(side, quantity, terms, TimeInForce.DAY, OrderSource.MANUAL);
        event(new OrderEvent.Submitted(order, tick()));
        return order;
    }

    /// A day order by hand, working at the venue.
    public Order work(Side side, String quantity, Terms terms) {
        Order order = send(side, quantity, terms);
        accept(order);
        return order;
    }

    public void accept(Order order) {
        event(new OrderEvent.Accepted(order.id(), tick(), "V" + order.id().counter()));
    }

    public void fill(Order order, String quantity, String price) {
        event(new OrderEvent.Filled(
                order.id(),
                tick(),
                order.id() + "/" + ++fills + "00000000",
                BTC.quantity(quantity),
                BTC.price(price),
                Currency.USD.money("1.2500"),
                Liquidity.MAKER));
    }

    /// A fill of an order that was sent in any instrument.
    public void fill(Instrument instrument, Side side, String quantity, String price) {
        Order order = new Order(
                OrderId.of(1, ++counter),
                instrument,
                side,
                instrument.quantity(quantity),
                new Terms.Limit(instrument.price(price)),
                TimeInForce.DAY,
                OrderSource.MANUAL);
        event(new OrderEvent.Submitted(order, tick()));
        event(new OrderEvent.Filled(
                order.id(),
                tick(),
                order.id() + "/" + ++fills,
                instrument.quantity(quantity),
                instrument.price(price),
                instrument.quote().zero(),
                Liquidity.TAKER));
    }

    public void cancelled(Order order) {
        event(new OrderEvent.Canceled(order.id(), tick(), ""));
    }

    public void cancelRequested(Order order) {
        event(new OrderEvent.CancelRequested(order.id(), tick()));
    }

    public Order deny(Side side, String quantity, Terms terms, String code, String numbers) {
        Order order = order(side, quantity, terms, TimeInForce.DAY, OrderSource.MANUAL);
        event(new OrderEvent.Denied(order, tick(), new Denial(code, numbers)));
        return order;
    }

    public void event(OrderEvent event) {
        desk.onOrderEvent(event);
    }

    /// Session time moves on by 1.37 s.
    public long tick() {
        return now += 1_370_000_000L;
    }

    public static Terms limit(String price) {
        return new Terms.Limit(BTC.price(price));
    }

    public static Terms stop(String price) {
        return new Terms.Stop(BTC.price(price));
    }

    @Override
    public SessionMode mode() {
        return SessionMode.REPLAY_PAPER;
    }

    @Override
    public String name() {
        return "Test";
    }

    @Override
    public String account() {
        return "paper-1";
    }

    @Override
    public EngineClock clock() {
        return () -> now;
    }

    @Override
    public Instruments instruments() {
        return instruments;
    }

    @Override
    public OrderEntry orders() {
        return orders;
    }

    @Override
    public Desk desk() {
        return desk;
    }

    @Override
    public StrategyDesk strategies() {
        throw new UnsupportedOperationException("no strategies here");
    }

    @Override
    public Optional<ReplayControl> replay() {
        return Optional.empty();
    }

    @Override
    public Limits limits(Instrument instrument) {
        return limits;
    }

    @Override
    public Optional<Long> changeLimits(Instrument instrument, Limits limits) {
        throw new UnsupportedOperationException("no limits here");
    }

    @Override
    public List<LimitProposal> limitProposals() {
        return List.of();
    }

    @Override
    public AccountLimits accountLimits() {
        return AccountLimits.none(Currency.USD);
    }

    @Override
    public Optional<Long> changeAccountLimits(AccountLimits limits) {
        throw new UnsupportedOperationException("no limits here");
    }

    @Override
    public List<AccountLimitProposal> accountLimitProposals() {
        return List.of();
    }

    @Override
    public boolean confirmLimits(long proposal) {
        return false;
    }

    @Override
    public SessionStatus status() {
        throw new UnsupportedOperationException("no status here");
    }

    @Override
    public CompletableFuture<SafetyReport> safety() {
        throw new UnsupportedOperationException("no safety here");
    }

    @Override
    public CompletableFuture<Answer> reconcile() {
        throw new UnsupportedOperationException("no venue here");
    }

    @Override
    public CompletableFuture<Answer> acceptPosition(Instrument instrument) {
        throw new UnsupportedOperationException("no venue here");
    }

    @Override
    public String rootHash() {
        throw new UnsupportedOperationException("no journal here");
    }

    @Override
    public void close() {}
}
