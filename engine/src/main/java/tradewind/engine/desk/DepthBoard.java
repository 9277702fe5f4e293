package tradewind.engine.desk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import tradewind.engine.desk.DepthRow.Validity;
import tradewind.engine.market.BookSide;
import tradewind.engine.market.MarketDataListener;
import tradewind.engine.market.MarketStatus;
import tradewind.engine.market.StandingBook;

/// The order book of every instrument, as far as the feed tells of it: the best levels of each side under a version
/// stamp, written in place by the feed's thread, read by any number without a lock.
///
/// A book that comes whole is shown once it is: with whatever comes behind its last level. It is kept in its full
/// depth and shown to [#LEVELS] on each side. It is [Validity#INVALID], with no level of it shown, from a gap until it
/// comes whole again ([StandingBook]); and while the market has gone on without it for two seconds of its time: quotes
/// say other best prices, or trades happen outside of them, and nothing of the book comes. So no book survives a jump
/// to where there is none. When the venue closes, and at the end of the feed, there is none any more. A halt leaves it.
///
/// Allocates only while a book gets deeper than it ever was.
public final class DepthBoard implements MarketDataListener {
    /// Levels a reader gets of each side, at most. Deeper ones are left out.
    public static final int LEVELS = 200;

    /// How long a market may go on without the book's being heard of, in its time: nanoseconds.
    static final long PATIENCE = 2_000_000_000L;

    private static final int STAMP = 0;
    static final int VALIDITY = 1;
    static final int TIME = 2;
    /// How many bids the book has, and then price and quantity of each that is shown.
    static final int BIDS = 3;
    /// As [#BIDS], of the asks.
    static final int ASKS = BIDS + 1 + 2 * LEVELS;

    static final int WIDTH = ASKS + 1 + 2 * LEVELS;

    private static final VarHandle CELLS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int NOBODY = -1;
    private static final long NEVER = Long.MIN_VALUE;

    private final long[] cells;

    // the writer's own
    private final StandingBook[] books;
    /// Since when the market has gone on without the book.
    private final long[] doubted;

    private int doubts;
    /// The instrument whose book is coming whole.
    private int coming = NOBODY;

    private long came;

    public DepthBoard(int instruments) {
        cells = new long[instruments * WIDTH];
        books = new StandingBook[instruments];
        for (int i = 0; i < instruments; i++) books[i] = new StandingBook();
        doubted = new long[instruments];
        Arrays.fill(doubted, NEVER);
    }

    @Override
    public void onBookLevel(
            int instrument, long time, int level, long bidPrice, long bidQuantity, long askPrice, long askQuantity) {
        if (instrument != coming || level == 0) settle();
        trust(instrument);
        StandingBook book = books[instrument];
        book.level(time, level, bidPrice, bidQuantity, askPrice, askQuantity);
        coming = book.known() ? instrument : NOBODY;
        came = time;
        if (!book.known()) hide(instrument, time, Validity.INVALID);
    }

    /// The book that was coming is there.
    private void settle() {
        if (coming == NOBODY) return;
        show(coming, came);
        coming = NOBODY;
    }

    @Override
    public void onBookChange(int instrument, long time, long sequence, boolean bid, long price, long quantity) {
        settle();
        trust(instrument);
        StandingBook book = books[instrument];
        int level = book.change(sequence, bid, price, quantity);
        if (!book.known()) hide(instrument, time, Validity.INVALID);
        else if (shown(instrument)) show(instrument, time, bid, level);
        else show(instrument, time);
    }

    @Override
    public void onTrade(int instrument, long time, long price, long quantity, int aggressor) {
        settle();
        if (!shown(instrument)) return;
        BookSide bids = books[instrument].bids();
        BookSide asks = books[instrument].asks();
        boolean below = bids.levels() > 0 && price < bids.price(0);
        boolean above = asks.levels() > 0 && price > asks.price(0);
        if (below || above) doubt(instrument, time);
    }

    @Override
    public void onQuote(
            int instrument,
            long time,
            long bidPrice,
            long bidQuantity,
            long askPrice,
            long askQuantity,
            boolean derived) {
        settle();
        if (derived || !shown(instrument)) return;
        StandingBook book = books[instrument];
        if (bidPrice == best(book.bids()) && askPrice == best(book.asks())) trust(instrument);
        else doubt(instrument, time);
    }

