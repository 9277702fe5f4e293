package tradewind.engine.market;

/// Works out a plausible best bid and offer from trades alone, for tapes that carry no quotes. What it says is
/// marked as derived everywhere.
///
/// Tick rule (Lee and Ready 1991): a trade above the previous price was bought, below it sold, at the same price as
/// the one before. A buyer paid the ask, so the ask stands at the trade and the bid a full spread below, and the
/// other way round.
public final class QuoteDeriver {
    private final long halfSpread;
    private final long depth;
    private final long tick;
    private long lastPrice = Long.MIN_VALUE;
    private int direction = 1;
    private long bid;
    private long ask;

    /// @param halfSpread half the spread in price units, zero or above
    /// @param depth quantity shown at each side, in quantity units, above zero
    /// @param tick price step; both sides stay on it
    public QuoteDeriver(long halfSpread, long depth, long tick) {
        if (halfSpread < 0 || depth <= 0 || tick <= 0)
            throw new IllegalArgumentException("halfSpread " + halfSpread + ", depth " + depth + ", tick " + tick);
        this.halfSpread = halfSpread;
        this.depth = depth;
        this.tick = tick;
    }

    /// Takes the next trade price; afterwards [#bid], [#ask] and [#aggressor] speak of it.
    public void onTrade(long price) {
        if (lastPrice != Long.MIN_VALUE && price != lastPrice) direction = price > lastPrice ? 1 : -1;
        lastPrice = price;
        long spread = Math.max(tick, roundUp(2 * halfSpread));
        if (direction > 0) {
            ask = price;
            bid = price - spread;
        } else {
            bid = price;
            ask = price + spread;
        }
    }

    private long roundUp(long units) {
        return Math.floorDiv(units + tick - 1, tick) * tick;
    }

    /// 1 if the last trade counts as bought, -1 as sold.
    public int aggressor() {
        return direction;
    }

    public long bid() {
        return bid;
    }

    public long ask() {
        return ask;
    }

    public long depth() {
        return depth;
    }
}
