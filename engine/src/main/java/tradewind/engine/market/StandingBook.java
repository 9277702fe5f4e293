package tradewind.engine.market;

/// The order book of one instrument as it stands, folded from what a feed says of it
/// ([MarketDataListener#onBookLevel], [MarketDataListener#onBookChange]), and whether it is known.
///
/// It is not known before the feed has brought it whole, and from a change whose number does not follow that of the
/// change before it, or a level that is missing, until it comes whole again. Whether what was lost is in a book that
/// came whole in between nobody can tell, so that does not make up for it. Allocates only while it gets deeper than it
/// ever was. One thread.
public final class StandingBook {
    private static final long NONE = Long.MIN_VALUE;

    private final BookSide bids = BookSide.bids();
    private final BookSide asks = BookSide.asks();
    private boolean known;
    private long whole = NONE;
    private int next;
    private long sequence = NONE;

    /// Whether what it shows is the book.
    public boolean known() {
        return known;
    }

    /// Meaningless while it is not [#known].
    public BookSide bids() {
        return bids;
    }

    /// Meaningless while it is not [#known].
    public BookSide asks() {
        return asks;
    }

    /// Something of it was lost: it has to come whole again.
    public void lose() {
        known = false;
    }

    /// There is no book any more; the next one begins as the first did.
    public void forget() {
        known = false;
        sequence = NONE;
        whole = NONE;
    }

    /// As [MarketDataListener#onBookLevel].
    public void level(long time, int level, long bid, long bidQuantity, long ask, long askQuantity) {
        if (level == 0) {
            known = true;
            whole = time;
            next = 0;
            bids.clear();
            asks.clear();
        }
        if (time != whole || level != next || bidQuantity < 0 || askQuantity < 0) known = false;
        next = level + 1;
        if (!known) return;
        bids.put(bid, bidQuantity);
        asks.put(ask, askQuantity);
    }

    /// As [MarketDataListener#onBookChange].
    ///
    /// @return the level from which on that side is another; meaningless if the book is not [#known] then
    public int change(long number, boolean bid, long price, long quantity) {
        if ((sequence != NONE && number != sequence + 1) || quantity < 0) known = false;
        sequence = number;
        if (!known) return 0;
        // no level may follow: it would be of the book before this
        whole = NONE;
        return (bid ? bids : asks).put(price, quantity);
    }
}
