package tradewind.bench;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradewind.engine.gate.AccountView;
import tradewind.engine.gate.Gate;
import tradewind.engine.gate.GateView;
import tradewind.engine.gate.Limits;
import tradewind.engine.gate.Passed;
import tradewind.engine.gate.TradingState;
import tradewind.engine.market.Currency;
import tradewind.engine.market.Instrument;
import tradewind.engine.market.InstrumentId;
import tradewind.engine.market.Instruments;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.orders.Order;
import tradewind.engine.orders.OrderId;
import tradewind.engine.orders.OrderSource;
import tradewind.engine.orders.Terms;
import tradewind.engine.orders.TimeInForce;
import tradewind.engine.paper.matching.Execution;
import tradewind.engine.paper.matching.LimitOrderBook;
import tradewind.engine.paper.matching.MatchListener;
import tradewind.engine.paper.matching.Outcome;

/// The engine's gate, cash accounts and the engine's order book on one thread.
///
/// Every new order and every change is a real [Order] and is judged by the real [Gate] against the account it belongs
/// to. Then what it may cost is set aside, the book takes it, trades are booked in both accounts, and what is left over
/// is free again.
final class Venue implements MatchListener, GateView, AccountView {
    private static final Instrument TRADED = new Instrument(
            0, new InstrumentId("AAA/USD", "Bench"), "AAA/USD", Currency.BTC, Currency.USD, 2, 1, 0, 1, 1);
    private static final Limits LIMITS =
            new Limits(10_000, Long.MAX_VALUE / 4, 500, Long.MAX_VALUE / 4, 3_600_000_000_000L, Integer.MAX_VALUE, 0);

    private final Gate gate = new Gate(new Instruments(List.of(TRADED)), List.of(LIMITS), WideLimits.ACCOUNT);
    private final LimitOrderBook book = new LimitOrderBook(this);
    private final long[] base = new long[PipelineStream.ACCOUNTS];
    private final long[] quote = new long[PipelineStream.ACCOUNTS];
    private final long[] openBuy = new long[PipelineStream.ACCOUNTS];
    private final long[] openSell = new long[PipelineStream.ACCOUNTS];
    private final @Nullable Order[] orders;
    private final long[] filled;
    private final boolean[] buys;
    private int account;
    private long last = 1_000_000;
    private Places places = new Places(1);
    private long inHand;
    private int tradeCount;

    Venue(int largestId) {
        orders = new @Nullable Order[largestId + 1];
        filled = new long[largestId + 1];
        buys = new boolean[largestId + 1];
        Arrays.fill(base, PipelineStream.BASE);
        Arrays.fill(quote, PipelineStream.QUOTE);
    }

    /// Carries out the command in that place, and leaves what came of it there.
    void carryOut(Places commands, long sequence) {
        places = commands;
        inHand = sequence;
        tradeCount = 0;
        int id = (int) commands.id(sequence);
        account = PipelineStream.account(id);
        boolean done = switch (commands.kind(sequence)) {
            case CommandStream.NEW -> submit(id, TimeInForce.GTC, Execution.GTC);
            case CommandStream.IOC -> submit(id, TimeInForce.IOC, Execution.IOC);
            case CommandStream.CANCEL -> cancel(id);
            default -> move(id);
        };
        commands.result(sequence, !done, tradeCount);
    }

    private boolean submit(int id, TimeInForce timeInForce, Execution execution) {
        boolean buy = places.buy(inHand);
        long price = places.price(inHand);
        long quantity = places.quantity(inHand);
        Order order = new Order(
                OrderId.of(1, id),
                TRADED,
                CommandStream.side(buy),
                TRADED.quantity(quantity),
                new Terms.Limit(TRADED.price(price)),
                timeInForce,
                OrderSource.MANUAL);
        if (!(gate.judge(order, this) instanceof Passed) || !hold(buy, quantity)) return false;
        orders[id] = order;
        filled[id] = 0;
        buys[id] = buy;
        boolean taken = book.submit(id, order.side(), price, quantity, execution) == Outcome.DONE;
        if (!taken) release(id, quantity);
        if (!taken || filled[id] == quantity || execution == Execution.IOC) orders[id] = null;
        return taken;
    }

    private boolean move(int id) {
        Order current = orders[id];
        long price = places.price(inHand);
        if (current == null || (buys[id] && price > PipelineStream.RESERVE)) return false;
        Order changed = current.with(current.quantity(), new Terms.Limit(TRADED.price(price)));
        if (!(gate.judgeReplace(current, filled[id], changed, this) instanceof Passed)) return false;
        long quantity = current.quantity().units();
        if (book.replace(id, price, quantity - filled[id]) != Outcome.DONE) return false;
        orders[id] = filled[id] == quantity ? null : changed;
        return true;
    }

