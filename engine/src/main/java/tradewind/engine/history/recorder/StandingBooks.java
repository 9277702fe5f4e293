package tradewind.engine.history.recorder;

import java.util.Arrays;
import tradewind.engine.history.lake.DataType;

/// Keeps the order books of a recording as they stand, and writes a book down whole, as if the feed had brought it so,
/// where it has changed and 100 ms have passed since it was whole the last time. So whoever wants the book of a moment
/// has not far to go back.
///
/// A book goes down when all events of a moment have been heard, behind them and with their time. It is not written
/// down while it is not known: before the feed has brought it whole once, and from a change that was lost, or whose
/// number does not follow, until it comes whole again. A deep one is written down more seldom, so that a recording
/// does not consist of little else. One thread at a time.
final class StandingBooks implements EventRing.Sink {
    static final long EVERY = 100_000_000L;

    /// So many levels are written down every 100 ms, twice as many every 200 ms.
    static final int LEVELS = 200;

    private static final long BID = 1;

    /// One side of a book, best first.
    private static final class Side {
        private final int sign;
        /// Prices, those of bids below zero, so that they rise.
        private long[] keys = new long[16];

        private long[] sizes = new long[16];
        private int count;

        Side(int sign) {
            this.sign = sign;
        }

        void put(long price, long size) {
            int at = Arrays.binarySearch(keys, 0, count, sign * price);
            if (at >= 0 && size != 0) sizes[at] = size;
            else if (at >= 0) move(at + 1, at, -1);
            else if (size != 0) insert(-at - 1, sign * price, size);
        }

        private void insert(int at, long key, long size) {
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, 2 * count);
                sizes = Arrays.copyOf(sizes, 2 * count);
            }
            move(at, at + 1, 1);
            keys[at] = key;
            sizes[at] = size;
        }

        private void move(int from, int to, int more) {
            System.arraycopy(keys, from, keys, to, count - from);
            System.arraycopy(sizes, from, sizes, to, count - from);
            count += more;
        }

        long price(int level) {
            return level < count ? sign * keys[level] : DataType.NONE;
        }

        long size(int level) {
            return level < count ? sizes[level] : DataType.NONE;
        }
    }

    private static final class Book {
        private final Side bids = new Side(-1);
        private final Side asks = new Side(1);
        private boolean known;
        private boolean changed;
        /// When it was whole the last time.
        private long whole = DataType.NONE;

        private long sequence = DataType.NONE;

        int depth() {
            return Math.max(bids.count, asks.count);
        }

        void level(long time, long level, long bid, long bidSize, long ask, long askSize) {
            if (level == 0) {
                bids.count = 0;
                asks.count = 0;
                known = true;
                changed = false;
                whole = time;
            } else if (time != whole) {
                known = false;
            }
            if (!known) return;
            if (bid != DataType.NONE) bids.put(bid, bidSize);
            if (ask != DataType.NONE) asks.put(ask, askSize);
        }

        void change(long number, long side, long price, long size) {
            if (sequence != DataType.NONE && number != sequence + 1) known = false;
            sequence = number;
            if (!known) return;
            (side == BID ? bids : asks).put(price, size);
            changed = true;
        }

        boolean due(long time) {
            return known && changed && time - whole >= EVERY * (1 + (depth() - 1) / LEVELS);
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
            if (c == EventRing.BOOK || c == EventRing.CHANGE) books[instrument].known = false;
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
                        book.bids.price(level),
                        book.bids.size(level),
                        book.asks.price(level),
                        book.asks.size(level));
            next.made(depth);
            book.whole = moment;
            book.changed = false;
        }
        touches = 0;
    }
}
