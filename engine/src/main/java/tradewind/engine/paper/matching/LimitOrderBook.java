package tradewind.engine.paper.matching;

import tradewind.engine.orders.Side;

/// A limit order book with price-time priority.
///
/// - Orders at one price trade in the order they came, those that show something before hidden ones. An
///   iceberg shows a part at a time; when that is gone it shows the next and stands behind the others. All of
///   an order can be taken by one that is large enough, what it does not show included.
/// - A trade takes place at the price of the order that rests.
/// - An order whose price changes or whose quantity grows stands behind the others; one that only shrinks
///   stays.
/// - Orders of one [group][#submit(long, Side, long, long, Execution, long, long, SelfTrade)] do not trade
///   with each other outside an auction.
/// - In an auction everything rests and the book may be crossed. [#uncross] trades all it can at one price.
///
/// Ids are above zero, and may come again once their order is gone. Prices are ticks, of any sign, up to
/// [#PRICE_LIMIT]; quantities units, all of one side together within a `long`. A command that is not
/// [Outcome#DONE] has changed nothing. Allocates nothing for a command once as many orders and prices have
/// been here at a time before. Not safe for use by several threads.
public final class LimitOrderBook {
    /// The farthest price either way, and what an order gives that wants any price.
    public static final long PRICE_LIMIT = 1L << 61;

    private final MatchListener listener;
    private final Levels bids;
    private final Levels asks;
    private final OrderIndex index;
    private final Taker taker;
    private Phase phase = Phase.CONTINUOUS;
    private Phase beforeHalt = Phase.CONTINUOUS;

    public LimitOrderBook(MatchListener listener) {
        this(listener, 1_024, Levels.WIDEST);
    }

    /// @param orders expected at a time; more are taken, with an allocation
    /// @param window ticks around the touch within which prices are found fastest, a multiple of 64 up to
    ///     4,096; costs 8 bytes each
    public LimitOrderBook(MatchListener listener, int orders, int window) {
        this.listener = listener;
        bids = new Levels(window);
        asks = new Levels(window);
        index = new OrderIndex(orders);
        taker = new Taker(listener, bids, asks, index);
    }

    /// Takes an order that shows all its quantity and may trade with any other.
    public Outcome submit(long id, Side side, long price, long quantity, Execution execution) {
        return submit(id, side, price, quantity, execution, Long.MAX_VALUE, 0, SelfTrade.CANCEL_NEWEST);
    }

    /// Takes an order. What of it trades at once is heard by the listener before this returns.
    ///
    /// @param display shown at a time, units; 0 shows nothing, as much as `quantity` or more all of it
    /// @param group whose orders do not trade with each other; 0 for none
    /// @param selfTrade what happens instead
    public Outcome submit(
            long id,
            Side side,
            long price,
            long quantity,
            Execution execution,
            long display,
            long group,
            SelfTrade selfTrade) {
        if (id <= 0 || quantity <= 0 || display < 0 || beyond(price)) return Outcome.OUT_OF_RANGE;
        if (phase != Phase.CONTINUOUS
                && (phase == Phase.HALTED || execution == Execution.IOC || execution == Execution.FOK))
            return Outcome.WRONG_PHASE;
        if (index.get(id) != RestingOrder.NONE) return Outcome.DUPLICATE_ORDER;
        boolean buy = side == Side.BUY;
        long left = quantity;
        if (phase == Phase.CONTINUOUS && crosses(buy, price)) {
            if (execution == Execution.POST_ONLY) return Outcome.WOULD_TAKE;
            if (execution == Execution.FOK && !taker.hasAll(buy, price, quantity, group, selfTrade))
                return Outcome.NOT_ALL_AT_ONCE;
            left = taker.take(id, buy, price, quantity, group, selfTrade);
        } else if (execution == Execution.FOK) {
            return Outcome.NOT_ALL_AT_ONCE;
        }
        if (left == 0) return Outcome.DONE;
        if (execution == Execution.IOC) {
            listener.canceled(id, left, 0, MatchListener.Why.IMMEDIATE);
            return Outcome.DONE;
        }
        RestingOrder order = index.unused();
        order.id = id;
        order.buy = buy;
        order.price = price;
        order.leaves = left;
        order.display = display >= quantity ? Long.MAX_VALUE : display;
        order.postOnly = execution == Execution.POST_ONLY;
        order.group = group;
        order.selfTrade = selfTrade;
        order.reload();
        index.put(order);
        levelOf(buy, price).add(order);
        return Outcome.DONE;
    }

    public Outcome cancel(long id) {
        RestingOrder order = index.get(id);
        if (order == RestingOrder.NONE) return Outcome.UNKNOWN_ORDER;
        withdraw(order);
        index.free(order);
        return Outcome.DONE;
    }

    /// Takes `quantity` off what is left of an order, which keeps its turn; all of it or more cancels it. An
    /// iceberg gives up first what it does not show.
    public Outcome reduce(long id, long quantity) {
        if (quantity <= 0) return Outcome.OUT_OF_RANGE;
        RestingOrder order = index.get(id);
        if (order == RestingOrder.NONE) return Outcome.UNKNOWN_ORDER;
        if (quantity >= order.leaves) return cancel(id);
        order.shrink(quantity);
        return Outcome.DONE;
    }

