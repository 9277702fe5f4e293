package tradewind.engine.paper.matching;

/// Hears what a command does to other orders, and what becomes of the order itself beyond the answer. Called
/// inside the command; must not call the book.
public interface MatchListener {
    /// Two orders traded.
    ///
    /// @param maker id of the order that rested; in an auction of the one that sells
    /// @param taker id of the order that arrived; in an auction of the one that buys
    /// @param price in ticks
    /// @param quantity units, above zero
    /// @param makerLeaves left of the maker afterwards
    /// @param takerLeaves left of the taker afterwards
    void traded(long maker, long taker, long price, long quantity, long makerLeaves, long takerLeaves);

    /// Quantity of an order is gone without a trade and without anybody asking.
    ///
    /// @param quantity that is gone, units, above zero
    /// @param leaves left afterwards; above zero only after [SelfTrade#DECREMENT]
    void canceled(long id, long quantity, long leaves, Why why);

    /// Why quantity is gone.
    enum Why {
        /// Nothing more could be had at once.
        IMMEDIATE,
        /// It would have traded with an order of its own group.
        SELF_TRADE
    }
}