    private boolean cancel(int id) {
        long left = book.leaves(id);
        if (book.cancel(id) != Outcome.DONE) return false;
        release(id, left);
        orders[id] = null;
        return true;
    }

    private boolean hold(boolean buy, long quantity) {
        if (buy) {
            long cost = Math.multiplyExact(quantity, PipelineStream.RESERVE);
            if (quote[account] < cost) return false;
            quote[account] -= cost;
            openBuy[account] += quantity;
        } else {
            if (base[account] < quantity) return false;
            base[account] -= quantity;
            openSell[account] += quantity;
        }
        return true;
    }

    private void release(int id, long quantity) {
        int owner = PipelineStream.account(id);
        if (buys[id]) {
            quote[owner] += quantity * PipelineStream.RESERVE;
            openBuy[owner] -= quantity;
        } else {
            base[owner] += quantity;
            openSell[owner] -= quantity;
        }
    }

    @Override
    public void traded(long maker, long taker, long price, long quantity, long makerLeaves, long takerLeaves) {
        last = price;
        settle((int) maker, price, quantity);
        settle((int) taker, price, quantity);
        if (makerLeaves == 0) orders[(int) maker] = null;
        places.trade(inHand, tradeCount++, maker, price, quantity);
    }

    private void settle(int id, long price, long quantity) {
        int owner = PipelineStream.account(id);
        filled[id] += quantity;
        if (buys[id]) {
            base[owner] += quantity;
            quote[owner] += quantity * (PipelineStream.RESERVE - price);
            openBuy[owner] -= quantity;
        } else {
            quote[owner] += quantity * price;
            openSell[owner] -= quantity;
        }
    }

    @Override
    public void canceled(long id, long quantity, long leaves, Why why) {
        release((int) id, quantity);
    }

    long balanceHash() {
        long hash = 0;
        long allBase = 0;
        long allQuote = 0;
        for (int i = 0; i < PipelineStream.ACCOUNTS; i++) {
            allBase += base[i];
            allQuote += quote[i];
            hash = BookUnderTest.mix(BookUnderTest.mix(hash, base[i]), quote[i]);
        }
        if (allBase != PipelineStream.ACCOUNTS * PipelineStream.BASE
                || allQuote != PipelineStream.ACCOUNTS * PipelineStream.QUOTE)
            throw new IllegalStateException("accounts hold " + allBase + " and " + allQuote);
        return hash;
    }

    // What the gate sees of the account in hand

    @Override
    public long now() {
        return 1;
    }

    @Override
    public long bid(int instrument) {
        return last - 1;
    }

    @Override
    public long ask(int instrument) {
        return last + 1;
    }

    @Override
    public long last(int instrument) {
        return last;
    }

    @Override
    public long quoteTime(int instrument) {
        return 1;
    }

    @Override
    public long netQuantity(int instrument) {
        return base[account] + openSell[account] - PipelineStream.BASE;
    }

    @Override
    public long openBuyQuantity(int instrument) {
        return openBuy[account];
    }

    @Override
    public long openSellQuantity(int instrument) {
        return openSell[account];
    }

    @Override
    public TradingState tradingState() {
        return TradingState.ACTIVE;
    }

    @Override
    public int messagesInLastSecond() {
        return 0;
    }

    @Override
    public long lastSentLike(Order order, long since) {
        return Long.MIN_VALUE;
    }

    @Override
    public int askedAlike(Order order, long since) {
        return 0;
    }

    @Override
    public MarketStatus marketStatus(int instrument) {
        return MarketStatus.OPEN;
    }

    /// Accounts may trade with themselves, as they may at the peer.
    @Override
    public long bestOwnBuy(int instrument) {
        return 0;
    }

    @Override
    public long bestOwnSell(int instrument) {
        return 0;
    }

    @Override
    public AccountView account() {
        return this;
    }

    private long worth(long quantity) {
        return TRADED.notional(last, quantity);
    }

    @Override
    public long grossExposure() {
        return Math.max(Math.abs(longExposure()), Math.abs(shortExposure()));
    }

    @Override
    public long longExposure() {
        return worth(netQuantity(0) + openBuy[account]);
    }

    @Override
    public long shortExposure() {
        return worth(netQuantity(0) - openSell[account]);
    }

    @Override
    public long openOrderValue() {
        return worth(openBuy[account] + openSell[account]);
    }

    @Override
    public long equity() {
        return quote[account];
    }

    @Override
    public long dayStartEquity() {
        return PipelineStream.QUOTE;
    }

    @Override
    public int unvalued() {
        return -1;
    }

    @Override
    public long messagesToday() {
        return 0;
    }

    @Override
    public long fillsToday() {
        return 0;
    }
}
