package tradewind.engine.paper;

/// What a market does at the time.
public enum TradingPhase {
    /// Takes orders; nothing trades yet.
    PRE_OPEN,
    /// Collects orders for the opening price.
    OPEN_AUCTION,
    CONTINUOUS,
    /// Takes orders and cancels; nothing trades.
    HALT,
    /// Collects orders for the closing price.
    CLOSE_AUCTION,
    /// Takes no orders.
    CLOSED;

    boolean auction() {
        return this == OPEN_AUCTION || this == CLOSE_AUCTION;
    }

    /// Orders at the open still have their auction before them.
    boolean beforeTheOpen() {
        return this == PRE_OPEN || this == OPEN_AUCTION;
    }
}
