package tradewind.engine.desk;

/// A copy of one instrument's quote, filled by [QuoteBoard#read]. Reused by its reader; not thread-safe.
///
/// Prices and quantities are units at the instrument's scale; 0 where the market has not said anything yet.
public final class QuoteRow {
    long bid;
    long bidQuantity;
    long ask;
    long askQuantity;
    long last;
    long lastQuantity;
    long lastDirection;
    long time;
    long dayOpen;
    long dayHigh;
    long dayLow;
    long dayVolume;
    long previousClose;
    long derived;
    long trades;

    public long bid() {
        return bid;
    }

    public long bidQuantity() {
        return bidQuantity;
    }

    public long ask() {
        return ask;
    }

    public long askQuantity() {
        return askQuantity;
    }

    public long last() {
        return last;
    }

    public long lastQuantity() {
        return lastQuantity;
    }

    /// 1 if the last price was above the different price before it, -1 if below, 0 at the first.
    public int lastDirection() {
        return (int) lastDirection;
    }

    /// Time of the last change, epoch nanoseconds; 0 before the first.
    public long time() {
        return time;
    }

    public long dayOpen() {
        return dayOpen;
    }

    public long dayHigh() {
        return dayHigh;
    }

    public long dayLow() {
        return dayLow;
    }

    public long dayVolume() {
        return dayVolume;
    }

    /// Last price of the UTC day before; 0 if the session saw none.
    public long previousClose() {
        return previousClose;
    }

    /// The quotes are worked out from trades, not given by the venue.
    public boolean derived() {
        return derived != 0;
    }

    /// Trades seen so far.
    public long trades() {
        return trades;
    }

    public boolean hasLast() {
        return trades > 0;
    }

    public boolean hasQuote() {
        return bid > 0 && ask > 0;
    }
}
