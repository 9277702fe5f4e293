package tradewind.engine.paper.matching;

/// What the book does with orders that could trade.
public enum Phase {
    /// They trade at once.
    CONTINUOUS,
    /// They are collected until [LimitOrderBook#uncross].
    AUCTION,
    /// Nothing trades and nothing joins; orders can be cancelled and reduced.
    HALTED
}
