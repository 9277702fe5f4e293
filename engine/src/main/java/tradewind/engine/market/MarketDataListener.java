package tradewind.engine.market;

/// Where a feed delivers. Called on the feed's thread, in time order; allocates nothing.
///
/// Prices and quantities are units at the instrument's scale, times epoch nanoseconds of the venue.
public interface MarketDataListener {
    /// Somebody traded.
    ///
    /// @param aggressor 1 if the buyer took the offer, -1 if the seller hit the bid, 0 if unknown
    void onTrade(int instrument, long time, long price, long quantity, int aggressor);

    /// The best bid and offer changed. A side without orders has price and quantity 0.
    ///
    /// @param derived true if the venue gave no quotes and this one is worked out from trades
    void onQuote(
            int instrument,
            long time,
            long bidPrice,
            long bidQuantity,
            long askPrice,
            long askQuantity,
            boolean derived);

    /// A level of the order book as it stood: all of one time together are the book, from level 0, the best. A side
    /// that ends before the other has price and quantity 0.
    default void onBookLevel(
            int instrument, long time, int level, long bidPrice, long bidQuantity, long askPrice, long askQuantity) {}

    /// A price of the order book has another quantity from now on.
    ///
    /// @param sequence the venue's, one more than that of the change before it, also if the book came as a whole in
    ///     between; a number left out makes the book invalid until it comes as a whole again
    /// @param bid whether it is one, else it is an ask
    /// @param quantity 0 if the price is gone
    default void onBookChange(int instrument, long time, long sequence, boolean bid, long price, long quantity) {}

    /// Something was said about the instrument. Rare; unlike the rest of it this may allocate.
    ///
    /// @param known when it could be read, not before it happened
    default void onNews(int instrument, long time, long known, String source, String headline, String text) {}

    /// A model had answered a question about the instrument: where a recording is played back, when its answer was
    /// there. Rare, like news.
    default void onVote(int instrument, ModelVote vote) {}

    /// The venue opened, closed or halted the instrument.
    default void onStatus(int instrument, long time, MarketStatus status) {}

    /// Nothing happened up to this time. Lets timers fire while the market is quiet.
    void onTime(long time);

    /// The feed has delivered all it has.
    void onEnd(long time);
}
