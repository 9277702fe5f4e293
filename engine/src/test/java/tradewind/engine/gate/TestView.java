package tradewind.engine.gate;

import java.util.List;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Side;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;

/// A world to judge in, for tests: 99.95 bid, 100.05 asked, last 100.00 one second ago, flat, nothing open.
final class TestView implements GateView {
    static final long SECOND = 1_000_000_000L;
    /// Price step 0.05, lot 0.00001000.
    static final Instrument BTC = new Instrument(
            0, new InstrumentId("BTC/USD", "Test"), "Bitcoin", Currency.BTC, Currency.USD, 2, 5, 8, 1_000, 100_000_000);
    static final Instruments INSTRUMENTS = new Instruments(List.of(BTC));

    long now = 100 * SECOND;
    long bid = 99_95;
    long ask = 100_05;
    long last = 100_00;
    long quoteTime = 99 * SECOND;
    long net;
    long openBuy;
    long openSell;
    TradingState state = TradingState.ACTIVE;
    int messages;
    long lastSent = Long.MIN_VALUE;
    int asked;
    MarketStatus status = MarketStatus.OPEN;
    long ownBuy;
    long ownSell;
    final TestAccount account = new TestAccount();

    static Order order(Side side, String quantity, Terms terms) {
        return new Order(
                OrderId.of(1, 1), BTC, side, BTC.quantity(quantity), terms, TimeInForce.GTC, OrderSource.MANUAL);
    }

    static Order buy(String quantity, String limit) {
        return order(Side.BUY, quantity, limit(limit));
    }

    static Order sell(String quantity, String limit) {
        return order(Side.SELL, quantity, limit(limit));
    }

    static Terms limit(String price) {
        return new Terms.Limit(BTC.price(price));
    }

    static Terms stop(String trigger) {
        return new Terms.Stop(BTC.price(trigger));
    }

    static Terms stopLimit(String trigger, String price) {
        return new Terms.StopLimit(BTC.price(trigger), BTC.price(price));
    }

    /// Units of a quantity.
    static long btc(String quantity) {
        return BTC.quantity(quantity).units();
    }

    /// 100 BTC, 1,000,000 USD, 5 %, position 100 BTC, 2 s, 5 messages, duplicates allowed.
    static Limits wide() {
        return limits(btc("100"), Currency.USD.money("1000000").units(), btc("100"));
    }

    static Limits limits(long maxQuantity, long maxNotional, long maxPosition) {
        return new Limits(maxQuantity, maxNotional, 500, maxPosition, 2 * SECOND, 5, 0);
    }

    /// 10,000,000 USD of everything, 1 bp of margin, no credit, a floor of 1 USD, 1,000 orders for a fill, 100
    /// repeats a minute.
    static AccountLimits wideAccount() {
        long most = usd("10000000");
        return new AccountLimits(
                Currency.USD, most, most, most, 1, 0, most, usd("1"), 1_000, 0, 100, 60 * SECOND, RuleGrid.DEFAULT);
    }

    static long usd(String amount) {
        return Currency.USD.money(amount).units();
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public long bid(int instrument) {
        return bid;
    }

    @Override
    public long ask(int instrument) {
        return ask;
    }

    @Override
    public long last(int instrument) {
        return last;
    }

    @Override
    public long quoteTime(int instrument) {
        return quoteTime;
    }

    @Override
    public long netQuantity(int instrument) {
        return net;
    }

    @Override
    public long openBuyQuantity(int instrument) {
        return openBuy;
    }

    @Override
    public long openSellQuantity(int instrument) {
        return openSell;
    }

    @Override
    public TradingState tradingState() {
        return state;
    }

    @Override
    public int messagesInLastSecond() {
        return messages;
    }

    @Override
    public long lastSentLike(Order order, long since) {
        return lastSent > since ? lastSent : Long.MIN_VALUE;
    }

    @Override
    public int askedAlike(Order order, long since) {
        return asked;
    }

    @Override
    public MarketStatus marketStatus(int instrument) {
        return status;
    }

    @Override
    public long bestOwnBuy(int instrument) {
        return ownBuy;
    }

    @Override
    public long bestOwnSell(int instrument) {
        return ownSell;
    }

    @Override
    public TestAccount account() {
        return account;
    }
}
