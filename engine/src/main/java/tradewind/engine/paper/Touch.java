package tradewind.engine.paper;

/// What the recorded market of one instrument shows: the last trades and the best quote, and how much of it own
/// orders have taken. A side that shows no quantity is not there, whatever its price.
final class Touch {
    /// What a trigger can look at.
    enum Reference {
        LAST,
        DOUBLE_LAST,
        BID,
        ASK,
        MID
    }

    private final long tick;
    private final int reach;
    boolean quoted;
    long last;
    long bid;
    long bidQty;
    long ask;
    long askQty;
    private int trades;
    private long lastButOne;
    /// Taken by own orders since the quote.
    private long bidTaken;
    private long askTaken;

    /// @param reach levels beyond the touch that an order may take from
    Touch(long tick, int reach) {
        this.tick = tick;
        this.reach = reach;
    }

    void onTrade(long price) {
        lastButOne = last;
        last = price;
        trades = Math.min(2, trades + 1);
    }

    void onQuote(long bidPrice, long bidQuantity, long askPrice, long askQuantity) {
        quoted = true;
        bid = bidPrice;
        bidQty = bidQuantity;
        bidTaken = 0;
        ask = askPrice;
        askQty = askQuantity;
        askTaken = 0;
    }

    /// Whether there is anything to take on the other side of an order.
    boolean hasFor(int sign) {
        return (sign > 0 ? askQty : bidQty) > 0;
    }

    /// The best price on the other side of an order.
    long priceFor(int sign) {
        return sign > 0 ? ask : bid;
    }

    boolean twoSided() {
        return bidQty > 0 && askQty > 0;
    }

    boolean crossed() {
        return twoSided() && bid > ask;
    }

    /// Levels beyond the touch from which the next unit for an order comes, each as large as the touch; above
    /// the reach if there is none.
    int levelFor(int sign) {
        long shown = sign > 0 ? askQty : bidQty;
        if (shown <= 0) return reach + 1;
        return (int) Math.min(reach + 1L, (sign > 0 ? askTaken : bidTaken) / shown);
    }

    boolean within(int level) {
        return level <= reach;
    }

    /// The price of a level.
    ///
    /// @throws ArithmeticException if it does not fit
    long priceAt(int sign, int level) {
        return Math.addExact(priceFor(sign), sign * Math.multiplyExact(level, tick));
    }

    /// What is left at a level that has not been passed.
    long leftAt(int sign, int level) {
        long shown = sign > 0 ? askQty : bidQty;
        return level > levelFor(sign) ? shown : shown - (sign > 0 ? askTaken : bidTaken) % shown;
    }

    void take(int sign, long quantity) {
        if (sign > 0) askTaken += quantity;
        else bidTaken += quantity;
    }

    boolean has(Reference reference) {
        return switch (reference) {
            case LAST -> trades > 0;
            case DOUBLE_LAST -> trades > 1;
            case BID -> bidQty > 0;
            case ASK -> askQty > 0;
            case MID -> twoSided() && !crossed();
        };
    }

    /// What a reference says to a trigger that is reached from below or from above. Of two trades in a row
    /// the one farther from it counts; a middle that falls between two units is the one farther from it.
    long at(Reference reference, boolean fromBelow) {
        return switch (reference) {
            case LAST -> last;
            case DOUBLE_LAST -> fromBelow ? Math.min(last, lastButOne) : Math.max(last, lastButOne);
            case BID -> bid;
            case ASK -> ask;
            case MID -> fromBelow ? Math.floorDiv(bid + ask, 2) : -Math.floorDiv(-bid - ask, 2);
        };
    }
}
