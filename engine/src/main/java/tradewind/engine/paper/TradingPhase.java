package tradewind.engine.paper;

import tradewind.engine.market.MarketStatus;

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

    /// As the gate knows it.
    MarketStatus status() {
        return switch (this) {
            case CONTINUOUS -> MarketStatus.OPEN;
            case PRE_OPEN, OPEN_AUCTION, CLOSE_AUCTION -> MarketStatus.AUCTION;
            case HALT -> MarketStatus.HALTED;
            case CLOSED -> MarketStatus.CLOSED;
        };
    }

    boolean auction() {
        return this == OPEN_AUCTION || this == CLOSE_AUCTION;
    }

    /// Orders at the open still have their auction before them.
    boolean beforeTheOpen() {
        return this == PRE_OPEN || this == OPEN_AUCTION;
    }
}
