package tradewind.engine.paper.matching;

/// An order in the book. Used again for another one after it has left.
final class RestingOrder extends Link {
    /// Stands for none.
    static final RestingOrder NONE = new RestingOrder();

    long id;
    long price;
    boolean buy;
    /// All that is left.
    long leaves;
    /// What it offers when its turn comes: all that is left, or of an iceberg the part now shown.
    long open;
    /// Shown at a time; 0 if it is hidden, [Long#MAX_VALUE] if it shows all.
    long display;
    boolean postOnly;
    /// 0 for none.
    long group;
    SelfTrade selfTrade = SelfTrade.CANCEL_NEWEST;
    Level level = Level.NONE;

    boolean hidden() {
        return display == 0;
    }

    /// Offers afresh what its terms show of what is left.
    void reload() {
        open = display == 0 ? leaves : Math.min(display, leaves);
    }

    /// What everybody sees of it.
    long shown() {
        return display == 0 ? 0 : open;
    }

    /// Less of it than is left, from what it does not show first; if nothing is left of it, it stays for the
    /// caller to take out.
    void shrink(long quantity) {
        long before = shown();
        leaves -= quantity;
        open = Math.min(open, leaves);
        level.total -= quantity;
        level.shown -= before - shown();
    }
}