    private static long best(BookSide side) {
        return side.levels() == 0 ? 0 : side.price(0);
    }

    @Override
    public void onStatus(int instrument, long time, MarketStatus status) {
        settle();
        if (status == MarketStatus.CLOSED) forget(instrument, time);
    }

    @Override
    public void onTime(long time) {
        settle();
        for (int i = 0; i < doubted.length && doubts > 0; i++) if (doubted[i] != NEVER) doubt(i, time);
    }

    @Override
    public void onEnd(long time) {
        settle();
        for (int i = 0; i < books.length; i++) forget(i, time);
    }

    private void forget(int instrument, long time) {
        trust(instrument);
        books[instrument].forget();
        if (validity(instrument) != Validity.NONE.ordinal()) hide(instrument, time, Validity.NONE);
    }

    /// The market goes on as if the book were another one.
    private void doubt(int instrument, long time) {
        if (doubted[instrument] == NEVER) {
            doubted[instrument] = time;
            doubts++;
        } else if (time - doubted[instrument] >= PATIENCE) {
            trust(instrument);
            hide(instrument, time, Validity.INVALID);
        }
    }

    private void trust(int instrument) {
        if (doubted[instrument] == NEVER) return;
        doubted[instrument] = NEVER;
        doubts--;
    }

    private long validity(int instrument) {
        return cells[instrument * WIDTH + VALIDITY];
    }

    private boolean shown(int instrument) {
        return validity(instrument) == Validity.VALID.ordinal();
    }

    /// Nothing of the book is shown.
    private void hide(int instrument, long time, Validity why) {
        if (validity(instrument) == why.ordinal()) return;
        int row = instrument * WIDTH;
        open(row);
        set(row + VALIDITY, why.ordinal());
        set(row + TIME, time);
        set(row + BIDS, 0);
        set(row + ASKS, 0);
        close(row);
    }

    private void show(int instrument, long time) {
        int row = instrument * WIDTH;
        open(row);
        set(row + VALIDITY, Validity.VALID.ordinal());
        set(row + TIME, time);
        write(row + BIDS, books[instrument].bids(), 0);
        write(row + ASKS, books[instrument].asks(), 0);
        close(row);
    }

    /// A side has changed.
    ///
    /// @param level from here on
    private void show(int instrument, long time, boolean bid, int level) {
        int row = instrument * WIDTH;
        open(row);
        set(row + TIME, time);
        if (bid) write(row + BIDS, books[instrument].bids(), level);
        else write(row + ASKS, books[instrument].asks(), level);
        close(row);
    }

    private void write(int cell, BookSide side, int level) {
        set(cell, side.levels());
        int end = Math.min(LEVELS, side.levels());
        for (int i = level; i < end; i++) {
            set(cell + 1 + 2 * i, side.price(i));
            set(cell + 2 + 2 * i, side.quantity(i));
        }
    }

    private void open(int row) {
        CELLS.setOpaque(cells, row + STAMP, cells[row + STAMP] + 1);
        VarHandle.storeStoreFence();
    }

    private void close(int row) {
        CELLS.setRelease(cells, row + STAMP, cells[row + STAMP] + 1);
    }

    private void set(int cell, long value) {
        CELLS.setOpaque(cells, cell, value);
    }

    /// Copies a whole, consistent book. Any thread.
    public void read(int instrument, DepthRow into) {
        int row = instrument * WIDTH;
        while (true) {
            long before = (long) CELLS.getAcquire(cells, row + STAMP);
            if ((before & 1) == 0) {
                System.arraycopy(cells, row, into.cells, 0, WIDTH);
                VarHandle.loadLoadFence();
                if ((long) CELLS.getOpaque(cells, row + STAMP) == before) return;
            }
            Thread.onSpinWait();
        }
    }

    /// Goes up by 2 at every change; odd while one is being written. Any thread.
    public long version(int instrument) {
        return (long) CELLS.getAcquire(cells, instrument * WIDTH + STAMP);
    }
}
