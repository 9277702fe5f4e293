package tradewind.bench;

import java.util.SplittableRandom;
import tradewind.engine.orders.Side;
import tradewind.engine.paper.matching.Execution;
import tradewind.engine.paper.matching.LimitOrderBook;
import tradewind.engine.paper.matching.MatchListener;
import tradewind.engine.paper.matching.SelfTrade;

/// Commands for an order book in the mix exchange-core publishes for its own: 9 % new orders that rest, 3 %
/// immediate or cancel, 6 % cancels, 82 % moves to another price, about 1,000 orders resting.
///
/// They are made against a book, so that cancels and moves name orders that rest. Prices stand around a
/// centre that walks; most near the touch, fewer and fewer farther out. Every move goes to another price than
/// the order has.
final class CommandStream implements MatchListener {
    static final int RESTING = 1_000;

    static final byte NEW = 0;
    static final byte IOC = 1;
    static final byte CANCEL = 2;
    static final byte MOVE = 3;

    /// Mean distance from the touch, in ticks.
    private static final double DEPTH = 40;

    final byte[] kind;
    final long[] id;
    final boolean[] buy;
    final long[] price;
    final long[] quantity;

    private final SplittableRandom random;
    private final LimitOrderBook book = new LimitOrderBook(this);
    private final long[] live = new long[4 * RESTING];
    private final int[] place;
    private final long[] standsAt;
    private final boolean[] buys;
    private int liveCount;
    private long lastId;
    private long centre = 1_000_000;
    private int count;

    /// @param commands after the orders that fill the book
    CommandStream(long seed, int commands) {
        int all = commands + RESTING;
        random = new SplittableRandom(seed);
        kind = new byte[all];
        id = new long[all];
        buy = new boolean[all];
        price = new long[all];
        quantity = new long[all];
        place = new int[all + 1];
        standsAt = new long[all + 1];
        buys = new boolean[all + 1];
        while (count < RESTING) rest();
        while (count < all) {
            if (random.nextInt(100) == 0) centre += random.nextInt(-3, 4);
            int what = random.nextInt(100);
            if (what < 9) rest();
            else if (what < 12) take();
            else if (what < 18) cancel();
            else move();
        }
    }

    int size() {
        return kind.length;
    }

    /// A price for an order that rests. While too few rest it does not trade.
    private long away(boolean buying) {
        long distance = 1 + (long) (-DEPTH * StrictMath.log(1 - random.nextDouble()));
        if (liveCount >= RESTING) return buying ? centre - distance : centre + distance;
        return buying ? Math.min(centre, book.bestAsk()) - distance : Math.max(centre, book.bestBid()) + distance;
    }

    private void rest() {
        boolean buying = random.nextBoolean();
        long at = away(buying);
        long fresh = ++lastId;
        put(NEW, fresh, buying, at, 1 + random.nextInt(100));
        // before it can trade
        place[(int) fresh] = liveCount;
        standsAt[(int) fresh] = at;
        buys[(int) fresh] = buying;
        live[liveCount++] = fresh;
        book.submit(fresh, side(buying), at, quantity[count - 1], Execution.GTC);
        if (book.leaves(fresh) == 0) gone(fresh);
    }

    /// Takes about as many orders out as are too many.
    private void take() {
        boolean buying = random.nextBoolean();
        long reach = buying ? centre + 200 : centre - 200;
        put(IOC, ++lastId, buying, reach, 1 + random.nextInt(liveCount > RESTING ? 200 : 20));
        book.submit(lastId, side(buying), reach, quantity[count - 1], Execution.IOC, 0, 0, SelfTrade.CANCEL_NEWEST);
    }

    private void cancel() {
        long which = live[random.nextInt(liveCount)];
        put(CANCEL, which, buys[(int) which], 0, 0);
        book.cancel(which);
        gone(which);
    }

    private void move() {
        long which = live[random.nextInt(liveCount)];
        boolean buying = buys[(int) which];
        long to = away(buying);
        while (to == standsAt[(int) which]) to = away(buying);
        long leaves = book.leaves(which);
        put(MOVE, which, buying, to, leaves);
        standsAt[(int) which] = to;
        book.replace(which, to, leaves);
        if (book.leaves(which) == 0) gone(which);
    }

    private void put(byte what, long which, boolean buying, long at, long many) {
        kind[count] = what;
        id[count] = which;
        buy[count] = buying;
        price[count] = at;
        quantity[count++] = many;
    }

    private void gone(long which) {
        int hole = place[(int) which];
        if (hole < 0) return;
        place[(int) which] = -1;
        long last = live[--liveCount];
        if (last == which) return;
        live[hole] = last;
        place[(int) last] = hole;
    }

    @Override
    public void traded(long maker, long taker, long at, long many, long makerLeaves, long takerLeaves) {
        if (makerLeaves == 0) gone(maker);
    }

    @Override
    public void canceled(long which, long many, long leaves, Why why) {
        // the rest of an immediate order was never among the live ones
    }

    static Side side(boolean buying) {
        return buying ? Side.BUY : Side.SELL;
    }
}
