package tradewind.engine.history;

import tradewind.engine.market.MarketDataListener;

/// A tape on its way past the head: what comes next, and handing it over. One thread at a time; nothing is allocated
/// for an event.
interface Reel extends AutoCloseable {
    /// The time of the event after the last one.
    long END = Long.MAX_VALUE;

    /// Time of the next event, [#END] if none is left.
    long time();

    /// Whether the next event is a trade.
    boolean trade();

    /// Hands over the next event, and with a trade the quote that is worked out from it where there is no other.
    ///
    /// @return whether it was a trade
    boolean deliver(MarketDataListener to);

    /// Hands over the quotes that are in force, as of a time.
    void tellQuotes(MarketDataListener to, long time);

    @Override
    void close();
}
