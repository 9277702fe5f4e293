package tradewind.engine.history.recorder;

import tradewind.engine.history.lake.DataType;
import tradewind.engine.market.BookSide;
import tradewind.engine.market.StandingBook;

/// Keeps the order books of a recording as they stand, and writes a book down whole, as if the feed had brought it so,
/// where it has changed and 100 ms have passed since it was whole the last time. So whoever wants the book of a moment
/// has not far to go back.
///
/// A book goes down when all events of a moment have been heard, behind them and with their time. It is not written
/// down while it is not known: before the feed has brought it whole once, and from a change that was lost, or whose
/// number does not follow, until it comes whole again ([StandingBook]). A deep one is written down more seldom, so
/// that a recording does not consist of little else. One thread at a time.
final class StandingBooks implements EventRing.Sink {
    static final long EVERY = 100_000_000L;

    /// So many levels are written down every 100 ms, twice as many every 200 ms.
    static final int LEVELS = 200;

    private static final long BID = 1;

    private static final class Book {
        private final StandingBook standing = new StandingBook();
        private boolean changed;
        /// When it was whole the last time.
        private long whole = DataType.NONE;

        int depth() {
            return Math.max(standing.bids().levels(), standing.asks().levels());
        }

        void level(long time, long level, long bid, long bidSize, long ask, long askSize) {
            standing.level(time, (int) level, bid, orNone(bidSize), ask, orNone(askSize));
            if (level != 0) return;
            changed = false;
            whole = time;
        }

        private static long orNone(long size) {
            return size == DataType.NONE ? 0 : size;
        }

        void change(long number, long side, long price, long size) {
            standing.change(number, side == BID, price, size);
            changed = true;
        }

        boolean due(long time) {
            return standing.known() && changed && time - whole >= EVERY * (1 + (depth() - 1) / LEVELS);
        }
    }

    private final Ties next;
    private final Book[] books;
    private final int[] touched;
    private final boolean[] isTouched;
    private int touches;
    private long moment = Long.MIN_VALUE;

    /// @param next gets all events, and the books
    StandingBooks(int instruments, Ties next) {
        this.next = next;
        books = new Book[instruments];
        for (int i = 0; i < instruments; i++) books[i] = new Book();
        touched = new int[instruments];
        isTouched = new boolean[instruments];
    }

    @Override
    public void take(int kind, int instrument, long time, long a, long b, long c, long d, long e) {
        // a gap is told when there is room for it, and is about an earlier time
        if (kind == EventRing.GAP) {
            if (c == EventRing.BOOK || c == EventRing.CHANGE) books[instrument].standing.lose();
            next.take(kind, instrument, time, a, b, c, d, e);
            return;
        }
        if (time != moment) {
            if (touches > 0) writeDown();
            moment = time;
        }
        next.take(kind, instrument, time, a, b, c, d, e);
        if (kind == EventRing.BOOK) books[instrument].level(time, a, b, c, d, e);
        if (kind != EventRing.CHANGE) return;
        books[instrument].change(a, b, c, d);
        if (isTouched[instrument]) return;
        isTouched[instrument] = true;
        touched[touches++] = instrument;
    }

    /// The books that have changed in this moment, those that are due.
    private void writeDown() {
        for (int i = 0; i < touches; i++) {
            int instrument = touched[i];
            isTouched[instrument] = false;
            Book book = books[instrument];
            if (!book.due(moment)) continue;
            int depth = book.depth();
            for (int level = 0; level < depth; level++)
                next.take(
                        EventRing.BOOK,
                        instrument,
                        moment,
                        level,
                        price(book.standing.bids(), level),
                        size(book.standing.bids(), level),
                        price(book.standing.asks(), level),
                        size(book.standing.asks(), level));
            next.made(depth);
            book.whole = moment;
            book.changed = false;
        }
        touches = 0;
    }

    private static long price(BookSide side, int level) {
        return level < side.levels() ? side.price(level) : DataType.NONE;
    }

    private static long size(BookSide side, int level) {
        return level < side.levels() ? side.quantity(level) : DataType.NONE;
    }
}
