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

    /// The venue opened, closed or halted the instrument.
    default void onStatus(int instrument, long time, MarketStatus status) {}

    /// Nothing happened up to this time. Lets timers fire while the market is quiet.
    void onTime(long time);

    /// The feed has delivered all it has.
    void onEnd(long time);
}