    /// Gives an order another price and another quantity that is left.
    ///
    /// It stands behind the others at its new price and may trade at once, unless the price is the same and the
    /// quantity no greater.
    public Outcome replace(long id, long price, long leaves) {
        RestingOrder order = index.get(id);
        if (order == RestingOrder.NONE) return Outcome.UNKNOWN_ORDER;
        if (leaves <= 0 || beyond(price)) return Outcome.OUT_OF_RANGE;
        if (phase == Phase.HALTED) return Outcome.WRONG_PHASE;
        if (price == order.price && leaves <= order.leaves) {
            if (leaves < order.leaves) order.shrink(order.leaves - leaves);
            return Outcome.DONE;
        }
        boolean takes = phase == Phase.CONTINUOUS && crosses(order.buy, price);
        if (takes && order.postOnly) return Outcome.WOULD_TAKE;
        withdraw(order);
        long left = takes ? taker.take(id, order.buy, price, leaves, order.group, order.selfTrade) : leaves;
        if (left == 0) {
            index.free(order);
            return Outcome.DONE;
        }
        order.price = price;
        order.leaves = left;
        order.reload();
        levelOf(order.buy, price).add(order);
        return Outcome.DONE;
    }

    /// Begins an auction: from now on orders are collected.
    ///
    /// @throws IllegalStateException if there is one already
    public void openAuction() {
        if (phase == Phase.AUCTION) throw new IllegalStateException("in an auction already");
        phase = Phase.AUCTION;
    }

    /// Stops trading; twice is once.
    public void halt() {
        if (phase == Phase.HALTED) return;
        beforeHalt = phase;
        phase = Phase.HALTED;
    }

    /// Goes on where [#halt] stopped it.
    ///
    /// @throws IllegalStateException if it was not halted
    public void resume() {
        if (phase != Phase.HALTED) throw new IllegalStateException("not halted but " + phase);
        phase = beforeHalt;
    }

    /// What an auction would trade now, at which price; see [Auction].
    public void indicate(long reference, Auction result) {
        result.find(bids, asks, reference);
    }

    /// Ends an auction: trades what can trade at one price, the best orders first, and goes on continuously.
    ///
    /// @param reference the price to keep close to where several would do, ticks
    /// @param result filled in with what was traded
    /// @throws IllegalStateException if there is no auction
    public void uncross(long reference, Auction result) {
        if (phase != Phase.AUCTION) throw new IllegalStateException("no auction but " + phase);
        result.find(bids, asks, reference);
        phase = Phase.CONTINUOUS;
        long left = result.volume();
        while (left > 0) {
            RestingOrder buy = bids.best().first();
            RestingOrder sell = asks.best().first();
            long quantity = Math.min(left, Math.min(buy.leaves, sell.leaves));
            left -= quantity;
            buy.shrink(quantity);
            sell.shrink(quantity);
            listener.traded(sell.id, buy.id, result.price(), quantity, sell.leaves, buy.leaves);
            if (buy.leaves == 0) leave(buy);
            if (sell.leaves == 0) leave(sell);
        }
    }

    public Phase phase() {
        return phase;
    }

    /// Orders that rest.
    public int size() {
        return index.size();
    }

    /// What is left of an order, 0 if it does not rest here.
    public long leaves(long id) {
        return index.get(id).leaves;
    }

    /// The best price at which something is shown, [Long#MIN_VALUE] if there is none.
    public long bestBid() {
        Level level = shownFrom(bids, bids.best());
        return level == Level.NONE ? Long.MIN_VALUE : -level.key;
    }

    /// The best price at which something is shown, [Long#MAX_VALUE] if there is none.
    public long bestAsk() {
        return shownFrom(asks, asks.best()).key;
    }

    /// Copies what is shown, best price first.
    ///
    /// @param prices as many as are wanted, ticks; filled in
    /// @param quantities as long as `prices`, units; filled in
    /// @return how many there were
    public int depth(Side side, long[] prices, long[] quantities) {
        Levels levels = side == Side.BUY ? bids : asks;
        int count = 0;
        Level level = shownFrom(levels, levels.best());
        while (count < prices.length && level != Level.NONE) {
            prices[count] = side == Side.BUY ? -level.key : level.key;
            quantities[count++] = level.shown;
            level = shownFrom(levels, levels.after(level));
        }
        return count;
    }

    private static Level shownFrom(Levels levels, Level start) {
        Level level = start;
        while (level != Level.NONE && level.shown == 0) level = levels.after(level);
        return level;
    }

    private static boolean beyond(long price) {
        return price > PRICE_LIMIT || price < -PRICE_LIMIT;
    }

    private boolean crosses(boolean buy, long price) {
        return buy ? asks.best().key <= price : bids.best().key <= -price;
    }

    private Level levelOf(boolean buy, long price) {
        return buy ? bids.at(-price) : asks.at(price);
    }

    /// Out of its level.
    private void withdraw(RestingOrder order) {
        Level level = order.level;
        level.remove(order);
        if (level.isEmpty()) (order.buy ? bids : asks).remove(level);
    }

    private void leave(RestingOrder order) {
        withdraw(order);
        index.free(order);
    }
}
